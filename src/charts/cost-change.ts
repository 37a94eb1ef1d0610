/** What a change costs, by what the money is for: from the base's total to that of each variant. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import type { MetricRow, RunResult } from '../experiment/result.ts';
import { type ChartText, framed, shorten } from './chart.ts';
import type { ComparisonChart } from './comparison-chart.ts';
import { INK, NAMES_BY_RANK, TOL, VERDICT_COLOUR } from './theme.ts';

const WIDTH = 520;
const ROW_HEIGHT = 26;
const LETTERS = 26;
const MOST_VARIANTS = 6;
/** Room for an amount beside the longest bar, as a part of the drawing. */
const ROOM = 0.22;

/** One bar: a total from nothing, or a change from where the one before ended. */
export interface CostStep {
  readonly variant: string;
  readonly kind: 'total' | 'more' | 'less';
  /** Model of a total, category of a change. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Half the width of the interval of the total, or of the difference of totals. */
  readonly halfWidth: number;
}

/** The bars of each variant: A, every category that changes, the largest first, and the variant. */
export function costSteps({ comparison, runs }: ComparisonResult): readonly CostStep[] {
  const [base, ...variants] = comparison.models;
  const before = costsOf(runs[0]);
  return variants.slice(0, MOST_VARIANTS).flatMap(({ id }, place) => {
    const after = costsOf(runs[place + 1]);
    const changes = changesOf(before, after);
    if (changes.length === 0) return [];
    let level = sumOf(before);
    const row = comparison.rows.find((one) => isTotal(one) && one.variant.model === id);
    const steps = changes.map(({ name, change }): CostStep => {
      const from = level;
      level += change;
      const kind = change > 0 ? 'more' : 'less';
      return { variant: id, kind, name, from, to: level, halfWidth: halfOf(row?.difference) };
    });
    const total = (name: string, to: number, run: RunResult | undefined): CostStep => {
      const halfWidth = halfOf(run?.summary.metrics.find(isTotal));
      return { variant: id, kind: 'total', name, from: 0, to, halfWidth };
    };
    const [first, last] = [runs[0], runs[place + 1]];
    return [total(base?.id ?? '', sumOf(before), first), ...steps, total(id, level, last)];
  });
}

/** What each category changes by, the largest first; several that hardly matter are one. */
function changesOf(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const all = names
    .map((name) => ({ name, change: (after.get(name) ?? 0) - (before.get(name) ?? 0) }))
    .filter(({ change }) => change !== 0)
    .sort((one, other) => Math.abs(other.change) - Math.abs(one.change));
  const least = Math.abs(all[0]?.change ?? 0) * SMALL;
  const small = all.filter(({ change }) => Math.abs(change) < least);
  if (small.length < 2) return all;
  const change = small.reduce((sum, one) => sum + one.change, 0);
  return [...all.filter((one) => !small.includes(one)), { name: OTHER, change }];
}

/** Changes below this part of the largest one are joined. */
const SMALL = 0.01;
const OTHER = 'other';

function isTotal({ metric, statistic, scope }: Pick<MetricRow, 'metric' | 'statistic' | 'scope'>) {
  return metric === 'cost' && statistic === 'total' && Object.keys(scope).length === 0;
}

function halfOf(row: { low: number | null; high: number | null } | undefined): number {
  return row === undefined || row.low === null || row.high === null ? 0 : (row.high - row.low) / 2;
}

function costsOf(run: RunResult | undefined): Map<string, number> {
  const costs = new Map<string, number>();
  for (const { category, amount } of run?.series.cost ?? [])
    costs.set(category, (costs.get(category) ?? 0) + amount);
  return costs;
}

function sumOf(costs: ReadonlyMap<string, number>): number {
  return [...costs.values()].reduce((sum, amount) => sum + amount, 0);
}

/**
 * Draws a panel for each variant. Totals are long and changes short, so the axis begins near the
 * smaller of the totals, and totals are marks and not lengths.
 */
export const costChangeChart: ComparisonChart = (result, text) => {
  const steps = costSteps(result);
  if (steps.length === 0) return null;
  const currency = result.runs[0]?.facts.currency ?? '';
  const ends = steps.flatMap(({ kind, from, to }) => (kind === 'total' ? [to] : [from, to]));
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const start = least - (most - least) * 0.4;
  const values = steps.map((step, rank) => ({
    ...step,
    rank,
    label: shorten(step.kind === 'total' ? step.name : text.category(step.name), LETTERS),
    right: step.kind === 'total' ? step.to : Math.max(step.from, step.to),
    amount: amountText(step, text, currency),
  }));
  const domain = [start, most + (most - start) * ROOM] as const;
  const variants = [...new Set(steps.map(({ variant }) => variant))];
  return framed({
    vconcat: variants.map((variant) => ({
      title: { text: variant, anchor: 'start', fontSize: 12, fontWeight: 600 },
      data: { values: values.filter((step) => step.variant === variant) },
      ...panel(domain, currency),
    })),
  });
};

function panel(domain: readonly [number, number], currency: string): object {
  const y = NAMES_BY_RANK;
  const scale = { domain, nice: false, zero: false };
  const axis = { tickCount: 5, format: ',.0f' };
  const x = (field: string) => ({ field, type: 'quantitative', scale, title: currency, axis });
  const colour = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: ['more', 'less'], range: [VERDICT_COLOUR.missed, VERDICT_COLOUR.met] },
    legend: null,
  };
  return {
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    layer: [
      {
        transform: [{ filter: "datum.kind !== 'total'" }],
        mark: { type: 'bar', height: ROW_HEIGHT * 0.62 },
        encoding: { y, x: x('from'), x2: { field: 'to' }, color: colour },
      },
      {
        transform: [{ filter: "datum.kind === 'total'" }],
        mark: { type: 'tick', thickness: 4, height: ROW_HEIGHT * 0.8, color: TOL.blue },
        encoding: { y, x: x('to') },
      },
      {
        mark: { type: 'text', align: 'left', dx: 6, color: INK },
        encoding: {
          y,
          x: x('right'),
          text: { field: 'amount' },
        },
      },
    ],
  };
}

/** A total as it is, a change with its sign. */
function amountText(
  { kind, from, to, halfWidth }: CostStep,
  text: ChartText,
  unit: string,
): string {
  const estimate = Math.abs(to - from);
  const shown = text.rounded({
    estimate,
    low: estimate - halfWidth,
    high: estimate + halfWidth,
    unit,
  });
  return kind === 'total' ? shown : `${to > from ? '+' : '−'}${shown}`;
}
