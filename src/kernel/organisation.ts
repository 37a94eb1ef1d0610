/** The state of a running organisation: its parts, each the owner of its columns, and the clock. */
import type { Millis } from '../units/time.ts';
import { Arrivals } from './arrivals.ts';
import { Clock } from './clock.ts';
import { Dispatch } from './dispatch.ts';
import { Draws } from './draws.ts';
import { FlowBalance } from './flow-balance.ts';
import { FutureEvents } from './future-events.ts';
import { Ledger } from './ledger.ts';
import { Lines } from './lines.ts';
import type { Model } from './model.ts';
import { People } from './people.ts';
import type { Collector } from './rows.ts';
import { ServiceClocks } from './service-clocks.ts';
import { Hold, Tickets } from './tickets.ts';
import type { Trace } from './trace.ts';
import { VendorDesks } from './vendor-desks.ts';
import { WorkingTime } from './working-time.ts';

/** Everything a handler may use. */
export class Organisation {
  readonly model: Model;
  readonly tierCount: number;
  readonly typeCount: number;
  readonly draws: Draws;
  readonly clock: Clock = new Clock();
  readonly future: FutureEvents = new FutureEvents(this.clock);
  readonly flow: FlowBalance = new FlowBalance(this.clock);
  readonly arrivals: Arrivals;
  readonly tickets: Tickets;
  readonly lines: Lines;
  readonly people: People;
  readonly time: WorkingTime;
  readonly clocks: ServiceClocks;
  readonly vendors: VendorDesks;
  readonly dispatch: Dispatch;
  readonly ledger: Ledger;
  readonly trace: Trace | null;
  /** [type] → tickets created or there at the start. */
  readonly entered: Float64Array;
  /** [(from + 1) × tiers + to] → steps of measured tickets; −1 is creation. */
  readonly steps: Float64Array;
  /** [channel] → tickets that hold one of its lines, and those of them still waiting. */
  readonly linesHeld: Int32Array;
  readonly linesWaiting: Int32Array;
  /** [roster] → its present or next duty, and the next break of that duty. */
  readonly duty: Int32Array;
  readonly nextBreak: Int32Array;
  /** What follows from the touch that just ended, and to which tier; see `decide`. */
  outcome = 0;
  toTier = -1;
  created = 0;
  initial = 0;
  /** Measured tickets still open: the drain ends when there are none. */
  measuredOpen = 0;
  /** Numbers given to tickets in the order in which they join lines. */
  joins = 0;
  /** Numbers given to interrupted work, downwards: the last interrupted is the first in line. */
  interruptions = 0;

  constructor(
    model: Model,
    replication: number,
    collectors: readonly Collector[],
    trace: Trace | null,
  ) {
    this.model = model;
    this.tierCount = model.names.tiers.length;
    this.typeCount = model.names.types.length;
    this.draws = new Draws(model, replication);
    this.arrivals = new Arrivals(model, this.draws);
    this.tickets = new Tickets(this.tierCount, this.clock);
    this.lines = new Lines(model, this.tickets, this.clock);
    this.people = new People(model, this.lines, this.clock);
    this.time = new WorkingTime(model.calendars, this.clock);
    this.clocks = new ServiceClocks(model, this.tickets, this.time, this.clock);
    this.vendors = new VendorDesks(model, this.tickets);
    this.dispatch = new Dispatch(model, this.tickets, this.lines, this.people, this.draws);
    this.ledger = new Ledger(this, collectors, this.typeCount);
    this.trace = trace;
    this.entered = new Float64Array(this.typeCount);
    this.steps = new Float64Array((this.tierCount + 1) * this.tierCount);
    this.linesHeld = new Int32Array(model.channels.isLive.length);
    this.linesWaiting = new Int32Array(model.channels.isLive.length);
    this.duty = Int32Array.from(rosterStarts(model));
    this.nextBreak = new Int32Array(this.duty.length);
  }

  /** The present instant. */
  get now(): Millis {
    return this.clock.now;
  }

  /** Counts the step of a ticket that is sent to the tier where it is now. */
  noteStep(ticket: number): void {
    const { sentTo, tier, measured } = this.tickets;
    const from = sentTo[ticket];
    const to = tier[ticket];
    if (from === to) return;
    sentTo[ticket] = to;
    if (measured[ticket] === 1) this.steps[(from + 1) * this.tierCount + to]++;
  }

  /** Whether the present instant is measured. */
  get isInWindow(): boolean {
    const { windowStart, windowEnd } = this.model.horizon;
    return this.clock.now >= windowStart && this.clock.now < windowEnd;
  }

  /** Whether the customer is on the line: on a live channel, to the end of the first touch. */
  isLive(ticket: number): boolean {
    const { types, channels } = this.model;
    const { hold, type } = this.tickets;
    return hold[ticket] !== Hold.Nothing && channels.isLive[types.channel[type[ticket]]] === 1;
  }

  /** Tells the trace, if there is one, what happens to a ticket. */
  tell(verb: number, ticket: number, agent: number): void {
    if (this.trace === null) return;
    this.trace.record({
      at: this.now,
      verb,
      type: this.tickets.type[ticket],
      ordinal: this.tickets.ordinal[ticket],
      agent,
      tier: this.tickets.tier[ticket],
    });
  }

  /** Tells the trace, if there is one, what happens to a person. */
  tellOfAgent(verb: number, agent: number): void {
    if (this.trace === null) return;
    this.trace.record({ at: this.now, verb, type: -1, ordinal: -1, agent, tier: -1 });
  }
}

function rosterStarts(model: Model): number[] {
  const starts: number[] = [];
  for (let roster = 0; roster + 1 < model.rosters.dutyFirst.length; roster++)
    starts.push(model.rosters.dutyFirst[roster]);
  return starts;
}
