/**
 * Who works on what: the push decision (a ticket waits: which idle capable person?) and the pull
 * decision (a person is free: which waiting ticket?). Both look at what is present now and at
 * nothing else. Decides; the replication carries out.
 */

import { AgentChoice, Purpose } from './codes.ts';
import { reset } from './columns.ts';
import { address, drawUniform } from './draws.ts';
import { firstInLine, lines, urgencyOfLine } from './lines.ts';
import { crews, Doing, firstIdle, nextIdle, people } from './people.ts';
import { model, sizes, uses } from './present-model.ts';
import { mayTake } from './reserves.ts';
import { tickets } from './tickets.ts';
import { isAhead } from './urgency.ts';

/** Lines in which a match may have become possible since the last round, each once. */
const candidates = { line: new Int32Array(64), isNoted: new Uint8Array(64) };

/** Where only one crew takes a line, or a crew takes one line only: that one; −1 for several. */
const sole = { crewOfLine: new Int32Array(64), lineOfCrew: new Int32Array(64) };

/** The match found by `findMatch` or `findVictim`: the ticket and the person for it. */
export const match = { ticket: -1, agent: -1, candidateCount: 0, hasPreemption: false };

/** Forgets what was noted. */
export function openDispatch(): void {
  reset(candidates, sizes.lines);
  reset(sole, Math.max(sizes.lines, sizes.crews), { crewOfLine: -1, lineOfCrew: -1 });
  for (let line = 0; line < sizes.lines; line++) {
    const { crewFirst, crew } = model.lines;
    if (crewFirst[line + 1] - crewFirst[line] === 1) sole.crewOfLine[line] = crew[crewFirst[line]];
  }
  for (let crew = 0; crew < sizes.crews; crew++) {
    const { lineFirst, line } = model.crews;
    if (lineFirst[crew + 1] - lineFirst[crew] === 1) sole.lineOfCrew[crew] = line[lineFirst[crew]];
  }
  match.candidateCount = 0;
  match.hasPreemption = false;
  for (let priority = 0; priority < sizes.priorities; priority++)
    if (model.priorities.preempts[priority] === 1) match.hasPreemption = true;
}

/** Whether a dispatch round has anything to look at. */
export function isDispatchNeeded(): boolean {
  return match.candidateCount > 0;
}

/** A ticket joined the line or rose in it: if nobody is idle, whoever becomes free looks there. */
export function noteJoin(line: number): void {
  if (match.hasPreemption || hasIdle(line)) noteLine(line);
}

function noteLine(line: number): void {
  if (candidates.isNoted[line] === 1) return;
  candidates.isNoted[line] = 1;
  candidates.line[match.candidateCount++] = line | 0;
}

/** A person became free: every line they serve in which somebody waits is looked at. */
export function noteFree(agent: number): void {
  const own = model.agents.crew[agent];
  if (!uses.reserves) noteLinesOf(own);
  else
    for (let crew = 0; crew < sizes.crews; crew++)
      if (model.crews.team[crew] === model.crews.team[own]) noteLinesOf(crew);
}

/** One more idle person may also let others of the team go who had to stay free. */
function noteLinesOf(crew: number): void {
  const { lineFirst, line } = model.crews;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    if (lines.waiting[line[entry]] > 0) noteLine(line[entry]);
}

/** A person goes on with kept work: a more urgent ticket that waits may interrupt it. */
export function noteInterruptible(agent: number): void {
  if (match.hasPreemption) noteFree(agent);
}

/** Ends the round: nothing more can be matched. */
export function endRound(): void {
  for (let entry = 0; entry < match.candidateCount; entry++)
    candidates.isNoted[candidates.line[entry]] = 0;
  match.candidateCount = 0;
}

/**
 * Finds the next match of the round, or returns false. The first ticket present (by priority,
 * then rank, or by rank alone) that has an idle capable person picks the person; the person then
 * takes the ticket that is first by the ranks of the lines they serve.
 */
export function findMatch(): boolean {
  let best = -1;
  for (let entry = 0; entry < match.candidateCount; ) {
    const line = candidates.line[entry];
    if (hasMatch(line)) {
      const first = firstInLine(line);
      if (best < 0 || isAhead(first, best)) best = first;
      entry++;
    } else if (match.hasPreemption) entry++;
    else dropCandidate(entry);
  }
  if (best < 0) return false;
  match.agent = chooseAgent(best);
  match.ticket = chooseTicket(match.agent);
  return true;
}

/** Whether somebody waits in the line for whom somebody is idle; the first of it, if anybody. */
export function hasMatch(line: number): boolean {
  if (lines.waiting[line] === 0 || !hasIdle(line)) return false;
  return !uses.reserves || countIdle(line, tickets.priority[firstInLine(line)]) > 0;
}

/** A line without a match has none for the rest of the round, unless it is noted again. */
function dropCandidate(entry: number): void {
  candidates.isNoted[candidates.line[entry]] = 0;
  match.candidateCount--;
  candidates.line[entry] = candidates.line[match.candidateCount];
}

/**
 * Finds a waiting ticket that may interrupt less urgent work, and the person who shall drop it:
 * of those working on the least urgent ticket, the one who started last. Call after `findMatch`
 * has found nothing. Returns false if there is none.
 */
export function findVictim(isInterruptible: (ticket: number) => boolean): boolean {
  if (!match.hasPreemption) return false;
  let best = -1;
  for (let entry = 0; entry < match.candidateCount; entry++) {
    const line = candidates.line[entry];
    if (lines.waiting[line] === 0) continue;
    const ticket = firstInLine(line);
    if (model.priorities.preempts[tickets.priority[ticket]] === 0) continue;
    if (best >= 0 && !isAhead(ticket, best)) continue;
    const agent = victimOf(ticket, line, isInterruptible);
    if (agent < 0) continue;
    best = ticket;
    match.agent = agent;
  }
  match.ticket = best;
  return best >= 0;
}

/** Whether somebody who may take the line's tickets is idle. */
function hasIdle(line: number): boolean {
  const soleCrew = sole.crewOfLine[line];
  if (soleCrew >= 0) return crews.idleCount[soleCrew] > 0;
  const { crewFirst, crew } = model.lines;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
    if (crews.idleCount[crew[entry]] > 0) return true;
  return false;
}

/** Whether a ticket more urgent than this waits in a line that the person serves. */
export function leavesMoreUrgent(agent: number, ticket: number): boolean {
  const { lineFirst, line } = model.crews;
  const crew = model.agents.crew[agent];
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    if (urgencyOfLine(line[entry]) < tickets.priority[ticket]) return true;
  return false;
}

/** Idle people who may take a ticket of this priority from the line. */
export function countIdle(line: number, priority: number): number {
  const { crewFirst, crew } = model.lines;
  let count = 0;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
    count += idleOf(crew[entry], priority);
  return count;
}

/** Idle people of a crew, if they may take a ticket of this priority. */
function idleOf(crew: number, priority: number): number {
  return uses.reserves && !mayTake(crew, priority) ? 0 : crews.idleCount[crew];
}

/** Pull: first by the person's rank of the lines, then by priority, then by rank in the line. */
function chooseTicket(agent: number): number {
  const crew = model.agents.crew[agent];
  if (sole.lineOfCrew[crew] >= 0) return firstInLine(sole.lineOfCrew[crew]);
  const { lineFirst, line, lineRank } = model.crews;
  let best = -1;
  let bestRank = 0;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++) {
    if (lines.waiting[line[entry]] === 0) continue;
    if (best >= 0 && lineRank[entry] > bestRank) continue;
    const first = firstInLine(line[entry]);
    if (uses.reserves && !mayTake(crew, tickets.priority[first])) continue;
    if (best >= 0 && lineRank[entry] === bestRank && !isAhead(first, best)) continue;
    best = first;
    bestRank = lineRank[entry];
  }
  return best;
}

/** Push: of the teams that come first, by the scenario's rule, ties to the longest idle. */
function chooseAgent(ticket: number): number {
  const { crewFirst, crew, crewRank } = model.lines;
  const line = tickets.line[ticket];
  if (model.routing.agentChoice === AgentChoice.Random) return anyIdle(ticket, line);
  if (sole.crewOfLine[line] >= 0) return bestOfCrew(sole.crewOfLine[line]);
  const rank = firstRank(line, tickets.priority[ticket]);
  let best = -1;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++) {
    if (crewRank[entry] !== rank || idleOf(crew[entry], tickets.priority[ticket]) === 0) continue;
    const agent = bestOfCrew(crew[entry]);
    if (best < 0 || isPreferred(agent, best)) best = agent;
  }
  return best;
}

/** The lowest rank among the crews of a line of which somebody may take such a ticket. */
function firstRank(line: number, priority: number): number {
  const { crewFirst, crew, crewRank } = model.lines;
  let rank = Number.MAX_SAFE_INTEGER;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
    if (crewRank[entry] < rank && idleOf(crew[entry], priority) > 0) rank = crewRank[entry];
  return rank;
}

function bestOfCrew(crew: number): number {
  let best = firstIdle(crew);
  if (model.routing.agentChoice !== AgentChoice.Fewest) return best;
  for (let agent = best; agent >= 0; agent = nextIdle(agent))
    if (people.handled[agent] < people.handled[best]) best = agent;
  return best;
}

function isPreferred(agent: number, other: number): boolean {
  const choice = model.routing.agentChoice;
  let difference = 0;
  if (choice === AgentChoice.Fewest) difference = people.handled[agent] - people.handled[other];
  if (choice === AgentChoice.Proficient || choice === AgentChoice.Cheapest) {
    const { crew } = model.agents;
    const { preference } = model.crews;
    difference = preference[crew[agent]] - preference[crew[other]];
  }
  return difference !== 0 ? difference < 0 : people.idleRank[agent] < people.idleRank[other];
}

function anyIdle(ticket: number, line: number): number {
  const { crewFirst, crew, crewRank } = model.lines;
  const priority = tickets.priority[ticket];
  const rank = firstRank(line, priority);
  const idleAt = (entry: number) => (crewRank[entry] === rank ? idleOf(crew[entry], priority) : 0);
  let count = 0;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++) count += idleAt(entry);
  const tier = model.tierPlaces[tickets.tier[ticket]];
  const u = drawUniform(Purpose.Choice, ticket, address(tier, tickets.touches[ticket]));
  let place = Math.floor(u * count);
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++) {
    const idle = idleAt(entry);
    if (place < idle) {
      let agent = firstIdle(crew[entry]);
      while (place-- > 0) agent = nextIdle(agent);
      return agent;
    }
    place -= idle;
  }
  return -1;
}

function victimOf(
  ticket: number,
  line: number,
  isInterruptible: (ticket: number) => boolean,
): number {
  const { crewFirst, crew } = model.lines;
  const { agentFirst } = model.crews;
  const { priority, startedAt } = tickets;
  let victim = -1;
  for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++) {
    for (let agent = agentFirst[crew[entry]]; agent < agentFirst[crew[entry] + 1]; agent++) {
      if (people.doing[agent] !== Doing.Busy || people.isOnDuty[agent] === 0) continue;
      const inHand = people.ticket[agent];
      if (priority[inHand] <= priority[ticket] || !isInterruptible(inHand)) continue;
      const other = victim < 0 ? -1 : people.ticket[victim];
      const isBetter =
        other < 0 ||
        priority[inHand] > priority[other] ||
        (priority[inHand] === priority[other] && startedAt[inHand] > startedAt[other]);
      if (isBetter) victim = agent;
    }
  }
  return victim;
}
