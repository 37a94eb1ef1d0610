/** The state of the reference simulator: the clock, what is pending, everybody and every ticket. */

import { EventKind } from '../../src/kernel/event.ts';
import type { Model } from '../../src/kernel/model.ts';
import { Final } from '../../src/kernel/rows.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { Rows } from '../support/rows.ts';
import { runAgreed } from './reference-agreements.ts';
import { OF_ARTICLES } from './reference-articles.ts';
import { endTime } from './reference-deadline.ts';
import type { Span } from './reference-model.ts';
import { afterOpen, calendarsOf, Luck, range, rostersOf, type Shift } from './reference-model.ts';
import { changePriority } from './reference-priority.ts';
import type { Standby } from './reference-standby.ts';
import type { Person, Ticket } from './reference-state.ts';
import { passTime, peopleOf, runClocks } from './reference-state.ts';

/** Something that will happen unless its owner moves on first. */
export interface Pending {
  readonly at: number;
  readonly kind: number;
  readonly owner: object | null;
  readonly happen: () => void;
}

/** What follows from a touch. */
export interface Sequel {
  readonly outcome: number;
  readonly toTier: number;
}

/** What one replication leaves behind. */
export interface ReferenceRun extends Rows {
  readonly story: TraceEntry[];
  readonly finals: number[];
}

/** What is told of a chase instead of a touch. */
const OF_CHASES: ReadonlyMap<number, number> = new Map([
  [Verb.Queues, Verb.ChaseDue],
  [Verb.TouchStarts, Verb.ChaseStarts],
  [Verb.TouchPauses, Verb.ChasePauses],
  [Verb.TouchResumes, Verb.ChaseResumes],
  [Verb.HandedBack, Verb.ChaseHandedBack],
  [Verb.TouchEnds, Verb.ChaseEnds],
  [Verb.Overflows, Verb.ChaseMoves],
  [Verb.Released, Verb.ChaseMoves],
  [Verb.PassedOn, Verb.ChaseMoves],
]);

/** What is told of a question instead of a touch. */
const OF_QUESTIONS: ReadonlyMap<number, number> = new Map([
  [Verb.Queues, Verb.QuestionAsked],
  [Verb.TouchStarts, Verb.ConsultStarts],
  [Verb.TouchEnds, Verb.ConsultEnds],
  [Verb.Overflows, Verb.QuestionMoves],
]);

/** Everything there is at the present instant. */
export class World {
  readonly model: Model;
  readonly luck: Luck;
  readonly tierCount: number;
  readonly typeCount: number;
  readonly calendars: Span[][];
  /** [roster] → its shifts. */
  readonly shifts: Shift[][];
  readonly people: Person[];
  readonly open: Ticket[] = [];
  /** [vendor] → cases it works on, and cases that wait for it. */
  readonly vendorActive: Ticket[][];
  readonly vendorQueue: Ticket[][];
  /** [line] → since when its people are gone, or null, and whether for long enough. */
  readonly gone: { since: number | null; isAway: boolean }[];
  /** [type] → calls about outages that have been announced. */
  readonly calls: number[];
  /** [type] → announces a user's ticket of that number. */
  readonly returns = new Map<number, (ordinal: number) => void>();
  pending: Pending[] = [];
  /** Articles, with their instants. */
  readonly published: { readonly type: number; readonly at: number }[] = [];
  now = 0;
  /** Running numbers of joins, interruptions and people becoming idle. */
  joins = 0;
  interruptions = 0;
  idles = 0;
  /** [team] → who stands by, until when, whether they are called and awaited. */
  readonly standby = new Map<number, Standby>();
  readonly out: ReferenceRun = {
    story: [],
    tickets: [],
    work: [],
    duty: [],
    agreements: [],
    finals: [],
  };

  constructor(model: Model, replication: number) {
    this.model = model;
    this.luck = new Luck(model, replication);
    this.tierCount = model.names.tiers.length;
    this.typeCount = model.names.types.length;
    this.calendars = calendarsOf(model);
    this.shifts = rostersOf(model);
    this.people = peopleOf(model);
    this.vendorActive = model.names.vendors.map(() => []);
    this.vendorQueue = model.names.vendors.map(() => []);
    this.calls = model.names.types.map(() => 0);
    this.gone = Array.from({ length: model.lines.tier.length }, () => {
      return { since: 0, isAway: false };
    });
    this.out.finals.push(...Object.values(Final).map(() => 0));
  }

  /** The first of what is pending; at one instant by kind, then by the order of announcing. */
  next(): Pending {
    let first = this.pending[0];
    for (const one of this.pending)
      if (one.at < first.at || (one.at === first.at && one.kind < first.kind)) first = one;
    return first;
  }

  /** Announces something; an owner who moves on can have it forgotten. */
  foresee(at: number, kind: number, owner: Pending['owner'], happen: () => void): void {
    this.pending.push({ at, kind, owner, happen });
  }

  /** Nothing that was announced for the owner will happen. */
  forget(owner: object): void {
    this.pending = this.pending.filter((one) => one.owner !== owner);
  }

  /** Lets time pass for every open ticket. */
  elapse(to: number): void {
    const span = { from: this.now, to };
    for (const ticket of this.open) {
      const isOnDuty =
        ticket.place === 'queue' && this.capable(ticket.line).some((person) => person.isOnDuty);
      passTime(ticket, to - this.now, isOnDuty);
      ticket.past.push({ ...span, place: ticket.place });
      runAgreed(ticket, span);
      runClocks(ticket, span, this.calendarOf(ticket), this.goalOf(ticket));
    }
    this.now = to;
  }

  /** The calendar of a ticket's promises. */
  calendarOf({ priority }: Ticket): Span[] {
    return this.calendars[this.model.priorities.calendar[priority]];
  }

  /** The promised resolution time, −1 for none. */
  goalOf({ priority }: Ticket): number {
    return this.model.priorities.resolveGoal[priority];
  }

  /** The resolution clock goes on. */
  resume(ticket: Ticket): void {
    if (ticket.isClockRunning) return;
    ticket.isClockRunning = true;
    this.renewAlarm(ticket);
    this.renewDeadline(ticket);
  }

  /** The resolution clock stands still. */
  pause(ticket: Ticket): void {
    ticket.isClockRunning = false;
    this.forget(ticket.alarm);
    this.forget(ticket.deadline);
  }

  /** Announces when the ticket shall be raised if its clock goes on. */
  renewAlarm(ticket: Ticket): void {
    const { raiseAt, raiseTo } = this.model.priorities;
    this.forget(ticket.alarm);
    const { priority, resolutionClock, isClockRunning } = ticket;
    if (raiseAt[priority] < 0 || !isClockRunning) return;
    const left = Math.max(0, raiseAt[priority] - resolutionClock);
    const at = afterOpen(this.calendarOf(ticket), this.now, left);
    if (at < Number.POSITIVE_INFINITY)
      this.foresee(at, EventKind.ClockAlarm, ticket.alarm, () =>
        changePriority(this, ticket, raiseTo[priority]),
      );
  }

  /** Announces when the ticket shall go to a higher tier if its clock goes on. */
  renewDeadline(ticket: Ticket): void {
    const { deadline, deadlineTier } = this.model.routing;
    this.forget(ticket.deadline);
    const { type, priority, resolutionClock, isClockRunning } = ticket;
    const cell = type * this.model.names.priorities.length + priority;
    if (deadline[cell] < 0 || !isClockRunning || ticket.hadDeadline) return;
    const left = Math.max(0, deadline[cell] - resolutionClock);
    const at = afterOpen(this.calendarOf(ticket), this.now, left);
    if (at < Number.POSITIVE_INFINITY)
      this.foresee(at, EventKind.Deadline, ticket.deadline, () =>
        endTime(this, ticket, deadlineTier[cell]),
      );
  }

  /** Tells the story of a ticket. */
  tell(verb: number, ticket: Ticket, person: Person | null = null): void {
    const { type, ordinal, tier, priority, task } = ticket;
    const agent = person === null ? -1 : person.agent;
    const words = new Map([
      ['chase', OF_CHASES],
      ['consult', OF_QUESTIONS],
      ['write', OF_ARTICLES],
    ]);
    const own = words.get(task)?.get(verb);
    this.out.story.push({ at: this.now, verb: own ?? verb, type, ordinal, agent, tier, priority });
  }

  /** Tells the story of a person. */
  tellOf(verb: number, { agent }: Person): void {
    const nothing = { type: -1, ordinal: -1, tier: -1, priority: -1 };
    this.out.story.push({ at: this.now, verb, agent, ...nothing });
  }

  /** The line of a ticket at a tier, −1 where no people take it. */
  lineAt({ type }: Ticket, tier: number): number {
    return this.model.types.line[type * this.tierCount + tier];
  }

  /** The line in which a ticket that is sent to a line, or back to it, stands first. */
  entryLine({ priority }: Ticket, line: number): number {
    const { widest, entry } = this.model.lines;
    return entry[widest[line] * this.model.names.priorities.length + priority];
  }

  /** Whether a table of shares decides where the ticket goes. */
  isMatrix({ type }: Ticket): boolean {
    return this.model.types.isMatrix[type] === 1;
  }

  /** Everybody who may take the tickets of a line, in its order. */
  capable(line: number): Person[] {
    const crews = range(this.model.lines.crewFirst, line).map(
      (entry) => this.model.lines.crew[entry],
    );
    return crews.flatMap((crew) => this.people.filter((person) => person.crew === crew));
  }

  /** Everybody idle who may take this ticket from a line. */
  idleFor(line: number, ticket: Ticket): Person[] {
    return this.capable(line).filter(
      (person) => person.doing === 'idle' && this.mayTake(person, ticket),
    );
  }

  /** Whether enough others of the team are idle for somebody idle to take the ticket. */
  mayTake({ team }: Person, { priority }: Ticket): boolean {
    const idle = this.people.filter((one) => one.team === team && one.doing === 'idle');
    const { names, teams } = this.model;
    return idle.length > teams.reserve[team * names.priorities.length + priority];
  }

  /** Rank of a line for a person, or null if it is not theirs. */
  rankFor({ crew }: Person, line: number): number | null {
    const { crews } = this.model;
    const entry = range(crews.lineFirst, crew).find((one) => crews.line[one] === line);
    return entry === undefined ? null : crews.lineRank[entry];
  }

  /** Rank of a person for the tickets of a line. */
  crewRankFor({ crew }: Person, line: number): number {
    const { lines } = this.model;
    const entry = range(lines.crewFirst, line).find((one) => lines.crew[one] === crew);
    return entry === undefined ? 0 : lines.crewRank[entry];
  }

  /** Whether the customer is on the line: on a live channel, to the end of the first touch. */
  isLive({ type, isOnChannel }: Ticket): boolean {
    return isOnChannel && this.model.channels.isLive[this.model.types.channel[type]] === 1;
  }

  /** The vendor of the ticket's type. */
  vendorOf({ type }: Ticket): number {
    return this.model.types.vendor[type];
  }
}
