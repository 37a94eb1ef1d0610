/** Findings about a run from day to day and from replication to replication. */
import { findRow, isDrawable } from '../charts/rows.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { formatEstimate, formatExact, formatNumber, halfWidthOf } from './format.ts';
import { metricWords } from './names.ts';
import { dateWords, daysWords } from './wording.ts';

/** A day or week this many times the mean is worth a title. */
const CLEAR_PEAK = 1.25;

/** The busiest week of a long window, if 95 % of the replications have it far above the mean. */
export function arrivalsFinding({ series, summary }: RunResult): string {
  const neutral = said('How many tickets are created, day by day');
  const { days, perDay, isByWeek } = series.arrivals;
  if (!isByWeek || summary.replications < LEAST_REPLICATIONS) return neutral;
  const all = perDay.mean.reduce((sum, value) => sum + value, 0) / days.length;
  const busiest = perDay.mean.indexOf(Math.max(...perDay.mean));
  if (!((perDay.p05[busiest] ?? 0) > CLEAR_PEAK * all)) return neutral;
  const times = formatNumber((perDay.mean[busiest] ?? 0) / all, 1);
  const first = dateWords(days[busiest] ?? '');
  return say`The week from ${first} is the busiest: ${times} times the mean`;
}

const WEEK = 7;
/** The spread of fewer replications than this supports no claim. */
const LEAST_REPLICATIONS = 10;

/**
 * Growth or decline of the backlog: on every weekday, 95 % of the replications in the last week are
 * beyond 95 % of those in the first.
 */
export function backlogFinding(result: RunResult): string {
  const { mean, p05, p95 } = result.series.backlog.total;
  const neutral = averageBacklog(result);
  const weeks = Math.floor(mean.length / WEEK);
  if (weeks < 3 || result.summary.replications < LEAST_REPLICATIONS) return neutral;
  const days = Array.from({ length: WEEK }, (_, day) => day);
  const later = (day: number) => day + WEEK * (weeks - 1);
  const isAbove = (a: number | undefined, b: number | undefined) => (a ?? 0) > (b ?? 0);
  if (days.every((day) => isAbove(p05[later(day)], p95[day]))) {
    return said('The backlog grows: the last week ends far above the first');
  }
  if (days.every((day) => isAbove(p05[day], p95[later(day)]))) {
    return said('The backlog shrinks: the last week ends far below the first');
  }
  return neutral;
}

function averageBacklog(result: RunResult): string {
  const row = findRow(result.summary, 'backlog', 'mean', {});
  if (row === undefined || row.estimate === null || halfWidthOf(row) === null) {
    return said('Open tickets over the window');
  }
  return say`${formatEstimate(row)} are open on average`;
}

/** A half-width of at most this part of the mean counts as settled. */
const SETTLED = 0.05;

/** Whether there are enough replications to say anything. */
export function runningFinding(result: RunResult): string {
  const { mean, low, high, metric } = result.series.running;
  const last = mean.length - 1;
  const [middle, bottom, top] = [mean[last], low[last], high[last]];
  if (!isDrawable(middle) || !isDrawable(bottom) || !isDrawable(top) || middle === 0) {
    return said('Too few replications for an interval');
  }
  const relative = (top - bottom) / 2 / Math.abs(middle);
  const words = metricWords(metric, 'mean');
  const percent = formatExact(Math.ceil(relative * 1000) / 1000, 'share');
  const count = say`${result.summary.replications} replications`;
  return relative <= SETTLED
    ? say`${count} settle the ${words} to within ${percent}`
    : say`${count} leave the ${words} uncertain by ${percent}; more would narrow it`;
}

/**
 * Whether the warm-up was long enough. MSER-5 alone is an estimate: that open tickets settle later
 * is said only where the days before surely differ, which is what the run is warned of (W519).
 */
export function startFinding({ series, summary }: RunResult): string {
  const { warmUpDays, settledAfterDays } = series.start;
  if (settledAfterDays === null)
    return said('The run is too short to tell when open tickets settle');
  if (settledAfterDays === 0) return said('Open tickets are settled from the beginning');
  const settled = say`Open tickets settle within ${daysWords(settledAfterDays)}`;
  if (settledAfterDays <= warmUpDays) return say`${settled}: the warm-up is long enough`;
  const isSure = summary.warnings.some(({ code }) => code === 'W519');
  const warmUp =
    warmUpDays === 0 ? said('there is no warm-up') : say`the warm-up is ${daysWords(warmUpDays)}`;
  return isSure ? `${settled}; ${warmUp}` : say`Open tickets show no clear start; ${warmUp}`;
}
