/**
 * Contacts that nobody has answered yet: they go away from a long line, give up, reach their time
 * limit, or are cut off when their channel closes.
 */

import type { Millis } from '../../units/time.ts';
import { releaseChannelLine } from '../channels.ts';
import { Purpose } from '../codes.ts';
import { countIdle } from '../dispatch.ts';
import { drawDelay, drawUniform } from '../draws.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { firstOfQueue, leaveLine, lengthOfLine, lines } from '../lines.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Final } from '../rows.ts';
import { tell } from '../telling.ts';
import { Hold, Stage, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { end } from './ending.ts';
import { entryLine } from './overflowing.ts';
import { bookWait } from './queueing.ts';

/** Whether the customer of a new ticket goes away: nobody is free and the line is too long. */
export function isBalking(ticket: number): boolean {
  const type = tickets.type[ticket];
  const { balkByWait, balkFirst, balkFrom, balkShare, line } = model.types;
  const lane = line[type * sizes.tiers + tickets.tier[ticket]];
  if (balkFirst[type] === balkFirst[type + 1] || lane < 0) return false;
  if (countIdle(entryLine(ticket, lane), tickets.priority[ticket]) > 0) return false;
  const length = balkByWait[type] === 1 ? announcedWait(ticket, lane) : lengthOfLine(lane);
  let share = 0;
  for (let step = balkFirst[type]; step < balkFirst[type + 1]; step++)
    if (balkFrom[step] <= length) share = balkShare[step];
  return drawUniform(Purpose.Balk, ticket, 0) < share;
}

/** As telephone systems reckon: the mean work of all before and oneself, by people on duty. */
function announcedWait(ticket: number, lane: number): Millis {
  const law = model.types.handle[tickets.type[ticket] * sizes.tiers + tickets.tier[ticket]];
  const people = lines.onDuty[model.lines.widest[lane]];
  return ((lengthOfLine(lane) + 1) * model.distributions.mean[law]) / people;
}

/** Starts the patience of a new ticket's customer, and the time limit. */
export function startPatience(ticket: number): void {
  if (tickets.stage[ticket] !== Stage.Queued) return;
  const type = tickets.type[ticket];
  const row = model.types.patience[type];
  if (row >= 0) {
    const patience = drawDelay(row, Purpose.Patience, ticket, 0);
    schedule(patience, EventKind.GiveUp, ticket, tickets.stamp[ticket]);
  }
  if (!uses.timeLimits) return;
  const limit = model.types.timeLimit[type];
  if (limit >= 0) schedule(limit, EventKind.TimeLimit, ticket, tickets.stamp[ticket]);
}

/** A customer gives up before the first touch. */
export function onGiveUp(ticket: number): void {
  endUnanswered(ticket, Verb.Abandons, Final.Abandoned);
}

/** A contact has waited for as long as it may: it ends, or the customer waits at home. */
export function onTimeLimit(ticket: number): void {
  if (model.types.callsBack[tickets.type[ticket]] === 0) {
    endUnanswered(ticket, Verb.TimeIsUp, Final.TimedOut);
    return;
  }
  releaseChannelLine(ticket);
  // Nobody's patience ends any more.
  tickets.stamp[ticket]++;
  tell(Verb.HangsUp, ticket, -1);
}

/** Announces the closings of every channel that cuts off who waits then. */
export function announceClosings(): void {
  const { calendars, channels, horizon } = model;
  for (let channel = 0; channel < sizes.channels; channel++) {
    if (channels.cutsOff[channel] === 0) continue;
    const calendar = channels.calendar[channel];
    for (let k = calendars.first[calendar]; k < calendars.first[calendar + 1]; k++)
      if (calendars.closes[k] <= horizon.drainEnd)
        schedule(calendars.closes[k], EventKind.Closing, channel, 0);
  }
}

/** The channel closes: contacts that still wait for their first touch end. */
export function onClosing(channel: number): void {
  // An ending may end other tickets: who is cut off is known before anybody is.
  for (const { ticket, stamp } of unansweredOf(channel))
    if (tickets.stamp[ticket] === stamp) endUnanswered(ticket, Verb.CutOff, Final.CutOff);
}

/** Those in the lines who have come by the channel, line by line in their order. */
function unansweredOf(channel: number): { ticket: number; stamp: number }[] {
  const found: { ticket: number; stamp: number }[] = [];
  for (let line = 0; line < sizes.lines; line++)
    for (let priority = 0; priority < sizes.priorities; priority++) {
      let ticket = firstOfQueue(line, priority);
      for (; ticket >= 0; ticket = tickets.next[ticket])
        if (isUnanswered(ticket, channel)) found.push({ ticket, stamp: tickets.stamp[ticket] });
    }
  return found;
}

function isUnanswered(ticket: number, channel: number): boolean {
  return (
    tickets.hold[ticket] === Hold.LineAndPlace &&
    model.types.channel[tickets.type[ticket]] === channel
  );
}

function endUnanswered(ticket: number, verb: number, final: number): void {
  bookWait(ticket);
  leaveLine(ticket);
  releaseChannelLine(ticket);
  tell(verb, ticket, -1);
  end(ticket, final);
}
