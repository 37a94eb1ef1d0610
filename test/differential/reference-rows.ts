/** The rows that the reference simulator leaves behind. */
import { Final, Verdict } from '../../src/kernel/rows.ts';
import type { Person, Ticket } from './reference-state.ts';
import type { Sequel, World } from './reference-world.ts';

/** The row of a ticket that ends. */
export function writeTicket(world: World, ticket: Ticket, final: number): void {
  const { priorities, types } = world.model;
  const { type, priority, resolutionClock, responseClock, firstTouchAt } = ticket;
  const byVendor = final === Final.ResolvedByVendor;
  const unsettled = [Final.Open, Final.ClosedUnsolved] as number[];
  const unanswered = [
    Final.Abandoned,
    Final.Blocked,
    Final.Balked,
    Final.CutOff,
    Final.TimedOut,
  ] as number[];
  const settled = ![...unsettled, ...unanswered].includes(final);
  const respondGoal = priorities.respondGoal[priority];
  const resolveGoal = priorities.resolveGoal[priority];
  const isGivenUp = final === Final.ClosedUnsolved;
  const isWaiting = ticket.place === 'queue' && ticket.touch === null && ticket.line >= 0;
  world.out.finals[final]++;
  world.out.tickets.push({
    type,
    priority,
    ordinal: ticket.ordinal,
    measured: ticket.measured ? 1 : 0,
    createdAt: ticket.createdAt,
    firstTouchAt,
    endedAt: world.now,
    final,
    tier: ticket.tier,
    sentTo: ticket.sentTo,
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
      isGivenUp && resolveGoal >= 0 && ticket.breachedAt < 0 ? world.now : ticket.breachedAt,
    waitingSince: isWaiting ? ticket.joinedAt : -1,
    accounts: [...ticket.accounts],
  });
}

/** The row of an uninterrupted piece of work. */
export function writePiece(
  world: World,
  ticket: Ticket,
  { outcome, toTier }: Sequel,
  handleTime: number,
): void {
  const { touch, person } = ticket;
  world.out.work.push({
    type: ticket.type,
    priority: ticket.priority,
    ordinal: ticket.ordinal,
    measured: ticket.measured ? 1 : 0,
    tier: ticket.tier,
    team: ticket.team,
    agent: person?.agent ?? -1,
    joinedAt: ticket.joinedAt,
    startedAt: ticket.pieceStartedAt,
    endedAt: world.now,
    queued: touch?.queued ?? 0,
    isFirst: touch?.isFirstPiece === true ? 1 : 0,
    overtakes: touch?.isFirstPiece === true && touch.overtakes ? 1 : 0,
    helpsOut: touch?.isFirstPiece === true && touch.helpsOut ? 1 : 0,
    handOver: ticket.pieceHandOver,
    handleTime,
    outcome,
    toTier,
  });
}

/** The row of a shift, an absence, a break or overtime; empty ones are left out. */
export function writeDuty(
  world: World,
  { agent }: Person,
  kind: number,
  ...[from, to, activity = -1]: [number, number, number?]
): void {
  if (to > from) world.out.duty.push({ agent, kind, from, to, activity });
}

function verdict(goal: number, elapsed: number, isSettled: boolean): number {
  if (goal < 0) return Verdict.None;
  if (elapsed > goal) return Verdict.Missed;
  return isSettled ? Verdict.Met : Verdict.None;
}
