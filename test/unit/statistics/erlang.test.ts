import { describe, expect, test } from 'vitest';
import {
  cobham,
  erlangA,
  erlangB,
  erlangC,
  erlangCServedWithin,
  pollaczekKhinchine,
} from '../../../src/statistics/erlang.ts';

describe('Erlang B', () => {
  test.each([
    [1, 1, 0.5],
    [1, 2, 0.2],
    [10, 14, 0.05682],
    [90, 100, 0.02696],
  ])('offered load %d on %d lines', (load, servers, blocked) => {
    expect(erlangB(load, servers)).toBeCloseTo(blocked, 5);
  });
});

describe('Erlang C', () => {
  test.each([
    [10, 8, 0.40918, 0.20459, 0.849471],
    [20, 18, 0.550769, 0.275385, 0.797383],
    [5, 4, 0.554113, 0.554113, 0.663914],
  ])('%d servers at load %d', (servers, rate, waitShare, meanWait, withinHalf) => {
    const figures = erlangC(rate, 1, servers)!;
    expect(figures.waitShare).toBeCloseTo(waitShare, 6);
    expect(figures.meanWait).toBeCloseTo(meanWait, 6);
    expect(erlangCServedWithin(rate, 1, servers, 0.5)).toBeCloseTo(withinHalf, 6);
  });

  test('a call centre of thirteen (Herzog)', () => {
    const figures = erlangC(3.5, 3, 13)!;
    expect(figures.meanWait * 60).toBeCloseTo(26.56, 2);
    expect(figures.waitShare).toBeCloseTo(0.3688, 4);
    expect(figures.meanQueue).toBeCloseTo(1.5492, 4);
    expect(figures.utilisationShare).toBeCloseTo(0.8077, 4);
    expect(erlangCServedWithin(3.5, 3, 13, 1 / 3)).toBeCloseTo(0.7206, 4);
  });

  test('one server is M/M/1', () => {
    expect(erlangC(0.9, 1, 1)!.meanWait).toBeCloseTo(9, 11);
    expect(erlangCServedWithin(0.9, 1, 1, 5)).toBeCloseTo(0.454122, 6);
  });

  test('has no steady state without capacity to spare', () => {
    expect(erlangC(1, 1, 1)).toBeNull();
    expect(erlangCServedWithin(2, 1, 1, 5)).toBeNull();
  });
});

describe('Erlang A', () => {
  test.each([
    [10, 10, 2, 0.619655, 2.078264, 0.103913],
    [20, 22, 4, 0.875787, 9.632614, 0.109462],
  ])('%d servers, rate %d', (servers, arrivalRate, meanPatience, waitShare, queue, abandoned) => {
    const figures = erlangA({ arrivalRate, meanWork: 1, servers, meanPatience });
    expect(figures.waitShare).toBeCloseTo(waitShare, 6);
    expect(figures.meanQueue).toBeCloseTo(queue, 6);
    expect(figures.abandonedShare).toBeCloseTo(abandoned, 6);
  });

  test('the call centre of thirteen, and of nine, with patience (Herzog)', () => {
    const calls = { arrivalRate: 3.5, meanWork: 3, meanPatience: 5 };
    const thirteen = erlangA({ ...calls, servers: 13 });
    expect(thirteen.meanWait * 60).toBeCloseTo(9.91, 2);
    expect(thirteen.abandonedShare).toBeCloseTo(0.033, 4);
    expect(thirteen.waitShare).toBeCloseTo(0.2813, 4);
    const nine = erlangA({ ...calls, servers: 9 });
    expect(nine.meanWait * 60).toBeCloseTo(56.62, 2);
    expect(nine.abandonedShare).toBeCloseTo(0.1887, 4);
  });

  test('occupancy with patience (pyworkforce)', () => {
    const queue = { arrivalRate: 100 / 30, meanWork: 3, servers: 14, meanPatience: 5 };
    const figures = erlangA(queue);
    expect(figures.waitShare).toBeCloseTo(0.14526, 5);
    expect(figures.abandonedShare).toBeCloseTo(0.013984, 6);
    expect(figures.utilisationShare).toBeCloseTo(0.704297, 6);
    expect(figures.meanWait).toBeCloseTo(0.069919, 6);
  });

  test('approaches Erlang C as patience grows', () => {
    const patient = erlangA({ arrivalRate: 4, meanWork: 1, servers: 5, meanPatience: 1e7 });
    expect(patient.waitShare).toBeCloseTo(erlangC(4, 1, 5)!.waitShare, 5);
  });
});

describe('Pollaczek and Khinchine', () => {
  test.each([
    ['constant', 0, 2],
    ['Erlang-2', 0.5, 3],
    ['exponential', 1, 4],
    ['lognormal, cv 1.2', 1.44, 4.88],
    ['lognormal, cv 2', 4, 10],
  ])('%s work', (_, cvSquared, wait) => {
    expect(pollaczekKhinchine(0.8, 1, cvSquared)).toBeCloseTo(wait, 10);
  });

  test('has no steady state without capacity to spare', () => {
    expect(pollaczekKhinchine(1, 1, 0)).toBeNull();
  });
});

describe('Cobham', () => {
  test('two classes of exponential work', () => {
    const one = { arrivalRate: 0.4, meanWork: 1, workCvSquared: 1 };
    const [first, second] = cobham([one, one])!;
    expect(first).toBeCloseTo(1.33333, 5);
    expect(second).toBeCloseTo(6.66667, 5);
  });

  test('four priorities of unlike work', () => {
    const waits = cobham([
      { arrivalRate: 0.05, meanWork: 1.5, workCvSquared: 1 },
      { arrivalRate: 0.15, meanWork: 1, workCvSquared: 1 },
      { arrivalRate: 0.5, meanWork: 0.6, workCvSquared: 1.44 },
      { arrivalRate: 0.2, meanWork: 0.4, workCvSquared: 0.25 },
    ])!;
    const expected = [0.54281, 0.7004, 1.36394, 2.67608];
    waits.forEach((wait, k) => {
      expect(wait).toBeCloseTo(expected[k]!, 5);
    });
  });

  test('has no steady state without capacity to spare', () => {
    expect(cobham([{ arrivalRate: 2, meanWork: 1, workCvSquared: 1 }])).toBeNull();
  });
});
