/** The machine keeps its state from run to run; no run may notice what ran before. */
import { setFlagsFromString } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Model } from '../../../src/kernel/model.ts';
import { loadModel, model as present, sizes } from '../../../src/kernel/present-model.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import {
  freshKernel,
  type Outcome,
  outcomeOf,
  type Simulate,
} from '../../support/kernel-outcome.ts';
import { modelOf, runModel, ticketType, type Written } from '../../support/scenario.ts';

/** More of everything than the machine has room for at first. */
function wide(): Written {
  const names = Array.from({ length: 132 }, (_, k) => `n${k}`);
  const each = (part: (name: string, k: number) => Written) =>
    Object.fromEntries(names.map((name, k) => [name, part(name, k)]));
  const hours = [{ 'mon-fri': '08:00-16:00' }, { 'mon-fri': '10:00-18:00' }];
  return {
    horizon: { length: '1 d', drain: '1 d' },
    calendars: each((_, k) => ({ hours: { 'mon-fri': `08:${10 + (k % 50)}-17:00` } })),
    channels: each((_, k) => ({ live: k % 2 === 0, lines: 2 })),
    vendors: each((name) => ({ tier: 'L4', calendar: name, respond: '1 h', resolve: '2 h' })),
    tickets: each((name, k) =>
      ticketType([], '', {
        arrivals: { rate: '2/day' },
        channel: name,
        needs: [name],
        reach: { L1: '30%', L2: '60%', L3: '80%', L4: '100%' },
        handle: { L1: '10 min', L2: { exponential: { mean: '20 min' } }, L3: '1 h' },
        customer: { after: '20%', delay: '1 h', calendar: name },
        vendor: name,
        priority: { [`P${1 + (k % 4)}`]: '100%' },
      }),
    ),
    teams: each((name, k) => ({
      tier: `L${1 + (k % 3)}`,
      skills: {
        [name]: 1,
        [names[(k + 1) % names.length]]: 1,
        [names[(k + 2) % names.length]]: 0.5,
      },
      shifts: hours.map((hour) => ({ agents: 5, hours: { ...hour } })),
      absence: '10%',
    })),
  };
}

const MODELS: Readonly<Record<string, Model>> = {
  everything: modelOf({
    ...everyFeature(),
    horizon: { warmUp: '2 d', length: '3 d', drain: '2 d' },
  }),
  wide: modelOf(wide()),
  narrow: modelOf({
    tickets: { A: ticketType([], '20 min', { arrivals: { rate: '60/day' } }) },
    teams: { desk: { tier: 'L1', agents: 1, calendar: 'office' } },
  }),
  overloaded: modelOf({
    horizon: { length: '1 d', drain: '0 min' },
    tickets: {
      A: ticketType([], '3 h', { arrivals: { rate: '300/day' } }),
      B: ticketType([], '', {
        arrivals: { rate: '20/day' },
        patience: '1 d',
        reach: { L1: '10%', L2: '100%' },
        handle: { L1: '1 h', L2: '1 h' },
      }),
    },
    teams: { desk: { tier: ['L1', 'L2'], agents: 4, calendar: 'always' } },
  }),
};
const NAMES = Object.keys(MODELS);
/** Each of the four before each of the four. */
const TOUR = [0, 0, 1, 0, 2, 0, 3, 1, 1, 2, 1, 3, 2, 2, 3, 3, 0];

/** What a kernel says that has simulated nothing before. */
async function freshOutcomes(): Promise<Map<string, Outcome>> {
  const fresh = new Map<string, Outcome>();
  for (const name of NAMES) fresh.set(name, outcomeOf(await freshKernel(), MODELS[name]));
  return fresh;
}

/** A run that stops half-way, because it is refused or because somebody who listens fails. */
function runToFailure(kernel: Simulate, model: Model, way: string, count: number): void {
  if (way === 'refused') {
    const limits = { ...model.limits, maxEvents: count };
    expect(() => kernel({ ...model, limits }, 1, [])).toThrow(`passed ${count} events`);
    return;
  }
  let left = count;
  const fail = () => {
    if (--left < 0) throw new Error('somebody who listens fails');
  };
  const collector = { tickets: fail, work() {}, duty() {} };
  const options = way === 'collector' ? {} : { trace: { record: fail } };
  if (way === 'collector') left = 0;
  expect(() => kernel(model, 1, [collector], options)).toThrow('somebody who listens fails');
}

const step = fc.record({
  name: fc.constantFrom(...NAMES),
  way: fc.constantFrom('ends', 'ends', 'refused', 'collector', 'trace'),
  count: fc.integer({ min: 0, max: 250 }),
});

describe('a run', () => {
  it('is the same whatever ran before, to its end or not', { timeout: 60_000 }, async () => {
    const fresh = await freshOutcomes();
    const kernel = await freshKernel();
    const check = (name: string) =>
      expect(outcomeOf(kernel, MODELS[name])).toEqual(fresh.get(name));
    for (const { events, entries } of fresh.values())
      expect(Math.min(events, entries)).toBeGreaterThan(250);
    for (const k of TOUR) check(NAMES[k]);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 5 }), fc.constantFrom(...NAMES), (steps, last) => {
        for (const { name, way, count } of steps)
          if (way === 'ends') check(name);
          else runToFailure(kernel, MODELS[name], way, count);
        check(last);
      }),
      { numRuns: 12 },
    );
  });

  it('has room for everybody, also for more than there was room for at first', () => {
    const { model, duty, totals } = runModel(MODELS.wide);
    expect(new Set(duty.map(({ agent }) => agent)).size).toBe(model.names.agents.length);
    expect(model.names.agents.length).toBe(132 * 2 * 5);
    expect(totals.created).toBeGreaterThan(132);
  });

  it('never writes into the model it was given', () => {
    return freshKernel().then((kernel) => {
      for (const name of NAMES) {
        const before = structuredClone(MODELS[name]);
        kernel(MODELS[name], 0, []);
        expect(MODELS[name], name).toEqual(before);
      }
    });
  });
});

/** All columns of a model by path. */
function columnsOf(value: unknown, path = ''): [string, Float64Array][] {
  if (ArrayBuffer.isView(value)) return [[path, value as Float64Array]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => columnsOf(part, `${path}.${name}`));
}

/** Whether V8 knows where the fields of an object are; a slow one is a dictionary. */
function fastness(): (object: unknown) => boolean {
  setFlagsFromString('--allow-natives-syntax');
  const isFast = new Function('object', 'return %HasFastProperties(object)');
  setFlagsFromString('--no-allow-natives-syntax');
  return (object) => isFast(object);
}

describe('the present model', () => {
  it('is made of objects whose fields V8 knows, however many there are', () => {
    for (const name of NAMES) loadModel(MODELS[name]);
    const isFast = fastness();
    const slow = Object.fromEntries(Object.keys(MODELS.wide.types).map((key) => [`${key}!`, 0]));
    for (const key of Object.keys(slow)) delete slow[key];
    expect(isFast(slow)).toBe(false);
    expect(isFast(present)).toBe(true);
    const groups = Object.entries(present).filter(
      ([, part]) => typeof part === 'object' && part !== null && !Array.isArray(part),
    );
    expect(groups.filter(([, part]) => !isFast(part)).map(([name]) => name)).toEqual([]);
  });

  it('is the model loaded last, in columns that stay where they are', () => {
    loadModel(MODELS.wide);
    const wideColumns = new Map(columnsOf(present));
    for (const name of ['everything', 'narrow', 'wide', 'narrow', 'overloaded', 'wide']) {
      loadModel(MODELS[name]);
      const columns = new Map(columnsOf(present));
      for (const [path, source] of columnsOf(MODELS[name])) {
        const column = columns.get(path);
        expect(column?.subarray(0, source.length), path).toEqual(source);
        const isFit = (wideColumns.get(path)?.length ?? 0) >= source.length;
        if (isFit) expect(column, path).toBe(wideColumns.get(path));
        else wideColumns.set(path, column as Float64Array);
      }
      const { names, horizon, limits, agents } = MODELS[name];
      expect(present.names).toEqual(names);
      expect(present.horizon.windowEnd).toBe(horizon.windowEnd);
      expect(present.limits).toEqual(limits);
      expect([sizes.types, sizes.agents]).toEqual([names.types.length, agents.crew.length]);
    }
  });

  it('is a copy: it shares no column with its source', () => {
    loadModel(MODELS.narrow);
    const own = new Set(columnsOf(present).map(([, column]) => column.buffer));
    const shared = columnsOf(MODELS.narrow).filter(([, column]) => own.has(column.buffer));
    expect(shared.map(([path]) => path)).toEqual([]);
  });
});
