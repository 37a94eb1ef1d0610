/**
 * A slow simulator written from the rules, to hold the fast one against. It steps from instant to
 * instant, looks at everything that is pending to find the next, sorts all waiting tickets and
 * filters all people for every decision, and lets time pass for every ticket one by one.
 */

import { AgentChoice, Place, Purpose, StopPolicy } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import type { Model } from '../../src/kernel/model.ts';
import { Duty, Final, Outcome, Verdict } from '../../src/kernel/rows.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { Verb } from '../../src/kernel/trace.ts';
import type { Rows } from '../support/rows.ts';
import type { Shift, Span } from './reference-model.ts';
import { afterOpen, calendarsOf, indices, Luck, range, rostersOf } from './reference-model.ts';
import type { Person, Ticket } from './reference-state.ts';
import { newTicket, passTime, peopleOf, resumeClock, runClocks } from './reference-state.ts';

const MAX_LOOPS = 10;

/** Something that will happen unless its owner moves on first. */
interface Pending {
  readonly at: number;
  readonly kind: number;
  readonly owner: Ticket | Person | null;
  readonly happen: () => void;
}

/** What follows from a touch. */
interface Sequel {
  readonly outcome: number;
  readonly toTier: number;
}

/** What one replication leaves behind. */
export interface ReferenceRun extends Rows {
  readonly story: TraceEntry[];
  readonly finals: number[];
}

/** Runs one replication of a model by the book. */
export function runReference(model: Model, replication: number): ReferenceRun {
  return new ReferenceSimulator(model, replication).run();
}

class ReferenceSimulator {
  readonly #m: Model;
  readonly #luck: Luck;
  readonly #tierCount: number;
  readonly #typeCount: number;
  readonly #calendars: Span[][];
  readonly #people: Person[];
  readonly #open: Ticket[] = [];
  readonly #vendorActive: Ticket[][];
  readonly #vendorQueue: Ticket[][];
  #pending: Pending[] = [];
  #now = 0;
  #joins = 0;
  #interruptions = 0;
  #idles = 0;
  readonly #out: ReferenceRun = { story: [], tickets: [], work: [], duty: [], finals: [] };

  constructor(model: Model, replication: number) {
    this.#m = model;
    this.#luck = new Luck(model, replication);
    this.#tierCount = model.names.tiers.length;
    this.#typeCount = model.names.types.length;
    this.#calendars = calendarsOf(model);
    this.#people = peopleOf(model);
    this.#vendorActive = model.names.vendors.map(() => []);
    this.#vendorQueue = model.names.vendors.map(() => []);
    this.#out.finals.push(...Object.values(Final).map(() => 0));
  }

  run(): ReferenceRun {
    const { windowEnd, drainEnd } = this.#m.horizon;
    for (const [roster, shifts] of rostersOf(this.#m).entries())
      this.#foreseeShift(shifts, 0, roster);
    this.#placeBacklog();
    for (const type of indices(this.#typeCount))
      this.#foreseeArrival(type, this.#luck.arrivals(type), 0);
    this.#foresee(drainEnd, EventKind.Stop, null, () => {});
    for (;;) {
      let next = this.#next();
      if (next.at > this.#now || next.kind > EventKind.LastBeforeDispatch) {
        this.#dispatch();
        next = this.#next();
      }
      if (!this.#open.some((ticket) => ticket.measured) && next.at >= windowEnd) {
        this.#elapse(Math.max(this.#now, windowEnd));
        break;
      }
      this.#elapse(next.at);
      if (next.kind === EventKind.Stop) break;
      this.#pending = this.#pending.filter((other) => other !== next);
      next.happen();
    }
    this.#closeAll();
    return this.#out;
  }

  // ——— time ———

  #next(): Pending {
    let first = this.#pending[0];
    for (const one of this.#pending)
      if (one.at < first.at || (one.at === first.at && one.kind < first.kind)) first = one;
    return first;
  }

  #foresee(at: number, kind: number, owner: Pending['owner'], happen: () => void): void {
    this.#pending.push({ at, kind, owner, happen });
  }

  #forget(owner: Ticket | Person): void {
    this.#pending = this.#pending.filter((one) => one.owner !== owner);
  }

  #elapse(to: number): void {
    const span = { from: this.#now, to };
    for (const ticket of this.#open) {
      const isOnDuty =
        ticket.place === 'queue' && this.#capable(ticket.line).some((person) => person.isOnDuty);
      passTime(ticket, to - this.#now, isOnDuty);
      runClocks(ticket, span, this.#calendarOf(ticket), this.#goalOf(ticket));
    }
    this.#now = to;
  }

  #calendarOf({ priority }: Ticket): Span[] {
    return this.#calendars[this.#m.priorities.calendar[priority]];
  }

  #goalOf({ priority }: Ticket): number {
    return this.#m.priorities.resolveGoal[priority];
  }

  #resume(ticket: Ticket): void {
    resumeClock(ticket, this.#now, this.#calendarOf(ticket), this.#goalOf(ticket));
  }

  #tell(verb: number, ticket: Ticket, person: Person | null = null): void {
    const { type, ordinal, tier } = ticket;
    const agent = person === null ? -1 : person.agent;
    this.#out.story.push({ at: this.#now, verb, type, ordinal, agent, tier });
  }

  #tellOf(verb: number, { agent }: Person): void {
    this.#out.story.push({ at: this.#now, verb, type: -1, ordinal: -1, agent, tier: -1 });
  }

  // ——— arrivals ———

  #foreseeArrival(type: number, instants: readonly number[], ordinal: number): void {
    if (ordinal >= instants.length) return;
    this.#foresee(instants[ordinal], EventKind.Arrival, null, () => {
      this.#foreseeArrival(type, instants, ordinal + 1);
      this.#arrive(type, ordinal);
    });
  }

  #arrive(type: number, ordinal: number): void {
    const { horizon, names, types, channels } = this.#m;
    const u = this.#luck.uniform({ type, ordinal }, Purpose.Priority);
    const priority = indices(names.priorities.length).findIndex(
      (one) => u < types.priorityCumulative[type * names.priorities.length + one],
    );
    const measured = this.#now >= horizon.windowStart && this.#now < horizon.windowEnd;
    const identity = { type, ordinal, createdAt: this.#now, measured, priority };
    const ticket = newTicket(identity, this.#tierCount);
    ticket.tier = this.#startTier(ticket);
    this.#tell(Verb.Arrives, ticket);
    const holding = this.#open.filter(
      (one) => one.isOnChannel && types.channel[one.type] === types.channel[type],
    );
    const waiting = holding.filter((one) => one.firstTouchAt < 0);
    this.#open.push(ticket);
    const channel = types.channel[type];
    const line = types.line[type * this.#tierCount + this.#startTier(ticket)];
    const idle = line < 0 ? Number.POSITIVE_INFINITY : this.#idleFor(line).length;
    const hasPlace =
      channels.waitingPlaces[channel] === Number.POSITIVE_INFINITY ||
      waiting.length - idle < channels.waitingPlaces[channel];
    if (holding.length >= channels.lines[channel] || !hasPlace) {
      this.#tell(Verb.Blocked, ticket);
      this.#end(ticket, Final.Blocked);
      return;
    }
    ticket.isOnChannel = true;
    this.#enterFirst(ticket);
    const law = types.patience[type];
    if (law < 0 || ticket.place !== 'queue') return;
    const patience = this.#luck.length(law, ticket, Purpose.Patience);
    this.#foresee(this.#now + patience, EventKind.GiveUp, ticket, () => {
      this.#tell(Verb.Abandons, ticket);
      this.#end(ticket, Final.Abandoned);
    });
  }

  #placeBacklog(): void {
    const { backlog } = this.#m;
    const ordinals = new Map<number, number>();
    for (const group of indices(backlog.type.length)) {
      const type = backlog.type[group];
      for (let k = 0; k < backlog.count[group]; k++) {
        const ordinal = (ordinals.get(type) ?? 0) - 1;
        ordinals.set(type, ordinal);
        const law = backlog.age[group];
        const age = this.#luck.length(law, { type, ordinal }, Purpose.BacklogAge, 0, group);
        const priority = backlog.priority[group];
        const identity = { type, ordinal, createdAt: -age, measured: false, priority };
        const ticket = newTicket(identity, this.#tierCount);
        this.#open.push(ticket);
        this.#enter(ticket, backlog.tier[group]);
      }
    }
  }

  // ——— places ———

  #startTier({ type, priority }: Ticket): number {
    return this.#m.types.startTier[type * this.#m.names.priorities.length + priority];
  }

  #lineAt({ type }: Ticket, tier: number): number {
    return this.#m.types.line[type * this.#tierCount + tier];
  }

  #isMatrix({ type }: Ticket): boolean {
    return this.#m.types.isMatrix[type] === 1;
  }

  #enterFirst(ticket: Ticket): void {
    if (this.#isMatrix(ticket)) this.#goTo(ticket, this.#coin(ticket, this.#tierCount + 2, 0));
    else this.#enter(ticket, this.#startTier(ticket));
  }

  /** The next place by the flow matrix: tiers have their own rows, then customer, vendor, start. */
  #coin(ticket: Ticket, row: number, count: number): number {
    const { flowFirst, flowCumulative, flowTo } = this.#m.types;
    const u = this.#luck.uniform(ticket, Purpose.Flow, row, count);
    const branches = range(flowFirst, ticket.type * (this.#tierCount + 3) + row);
    return flowTo[branches.find((branch) => u < flowCumulative[branch]) ?? -1];
  }

  #goTo(ticket: Ticket, place: number): void {
    if (place >= 0) this.#enter(ticket, place);
    else if (place === Place.Back) this.#join(ticket, ticket.line);
    else if (place === Place.Customer) this.#waitForCustomer(ticket);
    else if (place === Place.Vendor) this.#callVendor(ticket);
    else if (place === Place.Resolved) this.#resolve(ticket, Final.Resolved);
    else this.#closeByMatrix(ticket);
  }

  #closeByMatrix(ticket: Ticket): void {
    this.#tell(Verb.Closed, ticket);
    this.#end(ticket, Final.Closed);
  }

  #enter(ticket: Ticket, tier: number): void {
    ticket.tier = tier;
    ticket.visited.add(tier);
    const line = this.#lineAt(ticket, tier);
    if (line >= 0) this.#join(ticket, line);
    else this.#callVendor(ticket);
  }

  #join(ticket: Ticket, line: number): void {
    const { returnedFirst, fifoByCreation } = this.#m.routing;
    const turn = this.#joins++;
    if (returnedFirst && ticket.count.touches > 0) ticket.order = [1, turn];
    else ticket.order = fifoByCreation ? [2, ticket.createdAt, line, turn] : [2, turn];
    this.#stand(ticket, line);
    ticket.team = this.#m.lines.homeTeam[line];
    this.#tell(Verb.Queues, ticket);
  }

  #stand(ticket: Ticket, line: number): void {
    this.#forget(ticket);
    ticket.place = 'queue';
    ticket.line = line;
    ticket.tier = this.#m.lines.tier[line];
    ticket.joinedAt = this.#now;
    ticket.waitedOnDuty = 0;
  }

  // ——— dispatch ———

  /** Everybody who may take the tickets of a line, in its order. */
  #capable(line: number): Person[] {
    const crews = range(this.#m.lines.crewFirst, line).map((entry) => this.#m.lines.crew[entry]);
    return crews.flatMap((crew) => this.#people.filter((person) => person.crew === crew));
  }

  #idleFor(line: number): Person[] {
    return this.#capable(line).filter((person) => person.doing === 'idle');
  }

  #waiting(): Ticket[] {
    const queued = this.#open.filter((ticket) => ticket.place === 'queue');
    const urgency = ({ priority }: Ticket) => (this.#m.routing.byPriority ? priority : 0);
    return queued.sort((one, other) => urgency(one) - urgency(other) || byOrder(one, other));
  }

  #dispatch(): void {
    for (;;) {
      const waiting = this.#waiting();
      const urgent = waiting.find((ticket) => this.#idleFor(ticket.line).length > 0);
      if (urgent !== undefined) {
        const person = this.#choose(urgent);
        const ranked = waiting
          .map((ticket) => ({ ticket, rank: this.#rankFor(person, ticket.line) }))
          .filter(({ rank }) => rank >= 0)
          .sort((one, other) => one.rank - other.rank);
        this.#start(person, ranked[0].ticket);
        continue;
      }
      const heads = waiting.filter(
        (ticket, index) => waiting.findIndex((one) => one.line === ticket.line) === index,
      );
      const claim = heads
        .filter(({ priority }) => this.#m.priorities.preempts[priority] === 1)
        .map((ticket) => ({ ticket, victim: this.#victimFor(ticket) }))
        .find(({ victim }) => victim !== undefined);
      if (claim?.victim === undefined) return;
      this.#handBack(claim.victim);
      this.#becomeIdle(claim.victim);
      this.#start(claim.victim, claim.ticket);
    }
  }

  /** Rank of a line for a person, −1 if it is not theirs. */
  #rankFor({ crew }: Person, line: number): number {
    const { crews } = this.#m;
    const entry = range(crews.lineFirst, crew).find((one) => crews.line[one] === line);
    return entry === undefined ? -1 : crews.lineRank[entry];
  }

  #choose(ticket: Ticket): Person {
    const { routing, crews } = this.#m;
    const idle = this.#idleFor(ticket.line);
    const byIdle = (one: Person, other: Person) => one.idleSince - other.idleSince;
    if (routing.agentChoice === AgentChoice.Random) {
      const crewsInOrder = [...new Set(idle.map(({ crew }) => crew))];
      const inOrder = crewsInOrder.flatMap((crew) =>
        idle.filter((person) => person.crew === crew).sort(byIdle),
      );
      const u = this.#luck.uniform(ticket, Purpose.Choice, ticket.tier, ticket.count.touches);
      return inOrder[Math.floor(u * inOrder.length)];
    }
    const score = (person: Person) => {
      if (routing.agentChoice === AgentChoice.Fewest) return person.handled;
      return routing.agentChoice === AgentChoice.LongestIdle ? 0 : crews.preference[person.crew];
    };
    return idle.sort((one, other) => score(one) - score(other) || byIdle(one, other))[0];
  }

  /** Of those whose work is least urgent, who started last. */
  #victimFor(ticket: Ticket): Person | undefined {
    const inHand = (person: Person) => person.ticket as Ticket;
    const victims = this.#capable(ticket.line).filter(
      (person) =>
        person.doing === 'busy' &&
        person.isOnDuty &&
        inHand(person).priority > ticket.priority &&
        inHand(person).touch?.isWritingNotes === false &&
        !this.#isLive(inHand(person)),
    );
    return victims.sort(
      (one, other) =>
        inHand(other).priority - inHand(one).priority ||
        inHand(other).pieceStartedAt - inHand(one).pieceStartedAt,
    )[0];
  }

  #isLive({ type }: Ticket): boolean {
    return this.#m.channels.isLive[this.#m.types.channel[type]] === 1;
  }

  // ——— work ———

  #start(person: Person, ticket: Ticket): void {
    person.doing = 'busy';
    person.ticket = ticket;
    const speed = this.#speedOf(person, ticket);
    if (ticket.touch === null) this.#begin(person, ticket, speed);
    else if (ticket.touch.speed !== speed) {
      ticket.touch.left = Math.round((ticket.touch.left * ticket.touch.speed) / speed);
      ticket.touch.speed = speed;
    }
    if (ticket.person !== null && ticket.person !== person && ticket.touch !== null) {
      ticket.count.handOvers++;
      ticket.touch.reading = this.#m.routing.receiverTime;
    }
    ticket.person = person;
    ticket.team = person.team;
    this.#tell(Verb.TouchStarts, ticket, person);
    this.#beginPiece(ticket);
  }

  #begin(person: Person, ticket: Ticket, speed: number): void {
    if (ticket.firstTouchAt < 0) ticket.firstTouchAt = this.#now;
    const work = this.#work(person, ticket);
    ticket.count.touches++;
    ticket.touchesAt[ticket.tier]++;
    person.handled++;
    ticket.touch = {
      left: Math.round(work / speed),
      reading: 0,
      speed,
      worked: 0,
      isWritingNotes: false,
      isFirstPiece: true,
      queued: ticket.waitedOnDuty,
    };
  }

  #speedOf({ crew }: Person, { type }: Ticket): number {
    const { crews, types } = this.#m;
    const speed = crews.speed[crew * (crews.speed.length / crews.team.length) + types.needs[type]];
    return speed > 0 ? speed : 1;
  }

  #work(person: Person, ticket: Ticket): number {
    const { types, vendors } = this.#m;
    const { type, tier, task } = ticket;
    const count = ticket.touchesAt[tier];
    const vendor = types.vendor[type];
    if (task === 'answer')
      return this.#luck.length(vendors.loopEffort[vendor], ticket, Purpose.LoopEffort, tier, count);
    if (task === 'verify')
      return this.#luck.length(vendors.verify[vendor], ticket, Purpose.Verify, tier, count);
    const cell = type * this.#tierCount + tier;
    const whole = this.#luck.length(types.handle[cell], ticket, Purpose.Handle, tier, count);
    const isInVain =
      task === 'diagnose' || (!this.#isMatrix(ticket) && !this.#canSolve(person, ticket));
    return isInVain ? Math.round(whole * types.diagnoseShare[cell]) : whole;
  }

  #canSolve({ crew }: Person, ticket: Ticket): boolean {
    const difficulty = this.#luck.uniform(ticket, Purpose.Difficulty);
    return difficulty < this.#m.crews.reach[crew * this.#typeCount + ticket.type];
  }

  #beginPiece(ticket: Ticket): void {
    ticket.pieceStartedAt = this.#now;
    ticket.pieceHandOver = 0;
    this.#workOn(ticket);
  }

  #workOn(ticket: Ticket): void {
    this.#forget(ticket);
    ticket.place = 'hands';
    const length = (ticket.touch?.reading ?? 0) + (ticket.touch?.left ?? 0);
    this.#foresee(this.#now + length, EventKind.TouchEnd, ticket, () => this.#finish(ticket));
  }

  #finish(ticket: Ticket): void {
    const { touch, person } = ticket;
    if (touch === null || person === null) throw new Error('work without a worker');
    const sequel = this.#decide(ticket, person);
    const { senderTime } = this.#m.routing;
    const goesToOthers = [Outcome.Escalated, Outcome.ToVendor, Outcome.Moved] as number[];
    if (!touch.isWritingNotes && senderTime > 0 && goesToOthers.includes(sequel.outcome)) {
      touch.isWritingNotes = true;
      touch.left = senderTime;
      this.#workOn(ticket);
      return;
    }
    this.#writePiece(ticket, sequel, touch.worked);
    this.#tell(Verb.TouchEnds, ticket, person);
    ticket.touch = null;
    ticket.isOnChannel = false;
    person.ticket = null;
    this.#free(person);
    this.#follow(ticket, sequel);
  }

  #decide(ticket: Ticket, person: Person): Sequel {
    const { type, tier, task } = ticket;
    const { types } = this.#m;
    if (task === 'answer') return { outcome: Outcome.Answered, toTier: -1 };
    if (task === 'verify') return { outcome: Outcome.Resolved, toTier: -1 };
    if (task === 'diagnose') return { outcome: Outcome.Moved, toTier: tier };
    const count = ticket.touchesAt[tier] - 1;
    if (this.#isMatrix(ticket)) return sequelOfPlace(this.#coin(ticket, tier, count));
    if (this.#luck.uniform(ticket, Purpose.CustomerWaits, tier, count) < types.customerShare[type])
      return { outcome: Outcome.ToCustomer, toTier: -1 };
    if (this.#canSolve(person, ticket)) return { outcome: Outcome.Resolved, toTier: -1 };
    // Nobody hands over to themselves: tiers that the person covers are passed over.
    let next = types.nextTier[type * this.#tierCount + tier];
    while (next >= 0 && this.#covers(person, this.#lineAt(ticket, next)))
      next = types.nextTier[type * this.#tierCount + next];
    if (next < 0) return { outcome: Outcome.Unsolved, toTier: -1 };
    if (this.#lineAt(ticket, next) < 0) return { outcome: Outcome.ToVendor, toTier: -1 };
    return { outcome: Outcome.Escalated, toTier: next };
  }

  #covers(person: Person, line: number): boolean {
    return line >= 0 && this.#rankFor(person, line) >= 0;
  }

  #follow(ticket: Ticket, { outcome, toTier }: Sequel): void {
    const { count } = ticket;
    if (outcome === Outcome.Resolved) this.#resolve(ticket, Final.Resolved);
    else if (outcome === Outcome.ToCustomer) this.#waitForCustomer(ticket);
    else if (outcome === Outcome.Closed) this.#closeByMatrix(ticket);
    else if (outcome === Outcome.Unsolved) this.#giveUp(ticket);
    else if (outcome === Outcome.ToVendor) {
      if (this.#m.vendors.tier[this.#vendorOf(ticket)] > ticket.tier) count.escalations++;
      this.#callVendor(ticket);
    } else if (outcome === Outcome.Answered) {
      ticket.task = 'attempt';
      ticket.tier = this.#m.vendors.tier[this.#vendorOf(ticket)];
      this.#stayWithVendor(ticket);
      this.#tell(Verb.Answers, ticket);
      this.#expectVendor(ticket, 'answer');
    } else if (outcome === Outcome.Escalated) {
      const wrong = this.#wrongLine(ticket, toTier);
      count.escalations++;
      this.#tell(Verb.Escalates, ticket);
      if (wrong < 0) this.#enter(ticket, toTier);
      else {
        ticket.task = 'diagnose';
        this.#tell(Verb.Misrouted, ticket);
        this.#join(ticket, wrong);
      }
    } else if (ticket.task === 'diagnose') {
      ticket.task = 'attempt';
      count.transfers++;
      count.bounces++;
      this.#tell(Verb.Moves, ticket);
      this.#enter(ticket, toTier);
    } else {
      if (toTier > ticket.tier) count.escalations++;
      else if (toTier < ticket.tier && ticket.visited.has(toTier)) count.bounces++;
      this.#tell(Verb.Moves, ticket);
      this.#enter(ticket, toTier);
    }
  }

  /** The line of the team to which an escalation goes by mistake, or −1. */
  #wrongLine(ticket: Ticket, tier: number): number {
    const { misrouteShare, wrongFirst, wrongLine, wrongTeam, wrongWeight } = this.#m.routing;
    const u = this.#luck.uniform(ticket, Purpose.Misroute, tier, ticket.count.escalations);
    if (u >= misrouteShare) return -1;
    const right = this.#m.lines.homeTeam[this.#lineAt(ticket, tier)];
    const wrong = range(wrongFirst, tier).filter((entry) => wrongTeam[entry] !== right);
    const total = wrong.reduce((sum, entry) => sum + wrongWeight[entry], 0);
    let left = (u / misrouteShare) * total;
    for (const entry of wrong) {
      left -= wrongWeight[entry];
      if (left < 0) return wrongLine[entry];
    }
    return -1;
  }

  // ——— interruptions ———

  #interrupt(ticket: Ticket): void {
    this.#forget(ticket);
    if (ticket.pieceStartedAt === this.#now && ticket.touch?.isFirstPiece !== true) return;
    this.#writePiece(ticket, { outcome: Outcome.Interrupted, toTier: -1 }, 0);
    if (ticket.touch !== null) ticket.touch.isFirstPiece = false;
  }

  /** The person goes away and keeps the ticket. */
  #keep(person: Person): void {
    const ticket = person.ticket as Ticket;
    this.#interrupt(ticket);
    ticket.place = 'kept';
    this.#tell(Verb.TouchPauses, ticket, person);
  }

  #goOn(person: Person): void {
    const ticket = person.ticket as Ticket;
    person.doing = 'busy';
    this.#tell(Verb.TouchResumes, ticket, person);
    this.#beginPiece(ticket);
  }

  /** The ticket goes back to the head of its line. */
  #handBack(person: Person): void {
    const ticket = person.ticket as Ticket;
    this.#interrupt(ticket);
    person.ticket = null;
    ticket.order = [0, -this.#interruptions++];
    this.#stand(ticket, ticket.line);
    this.#tell(Verb.HandedBack, ticket);
  }

  #policy(person: Person, policies: { readonly [team: number]: number }): number {
    const ticket = person.ticket as Ticket;
    const mustFinish = this.#isLive(ticket) || ticket.touch?.isWritingNotes === true;
    return mustFinish ? StopPolicy.Finish : policies[person.team];
  }

  // ——— people ———

  #foreseeShift(shifts: readonly Shift[], number: number, roster: number): void {
    const shift = shifts[number];
    if (shift === undefined) return;
    const { agentFirst, agent } = this.#m.rosters;
    const people = range(agentFirst, roster).map((entry) => this.#people[agent[entry]]);
    this.#foresee(shift.from, EventKind.ShiftStart, null, () => {
      for (const person of people) this.#come(person, shift, roster, number);
      this.#foresee(shift.to, EventKind.ShiftEnd, null, () => {
        for (const person of people) if (person.isOnDuty) this.#leave(person);
        this.#foreseeShift(shifts, number + 1, roster);
      });
      this.#foreseeBreak(people, shift, 0);
    });
  }

  #foreseeBreak(people: readonly Person[], shift: Shift, number: number): void {
    const pause = shift.breaks[number];
    if (pause === undefined) return;
    this.#foresee(pause.from, EventKind.BreakStart, null, () => {
      for (const person of people) if (person.isOnDuty) this.#breakFor(person, pause);
      this.#foreseeBreak(people, shift, number + 1);
    });
  }

  #come(person: Person, shift: Shift, roster: number, number: number): void {
    if (this.#isAbsent(person, roster, number)) {
      const until = Math.min(shift.to, this.#m.horizon.drainEnd);
      // Missed shifts are paid as they were planned: without unpaid breaks.
      let from = this.#now;
      for (const pause of shift.breaks.filter(({ paid }) => !paid)) {
        this.#writeDuty(person, Duty.Absent, from, Math.min(pause.from, until));
        from = pause.from + pause.length;
      }
      this.#writeDuty(person, Duty.Absent, from, until);
      this.#tellOf(Verb.ShiftMissed, person);
      return;
    }
    this.#tellOf(Verb.ShiftStarts, person);
    person.isOnDuty = true;
    person.dutySince = this.#now;
    if (person.doing === 'busy') {
      this.#forget(person);
      this.#writeDuty(person, Duty.Overtime, person.overtimeSince, this.#now);
    } else if (person.ticket !== null) this.#goOn(person);
    else this.#becomeIdle(person);
  }

  /** Absence is a chain of two states over the shifts of a roster. */
  #isAbsent(person: Person, roster: number, shift: number): boolean {
    const { absenceShare, absenceSpell } = this.#m.rosters;
    const share = absenceShare[roster];
    if (share === 0) return false;
    const stays = 1 - 1 / absenceSpell[roster];
    const falls = share / ((1 - share) * absenceSpell[roster]);
    const chance = person.wasAbsent === null ? share : person.wasAbsent ? stays : falls;
    const ordinal = this.#m.agents.ordinal[person.agent];
    person.wasAbsent = this.#luck.absence(roster, ordinal, shift) < chance;
    return person.wasAbsent;
  }

  #leave(person: Person): void {
    this.#writeDuty(person, Duty.Present, person.dutySince, this.#now);
    person.isOnDuty = false;
    person.breakOwed = 0;
    person.unpaidOwed = 0;
    this.#tellOf(Verb.ShiftEnds, person);
    if (person.doing !== 'busy') {
      if (person.doing === 'break') this.#endBreak(person);
      person.doing = 'off';
      return;
    }
    person.overtimeSince = this.#now;
    const { teams } = this.#m;
    const policy = this.#policy(person, teams.atShiftEnd);
    if (policy === StopPolicy.Finish) {
      const capAt = this.#now + teams.overtimeCap[person.team];
      this.#foresee(capAt, EventKind.OvertimeCap, person, () => {
        this.#keep(person);
        this.#goHome(person);
      });
      return;
    }
    if (policy === StopPolicy.Resume) this.#keep(person);
    else this.#handBack(person);
    person.doing = 'off';
  }

  #goHome(person: Person): void {
    this.#forget(person);
    this.#writeDuty(person, Duty.Overtime, person.overtimeSince, this.#now);
    person.doing = 'off';
  }

  #breakFor(person: Person, pause: Shift['breaks'][number]): void {
    person.breakOwed += pause.length;
    if (!pause.paid) person.unpaidOwed += pause.length;
    if (person.doing === 'break') return;
    if (person.doing === 'busy') {
      const policy = this.#policy(person, this.#m.teams.atBreak);
      if (policy === StopPolicy.Finish) return;
      if (policy === StopPolicy.Resume) this.#keep(person);
      else this.#handBack(person);
    }
    this.#takeBreak(person);
  }

  #takeBreak(person: Person): void {
    person.doing = 'break';
    person.breakSince = this.#now;
    this.#tellOf(Verb.BreakStarts, person);
    const endsAt = this.#now + person.breakOwed;
    person.breakOwed = 0;
    person.unpaidBreak = person.unpaidOwed;
    person.unpaidOwed = 0;
    this.#foresee(endsAt, EventKind.BreakEnd, person, () => {
      this.#endBreak(person);
      if (person.breakOwed > 0) this.#takeBreak(person);
      else if (person.ticket !== null) this.#goOn(person);
      else this.#becomeIdle(person);
    });
  }

  #endBreak(person: Person): void {
    this.#forget(person);
    const since = person.breakSince;
    const paidFrom = Math.min(this.#now, since + person.unpaidBreak);
    this.#writeDuty(person, Duty.UnpaidBreak, since, paidFrom);
    this.#writeDuty(person, Duty.PaidBreak, paidFrom, this.#now);
    this.#tellOf(Verb.BreakEnds, person);
  }

  #free(person: Person): void {
    if (!person.isOnDuty) this.#goHome(person);
    else if (person.breakOwed > 0) this.#takeBreak(person);
    else this.#becomeIdle(person);
  }

  #becomeIdle(person: Person): void {
    person.doing = 'idle';
    person.idleSince = this.#idles++;
  }

  // ——— waits outside ———

  #waitForCustomer(ticket: Ticket): void {
    const { types, priorities } = this.#m;
    const { type, priority } = ticket;
    const count = ticket.count.customerWaits++;
    ticket.place = 'customer';
    this.#tell(Verb.WaitsForCustomer, ticket);
    if (priorities.pausesForCustomer[priority] === 1) ticket.isClockRunning = false;
    const law = types.customerDelay[type];
    const delay = this.#luck.length(law, ticket, Purpose.CustomerDelay, this.#tierCount, count);
    const at = afterOpen(this.#calendars[types.customerCalendar[type]], this.#now, delay);
    this.#foresee(at, EventKind.CustomerReply, ticket, () => {
      this.#resume(ticket);
      this.#tell(Verb.CustomerReplies, ticket);
      if (this.#isMatrix(ticket))
        this.#goTo(ticket, this.#coin(ticket, this.#tierCount, ticket.count.customerWaits));
      else this.#join(ticket, ticket.line);
    });
  }

  #vendorOf({ type }: Ticket): number {
    return this.#m.types.vendor[type];
  }

  #callVendor(ticket: Ticket): void {
    const vendor = this.#vendorOf(ticket);
    ticket.tier = this.#m.vendors.tier[vendor];
    ticket.count.vendorCases++;
    const { windowStart, windowEnd } = this.#m.horizon;
    if (this.#now >= windowStart && this.#now < windowEnd) ticket.count.windowCases++;
    ticket.vendorLoops = 0;
    ticket.isOnChannel = false;
    ticket.place = 'vendor';
    this.#tell(Verb.GoesToVendor, ticket);
    this.#stayWithVendor(ticket);
    if (this.#vendorActive[vendor].length < this.#m.vendors.parallel[vendor]) {
      this.#vendorActive[vendor].push(ticket);
      this.#expectVendor(ticket, 'respond');
    } else this.#vendorQueue[vendor].push(ticket);
  }

  #stayWithVendor(ticket: Ticket): void {
    ticket.place = 'vendor';
    if (this.#m.priorities.pausesForVendor[ticket.priority] === 1) ticket.isClockRunning = false;
  }

  #expectVendor(ticket: Ticket, step: Ticket['vendorStep']): void {
    const { vendors, names } = this.#m;
    const vendor = this.#vendorOf(ticket);
    const cell = vendor * names.priorities.length + ticket.priority;
    const [law, purpose] = {
      respond: [vendors.respond[cell], Purpose.VendorRespond],
      answer: [vendors.loopAnswer[vendor], Purpose.VendorAnswer],
      solve: [vendors.resolve[cell], Purpose.VendorResolve],
    }[step] as [number, number];
    const count = ticket.count.vendorCases * 16 + ticket.vendorLoops;
    const delay = this.#luck.length(law, ticket, purpose, this.#tierCount, count);
    const at = afterOpen(this.#calendars[vendors.calendar[vendor]], this.#now, delay);
    ticket.vendorStep = step;
    this.#foresee(at, EventKind.VendorReply, ticket, () => this.#vendorReplies(ticket));
  }

  #vendorReplies(ticket: Ticket): void {
    const { vendors } = this.#m;
    const vendor = this.#vendorOf(ticket);
    if (ticket.vendorStep === 'solve') {
      this.#vendorSolves(ticket, vendor);
      return;
    }
    if (ticket.vendorStep === 'respond') this.#tell(Verb.VendorResponds, ticket);
    const count = ticket.count.vendorCases * 16 + ticket.vendorLoops;
    const u = this.#luck.uniform(ticket, Purpose.VendorLoop, this.#tierCount, count);
    if (ticket.vendorLoops >= MAX_LOOPS || u >= vendors.loopShare[vendor]) {
      this.#expectVendor(ticket, 'solve');
      return;
    }
    ticket.vendorLoops++;
    this.#tell(Verb.VendorAsks, ticket);
    if (ticket.line < 0) this.#expectVendor(ticket, 'answer');
    else {
      ticket.task = 'answer';
      this.#resume(ticket);
      this.#join(ticket, ticket.line);
    }
  }

  #vendorSolves(ticket: Ticket, vendor: number): void {
    const next = this.#vendorQueue[vendor].shift();
    this.#vendorActive[vendor] = this.#vendorActive[vendor].filter((one) => one !== ticket);
    if (next !== undefined) {
      this.#vendorActive[vendor].push(next);
      this.#expectVendor(next, 'respond');
    }
    this.#tell(Verb.VendorSolves, ticket);
    this.#resume(ticket);
    if (this.#isMatrix(ticket)) {
      const count = ticket.count.vendorCases;
      const place = this.#coin(ticket, this.#tierCount + 1, count);
      if (place === Place.Resolved) this.#resolve(ticket, Final.ResolvedByVendor);
      else this.#goTo(ticket, place);
    } else if (this.#m.vendors.verify[vendor] >= 0 && ticket.line >= 0) {
      ticket.task = 'verify';
      this.#join(ticket, ticket.line);
    } else this.#resolve(ticket, Final.ResolvedByVendor);
  }

  // ——— endings ———

  #resolve(ticket: Ticket, final: number): void {
    const { types } = this.#m;
    const { type, tier, count } = ticket;
    this.#tell(Verb.Resolved, ticket, ticket.person);
    const u = this.#luck.uniform(ticket, Purpose.Reopens, tier, count.reopenings);
    if (u >= types.reopenShare[type]) {
      this.#end(ticket, final);
      return;
    }
    ticket.isClockRunning = false;
    ticket.place = 'returning';
    const law = types.reopenDelay[type];
    const gap = this.#luck.length(law, ticket, Purpose.ReopenDelay, tier, count.reopenings);
    this.#foresee(this.#now + gap, EventKind.Reopen, ticket, () => {
      count.reopenings++;
      ticket.task = 'attempt';
      this.#resume(ticket);
      this.#tell(Verb.Reopens, ticket);
      if (ticket.line >= 0) this.#join(ticket, ticket.line);
      else this.#enterFirst(ticket);
    });
  }

  #giveUp(ticket: Ticket): void {
    const { types } = this.#m;
    const close = () => {
      this.#tell(Verb.ClosedUnsolved, ticket);
      this.#end(ticket, Final.ClosedUnsolved);
    };
    if (types.unsolvedParks[ticket.type] === 0) {
      close();
      return;
    }
    ticket.place = 'parked';
    this.#tell(Verb.Parked, ticket);
    const delay = this.#luck.length(types.unsolvedAfter[ticket.type], ticket, Purpose.Unsolved);
    this.#foresee(this.#now + delay, EventKind.ParkingEnd, ticket, close);
  }

  #end(ticket: Ticket, final: number): void {
    this.#forget(ticket);
    this.#open.splice(this.#open.indexOf(ticket), 1);
    this.#writeTicket(ticket, final);
    ticket.place = 'gone';
  }

  #closeAll(): void {
    for (const person of this.#people) {
      if (person.doing === 'break') this.#endBreak(person);
      if (person.isOnDuty) this.#writeDuty(person, Duty.Present, person.dutySince, this.#now);
      else if (person.doing === 'busy')
        this.#writeDuty(person, Duty.Overtime, person.overtimeSince, this.#now);
    }
    for (const ticket of this.#open) {
      if (ticket.place === 'hands') this.#interrupt(ticket);
      this.#writeTicket(ticket, Final.Open);
      this.#tell(Verb.StillOpen, ticket);
    }
  }

  // ——— rows ———

  #writeTicket(ticket: Ticket, final: number): void {
    const { priorities, types } = this.#m;
    const { type, priority, resolutionClock, responseClock, firstTouchAt } = ticket;
    const byVendor = final === Final.ResolvedByVendor;
    const settled = ([Final.Resolved, Final.ResolvedByVendor, Final.Closed] as number[]).includes(
      final,
    );
    const respondGoal = priorities.respondGoal[priority];
    const resolveGoal = priorities.resolveGoal[priority];
    const isGivenUp = final === Final.ClosedUnsolved;
    const isWaiting = ticket.place === 'queue' && ticket.touch === null && ticket.line >= 0;
    this.#out.finals[final]++;
    this.#out.tickets.push({
      type,
      priority,
      ordinal: ticket.ordinal,
      measured: ticket.measured ? 1 : 0,
      createdAt: ticket.createdAt,
      firstTouchAt,
      endedAt: this.#now,
      final,
      tier: ticket.tier,
      team: byVendor ? -1 : ticket.team,
      agent: ticket.person?.agent ?? -1,
      vendor: byVendor ? types.vendor[type] : -1,
      ...ticket.count,
      respondElapsed: responseClock,
      respondVerdict: verdict(respondGoal, responseClock, firstTouchAt >= 0),
      resolveElapsed: resolutionClock,
      resolveVerdict:
        isGivenUp && resolveGoal >= 0
          ? Verdict.Missed
          : verdict(resolveGoal, resolutionClock, settled),
      breachedAt:
        isGivenUp && resolveGoal >= 0 && ticket.breachedAt < 0 ? this.#now : ticket.breachedAt,
      waitingSince: isWaiting ? ticket.joinedAt : -1,
      accounts: [...ticket.accounts],
    });
  }

  #writePiece(ticket: Ticket, { outcome, toTier }: Sequel, handleTime: number): void {
    const { touch, person } = ticket;
    this.#out.work.push({
      type: ticket.type,
      priority: ticket.priority,
      ordinal: ticket.ordinal,
      measured: ticket.measured ? 1 : 0,
      tier: ticket.tier,
      team: ticket.team,
      agent: person?.agent ?? -1,
      joinedAt: ticket.joinedAt,
      startedAt: ticket.pieceStartedAt,
      endedAt: this.#now,
      queued: touch?.queued ?? 0,
      isFirst: touch?.isFirstPiece === true ? 1 : 0,
      handOver: ticket.pieceHandOver,
      handleTime,
      outcome,
      toTier,
    });
  }

  #writeDuty({ agent }: Person, kind: number, from: number, to: number): void {
    if (to > from) this.#out.duty.push({ agent, kind, from, to });
  }
}

function byOrder({ order: one }: Ticket, { order: other }: Ticket): number {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at < 0 ? 0 : one[at] - (other[at] ?? 0);
}

function sequelOfPlace(place: number): Sequel {
  if (place >= 0) return { outcome: Outcome.Moved, toTier: place };
  if (place === Place.Resolved) return { outcome: Outcome.Resolved, toTier: -1 };
  if (place === Place.Customer) return { outcome: Outcome.ToCustomer, toTier: -1 };
  if (place === Place.Vendor) return { outcome: Outcome.ToVendor, toTier: -1 };
  return { outcome: Outcome.Closed, toTier: -1 };
}

function verdict(goal: number, elapsed: number, isSettled: boolean): number {
  if (goal < 0) return Verdict.None;
  if (elapsed > goal) return Verdict.Missed;
  return isSettled ? Verdict.Met : Verdict.None;
}
