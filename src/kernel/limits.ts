/** Bounds on a replication: a model that exceeds one is refused, with the number reached. */
import { HOUR } from '../units/time.ts';
import { clock } from './clock.ts';
import { flow } from './flow-balance.ts';
import { model } from './present-model.ts';

/** More events than this at one instant are a loop that takes no time. */
const MAX_EVENTS_AT_ONE_INSTANT = 100_000;

/** A model that cannot be run to its end within its limits. */
export class RunRefused extends Error {
  override name = 'RunRefused';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

class Spending {
  events = 0;
  /** The instant of the last event; a fraction at first makes the field a raw double. */
  instant = -0.5;
  eventsAtInstant = 0;
}

/** The events of the run so far. */
export const spent = new Spending();

/** Starts the count. */
export function openBudget(): void {
  spent.events = 0;
  spent.instant = -1;
  spent.eventsAtInstant = 0;
}

/** Counts one event; throws `RunRefused` beyond a limit. */
export function spendEvent(): void {
  const { limits } = model;
  if (++spent.events > limits.maxEvents) throw tooManyEvents();
  if (flow.open > limits.maxOpenTickets) throw tooManyOpen();
  if (clock.now !== spent.instant) {
    spent.instant = clock.now;
    spent.eventsAtInstant = 0;
  } else if (++spent.eventsAtInstant > MAX_EVENTS_AT_ONE_INSTANT) throw standstill();
}

function tooManyEvents(): RunRefused {
  return new RunRefused(
    'E402',
    `the replication passed ${model.limits.maxEvents} events at hour ${hour()}; ` +
      'shorten the horizon, lower the rates, or raise limits.maxEvents (--max-events)',
  );
}

function tooManyOpen(): RunRefused {
  return new RunRefused(
    'E411',
    `more than ${model.limits.maxOpenTickets} tickets were open at hour ${hour()}: the ` +
      'organisation is overloaded; add people, lower the rates, or raise limits.maxOpenTickets',
  );
}

function standstill(): RunRefused {
  return new RunRefused(
    'E421',
    `more than ${MAX_EVENTS_AT_ONE_INSTANT} events happened at one instant (hour ${hour()}): ` +
      'tickets circle without taking time; give a step of the circle a handle time or a delay',
  );
}

function hour(): number {
  return Math.floor(clock.now / HOUR);
}
