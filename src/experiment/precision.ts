/**
 * Runs that go on until figures are exact enough: waves of ten replications, whatever the number of
 * workers, and a decision after each that depends on the records alone.
 */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { WantedPrecision } from '../scenario/replications.ts';
import { type Sample, sampleInterval } from '../statistics/contrast.ts';
import { replicationsFor } from '../statistics/sample-size.ts';
import { rowOfFigure } from './figure-name.ts';
import type { KeptRecord } from './observations.ts';
import type { Schedule } from './observe.ts';
import type { PrecisionReached, Warning } from './result.ts';
import type { Samples } from './samples.ts';
import { LEVEL } from './summarise.ts';
import type { TargetProblem } from './targets.ts';
import { toleratedDistance } from './tolerance.ts';

const WAVE = 10;
/** Precision has to have lasted for so many replications, or this part of them if that is more. */
const LOOK_BACK = 5;
const LOOK_BACK_SHARE = 0.05;

/** A figure whose row is known, and how exact it shall be. */
export interface PlacedPrecision {
  readonly wanted: WantedPrecision;
  readonly row: PlannedRow;
}

/** Finds the rows of wanted figures; what cannot be found, or not be that exact, is a problem. */
export function placePrecision(
  figures: readonly WantedPrecision[],
  rows: readonly PlannedRow[],
): { placed: readonly PlacedPrecision[]; problems: readonly TargetProblem[] } {
  const placed: PlacedPrecision[] = [];
  const problems: TargetProblem[] = [];
  for (const wanted of figures) {
    const row = rowOfFigure(wanted.figure, rows);
    const distance = typeof row === 'string' ? row : toleratedDistance(row, wanted.tolerance, 1);
    if (typeof row !== 'string' && typeof distance === 'number') placed.push({ wanted, row });
    else problems.push({ target: wanted.name, message: String(distance) });
  }
  return { placed, problems };
}

/** What is wanted, and what the records say of it. */
export interface PrecisionGoal {
  readonly placed: readonly PlacedPrecision[];
  readonly samples: Samples;
  readonly least: number;
  readonly most: number;
}

/** Says after each wave whether another one is needed, and how many there may be in all. */
export function precisionSchedule(goal: PrecisionGoal): Schedule {
  return ([observations]) => {
    const { least, most } = goal;
    const records = observations.sorted();
    const n = records.length;
    if (n < least) return { wanted: least, forecast: least };
    if (n >= most || hasLasted(goal, records)) return { wanted: n, forecast: n };
    const needed = Math.max(...goal.placed.map((one) => neededFor(one, goal, records)));
    return { wanted: Math.min(n + WAVE, most), forecast: Math.min(Math.max(needed, n), most) };
  };
}

/** Whether every figure is exact enough now, and was over the last few replications. */
function hasLasted(goal: PrecisionGoal, records: readonly KeptRecord[]): boolean {
  const n = records.length;
  const back = Math.max(LOOK_BACK, Math.floor(n * LOOK_BACK_SHARE));
  for (let count = n; count >= n - back; count--) {
    const seen = records.slice(0, count);
    if (!goal.placed.every((one) => isReached(one, halfWidthOf(one, goal, seen)))) return false;
  }
  return true;
}

interface Width {
  readonly halfWidth: number | null;
  readonly estimate: number;
}

/** The half-width at a level at which all named figures hold at once (Bonferroni). */
function halfWidthOf(
  { row }: PlacedPrecision,
  { placed, samples }: PrecisionGoal,
  records: readonly KeptRecord[],
): Width {
  const sample: Sample | null = samples.of(row, records);
  if (sample === null) return { halfWidth: null, estimate: 0 };
  const level = 1 - (1 - LEVEL) / placed.length;
  return { halfWidth: sampleInterval(sample, level).halfWidth, estimate: sample.estimate };
}

/**
 * The half-width that is small enough. A part of the estimate is made a little smaller, so that it
 * is that part of the true value (Law 2015, 9.4.1).
 */
function allowedFor({ wanted, row }: PlacedPrecision, estimate: number): number {
  const { tolerance } = wanted;
  if (tolerance.kind === 'relative') {
    return (tolerance.share / (1 + tolerance.share)) * Math.abs(estimate);
  }
  const distance = toleratedDistance(row, tolerance, estimate);
  return typeof distance === 'number' ? distance : 0;
}

function isReached(one: PlacedPrecision, { halfWidth, estimate }: Width): boolean {
  return halfWidth !== null && halfWidth <= allowedFor(one, estimate);
}

function neededFor(
  one: PlacedPrecision,
  goal: PrecisionGoal,
  records: readonly KeptRecord[],
): number {
  const width = halfWidthOf(one, goal, records);
  const allowed = allowedFor(one, width.estimate);
  if (width.halfWidth === null || allowed <= 0) return goal.most;
  return replicationsFor(width.halfWidth, allowed, records.length);
}

/** What was asked for and what was reached, figure by figure. */
export function precisionReached(
  goal: PrecisionGoal,
  records: readonly KeptRecord[],
): readonly PrecisionReached[] {
  return goal.placed.map((one) => {
    const { wanted, row } = one;
    const width = halfWidthOf(one, goal, records);
    const { halfWidth, estimate } = width;
    const isRelative = wanted.tolerance.kind === 'relative';
    const rest = halfWidth === null ? 0 : Math.abs(estimate) - halfWidth;
    const part = halfWidth === null || rest <= 0 ? null : halfWidth / rest;
    const name = { metric: row.metric.id, statistic: row.statistic.id, scope: row.scope };
    return {
      figure: wanted.name,
      ...name,
      asked: wanted.within,
      reached: isRelative ? part : halfWidth,
      unit: isRelative ? 'share' : row.unit,
      isRelative,
      isReached: isReached(one, width),
      needed: neededFor(one, goal, records),
    };
  });
}

/** Says what was not reached, and how many replications would do it. */
export function precisionWarnings(
  reached: readonly PrecisionReached[],
  replications: number,
): readonly Warning[] {
  const missed = reached.filter(({ isReached }) => !isReached);
  if (missed.length === 0) return [];
  const told = missed.map((one) => `${one.figure}: asked ±${one.asked}, reached ${wordsOf(one)}`);
  const needed = Math.max(...missed.map((one) => one.needed));
  const advice = needed > replications ? ` About ${needed} replications would do.` : '';
  const what = `After ${replications} replications not exact enough`;
  const message = `${what}. ${told.join('; ')}.${advice}`;
  return [{ code: 'W518', message }];
}

function wordsOf({ reached, unit, isRelative }: PrecisionReached): string {
  if (reached === null) return 'no interval';
  if (isRelative) return `±${significant(reached * 100)} %`;
  return unit === 'share'
    ? `±${significant(reached * 100)} pt`
    : `±${significant(reached)} ${unit}`;
}

function significant(value: number): string {
  return String(Number(value.toPrecision(2)));
}
