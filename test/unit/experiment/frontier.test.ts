/** The frontier of cost and service: what is on it, what is surely not, what is open. */
import { describe, expect, it } from 'vitest';
import { frontierStandings, upwards } from '../../../src/experiment/frontier.ts';
import type { Sample } from '../../../src/statistics/contrast.ts';

const NOISE = [-1, 1, -1, 1, -1, 1, -1, 1];
const sample = (estimate: number, spread = 0): Sample => ({
  estimate,
  values: NOISE.map((noise) => estimate + spread * noise),
  centre: 'mean',
});
const point = (cost: number, service: number, spread = 0) => ({
  cost: sample(cost),
  service: sample(service, spread),
});

describe('frontierStandings', () => {
  it('keeps what nothing is cheaper and better than, and surely drops the rest', () => {
    const points = [point(1, 5), point(2, 7), point(3, 6), point(2, 6), point(4, 9)];
    expect(frontierStandings(points, 0.95)).toEqual([
      'frontier',
      'frontier',
      'dominated',
      'dominated',
      'frontier',
    ]);
  });

  it('leaves open what the intervals do not decide', () => {
    const alternating = { cost: sample(3), service: sample(6.9) };
    const points = [point(1, 5), point(2, 7, 2), alternating];
    expect(frontierStandings(points, 0.95)[2]).toBe('open');
  });

  it('sees common luck: what is paired is sure although both vary', () => {
    const points = [point(2, 7, 2), point(3, 6.9, 2)];
    expect(frontierStandings(points, 0.95)).toEqual(['frontier', 'dominated']);
  });

  it('keeps twins together on the frontier', () => {
    expect(frontierStandings([point(1, 5), point(1, 5)], 0.95)).toEqual(['frontier', 'frontier']);
  });

  it('counts service upwards where low is better', () => {
    const time = upwards(sample(4, 1), false);
    expect(time.estimate).toBe(-4);
    expect(time.values[0]).toBe(-3);
    expect(upwards(time, true)).toBe(time);
  });
});
