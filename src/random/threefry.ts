/**
 * Threefry-2x32 with 20 rounds: random numbers by address instead of by sequence. The n-th number
 * of any stream is one call, so a draw belongs to a ticket and not to the order of events.
 * Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11 (Random123).
 */
import { uniformOf } from './uniform.ts';

const PARITY = 0x1bd11bda;

/** The block in hand: two words of key and two of counter; enciphered, two random words first. */
const block = new Int32Array(4);

/**
 * Enciphers the counter (c0, c1) under the key (key0, key1): two random words in `out`.
 * All four are taken modulo 2^32.
 */
export function threefry(key0: number, key1: number, c0: number, c1: number, out: Int32Array) {
  load(key0, key1, c0, c1);
  encipher();
  out[0] = block[0];
  out[1] = block[1];
}

/**
 * The uniform number at the address (counter0, counter1) of the stream (key0, key1).
 * It has 52 bits and lies in the open interval: never 0, never 1, and 1 − u is exact.
 */
export function uniformAt(key0: number, key1: number, counter0: number, counter1: number): number {
  load(key0, key1, counter0, counter1);
  encipher();
  return uniformOf(block[0], block[1]);
}

function load(key0: number, key1: number, counter0: number, counter1: number): void {
  block[0] = key0 | 0;
  block[1] = key1 | 0;
  block[2] = counter0 | 0;
  block[3] = counter1 | 0;
}

/**
 * Unrolled by hand, with every sum coerced to 32 bits: it is the simulator's hottest function.
 * Words come and go in a column, which is dearer for one call and cheaper than arguments for many.
 */
function encipher(): void {
  const k0 = block[0];
  const k1 = block[1];
  const k2 = PARITY ^ k0 ^ k1;
  let x = (block[2] + k0) | 0;
  let y = (block[3] + k1) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k1) | 0;
  y = (((y + k2) | 0) + 1) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k2) | 0;
  y = (((y + k0) | 0) + 2) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k0) | 0;
  y = (((y + k1) | 0) + 3) | 0;
  x = (x + y) | 0;
  y = ((y << 17) | (y >>> 15)) ^ x;
  x = (x + y) | 0;
  y = ((y << 29) | (y >>> 3)) ^ x;
  x = (x + y) | 0;
  y = ((y << 16) | (y >>> 16)) ^ x;
  x = (x + y) | 0;
  y = ((y << 24) | (y >>> 8)) ^ x;
  x = (x + k1) | 0;
  y = (((y + k2) | 0) + 4) | 0;
  x = (x + y) | 0;
  y = ((y << 13) | (y >>> 19)) ^ x;
  x = (x + y) | 0;
  y = ((y << 15) | (y >>> 17)) ^ x;
  x = (x + y) | 0;
  y = ((y << 26) | (y >>> 6)) ^ x;
  x = (x + y) | 0;
  y = ((y << 6) | (y >>> 26)) ^ x;
  x = (x + k2) | 0;
  y = (((y + k0) | 0) + 5) | 0;
  block[0] = x;
  block[1] = y;
}
