/**
 * Sister teams: when everybody of a team has gone home for long enough, its tickets are taken over
 * by the first sister team that is on duty, and what still waits there comes home with its people.
 */
import { clock } from '../clock.ts';
import { extend, reset } from '../columns.ts';
import { noteJoin } from '../dispatch.ts';
import { isErrand } from '../errands.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { firstOfQueue, leaveLine, lines, standAgain } from '../lines.ts';
import { people } from '../people.ts';
import { model, sizes, uses } from '../present-model.ts';
import { tell } from '../telling.ts';
import { Task, tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { nextShiftAt } from '../turns.ts';
import { changeLine, changeStage } from './overflowing.ts';

/** The people of each line, [line]. */
const homes = {
  wasOnDuty: new Uint8Array(64),
  /** When the last of them went home; at first the beginning of the run. */
  leftAt: new Float64Array(64),
  /** 1 while they are away for so long that sisters take over. */
  isAway: new Uint8Array(64),
};

/** Work that is left while its person writes it up, [slot]. */
const aside = {
  isAside: new Uint8Array(64),
  work: new Float64Array(64),
  reading: new Float64Array(64),
};

/** Nobody has been there, and nothing is written up. */
export function openSisters(): void {
  if (!uses.sisters) return;
  reset(homes, sizes.lines);
  reset(aside, aside.isAside.length);
}

/** People have come or gone: once all of this instant have, sisters take over. */
export function lookAtSisters(): void {
  schedule(0, EventKind.SisterHandOver, 0, 0);
}

/** Tickets go to sister teams on duty, and come home to those who are back. */
export function onSisterHandOver(): void {
  for (let line = 0; line < sizes.lines; line++)
    if (model.sisters.team[line] >= 0) noteAbsence(line);
  for (let line = 0; line < sizes.lines; line++)
    if (model.sisters.isShared[line] === 1 && lines.waiting[line] > 0) passOnFrom(line);
}

/** Where a ticket that is sent to a line finds somebody: there, at home, or with a sister team. */
export function lineOnDuty(ticket: number, sentTo: number): number {
  const task = tickets.task[ticket];
  if (task === Task.Diagnose || task === Task.Consult) return sentTo;
  const { team, first, line } = model.sisters;
  const cell = tickets.type[ticket] * sizes.tiers + model.lines.tier[sentTo];
  const home = model.types.line[cell];
  if (home < 0 || team[home] < 0) return sentTo;
  const lane = model.lines.widest[sentTo];
  if (lines.onDuty[home] > 0) return lane === home ? sentTo : home;
  if (lines.onDuty[lane] > 0 || homes.isAway[home] === 0) return sentTo;
  const cells = sizes.types * sizes.tiers;
  for (let sister = first[team[home]]; sister < first[team[home] + 1]; sister++) {
    const theirs = line[sister * cells + cell];
    if (theirs >= 0 && lines.onDuty[theirs] > 0) return theirs;
  }
  return sentTo;
}

/** Whether a person who goes home hands the work in hand over to a sister team; no errands. */
export function isForSisters(agent: number): boolean {
  const { first, line, givesOpen, ifAwayFor } = model.sisters;
  const team = model.agents.team[agent];
  if (givesOpen[team] === 0) return false;
  if (nextShiftAt(agent) - clock.now < ifAwayFor[team]) return false;
  const ticket = people.ticket[agent];
  if (isErrand(ticket)) return false;
  const cell = tickets.type[ticket] * sizes.tiers + tickets.tier[ticket];
  for (let sister = first[team]; sister < first[team + 1]; sister++)
    if (line[sister * sizes.types * sizes.tiers + cell] >= 0) return true;
  return false;
}

/** Keeps the work that is left while its person writes notes for a sister team. */
export function putAside(ticket: number): void {
  if (ticket >= aside.isAside.length) extend(aside, ticket + 1);
  aside.isAside[ticket] = 1;
  aside.work[ticket] = tickets.workLeft[ticket];
  aside.reading[ticket] = tickets.readingLeft[ticket];
}

/** Whether the work is put aside. */
export function isAside(ticket: number): boolean {
  return ticket < aside.isAside.length && aside.isAside[ticket] === 1;
}

/** The work that was put aside is what is left to do. */
export function takeUp(ticket: number): void {
  aside.isAside[ticket] = 0;
  tickets.workLeft[ticket] = aside.work[ticket];
  tickets.readingLeft[ticket] = aside.reading[ticket];
}

/** Whether the people of a line are away, and for how long. */
function noteAbsence(line: number): void {
  if (lines.onDuty[line] > 0) {
    homes.wasOnDuty[line] = 1;
    homes.isAway[line] = 0;
    return;
  }
  if (homes.wasOnDuty[line] === 1) homes.leftAt[line] = clock.now;
  homes.wasOnDuty[line] = 0;
  const away = nextShiftOf(line) - homes.leftAt[line];
  homes.isAway[line] = away >= model.sisters.ifAwayFor[model.sisters.team[line]] ? 1 : 0;
}

function nextShiftOf(line: number): number {
  const { crewFirst, crew } = model.lines;
  const { agentFirst } = model.crews;
  let next = Number.POSITIVE_INFINITY;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
    for (let agent = agentFirst[crew[entry]]; agent < agentFirst[crew[entry] + 1]; agent++)
      next = Math.min(next, nextShiftAt(agent));
  return next;
}

/** Owners' own tickets wait for them; of all others each finds the line where somebody is. */
function passOnFrom(line: number): void {
  if (model.lines.owner[line] >= 0) return;
  for (let priority = 0; priority < sizes.priorities; priority++) {
    let ticket = firstOfQueue(line, priority);
    while (ticket >= 0) {
      const behind = tickets.next[ticket];
      const target = lineOnDuty(ticket, line);
      if (target !== line) passOn(ticket, target);
      ticket = behind;
    }
  }
}

/** The ticket keeps its rank, and the time it has waited counts. */
function passOn(ticket: number, target: number): void {
  leaveLine(ticket);
  changeLine(ticket, target);
  changeStage(ticket);
  standAgain(ticket);
  const { line } = tickets;
  tickets.team[ticket] = model.lines.homeTeam[line[ticket]];
  noteJoin(line[ticket]);
  tell(Verb.PassedOn, ticket, -1);
}
