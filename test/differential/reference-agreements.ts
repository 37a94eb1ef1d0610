/** Clocks agreed with others, counted by the book: time passes for each of them one by one. */
import { Verdict } from '../../src/kernel/rows.ts';
import { afterOpen, openBetween, type Span } from './reference-model.ts';
import type { Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** A clock of a ticket. */
export interface Agreed {
  readonly kind: number;
  readonly agreement: number;
  readonly priority: number;
  readonly startedAt: number;
  readonly goal: number;
  readonly calendar: readonly Span[];
  elapsed: number;
  isRunning: boolean;
  reachedAt: number;
}

/** A clock starts, if the ticket's priority has a goal there. */
export function startAgreed(world: World, ticket: Ticket, kind: number, agreement: number): void {
  const { agreements, names } = world.model;
  if (agreement < 0) return;
  const cell = agreement * names.priorities.length + ticket.priority;
  if (agreements.goal[cell] < 0) return;
  ticket.agreed.push({
    kind,
    agreement,
    priority: ticket.priority,
    startedAt: world.now,
    goal: agreements.goal[cell],
    calendar: world.calendars[agreements.calendar[cell]],
    elapsed: 0,
    isRunning: true,
    reachedAt: world.now,
  });
}

/** Time passes for all clocks of a ticket. */
export function runAgreed({ agreed }: Ticket, { from, to }: Span): void {
  for (const one of agreed) {
    if (!one.isRunning) continue;
    const passed = openBetween(one.calendar, from, to);
    if (one.elapsed < one.goal && one.elapsed + passed >= one.goal)
      one.reachedAt = afterOpen(one.calendar, from, one.goal - one.elapsed);
    one.elapsed += passed;
  }
}

/** The clocks of a kind stand still, or go on. */
export function letRun({ agreed }: Ticket, kind: number, isRunning: boolean): void {
  for (const one of agreed) if (one.kind === kind) one.isRunning = isRunning;
}

/** What a clock waits for has happened. */
export function stopAgreed(world: World, ticket: Ticket, kind: number): void {
  for (const one of ticket.agreed) if (one.kind === kind) write(world, ticket, one, true);
  ticket.agreed = ticket.agreed.filter((one) => one.kind !== kind);
}

/** The ticket or the run ends. */
export function closeAgreed(world: World, ticket: Ticket): void {
  for (const one of ticket.agreed) write(world, ticket, one, false);
  ticket.agreed = [];
}

function write(world: World, ticket: Ticket, one: Agreed, isDone: boolean): void {
  const isMissed = one.elapsed > one.goal;
  const unsettled = isDone ? Verdict.Met : Verdict.None;
  world.out.agreements.push({
    type: ticket.type,
    priority: one.priority,
    ordinal: ticket.ordinal,
    measured: ticket.measured ? 1 : 0,
    tier: ticket.tier,
    team: ticket.team,
    agreement: one.agreement,
    verdict: isMissed ? Verdict.Missed : unsettled,
    isDone: isDone ? 1 : 0,
    startedAt: one.startedAt,
    endedAt: world.now,
    elapsed: one.elapsed,
    breachedAt: isMissed ? one.reachedAt : -1,
  });
}
