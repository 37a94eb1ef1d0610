/**
 * The event log of one replication: every ticket created in the measured window as a case with its
 * events, as process-mining tools read it.
 */
import type { Model } from '../kernel/model.ts';
import {
  FINALS,
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
} from '../kernel/rows.ts';
import { simulate } from '../kernel/simulate.ts';
import type { TraceEntry } from '../kernel/trace.ts';
import { isoInstant } from '../metrics/local-time.ts';
import { HOUR } from '../units/time.ts';
import { ACTIVITIES, type Transition } from './activities.ts';
import { EventColumns, ticketKey } from './event-columns.ts';

/** One event of a case. */
export interface LogEvent {
  readonly activity: string;
  readonly transition: Transition;
  /** ISO date-time to the millisecond with the offset of the zone. */
  readonly at: string;
  readonly tier: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  /** Priority of the ticket from then on. */
  readonly priority: string;
}

/** One ticket with all that happened to it. */
export interface LogCase {
  /** TYPE/NUMBER. */
  readonly id: string;
  readonly type: string;
  readonly channel: string;
  /** At its end. */
  readonly priority: string;
  readonly final: string;
  /** Hours from creation to the end. */
  readonly hours: number;
  readonly events: readonly LogEvent[];
}

/** What is known of a ticket besides its events. */
interface TicketFacts {
  readonly type: number;
  readonly ordinal: number;
  readonly priority: number;
  readonly final: number;
  readonly createdAt: number;
  readonly lasted: number;
}

/** The log of one replication, numbered from 0. */
export class EventLog {
  readonly model: Model;
  readonly #columns = new EventColumns();
  readonly #tickets: TicketFacts[] = [];
  /** Places of the events of each ticket, in their order, by the ticket's place. */
  readonly #places: Int32Array;
  readonly #first: Int32Array;

  /** Simulates the replication. */
  constructor(model: Model, replication: number) {
    this.model = model;
    const trace = {
      record: (entry: TraceEntry) => {
        if (entry.type >= 0) this.#columns.add(entry);
      },
    };
    const tickets = (chunk: TicketChunk) => {
      for (let row = 0; row < chunk.count; row++) this.#note(chunk, row);
    };
    simulate(model, replication, [{ tickets, work: () => {}, duty: () => {} }], { trace });
    this.#tickets.sort(
      (one, other) =>
        one.createdAt - other.createdAt || one.type - other.type || one.ordinal - other.ordinal,
    );
    const { first, places } = this.#grouped();
    this.#first = first;
    this.#places = places;
  }

  /** Number of tickets. */
  get size(): number {
    return this.#tickets.length;
  }

  /** The cases in the order of their creation. */
  *cases(): Generator<LogCase> {
    for (let ticket = 0; ticket < this.size; ticket++) yield this.#caseAt(ticket);
  }

  #note(chunk: TicketChunk, row: number): void {
    if (ticketInteger(chunk, row, TicketInteger.Measured) === 0) return;
    const createdAt = ticketDouble(chunk, row, TicketDouble.CreatedAt);
    this.#tickets.push({
      type: ticketInteger(chunk, row, TicketInteger.Type),
      ordinal: ticketDouble(chunk, row, TicketDouble.Ordinal),
      priority: ticketInteger(chunk, row, TicketInteger.Priority),
      final: ticketInteger(chunk, row, TicketInteger.Final),
      createdAt,
      lasted: ticketDouble(chunk, row, TicketDouble.EndedAt) - createdAt,
    });
  }

  /** The places of events by ticket: counted, then dealt out. */
  #grouped(): { first: Int32Array; places: Int32Array } {
    const { count, type, ordinal } = this.#columns;
    const known = new Map(
      this.#tickets.map((one, place) => [ticketKey(one.type, one.ordinal), place]),
    );
    const owner = Int32Array.from(
      { length: count },
      (_, event) => known.get(ticketKey(type[event] as number, ordinal[event] as number)) ?? -1,
    );
    const first = new Int32Array(this.size + 1);
    for (const ticket of owner) if (ticket >= 0) first[ticket + 1]++;
    for (let ticket = 0; ticket < this.size; ticket++) first[ticket + 1] += first[ticket];
    const next = first.slice();
    const places = new Int32Array(first[this.size]);
    owner.forEach((ticket, event) => {
      if (ticket >= 0) places[next[ticket]++] = event;
    });
    return { first, places };
  }

  #caseAt(place: number): LogCase {
    const { names, types } = this.model;
    const { type, ordinal, priority, final, lasted } = this.#tickets[place] as TicketFacts;
    const places = this.#places.subarray(this.#first[place], this.#first[place + 1]);
    return {
      id: `${names.types[type]}/${ordinal + 1}`,
      type: names.types[type] as string,
      channel: names.channels[types.channel[type]] as string,
      priority: names.priorities[priority] as string,
      final: FINALS[final] as string,
      hours: lasted / HOUR,
      events: Array.from(places, (event) => this.#eventAt(event)),
    };
  }

  #eventAt(event: number): LogEvent {
    const { names, agents, horizon } = this.model;
    const { at, verb, agent, tier, priority } = this.#columns;
    const { name, transition } = ACTIVITIES[verb[event]];
    const person = agent[event];
    return {
      activity: name,
      transition,
      at: isoInstant(horizon, at[event]),
      tier: names.tiers[tier[event]] ?? null,
      agent: names.agents[person] ?? null,
      team: person < 0 ? null : (names.teams[agents.team[person]] ?? null),
      priority: names.priorities[priority[event]] as string,
    };
  }
}
