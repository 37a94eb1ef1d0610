/** What a comparison says where inputs are uncertain: regrets as numbers, and who has the least. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import type { ModelRegret, RegretRow } from '../experiment/regret-result.ts';
import { said, say } from '../units/language.ts';
import { comparedFigureWords } from './comparison-words.ts';
import { formatValue } from './format.ts';
import { differenceText } from './format-difference.ts';
import { capitalised } from './names.ts';

/** A regret in the digits that its interval supports; shares are counted in points. */
export function regretText({ mean }: ModelRegret, unit: string) {
  const { value, limits } = differenceText(mean, unit);
  return { value: unsigned(value), limits: unsigned(limits) || said('exact') };
}

/** The worst regret with its draw: "14 h (#7)"; none where no other model was ever better. */
export function worstText({ worst }: ModelRegret, unit: string): string {
  if (worst.estimate === 0) return said('none');
  const { value } = differenceText({ ...worst, low: null, high: null }, unit);
  const shown = unit === 'share' ? unsigned(value) : formatValue(worst.estimate, unit);
  return `${shown} (#${worst.draw})`;
}

/** The share of draws in which a model is the best. */
export function bestInText({ best }: ModelRegret): string {
  return formatValue(best, 'share');
}

/** A regret is never below 0, so that its sign says nothing. */
function unsigned(text: string): string {
  return text.replaceAll('+', '');
}

/** What was drawn: "tickets.*.arrivals.rate ±10%; teams.desk.absence 4%, 5%". */
export function drawnWords({ comparison }: ComparisonResult): string {
  const { factors = [], draws = [] } = comparison.regret ?? {};
  const each = factors.map(({ path, values }) => `${path} ${values}`);
  return say`${draws.length} draws of what is uncertain: ${each.join('; ')}.`;
}

/** Which model has the least mean regret in each figure, where the intervals tell. */
export function leastRegretWords(result: ComparisonResult): readonly string[] {
  const rows = result.comparison.regret?.rows ?? [];
  return rows.map((row) => {
    const figure = capitalised(comparedFigureWords(row, result));
    const least = leastOf(row);
    if (least === null) return say`${figure}: no clear difference in mean regret.`;
    const { worst } = least;
    const most =
      worst.estimate === 0
        ? said('and is never behind')
        : say`at worst ${worstText(least, row.unit)}`;
    return say`${figure}: ${least.model} has the least mean regret, ${most}.`;
  });
}

/** The model whose interval lies below those of all others, or null. */
function leastOf({ models }: RegretRow): ModelRegret | null {
  const least = models.reduce((a, b) => (b.mean.estimate < a.mean.estimate ? b : a));
  const isSure = models.every(
    (own) => own === least || (own.mean.low ?? 0) > (least.mean.high ?? Number.POSITIVE_INFINITY),
  );
  return isSure ? least : null;
}
