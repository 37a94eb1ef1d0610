/** Every rule of dispatch: skilled people only, nobody idle while work waits, the stated order. */
import { describe, expect, it } from 'vitest';
import { AgentChoice, StopPolicy } from '../../src/kernel/codes.ts';
import { Outcome } from '../../src/kernel/rows.ts';
import { type Run, run, type Written } from '../support/scenario.ts';
import { idleSpans, lineOf, type Span, type Wait, waits } from './presence.ts';

const CHOICES = ['longestIdle', 'fewest', 'proficient', 'cheapest', 'random'] as const;
const POINTS = { P1: 3, P2: 2, P3: 1, P4: 1 };
const ORDERS = [
  { order: ['priority', 'fifo'] },
  { order: ['fifo'] },
  { order: ['ageing'], ageing: POINTS },
] as const;
const SEEDS = [1, 2, 3, 4];
/** A rate at which several people are often idle. */
const QUIET = '25/day';

/** Two tiers, with people of different skills, speed and pay who come and go. */
function office(seed: number, routing: Written, rate = '60/day'): Written {
  const type = (needs: string[]) => ({
    arrivals: { rate, profile: 'office-hours' },
    priority: { P1: '20%', P2: '30%', P3: '50%' },
    needs,
    reach: { L1: '60%', L2: '100%' },
    handle: { L1: { exponential: { mean: '12 min' } }, L2: { exponential: { mean: '30 min' } } },
    customer: { after: '20%', delay: { exponential: { mean: '1 h' } } },
  });
  const team = (tier: string, skills: Written, pay: string) => ({
    tier,
    pay,
    skills,
    shifts: [
      {
        name: 'early',
        agents: 2,
        hours: { 'mon-fri': '07:00-15:00' },
        lunch: { at: '11:30', for: '30 min' },
      },
      { name: 'late', agents: 1, hours: { 'mon-fri': '10:00-18:00' } },
    ],
  });
  return {
    seed,
    horizon: { length: '2 d', drain: '1 d' },
    tickets: { X: type(['x']), Y: type(['y']), Z: type([]) },
    teams: {
      both: team('L1', { x: 1, y: 1.2 }, '30/h'),
      some: team('L1', { x: 1.5 }, '25/h'),
      experts: team('L2', { x: 1, y: 1 }, '50/h'),
    },
    routing,
  };
}

const all = CHOICES.flatMap((agentChoice) =>
  ORDERS.flatMap((rule) => [true, false].map((preempt) => ({ agentChoice, ...rule, preempt }))),
).filter(({ order, preempt }) => !preempt || order[0] === 'priority');

describe.each(all)('$agentChoice, $order, pre-emption $preempt', (routing) => {
  const runs = SEEDS.map((seed) => run(office(seed, routing)));

  it('never gives work to somebody without the skill', () => {
    for (const { model, work } of runs) {
      const needsCount = model.crews.speed.length / model.crews.team.length;
      for (const { agent, type } of work) {
        const crew = model.agents.crew[agent];
        expect(model.crews.speed[crew * needsCount + model.types.needs[type]]).toBeGreaterThan(0);
      }
    }
  });

  it('leaves nobody idle while a ticket waits that they may take', () => {
    for (const told of runs) expectNobodyIdle(told);
  });

  it('takes tickets of a line in the stated order', () => {
    for (const told of runs) expectOrder(told, routing.order[0]);
  });

  it('finishes what was begun: every touch has an end or is still open', () => {
    for (const { work, tickets } of runs) {
      const ends = work.filter(({ outcome }) => outcome !== Outcome.Interrupted).length;
      const begun = work.reduce((sum, { isFirst }) => sum + isFirst, 0);
      expect(begun - ends).toBeLessThanOrEqual(tickets.filter(({ final }) => final === 0).length);
      expect(ends).toBeGreaterThan(150);
    }
  });
});

describe('of several idle people', () => {
  const prefers = (agentChoice: string, isBetter: (other: Idle, chosen: Idle) => boolean) => {
    let choices = 0;
    for (const seed of SEEDS) {
      const told = run(office(seed, { agentChoice }, QUIET));
      for (const { chosen, others } of choicesOf(told)) {
        choices += others.length;
        for (const other of others) expect(isBetter(other, chosen)).toBe(false);
      }
    }
    expect(choices).toBeGreaterThan(100);
  };

  it('longestIdle takes the one who has been idle longest', () =>
    prefers('longestIdle', (other, chosen) => other.since < chosen.since));
  it('fewest takes the one with the fewest touches', () =>
    prefers('fewest', (other, chosen) => other.handled < chosen.handled));
  it('cheapest takes the one with the least pay', () =>
    prefers('cheapest', (other, chosen) => other.pay < chosen.pay));
  it('proficient takes the one with the best skills', () =>
    prefers('proficient', (other, chosen) => other.preference < chosen.preference));
  it('random takes anybody, each now and then', () => {
    const taken = new Set<number>();
    for (const seed of SEEDS)
      for (const { chosen } of choicesOf(run(office(seed, { agentChoice: 'random' }, QUIET))))
        taken.add(chosen.agent);
    expect(taken.size).toBe(9);
  });
  it('every rule of the language is among them', () =>
    expect(CHOICES.length).toBe(Object.keys(AgentChoice).length));
});

interface Idle {
  readonly agent: number;
  readonly since: number;
  readonly handled: number;
  readonly pay: number;
  readonly preference: number;
}

/** Starts of touches, with who took it and who else was idle before and stayed so. */
function choicesOf(told: Run): { chosen: Idle; others: Idle[] }[] {
  const { model, work } = told;
  const idle = model.names.agents.map((_, agent) => idleSpans(told, agent));
  const begun = work.filter(({ isFirst }) => isFirst === 1);
  const stateOf = (agent: number, at: number): Idle | undefined => {
    const span = idle[agent].find(({ from, to }) => from < at && at <= to);
    if (span === undefined) return undefined;
    return {
      agent,
      since: span.from,
      handled: begun.filter((row) => row.agent === agent && row.startedAt < at).length,
      pay: model.agents.payPerHour[agent],
      preference: model.crews.preference[model.agents.crew[agent]],
    };
  };
  return begun.flatMap((touch) => {
    const chosen = stateOf(touch.agent, touch.startedAt);
    if (chosen === undefined) return [];
    const others = capable(told, lineOf(model, touch))
      .filter((agent) =>
        idle[agent].some(({ from, to }) => from < touch.startedAt && touch.startedAt < to),
      )
      .map((agent) => stateOf(agent, touch.startedAt) as Idle);
    return [{ chosen, others }];
  });
}

function capable({ model }: Run, line: number): number[] {
  const { lines, crews } = model;
  const agents: number[] = [];
  for (let entry = lines.crewFirst[line]; entry < lines.crewFirst[line + 1]; entry++) {
    const crew = lines.crew[entry];
    for (let agent = crews.agentFirst[crew]; agent < crews.agentFirst[crew + 1]; agent++)
      agents.push(agent);
  }
  return agents;
}

function expectNobodyIdle(told: Run): void {
  const idle = told.model.names.agents.map((_, agent) => idleSpans(told, agent));
  const wrong = waits(told).flatMap((wait) =>
    capable(told, wait.line).flatMap((agent) =>
      idle[agent].filter((span) => overlap(span, wait) > 0).map((span) => ({ agent, span, wait })),
    ),
  );
  expect(wrong).toEqual([]);
}

function overlap(one: Span, other: Span): number {
  return Math.min(one.to, other.to) - Math.max(one.from, other.from);
}

/** Whoever is taken was first: nobody of the line who waited before and after stood before them. */
function expectOrder(told: Run, order: 'priority' | 'fifo' | 'ageing'): void {
  const all = waits(told);
  const points = ({ priority, from }: Wait, at: number) =>
    Object.values(POINTS)[priority] * (at - from);
  const isBefore = (left: Wait, taken: Wait) => {
    if (order === 'ageing') return points(left, taken.to) > points(taken, taken.to);
    return order === 'priority' && left.priority !== taken.priority
      ? left.priority < taken.priority
      : left.from < taken.from;
  };
  const wrong = all
    .filter(({ isTaken }) => isTaken)
    .flatMap((taken) =>
      all
        .filter(({ line, from, to }) => line === taken.line && from < taken.to && to > taken.to)
        .filter((left) => isBefore(left, taken))
        .map((left) => ({ left, taken })),
    );
  expect(wrong).toEqual([]);
}

it('the policies at the end of a shift are those of the language', () =>
  expect(Object.keys(StopPolicy)).toEqual(['Finish', 'Resume', 'HandOver']));
