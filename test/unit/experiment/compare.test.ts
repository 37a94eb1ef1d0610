/** Comparisons of models: differences by hand, verdicts by their intervals, luck that is shared. */
import { describe, expect, it } from 'vitest';
import { type Executor, inlineExecutor } from '../../../src/experiment/executor.ts';
import { comparisonJson } from '../../../src/experiment/summary-json.ts';
import { differenceVerdict } from '../../../src/experiment/verdict.ts';
import { readTolerance, type Tolerance } from '../../../src/scenario/tolerance.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';
import { compared, rowOf } from '../../support/comparison.ts';
import { experimentOn } from '../../support/experiment.ts';
import { type Written, written } from '../../support/scenario.ts';

/** A desk by day and night with so many people. */
function desk(agents: number, parts: Written = {}): Written {
  return written({
    seed: 'desk',
    horizon: { start: '2026-01-05', length: '4 days', drain: '2 days', warmUp: '1 day' },
    priorities: { P1: { resolve: '1 h', calendar: 'always' }, P3: {} },
    tickets: {
      call: {
        arrivals: { rate: '120/day' },
        priority: { P1: '20%', P3: '80%' },
        reach: { L1: '70%', L2: '100%' },
        handle: { L1: { exponential: { mean: '25 min' } }, L2: { exponential: { mean: '1 h' } } },
      },
    },
    teams: {
      desk: { tier: 'L1', agents, calendar: 'always', pay: '30/h' },
      experts: { tier: 'L2', agents: 3, calendar: 'always', pay: '50/h' },
    },
    ...parts,
  });
}

function tolerance(text: string): Tolerance {
  const read = readTolerance(text);
  if (read === null) throw new Error(`${text} is no tolerance`);
  return read;
}

/** The mean backlog of each of ten replications. */
async function backlogsOf(parts: Written): Promise<number[]> {
  const { replicationRows } = await experimentOn(parts, 10);
  return [...replicationRows()]
    .filter(({ metric, scope }) => metric === 'backlog' && Object.keys(scope).length === 0)
    .filter(({ statistic }) => statistic === 'mean')
    .map(({ value }) => value as number);
}

const TEN = { replications: 10 };
const outcome = await compared([desk(3), desk(4), desk(3, { seed: 'other' })], TEN);
const { comparison, runs } = outcome.result;

describe('a comparison', () => {
  it('of a model with itself is exactly nothing, says so, and runs it once', async () => {
    const units: number[] = [];
    const counting: Executor = {
      open: async (models) => {
        const crew = await inlineExecutor.open(models);
        return {
          run: (asked, signal) => {
            units.push(asked.length);
            return crew.run(asked, signal);
          },
          close: () => crew.close(),
        };
      },
    };
    const same = await compared([desk(3), desk(3)], { replications: 4, executor: counting });
    expect(units).toEqual([4]);
    expect(same.result.comparison.models[1]).toMatchObject({ isSameAsBase: true });
    expect(same.result.comparison.warnings[0]).toMatchObject({ code: 'W521' });
    for (const { difference, verdict, base } of same.result.comparison.rows) {
      if (base.low === null) continue;
      expect({ difference, verdict }).toMatchObject({
        difference: { estimate: 0, low: 0, high: 0 },
        verdict: 'same',
      });
    }
  });

  it('shows times, promises, backlog, people and money of the base', () => {
    const names = comparison.rows
      .filter(({ variant }) => variant.model === 'B')
      .map(({ metric, statistic, scope }) =>
        [metric, statistic, ...Object.values(scope)].join(' '),
      );
    expect(names).toEqual([
      'resolution-time mean P1',
      'resolution-time mean P3',
      'resolution-time p95 P1',
      'resolution-time p95 P3',
      'sla-attainment share P1 resolve',
      'backlog mean',
      'utilisation share L1',
      'utilisation share L2',
      'cost total',
      'cost per-ticket',
    ]);
  });

  it('subtracts the figures of the two runs', () => {
    for (const { base, variant, difference } of comparison.rows) {
      const expected = (variant.estimate as number) - (base.estimate as number);
      expect(difference.estimate).toBeCloseTo(expected, 9);
    }
  });

  it('has the paired interval of the replications, at the level after Holm', async () => {
    const backlogs = await Promise.all([desk(3), desk(4)].map(backlogsOf));
    const differences = (backlogs[0] as number[]).map((one, k) => (backlogs[1]?.[k] ?? 0) - one);
    const { difference, verdict } = rowOf(outcome, 'backlog.mean');
    const { low, high, level } = difference;
    const expected = meanInterval(differences, level);
    expect(low).toBeCloseTo(expected.low as number, 9);
    expect(high).toBeCloseTo(expected.high as number, 9);
    expect(level).toBeGreaterThan(0.95);
    expect(verdict).toBe('better');
  });

  it('takes every verdict from the interval and the better direction', () => {
    for (const { difference, better, verdict, margin } of comparison.rows) {
      expect(verdict).toBe(differenceVerdict(difference, better, margin));
      expect(verdict === 'no clear difference').toBe(
        (difference.low as number) <= 0 &&
          (difference.high as number) >= 0 &&
          difference.low !== difference.high,
      );
    }
  });

  it('pairs models of one seed, which takes variance away, and says where it cannot', () => {
    expect(comparison.models.map(({ isPaired }) => isPaired)).toEqual([true, true, false]);
    const paired = rowOf(outcome, 'resolution-time.mean', { priority: 'P3' });
    expect(paired.pairing?.varianceRatio).toBeLessThan(1);
    expect(rowOf(outcome, 'backlog.mean', {}, 'C').pairing).toBeNull();
    expect(comparison.warnings.find(({ code }) => code === 'W522')?.message).toMatch(/^C ran with/);
  });

  it('names the best where it is sure, and its probability', () => {
    const cost = comparison.best.find(({ metric }) => metric === 'cost');
    const [base, dearer] = cost?.standings ?? [];
    expect(dearer).toMatchObject({ model: 'B', probability: 0, verdict: 'not the best' });
    expect(base?.low).toBeLessThanOrEqual(0);
    for (const { standings } of comparison.best) {
      const sum = standings.reduce((total, { probability }) => total + probability, 0);
      expect(sum).toBeCloseTo(1, 9);
    }
  });

  it('is the same bytes in whatever order replications end', async () => {
    const backwards: Executor = {
      open: async (models) => {
        const crew = await inlineExecutor.open(models);
        return { ...crew, run: (units, signal) => crew.run([...units].reverse(), signal) };
      },
    };
    const other = await compared([desk(3), desk(4), desk(3, { seed: 'other' })], {
      ...TEN,
      executor: backwards,
    });
    expect(comparisonJson(other.result.comparison)).toBe(comparisonJson(comparison));
    expect(JSON.stringify(other.result.runs)).toBe(JSON.stringify(runs));
  });

  it('that is stopped keeps the replications that all models finished', async () => {
    const controller = new AbortController();
    const stopped = await compared([desk(3), desk(4)], {
      ...TEN,
      signal: controller.signal,
      onProgress: (finished) => {
        if (finished === 7) controller.abort();
      },
    });
    expect(stopped).toMatchObject({ finished: 3, isPartial: true });
    expect(stopped.result.comparison.replications).toBe(3);
    expect(stopped.result.runs.map(({ summary }) => summary.replications)).toEqual([3, 3]);
    const whole = await compared([desk(3), desk(4)], { replications: 3 });
    expect(stopped.result.comparison.rows).toEqual(whole.result.comparison.rows);
  });

  it('calls equivalent what lies within the margin, and nothing else', async () => {
    const margins = [{ figure: null, tolerance: tolerance('40%') }];
    const { result } = await compared([desk(3), desk(4)], { ...TEN, margins });
    const cost = result.comparison.rows.find(({ metric }) => metric === 'cost');
    expect(cost).toMatchObject({ verdict: 'equivalent' });
    expect(cost?.margin).toBeCloseTo(0.4 * (cost?.base.estimate ?? 0), 6);
    const share = result.comparison.rows.find(({ metric }) => metric === 'sla-attainment');
    expect(share?.margin).toBeNull();
  });

  it('has no verdict on a figure that the variant does not have', async () => {
    const alone = desk(6, {
      tickets: {
        call: {
          arrivals: { rate: '120/day' },
          priority: { P1: '20%', P3: '80%' },
          reach: { L1: '100%' },
          handle: { L1: { exponential: { mean: '25 min' } } },
        },
      },
      teams: { desk: { tier: 'L1', agents: 6, calendar: 'always', pay: '30/h' } },
    });
    const one = await compared([desk(3), alone], { replications: 3 });
    const row = rowOf(one, 'utilisation.share', { tier: 'L2' });
    expect(row).toMatchObject({ verdict: 'unknown', difference: { estimate: null } });
  });

  it('tells how many replications would settle what is open', async () => {
    const { result } = await compared([desk(4), desk(5)], { replications: 5 });
    for (const { verdict, settledBy } of result.comparison.rows) {
      if (verdict !== 'no clear difference') expect(settledBy).toBeNull();
      else if (settledBy !== null) expect(settledBy).toBeGreaterThan(5);
    }
  });
});

describe('the verdict of an interval', () => {
  it.each([
    [-2, -1, 'lower', null, 'better'],
    [-2, -1, 'higher', null, 'worse'],
    [1, 2, 'neither', null, 'higher'],
    [-2, -1, 'neither', null, 'lower'],
    [-1, 2, 'lower', null, 'no clear difference'],
    [0, 2, 'lower', null, 'no clear difference'],
    [0, 0, 'lower', null, 'same'],
    [1, 2, 'lower', 2, 'equivalent'],
    [-1, 2, 'lower', 1.5, 'no clear difference'],
  ] as const)(
    'from %d to %d where %s is better, margin %s, is %s',
    (low, high, better, margin, word) => {
      expect(differenceVerdict({ low, high }, better, margin)).toBe(word);
    },
  );

  it('is unknown without limits', () => {
    expect(differenceVerdict({ low: null, high: null }, 'lower', 1)).toBe('unknown');
  });
});
