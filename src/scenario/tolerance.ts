/** How exact is exact enough: `5%` of a value, `1 pt` of a share, `0.5 h`, `5000 EUR`. */
import { readDuration } from './duration.ts';

/** A half-width that is small enough, or a difference that does not matter. */
export type Tolerance =
  | { readonly kind: 'relative'; readonly share: number }
  | { readonly kind: 'points'; readonly share: number }
  | { readonly kind: 'amount'; readonly value: number; readonly unit: string | null };

const AMOUNT = /^±?\s*(\d+(?:\.\d+)?)\s*(\D.*)?$/;
const POINTS = /^(pt|pts|points?|percentage points?)$/;
const LENGTH = /^(ms|s|sec|second|min|minute|h|hour|d|day|week|business)/;

/** The tolerance that is written, or null where it is none; lengths of time are milliseconds. */
export function readTolerance(written: string): Tolerance | null {
  const match = AMOUNT.exec(written.trim());
  if (match === null) return null;
  const [, amount, unit] = match as unknown as [string, string, string | undefined];
  if (Number(amount) === 0) return null;
  if (unit === '%') return { kind: 'relative', share: Number(`${amount}e-2`) };
  if (unit !== undefined && POINTS.test(unit)) {
    return { kind: 'points', share: Number(`${amount}e-2`) };
  }
  if (unit !== undefined && LENGTH.test(unit)) {
    return { kind: 'amount', value: readDuration(`${amount} ${unit}`), unit: 'ms' };
  }
  return { kind: 'amount', value: Number(amount), unit: unit ?? null };
}
