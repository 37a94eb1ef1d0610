/**
 * The people of a run: who is on duty, idle, busy or away. Only this file changes a person's state
 * and the idle lists; idle people of a crew stand in the order in which they became idle.
 */
import { assert } from '../units/assert.ts';
import type { Clock } from './clock.ts';
import type { Lines } from './lines.ts';
import type { Model } from './model.ts';

/** What a person is doing. */
export const Doing = { Off: 0, Idle: 1, Busy: 2, Break: 3 } as const;

/** Columns of the people, [agent]. */
export class People {
  readonly #model: Model;
  readonly #lines: Lines;
  readonly #clock: Clock;
  readonly doing: Uint8Array;
  /** [agent] → 1 from the start to the end of a shift that is not missed, breaks included. */
  readonly isOnDuty: Uint8Array;
  /** [agent] → ticket in hand (worked on or held), or −1. */
  readonly ticket: Int32Array;
  /** [agent] → grows when a break or an overtime cap is no longer to be obeyed. */
  readonly stamp: Int32Array;
  /** [agent] → start of the present shift, break or overtime. */
  readonly dutySince: Float64Array;
  readonly breakSince: Float64Array;
  readonly overtimeSince: Float64Array;
  /** [agent] → break still to be taken, ms. */
  readonly breakOwed: Float64Array;
  /** [agent] → unpaid part of the break owed, and of the present break, which comes first in it. */
  readonly unpaidOwed: Float64Array;
  readonly unpaidBreak: Float64Array;
  /** [agent] → 1 while the present shift is missed; lasts from shift to shift in spells. */
  readonly isAbsent: Int8Array;
  /** [agent] → touches begun. */
  readonly handled: Int32Array;
  /** [agent] → order in which people became idle. */
  readonly idleRank: Float64Array;
  /** [crew] → idle people. */
  readonly idleCount: Int32Array;
  readonly #idleHead: Int32Array;
  readonly #idleTail: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  #idleSequence = 0;

  constructor(model: Model, lines: Lines, clock: Clock) {
    const agentCount = model.agents.crew.length;
    const crewCount = model.crews.team.length;
    this.#model = model;
    this.#lines = lines;
    this.#clock = clock;
    this.doing = new Uint8Array(agentCount);
    this.isOnDuty = new Uint8Array(agentCount);
    this.ticket = new Int32Array(agentCount).fill(-1);
    this.stamp = new Int32Array(agentCount);
    this.dutySince = new Float64Array(agentCount);
    this.breakSince = new Float64Array(agentCount).fill(-1);
    this.overtimeSince = new Float64Array(agentCount).fill(-1);
    this.breakOwed = new Float64Array(agentCount);
    this.unpaidOwed = new Float64Array(agentCount);
    this.unpaidBreak = new Float64Array(agentCount);
    this.isAbsent = new Int8Array(agentCount).fill(-1);
    this.handled = new Int32Array(agentCount);
    this.idleRank = new Float64Array(agentCount);
    this.idleCount = new Int32Array(crewCount);
    this.#idleHead = new Int32Array(crewCount).fill(-1);
    this.#idleTail = new Int32Array(crewCount).fill(-1);
    this.#next = new Int32Array(agentCount);
    this.#previous = new Int32Array(agentCount);
  }

  /** Longest-idle person of the crew, or −1. */
  firstIdle(crew: number): number {
    return this.#idleHead[crew];
  }

  /** The person who became idle after `agent` in the same crew, or −1. */
  nextIdle(agent: number): number {
    return this.#next[agent];
  }

  /** The person becomes free for work. */
  becomeIdle(agent: number): void {
    const crew = this.#model.agents.crew[agent];
    const last = this.#idleTail[crew];
    this.doing[agent] = Doing.Idle;
    this.idleRank[agent] = this.#idleSequence++;
    this.#previous[agent] = last;
    this.#next[agent] = -1;
    if (last < 0) this.#idleHead[crew] = agent;
    else this.#next[last] = agent;
    this.#idleTail[crew] = agent;
    this.idleCount[crew]++;
  }

  /** An idle person stops being free: for work, a break or the end of the shift. */
  stopIdling(agent: number, doing: number): void {
    assert(this.doing[agent] === Doing.Idle, 'only an idle person can be taken');
    const crew = this.#model.agents.crew[agent];
    const before = this.#previous[agent];
    const behind = this.#next[agent];
    if (before < 0) this.#idleHead[crew] = behind;
    else this.#next[before] = behind;
    if (behind < 0) this.#idleTail[crew] = before;
    else this.#previous[behind] = before;
    this.idleCount[crew]--;
    this.doing[agent] = doing;
  }

  /** The person comes on duty: capable for all lines of the crew from now on. */
  comeOnDuty(agent: number): void {
    this.isOnDuty[agent] = 1;
    this.dutySince[agent] = this.#clock.now;
    this.#countOnDuty(agent, 1);
  }

  /** The person goes off duty. */
  goOffDuty(agent: number): void {
    this.isOnDuty[agent] = 0;
    this.#countOnDuty(agent, -1);
  }

  #countOnDuty(agent: number, change: number): void {
    const { lineFirst, line } = this.#model.crews;
    const crew = this.#model.agents.crew[agent];
    for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
      this.#lines.countOnDuty(line[entry], change);
  }
}
