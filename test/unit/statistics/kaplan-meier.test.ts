import { expect, test } from 'vitest';
import { uniformAt } from '../../../src/random/threefry.ts';
import { Histogram } from '../../../src/statistics/histogram.ts';
import { type SurvivalCurve, survivalCurve } from '../../../src/statistics/kaplan-meier.ts';

function histogramOf(values: readonly number[]): Histogram {
  const histogram = new Histogram();
  for (const value of values) histogram.add(value);
  return histogram;
}

/** The smallest duration by which the share `q` has ended; null without observations. */
function censoredQuantile(curve: SurvivalCurve, q: number) {
  if (curve.largestObserved === null) return null;
  // Without censoring S is 1 − k/n up to rounding, and rank ⌈n q⌉ must not slip to the next.
  const limit = 1 - q + 1e-12;
  const index = curve.survivors.findIndex((survival) => survival <= limit);
  if (index < 0) return { reached: false as const, largestObserved: curve.largestObserved };
  return { reached: true as const, value: curve.times[index] as number };
}

/** The mean duration restricted to the largest observed: the area under the survival curve. */
function restrictedMean(curve: SurvivalCurve): number | null {
  if (curve.largestObserved === null) return null;
  let area = 0;
  let from = 0;
  let survival = 1;
  curve.times.forEach((time, i) => {
    area += survival * (time - from);
    from = time;
    survival = curve.survivors[i];
  });
  return area + survival * (curve.largestObserved - from);
}

test('is the product limit by hand', () => {
  // At risk 6, 5, 4, 2, 1: S(1) = 5/6, S(3) = 5/6 · 2/4, S(5) = 0.
  const curve = survivalCurve(histogramOf([1, 3, 3, 5]), histogramOf([2, 4]));
  expect(curve.times).toEqual([1, 3, 5]);
  expect(curve.survivors[0]).toBeCloseTo(5 / 6, 14);
  expect(curve.survivors[1]).toBeCloseTo(5 / 12, 14);
  expect(curve.survivors[2]).toBe(0);
  expect(censoredQuantile(curve, 0.5)).toEqual({ reached: true, value: 3 });
  expect(censoredQuantile(curve, 0.9)).toEqual({ reached: true, value: 5 });
  expect(restrictedMean(curve)).toBeCloseTo(1 + 2 * (5 / 6) + 2 * (5 / 12), 12);
});

test('an open duration outlives an ended one of the same length', () => {
  const curve = survivalCurve(histogramOf([3]), histogramOf([3]));
  expect(curve.survivors).toEqual([0.5]);
});

test('names the largest duration where a quantile was not reached', () => {
  const curve = survivalCurve(histogramOf([1, 2]), histogramOf([7, 9]));
  expect(censoredQuantile(curve, 0.5)).toEqual({ reached: true, value: 2 });
  expect(censoredQuantile(curve, 0.51)).toEqual({ reached: false, largestObserved: 9 });
  expect(restrictedMean(curve)).toBeCloseTo(1 + 0.75 + 0.5 * 7, 12);
});

test('without open durations its quantiles are plain order statistics', () => {
  const values = Array.from({ length: 97 }, (_, k) => 10 * k + 3);
  const events = histogramOf(values);
  const curve = survivalCurve(events, new Histogram());
  for (let k = 1; k <= 97; k++) {
    const q = k / 97;
    expect(censoredQuantile(curve, q)).toEqual({ reached: true, value: values[k - 1] });
  }
  expect(restrictedMean(curve)).toBeCloseTo(483, 9);
});

test('says nothing of nothing', () => {
  const curve = survivalCurve(new Histogram(), new Histogram());
  expect(censoredQuantile(curve, 0.5)).toBeNull();
  expect(restrictedMean(curve)).toBeNull();
});

test('finds the true tail of a window in which a tenth is still open', () => {
  // Exponential durations of mean 10 days, begun at any time of a window of 90 days.
  const day = 86_400_000;
  const [events, censored] = [new Histogram(), new Histogram()];
  for (let ticket = 0; ticket < 50_000; ticket++) {
    const remaining = 90 * day * uniformAt(1, 2, ticket, 0);
    const duration = -10 * day * Math.log(uniformAt(1, 2, ticket, 1));
    if (duration <= remaining) events.add(Math.round(duration));
    else censored.add(Math.round(remaining));
  }
  const curve = survivalCurve(events, censored);
  const p95 = censoredQuantile(curve, 0.95);
  expect(p95?.reached).toBe(true);
  if (p95?.reached) expect(Math.abs(p95.value / day / 29.957 - 1)).toBeLessThan(0.03);
  expect(Math.abs(restrictedMean(curve)! / day / 10 - 1)).toBeLessThan(0.03);
  // The closed ones alone are biased by far more than that.
  expect(events.quantile(0.95)! / day).toBeLessThan(28);
});
