/** What people did besides tickets, from what was planned and what a story tells. */
import type { Model } from '../../src/kernel/model.ts';
import type { Days, Spell } from './history.ts';

/** A stretch of an activity, or of a break (−1). */
export interface Pause extends Spell {
  readonly activity: number;
  readonly isPaid: boolean;
}

/** Entries of a duty's plan that are activities of one kind, in order. */
function planned(model: Model, duty: number, takesTickets: boolean): number[] {
  const { breakFirst, breakActivity } = model.rosters;
  const count = breakFirst[duty + 1] - breakFirst[duty];
  const entries = Array.from({ length: count }, (_, index) => breakFirst[duty] + index);
  const wanted = takesTickets ? 1 : 0;
  return entries.filter((entry) => {
    const activity = breakActivity[entry];
    return activity >= 0 && model.activities.takesTickets[activity] === wanted;
  });
}

/** Which activities somebody was at: each time the one that had begun last. */
export function attended(
  model: Model,
  duties: readonly number[],
  spells: readonly Spell[],
): Pause[] {
  const { dutyFrom, breakFrom, breakActivity } = model.rosters;
  return spells.map((spell) => {
    const duty = duties.findLast((one) => dutyFrom[one] <= spell.from) as number;
    const begun = planned(model, duty, false).filter((entry) => breakFrom[entry] <= spell.from);
    const activity = breakActivity[begun.at(-1) as number];
    return { ...spell, activity, isPaid: model.activities.isPaid[activity] === 1 };
  });
}

/** The time that tickets, breaks and meetings left to activities that take tickets. */
export function spareTime(
  model: Model,
  duties: readonly number[],
  days: Omit<Days, 'spare'>,
): Pause[] {
  const { dutyFrom, breakFrom, breakLength, breakActivity } = model.rosters;
  return days.shifts.flatMap((shift) => {
    const duty = duties.find((one) => dutyFrom[one] === shift.from) as number;
    const entries = planned(model, duty, true);
    return entries.flatMap((entry, index) => {
      const from = breakFrom[entry];
      const next = breakFrom[entries[index + 1]] ?? Number.POSITIVE_INFINITY;
      const window = { from, to: Math.min(from + breakLength[entry], next, shift.to) };
      const left = outside(window, [...days.breaks, ...days.busy]);
      return left.map((spell) => ({ ...spell, activity: breakActivity[entry], isPaid: true }));
    });
  });
}

/** The parts of a spell that no other spell covers. */
export function outside(spell: Spell, others: readonly Spell[]): Spell[] {
  let parts: Spell[] = [spell].filter(({ from, to }) => to > from);
  for (const other of others) {
    parts = parts.flatMap((part) => {
      if (other.from >= part.to || other.to <= part.from) return [part];
      const before = { from: part.from, to: other.from };
      const after = { from: other.to, to: part.to };
      return [before, after].filter(({ from, to }) => to > from);
    });
  }
  return parts;
}
