/**
 * People on call: they are called when a ticket of a stated urgency waits and nobody who may take
 * it is on duty, come after a delay, take such tickets as long as they stand by, go home and rest.
 * They choose by urgency and not by the dispatch of those on shift: they may take nothing else.
 */
import { clock } from '../clock.ts';
import { reset } from '../columns.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { writeCallOut, writeDuty } from '../ledger.ts';
import { firstOfQueue, lines, urgencyOfLine } from '../lines.ts';
import { becomeIdle, CALLED_OUT, comeOnDuty, Doing, goOffDuty, people } from '../people.ts';
import { model, sizes, uses } from '../present-model.ts';
import { Duty } from '../rows.ts';
import { tellOfAgent } from '../telling.ts';
import { Verb } from '../trace.ts';
import { isAhead } from '../urgency.ts';
import { comeLate } from './staffing.ts';
import { startTouch } from './touching.ts';

/** [team] → its present or last period, and the period in which somebody is called; −1 for none. */
const standby = { period: new Int32Array(64), called: new Int32Array(64) };

/** What call-outs leave with people, [agent]. */
const calls = {
  /** The period in which they are awaited at a call-out after overtime, or −1. */
  awaited: new Int32Array(1024),
  restUntil: new Float64Array(1024),
  /** The shift that began during a call-out, or −1. */
  owes: new Int32Array(1024),
};

/** Nobody has been called; the first periods are to come. */
export function openStandby(): void {
  if (!uses.onCall) return;
  reset(standby, sizes.teams, { period: -1, called: -1 });
  reset(calls, sizes.agents, { awaited: -1, owes: -1 });
  for (let team = 0; team < sizes.teams; team++) scheduleStandby(team, model.onCall.first[team]);
}

function scheduleStandby(team: number, period: number): void {
  const { first, from } = model.onCall;
  if (period < first[team + 1])
    schedule(from[period] - clock.now, EventKind.StandbyStart, team, period);
}

/** Somebody begins to stand by, and is paid for it to the end of the period. */
export function onStandbyStart(team: number, period: number): void {
  const { agent, to } = model.onCall;
  standby.period[team] = period;
  writeDuty(agent[period], Duty.Standby, clock.now, to[period]);
  scheduleStandby(team, period + 1);
}

/** At the end of an instant: calls who stands by where an urgent ticket finds nobody on duty. */
export function callPeople(): void {
  const { agent, delay } = model.onCall;
  for (let team = 0; team < sizes.teams; team++) {
    const period = standby.period[team];
    if (!lasts(team, period) || standby.called[team] === period) continue;
    const person = agent[period];
    if (people.isOnDuty[person] !== 0 || !isNeeded(person)) continue;
    standby.called[team] = period;
    tellOfAgent(Verb.Called, person);
    schedule(delay[team], EventKind.CallOut, team, period);
  }
}

/** The person who was called is there, unless the team's shift has begun or overtime goes on. */
export function onCallOut(team: number, period: number): void {
  if (!lasts(team, period)) return;
  const agent = model.onCall.agent[period];
  if (people.doing[agent] === Doing.Off) beginCallOut(agent);
  else calls.awaited[agent] = period;
}

/** Overtime is over: somebody who is awaited at a call-out goes there. */
export function answerCall(agent: number): void {
  const period = calls.awaited[agent];
  calls.awaited[agent] = -1;
  if (period >= 0 && lasts(model.agents.team[agent], period)) beginCallOut(agent);
}

/** The next ticket of a call-out, or home: asked when everything of this instant is there. */
export function onNextCall(agent: number): void {
  if (people.isOnDuty[agent] !== CALLED_OUT || people.doing[agent] !== Doing.Off) return;
  const team = model.agents.team[agent];
  const period = standby.period[team];
  const isOn = lasts(team, period) && model.onCall.agent[period] === agent;
  const ticket = isOn ? mostUrgent(agent) : -1;
  if (ticket < 0) endCallOut(agent);
  else {
    becomeIdle(agent);
    startTouch(agent, ticket);
  }
}

/** The hands of somebody called out are free. */
export function lookForNext(agent: number): void {
  people.doing[agent] = Doing.Off;
  schedule(0, EventKind.NextCall, agent, 0);
}

/** Whether a shift cannot begin because of a call-out: it goes on, or rest follows it. */
export function isKeptFromShift(agent: number, duty: number): boolean {
  if (people.isOnDuty[agent] === CALLED_OUT) {
    calls.owes[agent] = duty;
    return true;
  }
  if (calls.restUntil[agent] <= clock.now) return false;
  restInstead(agent, duty);
  return true;
}

/** Closes the books of a call-out that the end of the run cuts off. */
export function closeCallOut(agent: number): void {
  writeCallOut(agent, people.dutySince[agent], clock.now);
}

function beginCallOut(agent: number): void {
  people.putAside[agent] = people.ticket[agent];
  people.ticket[agent] = -1;
  comeOnDuty(agent);
  people.isOnDuty[agent] = CALLED_OUT;
  tellOfAgent(Verb.CallOutStarts, agent);
  lookForNext(agent);
}

function endCallOut(agent: number): void {
  const team = model.agents.team[agent];
  closeCallOut(agent);
  goOffDuty(agent);
  people.ticket[agent] = people.putAside[agent];
  people.putAside[agent] = -1;
  calls.restUntil[agent] = clock.now + model.onCall.rest[team];
  const period = standby.period[team];
  if (model.onCall.agent[period] === agent) standby.called[team] = -1;
  tellOfAgent(Verb.CallOutEnds, agent);
  const duty = calls.owes[agent];
  calls.owes[agent] = -1;
  if (duty >= 0) restInstead(agent, duty);
}

/** Rest takes the beginning of a shift, or all of it, and is paid like it. */
function restInstead(agent: number, duty: number): void {
  comeLate(agent, duty, calls.restUntil[agent]);
}

function lasts(team: number, period: number): boolean {
  return period >= 0 && standby.period[team] === period && clock.now < model.onCall.to[period];
}

/** Whether a ticket for which people are called waits where nobody is on duty. */
function isNeeded(agent: number): boolean {
  const { lineFirst, line } = model.crews;
  const crew = model.agents.crew[agent];
  const pages = model.onCall.pages[model.agents.team[agent]];
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    if (lines.onDuty[line[entry]] === 0 && urgencyOfLine(line[entry]) <= pages) return true;
  return false;
}

/** The most urgent ticket that the person is called for, or −1. */
function mostUrgent(agent: number): number {
  const { lineFirst, line } = model.crews;
  const crew = model.agents.crew[agent];
  let urgency = model.onCall.pages[model.agents.team[agent]];
  let best = -1;
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++) {
    const priority = urgencyOfLine(line[entry]);
    if (priority > urgency) continue;
    const first = firstOfQueue(line[entry], priority);
    if (best < 0 || priority < urgency || isAhead(first, best)) best = first;
    urgency = priority;
  }
  return best;
}
