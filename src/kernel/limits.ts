/** Bounds on a replication: a model that exceeds one is refused, with the number reached. */
import { HOUR } from '../units/time.ts';
import type { Organisation } from './organisation.ts';

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

/** Counts the events of a run and refuses what exceeds the model's limits. */
export class EventBudget {
  events = 0;
  #instant = -1;
  #eventsAtInstant = 0;

  /** Counts one event; throws `RunRefused` beyond a limit. */
  spend(org: Organisation): void {
    const { limits } = org.model;
    if (++this.events > limits.maxEvents) throw tooManyEvents(org);
    if (org.flow.open > limits.maxOpenTickets) throw tooManyOpen(org);
    if (org.now !== this.#instant) {
      this.#instant = org.now;
      this.#eventsAtInstant = 0;
    } else if (++this.#eventsAtInstant > MAX_EVENTS_AT_ONE_INSTANT) throw standstill(org);
  }
}

function tooManyEvents(org: Organisation): RunRefused {
  return new RunRefused(
    'E402',
    `the replication passed ${org.model.limits.maxEvents} events at hour ${hour(org)}; ` +
      'shorten the horizon, lower the rates, or raise limits.maxEvents (--max-events)',
  );
}

function tooManyOpen(org: Organisation): RunRefused {
  return new RunRefused(
    'E411',
    `more than ${org.model.limits.maxOpenTickets} tickets were open at hour ${hour(org)}: the ` +
      'organisation is overloaded; add people, lower the rates, or raise limits.maxOpenTickets',
  );
}

function standstill(org: Organisation): RunRefused {
  return new RunRefused(
    'E421',
    `more than ${MAX_EVENTS_AT_ONE_INSTANT} events happened at one instant (hour ${hour(org)}): ` +
      'tickets circle without taking time; give a step of the circle a handle time or a delay',
  );
}

function hour(org: Organisation): number {
  return Math.floor(org.now / HOUR);
}
