/** What people's time was: paid, absent, at a break, in overtime, at work. */
import { type Days, overlap, type Spell } from './history.ts';
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
}

const FIELDS = ['plain', 'overtime', 'paid', 'absent', 'paidBreaks', 'available', 'busy'] as const;

/** The time of one person. */
export function timeOf(slice: Slice, days: Days): StaffTime {
  const present = slice.inside(days.shifts);
  const absent = slice.inside(days.missed);
  const paidBreaks = slice.inside(days.breaks.filter(({ isPaid }) => isPaid));
  const unpaidBreaks = slice.inside(days.breaks.filter(({ isPaid }) => !isPaid));
  // Work outside all shifts is overtime.
  const overtime = slice.inside(days.busy.flatMap((spell) => outside(spell, days.shifts)));
  const plain = present + absent - unpaidBreaks;
  return {
    plain,
    overtime,
    paid: plain + overtime,
    absent,
    paidBreaks,
    available: present + overtime - paidBreaks - unpaidBreaks,
    busy: slice.inside(days.busy),
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

/** The parts of a spell that no other spell covers. */
function outside(spell: Spell, others: readonly Spell[]): Spell[] {
  let parts: Spell[] = [spell];
  for (const other of others) {
    parts = parts.flatMap((part) => {
      if (overlap(part, other) === 0) return [part];
      const before = { from: part.from, to: other.from };
      const after = { from: other.to, to: part.to };
      return [before, after].filter(({ from, to }) => to > from);
    });
  }
  return parts;
}
