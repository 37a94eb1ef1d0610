/**
 * Every function behind a result gives the same bits on every version of Node and every processor:
 * fingerprints of many results, recorded once. The engine's own functions would not pass: between
 * Node 22 and 24 a tenth of the powers differ in the last bit.
 */
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { sample } from '../../src/random/distribution.ts';
import { DistributionBuilder } from '../../src/random/distribution-builder.ts';
import { lnGamma, lowerGamma } from '../../src/random/incomplete-gamma.ts';
import { streamKey } from '../../src/random/keys.ts';
import { normalQuantile, normalTail } from '../../src/random/normal.ts';
import { uniformAt } from '../../src/random/threefry.ts';
import { criticalT } from '../../src/statistics/student-t.ts';
import { exp, fastExp, ln, pow } from '../../src/units/mathematics.ts';
import { SPECIMENS } from '../unit/random/specimens.ts';

const MANY = 100_000;

/** Fingerprint of the bits of `count` results. */
function fingerprint(count: number, result: (u: number, k: number) => number): string {
  const results = Float64Array.from({ length: count }, (_, k) => result(uniformAt(1, 2, k, 0), k));
  return createHash('sha256').update(new Uint8Array(results.buffer)).digest('hex');
}

/** Results of one law at many uniform numbers, as they are drawn for tickets. */
function draws(name: string): string {
  const builder = new DistributionBuilder();
  const spec = SPECIMENS[name] as (typeof SPECIMENS)[string];
  const row = builder.add(spec);
  const columns = builder.build();
  return fingerprint(20_000, (u) => sample(columns, row, u));
}

it('gives the recorded bits', async () => {
  const fingerprints: Record<string, string> = {
    threefry: fingerprint(MANY, (u) => u),
    ln: fingerprint(MANY, (u, k) => ln(u * (1 + (k % 1000) ** 3))),
    exp: fingerprint(MANY, (u) => exp(1400 * (u - 0.5))),
    fastExp: fingerprint(MANY, (u) => fastExp(1400 * (u - 0.5))),
    pow: fingerprint(MANY, (u, k) => pow(u * 50, (k % 41) / 10 - 2)),
    normalQuantile: fingerprint(MANY, (u) => normalQuantile(u, 1 - u)),
    normalTail: fingerprint(MANY, (u) => normalTail(16 * (u - 0.5))),
    lnGamma: fingerprint(MANY, (u) => lnGamma(60 * u)),
    lowerGamma: fingerprint(20_000, (u, k) => lowerGamma(0.1 + (k % 50), 60 * u)),
    criticalT: fingerprint(300, (u, k) => criticalT(1 + k, 0.5 + u / 2)),
    streamKey: fingerprint(300, (_, k) => streamKey(`seed ${k}`, `team/${k}`, 'absence').k0),
    ...Object.fromEntries(Object.keys(SPECIMENS).map((name) => [`law: ${name}`, draws(name)])),
  };
  const lines = Object.entries(fingerprints).map(([name, print]) => `${print}  ${name}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('golden/mathematics.sha256');
});
