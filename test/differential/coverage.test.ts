/** What the random scenarios of the differential test say and make happen: everything there is. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileScenario } from '../../src/compile/compile.ts';
import { ACCOUNTS, Duty, FINALS, Outcome, Verdict } from '../../src/kernel/rows.ts';
import { VERBS } from '../../src/kernel/trace.ts';
import { type JsonSchema, scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { normalise } from '../../src/scenario/normalise.ts';
import { ScenarioSchema } from '../../src/scenario/scenario.ts';
import { randomScenario } from '../support/random-scenario.ts';
import { runModel } from '../support/scenario.ts';

const SCENARIOS = 300;
/**
 * Keys without a consequence for the story: words, money, targets, bounds, laws' own names, and the
 * steps of variants, which are gone before a scenario is read.
 */
const WITHOUT_STORY = new Set(
  (
    '$schema about allowUnserved branches constant costs country currency customerTime deflected ' +
    'columns contact empirical erlang extends file gamma hyperexponential least like limits ' +
    'maxEvents maxOpenTickets outageCost seat ' +
    'atBest expect handOver reopening resolution response satisfaction ' +
    'add drop into merge reorganise split swap with ' +
    'median mode most p90 penalty perCase phases precision premium price region replications retainer ' +
    'scale shape target targets title triangular uncertain values warranty weibull'
  ).split(' '),
);
/** Accounts of mechanisms that the language does not have yet. */
const UNUSED_ACCOUNTS = new Set(['dispatch']);

const written = new Set<string>();
const told = new Map<string, number>();
const count = (what: string, times = 1) => told.set(what, (told.get(what) ?? 0) + times);

function collectKeys(part: unknown): void {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (!Array.isArray(part)) written.add(key);
    collectKeys(value);
  }
}

function keysOf(schema: JsonSchema): string[] {
  return Object.entries(schema).flatMap(([word, part]) => {
    if (typeof part !== 'object' || part === null) return [];
    const own = word === 'properties' ? Object.keys(part) : [];
    return [...own, ...keysOf(part as JsonSchema)];
  });
}

function collectStory(seed: number): void {
  const scenario = randomScenario(seed, seed % 2 === 0 ? { constantTimes: true } : {});
  collectKeys(scenario);
  const { story, tickets, work, duty } = runModel(
    compileScenario(normalise(ScenarioSchema.parse(scenario))),
  );
  for (const { verb } of story) count(VERBS[verb] as string);
  for (const { final, accounts, resolveVerdict, respondVerdict } of tickets) {
    count(FINALS[final] as string);
    count(`resolution ${resolveVerdict}`);
    count(`response ${respondVerdict}`);
    accounts.forEach((amount, account) => {
      count(ACCOUNTS[account] as string, amount > 0 ? 1 : 0);
    });
  }
  for (const { outcome } of work) count(`outcome ${outcome}`);
  for (const { kind } of duty) count(`duty ${kind}`);
}

const seldom = (names: readonly string[]) => names.filter((name) => (told.get(name) ?? 0) < 10);

describe('the random scenarios', () => {
  beforeAll(() => {
    for (let seed = 1; seed <= SCENARIOS; seed++) collectStory(seed);
  });

  it('write every key of the language that has a consequence for the story', () => {
    const keys = [...new Set(keysOf(scenarioJsonSchema()))].sort();
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter((key) => !written.has(key) && !WITHOUT_STORY.has(key))).toEqual([]);
  });
  it('make everything happen that a story can tell', () => expect(seldom(VERBS)).toEqual([]));
  it('bring tickets to every end', () => expect(seldom(FINALS)).toEqual([]));
  it('fill every account of the ledger', () =>
    expect(seldom(ACCOUNTS.filter((name) => !UNUSED_ACCOUNTS.has(name)))).toEqual([]));
  it('let touches end in every way', () =>
    expect(seldom(Object.values(Outcome).map((code) => `outcome ${code}`))).toEqual([]));
  it('show people in every kind of duty', () =>
    expect(seldom(Object.values(Duty).map((code) => `duty ${code}`))).toEqual([]));
  it('keep and break promises', () => {
    const verdicts = Object.values(Verdict);
    expect(seldom(verdicts.map((code) => `resolution ${code}`))).toEqual([]);
    expect(seldom(verdicts.map((code) => `response ${code}`))).toEqual([]);
  });
});
