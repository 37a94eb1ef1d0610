/**
 * Who works on what: the push decision (a ticket waits: which idle capable person?) and the pull
 * decision (a person is free: which waiting ticket?). Both look at what is present now and at
 * nothing else. Decides; the replication carries out.
 */

import { AgentChoice, Purpose } from './codes.ts';
import type { Draws } from './draws.ts';
import { address } from './draws.ts';
import type { Lines } from './lines.ts';
import type { Model } from './model.ts';
import type { People } from './people.ts';
import { Doing } from './people.ts';
import type { Tickets } from './tickets.ts';

/** Decides matches between waiting tickets and idle people. */
export class Dispatch {
  /** The match found by `findMatch` or `findVictim`: the ticket and the person for it. */
  ticket = -1;
  agent = -1;
  readonly #model: Model;
  readonly #tickets: Tickets;
  readonly #lines: Lines;
  readonly #people: People;
  readonly #draws: Draws;
  /** Lines in which a match may have become possible since the last round, each once. */
  readonly #candidates: Int32Array;
  readonly #isCandidate: Uint8Array;
  #candidateCount = 0;
  readonly #hasPreemption: boolean;

  constructor(model: Model, tickets: Tickets, lines: Lines, people: People, draws: Draws) {
    this.#model = model;
    this.#tickets = tickets;
    this.#lines = lines;
    this.#people = people;
    this.#draws = draws;
    this.#candidates = new Int32Array(model.lines.tier.length);
    this.#isCandidate = new Uint8Array(model.lines.tier.length);
    this.#hasPreemption = Array.from(model.priorities.preempts).includes(1);
  }

  /** Whether a dispatch round has anything to look at. */
  get isNeeded(): boolean {
    return this.#candidateCount > 0;
  }

  /** A ticket joined the line. */
  noteLine(line: number): void {
    if (this.#isCandidate[line] === 1) return;
    this.#isCandidate[line] = 1;
    this.#candidates[this.#candidateCount++] = line;
  }

  /** A person became free: every line they serve in which somebody waits is looked at. */
  noteFree(agent: number): void {
    const { lineFirst, line } = this.#model.crews;
    const crew = this.#model.agents.crew[agent];
    for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++)
      if (this.#lines.waiting[line[entry]] > 0) this.noteLine(line[entry]);
  }

  /** A person goes on with kept work: a more urgent ticket that waits may interrupt it. */
  noteInterruptible(agent: number): void {
    if (this.#hasPreemption) this.noteFree(agent);
  }

  /** Ends the round: nothing more can be matched. */
  clear(): void {
    for (let entry = 0; entry < this.#candidateCount; entry++)
      this.#isCandidate[this.#candidates[entry]] = 0;
    this.#candidateCount = 0;
  }

  /**
   * Finds the next match of the round, or returns false. The first ticket present (by priority,
   * then rank, or by rank alone) that has an idle capable person picks the person; the person then
   * takes the ticket that is first by the ranks of the lines they serve.
   */
  findMatch(): boolean {
    let best = -1;
    for (let entry = 0; entry < this.#candidateCount; entry++) {
      const line = this.#candidates[entry];
      if (this.#lines.waiting[line] === 0 || !this.hasIdle(line)) continue;
      const first = this.#lines.first(line);
      if (best < 0 || this.#isBefore(first, best)) best = first;
    }
    if (best < 0) return false;
    this.agent = this.#chooseAgent(best);
    this.ticket = this.#chooseTicket(this.agent);
    return true;
  }

  /**
   * Finds a waiting ticket that may interrupt less urgent work, and the person who shall drop it:
   * of those working on the least urgent ticket, the one who started last. Call after `findMatch`
   * has found nothing. Returns false if there is none.
   */
  findVictim(isInterruptible: (ticket: number) => boolean): boolean {
    if (!this.#hasPreemption) return false;
    let best = -1;
    for (let entry = 0; entry < this.#candidateCount; entry++) {
      const line = this.#candidates[entry];
      if (this.#lines.waiting[line] === 0) continue;
      const ticket = this.#lines.first(line);
      if (this.#model.priorities.preempts[this.#tickets.priority[ticket]] === 0) continue;
      if (best >= 0 && !this.#isBefore(ticket, best)) continue;
      const agent = this.#victimOf(ticket, line, isInterruptible);
      if (agent < 0) continue;
      best = ticket;
      this.agent = agent;
    }
    this.ticket = best;
    return best >= 0;
  }

  /** Whether somebody who may take the line's tickets is idle. */
  hasIdle(line: number): boolean {
    const { crewFirst, crew } = this.#model.lines;
    for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
      if (this.#people.idleCount[crew[entry]] > 0) return true;
    return false;
  }

  /** Idle people who may take the line's tickets. */
  countIdle(line: number): number {
    const { crewFirst, crew } = this.#model.lines;
    let count = 0;
    for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++)
      count += this.#people.idleCount[crew[entry]];
    return count;
  }

  #isBefore(ticket: number, other: number): boolean {
    const { line, priority, rank } = this.#tickets;
    if (this.#model.routing.byPriority && priority[ticket] !== priority[other])
      return priority[ticket] < priority[other];
    if (rank[ticket] !== rank[other]) return rank[ticket] < rank[other];
    // Created at one instant (`fifoBy: creation`): in the order in which the lines were declared.
    return line[ticket] < line[other];
  }

  /** Pull: first by the person's rank of the lines, then by priority, then by rank in the line. */
  #chooseTicket(agent: number): number {
    const { lineFirst, line, lineRank } = this.#model.crews;
    const crew = this.#model.agents.crew[agent];
    let best = -1;
    let bestRank = 0;
    for (let entry = lineFirst[crew]; entry < lineFirst[crew + 1]; entry++) {
      if (this.#lines.waiting[line[entry]] === 0) continue;
      if (best >= 0 && lineRank[entry] > bestRank) continue;
      const first = this.#lines.first(line[entry]);
      if (best >= 0 && lineRank[entry] === bestRank && !this.#isBefore(first, best)) continue;
      best = first;
      bestRank = lineRank[entry];
    }
    return best;
  }

  /** Push: by the scenario's rule, ties to the longest idle. */
  #chooseAgent(ticket: number): number {
    const { crewFirst, crew } = this.#model.lines;
    const line = this.#tickets.line[ticket];
    if (this.#model.routing.agentChoice === AgentChoice.Random) return this.#anyIdle(ticket, line);
    let best = -1;
    for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++) {
      const agent = this.#bestOfCrew(crew[entry]);
      if (agent >= 0 && (best < 0 || this.#isPreferred(agent, best))) best = agent;
    }
    return best;
  }

  #bestOfCrew(crew: number): number {
    let best = this.#people.firstIdle(crew);
    if (this.#model.routing.agentChoice !== AgentChoice.Fewest) return best;
    for (let agent = best; agent >= 0; agent = this.#people.nextIdle(agent))
      if (this.#people.handled[agent] < this.#people.handled[best]) best = agent;
    return best;
  }

  #isPreferred(agent: number, other: number): boolean {
    const choice = this.#model.routing.agentChoice;
    const people = this.#people;
    let difference = 0;
    if (choice === AgentChoice.Fewest) difference = people.handled[agent] - people.handled[other];
    if (choice === AgentChoice.Proficient || choice === AgentChoice.Cheapest) {
      const { crew } = this.#model.agents;
      const { preference } = this.#model.crews;
      difference = preference[crew[agent]] - preference[crew[other]];
    }
    return difference !== 0 ? difference < 0 : people.idleRank[agent] < people.idleRank[other];
  }

  #anyIdle(ticket: number, line: number): number {
    const { crewFirst, crew } = this.#model.lines;
    const tickets = this.#tickets;
    const tier = this.#model.tierPlaces[tickets.tier[ticket]];
    const counter = address(tier, tickets.touches[ticket]);
    const type = tickets.type[ticket];
    const u = this.#draws.uniform(type, Purpose.Choice, tickets.ordinal[ticket], counter);
    let place = Math.floor(u * this.countIdle(line));
    for (let entry = crewFirst[line]; entry < crewFirst[line + 1]; entry++) {
      const idle = this.#people.idleCount[crew[entry]];
      if (place < idle) {
        let agent = this.#people.firstIdle(crew[entry]);
        while (place-- > 0) agent = this.#people.nextIdle(agent);
        return agent;
      }
      place -= idle;
    }
    return -1;
  }

  #victimOf(ticket: number, line: number, isInterruptible: (ticket: number) => boolean): number {
    const { crewFirst, crew } = this.#model.lines;
    const { agentFirst } = this.#model.crews;
    const { priority, startedAt } = this.#tickets;
    const people = this.#people;
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
}
