/** Every family of laws that the language knows: what is written is what is drawn. */
import { describe, expect, it } from 'vitest';
import { sample } from '../../src/random/distribution.ts';
import { uniformAt } from '../../src/random/threefry.ts';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { MINUTE } from '../../src/units/time.ts';
import { modelOf, ticketType } from '../support/scenario.ts';

/** What somebody who writes a law knows about it, in minutes. */
interface Known {
  readonly family: string;
  readonly written: unknown;
  readonly mean?: number;
  readonly cv?: number;
  /** Shares of draws and the values they do not exceed. */
  readonly quantiles?: readonly (readonly [number, number])[];
  readonly least: number;
  readonly most: number;
}

const { exp, log, sqrt } = Math;
const NEVER = Number.POSITIVE_INFINITY;

const LAWS: readonly Known[] = [
  { family: 'constant', written: '20 min', mean: 20, cv: 0, least: 20, most: 20 },
  {
    family: 'exponential',
    written: { exponential: { mean: '20 min' } },
    mean: 20,
    cv: 1,
    quantiles: [[0.5, 20 * log(2)]],
    least: 0,
    most: NEVER,
  },
  {
    family: 'logNormal',
    written: { logNormal: { mean: '20 min', cv: 0.5 } },
    mean: 20,
    cv: 0.5,
    quantiles: [[0.5, 20 / sqrt(1.25)]],
    least: 0,
    most: NEVER,
  },
  {
    family: 'logNormal',
    written: { logNormal: { median: '20 min', p90: '1 h' } },
    quantiles: [
      [0.5, 20],
      [0.9, 60],
    ],
    mean: 20 * exp((log(3) / 1.2815515655446004) ** 2 / 2),
    least: 0,
    most: NEVER,
  },
  {
    family: 'gamma',
    written: { gamma: { mean: '20 min', cv: 0.7 } },
    mean: 20,
    cv: 0.7,
    least: 0,
    most: NEVER,
  },
  {
    family: 'weibull',
    written: { weibull: { scale: '20 min', shape: 2 } },
    mean: 10 * sqrt(Math.PI),
    quantiles: [[1 - exp(-1), 20]],
    least: 0,
    most: NEVER,
  },
  {
    family: 'weibull',
    written: { weibull: { mean: '20 min', shape: 2 } },
    mean: 20,
    least: 0,
    most: NEVER,
  },
  {
    family: 'erlang',
    written: { erlang: { mean: '20 min', phases: 4 } },
    mean: 20,
    cv: 0.5,
    least: 0,
    most: NEVER,
  },
  {
    family: 'hyperexponential',
    written: { hyperexponential: { mean: '20 min', cv: 2 } },
    mean: 20,
    cv: 2,
    least: 0,
    most: NEVER,
  },
  {
    family: 'hyperexponential',
    written: {
      hyperexponential: {
        branches: [
          { share: '25%', mean: '50 min' },
          { share: '75%', mean: '10 min' },
        ],
      },
    },
    mean: 20,
    cv: sqrt(2 * (0.25 * 2500 + 0.75 * 100) - 400) / 20,
    least: 0,
    most: NEVER,
  },
  {
    family: 'uniform',
    written: { uniform: { min: '10 min', max: '30 min' } },
    mean: 20,
    cv: 20 / sqrt(12) / 20,
    quantiles: [[0.25, 15]],
    least: 10,
    most: 30,
  },
  {
    family: 'triangular',
    written: { triangular: { min: '0 min', mode: '15 min', max: '45 min' } },
    mean: 20,
    quantiles: [[1 / 3, 15]],
    least: 0,
    most: 45,
  },
  {
    family: 'empirical',
    written: { empirical: ['10 min', '20 min', '30 min'] },
    mean: 20,
    quantiles: [[0.5, 20]],
    least: 10,
    most: 30,
  },
  {
    family: 'mixture',
    written: {
      mixture: [
        { share: '50%', of: '10 min' },
        { share: '50%', of: { uniform: { min: '20 min', max: '40 min' } } },
      ],
    },
    mean: 20,
    quantiles: [
      [0.4, 10],
      [0.75, 30],
    ],
    least: 10,
    most: 40,
  },
];

/** Draws of a law as it is compiled, in minutes. */
function drawing(written: unknown): (u: number) => number {
  const model = modelOf({
    tickets: { T: { ...ticketType(['mon 09:00'], ''), handle: { L1: written } } },
    teams: { desk: { tier: 'L1', agents: 1 } },
  });
  return (u) => sample(model.distributions, model.types.handle[0], u) / MINUTE;
}

const TAIL = 2 ** -40;

describe.each(LAWS.map((law) => [JSON.stringify(law.written), law] as const))('%s', (_, law) => {
  const draw = drawing(law.written);

  it('has the mean and the spread that it was written with', () => {
    const count = 20_000;
    const draws = Array.from({ length: count }, (_, k) => draw((k + 0.5) / count));
    const mean = draws.reduce((sum, value) => sum + value, 0) / count;
    const squares = draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count;
    if (law.mean !== undefined) expect(mean / law.mean).toBeCloseTo(1, 2);
    if (law.cv !== undefined) expect(sqrt(squares) / mean).toBeCloseTo(law.cv, 1);
  });

  it('has the quantiles that follow from it', () => {
    for (const [share, value] of law.quantiles ?? []) {
      expect(draw(share - 1e-9)).toBeLessThanOrEqual(value * (1 + 1e-3));
      expect(draw(share + 1e-9)).toBeGreaterThanOrEqual(value * (1 - 1e-3));
    }
  });

  it('stays where it can be, and never falls as luck rises', () => {
    let last = draw(TAIL);
    expect(last).toBeGreaterThanOrEqual(law.least);
    for (let k = 0; k < 2000; k++) {
      const next = draw((k + uniformAt(3, 4, k, 0)) / 2000);
      expect(next).toBeGreaterThanOrEqual(last - 1e-9);
      last = next;
    }
    expect(draw(1 - TAIL)).toBeLessThanOrEqual(law.most);
    expect(draw(1 - TAIL)).toBeLessThan(NEVER);
  });
});

describe('the language', () => {
  it('has no family that is not tried here', () => {
    const families = scenarioJsonSchema().definitions?.DistributionFamily?.properties ?? {};
    const tried = new Set(LAWS.map(({ family }) => family));
    expect(Object.keys(families).length).toBeGreaterThan(8);
    expect(Object.keys(families).filter((family) => !tried.has(family))).toEqual([]);
  });
});
