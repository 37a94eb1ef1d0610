/**
 * One local day of one replication for eyes: where every ticket is and what every person does, from
 * midnight to midnight, so that a page can show it as it happened.
 */
import type { Model } from '../kernel/model.ts';
import {
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
} from '../kernel/rows.ts';
import { simulate } from '../kernel/simulate.ts';
import { Verb } from '../kernel/trace.ts';
import { isoDate, localDay, localMillis } from '../metrics/local-time.ts';
import { DAY, type Millis, SECOND } from '../units/time.ts';
import { EventColumns, ticketKey } from './event-columns.ts';
import { PLACES, PRESENCES } from './places.ts';
import {
  type DayReplay,
  type PersonStep,
  Place,
  Presence,
  type TicketStep,
} from './replayed-day.ts';

/** Simulates a replication, from 0, and keeps what its trace tells. */
export class ReplayedReplication {
  readonly #model: Model;
  readonly #replication: number;
  readonly #columns = new EventColumns();
  /** When the promised time of a ticket had passed, by its key. */
  readonly #lateAt = new Map<number, Millis>();

  constructor(model: Model, replication: number) {
    this.#model = model;
    this.#replication = replication;
    const tickets = (chunk: TicketChunk) => {
      for (let row = 0; row < chunk.count; row++) this.#noteLate(chunk, row);
    };
    const trace = { record: this.#columns.add.bind(this.#columns) };
    simulate(model, replication, [{ tickets, work: () => {}, duty: () => {} }], { trace });
  }

  /** The first and the last day of the measured window, as ISO dates. */
  get days(): readonly [string, string] {
    const { horizon } = this.#model;
    const last = localDay(horizon, horizon.windowEnd - 1);
    return [isoDate(localDay(horizon, horizon.windowStart)), isoDate(last)];
  }

  /** The day of the window on which most tickets waited at once while somebody was at work. */
  busiestDay(): string {
    const { horizon } = this.#model;
    const { at, verb, type, ordinal, count } = this.#columns;
    const waiting = new Set<number>();
    const most = new Map<number, number>();
    for (let entry = 0; entry < count; entry++) {
      if (type[entry] < 0) continue;
      const place = PLACES.get(verb[entry]);
      if (place === undefined) continue;
      const key = ticketKey(type[entry], ordinal[entry]);
      if (place === Place.Waiting) waiting.add(key);
      else waiting.delete(key);
      // A night or a Sunday has long lines too, and nothing to watch.
      if (verb[entry] !== Verb.TouchStarts) continue;
      if (at[entry] < horizon.windowStart || at[entry] >= horizon.windowEnd) continue;
      const day = localDay(horizon, at[entry]);
      if (waiting.size > (most.get(day) ?? -1)) most.set(day, waiting.size);
    }
    const [busiest] = [...most].sort((one, other) => other[1] - one[1] || one[0] - other[0]);
    return busiest === undefined ? this.days[0] : isoDate(busiest[0]);
  }

  /** The day of that ISO date, or undefined if the window has none. */
  day(date: string): DayReplay | undefined {
    const { horizon, names, agents, teams } = this.#model;
    const [first, last] = this.days;
    if (date < first || date > last) return undefined;
    let number = localDay(horizon, horizon.windowStart);
    while (isoDate(number) !== date) number += 1;
    const [from, to] = [this.#midnight(number), this.#midnight(number + 1)];
    return {
      date,
      zone: horizon.zone,
      replication: this.#replication + 1,
      seconds: (to - from) / SECOND,
      tiers: names.tiers,
      priorities: names.priorities,
      people: this.#people(from, to).map((steps, agent) => ({
        name: names.agents[agent] as string,
        team: names.teams[agents.team[agent]] as string,
        tier: teams.tier[agents.team[agent]],
        steps,
      })),
      tickets: this.#tickets(from, to),
    };
  }

  #noteLate(chunk: TicketChunk, row: number): void {
    const at = ticketDouble(chunk, row, TicketDouble.BreachedAt);
    if (at < 0) return;
    const type = ticketInteger(chunk, row, TicketInteger.Type);
    this.#lateAt.set(ticketKey(type, ticketDouble(chunk, row, TicketDouble.Ordinal)), at);
  }

  /** The instant at which a local day begins; the clocks change at night, but not at midnight. */
  #midnight(day: number): Millis {
    const { horizon } = this.#model;
    let at = day * DAY - horizon.epoch;
    for (let round = 0; round < 2; round++) at += day * DAY - localMillis(horizon, at);
    return at;
  }

  /** The steps of every person, the first at second 0. */
  #people(from: Millis, to: Millis): PersonStep[][] {
    const steps = this.#model.names.agents.map((): PersonStep[] => [[0, Presence.Away]]);
    const { at, verb, agent, count } = this.#columns;
    for (let entry = 0; entry < count && at[entry] < to; entry++) {
      const presence = PRESENCES.get(verb[entry]);
      if (presence === undefined || agent[entry] < 0) continue;
      putStep(steps[agent[entry]] as PersonStep[], [secondOf(at[entry], from), presence]);
    }
    return steps;
  }

  #tickets(from: Millis, to: Millis): DayReplay['tickets'] {
    const { at, verb, type, ordinal, agent, tier, priority, count } = this.#columns;
    const found = new Map<number, { first: number; priority: number; steps: TicketStep[] }>();
    for (let entry = 0; entry < count && at[entry] < to; entry++) {
      const place = PLACES.get(verb[entry]);
      if (place === undefined || type[entry] < 0) continue;
      const key = ticketKey(type[entry], ordinal[entry]);
      const one = found.get(key) ?? { first: entry, priority: 0, steps: [] };
      const who = place === Place.Waiting ? tier[entry] : agent[entry];
      one.priority = priority[entry];
      putStep(one.steps, [secondOf(at[entry], from), place, who]);
      found.set(key, one);
    }
    return [...found].flatMap(([key, { first, priority: rank, steps }]) => {
      if (isGone(steps)) return [];
      const late = this.#lateAt.get(key);
      const id = `${this.#model.names.types[type[first]]}/${ordinal[first] + 1}`;
      const lateAt = late === undefined || late >= to ? null : secondOf(late, from);
      return [{ id, priority: rank, late: lateAt, steps }];
    });
  }
}

/** Seconds since midnight; what was before stands at 0. */
function secondOf(at: Millis, from: Millis): number {
  return Math.max(0, Math.round((at - from) / SECOND));
}

/** Of several steps at one second the last one counts. */
function putStep<T extends readonly [number, ...number[]]>(steps: T[], step: T): void {
  if (steps.at(-1)?.[0] === step[0]) steps.pop();
  steps.push(step);
}

/** Whether the ticket had ended before the day. */
function isGone([first, ...rest]: readonly TicketStep[]): boolean {
  if (first === undefined) return true;
  return (
    rest.length === 0 && first[0] === 0 && (first[1] === Place.Solved || first[1] === Place.Lost)
  );
}
