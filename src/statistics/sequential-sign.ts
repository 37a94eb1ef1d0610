/** The sign of a mean, judged again and again as values come: the boundary of Kim and Nelson. */
import { pow } from '../units/mathematics.ts';
import type { Spread } from './contrast.ts';

/** How a sign is judged: a distance that does not matter, and the probability of a wrong sign. */
export interface SignRule {
  readonly margin: number;
  readonly error: number;
}

/** How far a mean has to be from 0 before its sign is believed. */
export function sureDistance(spread: Spread, { margin, error }: SignRule): number {
  const { n } = spread;
  return Math.max(0, (reachOf(spread, error) / margin - margin * n) / (2 * n));
}

/** Values after which the sign of a mean that stays at this distance from 0 will be believed. */
export function valuesUntilSure(
  spread: Spread,
  distance: number,
  { margin, error }: SignRule,
): number {
  return Math.ceil(reachOf(spread, error) / (margin * (2 * Math.abs(distance) + margin)));
}

/** h² S² of Kim and Nelson, with the variance of all values so far. */
function reachOf({ variance, n }: Spread, error: number): number {
  return (pow(2 * error, -2 / (n - 1)) - 1) * (n - 1) * variance;
}
