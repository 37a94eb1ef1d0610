import seedrandom from 'seedrandom';
import { expect, test } from 'vitest';
import { replicationKey, streamKey } from '../../../src/random/keys.ts';
import { threefry } from '../../../src/random/threefry.ts';

test('derives the keys that recorded results depend on', () => {
  const key = streamKey('1', 'l1/day/1', 'handle');
  expect(key).toEqual({ k0: 1945331655, k1: 674463418 });
  expect(replicationKey(key, 0)).toEqual({ k0: -200080474, k1: 908552517 });
});

test('takes two words of the default generator on the full name', () => {
  const generator = seedrandom('tiersim/1/2026/mail/arrival');
  const expected = { k0: generator.int32(), k1: generator.int32() };
  expect(streamKey('2026', 'mail', 'arrival')).toEqual(expected);
});

test('folds a replication in by one encipherment', () => {
  const out = new Int32Array(2);
  threefry(5, 6, 7, 0x5245504c, out);
  expect(replicationKey({ k0: 5, k1: 6 }, 7)).toEqual({ k0: out[0], k1: out[1] });
});

test('gives every seed, entity, purpose and replication its own key', () => {
  const names = new Set<string>();
  for (const seed of ['1', '2', '12'])
    for (const entity of ['a', 'b', 'a/1', 'a/1/2'])
      for (const purpose of ['handle', 'reopen', 'absence'])
        for (let replication = 0; replication < 20; replication++) {
          const { k0, k1 } = replicationKey(streamKey(seed, entity, purpose), replication);
          names.add(`${k0} ${k1}`);
        }
  expect(names.size).toBe(3 * 4 * 3 * 20);
});

test('refuses a purpose with a slash, which another stream could be named like', () => {
  expect(() => streamKey('1', 'a', 'b/handle')).toThrow('no slash');
});
