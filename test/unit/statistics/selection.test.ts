/**
 * Selection of the best: its boundary by hand, and the probability it promises where that is hardest
 * to keep, all others being worse by the margin exactly (the slippage configuration).
 *
 * `TIERSIM_SELECTIONS=2000` asks for that many races instead of a few; with
 * `TIERSIM_WRITE_VALIDATION=1` what comes out is written on the page of validation.
 */
import { afterAll, describe, expect, test } from 'vitest';
import { normalQuantile } from '../../../src/random/normal.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import type { Sample } from '../../../src/statistics/contrast.ts';
import {
  type Look,
  lookAt,
  type Passing,
  type RaceRule,
  type Racer,
} from '../../../src/statistics/selection.ts';
import { sureDistance, valuesUntilSure } from '../../../src/statistics/sequential-sign.ts';
import { mostOf } from '../../support/chance.ts';
import { writeSection } from '../../support/validation-page.ts';

const RACES = Number(process.env.TIERSIM_SELECTIONS ?? 150);
const FIRST = 20;
const WAVE = 10;
/** In standard deviations of a figure. */
const MARGIN = 0.25;

function sampleOf(values: readonly number[]): Sample {
  const estimate = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { estimate, values, centre: 'mean' };
}

function normal(stream: number, model: number, draw: number): number {
  const u = uniformAt(stream, 71, draw, model);
  return normalQuantile(u, 1 - u);
}

/** A made-up model: the mean of its figure, the means of its checks, and how noisy it is. */
interface Made {
  readonly mean: number;
  readonly checks?: readonly number[];
  readonly noise?: number;
}

interface Race {
  readonly selected: number | null;
  readonly values: number;
}

/** Runs a race of made-up models whose luck is common to the extent `common`, from 0 to 1. */
function raced(
  models: readonly Made[],
  rule: RaceRule,
  { seed, common }: { seed: number; common: number },
): Race {
  const [own, shared] = [Math.sqrt(1 - common), Math.sqrt(common)];
  const drawn = new Map<string, number[]>();
  const valuesOf = (stream: number, place: number, n: number) => {
    const { mean, checks = [], noise = 1 } = models[place] as Made;
    const centre = stream === 0 ? mean : (checks[stream - 1] as number);
    const values = drawn.get(`${stream}/${place}`) ?? [];
    drawn.set(`${stream}/${place}`, values);
    while (values.length < n) {
      const at = seed * 8 + stream;
      const luck = shared * normal(at, 0, values.length);
      values.push(centre + noise * (luck + own * normal(at, place + 1, values.length)));
    }
    return sampleOf(values.slice());
  };
  let left = models.map((_, place) => place);
  let values = 0;
  for (let n = FIRST; ; n += WAVE) {
    values += left.length * (n === FIRST ? FIRST : WAVE);
    const racers = left.map((place): Racer => {
      const checks = (models[place]?.checks ?? []).map((_, check) => {
        return { sample: valuesOf(check + 1, place, n), margin: MARGIN };
      });
      return { place, sample: valuesOf(0, place, n), checks };
    });
    const looks = lookAt(racers, rule);
    left = looks.filter(isLeft).map(({ place }) => place);
    const [first] = left;
    if (first === undefined) return { selected: null, values };
    const last = looks.find(({ place }) => place === first);
    if (left.length === 1 && last?.checks.every((one) => one === 'passed')) {
      return { selected: first, values };
    }
  }
}

function isLeft({ checks, beatenBy }: Look): boolean {
  return beatenBy === null && !checks.includes('failed');
}

/** The slippage configuration: the last of `count` is better than all others by the margin. */
function slippage(count: number, make: (mean: number) => Made = (mean) => ({ mean })): Made[] {
  return Array.from({ length: count }, (_, place) => make(place === count - 1 ? MARGIN : 0));
}

const PROMISE = { margin: MARGIN, error: 0.05 };
const told: string[] = [];

/** Races and tells how often the last one is selected; fails where that is too rare. */
function expectPromise(
  name: string,
  models: readonly Made[],
  { common, wanted = models.length - 1 }: { common: number; wanted?: number | null },
): number {
  const rule = { ...PROMISE, models: models.length, checks: models[0]?.checks?.length ?? 0 };
  let wrong = 0;
  let values = 0;
  for (let seed = 1; seed <= RACES; seed++) {
    const race = raced(models, rule, { seed, common });
    if (race.selected !== wanted) wrong += 1;
    values += race.values / RACES;
  }
  const right = `${((1 - wrong / RACES) * 100).toFixed(1)} %`;
  told.push(`| ${name} | ${right} | ${Math.round(values)} |`);
  expect(wrong, name).toBeLessThanOrEqual(mostOf(RACES, rule.error));
  return values;
}

describe('the boundary', () => {
  test('is that of Kim and Nelson, worked out by hand', () => {
    // η = ½ ((2 · 0.025)^(−2/19) − 1) = 0.185363, h² = 2 · 19 η = 7.04378; S² = 4, δ = 1, r = 20.
    const distance = sureDistance({ variance: 4, n: 20 }, { margin: 1, error: 0.025 });
    expect(distance).toBeCloseTo((7.04378 * 4 - 20) / 40, 5);
  });

  test('comes down to 0, when every sign is believed', () => {
    const rule = { margin: 1, error: 0.025 };
    expect(sureDistance({ variance: 4, n: 29 }, rule)).toBe(0);
    expect(sureDistance({ variance: 0, n: 20 }, rule)).toBe(0);
  });

  test('tells ahead after how many values a distance will do', () => {
    const rule = { margin: 0.5, error: 0.01 };
    const spread = { variance: 25, n: 50 };
    const n = valuesUntilSure(spread, 0.8, rule);
    const reach = (at: number) => sureDistance({ ...spread, n: at }, rule) - 0.8;
    // The degrees of freedom grow meanwhile, so that it comes a little sooner.
    expect(n).toBeGreaterThan(100);
    expect(reach(n)).toBeLessThanOrEqual(0);
  });
});

describe('a look', () => {
  const spread = (mean: number) => sampleOf(Array.from({ length: 20 }, (_, k) => mean + (k % 2)));
  const rule: RaceRule = { models: 3, checks: 1, margin: 0.5, error: 0.05 };
  const check = (mean: number) => [{ sample: spread(mean), margin: 0.5 }];
  const passing = (looks: readonly Look[]): readonly Passing[] =>
    looks.map(({ checks }) => checks[0] as Passing);

  test('lets only those that passed their checks beat others', () => {
    const racers = [
      { place: 0, sample: spread(1), checks: check(5) },
      { place: 1, sample: spread(9), checks: check(-5) },
      { place: 2, sample: spread(2), checks: check(5) },
    ];
    const looks = lookAt(racers, rule);
    expect(passing(looks)).toEqual(['passed', 'failed', 'passed']);
    expect(looks.map(({ beatenBy }) => beatenBy)).toEqual([2, null, null]);
  });

  test('leaves open what has no figure', () => {
    const racers = [
      { place: 0, sample: spread(1), checks: [{ sample: null, margin: 1 }] },
      { place: 1, sample: null, checks: check(5) },
    ];
    const looks = lookAt(racers, rule);
    expect(passing(looks)).toEqual(['open', 'passed']);
    expect(looks.map(({ beatenBy }) => beatenBy)).toEqual([null, null]);
  });

  test('keeps the first of two that are the same in every replication', () => {
    const racers = [0, 1].map((place) => ({ place, sample: spread(1), checks: [] }));
    const looks = lookAt(racers, { ...rule, models: 2, checks: 0 });
    expect(looks.map(({ beatenBy }) => beatenBy)).toEqual([null, 0]);
  });
});

describe('the best is selected as often as promised', () => {
  test('of two, with luck of their own', () => {
    expectPromise('2 models, separate luck', slippage(2), { common: 0 });
  });

  test('of five, sooner by far where they share their luck', () => {
    const apart = expectPromise('5 models, separate luck', slippage(5), { common: 0 });
    const paired = expectPromise('5 models, common luck (0.8)', slippage(5), { common: 0.8 });
    expect(paired).toBeLessThan(apart * 0.5);
  });

  test('of five that are noisier the better they are', () => {
    const noisy = slippage(5, (mean) => ({ mean, noise: mean > 0 ? 1.5 : 0.7 }));
    expectPromise('5 models, the best the noisiest', noisy, { common: 0 });
  });

  test('where the better ones fail a check by its margin', () => {
    const models = [
      { mean: 2, checks: [-MARGIN] },
      { mean: 1, checks: [-MARGIN] },
      { mean: 0, checks: [MARGIN] },
      { mean: 0, checks: [MARGIN] },
      { mean: MARGIN, checks: [MARGIN] },
    ];
    const how = { common: 0.5 };
    expectPromise('5 models, of which the 2 best fail a check', models, how);
  });

  test('where none passes', () => {
    const models = [0, 1, 2].map((mean) => ({ mean, checks: [1, -MARGIN] }));
    expectPromise('3 models that all fail a check', models, { common: 0, wanted: null });
  });

  test('of twenty models', () => {
    expectPromise('20 models, common luck (0.5)', slippage(20), { common: 0.5 });
  });

  afterAll(() => {
    if (process.env.TIERSIM_SELECTIONS === undefined) return;
    writeSection('D02', [
      '## D02 Selection of the best',
      '',
      `${RACES} races each of made-up models with normal figures, of which the best is better than all`,
      'others by the margin exactly, a quarter of a standard deviation. Promised: right in 95 %.',
      'Written by `TIERSIM_SELECTIONS=1000 TIERSIM_WRITE_VALIDATION=1 npx vitest run',
      'test/unit/statistics/selection`; `npm test` makes the same with fewer races.',
      '',
      '| race | right | values in all |',
      '| --- | --: | --: |',
      ...told,
      '',
    ]);
  });
});
