/** The path of a rate over the run: the week, what changes it from day to day, and events. */
import type { DemandEvent, LocalTime } from '../scenario/event.ts';
import type { ResolvedRate } from '../scenario/scenario.ts';
import { DAY } from '../units/time.ts';
import { dayNumber, weekdayOf } from './dates.ts';
import { cutAt, dailyPieces, type Piece, type Span, withSpans } from './profile-pieces.ts';
import type { ClosedDaysOf } from './rosters.ts';
import type { TimeFrame } from './time-frame.ts';
import { volumeByDay } from './volume-by-day.ts';
import { endInstant, localTime, startInstant, type WallClock } from './zones.ts';

const HOURS_PER_DAY = 24;

/** What the shape of a rate follows from; without its level. */
export type RateShape = Pick<ResolvedRate, 'profile' | 'from' | 'to' | 'changes'>;

/** What the path of a rate is laid out with. */
export interface PathContext {
  readonly frame: TimeFrame;
  readonly closedDaysOf: ClosedDaysOf;
  /** Whether a day factor needs every local day to be pieces of its own. */
  readonly byDay: boolean;
}

/** Whether one week is like another: nothing but the profile shapes the rate. */
export function isPlainWeek({ from, to, changes }: RateShape): boolean {
  const { season, growth, trend, holidays, events } = changes;
  const isSteady = season === null && growth === null && trend === null && holidays === null;
  return isSteady && events.length === 0 && from === null && to === null;
}

/** Whether all hours of the profile weigh the same. */
export function isFlat({ weights }: RateShape['profile']): boolean {
  return weights.every((weight) => weight === weights[0]);
}

/** The path as pieces from the epoch to the end of the drain, in ms since 1970. */
export function pathPieces(shape: RateShape, context: PathContext): Piece[] {
  const { frame, byDay } = context;
  const { epoch, drainEnd } = frame;
  const clock = frame.clock(shape.profile.zone);
  const isConstant = isFlat(shape.profile) && isPlainWeek(shape);
  const steady = [
    { from: epoch, weight: 1 },
    { from: drainEnd, weight: 0 },
  ];
  const pieces = isConstant ? steady : shapedPieces(shape, context, clock);
  return byDay ? cutAt(pieces, midnights(clock, epoch, drainEnd)) : pieces;
}

function shapedPieces(shape: RateShape, context: PathContext, clock: WallClock): Piece[] {
  const { frame, closedDaysOf } = context;
  const { windowStart, epoch, drainEnd } = frame;
  const { changes, profile } = shape;
  const startDay = Math.floor(localTime(clock, windowStart) / DAY);
  const holidays = closedDaysOf({ holidays: changes.holidays?.on ?? null });
  const volumeOn = volumeByDay(changes, startDay, holidays);
  const week = weekOf(profile.weights);
  const isPlain = isPlainWeek(shape);
  const hoursOf = (day: number): readonly number[] => {
    if (isPlain) return week[weekdayOf(day)];
    const { times, weekday } = volumeOn(day);
    return times === 1 ? week[weekday] : week[weekday].map((weight) => weight * times);
  };
  const pieces = dailyPieces(clock, hoursOf, epoch, drainEnd);
  const home = frame.clock(null);
  const spans = [...changes.events.map((event) => spanOf(event, home)), ...outside(shape, home)];
  return withSpans(pieces, spans);
}

/** [weekday][hour] → weight, with a mean of 1 over the week. */
function weekOf(weights: readonly number[]): number[][] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const mean = sum / weights.length;
  return Array.from({ length: weights.length / HOURS_PER_DAY }, (_, day) =>
    weights.slice(day * HOURS_PER_DAY, (day + 1) * HOURS_PER_DAY).map((weight) => weight / mean),
  );
}

/** Where an event holds, in ms since 1970; a length counts on the wall clock. */
function spanOf({ from, to, lasts, times }: DemandEvent, clock: WallClock): Span {
  const begins = beginning(from, clock);
  if (from === null || lasts === null) return { from: begins, to: ending(to, clock), times };
  return { from: begins, to: endInstant(clock, localOf(from) + lasts), times };
}

/** Nothing comes before the beginning of a source nor after its end. */
function outside({ from, to }: RateShape, clock: WallClock): Span[] {
  const before = { from: Number.NEGATIVE_INFINITY, to: beginning(from, clock), times: 0 };
  const after = { from: ending(to, clock), to: Number.POSITIVE_INFINITY, times: 0 };
  return [...(from === null ? [] : [before]), ...(to === null ? [] : [after])];
}

function beginning(from: LocalTime | null, clock: WallClock): number {
  return from === null ? Number.NEGATIVE_INFINITY : startInstant(clock, localOf(from));
}

function ending(to: LocalTime | null, clock: WallClock): number {
  return to === null ? Number.POSITIVE_INFINITY : endInstant(clock, localOf(to));
}

function localOf({ date, timeOfDay }: LocalTime): number {
  return dayNumber(date) * DAY + timeOfDay;
}

function midnights(clock: WallClock, start: number, end: number): number[] {
  const instants: number[] = [];
  let day = Math.floor(localTime(clock, start) / DAY);
  for (; startInstant(clock, day * DAY) < end; day++) instants.push(startInstant(clock, day * DAY));
  return instants;
}
