/** Shares: `92%` or a number from 0 to 1. */

import { z } from 'zod';
import { declaredName } from './key-order.ts';
import { Refusal, reading } from './refusal.ts';

const EXPECTED = 'expected a share: 0% to 100%, or a number from 0 to 1';
const WRITTEN = z.union([z.number(), z.string()], { error: EXPECTED });

/** Reads `92%` or 0.92 as 0.92. */
function readShare(written: string | number): number {
  const share = readMultiple(written, EXPECTED);
  if (share >= 0 && share <= 1) return share;
  const fix = typeof written === 'number' && share <= 100 && share >= 2 ? `; write ${share}%` : '';
  throw new Refusal('E308', `${EXPECTED}, got ${written}${fix}`);
}

/** Reads `150%` or 1.5 as 1.5; `%` is a shift of the decimal point, so no digit is lost. */
function readMultiple(written: string | number, expected: string): number {
  if (typeof written === 'number') return written;
  if (!/^\d+(\.\d+)?%$/.test(written)) throw new Refusal('E308', `${expected}, got ${written}`);
  return Number(`${written.slice(0, -1)}e-2`);
}

/** A share of a whole, 0 to 1 once read. */
export const Share = reading(WRITTEN, readShare).meta({
  id: 'Share',
  title: 'Share',
  description: 'A part of a whole: a percentage, or a number from 0 to 1.',
  examples: ['92%', 0.92],
  pattern: String.raw`^\d+(\.\d+)?%$`,
});

/** A factor of one or more, such as an overtime premium. */
export const Premium = reading(WRITTEN, (written) => {
  const expected = 'expected a factor from 100% to 1000%, such as 150%';
  const factor = readMultiple(written, expected);
  if (factor >= 1 && factor <= 10) return factor;
  throw new Refusal('E308', `${expected}, got ${written}`);
}).meta({
  id: 'Premium',
  title: 'Premium',
  description: 'What one hour costs in relation to a normal one: a percentage or a number ≥ 1.',
  examples: ['150%', 1.5],
  pattern: String.raw`^\d+(\.\d+)?%$`,
});

const OF_GOAL = 'expected a share of the goal above 0% and up to 1000%, such as 90%';

/** A share of a goal that may have been passed, above 0. */
export const percentOfGoal = () =>
  reading(z.union([z.number(), z.string()], { error: OF_GOAL }), (written) => {
    const share = readMultiple(written, OF_GOAL);
    if (share > 0 && share <= 10) return share;
    throw new Refusal('E308', `${OF_GOAL}, got ${written}`);
  });

const TIMES = 'expected a factor from 0 to 1000, such as 1.8 or 180%';

/** A factor of zero or more on a volume. */
export const Factor = reading(z.union([z.number(), z.string()], { error: TIMES }), (written) => {
  const factor = readMultiple(written, TIMES);
  if (factor >= 0 && factor <= 1000) return factor;
  throw new Refusal('E308', `${TIMES}, got ${written}`);
}).meta({
  id: 'Factor',
  title: 'Factor',
  description: 'What something is multiplied by: a number of zero or more, or a percentage.',
  examples: [1.8, '180%'],
  pattern: String.raw`^\d+(\.\d+)?%$`,
});

/** How far a sum of shares may be from 1 before it is refused. */
const TOLERANCE = 0.005;

/** Shares by name that sum to 1; a rounding rest of up to half a point is spread over all. */
export const Mix = reading(z.record(z.string(), Share), (mix) => {
  const pairs = Object.entries(mix);
  const sum = pairs.reduce((total, [, share]) => total + share, 0);
  if (!(Math.abs(sum - 1) <= TOLERANCE)) {
    const seen = Math.round(sum * 1e6) / 1e6;
    throw new Refusal('E322', `the shares sum to ${seen}; they must sum to 1 (100%)`);
  }
  return pairs.map(([key, share]) => ({
    name: declaredName(key),
    share: Math.abs(sum - 1) <= 1e-12 ? share : share / sum,
  }));
}).meta({
  id: 'Mix',
  title: 'Mix of shares',
  description: 'Shares by name; they sum to 100%.',
  examples: [{ P3: '30%', P4: '70%' }],
});

/** One entry of a mix: a name and its share of the whole. */
export interface MixPart {
  readonly name: string;
  readonly share: number;
}
