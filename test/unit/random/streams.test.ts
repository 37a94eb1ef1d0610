/** The streams as the simulator reads them, across each part of a draw's address. */
import { describe, expect, it } from 'vitest';
import { replicationKey, type StreamKey, streamKey } from '../../../src/random/keys.ts';
import { uniformAt } from '../../../src/random/threefry.ts';
import { Dice } from '../../support/dice.ts';

const KEY = streamKey('streams', 'mail', 'handle');

function at({ k0, k1 }: StreamKey, ordinal: number, counter: number): number {
  return uniformAt(k0, k1, ordinal, counter);
}

/** Chi-square of neighbouring pairs in a grid, in standard deviations from its mean. */
function pairsOff(draw: (k: number) => number, draws: number): number {
  const sides = 32;
  const cells = new Float64Array(sides * sides);
  for (let k = 0; k < draws; k++) {
    const cell = Math.floor(draw(k) * sides) * sides + Math.floor(draw(k + 1) * sides);
    cells[cell] = (cells[cell] as number) + 1;
  }
  const expected = draws / cells.length;
  const chiSquare = cells.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const freedom = cells.length - 1;
  return Math.abs(chiSquare - freedom) / Math.sqrt(2 * freedom);
}

describe('neighbouring draws fall evenly on the square', () => {
  const replications = Array.from({ length: 20_001 }, (_, number) => replicationKey(KEY, number));
  const seeds = Array.from({ length: 10_001 }, (_, seed) => streamKey(`${seed}`, 'mail', 'handle'));
  const people = Array.from({ length: 10_001 }, (_, k) =>
    streamKey('1', `desk/day/${k}`, 'absence'),
  );

  it.each<[string, (k: number) => number, number]>([
    ['from ticket to ticket', (k) => at(KEY, k, 0), 60_000],
    ['from touch to touch of one ticket', (k) => at(KEY, 7, k), 60_000],
    [
      'from tier to tier and touch to touch',
      (k) => at(KEY, 7, (k % 4) * 2 ** 24 + (k >> 2)),
      60_000,
    ],
    ['from replication to replication', (k) => at(replications[k] as StreamKey, 0, 0), 20_000],
    ['from seed to seed', (k) => at(seeds[k] as StreamKey, 0, 0), 10_000],
    ['from person to person', (k) => at(people[k] as StreamKey, k % 5, k % 7), 10_000],
    [
      'from ticket to replication to touch',
      (k) => at(replications[k % 50] as StreamKey, Math.floor(k / 50) % 40, Math.floor(k / 2000)),
      60_000,
    ],
  ])('%s', (_, draw, draws) => {
    expect(pairsOff(draw, draws)).toBeLessThan(5);
  });
});

it('streams whose addresses differ in one part have nothing to do with each other', () => {
  const draws = 2000;
  const dice = new Dice(1);
  for (let pair = 0; pair < 200; pair++) {
    const names = ['mail', 'handle', String(dice.whole(1, 9))];
    const others = [...names];
    const part = dice.whole(0, 3);
    if (part < 3) others[part] = `${others[part]}x`;
    const keyOf = ([entity, purpose, seed]: readonly string[]) =>
      streamKey(seed as string, entity as string, purpose as string);
    const one = replicationKey(keyOf(names), 3);
    const other = replicationKey(keyOf(others), part === 3 ? 4 : 3);
    let products = 0;
    for (let k = 0; k < draws; k++) products += (at(one, k, 0) - 0.5) * (at(other, k, 0) - 0.5);
    expect(Math.abs((12 * products) / draws)).toBeLessThan(5 / Math.sqrt(draws));
  }
});
