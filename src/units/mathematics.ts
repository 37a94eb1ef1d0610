/**
 * Elementary functions that give the same bits on every engine and processor. ECMAScript leaves
 * `Math.log`, `Math.exp` and `Math.pow` to the implementation, and they do differ between Node
 * versions, browsers and processors; these are ports of FreeBSD's msun built from `+ - * /` alone.
 */
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import stdlibPow from '@stdlib/math-base-special-pow';

/** The natural logarithm of `x`, the same bits everywhere. */
export function ln(x: number): number {
  return stdlibLn(x);
}

/** The exponential of `x`, the same bits everywhere. */
export function exp(x: number): number {
  return stdlibExp(x);
}

/** `base` raised to `exponent`, the same bits everywhere. */
export function pow(base: number, exponent: number): number {
  return stdlibPow(base, exponent);
}

const STEPS = 64;
const STEPS_PER_LN2 = 92.33248261689366;
/** ln 2 / 64 in two parts; the high one has zero low bits, so that k · LN2_HIGH is exact. */
const LN2_HIGH = 0.010830424667801708;
const LN2_LOW = 2.8447437476627285e-11;
const SIXTH = 1 / 6;
const FAST_LOW = -700;
const FAST_HIGH = 700;
const EXPONENT_SPAN = 1024;
const ROOTS_OF_TWO = Float64Array.from({ length: STEPS }, (_, step) => pow(2, step / STEPS));
const POWERS_OF_TWO = Float64Array.from({ length: 2 * EXPONENT_SPAN }, (_, index) =>
  pow(2, index - EXPONENT_SPAN),
);

/**
 * The exponential of `x` for the simulator's hot path, within 1e-14 of `exp` relatively.
 * With k = round(64 x / ln 2), exp x = 2^(k div 64) · 2^(k mod 64 / 64) · exp(r), |r| ≤ ln 2 / 128,
 * where a polynomial of degree five is exact to the last bits.
 */
export function fastExp(x: number): number {
  if (!(x > FAST_LOW && x < FAST_HIGH)) return exp(x);
  const k = Math.floor(x * STEPS_PER_LN2 + 0.5);
  const r = x - k * LN2_HIGH - k * LN2_LOW;
  const rr = r * r;
  const tail = rr * (0.5 + r * SIXTH + rr * (SIXTH / 4 + r * (SIXTH / 20)));
  const root = ROOTS_OF_TWO[k & (STEPS - 1)];
  const power = POWERS_OF_TWO[(k >> 6) + EXPONENT_SPAN];
  return power * (root + root * (r + tail));
}
