/** Plain numbers with a range that the message names. */

import { z } from 'zod';

/** A whole number from `least` to `most`, both included. */
export function whole(least: number, most: number) {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.number({ error }).int({ error }).min(least, { error }).max(most, { error });
}

/** A number greater than zero and at most `most`. */
export function positive(most: number) {
  const error = `expected a number above 0 and at most ${most}`;
  return z.number({ error }).positive({ error }).max(most, { error });
}

/** A number from `least` to `most`, both included. */
export function between(least: number, most: number) {
  const error = `expected a number from ${least} to ${most}`;
  return z.number({ error }).min(least, { error }).max(most, { error });
}
