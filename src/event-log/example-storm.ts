/** How the storm with the most calls of one replication was weathered: open tickets around it. */
import type { Model } from '../kernel/model.ts';
import {
  type TicketChunk,
  TicketDouble,
  TicketInteger,
  ticketDouble,
  ticketInteger,
} from '../kernel/rows.ts';
import { isSolved } from '../kernel/solutions.ts';
import { isoDateTime } from '../metrics/local-time.ts';
import { HOUR, type Millis } from '../units/time.ts';
import { inHours, type StormRecovery } from './examples.ts';

const STEP = HOUR / 2;
const BEFORE = 6 * HOUR;
const AFTER = 12 * HOUR;
/** Points in a row without more open tickets than before: an hour, for a lull is no end. */
const CALM_POINTS = 3;
/** So long after its beginning a storm is watched at most. */
const LONGEST = 7 * 24 * HOUR;

/** From when to when a ticket was open. */
interface Stay {
  readonly from: Millis;
  readonly to: Millis;
  readonly type: number;
  readonly isCall: boolean;
}

interface Outage extends Stay {
  readonly ordinal: number;
  readonly isResolved: boolean;
}

/** Listens to a replication whose model has storms; without them it keeps nothing. */
export class StormWatch {
  readonly #model: Model;
  readonly #hasStorms: boolean;
  readonly #stays: Stay[] = [];
  readonly #outages: Outage[] = [];

  constructor(model: Model) {
    this.#model = model;
    this.#hasStorms = Array.from(model.storms.brings).some((brings) => brings === 1);
  }

  /** Notes when tickets are open. */
  tickets(chunk: TicketChunk): void {
    if (!this.#hasStorms) return;
    const { storms, horizon } = this.#model;
    for (let row = 0; row < chunk.count; row++) {
      const type = ticketInteger(chunk, row, TicketInteger.Type);
      const from = ticketDouble(chunk, row, TicketDouble.CreatedAt);
      const to = ticketDouble(chunk, row, TicketDouble.EndedAt);
      const stay = { from, to, type, isCall: storms.about[type] >= 0 };
      this.#stays.push(stay);
      const isInWindow = from >= horizon.windowStart && from < horizon.windowEnd;
      if (storms.brings[type] !== 1 || !isInWindow) continue;
      const ordinal = ticketDouble(chunk, row, TicketDouble.Ordinal);
      const isResolved = isSolved(ticketInteger(chunk, row, TicketInteger.Final));
      this.#outages.push({ ...stay, ordinal, isResolved });
    }
  }

  /** The storm with the most calls, or null if the window has none. */
  worst(): StormRecovery | null {
    const counted = this.#outages.map((outage) => ({ outage, calls: this.#callsAbout(outage) }));
    const [worst] = counted.sort(
      (one, other) => other.calls.length - one.calls.length || one.outage.from - other.outage.from,
    );
    const call = worst?.calls[0];
    return worst === undefined || call === undefined
      ? null
      : this.#recovery(worst.outage, worst.calls.length, call.type);
  }

  /** Calls that came in while it was going on. */
  #callsAbout({ type, from, to }: Outage): readonly Stay[] {
    const { about } = this.#model.storms;
    return this.#stays.filter(
      (stay) => about[stay.type] === type && stay.from >= from && stay.from <= to,
    );
  }

  #recovery(outage: Outage, calls: number, callType: number): StormRecovery {
    const { names, horizon } = this.#model;
    const begin = Math.max(0, outage.from - BEFORE);
    const last = Math.min(horizon.windowEnd, outage.from + LONGEST);
    const before = this.#openAt(outage.from - 1).length;
    const points: { at: Millis; calls: number; others: number }[] = [];
    let recoveredAt: Millis | null = null;
    let calm = 0;
    for (let at = outage.from - Math.floor((outage.from - begin) / STEP) * STEP; at <= last; ) {
      const open = this.#openAt(at);
      const ofCalls = open.filter(({ isCall }) => isCall).length;
      points.push({ at, calls: ofCalls, others: open.length - ofCalls });
      calm = at > outage.to && open.length <= before ? calm + 1 : 0;
      if (recoveredAt === null && calm === CALM_POINTS) recoveredAt = at - (CALM_POINTS - 1) * STEP;
      if (recoveredAt !== null && at >= recoveredAt + AFTER) break;
      at += STEP;
    }
    const after = points.filter(({ at }) => at >= outage.from);
    const since = (at: Millis) => inHours(at - outage.from);
    return {
      outage: `${names.types[outage.type]}/${outage.ordinal + 1}`,
      startedAt: isoDateTime(horizon, outage.from),
      callType: names.types[callType] as string,
      calls,
      hours: points.map(({ at }) => since(at)),
      openCalls: points.map((point) => point.calls),
      openOthers: points.map(({ others }) => others),
      before,
      most: Math.max(...after.map((point) => point.calls + point.others)),
      solvedAfter: outage.isResolved ? since(outage.to) : null,
      recoveredAfter: recoveredAt === null ? null : since(recoveredAt),
    };
  }

  #openAt(at: Millis): readonly Stay[] {
    return this.#stays.filter(({ from, to }) => from <= at && at < to);
  }
}
