import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { businessDay, isAlwaysOpen } from '../../../src/scenario/calendar.ts';
import { canonicalJson } from '../../../src/scenario/canonical-json.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { DAY, HOUR, MINUTE, WEEK } from '../../../src/units/time.ts';
import { HEAD_OFFICE } from './head-office.ts';

const headOffice = parseScenario(HEAD_OFFICE, 'head-office.yaml');
const typeNamed = (name: string) => headOffice.tickets.find((type) => type.name === name);
const teamNamed = (name: string) => headOffice.teams.find((team) => team.name === name);

test('the first scenario parses and gets its defaults', () => {
  const first = parseScenario(readFileSync('scenarios/first.yaml', 'utf8'), 'first.yaml');
  expect(first.seed).toBe('1');
  expect(first.currency).toBe('EUR');
  expect(first.replications).toEqual({ count: 30 });
  expect(first.horizon).toEqual({
    start: '2026-01-05',
    zone: 'Europe/Berlin',
    warmUp: WEEK,
    length: 8 * WEEK,
    drain: WEEK,
  });
  expect(first.routing).toEqual({
    order: ['priority', 'fifo'],
    agentChoice: 'longestIdle',
    ageing: [],
    direct: [],
    hierarchical: [],
    overflow: [],
    handOver: { sender: 0, receiver: 0 },
    misroute: [],
    preempt: [],
    fifoBy: 'joining',
    returned: 'last',
  });
  expect(first.limits).toEqual({ maxEvents: 1e8, maxOpenTickets: 1e6 });
  expect(first.calendars.map(({ name }) => name)).toEqual(['office', 'always']);
  expect(first.channels.map(({ name }) => name)).toEqual(['phone', 'chat', 'email', 'portal']);
  expect(first.tickets[0]?.arrivals).toMatchObject({
    kind: 'rate',
    ratePerHour: 150 / 24,
    profile: { zone: null },
    stopAfter: null,
  });
});

test('priorities keep their declared order, numbers as names included', () => {
  const source = HEAD_OFFICE.replaceAll('P1', '3').replaceAll('P2', '1').replaceAll('P3', '02');
  const { priorities, tickets } = parseScenario(source, 's.yaml');
  expect(priorities.map(({ name }) => name)).toEqual(['3', '1', '02', 'P4']);
  expect(tickets[1]?.priority.map(({ name }) => name)).toEqual(['3', '1', '02', 'P4']);
});

test('promises are lengths of time or business time', () => {
  const promises = headOffice.priorities.map(({ respond, resolve }) => [respond, resolve]);
  expect(promises).toEqual([
    [15 * MINUTE, 4 * HOUR],
    [30 * MINUTE, 8 * HOUR],
    [4 * HOUR, { kind: 'business', days: 3 }],
    [
      { kind: 'business', days: 1 },
      { kind: 'business', days: 5 },
    ],
  ]);
  expect(headOffice.priorities[0]).toMatchObject({ target: 0.95, penalty: 500, pauses: [] });
});

test('calendars are stretches of the week', () => {
  const [office, extended, nights, always] = headOffice.calendars;
  expect(office?.hours).toHaveLength(5);
  expect(office?.hours[0]).toEqual({ weekday: 0, from: 8 * HOUR, to: 17 * HOUR });
  expect(office?.holidays).toEqual({ kind: 'region', country: 'DE', region: 'BY' });
  expect(nights?.hours[4]).toEqual({ weekday: 4, from: 22 * HOUR, to: 30 * HOUR });
  expect(nights?.holidays).toEqual({ kind: 'dates', dates: ['2026-12-24'] });
  const lengths = [office, extended, nights, always].map((one) => one && businessDay(one));
  expect(lengths).toEqual([9 * HOUR, 16 * HOUR, 8 * HOUR, DAY]);
  expect([office, always].map((one) => one && isAlwaysOpen(one))).toEqual([false, true]);
});

test('types by reach: shares rise by tier, laws by tier, built-in waits', () => {
  expect(typeNamed('password-reset')?.reach).toEqual([
    { tier: 'L0', share: 0.25 },
    { tier: 'L1', share: 0.92 },
    { tier: 'L2', share: 1 },
  ]);
  const fault = typeNamed('application-fault');
  expect(fault?.unsolved?.then).toBe('close');
  expect(fault?.unsolved?.after).toBe(5 * DAY);
  expect(fault?.diagnose).toEqual([{ tier: 'L1', share: 0.5 }]);
  expect(fault?.customer).toEqual({
    after: 0.3,
    calendar: 'office',
    delay: { kind: 'logNormal', median: 5 * HOUR, p90: { kind: 'business', days: 3 } },
    remind: null,
  });
  expect(fault?.reopen).toEqual({ share: 0.05, after: { kind: 'exponential', mean: 2 * DAY } });
  expect(fault?.handle[2]?.law).toEqual({
    kind: 'mixture',
    parts: [
      { share: 0.8, of: { kind: 'constant', value: 2 * HOUR } },
      { share: 0.2, of: { kind: 'weibull', scale: 9 * HOUR, shape: 0.8 } },
    ],
  });
});

test('types by flow: rows of next places', () => {
  const order = typeNamed('order');
  expect(order?.reach).toBeNull();
  expect(order?.flow?.map(({ from }) => from)).toEqual(['start', 'L1', 'L2', 'customer', 'vendor']);
  expect(order?.flow?.[1]?.next).toEqual([
    { name: 'resolved', share: 0.63 },
    { name: 'L2', share: 0.25 },
    { name: 'customer', share: 0.12 },
  ]);
  expect(order?.arrivals).toEqual({
    kind: 'gap',
    batch: null,
    gap: { kind: 'erlang', mean: HOUR, phases: 3 },
    stopAfter: 500,
  });
});

test('stated instants come in three spellings', () => {
  expect(typeNamed('replayed')?.arrivals).toMatchObject({
    at: [
      { at: { kind: 'local', date: '2026-01-05', timeOfDay: 9.5 * HOUR } },
      { at: { kind: 'weekday', weekday: 0, timeOfDay: 10 * HOUR } },
      { at: { kind: 'since', millis: 3 * HOUR } },
    ],
  });
});

test('teams have shifts with names, breaks, people and rules', () => {
  const desk = teamNamed('service-desk');
  expect(desk?.shifts.map(({ name, agents }) => [name, agents])).toEqual([
    ['early', 4],
    ['2', 6],
    ['3', 2],
  ]);
  expect(desk?.shifts[0]?.breaks).toEqual([{ at: 11 * HOUR, for: 30 * MINUTE, paid: false }]);
  expect(desk?.shifts[1]?.breaks).toEqual([{ at: 10 * HOUR, for: 15 * MINUTE, paid: true }]);
  expect(desk?.shifts[2]?.works).toEqual({ kind: 'calendar', calendar: 'nights' });
  expect(desk?.skills).toEqual([
    { name: 'identity', speed: 1, reach: 0 },
    { name: 'applications', speed: 0.8, reach: 0.4 },
  ]);
  expect(desk).toMatchObject({
    tiers: ['L1'],
    pay: 31,
    absence: { share: 0.06, spell: 4 * DAY },
    atBreak: 'finish',
    atShiftEnd: 'finish',
    overtime: { premium: 1.5, cap: HOUR },
    people: [
      {
        name: 'Ada',
        shift: 'early',
        skills: [{ name: 'identity', speed: 1.3, reach: 0 }],
        pay: 35,
      },
    ],
  });
  const support = teamNamed('application-support');
  expect(support?.tiers).toEqual(['L2', 'L3']);
  expect(support?.atShiftEnd).toBe('resume');
  expect(support?.absence).toEqual({ share: 0.06, spell: 3 * DAY });
  expect(support?.shifts).toEqual([
    {
      name: '1',
      agents: 7,
      works: { kind: 'calendar', calendar: 'office' },
      breaks: [],
      present: [],
      exceptions: [],
    },
  ]);
});

test('vendors answer by priority, others by the rest', () => {
  const [contoso] = headOffice.vendors;
  expect(contoso?.respond).toEqual({
    byPriority: [{ priority: 'P1', law: { kind: 'exponential', mean: HOUR } }],
    other: { kind: 'exponential', mean: 6 * HOUR },
  });
  expect(contoso?.resolve.byPriority).toEqual([]);
  expect(contoso).toMatchObject({ parallel: 10, price: { retainer: 48000, perCase: 250 } });
});

test('routing is spelt out by tier and priority', () => {
  expect(headOffice.routing).toMatchObject({
    misroute: [{ tier: 'L3', share: 0.04 }],
    preempt: ['P1'],
    direct: [{ when: { type: 'application-fault', priority: 'P1', channel: null }, to: 'L2' }],
  });
  const all = HEAD_OFFICE.replace('preempt: { priorities: [P1] }', 'preempt: true');
  expect(parseScenario(all, 's.yaml').routing.preempt).toEqual(['P1', 'P2', 'P3', 'P4']);
});

test('targets are split, their values in shares, milliseconds or as they are', () => {
  expect(headOffice.targets.map(({ text: _, ...target }) => target)).toEqual([
    {
      metric: 'sla-attainment',
      statistic: null,
      scope: [
        { dimension: 'priority', value: 'P1' },
        { dimension: 'clock', value: 'resolve' },
      ],
      comparison: '>=',
      value: 0.9,
      unit: 'share',
    },
    {
      metric: 'cost',
      statistic: 'per-ticket',
      scope: [],
      comparison: '<=',
      value: 45,
      unit: 'EUR',
    },
    {
      metric: 'resolution-time',
      statistic: 'p90',
      scope: [],
      comparison: '<=',
      value: 8 * HOUR,
      unit: 'ms',
    },
  ]);
});

describe('one spelling', () => {
  test('comments, quotes and the order of fields change nothing', () => {
    const other = HEAD_OFFICE.replace('currency: EUR\n', '')
      .replace('horizon:', '# a remark\ncurrency: "EUR"\nhorizon:')
      .replace('drain: 6 weeks', 'drain: 42 d');
    expect(canonicalJson(parseScenario(other, 'o.yaml'))).toBe(canonicalJson(headOffice));
  });

  test('any number that differs, differs', () => {
    const other = parseScenario(HEAD_OFFICE.replace('agents: 7', 'agents: 8'), 'o.yaml');
    expect(canonicalJson(other)).not.toBe(canonicalJson(headOffice));
  });

  test('keys are sorted at every depth and left out if they say nothing, lists are kept', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'x'], a: null })).toBe('{"b":[{"c":2,"d":1},"x"]}');
  });
});
