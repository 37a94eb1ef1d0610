/**
 * Calls about an outage: they follow its ticket until it is solved, wait for it once they are
 * linked to it, and end with it.
 */

import { exp, ln } from '../../units/mathematics.ts';
import { sources } from '../arrivals.ts';
import { releaseChannelLine } from '../channels.ts';
import { clock } from '../clock.ts';
import { drawArrival, drawBatch } from '../draws.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { leaveLine } from '../lines.ts';
import { model, sizes } from '../present-model.ts';
import { Account, Final } from '../rows.ts';
import { isSolved } from '../solutions.ts';
import { closeStorm, eachStormAbout, leaveStorm, storms, takeStorm } from '../storms.ts';
import { tell } from '../telling.ts';
import { book, moveTo, Stage, slots, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { end } from './ending.ts';
import { bookWait } from './queueing.ts';

/** Whether the ticket is a call about an outage. */
export function isCall(ticket: number): boolean {
  return model.storms.about[tickets.type[ticket]] >= 0;
}

/** The ticket of an outage has come: calls about it will follow. */
export function raiseStorms(parent: number): void {
  const { about, brings, calls } = model.storms;
  const outage = tickets.type[parent];
  if (brings[outage] === 0) return;
  for (let type = 0; type < sizes.types; type++) {
    if (about[type] !== outage) continue;
    const storm = takeStorm(parent, type);
    const count = drawBatch(calls[type], type, tickets.ordinal[parent]);
    storms.beganAt[storm] = clock.now;
    storms.left[storm] = count;
    storms.ordinal[storm] = sources.announced[type] - 1;
    sources.announced[type] += count;
    expectCall(storm);
  }
}

/** The next call has come: its number within its type. Another one is announced. */
export function nextCall(storm: number): number {
  const ordinal = storms.ordinal[storm];
  storms.open[storm]++;
  expectCall(storm);
  return ordinal;
}

/** The call has been taken: it waits for the outage or, if that is over, it has ended. */
export function link(call: number): void {
  tell(Verb.Linked, call, -1);
  moveTo(call, Stage.WithParent);
  const storm = tickets.storm[call];
  if (storms.parent[storm] < 0) endCall(call, storms.final[storm]);
}

/** A ticket ends, or will come back: what follows for the storms that it belongs to. */
export function endInStorms(ticket: number, final: number): void {
  if (isCall(ticket)) leaveStorm(tickets.storm[ticket]);
  else if (model.storms.brings[tickets.type[ticket]] === 1) endOutage(ticket, final);
}

/** All calls about it end with it; those in somebody's hands when they are put down. */
function endOutage(parent: number, final: number): void {
  const over: number[] = [];
  eachStormAbout(parent, (storm) => {
    for (let ticket = 0; ticket < slots.used; ticket++)
      if (isWaitingIn(storm, ticket)) over.push(ticket);
  });
  eachStormAbout(parent, (storm) => closeStorm(storm, final));
  const { type, ordinal } = tickets;
  over.sort((one, other) => type[one] - type[other] || ordinal[one] - ordinal[other]);
  for (const call of over) endCall(call, final);
}

function isWaitingIn(storm: number, ticket: number): boolean {
  const stage = tickets.stage[ticket];
  if (stage !== Stage.Queued && stage !== Stage.WithParent) return false;
  return isCall(ticket) && tickets.storm[ticket] === storm;
}

/** The call ends as the outage did, which ended in the state `final`. */
function endCall(call: number, final: number): void {
  const isLinked = tickets.stage[call] === Stage.WithParent;
  if (isLinked) book(call, Account.Parent);
  else {
    bookWait(call);
    leaveLine(call);
    releaseChannelLine(call);
  }
  tell(Verb.EndsWithOutage, call, -1);
  if (!isSolved(final)) end(call, Final.ClosedUnsolved);
  else end(call, isLinked ? Final.ResolvedWithParent : Final.ClosedWithParent);
}

/**
 * Announces the next call: the instants of all calls are uniform and sorted, and of m that are left
 * the first is at a share of 1 − V^(1/m) of the remaining time, V uniform.
 */
function expectCall(storm: number): void {
  const left = storms.left[storm];
  if (left === 0) return;
  const type = storms.type[storm];
  const ordinal = ++storms.ordinal[storm];
  storms.left[storm] = left - 1;
  const reached = storms.reached[storm];
  const share = 1 - exp(ln(drawArrival(type, ordinal)) / left);
  storms.reached[storm] = reached + (1 - reached) * share;
  const at = storms.beganAt[storm] + Math.floor(storms.reached[storm] * model.storms.over[type]);
  schedule(at - clock.now, EventKind.StormCall, storm, storms.stamp[storm]);
}
