/** Everything that a trace tells, in columns that grow: 23 bytes an entry. */
import type { TraceEntry } from '../kernel/trace.ts';

const FIRST_ENTRIES = 1 << 16;

/** The entries in the order in which things happened; those of people have the type −1. */
export class EventColumns {
  count = 0;
  at = new Float64Array(FIRST_ENTRIES);
  verb = new Uint8Array(FIRST_ENTRIES);
  type = new Int16Array(FIRST_ENTRIES);
  ordinal = new Float64Array(FIRST_ENTRIES);
  agent = new Int32Array(FIRST_ENTRIES);
  tier = new Int8Array(FIRST_ENTRIES);
  priority = new Int8Array(FIRST_ENTRIES);

  /** Keeps an entry. */
  add(entry: TraceEntry): void {
    if (this.count === this.at.length) this.#grow();
    const place = this.count++;
    this.at[place] = entry.at;
    this.verb[place] = entry.verb;
    this.type[place] = entry.type;
    this.ordinal[place] = entry.ordinal;
    this.agent[place] = entry.agent;
    this.tier[place] = entry.tier;
    this.priority[place] = entry.priority;
  }

  #grow(): void {
    const length = 2 * this.count;
    this.at = longer(this.at, length);
    this.verb = longer(this.verb, length);
    this.type = longer(this.type, length);
    this.ordinal = longer(this.ordinal, length);
    this.agent = longer(this.agent, length);
    this.tier = longer(this.tier, length);
    this.priority = longer(this.priority, length);
  }
}

type NumberColumn = Float64Array | Int32Array | Int16Array | Int8Array | Uint8Array;

function longer<T extends NumberColumn>(column: T, length: number): T {
  const copy = new (column.constructor as new (length: number) => T)(length);
  copy.set(column);
  return copy;
}

/** A ticket as one number; types are fewer than 2^15, numbers of tickets below 2^38. */
export function ticketKey(type: number, ordinal: number): number {
  return ordinal * 32_768 + type;
}
