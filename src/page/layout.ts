/** Where everything stands in the picture of a day: a lane for each tier, outside at the right. */
import { type DayReplay, Place } from '../event-log/replayed-day.ts';
import type { TicketNow } from './day.ts';

/** A point in pixels of the picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The fixed parts of the picture. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly { readonly tier: number; readonly box: Box; readonly queue: Box }[];
  /** Boxes of persons, by number; undefined where there is no room. */
  readonly people: readonly (Box | undefined)[];
  readonly outside: Readonly<Record<'customer' | 'vendor' | 'parked' | 'done', Box>>;
  /** Persons of each lane for whom there is no room. */
  readonly unseen: readonly number[];
}

/** Distance of dots. */
const STEP = 13;

const GAP = 14;
const HEAD = 44;
const QUEUE_HEIGHT = 150;
const PERSON = { width: 34, height: 34 } as const;
const MOST_ROWS = 8;

/** Lays out a day in a picture of this width. */
export function layOut(day: DayReplay, width: number): Layout {
  const tiers = day.tiers.map((_, tier) => tier).filter((tier) => hasPeople(day, tier));
  const outsideWidth = Math.max(130, width * 0.16);
  const laneWidth = (width - outsideWidth - GAP * (tiers.length + 1)) / Math.max(1, tiers.length);
  const rows = Math.max(1, ...tiers.map((tier) => rowsOf(day, tier, laneWidth)));
  const height = HEAD + QUEUE_HEIGHT + 40 + rows * (PERSON.height + 8) + GAP;
  const lanes = tiers.map((tier, place) => {
    const box = { x: GAP + place * (laneWidth + GAP), y: 0, width: laneWidth, height };
    return { tier, box, queue: { ...box, y: HEAD, height: QUEUE_HEIGHT } };
  });
  const people: (Box | undefined)[] = day.people.map(() => undefined);
  const unseen = lanes.map(({ tier, box }) => seat(day, { tier, box, people }));
  return { width, height, lanes, people, unseen, outside: outsideOf(width, outsideWidth, height) };
}

function hasPeople({ people }: DayReplay, tier: number): boolean {
  return people.some((person) => person.tier === tier);
}

function columnsOf(width: number): number {
  return Math.max(1, Math.floor((width - 8) / (PERSON.width + 6)));
}

function rowsOf(day: DayReplay, tier: number, width: number): number {
  const count = day.people.filter((person) => person.tier === tier).length;
  return Math.min(MOST_ROWS, Math.ceil(count / columnsOf(width)));
}

/** Gives the people of a lane their places; returns how many find none. */
function seat(
  day: DayReplay,
  { tier, box, people }: { tier: number; box: Box; people: (Box | undefined)[] },
): number {
  const columns = columnsOf(box.width);
  let place = 0;
  day.people.forEach((person, index) => {
    if (person.tier !== tier) return;
    const row = Math.floor(place / columns);
    if (row < MOST_ROWS) {
      const x = box.x + 4 + (place % columns) * (PERSON.width + 6);
      const y = HEAD + QUEUE_HEIGHT + 40 + row * (PERSON.height + 8);
      people[index] = { x, y, ...PERSON };
    }
    place += 1;
  });
  return Math.max(0, place - columns * MOST_ROWS);
}

function outsideOf(width: number, own: number, height: number): Layout['outside'] {
  const x = width - own;
  const each = (height - 3 * GAP) / 4;
  const box = (place: number): Box => ({
    x,
    y: place * (each + GAP),
    width: own - 2,
    height: each,
  });
  return { customer: box(0), vendor: box(1), parked: box(2), done: box(3) };
}

/** Where each ticket is to be drawn, by its index; those without room are left out. */
export function targetsOf(layout: Layout, tickets: readonly TicketNow[]): Map<number, Point> {
  const targets = new Map<number, Point>();
  const inQueue = new Map<number, TicketNow[]>();
  const outside: TicketNow[][] = [[], [], [], []];
  for (const ticket of tickets) {
    if (ticket.place === Place.Waiting)
      inQueue.set(ticket.who, [...(inQueue.get(ticket.who) ?? []), ticket]);
    else if (ticket.place === Place.InWork || ticket.place === Place.SetAside) {
      const box = layout.people[ticket.who];
      if (box !== undefined) targets.set(ticket.index, centreOf(box));
    } else outside[OUTSIDE[ticket.place] ?? 3]?.push(ticket);
  }
  for (const { tier, queue } of layout.lanes) fill(targets, queue, inQueue.get(tier) ?? []);
  const { customer, vendor, parked, done } = layout.outside;
  [customer, vendor, parked, done].forEach((box, place) => {
    const head = { ...box, y: box.y + 26, height: box.height - 26 };
    fill(targets, head, outside[place] as TicketNow[]);
  });
  return targets;
}

/** Place → box outside: customer, vendor, parked, done. */
const OUTSIDE: Readonly<Record<number, number>> = {
  [Place.WithCustomer]: 0,
  [Place.AtVendor]: 1,
  [Place.Parked]: 2,
  [Place.Solved]: 3,
  [Place.Lost]: 3,
};

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Dots in rows, the most urgent and then the longest waiting first. */
function fill(targets: Map<number, Point>, box: Box, tickets: readonly TicketNow[]): void {
  const columns = Math.max(1, Math.floor((box.width - 12) / STEP));
  const rows = Math.max(1, Math.floor((box.height - 8) / STEP));
  [...tickets]
    .sort((one, other) => one.priority - other.priority || one.since - other.since)
    .slice(0, columns * rows)
    .forEach(({ index }, place) => {
      const x = box.x + 10 + (place % columns) * STEP;
      const y = box.y + 10 + Math.floor(place / columns) * STEP;
      targets.set(index, { x, y });
    });
}
