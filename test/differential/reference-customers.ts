/** Users with one ticket at a time, and customers before the first touch: written from the rules. */
import { ArrivalKind, Purpose } from '../../src/kernel/codes.ts';
import { EventKind } from '../../src/kernel/event.ts';
import { Final } from '../../src/kernel/rows.ts';
import { Verb } from '../../src/kernel/trace.ts';
import { queuedTickets } from './reference-dispatch.ts';
import { end } from './reference-journey.ts';
import { indices, range, type Span } from './reference-model.ts';
import type { Ticket } from './reference-state.ts';
import type { World } from './reference-world.ts';

/** Announces every user's first ticket of a type; `contact` says what comes of it. */
export function foreseeUsers(
  world: World,
  type: number,
  contact: (type: number, ordinal: number) => void,
): void {
  const { demand } = world.model;
  if (demand.kind[type] !== ArrivalKind.Users) return;
  world.returns.set(type, (ordinal) => {
    const gap = world.luck.length(demand.gap[type], { type, ordinal }, Purpose.Arrival);
    if (world.now + gap > world.model.horizon.drainEnd) return;
    world.foresee(world.now + gap, EventKind.UserReturns, null, () => contact(type, ordinal));
  });
  for (const user of indices(demand.users[type])) world.returns.get(type)?.(user);
}

/** Whether the channel is closed now. */
export function isClosed(world: World, channel: number): boolean {
  const open = world.calendars[world.model.channels.calendar[channel]] as Span[];
  return !open.some(({ from, to }) => from <= world.now && world.now < to);
}

/** Announces all closings of the channels at which those who wait are cut off. */
export function foreseeClosings(world: World): void {
  const { channels, names, types, horizon } = world.model;
  for (const channel of indices(names.channels.length)) {
    if (channels.cutsOff[channel] === 0) continue;
    const open = world.calendars[channels.calendar[channel]] as Span[];
    const atClosing = () => {
      const waiting = queuedTickets(world).filter(
        (ticket) => isUnanswered(ticket) && types.channel[ticket.type] === channel,
      );
      const inLines = waiting.sort(
        (one, other) => one.line - other.line || one.priority - other.priority,
      );
      for (const ticket of inLines) {
        if (ticket.place !== 'queue') continue;
        world.tell(Verb.CutOff, ticket);
        end(world, ticket, Final.CutOff);
      }
    };
    for (const { to } of open.filter((span) => span.to <= horizon.drainEnd))
      world.foresee(to, EventKind.Closing, null, atClosing);
  }
}

function isUnanswered({ isOnChannel, firstTouchAt }: Ticket): boolean {
  return isOnChannel && firstTouchAt < 0;
}

/** Whether the customer of a new ticket goes away because so many wait and nobody is free. */
export function goesAway(world: World, ticket: Ticket): boolean {
  const { types, lines } = world.model;
  const line = world.lineAt(ticket, ticket.tier);
  if (line < 0 || world.idleFor(world.entryLine(ticket, line), ticket).length > 0) return false;
  const waiting = world.open.filter(
    (one) =>
      one !== ticket && one.place === 'queue' && lines.widest[one.line] === lines.widest[line],
  );
  const staff = world.capable(lines.widest[line]).filter((person) => person.isOnDuty).length;
  const mean =
    world.model.distributions.mean[types.handle[ticket.type * world.tierCount + ticket.tier]];
  const wait = ((waiting.length + 1) * mean) / staff;
  const length = types.balkByWait[ticket.type] === 1 ? wait : waiting.length;
  const step = range(types.balkFirst, ticket.type).findLast(
    (entry) => types.balkFrom[entry] <= length,
  );
  return step !== undefined && world.luck.uniform(ticket, Purpose.Balk) < types.balkShare[step];
}

/** The customer begins to wait for the first touch. */
export function beginToWait(world: World, ticket: Ticket): void {
  if (ticket.place !== 'queue') return;
  const { types } = world.model;
  const law = types.patience[ticket.type];
  if (law >= 0) {
    const patience = world.luck.length(law, ticket, Purpose.Patience);
    world.foresee(world.now + patience, EventKind.GiveUp, ticket, () => {
      world.tell(Verb.Abandons, ticket);
      end(world, ticket, Final.Abandoned);
    });
  }
  const limit = types.timeLimit[ticket.type];
  if (limit < 0) return;
  world.foresee(world.now + limit, EventKind.TimeLimit, ticket, () => {
    if (types.callsBack[ticket.type] === 1) {
      hangUp(world, ticket);
      return;
    }
    world.tell(Verb.TimeIsUp, ticket);
    end(world, ticket, Final.TimedOut);
  });
}

function hangUp(world: World, ticket: Ticket): void {
  ticket.isOnChannel = false;
  world.pending = world.pending.filter(
    ({ owner, kind }) => owner !== ticket || kind !== EventKind.GiveUp,
  );
  world.tell(Verb.HangsUp, ticket);
}
