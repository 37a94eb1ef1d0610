/** Tickets that have waited are offered to more people: they move to a line of more crews. */

import type { Millis } from '../../units/time.ts';
import { clock } from '../clock.ts';
import { noteJoin } from '../dispatch.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { dutyClock, leaveLine, standAgain } from '../lines.ts';
import { model, sizes, uses } from '../present-model.ts';
import { tell } from '../telling.ts';
import { Stage, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';

/** Where a ticket that is sent to a line, or comes back to it, stands first. */
export function entryLine(ticket: number, line: number): number {
  if (!uses.linesBeside) return line;
  const { widest, entry } = model.lines;
  return entry[widest[line] * sizes.priorities + tickets.priority[ticket]];
}

/** Announces when more people may take a ticket that begins to wait, if any. */
export function expectOverflow(ticket: number): void {
  announce(ticket, model.lines.overflowAfter[stageOf(ticket)]);
}

/** The ticket keeps its rank and the time it has waited. */
export function onOverflow(ticket: number, stamp: number): void {
  if (tickets.overflowStamp[ticket] !== stamp || tickets.stage[ticket] !== Stage.Queued) return;
  leaveLine(ticket);
  changeLine(ticket, model.lines.overflowTo[stageOf(ticket)]);
  standAgain(ticket);
  noteJoin(tickets.line[ticket]);
  tell(Verb.Overflows, ticket, -1);
  expectOverflow(ticket);
}

/** A ticket, out of its line for a moment, has a new priority: its wait so far counts for it. */
export function changeStage(ticket: number): void {
  const { overflowAfter, overflowTo } = model.lines;
  const waited = clock.now - tickets.joinedAt[ticket];
  changeLine(ticket, entryLine(ticket, tickets.line[ticket]));
  let from = 0;
  while (from + overflowAfter[stageOf(ticket)] <= waited) {
    from += overflowAfter[stageOf(ticket)];
    changeLine(ticket, overflowTo[stageOf(ticket)]);
  }
  announce(ticket, from + overflowAfter[stageOf(ticket)] - waited);
}

/** A ticket, out of its line for a moment, goes on waiting in another one. */
export function changeLine(ticket: number, line: number): void {
  const waitedOnDuty = dutyClock(tickets.line[ticket]) - tickets.dutyAtJoin[ticket];
  tickets.line[ticket] = line;
  tickets.dutyAtJoin[ticket] = dutyClock(line) - waitedOnDuty;
}

function announce(ticket: number, after: Millis): void {
  const stamp = ++tickets.overflowStamp[ticket];
  if (after < Number.POSITIVE_INFINITY) schedule(after, EventKind.Overflow, ticket, stamp);
}

/** Whether the person may take such tickets only after they have waited. */
export function isHelpingOut(agent: number, ticket: number): boolean {
  const { crewFirst, crew } = model.lines;
  const line = entryLine(ticket, tickets.line[ticket]);
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
    if (crew[entry] === model.agents.crew[agent]) return false;
  return true;
}

function stageOf(ticket: number): number {
  return tickets.line[ticket] * sizes.priorities + tickets.priority[ticket];
}
