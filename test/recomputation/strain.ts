/** What wears people out, from their days: nights minute by minute, shifts, work broken off. */
import { Outcome } from '../../src/kernel/rows.ts';
import { isoDateTime } from '../../src/metrics/local-time.ts';
import { HOUR, MINUTE } from '../../src/units/time.ts';
import { outside } from './activities.ts';
import type { Slice } from './slice.ts';

/** Milliseconds on duty while the local clock shows ten in the evening to six in the morning. */
export function nights(slice: Slice): number {
  const { horizon } = slice.model;
  const spells = slice.people().flatMap(({ days }) => {
    const planned = [...days.shifts, ...days.callOuts];
    return [...planned, ...days.busy.flatMap((spell) => outside(spell, planned))];
  });
  let sum = 0;
  for (const { from, to } of spells) {
    const first = Math.max(from, slice.window.from);
    const last = Math.min(to, slice.window.to);
    for (let at = first; at < last; ) {
      const until = Math.min(last, (Math.floor(at / MINUTE) + 1) * MINUTE);
      const hour = Number(isoDateTime(horizon, at).slice(11, 13));
      if (hour >= 22 || hour < 6) sum += until - at;
      at = until;
    }
  }
  return sum;
}

/** Shifts that lie in the window, wholly or in part. */
export function shiftsWorked(slice: Slice): number {
  const shifts = slice.people().flatMap(({ days }) => days.shifts);
  return shifts.filter((shift) => slice.inside([shift]) > 0).length;
}

/** Pieces of work that were broken off in the window. */
export function brokenOff(slice: Slice): number {
  const people = new Set(slice.people().map(({ agent }) => agent));
  const pieces = slice.history.work.filter(({ agent }) => people.has(agent));
  return pieces.filter(
    ({ outcome, endedAt }) => outcome === Outcome.Interrupted && slice.isInWindow(endedAt),
  ).length;
}

/** Instants of the window at which people are called out. */
export function callsOf(slice: Slice): number[] {
  const calls = slice.people().flatMap(({ days }) => days.callOuts.map(({ from }) => from));
  return calls.filter((at) => slice.isInWindow(at));
}

/** Nights that begin with a call-out in the window; one more within twelve hours is the same. */
export function nightsDisturbed(slice: Slice): number {
  const first = slice.people().flatMap(({ days }) => {
    let until = -Infinity;
    return days.callOuts.filter(({ from }) => {
      if (from < until) return false;
      until = from + 12 * HOUR;
      return slice.isInWindow(from);
    });
  });
  return first.length;
}
