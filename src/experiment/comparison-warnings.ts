/** Remarks that a reader of a comparison must see. */
import type { ModelFacts } from './comparison-result.ts';
import type { RunResult, Warning } from './result.ts';

/** What stands in the way of the comparison, then what was remarked on the runs. */
export function comparisonWarnings(
  models: readonly ModelFacts[],
  runs: readonly RunResult[],
): readonly Warning[] {
  return [
    ...identical(models),
    ...apart(models),
    ...otherWindow(models, runs),
    ...ofRuns(models, runs),
  ];
}

function identical(models: readonly ModelFacts[]): Warning[] {
  const same = models.slice(1).filter(({ isSameAsBase }) => isSameAsBase);
  if (same.length === 0) return [];
  const verb = same.length === 1 ? 'is' : 'are';
  const message =
    `${idsOf(same)} ${verb} the same scenario as A with the same seed: identical inputs, so ` +
    'every difference is exactly 0.';
  return [{ code: 'W521', message }];
}

function apart(models: readonly ModelFacts[]): Warning[] {
  const others = models.filter(({ isPaired }) => !isPaired);
  if (others.length === 0) return [];
  const message =
    `${idsOf(others)} ran with another seed than A: compared as independent runs, which needs ` +
    'far more replications than common random numbers. One --seed for all pairs them.';
  return [{ code: 'W522', message }];
}

function otherWindow(models: readonly ModelFacts[], runs: readonly RunResult[]): Warning[] {
  const windowOf = ({ facts: { start, end, zone, currency } }: RunResult) =>
    JSON.stringify([start, end, zone, currency]);
  const others = models.filter((_, place) => windowOf(runs[place]) !== windowOf(runs[0]));
  if (others.length === 0) return [];
  const message =
    `${idsOf(others)} measures another window, or in another currency, than A: figures that grow ` +
    'with time, such as the total cost, cannot be compared.';
  return [{ code: 'W523', message }];
}

/** The remarks on single runs; one that several have is told once, in the words of the first. */
function ofRuns(models: readonly ModelFacts[], runs: readonly RunResult[]): Warning[] {
  const codes = [...new Set(runs.flatMap(({ summary }) => summary.warnings.map((w) => w.code)))];
  return codes.sort().map((code) => {
    const told = models.filter((_, place) => warningOf(runs[place], code) !== undefined);
    const [first] = told;
    const message = warningOf(runs[models.indexOf(first)], code)?.message ?? '';
    return { code, message: `${idsOf(told)}: ${message}` };
  });
}

function warningOf({ summary }: RunResult, code: string): Warning | undefined {
  return summary.warnings.find((warning) => warning.code === code);
}

function idsOf(models: readonly ModelFacts[]): string {
  return models.map(({ id }) => id).join(', ');
}
