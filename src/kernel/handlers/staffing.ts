/**
 * People coming and going: shifts, absence, breaks, overtime. What happens at the end of a shift is
 * `leaveShift`; what happens to the work in hand is the team's stop policy.
 */

import type { Millis } from '../../units/time.ts';
import { missesShift } from '../absence.ts';
import { isLive } from '../channels.ts';
import { clock } from '../clock.ts';
import { Planned, StopPolicy } from '../codes.ts';
import { Help, helpOf, isTalk } from '../consultations.ts';
import { noteFree, noteInterruptible } from '../dispatch.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { writeDuty } from '../ledger.ts';
import {
  becomeIdle,
  CALLED_OUT,
  comeOnDuty,
  Doing,
  goOffDuty,
  people,
  stopIdling,
} from '../people.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Duty } from '../rows.ts';
import { endSpareTime } from '../spare-time.ts';
import { tellOfAgent } from '../telling.ts';
import { tickets } from '../tickets.ts';
import { Verb } from '../trace.ts';
import { openTurns, turns } from '../turns.ts';
import {
  beginActivity,
  callTo,
  dropActivities,
  endActivity,
  isAwaited,
  openDiaries,
} from './attending.ts';
import { askInVain } from './consulting.ts';
import { leaveTickets, releaseTickets } from './owning.ts';
import { isForSisters, lookAtSisters } from './passing-on.ts';
import { answerCall, closeCallOut, isKeptFromShift, lookForNext } from './standing-by.ts';
import { handBack, holdTouch, resumeTouch, writeUp } from './touching.ts';

/** Schedules the first shift of every roster. */
export function openRosters(): void {
  openTurns();
  openDiaries();
  if (uses.sisters) lookAtSisters();
  for (let roster = 0; roster < sizes.rosters; roster++) scheduleShiftStart(roster);
}

/** A shift begins for the people of a roster, but for those who miss it. */
export function onShiftStart(roster: number): void {
  const { rosters } = model;
  const duty = turns.duty[roster];
  turns.toBegin[roster] = duty + 1;
  for (let entry = rosters.agentFirst[roster]; entry < rosters.agentFirst[roster + 1]; entry++) {
    const agent = rosters.agent[entry];
    if (rosters.dutyPlanned[duty] !== Planned.Work) beOff(agent, duty);
    else if (missesShift(roster, agent, duty)) {
      writeMissed(agent, duty, Duty.Absent);
      tellOfAgent(Verb.ShiftMissed, agent);
      if (uses.owners) releaseTickets(agent);
    } else if (uses.onCall && isKeptFromShift(agent, duty)) {
      if (uses.owners) releaseTickets(agent);
    } else comeToShift(agent);
  }
  if (uses.sisters) lookAtSisters();
  schedule(rosters.dutyTo[duty] - clock.now, EventKind.ShiftEnd, roster, 0);
  turns.nextBreak[roster] = rosters.breakFirst[duty];
  scheduleBreak(roster);
}

/** A shift ends for the people of a roster. */
export function onShiftEnd(roster: number): void {
  const { agentFirst, agent } = model.rosters;
  for (let entry = agentFirst[roster]; entry < agentFirst[roster + 1]; entry++)
    if (people.isOnDuty[agent[entry]] === 1) {
      leaveShift(agent[entry]);
      if (uses.owners) leaveTickets(agent[entry]);
    }
  if (uses.sisters) lookAtSisters();
  turns.duty[roster]++;
  scheduleShiftStart(roster);
}

/** A shift begins late, or not at all, because of rest until then; its time is paid. */
export function comeLate(agent: number, duty: number, restUntil: Millis): void {
  const { dutyTo } = model.rosters;
  if (dutyTo[duty] <= clock.now) return;
  const isMissed = restUntil >= dutyTo[duty];
  writeMissed(agent, duty, Duty.Rest, Math.min(restUntil, stopAt()));
  tellOfAgent(isMissed ? Verb.ShiftMissed : Verb.ShiftPostponed, agent);
  if (!isMissed) schedule(restUntil - clock.now, EventKind.LateStart, agent, 0);
}

/** The rest after a call-out is over while the shift goes on. */
export function onLateStart(agent: number): void {
  comeToShift(agent);
}

/** A break or an activity begins for the people of a roster. */
export function onBreakStart(roster: number): void {
  const { agentFirst, agent, breakActivity, breakLength } = model.rosters;
  const pause = turns.nextBreak[roster];
  const activity = breakActivity[pause];
  for (let entry = agentFirst[roster]; entry < agentFirst[roster + 1]; entry++) {
    const person = agent[entry];
    if (people.isOnDuty[person] !== 1) continue;
    if (activity >= 0) callTo(person, activity, clock.now + breakLength[pause]);
    else oweBreak(person, pause);
  }
  turns.nextBreak[roster]++;
  scheduleBreak(roster);
}

/** A person's break or activity ends: to the next, back to the ticket they kept, or free. */
export function onBreakEnd(agent: number): void {
  if (people.doing[agent] === Doing.Activity) endActivity(agent);
  else endBreak(agent);
  goOn(agent);
}

/** The longest allowed overtime is over: the rest of the touch waits for the next shift. */
export function onOvertimeCap(agent: number): void {
  if (people.doing[agent] !== Doing.Busy || people.isOnDuty[agent] !== 0) return;
  if (mustFinish(agent)) return;
  if (model.teams.atOvertimeCap[model.agents.team[agent]] === StopPolicy.Resume) keepTouch(agent);
  else handBack(agent);
  goHome(agent);
}

/** A person has ended a touch: free, off to an owed break, or home after overtime. */
export function freeAgent(agent: number): void {
  if (people.isOnDuty[agent] === 1) goOn(agent);
  else if (people.isOnDuty[agent] === 0) goHome(agent);
  else lookForNext(agent);
}

/** What becomes of work that meets a break of its person. */
export function breakPolicy(agent: number): number {
  return policyFor(agent, model.teams.atBreak[model.agents.team[agent]]);
}

/** Closes the books of everybody's shift, break and overtime when the run ends. */
export function closeRosters(): void {
  for (let agent = 0; agent < sizes.agents; agent++) {
    if (people.doing[agent] === Doing.Break) endBreak(agent);
    else if (people.doing[agent] === Doing.Activity) endActivity(agent);
    else if (people.doing[agent] === Doing.Idle) endSpareTime(agent);
    if (people.isOnDuty[agent] === 1)
      writeDuty(agent, Duty.Present, people.dutySince[agent], clock.now);
    else if (people.isOnDuty[agent] === CALLED_OUT) closeCallOut(agent);
    else if (people.doing[agent] === Doing.Busy)
      writeDuty(agent, Duty.Overtime, people.overtimeSince[agent], clock.now);
  }
}

function scheduleShiftStart(roster: number): void {
  const { dutyFirst, dutyFrom } = model.rosters;
  const duty = turns.duty[roster];
  if (duty < dutyFirst[roster + 1])
    schedule(dutyFrom[duty] - clock.now, EventKind.ShiftStart, roster, 0);
}

function scheduleBreak(roster: number): void {
  const { breakFirst, breakFrom } = model.rosters;
  const pause = turns.nextBreak[roster];
  if (pause < breakFirst[turns.duty[roster] + 1])
    schedule(breakFrom[pause] - clock.now, EventKind.BreakStart, roster, 0);
}

/** A shift that is not worked by plan. */
function beOff(agent: number, duty: number): void {
  if (model.rosters.dutyPlanned[duty] === Planned.PaidLeave) writeMissed(agent, duty, Duty.Leave);
  tellOfAgent(Verb.ShiftOff, agent);
}

/** A missed shift is paid as it was planned: without its unpaid breaks. */
function writeMissed(agent: number, duty: number, kind: number, until = stopAt()): void {
  const { breakFirst, breakFrom, breakLength, breakIsPaid, dutyTo } = model.rosters;
  const end = Math.min(dutyTo[duty], until);
  let from = clock.now;
  for (let pause = breakFirst[duty]; pause < breakFirst[duty + 1]; pause++) {
    if (breakIsPaid[pause] === 1) continue;
    writeDuty(agent, kind, from, Math.min(breakFrom[pause], end));
    from = Math.max(from, breakFrom[pause] + breakLength[pause]);
  }
  writeDuty(agent, kind, from, end);
}

/** On duty: with the work kept since the last shift, with overtime work still in hand, or free. */
function comeToShift(agent: number): void {
  tellOfAgent(Verb.ShiftStarts, agent);
  comeOnDuty(agent);
  if (people.doing[agent] === Doing.Busy) {
    writeDuty(agent, Duty.Overtime, people.overtimeSince[agent], clock.now);
    noteInterruptible(agent);
  } else if (people.ticket[agent] >= 0) resumeTouch(agent);
  else becomeFree(agent);
}

function leaveShift(agent: number): void {
  writeDuty(agent, Duty.Present, people.dutySince[agent], clock.now);
  goOffDuty(agent);
  people.breakOwed[agent] = 0;
  people.unpaidOwed[agent] = 0;
  tellOfAgent(Verb.ShiftEnds, agent);
  if (people.doing[agent] === Doing.Busy) stopAtShiftEnd(agent);
  else {
    if (people.doing[agent] === Doing.Break) endBreak(agent);
    else if (people.doing[agent] === Doing.Activity) endActivity(agent);
    else stopIdling(agent, Doing.Off);
    people.doing[agent] = Doing.Off;
  }
  dropActivities(agent);
}

function stopAtShiftEnd(agent: number): void {
  const { teams, agents } = model;
  const team = agents.team[agent];
  const policy = policyFor(agent, teams.atShiftEnd[team]);
  people.overtimeSince[agent] = clock.now;
  if (uses.consultations && helpOf(people.ticket[agent]) === Help.Asked) {
    askInVain(people.ticket[agent]);
    return;
  }
  if (policy === StopPolicy.Finish) {
    const cap = teams.overtimeCap[team];
    if (cap < Number.POSITIVE_INFINITY)
      schedule(cap, EventKind.OvertimeCap, agent, ++people.stamp[agent]);
    return;
  }
  if (uses.sisters && isForSisters(agent)) {
    if (model.sisters.notes > 0) {
      writeUp(agent);
      return;
    }
    handBack(agent);
  } else if (policy === StopPolicy.Resume) keepTouch(agent);
  else handBack(agent);
  people.doing[agent] = Doing.Off;
}

/** The ticket waits for the person's next shift, or goes back to others if that is not worked. */
function keepTouch(agent: number): void {
  const roster = model.agents.roster[agent];
  const { dutyFirst, dutyPlanned, dutyTo } = model.rosters;
  let next = turns.duty[roster];
  if (next < dutyFirst[roster + 1] && dutyTo[next] <= clock.now) next++;
  const isOff = next < dutyFirst[roster + 1] && dutyPlanned[next] !== Planned.Work;
  if (isOff) handBack(agent);
  else holdTouch(agent);
}

/** Live conversations, talks and notes are finished, whatever the rule for other work. */
function mustFinish(agent: number): boolean {
  const ticket = people.ticket[agent];
  if (uses.consultations && isTalk(ticket)) return true;
  return isLive(ticket) || tickets.isWritingNotes[ticket] === 1;
}

function policyFor(agent: number, policy: number): number {
  return mustFinish(agent) ? StopPolicy.Finish : policy;
}

function oweBreak(agent: number, pause: number): void {
  const { breakLength, breakIsPaid } = model.rosters;
  people.breakOwed[agent] += breakLength[pause];
  if (breakIsPaid[pause] === 0) people.unpaidOwed[agent] += breakLength[pause];
  leaveForBreak(agent);
}

function leaveForBreak(agent: number): void {
  const doing = people.doing[agent];
  if (doing === Doing.Break || doing === Doing.Activity) return;
  if (doing === Doing.Idle) stopIdling(agent, Doing.Break);
  else {
    const policy = breakPolicy(agent);
    if (policy === StopPolicy.Finish) return;
    if (policy === StopPolicy.Resume) holdTouch(agent);
    else handBack(agent);
  }
  beginBreak(agent);
}

function beginBreak(agent: number): void {
  people.doing[agent] = Doing.Break;
  people.breakSince[agent] = clock.now;
  tellOfAgent(Verb.BreakStarts, agent);
  const length = people.breakOwed[agent];
  people.breakOwed[agent] = 0;
  people.unpaidBreak[agent] = people.unpaidOwed[agent];
  people.unpaidOwed[agent] = 0;
  schedule(length, EventKind.BreakEnd, agent, ++people.stamp[agent]);
}

function endBreak(agent: number): void {
  const since = people.breakSince[agent];
  const unpaidUntil = Math.min(clock.now, since + people.unpaidBreak[agent]);
  writeDuty(agent, Duty.UnpaidBreak, since, unpaidUntil);
  writeDuty(agent, Duty.PaidBreak, unpaidUntil, clock.now);
  tellOfAgent(Verb.BreakEnds, agent);
  people.stamp[agent]++;
}

function goHome(agent: number): void {
  writeDuty(agent, Duty.Overtime, people.overtimeSince[agent], clock.now);
  people.doing[agent] = Doing.Off;
  people.stamp[agent]++;
  if (uses.onCall) answerCall(agent);
}

/** To what is next for somebody on duty whose hands are free or hold a ticket that is put aside. */
function goOn(agent: number): void {
  if (isAwaited(agent)) beginActivity(agent);
  else if (people.breakOwed[agent] > 0) beginBreak(agent);
  else if (people.ticket[agent] >= 0) resumeTouch(agent);
  else becomeFree(agent);
}

function becomeFree(agent: number): void {
  becomeIdle(agent);
  noteFree(agent);
}

/** No run goes on past the drain. */
function stopAt(): number {
  return model.horizon.drainEnd;
}
