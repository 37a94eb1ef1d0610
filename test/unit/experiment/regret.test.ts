/** Regrets against numbers worked out by hand. */
import { describe, expect, it } from 'vitest';
import { regretRow } from '../../../src/experiment/regret.ts';
import type { PlannedRow } from '../../../src/metrics/planned-rows.ts';
import type { Sample } from '../../../src/statistics/contrast.ts';

const rowOf = (better: 'higher' | 'lower') =>
  ({
    metric: { id: 'resolution-time', better },
    statistic: { id: 'mean' },
    scope: {},
    unit: 'h',
  }) as unknown as PlannedRow;

const sample = (...values: number[]): Sample => ({
  estimate: values.reduce((a, b) => a + b, 0) / values.length,
  values,
  centre: 'mean',
});

/** Two models, three draws: A is best in the first, B in the others. */
const DRAWN = [
  [sample(1, 3), sample(5, 7), sample(9, 11)],
  [sample(3, 3), sample(4, 6), sample(4, 6)],
];

describe('regret', () => {
  it('is the distance from the best model of each draw', () => {
    const [a, b] = regretRow(rowOf('lower'), DRAWN)?.models ?? [];
    // Estimates of A 2, 6, 10 and of B 3, 5, 5: regrets of A 0, 1, 5 and of B 1, 0, 0.
    expect(a).toMatchObject({ model: 'A', estimate: 6, worst: { estimate: 5, draw: 3 } });
    expect(a?.mean.estimate).toBe(2);
    expect(a?.best).toBeCloseTo(1 / 3, 12);
    expect(b).toMatchObject({ model: 'B', worst: { estimate: 1, draw: 1 } });
    expect(b?.mean.estimate).toBeCloseTo(1 / 3, 12);
    expect(b?.best).toBeCloseTo(2 / 3, 12);
  });

  it('turns round where a figure is better high', () => {
    const [a, b] = regretRow(rowOf('higher'), DRAWN)?.models ?? [];
    expect(a?.worst).toEqual({ estimate: 1, draw: 1 });
    expect(b?.worst).toEqual({ estimate: 5, draw: 3 });
  });

  it('has an interval from draws and replications together, never below 0', () => {
    const [a] = regretRow(rowOf('lower'), DRAWN)?.models ?? [];
    // Over draws 0, 1, 5: s²/n = 7/3. Over replications: (0+1+5)/3 both times, which vary not at all.
    const half = 12.7062 * Math.sqrt(7 / 3);
    expect(a?.mean.low).toBe(0);
    expect(a?.mean.high).toBeCloseTo(2 + half, 3);
  });

  it('is exactly 0 for the same model twice, which is the best in every draw', () => {
    const models = regretRow(rowOf('lower'), [DRAWN[0], DRAWN[0]])?.models ?? [];
    for (const { mean, worst, best } of models) {
      expect(mean).toEqual({ estimate: 0, low: 0, high: 0 });
      expect({ worst: worst.estimate, best }).toEqual({ worst: 0, best: 1 });
    }
  });

  it('is told only where every draw of every model has the figure', () => {
    expect(regretRow(rowOf('lower'), [DRAWN[0], [null, ...DRAWN[1].slice(1)]])).toBeNull();
  });
});
