/** Random keys: for each type and purpose one stream, named by the type and never by its place. */
import { PURPOSES } from '../kernel/codes.ts';
import { streamKey } from '../random/keys.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** The keys of all types, [(type × purposes + purpose) × 2]. */
export function ticketKeys({ seed, tickets }: Scenario): Int32Array {
  const keys = new Int32Array(tickets.length * PURPOSES.length * 2);
  tickets.forEach(({ name }, type) => {
    PURPOSES.forEach((purpose, number) => {
      const { k0, k1 } = streamKey(seed, name, purpose);
      const index = (type * PURPOSES.length + number) * 2;
      keys[index] = k0;
      keys[index + 1] = k1;
    });
  });
  return keys;
}
