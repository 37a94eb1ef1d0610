/**
 * Tickets that come back wait for the person who had them last, in a line of that person's own
 * beside the line of everybody. Somebody who is away for too long does not keep them.
 */
import { clock } from '../clock.ts';
import { reset } from '../columns.ts';
import { noteJoin } from '../dispatch.ts';
import { firstOfQueue, leaveLine, standAgain } from '../lines.ts';
import { people } from '../people.ts';
import { model, sizes } from '../present-model.ts';
import { tell } from '../telling.ts';
import { tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { nextShiftAt } from '../turns.ts';
import { openTimeAt } from '../working-time.ts';
import { changeStage, entryLine } from './overflowing.ts';

/** When each person last went off duty, [agent]. */
const owners = { lastOnDuty: new Float64Array(1024) };

/** Nobody has been there. */
export function openOwners(): void {
  reset(owners, sizes.agents);
}

/** Where a ticket that is sent to a line stands: in its owner's, if it comes back and may wait. */
export function ownersLine(ticket: number, sentTo: number): number {
  const lane = model.lines.widest[sentTo];
  const before = tickets.line[ticket];
  const agent = tickets.agent[ticket];
  const comesBack = agent >= 0 && before >= 0 && model.lines.widest[before] === lane;
  const own = comesBack ? lineOfOwner(agent, lane) : -1;
  return own >= 0 && waitsFor(ticket, agent, clock.now) ? own : entryLine(ticket, sentTo);
}

/** The person goes off duty: tickets that would wait for too long go to everybody. */
export function leaveTickets(agent: number): void {
  owners.lastOnDuty[agent] = clock.now;
  releaseTickets(agent);
}

/** The person is off duty until their next shift: what cannot wait so long goes to everybody. */
export function releaseTickets(agent: number): void {
  const crew = model.agents.crew[agent];
  const { lineFirst, line } = model.crews;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    if (model.lines.owner[line[entry]] === crew) releaseFrom(line[entry], agent);
}

function releaseFrom(line: number, agent: number): void {
  for (let priority = 0; priority < sizes.priorities; priority++) {
    let ticket = firstOfQueue(line, priority);
    while (ticket >= 0) {
      const behind = tickets.next[ticket];
      const since = Math.max(tickets.joinedAt[ticket], owners.lastOnDuty[agent]);
      if (!waitsFor(ticket, agent, since)) release(ticket);
      ticket = behind;
    }
  }
}

/** The ticket keeps its rank, and the time it has waited counts. */
function release(ticket: number): void {
  leaveLine(ticket);
  changeStage(ticket);
  standAgain(ticket);
  noteJoin(tickets.line[ticket]);
  tell(Verb.Released, ticket, -1);
}

/** Whether the owner is there or will be soon, counted in the calendar of the priority. */
function waitsFor(ticket: number, agent: number, since: number): boolean {
  const { calendar, ownerWithin } = model.priorities;
  const priority = tickets.priority[ticket];
  if (ownerWithin[priority] < 0) return false;
  if (people.isOnDuty[agent] === 1) return true;
  const next = nextShiftAt(agent);
  if (next === Number.POSITIVE_INFINITY) return false;
  const away = openTimeAt(calendar[priority], next) - openTimeAt(calendar[priority], since);
  return away <= ownerWithin[priority];
}

function lineOfOwner(agent: number, lane: number): number {
  const crew = model.agents.crew[agent];
  const { lineFirst, line } = model.crews;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++) {
    const own = line[entry];
    if (model.lines.owner[own] === crew && model.lines.widest[own] === lane) return own;
  }
  return -1;
}
