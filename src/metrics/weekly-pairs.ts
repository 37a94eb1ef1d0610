/**
 * Ratios over the tickets of each week of the window: what batch means of one long run are made
 * from, where all weeks are alike.
 */
import { WEEK } from '../units/time.ts';
import type { RatioStatistic } from './metric.ts';
import type { MetricPlan } from './plan.ts';
import { isQuantile, type PlannedRow } from './planned-rows.ts';
import type { SumCells } from './sum-cells.ts';
import { type Observation, View } from './view.ts';

/** Numerators and denominators by week of the rows that tell of tickets alone. */
export interface WeeklyPairs {
  /** Places of these rows among the rows that are no quantiles. */
  readonly rows: readonly number[];
  /** [place among `rows` × weeks + week] × 2 → numerator and denominator. */
  readonly pairs: Float64Array;
}

/** No weeks are told apart. */
export const NO_WEEKS: WeeklyPairs = { rows: [], pairs: new Float64Array(0) };

/** Reads the ratios over all tickets and by priority off the sums of tickets by week. */
export function weeklyPairs(
  plan: MetricPlan,
  planned: readonly PlannedRow[],
  cells: SumCells,
): WeeklyPairs {
  const weeks = plan.weeksApart;
  const kept = planned.filter((row) => !isQuantile(row.statistic));
  const rows = kept.flatMap((row, place) => (isByWeek(plan, row) ? [place] : []));
  const pairs = new Float64Array(rows.length * weeks * 2);
  for (let week = 0; week < weeks; week++) {
    const view = new View(ofTickets(plan, cells.byScope(week)).seen);
    for (const [at, place] of rows.entries()) {
      const { statistic, dimension, member, facet } = kept[place];
      view.turn(dimension, member, facet);
      const first = (at * weeks + week) * 2;
      pairs[first] = (statistic as RatioStatistic).numerator(view);
      pairs[first + 1] = (statistic as RatioStatistic).denominator(view);
    }
  }
  return { rows, pairs };
}

/** Whether a row is a ratio of what is summed over tickets, and of nothing else. */
function isByWeek(plan: MetricPlan, { statistic, dimension, member, facet }: PlannedRow): boolean {
  if (statistic.estimator !== 'ratio of totals') return false;
  if (dimension !== null && dimension !== 'priority') return false;
  const { seen, isAskedForMore } = ofTickets(plan, new Float64Array(0));
  const view = new View(seen);
  view.turn(dimension, member, facet);
  statistic.numerator(view);
  statistic.denominator(view);
  return !isAskedForMore();
}

/** An observation of tickets alone that knows whether it was asked for anything else. */
function ofTickets(plan: MetricPlan, tickets: Float64Array) {
  let isAsked = false;
  const week: MetricPlan = { ...plan, windowLength: WEEK };
  const seen = new Proxy({ plan: week, tickets } as Observation, {
    get(known, name: keyof Observation) {
      if (name in known) return known[name];
      isAsked = true;
      return NOTHING;
    },
  });
  return { seen, isAskedForMore: () => isAsked };
}

/** Stands for all sums that are not told apart by week. */
const NOTHING = Object.assign(new Float64Array(0), { deflected: [], met: [] });
