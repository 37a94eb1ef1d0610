/** What people's time was: paid, absent, at a break, in overtime, at work. */
import { outside } from './activities.ts';
import type { Days } from './history.ts';
import type { Slice } from './slice.ts';

/** Milliseconds of one or several people inside the window. */
export interface StaffTime {
  readonly plain: number;
  readonly overtime: number;
  readonly paid: number;
  readonly absent: number;
  readonly paidBreaks: number;
  readonly available: number;
  readonly busy: number;
  readonly spare: number;
  readonly leave: number;
  readonly callOuts: number;
  readonly standby: number;
}

const FIELDS = [
  'plain',
  'overtime',
  'paid',
  'absent',
  'paidBreaks',
  'available',
  'busy',
  'spare',
  'leave',
  'callOuts',
  'standby',
] as const;

/** The time of one person. */
export function timeOf(slice: Slice, days: Days): StaffTime {
  const present = slice.inside(days.shifts);
  const absent = slice.inside(days.missed);
  const paidBreaks = slice.inside(days.breaks.filter(({ isPaid }) => isPaid));
  const unpaidBreaks = slice.inside(days.breaks.filter(({ isPaid }) => !isPaid));
  // Work outside all shifts and call-outs is overtime.
  const planned = [...days.shifts, ...days.callOuts];
  const overtime = slice.inside(days.busy.flatMap((spell) => outside(spell, planned)));
  const callOuts = slice.inside(days.callOuts);
  const leave = slice.inside(days.leave);
  const plain = present + absent + leave - unpaidBreaks;
  return {
    plain,
    overtime,
    paid: plain + overtime + callOuts,
    absent,
    paidBreaks,
    available: present + overtime + callOuts - paidBreaks - unpaidBreaks,
    busy: slice.inside(days.busy),
    spare: slice.inside(days.spare),
    leave,
    callOuts,
    standby: slice.inside(days.standby),
  };
}

/** The time of everybody in the scope together. */
export function staffTime(slice: Slice): StaffTime {
  const times = slice.people().map(({ days }) => timeOf(slice, days));
  const sum = (field: (typeof FIELDS)[number]) =>
    times.reduce((total, time) => total + time[field], 0);
  return {
    plain: sum('plain'),
    overtime: sum('overtime'),
    paid: sum('paid'),
    absent: sum('absent'),
    paidBreaks: sum('paidBreaks'),
    available: sum('available'),
    busy: sum('busy'),
    spare: sum('spare'),
    leave: sum('leave'),
    callOuts: sum('callOuts'),
    standby: sum('standby'),
  };
}

/** Utilisation of the busiest person of the scope less that of the least busy. */
export function loadSpread(slice: Slice): number | null {
  const shares = slice
    .people()
    .map(({ days }) => timeOf(slice, days))
    .filter(({ paid }) => paid > 0)
    .map(({ busy, paid }) => busy / paid);
  return shares.length === 0 ? null : Math.max(...shares) - Math.min(...shares);
}

/** Milliseconds of people in an activity, or at paid breaks (−1). */
export function timeIn(slice: Slice, activity: number): number {
  const pauses = slice.people().flatMap(({ days }) => [...days.breaks, ...days.spare]);
  return slice.inside(pauses.filter((pause) => pause.isPaid && pause.activity === activity));
}

/** Milliseconds of paid time in the use that the scope names, or in all. */
export function usedTime(slice: Slice): number {
  const time = staffTime(slice);
  const { use } = slice.scope;
  if (use === undefined) return time.paid;
  if (use === 'tickets') return time.busy;
  if (use === 'free') return time.available - time.busy - time.spare;
  if (use === 'absence') return time.absent;
  if (use === 'leave') return time.leave;
  return timeIn(slice, slice.model.names.activities.indexOf(use));
}
