/** What a comparison says in sentences: the same words in terminal, page and Markdown. */
import type {
  Comparison,
  ComparisonResult,
  ComparisonRow,
  DifferenceVerdict,
  ModelFacts,
} from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import type { Tone } from './document.ts';
import { differenceText } from './format-difference.ts';
import { lowered, targetWords } from './names.ts';

/** The word of a verdict in a narrow table. */
export const SHORT_VERDICTS: Readonly<Record<DifferenceVerdict, string>> = {
  better: 'better',
  worse: 'worse',
  higher: 'higher',
  lower: 'lower',
  same: 'same',
  equivalent: 'equivalent',
  'no clear difference': '≈',
  unknown: '–',
};

/** How a verdict is coloured; most are neither good nor bad. */
export function verdictTone(verdict: DifferenceVerdict): Tone | undefined {
  if (verdict === 'better') return 'met';
  return verdict === 'worse' ? 'missed' : undefined;
}

/** The model of an id with its name: "B Premium vendor". */
export function modelWords({ id, name }: ModelFacts): string {
  return `${id} ${name}`;
}

/** The name of a figure that is compared, in the words of the base. */
export function comparedFigureWords(
  row: Pick<ComparisonRow, 'metric' | 'statistic' | 'scope'>,
  { runs }: ComparisonResult,
): string {
  const words = targetWords(row, (runs[0] as RunResult).facts);
  // Names stand in lists, which have commas of their own.
  return words.replace(/, (\d+.% within)$/u, ' ($1)');
}

/** In how many figures each variant is better and worse: "B is better in 6 and worse in 2". */
export function tallyWords({ comparison }: ComparisonResult): string {
  const [, ...variants] = comparison.models;
  return variants
    .map(({ id }) => {
      const rows = rowsOfVariant(comparison, id);
      const count = (wanted: DifferenceVerdict) =>
        rows.filter(({ verdict }) => verdict === wanted).length;
      const [better, worse] = [count('better'), count('worse')];
      if (better + worse === 0) return say`${id} shows no clear difference from A`;
      if (worse === 0) return say`${id} is better in ${better} and worse in none`;
      if (better === 0) return say`${id} is better in none and worse in ${worse}`;
      return say`${id} is better in ${better} and worse in ${worse}`;
    })
    .join('; ');
}

/** How many targets each model meets: "A meets 4 of 7 targets, B 5". */
export function metWords({ comparison, runs }: ComparisonResult): string {
  const counts = comparison.models.flatMap(({ id }, place) => {
    const met = metOf(runs[place]);
    return met === null ? [] : [{ id, ...met }];
  });
  const [first, ...others] = counts;
  if (first === undefined) return said('No targets are set');
  const rest = others.map(({ id, met, all }) =>
    all === first.all ? `, ${id} ${met}` : say`, ${id} ${met} of ${all}`,
  );
  return say`${first.id} meets ${first.met} of ${first.all} targets${rest.join('')}`;
}

/** What each variant costs more or less, where its interval says so: "B costs 24 900 EUR more". */
export function costChangeWords({ comparison }: ComparisonResult): string {
  const sentences = comparison.rows
    .filter(({ metric, statistic }) => metric === 'cost' && statistic === 'total')
    .flatMap(({ variant, difference, unit, verdict }) => {
      if (verdict !== 'better' && verdict !== 'worse') return [];
      const amount = differenceText(difference, unit).value.replace(/^[+−]/, '');
      const { model } = variant;
      if (verdict === 'worse') return [say`${model} costs ${amount} more`];
      return [say`${model} costs ${amount} less`];
    });
  return sentences.length === 0 ? said('What changes in the cost') : sentences.join('; ');
}

/** The rows of one variant. */
export function rowsOfVariant({ rows }: Comparison, id: string): readonly ComparisonRow[] {
  return rows.filter(({ variant }) => variant.model === id);
}

const NAMED = 3;

/** How a variant stands to the base: counts by verdict, what weighs most by name, the targets. */
export function standingWords(result: ComparisonResult, variant: ModelFacts): string {
  const rows = rowsOfVariant(result.comparison, variant.id);
  const of = (verdict: DifferenceVerdict) => rows.filter((row) => row.verdict === verdict);
  const told = (verdict: DifferenceVerdict, words: string) => {
    const own = of(verdict);
    return own.length === 0 ? [] : [say`${words} in ${own.length}`];
  };
  const judged = (['better', 'worse'] as const).map((verdict) => {
    const own = of(verdict);
    return own.length === 0
      ? say`${said(verdict)} in none`
      : say`${said(verdict)} in ${namedWords(own, result)}`;
  });
  const parts = [
    ...judged,
    ...told('equivalent', said('equivalent')),
    ...told('same', said('the same')),
    ...told('no clear difference', said('no clear difference')),
  ];
  return `${parts.join(', ')}${targetsWords(result, variant)}.`;
}

/** How many figures, and those that change most by name: "2 (total cost +14 300 EUR, …)". */
function namedWords(rows: readonly ComparisonRow[], result: ComparisonResult): string {
  const size = ({ difference, base }: ComparisonRow) =>
    Math.abs((difference.estimate ?? 0) / (base.estimate || 1));
  const largest = [...rows].sort((a, b) => size(b) - size(a)).slice(0, NAMED);
  const names = largest.map((row) => {
    const { value } = differenceText(row.difference, row.unit);
    return `${lowered(comparedFigureWords(row, result))} ${value}`;
  });
  const named = names.join(', ');
  return rows.length > NAMED ? say`${rows.length} (most: ${named})` : `${rows.length} (${named})`;
}

/** Targets met by the variant and by the base; empty without targets. */
function targetsWords({ comparison, runs }: ComparisonResult, variant: ModelFacts): string {
  const own = metOf(runs[comparison.models.indexOf(variant)]);
  const base = metOf(runs[0]);
  if (own === null) return '';
  const beside = base === null ? '' : say` (A: ${base.met} of ${base.all})`;
  return say`; targets met: ${own.met} of ${own.all}${beside}`;
}

function metOf(run: RunResult | undefined): { met: number; all: number } | null {
  const targets = run?.summary.targets ?? [];
  if (targets.length === 0) return null;
  return { met: targets.filter(({ verdict }) => verdict === 'met').length, all: targets.length };
}

/** Which model is surely the best in what; empty for two models, whose differences say it. */
export function bestWords(result: ComparisonResult): readonly string[] {
  const { models, best } = result.comparison;
  if (models.length < 3) return [];
  return models.flatMap(({ id }) => {
    const own = best.filter(({ standings }) => {
      const winners = standings.filter(({ verdict }) => verdict === 'best');
      return winners.length === 1 && winners[0]?.model === id;
    });
    if (own.length === 0) return [];
    const names = own.map((row) => lowered(comparedFigureWords(row, result)));
    const more = names.length > NAMED ? say`, and ${names.length - NAMED} more` : '';
    return [say`${id} in ${names.slice(0, NAMED).join(', ')}${more}`];
  });
}

const MOST_UNSETTLED = 3;

/** What is not settled and how many replications would do it, the nearest first. */
export function unsettledWords(result: ComparisonResult): readonly string[] {
  const { rows, models, replications } = result.comparison;
  const open = rows
    .filter(({ settledBy, better }) => (settledBy ?? 0) > replications && better !== 'neither')
    .sort((a, b) => (a.settledBy ?? 0) - (b.settledBy ?? 0));
  return open.slice(0, MOST_UNSETTLED).map((row) => {
    const who = models.length > 2 ? say` of ${row.variant.model}` : '';
    const figure = lowered(comparedFigureWords(row, result));
    return say`${figure}${who}: about ${row.settledBy} replications`;
  });
}

/** What common random numbers took away of the variance; null where no two models share luck. */
export function pairingWords({ rows, models }: Comparison): string | null {
  const same = new Set(models.filter((model) => model.isSameAsBase).map(({ id }) => id));
  const saved = rows
    .filter(({ variant }) => !same.has(variant.model))
    .flatMap(({ pairing }) => (pairing === null ? [] : [1 - pairing.varianceRatio]))
    .sort((a, b) => a - b);
  const [least] = saved;
  const median = saved[Math.floor(saved.length / 2)];
  const most = saved.at(-1);
  if (least === undefined || median === undefined || most === undefined) return null;
  const percent = (share: number) => Math.round(share * 100);
  const range = say`from ${Math.max(0, percent(least))} to ${percent(most)} %`;
  const what = said('of the variance of a difference');
  return say`Common random numbers took away ${percent(median)} % ${what} (median; ${range}).`;
}

/** How the comparison was made, on one line. */
export function comparisonLine({ models, replications, verdicts, tool }: Comparison): string {
  const isPaired = models.every((model) => model.isPaired);
  const kind = isPaired ? said('paired replications') : said('replications');
  const runs = replications === 1 ? 'replication' : kind;
  return [
    `${replications} ${runs}`,
    isPaired ? say`seed ${models[0]?.seed}` : said('several seeds'),
    verdicts === 1 ? said('95 % (Holm, 1 verdict)') : say`95 % (Holm, ${verdicts} verdicts)`,
    `${tool.name} ${tool.version}`,
  ].join(' · ');
}
