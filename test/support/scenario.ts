/** Builders of small scenarios with defaults, and one way to run them and keep everything. */
import { expect } from 'vitest';
import { stringify } from 'yaml';
import { compileScenario } from '../../src/compile/compile.ts';
import type { Model } from '../../src/kernel/model.ts';
import type { RunTotals } from '../../src/kernel/run-totals.ts';
import { simulate } from '../../src/kernel/simulate.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { parseScenario } from '../../src/scenario/parse.ts';
import type { Scenario } from '../../src/scenario/scenario.ts';
import type { Interval } from '../../src/statistics/interval.ts';
import { RowStore, type Rows } from './rows.ts';

/** Plain data in the shape of a scenario file or of a part of one. */
export interface Written {
  readonly [key: string]: unknown;
}

/** Mondays to Fridays from eight to five. */
export const OFFICE: Written = { hours: { 'mon-fri': '08:00-17:00' } };

const DEFAULTS: Written = {
  name: 'Test',
  question: 'What happens?',
  horizon: { start: '2026-01-05', length: '1 week', drain: '4 weeks' },
  calendars: { office: OFFICE },
  priorities: { P1: {}, P2: {}, P3: {}, P4: {} },
};

/** A whole scenario file from the parts that matter; the week begins on Monday 2026-01-05. */
export function written(parts: Written): Written {
  const horizon = { ...(DEFAULTS.horizon as Written), ...(parts.horizon as Written | undefined) };
  const calendars = {
    ...(DEFAULTS.calendars as Written),
    ...(parts.calendars as Written | undefined),
  };
  return { ...DEFAULTS, ...parts, horizon, calendars };
}

/** One type that arrives at stated instants and takes a constant time at L1, which solves all. */
export function ticketType(at: readonly string[], handle: string, parts: Written = {}): Written {
  return {
    arrivals: { at },
    priority: { P3: '100%' },
    reach: { L1: '100%' },
    handle: { L1: handle },
    ...parts,
  };
}

/** A team of named people on one shift, Mondays to Fridays from eight to five unless stated. */
export function team(
  tier: string | readonly string[],
  names: string,
  parts: Written = {},
): Written {
  const people = names.split(' ').map((name) => ({ name }));
  const { hours = OFFICE.hours, lunch, breaks, ...rest } = parts;
  const shift: Record<string, unknown> = { agents: people.length, hours };
  if (lunch !== undefined) shift.lunch = lunch;
  if (breaks !== undefined) shift.breaks = breaks;
  return { tier, shifts: [shift], people, ...rest };
}

/** The text of a scenario file. */
export function yamlOf(parts: Written): string {
  return stringify(written(parts));
}

/** Reads a scenario from its parts, with all checks. */
export function scenarioOf(parts: Written): Scenario {
  return parseScenario(yamlOf(parts), 'test.yaml');
}

/** Compiles a scenario from its parts. */
export function modelOf(parts: Written): Model {
  return compileScenario(scenarioOf(parts));
}

/** Everything that one replication left behind. */
export interface Run extends Rows {
  readonly model: Model;
  readonly story: readonly TraceEntry[];
  readonly totals: RunTotals;
}

/** Runs one replication with all invariants checked and keeps its story and rows. */
export function runModel(model: Model, replication = 0): Run {
  const store = new RowStore();
  const story: TraceEntry[] = [];
  const trace = { record: (entry: TraceEntry) => void story.push(entry) };
  const totals = simulate(model, replication, [store], { trace, invariants: true });
  return { model, story, totals, ...store.rows };
}

/** Reads, compiles and runs one replication of a scenario given by its parts. */
export function run(parts: Written, replication = 0): Run {
  return runModel(modelOf(parts), replication);
}

/** Expects a value of theory inside an interval of the simulation. */
export function expectWithin(theory: number, interval: Interval, name = 'theory'): void {
  const { low, high, level } = interval;
  expect(level, 'the level that theory is held against').toBeGreaterThanOrEqual(0.9999);
  expect(theory, `${name} within ${low} … ${high}`).toBeGreaterThanOrEqual(low ?? Number.NaN);
  expect(theory, `${name} within ${low} … ${high}`).toBeLessThanOrEqual(high ?? Number.NaN);
}
