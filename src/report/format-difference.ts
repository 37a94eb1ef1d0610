/** Differences as people read them: always with their sign, shares in points, limits beside. */

import { said } from '../units/language.ts';
import {
  decimalsFor,
  formatNumber,
  NOTHING,
  roundedOutwards,
  scaleOf,
  withUnit,
} from './format.ts';

/** A difference with its interval. */
export interface ShownDifference {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A difference in the digits that its interval supports, and the interval in the same unit. */
export interface DifferenceText {
  /** "−1.6 h", "+2.1 pt". */
  readonly value: string;
  /** "−2.2 … −1.0"; empty where nothing varies. */
  readonly limits: string;
}

/**
 * The words of a difference. Limits are rounded outwards; one that would be rounded to 0 is told
 * as above or below it, so that the numbers never contradict a verdict.
 */
export function differenceText(difference: ShownDifference, unit: string): DifferenceText {
  const { estimate, low, high } = difference;
  if (estimate === null) return { value: NOTHING, limits: NOTHING };
  const size = Math.max(...[estimate, low ?? 0, high ?? 0].map(Math.abs));
  const { factor, suffix } = pointsFor(scaleOf(size, unit));
  if (low === null || high === null) {
    return { value: valueText(estimate * factor, 1, suffix), limits: NOTHING };
  }
  const limits = [low * factor, high * factor] as const;
  if (low === high) return { value: exactText(estimate * factor, suffix), limits: '' };
  const decimals = decimalsFor((limits[1] - limits[0]) / 2) ?? 1;
  // The sign is that of the difference: scaling can make nothing of the smallest numbers.
  const signs = [Math.sign(low), Math.sign(high)] as const;
  const shown = limitsText(limits, signs, decimals);
  return { value: valueText(estimate * factor, decimals, suffix), limits: shown };
}

/** A difference of shares is counted in percentage points. */
function pointsFor({ factor, suffix }: { factor: number; suffix: string }) {
  return { factor, suffix: suffix === '%' ? said('pt') : suffix };
}

function limitsText(
  limits: readonly [number, number],
  [low, high]: readonly [number, number],
  decimals: number,
): string {
  const [from, to] = roundedOutwards(limits, decimals);
  const start = low > 0 && from <= 0 ? '> 0' : signed(from, decimals);
  const end = high < 0 && to >= 0 ? '< 0' : signed(to, decimals);
  return `${start} … ${end}`;
}

function valueText(value: number, decimals: number, suffix: string): string {
  return withUnit(signed(value, decimals), suffix);
}

function exactText(value: number, suffix: string): string {
  let decimals = 0;
  while (decimals < 2 && Math.abs(value - Number(value.toFixed(decimals))) > 1e-9) decimals += 1;
  return valueText(value, decimals, suffix);
}

/** A number with its sign; nothing has none. */
function signed(value: number, decimals: number): string {
  const text = formatNumber(value, decimals);
  const isZero = !/[1-9]/.test(text);
  return isZero ? text : value > 0 ? `+${text}` : text;
}
