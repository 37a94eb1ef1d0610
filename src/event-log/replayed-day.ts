/** A day as a page shows it: data alone, which the program inside the page reads as well. */

/** Where a ticket is; at 0 and 1 and 2 `who` says at which tier or with whom. */
export const Place = {
  Waiting: 0,
  InWork: 1,
  SetAside: 2,
  WithCustomer: 3,
  AtVendor: 4,
  Solved: 5,
  Lost: 6,
  Parked: 7,
} as const;

/** What a person does. */
export const Presence = { Away: 0, There: 1, Break: 2, Errand: 3 } as const;

/** From a second of the day on: a ticket is at `place`; `who` is a tier or a person, or −1. */
export type TicketStep = readonly [second: number, place: number, who: number];

/** From a second of the day on: a person does this. */
export type PersonStep = readonly [second: number, presence: number];

/** A day as a page shows it. */
export interface DayReplay {
  /** ISO date. */
  readonly date: string;
  readonly zone: string;
  /** From 1. */
  readonly replication: number;
  /** Length of the day, which is 23 or 25 hours where clocks change. */
  readonly seconds: number;
  readonly tiers: readonly string[];
  readonly priorities: readonly string[];
  readonly people: readonly {
    readonly name: string;
    readonly team: string;
    readonly tier: number;
    readonly steps: readonly PersonStep[];
  }[];
  readonly tickets: readonly {
    readonly id: string;
    readonly priority: number;
    /** Second at which its promised time had passed, before the day perhaps; null for never. */
    readonly late: number | null;
    readonly steps: readonly TicketStep[];
  }[];
}
