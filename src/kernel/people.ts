/**
 * The people of a run: who is on duty, idle, busy or away. Only this file changes a person's state
 * and the idle lists; idle people of a crew stand in the order in which they became idle.
 */
import { assert } from '../units/assert.ts';
import { clock } from './clock.ts';
import { reset } from './columns.ts';
import { countOnDuty } from './lines.ts';
import { model, sizes, uses } from './present-model.ts';
import { countIdleOfTeam } from './reserves.ts';
import { beginSpareTime, endSpareTime } from './spare-time.ts';

/** On duty outside shifts: taken by no break, meeting or end of a shift. */
export const CALLED_OUT = 2;

/** What a person is doing. */
export const Doing = { Off: 0, Idle: 1, Busy: 2, Break: 3, Activity: 4 } as const;

const FIRST_AGENTS = 1024;
const FIRST_CREWS = 64;

/** The people of the run, [agent]. */
export const people = {
  doing: new Uint8Array(FIRST_AGENTS),
  /** 1 from the start to the end of a shift that is not missed, breaks included; CALLED_OUT
   * during a call-out. */
  isOnDuty: new Uint8Array(FIRST_AGENTS),
  /** Ticket in hand (worked on or held), or −1. */
  ticket: new Int32Array(FIRST_AGENTS),
  /** Ticket kept for the next shift, put aside during a call-out, or −1. */
  putAside: new Int32Array(FIRST_AGENTS),
  /** Grows when a break or an overtime cap is no longer to be obeyed. */
  stamp: new Int32Array(FIRST_AGENTS),
  /** Start of the present shift, break or overtime. */
  dutySince: new Float64Array(FIRST_AGENTS),
  breakSince: new Float64Array(FIRST_AGENTS),
  overtimeSince: new Float64Array(FIRST_AGENTS),
  /** Break still to be taken, ms. */
  breakOwed: new Float64Array(FIRST_AGENTS),
  /** Unpaid part of the break owed, and of the present break, which comes first in it. */
  unpaidOwed: new Float64Array(FIRST_AGENTS),
  unpaidBreak: new Float64Array(FIRST_AGENTS),
  /** 1 while the present shift is missed, −1 before the first; lasts from shift to shift. */
  isAbsent: new Int8Array(FIRST_AGENTS),
  /** Touches begun. */
  handled: new Int32Array(FIRST_AGENTS),
  /** Order in which people became idle. */
  idleRank: new Float64Array(FIRST_AGENTS),
};

/** [crew] → idle people. */
export const crews = { idleCount: new Int32Array(FIRST_CREWS) };

/** Neighbours of an idle person in their crew, [agent], and its ends, [crew]; −1 for none. */
const idle = { next: new Int32Array(FIRST_AGENTS), previous: new Int32Array(FIRST_AGENTS) };
const ends = { head: new Int32Array(FIRST_CREWS), tail: new Int32Array(FIRST_CREWS) };
const order = { sequence: 0 };

/** Sends everybody home. */
export function openPeople(): void {
  reset(people, sizes.agents, {
    ticket: -1,
    putAside: -1,
    breakSince: -1,
    overtimeSince: -1,
    isAbsent: -1,
  });
  reset(idle, sizes.agents);
  reset(crews, sizes.crews);
  reset(ends, sizes.crews, { head: -1, tail: -1 });
  order.sequence = 0;
}

/** Longest-idle person of the crew, or −1. */
export function firstIdle(crew: number): number {
  return ends.head[crew];
}

/** The person who became idle after `agent` in the same crew, or −1. */
export function nextIdle(agent: number): number {
  return idle.next[agent];
}

/** The person becomes free for work. */
export function becomeIdle(agent: number): void {
  const crew = model.agents.crew[agent];
  const last = ends.tail[crew];
  people.doing[agent] = Doing.Idle;
  people.idleRank[agent] = order.sequence++;
  idle.previous[agent] = last;
  idle.next[agent] = -1;
  if (last < 0) ends.head[crew] = agent | 0;
  else idle.next[last] = agent | 0;
  ends.tail[crew] = agent | 0;
  crews.idleCount[crew]++;
  if (uses.reserves) countIdleOfTeam(model.crews.team[crew], 1);
  if (model.activities.hasSpareTime) beginSpareTime(agent);
}

/** An idle person stops being free: for work, a break or the end of the shift. */
export function stopIdling(agent: number, doing: number): void {
  assert(people.doing[agent] === Doing.Idle, 'only an idle person can be taken');
  const crew = model.agents.crew[agent];
  const before = idle.previous[agent];
  const behind = idle.next[agent];
  if (before < 0) ends.head[crew] = behind;
  else idle.next[before] = behind;
  if (behind < 0) ends.tail[crew] = before;
  else idle.previous[behind] = before;
  crews.idleCount[crew]--;
  if (uses.reserves) countIdleOfTeam(model.crews.team[crew], -1);
  people.doing[agent] = doing;
  if (model.activities.hasSpareTime) endSpareTime(agent);
}

/** The person comes on duty: capable for all lines of the crew from now on. */
export function comeOnDuty(agent: number): void {
  people.isOnDuty[agent] = 1;
  people.dutySince[agent] = clock.now;
  countForLines(agent, 1);
}

/** The person goes off duty. */
export function goOffDuty(agent: number): void {
  people.isOnDuty[agent] = 0;
  countForLines(agent, -1);
}

function countForLines(agent: number, change: number): void {
  const { lineFirst, line } = model.crews;
  const crew = model.agents.crew[agent];
  for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
    countOnDuty(line[entry], change);
}
