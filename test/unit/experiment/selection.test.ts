/** Selection of whole models: who is selected, who leaves when, and that it is always the same. */
import { describe, expect, it } from 'vitest';
import { type Executor, inlineExecutor } from '../../../src/experiment/executor.ts';
import { runSelection, type SelectionOptions } from '../../../src/experiment/selection.ts';
import type { Selection } from '../../../src/experiment/selection-result.ts';
import { UnknownTargets } from '../../../src/experiment/study.ts';
import { selectionJson } from '../../../src/experiment/summary-json.ts';
import { readFigureName, readTarget } from '../../../src/scenario/target.ts';
import { readTolerance } from '../../../src/scenario/tolerance.ts';
import { studyFrom } from '../../support/comparison.ts';
import { type Written, written } from '../../support/scenario.ts';

/** A desk by day and night with so many people of so much pay. */
function desk(agents: number, pay = 30, drain = '1 day'): Written {
  return written({
    horizon: { start: '2026-01-05', length: '1 day', drain },
    priorities: { P1: { resolve: '1 h', calendar: 'always' } },
    tickets: {
      call: {
        arrivals: { rate: '90/day' },
        priority: { P1: '100%' },
        reach: { L1: '100%' },
        handle: { L1: { exponential: { mean: '25 min' } } },
      },
    },
    teams: { desk: { tier: 'L1', agents, calendar: 'always', pay: `${pay}/h` } },
  });
}

interface Asked {
  readonly by?: string;
  readonly keep?: readonly string[];
  readonly margin?: string;
  readonly more?: Partial<SelectionOptions>;
}

async function select(
  models: readonly Written[],
  { by = 'cost', keep = [], margin = '2%', more = {} }: Asked = {},
): Promise<Selection> {
  const figure = readFigureName(by);
  const tolerance = readTolerance(margin);
  if (figure === null || tolerance === null) throw new Error('the question can be read');
  const { selection } = await runSelection(
    models.map((parts) => ({ study: studyFrom(parts, JSON.stringify(parts)), changes: [] })),
    {
      figure,
      targets: keep.map(readTarget),
      margins: [{ figure: null, tolerance }],
      probability: 0.95,
      most: 200,
      verification: 10,
      ...more,
    },
  );
  return selection;
}

const endsOf = ({ models }: Selection) => models.map(({ id, end }) => `${id} ${end}`);

describe('a selection', () => {
  it('takes the cheapest model that keeps the target, and runs it again with fresh luck', async () => {
    const keep = ['sla-attainment{priority=P1} >= 80%'];
    const selection = await select(
      [2, 3, 4].map((agents) => desk(agents)),
      { keep },
    );
    expect(endsOf(selection)).toEqual(['A misses a target', 'B selected', 'C beaten']);
    expect(selection).toMatchObject({ end: 'selected', selected: 'B', probability: 0.95 });
    const [two, three] = selection.models;
    expect(two?.requirements[0]?.verdict).toBe('missed');
    expect(two?.requirements[0]?.estimate).toBeLessThan(0.8);
    expect(three?.requirements[0]?.verdict).toBe('met');
    expect(selection.requirements[0]).toMatchObject({ goal: 0.8, margin: 0.01, unit: 'share' });
    const { verification } = selection;
    expect(verification).toMatchObject({ replications: 10, isConfirmed: true });
    expect(verification?.seed).not.toBe(selection.seed);
    expect(verification?.differences.map(({ against }) => against)).toEqual(['A', 'C']);
    expect(verification?.figure.model).toBe('B');
  });

  it('spends its replications on those that are close', async () => {
    const models = [desk(2), desk(3), desk(4), desk(5)];
    const selection = await select(models, { by: 'resolution-time', margin: '1 min' });
    const counts = selection.models.map(({ replications }) => replications);
    const most = Math.max(...counts);
    expect(Math.min(...counts)).toBe(20);
    expect(most).toBeGreaterThan(20);
    expect(selection.replications).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(selection.replications).toBeLessThan(4 * most);
    expect(selection.selected).toBe('D');
  });

  it('tells of a figure in which higher is better', async () => {
    const by = 'sla-attainment{priority=P1}';
    const selection = await select([desk(3), desk(2)], { by, margin: '1pt' });
    expect(endsOf(selection)).toEqual(['A selected', 'B beaten']);
    expect(selection.models[1]?.beatenBy).toBe('A');
  });

  it('keeps the first of two models that are the same', async () => {
    const selection = await select([desk(3, 40), desk(3), desk(3)]);
    expect(endsOf(selection)).toEqual(['A beaten', 'B selected', 'C beaten']);
  });

  it('selects none where none keeps the targets', async () => {
    const keep = ['sla-attainment{priority=P1} >= 99.9%', 'cost <= 1 EUR'];
    const selection = await select([desk(2), desk(3)], { keep });
    expect(selection).toMatchObject({ end: 'no model passes', selected: null, verification: null });
    expect(endsOf(selection)).toEqual(['A misses a target', 'B misses a target']);
  });

  it('says what it would take where it is not decided in the replications allowed', async () => {
    const models = [desk(3), desk(3, 31), desk(2)];
    const asked = { by: 'resolution-time', margin: '0.01 min', more: { most: 20 } };
    const selection = await select([...models.slice(1), desk(4), desk(5)], asked);
    expect(selection.end).toBe('not decided');
    const left = selection.models.filter(({ end }) => end === 'left');
    expect(left.length).toBeGreaterThan(1);
    expect(selection.decidedBy).toBeGreaterThan(20);
  });

  it('leaves out a model without a figure instead of waiting for one', async () => {
    const by = 'resolution-time.p95';
    const never = desk(1, 30, '1 h');
    const selection = await select([desk(3, 30, '1 h'), never], { by, margin: '5 min' });
    expect(selection.models[1]).toMatchObject({ end: 'unknown', replications: 20 });
    expect(selection.models[1]?.figure.estimate).toBeNull();
    expect(selection.selected).toBe('A');
  });

  it('is the same bytes in whatever order the replications of a wave end', async () => {
    const backwards: Executor = {
      open: async (models) => {
        const crew = await inlineExecutor.open(models);
        return { ...crew, run: (units, signal) => crew.run([...units].reverse(), signal) };
      },
    };
    const models = [desk(2), desk(4), desk(5)];
    const asked = { by: 'resolution-time', margin: '2 min' };
    const one = await select(models, asked);
    const other = await select(models, { ...asked, more: { executor: backwards } });
    expect(selectionJson(other)).toBe(selectionJson(one));
  });

  it('tells its progress, and says who is left where it is stopped', async () => {
    const controller = new AbortController();
    const told: (readonly [number, number])[] = [];
    const onProgress = (finished: number, asked: number) => {
      told.push([finished, asked]);
      if (finished === 45) controller.abort();
    };
    const more = { onProgress, signal: controller.signal };
    const asked = { by: 'resolution-time', margin: '0.01 min', more };
    const selection = await select([desk(4), desk(5)], asked);
    expect(selection).toMatchObject({ end: 'stopped', selected: null, verification: null });
    expect(endsOf(selection)).toEqual(['A left', 'B left']);
    expect(told[0]).toEqual([1, 40]);
    for (const [finished, asked] of told) expect(finished).toBeLessThanOrEqual(asked);
  });

  it('names everything that cannot be judged before anything is run', async () => {
    const keep = ['sla-attainment{priority=P9} >= 90%'];
    const refused = select([desk(2), desk(3)], { by: 'utilisation{tier=L1}', keep });
    await expect(refused).rejects.toThrow(UnknownTargets);
    await expect(refused).rejects.toThrow(/A Test .*P9[\s\S]*A Test .*neither better high nor low/);
  });
});
