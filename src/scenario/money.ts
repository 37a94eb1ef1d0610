/** Amounts of money per something: `31/h`, `500/breach`, `48000/year`. */

import { z } from 'zod';
import { Refusal, reading } from './refusal.ts';

const AMOUNT = String.raw`^\d+(\.\d+)?/`;

/** An amount per `unit`, a plain number once read, in the scenario's currency. */
export function moneyPer(unit: string, spellings: readonly string[] = []) {
  const title = `Money per ${unit}`;
  const example = `${unit === 'year' ? 48000 : 31}/${spellings[0] ?? unit}`;
  const units = [unit, ...spellings].join('|');
  const expected = `expected an amount such as ${example}`;
  return reading(z.string({ error: expected }), (written) => {
    const [amount, per] = written.split('/') as [string, string | undefined];
    if (new RegExp(`${AMOUNT}(${units})$`).test(written) && per !== undefined) {
      return Number(amount);
    }
    throw new Refusal('E308', `${expected}, got ${written}`);
  }).meta({ title, examples: [example], pattern: `${AMOUNT}(${units})$` });
}
