/** The lives of a few tickets of one replication: typical, slow and slowest ones. */
import type { Model } from '../kernel/model.ts';
import {
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
} from '../kernel/rows.ts';
import { isSolved } from '../kernel/solutions.ts';
import type { TraceEntry } from '../kernel/trace.ts';
import type { Millis } from '../units/time.ts';
import { EventColumns, ticketKey } from './event-columns.ts';
import {
  type Examples,
  inHours,
  type LifePart,
  type Stretch,
  type TicketLife,
} from './examples.ts';
import { PLACES } from './places.ts';
import { Place } from './replayed-day.ts';

/** So many of the slowest tickets are told. */
const SLOWEST = 20;
/** The share of tickets that are faster than a slow one. */
const SLOW = 0.95;

const STRETCH_OF: ReadonlyMap<number, Stretch> = new Map([
  [Place.Waiting, 'waiting'],
  [Place.InWork, 'work'],
  [Place.SetAside, 'aside'],
  [Place.WithCustomer, 'customer'],
  [Place.AtVendor, 'vendor'],
  [Place.Parked, 'outage'],
  [Place.Solved, 'closed'],
] as const);

/** A resolved ticket of the window. */
interface Solved {
  readonly type: number;
  readonly ordinal: number;
  readonly priority: number;
  readonly createdAt: Millis;
  readonly lasted: Millis;
}

/** Listens to a replication. */
export class TicketLives {
  readonly #model: Model;
  readonly #columns = new EventColumns();
  readonly #solved: Solved[] = [];

  constructor(model: Model) {
    this.#model = model;
  }

  /** Keeps what moves a ticket. */
  record(entry: TraceEntry): void {
    if (entry.type >= 0 && PLACES.has(entry.verb)) this.#columns.add(entry);
  }

  /** Notes the resolved tickets of the window. */
  tickets(chunk: TicketChunk): void {
    for (let row = 0; row < chunk.count; row++) {
      if (ticketInteger(chunk, row, TicketInteger.Measured) === 0) continue;
      if (!isSolved(ticketInteger(chunk, row, TicketInteger.Final))) continue;
      const createdAt = ticketDouble(chunk, row, TicketDouble.CreatedAt);
      this.#solved.push({
        type: ticketInteger(chunk, row, TicketInteger.Type),
        ordinal: ticketDouble(chunk, row, TicketDouble.Ordinal),
        priority: ticketInteger(chunk, row, TicketInteger.Priority),
        createdAt,
        lasted: ticketDouble(chunk, row, TicketDouble.EndedAt) - createdAt,
      });
    }
  }

  /** The lives that were chosen. */
  chosen(): Pick<Examples, 'lives' | 'slowest'> {
    const ranked = [...this.#solved].sort(
      (one, other) =>
        one.lasted - other.lasted || one.createdAt - other.createdAt || one.type - other.type,
    );
    const picked = this.#model.names.priorities.flatMap((_, priority) => {
      const own = ranked.filter((one) => one.priority === priority);
      const at = (share: number) => own[Math.min(own.length - 1, Math.floor(share * own.length))];
      const [typical, slow] = [at(0.5), at(SLOW)];
      if (typical === undefined || slow === undefined) return [];
      const first = { solved: typical, rank: 'typical' as const };
      return typical === slow ? [first] : [first, { solved: slow, rank: 'slow' as const }];
    });
    const slowest = ranked.slice(-SLOWEST).reverse();
    const parts = this.#partsOf([...picked.map(({ solved }) => solved), ...slowest]);
    const life = (solved: Solved, rank: TicketLife['rank']): TicketLife => ({
      id: `${this.#model.names.types[solved.type]}/${solved.ordinal + 1}`,
      priority: this.#model.names.priorities[solved.priority] as string,
      rank,
      hours: inHours(solved.lasted),
      parts: parts.get(solved) ?? [],
    });
    return {
      lives: picked.map(({ solved, rank }) => life(solved, rank)),
      slowest: slowest.map((solved) => life(solved, 'other')),
    };
  }

  /** The parts of the lives of these tickets, in one walk over everything that was kept. */
  #partsOf(wanted: readonly Solved[]): ReadonlyMap<Solved, readonly LifePart[]> {
    const lives = new Map(
      wanted.map((one) => [ticketKey(one.type, one.ordinal), { events: [] as number[], one }]),
    );
    const { type, ordinal, count } = this.#columns;
    for (let event = 0; event < count; event++) {
      lives.get(ticketKey(type[event] as number, ordinal[event] as number))?.events.push(event);
    }
    const parts = new Map<Solved, readonly LifePart[]>();
    for (const solved of wanted) {
      const life = lives.get(ticketKey(solved.type, solved.ordinal));
      if (life !== undefined) parts.set(solved, this.#partsOfOne(solved, life.events));
    }
    return parts;
  }

  #partsOfOne({ createdAt, lasted }: Solved, events: readonly number[]): readonly LifePart[] {
    const { at, verb, agent, tier } = this.#columns;
    const { names } = this.#model;
    const end = createdAt + lasted;
    const parts: LifePart[] = [];
    events.forEach((event, index) => {
      const from = at[event] as number;
      const next = events[index + 1];
      const to = Math.min(end, next === undefined ? end : (at[next] as number));
      const stretch = STRETCH_OF.get(PLACES.get(verb[event] as number) ?? -1);
      if (stretch === undefined || to <= from) return;
      const who = { waiting: names.tiers[tier[event]], work: names.agents[agent[event]] };
      const part = {
        from: inHours(from - createdAt),
        to: inHours(to - createdAt),
        stretch,
        who: (stretch === 'waiting' || stretch === 'work' ? who[stretch] : null) ?? null,
      };
      addPart(parts, part);
    });
    return parts;
  }
}

/** Adds a part, or lengthens the last one where it only goes on. */
function addPart(parts: LifePart[], part: LifePart): void {
  const last = parts.at(-1);
  const isSame = last?.stretch === part.stretch && last.who === part.who;
  if (last !== undefined && isSame && last.to === part.from)
    parts[parts.length - 1] = { ...last, to: part.to };
  else parts.push(part);
}
