/** Whether the warm-up was long enough, from the open tickets of all days since the beginning. */
import { type Interval, meanInterval } from '../statistics/interval.ts';
import { movingAverage, mser5, withoutCycle } from '../statistics/warm-up.ts';
import type { KeptRecord } from './observations.ts';
import type { Series } from './result.ts';

const DAYS_OF_WEEK = 7;
/** Over fewer weeks a start cannot be told from chance. */
const LEAST_DAYS = 4 * DAYS_OF_WEEK;
/** On each side of a day, so that a whole week is averaged. */
const REACH = 3;

/** The mean path, its moving average, and the warm-up that it asks for in whole weeks. */
export function startOf(records: readonly KeptRecord[], warmUpDays: number): Series['start'] {
  const days = records[0]?.path.length ?? 0;
  const mean = Array.from(
    { length: days },
    (_, day) => records.reduce((sum, { path }) => sum + path[day], 0) / records.length,
  );
  return {
    warmUpDays,
    mean,
    smooth: movingAverage(mean, REACH),
    settledAfterDays: settledAfter(mean),
  };
}

/** In whole weeks, because demand and staffing come round in weeks. */
function settledAfter(mean: readonly number[]): number | null {
  if (mean.length < LEAST_DAYS) return null;
  const left = mser5(withoutCycle(mean, DAYS_OF_WEEK));
  return left === null ? null : Math.ceil(left / DAYS_OF_WEEK) * DAYS_OF_WEEK;
}

/** How a part of the window that still depends on the start differs from the rest. */
export interface StartBias {
  readonly settledAfterDays: number;
  /** Mean open tickets of the rest, and how far the first part is from it. */
  readonly rest: number;
  readonly difference: Interval;
}

/** The bias that a longer warm-up would take away; null where the warm-up is long enough. */
export function startBias(
  records: readonly KeptRecord[],
  { warmUpDays, settledAfterDays, mean }: Series['start'],
  level: number,
): StartBias | null {
  const from = Math.ceil(warmUpDays);
  if (settledAfterDays === null || settledAfterDays <= from) return null;
  const over = (path: Float64Array, first: number, end: number) =>
    path.subarray(first, end).reduce((sum, value) => sum + value, 0) / (end - first);
  const rests = records.map(({ path }) => over(path, settledAfterDays, mean.length));
  const differences = records.map(
    ({ path }, replication) => over(path, from, settledAfterDays) - rests[replication],
  );
  return {
    settledAfterDays,
    rest: rests.reduce((sum, value) => sum + value, 0) / rests.length,
    difference: meanInterval(differences, level),
  };
}
