/** Ways in: the lines of live channels, and the tickets that hold one. */

import { reset } from './columns.ts';
import { model, sizes, uses } from './present-model.ts';
import { Hold, tickets } from './tickets.ts';
import { isOpenNow } from './working-time.ts';

/** What is taken, [channel]: lines by open contacts, and those of them still waiting. */
export const taken = { lines: new Int32Array(64), waiting: new Int32Array(64) };

/** Frees all lines. */
export function openChannels(): void {
  reset(taken, sizes.channels);
}

/** Whether the customer is on the line: on a live channel, to the end of the first touch. */
export function isLive(ticket: number): boolean {
  return tickets.hold[ticket] !== Hold.Nothing && model.channels.isLive[channelOf(ticket)] === 1;
}

/** Whether a channel is closed at the present instant. */
export function isClosed(channel: number): boolean {
  return uses.closings && !isOpenNow(model.channels.calendar[channel]);
}

/** A new ticket takes a line of its channel and, until its first touch, a waiting place. */
export function holdChannelLine(ticket: number): void {
  const channel = channelOf(ticket);
  taken.lines[channel]++;
  taken.waiting[channel]++;
  tickets.hold[ticket] = Hold.LineAndPlace;
}

/** The first touch begins: the ticket no longer takes a waiting place. */
export function releaseWaitingPlace(ticket: number): void {
  if (tickets.hold[ticket] !== Hold.LineAndPlace) return;
  tickets.hold[ticket] = Hold.Line;
  taken.waiting[channelOf(ticket)]--;
}

/** The first touch has ended, or the contact ends without one. */
export function releaseChannelLine(ticket: number): void {
  releaseWaitingPlace(ticket);
  if (tickets.hold[ticket] === Hold.Nothing) return;
  tickets.hold[ticket] = Hold.Nothing;
  taken.lines[channelOf(ticket)]--;
}

function channelOf(ticket: number): number {
  return model.types.channel[tickets.type[ticket]];
}
