/** Which of several models is the best in a figure, and how sure that is. */
import { type Contrast, contrastInterval, type Sample } from './contrast.ts';
import { meanOfValues } from './summation.ts';

/** How far a model may be from the best of the others; the better direction is upwards. */
export interface DistanceFromBest {
  /** 0 where nothing else can be the best. */
  readonly low: number;
  /** 0 where something else is surely better. */
  readonly high: number;
}

/**
 * Multiple comparisons with the best (Hsu, Multiple Comparisons, 1996, 4.2): for each model i the
 * limits of μ_i − max_{j≠i} μ_j, all of them true at once with probability `level`. `contrast`
 * gives the estimate of μ_i − μ_j. Bonferroni makes its pairs safe, which holds with common luck.
 */
export function comparedWithBest(
  count: number,
  contrast: (i: number, j: number) => Contrast | null,
  level: number,
): readonly DistanceFromBest[] | null {
  const pairs = (count * (count - 1)) / 2;
  const each = 1 - (1 - level) / pairs;
  const limits: (readonly { low: number; high: number }[])[] = [];
  for (let i = 0; i < count; i++) {
    const row = [];
    for (let j = 0; j < count; j++) {
      const difference = i === j ? null : contrast(i, j);
      if (difference === null && i !== j) return null;
      const { low, high } = difference ? contrastInterval(difference, each) : { low: 0, high: 0 };
      row.push({ low: low ?? 0, high: high ?? 0 });
    }
    limits.push(row);
  }
  const nearest = limits.map((row, i) =>
    Math.min(...row.filter((_, j) => j !== i).map((pair) => pair.high)),
  );
  return limits.map((row, i) => {
    // Only what is not surely worse than something can be the best, and so a rival.
    const rivals = row.filter((_, j) => j !== i && nearest[j] >= 0);
    const low = Math.min(0, ...rivals.map((pair) => pair.low));
    return { low, high: Math.max(0, nearest[i]) };
  });
}

/** A source of uniform numbers by address. */
export type UniformAt = (resample: number, draw: number) => number;

const RESAMPLES = 2000;

/**
 * The probability of each model to be the best one, upwards: the share of bootstrap resamples of
 * the replications in which it is. With `isPaired` all models are given the same replications.
 * Models that tie share. Null where a model has fewer than two replications.
 */
export function bestShares(
  samples: readonly Sample[],
  isPaired: boolean,
  uniform: UniformAt,
): readonly number[] | null {
  const known = isPaired ? inAll(samples) : samples.map(({ values }) => values.filter(isNumber));
  if (known.some(({ length }) => length < 2)) return null;
  const centred = samples.map(({ estimate }, model) => {
    const values = known[model];
    const mean = meanOfValues(values);
    // The spread of so few values is made that of all there could be.
    const stretch = Math.sqrt(values.length / (values.length - 1));
    return { estimate, deviations: values.map((value) => (value - mean) * stretch) };
  });
  const wins = samples.map(() => 0);
  for (let resample = 0; resample < RESAMPLES; resample++) {
    const drawn = centred.map(({ estimate, deviations }, model) => {
      const n = deviations.length;
      const first = isPaired ? 0 : model * n;
      let sum = 0;
      for (let k = 0; k < n; k++) sum += deviations[Math.floor(uniform(resample, first + k) * n)];
      return estimate + sum / n;
    });
    const top = Math.max(...drawn);
    const winners = drawn.filter((value) => value === top).length;
    drawn.forEach((value, model) => {
      if (value === top) wins[model] += 1 / winners;
    });
  }
  return wins.map((count) => count / RESAMPLES);
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

/** The values of the replications that every model has. */
function inAll(samples: readonly Sample[]): number[][] {
  const [first] = samples;
  const common = first.values
    .map((_, replication) => replication)
    .filter((replication) => samples.every(({ values }) => isNumber(values[replication] ?? null)));
  return samples.map(({ values }) => common.map((replication) => values[replication] as number));
}
