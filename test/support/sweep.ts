/** Sweeps that nobody simulated, for the tests of what is said about them. */
import type { SweepPoint, SweepResult } from '../../src/experiment/sweep-result.ts';
import { makeRunResult } from './run-result.ts';

const FIGURES = [
  { metric: 'resolution-time', statistic: 'mean', scope: {}, unit: 'h', better: 'lower' },
  { metric: 'cost', statistic: 'total', scope: {}, unit: 'EUR', better: 'lower' },
] as const;

type Made = readonly [values: readonly (string | null)[], hours: number, cost: number];

function pointOf([values, hours, cost]: Made, place: number): SweepPoint {
  const figure = (estimate: number, base: number) => {
    const difference = estimate - base;
    const limits = { low: difference - 0.5, high: difference + 0.5 };
    const verdict = Math.abs(difference) <= 0.5 ? 'no clear difference' : 'better';
    return {
      estimate,
      low: estimate - 1,
      high: estimate + 1,
      level: 0.95,
      n: 30,
      difference: { estimate: difference, ...limits, level: 0.99, probability: 0, adjusted: 0 },
      verdict,
    } as const;
  };
  return {
    id: place + 1,
    values,
    hash: String(place),
    isBase: false,
    figures: [figure(hours, 8), figure(cost, 1000)],
    standing: (['frontier', 'frontier', 'open', 'dominated'] as const)[place % 4] ?? null,
  };
}

/** A sweep with these points. */
export function makeSweep(
  design: SweepResult['sweep']['design'],
  paths: readonly string[],
  points: readonly Made[],
): SweepResult {
  const { facts } = makeRunResult();
  const estimate = { level: 0.95, n: 30 };
  return {
    facts,
    sweep: {
      formatVersion: '1.0',
      tool: { name: 'tiersim', version: '0.1.0' },
      scenario: { name: 'Today', hash: 'a'.repeat(64) },
      seed: 'monday',
      replications: 30,
      design,
      factors: paths.map((path) => ({ path, values: '1..2', base: null })),
      figures: FIGURES,
      base: [
        { estimate: 8, low: 7, high: 9, ...estimate },
        { estimate: 1000, low: 999, high: 1001, ...estimate },
      ],
      points: points.map(pointOf),
      frontier: design === 'one-at-a-time' ? null : { cost: 1, service: 0 },
      influences: [{ factor: 0, figure: 0, correlation: -0.8, low: -0.95, high: -0.4 }],
      uncertainties: [{ figure: 0, estimate: 8, randomness: 1, inputs: 2.5 }],
      verdicts: 8,
      warnings: [{ code: 'W515', message: 'As written: few.' }],
    },
  };
}

/** All combinations of two values. */
export const grid = (paths: readonly string[] = ['teams.desk.agents', 'teams.field.agents']) =>
  makeSweep('grid', paths, [
    [['1', '1'], 8, 1000],
    [['1', '2'], 6, 1100],
    [['2', '1'], 7, 1200],
    [['2', '2'], 6.4, 1400],
  ]);
/** Values tried one at a time. */
export const alone = (paths: readonly string[] = ['tickets.*.handle', 'teams.desk.agents']) =>
  makeSweep('one-at-a-time', paths, [
    [['x0.9', null], 5, 1000],
    [['x1.1', null], 12, 1000],
    [[null, '3'], 8.2, 1100],
  ]);
/** One value. */
export const line = () =>
  makeSweep(
    'grid',
    ['teams.desk.agents'],
    [
      [['1'], 8, 1000],
      [['2'], 6, 1100],
      [['3'], 5, 1200],
    ],
  );
