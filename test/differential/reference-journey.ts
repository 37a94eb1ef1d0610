/** The way of a ticket: through tiers and lines, to customers and vendors, to its end. */
import { AgreedClock, Place, Purpose, WaitingOrder } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import { Final } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { closeAgreed, letRun, startAgreed, stopAgreed } from './reference-agreements.ts';
import { foreseeChase, stopChasing } from './reference-chase.ts';
import { goesHigher } from './reference-deadline.ts';
import { afterOpen, openBetween, range, type Span } from './reference-model.ts';
import { ownersLine } from './reference-owner.ts';
import { writeTicket } from './reference-rows.ts';
import { whereSomebodyIs } from './reference-sisters.ts';
import type { Ticket } from './reference-state.ts';
import { endOutage } from './reference-storms.ts';
import type { World } from './reference-world.ts';

const MAX_LOOPS = 10;

/** The tier for which a new ticket is headed. */
export function startTier(world: World, { type, priority }: Ticket): number {
  return world.model.types.startTier[type * world.model.names.priorities.length + priority];
}

/** A ticket goes to its first place. */
export function enterFirst(world: World, ticket: Ticket): void {
  if (world.isMatrix(ticket)) goTo(world, ticket, coin(world, ticket, world.tierCount + 2, 0));
  else enter(world, ticket, startTier(world, ticket));
}

/** The next place by the flow matrix: tiers have their own rows, then customer, vendor, start. */
export function coin(world: World, ticket: Ticket, row: number, count: number): number {
  const { flowFirst, flowCumulative, flowTo } = world.model.types;
  const u = world.luck.uniform(ticket, Purpose.Flow, row, count);
  const branches = range(flowFirst, ticket.type * (world.tierCount + 3) + row);
  return flowTo[branches.find((branch) => u < flowCumulative[branch]) ?? -1];
}

/** Sends a ticket to a place of its flow matrix. */
export function goTo(world: World, ticket: Ticket, place: number): void {
  if (place >= 0) enter(world, ticket, place);
  else if (place === Place.Back) join(world, ticket, ticket.line);
  else if (place === Place.Customer) waitForCustomer(world, ticket);
  else if (place === Place.Vendor) callVendor(world, ticket);
  else if (place === Place.Resolved) resolve(world, ticket, Final.Resolved);
  else closeByMatrix(world, ticket);
}

/** The flow matrix closes the ticket. */
export function closeByMatrix(world: World, ticket: Ticket): void {
  world.tell(Verb.Closed, ticket);
  end(world, ticket, Final.Closed);
}

/** A ticket arrives at a tier: in its line there or at its vendor. */
export function enter(world: World, ticket: Ticket, tier: number): void {
  ticket.tier = tier;
  ticket.visited.add(tier);
  const line = world.lineAt(ticket, tier);
  if (line >= 0) join(world, ticket, line);
  else callVendor(world, ticket);
}

/** A ticket joins a line. */
export function join(world: World, ticket: Ticket, sentTo: number): void {
  if (goesHigher(world, ticket, world.model.lines.tier[sentTo])) return;
  const lane = whereSomebodyIs(world, ticket, sentTo);
  const line = ownersLine(world, ticket, lane) ?? world.entryLine(ticket, lane);
  const { returnedFirst, fifoByCreation } = world.model.routing;
  const turn = world.joins++;
  ticket.agesSince = fifoByCreation ? ticket.createdAt : world.now;
  if (returnedFirst && ticket.count.touches > 0) ticket.order = [1, turn];
  else ticket.order = orderOf(world, ticket, line, turn);
  stand(world, ticket, line);
  ticket.team = world.model.lines.homeTeam[line];
  world.tell(Verb.Queues, ticket);
}

/** Place in a line of a ticket that joins it as the `turn`-th; what is never due goes by waiting. */
export function orderOf(world: World, ticket: Ticket, line: number, turn: number): number[] {
  const byWaiting = world.model.routing.fifoByCreation ? ticket.createdAt : turn;
  const rank = orderAt(world, ticket, line);
  const place = rank < Number.POSITIVE_INFINITY ? [0, rank] : [1, byWaiting];
  return [2, ...place, ticket.priority, line, turn];
}

/** When a ticket is due, or must be begun to be in time; Infinity where only waiting counts. */
function orderAt(world: World, ticket: Ticket, line: number): number {
  const { order } = world.model.routing;
  const isByDue = order === WaitingOrder.EarliestBreach || order === WaitingOrder.LeastSlack;
  if (!isByDue || ticket.task === 'write') return Number.POSITIVE_INFINITY;
  const { respondGoal } = world.model.priorities;
  const due = Math.min(
    ticket.firstTouchAt < 0 ? dueAt(world, ticket, respondGoal, ticket.responseClock) : Infinity,
    dueAt(world, ticket, world.model.priorities.resolveGoal, ticket.resolutionClock),
  );
  return order === WaitingOrder.LeastSlack ? due - meanWork(world, ticket, line) : due;
}

/** When a clock that shows `elapsed` will show its goal, or did. */
function dueAt(
  world: World,
  ticket: Ticket,
  goals: { readonly [priority: number]: number },
  elapsed: number,
): number {
  const goal = goals[ticket.priority];
  if (goal < 0) return Number.POSITIVE_INFINITY;
  const calendar = world.calendarOf(ticket);
  return afterOpen(calendar, 0, openBetween(calendar, 0, world.now) + goal - elapsed);
}

function meanWork(
  { model, tierCount }: World,
  { type, task, asker }: Ticket,
  line: number,
): number {
  const vendor = model.types.vendor[type];
  const laws = {
    answer: () => model.vendors.loopEffort[vendor],
    verify: () => model.vendors.verify[vendor],
    chase: () => model.vendors.chaseEffort[vendor],
    consult: () =>
      asker === null ? -1 : model.types.consultLength[asker.type * tierCount + asker.tier],
    attempt: () => model.types.handle[type * tierCount + model.lines.tier[line]],
    diagnose: () => model.types.handle[type * tierCount + model.lines.tier[line]],
    write: () => model.articles.writing[type],
  };
  return Math.min(1e13, Math.round(model.distributions.mean[laws[task]()]));
}

/** The ticket waits in a line from now on. */
export function stand(world: World, ticket: Ticket, line: number): void {
  world.forget(ticket);
  ticket.place = 'queue';
  ticket.line = line;
  ticket.tier = world.model.lines.tier[line];
  if (ticket.task === 'attempt' || ticket.task === 'diagnose') ticket.sentTo = ticket.tier;
  ticket.joinedAt = world.now;
  ticket.waitedOnDuty = 0;
  foreseeOverflow(world, ticket, world.now);
}

/** The ticket goes on waiting in another line: nobody more is announced there yet. */
export function changeLine(world: World, ticket: Ticket, line: number): void {
  world.pending = world.pending.filter(
    ({ owner, kind }) => owner !== ticket || kind !== EventKind.Overflow,
  );
  standIn(world, ticket, line);
}

/** The wait so far counts for the new priority. */
export function changeStage(world: World, ticket: Ticket): void {
  const { lines, names } = world.model;
  changeLine(world, ticket, world.entryLine(ticket, ticket.line));
  let since = ticket.joinedAt;
  const stage = () => ticket.line * names.priorities.length + ticket.priority;
  while (since + lines.overflowAfter[stage()] <= world.now) {
    since += lines.overflowAfter[stage()];
    standIn(world, ticket, lines.overflowTo[stage()]);
  }
  foreseeOverflow(world, ticket, since);
}

/** It keeps its place, behind its equals there; of equals, lines come in their order. */
function standIn(world: World, ticket: Ticket, line: number): void {
  ticket.line = line;
  if (ticket.order[0] === 2) ticket.order = [...ticket.order.slice(0, -2), line, world.joins++];
}

/** Once the ticket has waited, it stands in a line of more people. */
export function foreseeOverflow(world: World, ticket: Ticket, since: number): void {
  const { lines, names } = world.model;
  const stage = ticket.line * names.priorities.length + ticket.priority;
  if (lines.overflowTo[stage] < 0) return;
  world.foresee(since + lines.overflowAfter[stage], EventKind.Overflow, ticket, () => {
    standIn(world, ticket, lines.overflowTo[stage]);
    world.tell(Verb.Overflows, ticket);
    foreseeOverflow(world, ticket, world.now);
  });
}

/** The ticket waits for its customer. */
export function waitForCustomer(world: World, ticket: Ticket): void {
  const { types, priorities } = world.model;
  const { type, priority } = ticket;
  const count = ticket.count.customerWaits++;
  ticket.place = 'customer';
  world.tell(Verb.WaitsForCustomer, ticket);
  if (priorities.pausesForCustomer[priority] === 1) world.pause(ticket);
  const law = types.customerDelay[type];
  const delay = world.luck.length(law, ticket, Purpose.CustomerDelay, world.tierCount, count);
  const at = afterOpen(world.calendars[types.customerCalendar[type]], world.now, delay);
  awaitReply(world, ticket, { at, left: delay, reminders: 0 });
}

/** What comes first: the reply, or the end of a stretch without one. */
function awaitReply(
  world: World,
  ticket: Ticket,
  reply: { readonly at: number; readonly left: number; readonly reminders: number },
): void {
  const { types } = world.model;
  const every = types.remindEvery[ticket.type];
  if (every < 0 || reply.left <= every) {
    world.foresee(reply.at, EventKind.CustomerReply, ticket, () => customerReplies(world, ticket));
    return;
  }
  const calendar = world.calendars[types.customerCalendar[ticket.type]];
  world.foresee(afterOpen(calendar, world.now, every), EventKind.Silence, ticket, () => {
    if (reply.reminders === types.reminders[ticket.type]) closeSilent(world, ticket, reply.at);
    else {
      world.tell(Verb.RemindsCustomer, ticket);
      const { at, left, reminders } = reply;
      awaitReply(world, ticket, { at, left: left - every, reminders: reminders + 1 });
    }
  });
}

function customerReplies(world: World, ticket: Ticket): void {
  world.resume(ticket);
  world.tell(Verb.CustomerReplies, ticket);
  if (world.isMatrix(ticket))
    goTo(world, ticket, coin(world, ticket, world.tierCount, ticket.count.customerWaits));
  else join(world, ticket, ticket.line);
}

/** The ticket is closed because its customer kept silent, perhaps until the reply comes. */
function closeSilent(world: World, ticket: Ticket, repliesAt: number): void {
  const { lateReplies } = world.model.types;
  const { tierCount, luck } = world;
  world.forget(ticket);
  world.tell(Verb.Closed, ticket);
  const u = luck.uniform(ticket, Purpose.LateReply, tierCount, ticket.count.customerWaits);
  if (u < lateReplies[ticket.type]) comeBackAt(world, ticket, repliesAt);
  else end(world, ticket, Final.Closed);
}

/** The ticket is out of the world until it is opened again. */
function comeBackAt(world: World, ticket: Ticket, at: number): void {
  world.pause(ticket);
  ticket.place = 'returning';
  world.foresee(at, EventKind.Reopen, ticket, () => {
    ticket.count.reopenings++;
    ticket.task = 'attempt';
    world.resume(ticket);
    world.tell(Verb.Reopens, ticket);
    if (ticket.line >= 0) join(world, ticket, ticket.line);
    else enterFirst(world, ticket);
  });
}

/** The ticket becomes a case of its vendor. */
export function callVendor(world: World, ticket: Ticket): void {
  const vendor = world.vendorOf(ticket);
  ticket.tier = world.model.vendors.tier[vendor];
  ticket.sentTo = ticket.tier;
  ticket.count.vendorCases++;
  const { windowStart, windowEnd } = world.model.horizon;
  if (world.now >= windowStart && world.now < windowEnd) ticket.count.windowCases++;
  ticket.vendorLoops = 0;
  ticket.isOnChannel = false;
  ticket.place = 'vendor';
  world.tell(Verb.GoesToVendor, ticket);
  stayWithVendor(world, ticket);
  for (const kind of [AgreedClock.VendorResponse, AgreedClock.VendorSolution])
    startAgreed(world, ticket, kind, world.model.agreements.withVendor[vendor * 2 + kind]);
  if (world.vendorActive[vendor].length < world.model.vendors.parallel[vendor]) {
    world.vendorActive[vendor].push(ticket);
    expectVendor(world, ticket, 'respond');
  } else world.vendorQueue[vendor].push(ticket);
  foreseeChase(world, ticket);
}

/** The ticket is at its vendor's. */
export function stayWithVendor(world: World, ticket: Ticket): void {
  ticket.place = 'vendor';
  if (world.model.priorities.pausesForVendor[ticket.priority] === 1) world.pause(ticket);
}

/** Announces the vendor's next step. */
export function expectVendor(
  world: World,
  ticket: Ticket,
  step: 'respond' | 'answer' | 'solve',
): void {
  const { vendors, names } = world.model;
  const vendor = world.vendorOf(ticket);
  const cell = vendor * names.priorities.length + ticket.priority;
  const [law, purpose] = {
    respond: [vendors.respond[cell], Purpose.VendorRespond],
    answer: [vendors.loopAnswer[vendor], Purpose.VendorAnswer],
    solve: [vendors.resolve[cell], Purpose.VendorResolve],
  }[step] as [number, number];
  const count = ticket.count.vendorCases * 16 + ticket.vendorLoops;
  const delay = world.luck.length(law, ticket, purpose, world.tierCount, count);
  const at = afterOpen(world.calendars[vendors.calendar[vendor]], world.now, delay);
  ticket.vendorStep = step;
  world.foresee(at, EventKind.VendorReply, ticket, () => vendorReplies(world, ticket));
}

function vendorReplies(world: World, ticket: Ticket): void {
  const { vendors } = world.model;
  const vendor = world.vendorOf(ticket);
  if (ticket.vendorStep === 'release') {
    deliver(world, ticket, vendor);
    return;
  }
  const luck = (purpose: number) =>
    world.luck.uniform(ticket, purpose, world.tierCount, ticket.count.vendorCases);
  if (ticket.vendorStep === 'solve') {
    freeDesk(world, ticket, vendor);
    const open = world.calendars[vendors.releaseCalendar[vendor]] as Span[];
    const next = open.find(({ to }) => to > world.now);
    const isReleased = next !== undefined && next.from <= world.now;
    if (isReleased || luck(Purpose.Release) >= vendors.releaseShare[vendor]) {
      deliver(world, ticket, vendor);
      return;
    }
    ticket.vendorStep = 'release';
    world.tell(Verb.AwaitsRelease, ticket);
    if (next !== undefined)
      world.foresee(next.from, EventKind.VendorReply, ticket, () => vendorReplies(world, ticket));
    return;
  }
  if (ticket.vendorStep === 'respond') {
    stopAgreed(world, ticket, AgreedClock.VendorResponse);
    world.tell(Verb.VendorResponds, ticket);
    if (luck(Purpose.Refusal) < vendors.refuses[vendor]) {
      freeDesk(world, ticket, vendor);
      stopChasing(world, ticket);
      closeAgreed(world, ticket);
      world.tell(Verb.VendorRefuses, ticket);
      world.resume(ticket);
      giveUp(world, ticket);
      return;
    }
  }
  const count = ticket.count.vendorCases * 16 + ticket.vendorLoops;
  const u = world.luck.uniform(ticket, Purpose.VendorLoop, world.tierCount, count);
  if (ticket.vendorLoops >= MAX_LOOPS || u >= vendors.loopShare[vendor]) {
    expectVendor(world, ticket, 'solve');
    return;
  }
  ticket.vendorLoops++;
  world.tell(Verb.VendorAsks, ticket);
  if (ticket.line < 0) expectVendor(world, ticket, 'answer');
  else {
    stopChasing(world, ticket);
    letRun(ticket, AgreedClock.VendorSolution, false);
    ticket.task = 'answer';
    world.resume(ticket);
    join(world, ticket, ticket.line);
  }
}

/** The vendor begins the next case in its queue. */
function freeDesk(world: World, ticket: Ticket, vendor: number): void {
  const next = world.vendorQueue[vendor].shift();
  world.vendorActive[vendor] = world.vendorActive[vendor].filter((one) => one !== ticket);
  if (next !== undefined) {
    world.vendorActive[vendor].push(next);
    expectVendor(world, next, 'respond');
  }
}

function deliver(world: World, ticket: Ticket, vendor: number): void {
  stopChasing(world, ticket);
  stopAgreed(world, ticket, AgreedClock.VendorSolution);
  world.tell(Verb.VendorSolves, ticket);
  world.resume(ticket);
  if (world.isMatrix(ticket)) {
    const place = coin(world, ticket, world.tierCount + 1, ticket.count.vendorCases);
    if (place === Place.Resolved) resolve(world, ticket, Final.ResolvedByVendor);
    else goTo(world, ticket, place);
  } else if (world.model.vendors.verify[vendor] >= 0 && ticket.line >= 0) {
    ticket.task = 'verify';
    join(world, ticket, ticket.line);
  } else resolve(world, ticket, Final.ResolvedByVendor);
}

/** The ticket is solved, perhaps not for good. */
export function resolve(world: World, ticket: Ticket, final: number): void {
  const { types } = world.model;
  const { type, tier, count } = ticket;
  world.tell(Verb.Resolved, ticket, ticket.person);
  const u = world.luck.uniform(ticket, Purpose.Reopens, tier, count.reopenings);
  if (u >= types.reopenShare[type]) {
    end(world, ticket, final);
    return;
  }
  endOutage(world, ticket, final);
  const law = types.reopenDelay[type];
  const gap = world.luck.length(law, ticket, Purpose.ReopenDelay, tier, count.reopenings);
  comeBackAt(world, ticket, world.now + gap);
}

/** Nobody can solve the ticket. */
export function giveUp(world: World, ticket: Ticket): void {
  const { types } = world.model;
  const close = () => {
    world.tell(Verb.ClosedUnsolved, ticket);
    end(world, ticket, Final.ClosedUnsolved);
  };
  if (types.unsolvedParks[ticket.type] === 0) {
    close();
    return;
  }
  ticket.place = 'parked';
  world.tell(Verb.Parked, ticket);
  const delay = world.luck.length(types.unsolvedAfter[ticket.type], ticket, Purpose.Unsolved);
  world.foresee(world.now + delay, EventKind.ParkingEnd, ticket, close);
}

/** The ticket leaves. */
export function end(world: World, ticket: Ticket, final: number): void {
  endOutage(world, ticket, final);
  world.forget(ticket);
  world.forget(ticket.alarm);
  world.forget(ticket.deadline);
  closeAgreed(world, ticket);
  world.open.splice(world.open.indexOf(ticket), 1);
  writeTicket(world, ticket, final);
  ticket.place = 'gone';
  if (ticket.ordinal >= 0)
    world.returns.get(ticket.type)?.(ticket.ordinal + world.model.demand.users[ticket.type]);
}
