/** From random words to uniform numbers. */

const TWO_POW_26 = 67108864;
const TWO_POW_MINUS_52 = 2.220446049250313e-16;

/** The uniform number in the open unit interval that two 32-bit words stand for. */
export function uniformOf(high: number, low: number): number {
  // Half a step is added: 52 bits and the half are 53 bits, so the sum is exact and below 1.
  return ((high >>> 6) * TWO_POW_26 + (low >>> 6) + 0.5) * TWO_POW_MINUS_52;
}
