/** Chases of vendors: errands that stand in lines like tickets and are none. */
import { EventKind } from '../../src/kernel/event.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { join } from './reference-journey.ts';
import { afterOpen } from './reference-model.ts';
import { newTicket, type Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** While the vendor has the ticket somebody asks after it, again and again. */
export function foreseeChase(world: World, ticket: Ticket): void {
  const { vendors } = world.model;
  const vendor = world.vendorOf(ticket);
  if (vendors.chaseEvery[vendor] < 0 || ticket.line < 0) return;
  const calendar = world.calendars[vendors.calendar[vendor]];
  const at = afterOpen(calendar, world.now, vendors.chaseEvery[vendor]);
  if (at === Number.POSITIVE_INFINITY) return;
  world.foresee(at, EventKind.Silence, ticket, () => {
    foreseeChase(world, ticket);
    if (ticket.errand === null) send(world, ticket);
  });
}

function send(world: World, ticket: Ticket): void {
  const { type, ordinal, priority, line, person } = ticket;
  const errand = newTicket(
    { type, ordinal, priority, createdAt: world.now, measured: false },
    world.tierCount,
  );
  errand.task = 'chase';
  errand.line = line;
  errand.person = person;
  errand.sentTo = world.model.lines.tier[line];
  errand.firstTouchAt = world.now;
  errand.resolutionClock = ticket.resolutionClock;
  errand.isClockRunning = ticket.isClockRunning;
  errand.chases = ticket.chases++;
  ticket.errand = errand;
  world.open.push(errand);
  join(world, errand, line);
}

/** The vendor wants or has something: what has not begun, or was put aside, is left out. */
export function stopChasing(world: World, ticket: Ticket): void {
  const { errand } = ticket;
  ticket.errand = null;
  world.forget(ticket);
  if (errand?.place !== 'queue') return;
  world.tell(Verb.ChaseDropped, errand);
  leave(world, errand);
}

/** The vendor was asked. */
export function endChase(world: World, errand: Ticket): void {
  for (const ticket of world.open) if (ticket.errand === errand) ticket.errand = null;
  leave(world, errand);
}

/** An errand is over, or left out. */
export function leave(world: World, errand: Ticket): void {
  world.forget(errand);
  world.open.splice(world.open.indexOf(errand), 1);
  errand.place = 'gone';
}
