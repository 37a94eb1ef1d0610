/**
 * People coming and going: shifts, absence, breaks, overtime. What happens at the end of a shift is
 * `leaveShift`; what happens to the work in hand is the team's stop policy.
 */

import { StopPolicy } from '../codes.ts';
import { EventKind } from '../event.ts';
import type { Organisation } from '../organisation.ts';
import { Doing } from '../people.ts';
import { Duty } from '../rows.ts';
import { Verb } from '../trace.ts';
import { handBack, holdTouch, resumeTouch } from './touching.ts';

/** Schedules the first shift of every roster. */
export function openRosters(org: Organisation): void {
  for (let roster = 0; roster < org.duty.length; roster++) scheduleShiftStart(org, roster);
}

/** A shift begins for the people of a roster, but for those who miss it. */
export function onShiftStart(org: Organisation, roster: number): void {
  const { rosters } = org.model;
  const duty = org.duty[roster];
  for (let entry = rosters.agentFirst[roster]; entry < rosters.agentFirst[roster + 1]; entry++) {
    const agent = rosters.agent[entry];
    if (missesShift(org, roster, agent, duty)) {
      writeAbsence(org, agent, duty);
      org.tellOfAgent(Verb.ShiftMissed, agent);
    } else comeToShift(org, agent);
  }
  org.future.schedule(rosters.dutyTo[duty] - org.now, EventKind.ShiftEnd, roster, 0);
  org.nextBreak[roster] = rosters.breakFirst[duty];
  scheduleBreak(org, roster);
}

/** A shift ends for the people of a roster. */
export function onShiftEnd(org: Organisation, roster: number): void {
  const { agentFirst, agent } = org.model.rosters;
  for (let entry = agentFirst[roster]; entry < agentFirst[roster + 1]; entry++)
    if (org.people.isOnDuty[agent[entry]] === 1) leaveShift(org, agent[entry]);
  org.duty[roster]++;
  scheduleShiftStart(org, roster);
}

/** A break begins for the people of a roster. */
export function onBreakStart(org: Organisation, roster: number): void {
  const { agentFirst, agent, breakLength, breakIsPaid } = org.model.rosters;
  const { people } = org;
  const pause = org.nextBreak[roster];
  for (let entry = agentFirst[roster]; entry < agentFirst[roster + 1]; entry++) {
    const person = agent[entry];
    if (people.isOnDuty[person] === 0) continue;
    people.breakOwed[person] += breakLength[pause];
    if (breakIsPaid[pause] === 0) people.unpaidOwed[person] += breakLength[pause];
    leaveForBreak(org, person);
  }
  org.nextBreak[roster]++;
  scheduleBreak(org, roster);
}

/** A person's break ends: back to the ticket they kept, or free. */
export function onBreakEnd(org: Organisation, agent: number): void {
  const { people } = org;
  endBreak(org, agent);
  if (people.breakOwed[agent] > 0) beginBreak(org, agent);
  else if (people.ticket[agent] >= 0) resumeTouch(org, agent);
  else becomeFree(org, agent);
}

/** The longest allowed overtime is over: the rest of the touch waits for the next shift. */
export function onOvertimeCap(org: Organisation, agent: number): void {
  const { people, model } = org;
  if (people.doing[agent] !== Doing.Busy || people.isOnDuty[agent] === 1) return;
  if (mustFinish(org, agent)) return;
  if (model.teams.atOvertimeCap[model.agents.team[agent]] === StopPolicy.Resume)
    holdTouch(org, agent);
  else handBack(org, agent);
  goHome(org, agent);
}

/** A person has ended a touch: free, off to an owed break, or home after overtime. */
export function freeAgent(org: Organisation, agent: number): void {
  const { people } = org;
  if (people.isOnDuty[agent] === 0) goHome(org, agent);
  else if (people.breakOwed[agent] > 0) beginBreak(org, agent);
  else becomeFree(org, agent);
}

/** Closes the books of everybody's shift, break and overtime when the run ends. */
export function closeRosters(org: Organisation): void {
  const { people } = org;
  for (let agent = 0; agent < people.doing.length; agent++) {
    if (people.doing[agent] === Doing.Break) endBreak(org, agent);
    if (people.isOnDuty[agent] === 1)
      org.ledger.duty(agent, Duty.Present, people.dutySince[agent], org.now);
    else if (people.doing[agent] === Doing.Busy)
      org.ledger.duty(agent, Duty.Overtime, people.overtimeSince[agent], org.now);
  }
}

function scheduleShiftStart(org: Organisation, roster: number): void {
  const { dutyFirst, dutyFrom } = org.model.rosters;
  const duty = org.duty[roster];
  if (duty < dutyFirst[roster + 1])
    org.future.schedule(dutyFrom[duty] - org.now, EventKind.ShiftStart, roster, 0);
}

function scheduleBreak(org: Organisation, roster: number): void {
  const { breakFirst, breakFrom } = org.model.rosters;
  const pause = org.nextBreak[roster];
  if (pause < breakFirst[org.duty[roster] + 1])
    org.future.schedule(breakFrom[pause] - org.now, EventKind.BreakStart, roster, 0);
}

/** Absence comes in spells: a two-state chain over shifts with the stated share and mean length. */
function missesShift(org: Organisation, roster: number, agent: number, duty: number): boolean {
  const { absenceShare, absenceSpell, dutyFirst } = org.model.rosters;
  const share = absenceShare[roster];
  if (share === 0) return false;
  const shift = duty - dutyFirst[roster];
  const u = org.draws.absence(roster, org.model.agents.ordinal[agent], shift);
  const before = org.people.isAbsent[agent];
  let chance = share;
  if (before === 1) chance = 1 - 1 / absenceSpell[roster];
  if (before === 0) chance = share / ((1 - share) * absenceSpell[roster]);
  org.people.isAbsent[agent] = u < chance ? 1 : 0;
  return u < chance;
}

/** A missed shift is paid as it was planned: without its unpaid breaks. */
function writeAbsence(org: Organisation, agent: number, duty: number): void {
  const { breakFirst, breakFrom, breakLength, breakIsPaid, dutyTo } = org.model.rosters;
  const end = Math.min(dutyTo[duty], stopAt(org));
  let from = org.now;
  for (let pause = breakFirst[duty]; pause < breakFirst[duty + 1]; pause++) {
    if (breakIsPaid[pause] === 1) continue;
    org.ledger.duty(agent, Duty.Absent, from, Math.min(breakFrom[pause], end));
    from = breakFrom[pause] + breakLength[pause];
  }
  org.ledger.duty(agent, Duty.Absent, from, end);
}

/** On duty: with the work kept since the last shift, with overtime work still in hand, or free. */
function comeToShift(org: Organisation, agent: number): void {
  const { people } = org;
  org.tellOfAgent(Verb.ShiftStarts, agent);
  people.comeOnDuty(agent);
  if (people.doing[agent] === Doing.Busy) {
    org.ledger.duty(agent, Duty.Overtime, people.overtimeSince[agent], org.now);
    org.dispatch.noteInterruptible(agent);
  } else if (people.ticket[agent] >= 0) resumeTouch(org, agent);
  else becomeFree(org, agent);
}

function leaveShift(org: Organisation, agent: number): void {
  const { people } = org;
  org.ledger.duty(agent, Duty.Present, people.dutySince[agent], org.now);
  people.goOffDuty(agent);
  people.breakOwed[agent] = 0;
  people.unpaidOwed[agent] = 0;
  org.tellOfAgent(Verb.ShiftEnds, agent);
  if (people.doing[agent] === Doing.Busy) {
    stopAtShiftEnd(org, agent);
    return;
  }
  if (people.doing[agent] === Doing.Break) endBreak(org, agent);
  else people.stopIdling(agent, Doing.Off);
  people.doing[agent] = Doing.Off;
}

function stopAtShiftEnd(org: Organisation, agent: number): void {
  const { teams, agents } = org.model;
  const { people } = org;
  const team = agents.team[agent];
  const policy = policyFor(org, agent, teams.atShiftEnd[team]);
  people.overtimeSince[agent] = org.now;
  if (policy === StopPolicy.Finish) {
    const cap = teams.overtimeCap[team];
    if (cap < Number.POSITIVE_INFINITY)
      org.future.schedule(cap, EventKind.OvertimeCap, agent, ++people.stamp[agent]);
    return;
  }
  if (policy === StopPolicy.Resume) holdTouch(org, agent);
  else handBack(org, agent);
  people.doing[agent] = Doing.Off;
}

/** Live conversations and notes are finished, whatever the rule for other work. */
function mustFinish(org: Organisation, agent: number): boolean {
  const ticket = org.people.ticket[agent];
  return org.isLive(ticket) || org.tickets.isWritingNotes[ticket] === 1;
}

function policyFor(org: Organisation, agent: number, policy: number): number {
  return mustFinish(org, agent) ? StopPolicy.Finish : policy;
}

function leaveForBreak(org: Organisation, agent: number): void {
  const { people } = org;
  if (people.doing[agent] === Doing.Break) return;
  if (people.doing[agent] === Doing.Idle) people.stopIdling(agent, Doing.Break);
  else {
    const team = org.model.agents.team[agent];
    const policy = policyFor(org, agent, org.model.teams.atBreak[team]);
    if (policy === StopPolicy.Finish) return;
    if (policy === StopPolicy.Resume) holdTouch(org, agent);
    else handBack(org, agent);
  }
  beginBreak(org, agent);
}

function beginBreak(org: Organisation, agent: number): void {
  const { people } = org;
  people.doing[agent] = Doing.Break;
  people.breakSince[agent] = org.now;
  org.tellOfAgent(Verb.BreakStarts, agent);
  const length = people.breakOwed[agent];
  people.breakOwed[agent] = 0;
  people.unpaidBreak[agent] = people.unpaidOwed[agent];
  people.unpaidOwed[agent] = 0;
  org.future.schedule(length, EventKind.BreakEnd, agent, ++people.stamp[agent]);
}

function endBreak(org: Organisation, agent: number): void {
  const { people } = org;
  const since = people.breakSince[agent];
  const unpaidUntil = Math.min(org.now, since + people.unpaidBreak[agent]);
  org.ledger.duty(agent, Duty.UnpaidBreak, since, unpaidUntil);
  org.ledger.duty(agent, Duty.PaidBreak, unpaidUntil, org.now);
  org.tellOfAgent(Verb.BreakEnds, agent);
  people.stamp[agent]++;
}

function goHome(org: Organisation, agent: number): void {
  const { people } = org;
  org.ledger.duty(agent, Duty.Overtime, people.overtimeSince[agent], org.now);
  people.doing[agent] = Doing.Off;
  people.stamp[agent]++;
}

function becomeFree(org: Organisation, agent: number): void {
  org.people.becomeIdle(agent);
  org.dispatch.noteFree(agent);
}

/** No run goes on past the drain. */
function stopAt(org: Organisation): number {
  return org.model.horizon.drainEnd;
}
