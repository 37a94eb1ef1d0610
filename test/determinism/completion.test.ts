/** Replications may end in any order and be counted in any order: the result is the same. */
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Executor, inlineExecutor, type UnitRecord } from '../../src/experiment/executor.ts';
import { runExperiment } from '../../src/experiment/run.ts';
import { summaryJson } from '../../src/experiment/summary-json.ts';
import { everyFeature } from '../recomputation/every-feature.ts';
import { Dice } from '../support/dice.ts';
import { modelOf } from '../support/scenario.ts';

const REPLICATIONS = 6;
const model = modelOf(everyFeature());

/** Runs everything at once and lets each record come after a delay of its own. */
function latecomers(seed: number): Executor {
  return {
    open: async (models) => {
      const crew = await inlineExecutor.open(models);
      return {
        async *run(units, signal) {
          const dice = new Dice(seed);
          const records: UnitRecord[] = [];
          for await (const record of crew.run(units, signal)) records.push(structuredClone(record));
          const waiting = new Map(
            records.map((one) => [one, pause(dice.whole(0, 25)).then(() => one)]),
          );
          while (waiting.size > 0) {
            const record = await Promise.race(waiting.values());
            waiting.delete(record);
            yield record;
          }
        },
        close: () => crew.close(),
      };
    },
  };
}

async function everythingOf(executor: Executor, replications = REPLICATIONS): Promise<string> {
  const outcome = await runExperiment(model, {
    replications,
    scenario: { name: 'Everything at once', hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
    executor,
  });
  const { summary, series } = outcome.result;
  return `${summaryJson(summary)}${JSON.stringify([series, [...outcome.replicationRows()]])}`;
}

describe('the result of an experiment', () => {
  it('does not depend on the order in which replications end', async () => {
    const inOrder = await everythingOf(inlineExecutor);
    for (const seed of [1, 2, 3]) expect(await everythingOf(latecomers(seed))).toBe(inOrder);
  });

  it('grows by replications without changing those that were there', async () => {
    const rows = async (replications: number) => {
      const text = await everythingOf(inlineExecutor, replications);
      const [, ...tables] = text.split('\n[');
      return JSON.parse(`[${tables.join('\n[')}`)[1] as { replication: number }[];
    };
    const few = await rows(2);
    const many = await rows(4);
    expect(many.filter(({ replication }) => replication < 2)).toEqual(few);
  });
});
