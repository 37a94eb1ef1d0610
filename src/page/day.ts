/** The state of a replayed day at one second of it. */
import { type DayReplay, Place, Presence } from '../event-log/replayed-day.ts';

/** A ticket as it is at a moment. */
export interface TicketNow {
  readonly index: number;
  readonly priority: number;
  readonly place: number;
  readonly who: number;
  /** Second at which it came there. */
  readonly since: number;
  readonly isLate: boolean;
}

/** The last step at or before a second, or undefined if there is none yet. */
function stepAt<T extends readonly [number, ...number[]]>(
  steps: readonly T[],
  second: number,
): T | undefined {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as T)[0] <= second) low = middle + 1;
    else high = middle;
  }
  return steps[low - 1];
}

/** All tickets that are there, and those that ended up to `fading` seconds ago. */
export function ticketsAt(day: DayReplay, second: number, fading: number): TicketNow[] {
  return day.tickets.flatMap(({ priority, late, steps }, index) => {
    const step = stepAt(steps, second);
    if (step === undefined) return [];
    const [since, place, who] = step;
    const hasEnded = place === Place.Solved || place === Place.Lost;
    if (hasEnded && second - since > fading) return [];
    const isLate = late !== null && late <= second;
    return [{ index, priority, place, who, since, isLate }];
  });
}

/** What every person does, by their number. */
export function presencesAt(day: DayReplay, second: number): number[] {
  return day.people.map(({ steps }) => stepAt(steps, second)?.[1] ?? Presence.Away);
}

/** Numbers to read beside the picture. */
export interface Counts {
  readonly waiting: readonly number[];
  readonly inWork: number;
  readonly withCustomer: number;
  readonly atVendor: number;
  readonly solvedToday: number;
  readonly late: number;
}

/** How many tickets are where. */
export function countsAt(day: DayReplay, second: number): Counts {
  const now = ticketsAt(day, second, 0);
  const at = (place: number) => now.filter((ticket) => ticket.place === place);
  const open = now.filter(({ place }) => place !== Place.Solved && place !== Place.Lost);
  return {
    waiting: day.tiers.map((_, tier) => at(Place.Waiting).filter(({ who }) => who === tier).length),
    inWork: at(Place.InWork).length + at(Place.SetAside).length,
    withCustomer: at(Place.WithCustomer).length,
    atVendor: at(Place.AtVendor).length,
    solvedToday: day.tickets.filter(({ steps }) =>
      steps.some(([from, place]) => place === Place.Solved && from > 0 && from <= second),
    ).length,
    late: open.filter(({ isLate }) => isLate).length,
  };
}

/** A second of the day as people say it: "09:05". */
export function timeWords(second: number): string {
  const minutes = Math.floor(second / 60);
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
