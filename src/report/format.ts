/**
 * Numbers as people read them, without any locale of the machine: narrow no-break spaces between
 * thousands and before units, a true minus sign, and no more digits than the interval supports.
 */

import { said, say, spoken } from '../units/language.ts';

/** The space that keeps a number and its unit together. */
const NARROW_SPACE = '\u202f';

/** The space before a unit that is a word. */
const WORD_SPACE = '\u00a0';

/** What stands where there is nothing to say. */
export const NOTHING = '–';

const MOST_DECIMALS = 4;

/** A figure with its interval, as the saved record holds it. */
export interface Judged {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly above?: number | undefined;
}

/**
 * Decimals with which a half-width shows one or two significant digits: two if it starts with 1,
 * else one. Negative for tens and hundreds. A half-width of zero says nothing: null.
 */
export function decimalsFor(halfWidth: number): number | null {
  if (!Number.isFinite(halfWidth) || halfWidth <= 0) return null;
  let decimals = 0;
  let scaled = halfWidth;
  while (scaled >= 10) {
    scaled /= 10;
    decimals -= 1;
  }
  while (scaled < 1 && decimals < MOST_DECIMALS) {
    scaled *= 10;
    decimals += 1;
  }
  const wanted = scaled < 1.95 ? decimals + 1 : decimals;
  return Math.min(MOST_DECIMALS, wanted);
}

/** A number with this many decimals, grouped by thousands; negative decimals round to tens. */
export function formatNumber(value: number | null | undefined, decimals: number): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  const shown = Math.max(0, decimals);
  const [whole, fraction] = Math.abs(roundTo(value, decimals)).toFixed(shown).split('.') as [
    string,
    string | undefined,
  ];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  const digits = fraction === undefined ? grouped : grouped + spoken().decimal + fraction;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `−${digits}` : digits;
}

function roundTo(value: number, decimals: number): number {
  if (decimals >= 0) return value;
  let step = 1;
  for (let place = 0; place > decimals; place -= 1) step *= 10;
  return Math.round(value / step) * step;
}

/** Decimals that suit a bare value: three significant digits, none from a hundred on. */
function usualDecimals(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 100) return 0;
  if (size >= 1) return 1;
  return size >= 0.1 ? 2 : 3;
}

/** A value with its unit: hours as hours or minutes or days, shares as per cent, money in full. */
export function formatValue(value: number | null | undefined, unit: string): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return NOTHING;
  if (unit === 'h') return formatHours(value);
  const { factor, suffix } = unitWords(unit);
  return withUnit(formatNumber(value * factor, exactDecimals(value * factor, unit)), suffix);
}

/** Decimals of a value that is known exactly: whole numbers stay whole. */
function exactDecimals(value: number, unit: string): number {
  return Number.isInteger(value) && !isCurrency(unit) ? 0 : decimalsOfUnit(value, unit);
}

function decimalsOfUnit(value: number, unit: string): number {
  if (unit === 'share') return shareDecimals(value);
  if (isCurrency(unit)) return moneyDecimals(value);
  if (COUNTED.has(unit)) return Math.abs(value) >= 100 ? 0 : 1;
  return usualDecimals(value);
}

/** Tenths of a per cent are as fine as anybody decides by; below one per cent, hundredths. */
function shareDecimals(percent: number): number {
  return Math.abs(percent) < 1 ? 2 : 1;
}

/** Small prices to the hundredth, larger ones to the tenth, thousands in whole units. */
function moneyDecimals(amount: number): number {
  const size = Math.abs(amount);
  if (size >= 1000 || size === 0) return 0;
  return size >= 10 ? 1 : 2;
}

/** A value as somebody wrote it, with no digits added: a goal of 90 % is "90 %", not "90.0 %". */
export function formatExact(value: number, unit: string): string {
  const { factor, suffix } = scaleOf(value, unit);
  const scaled = value * factor;
  let decimals = 0;
  while (decimals < MOST_DECIMALS && Math.abs(scaled - Number(scaled.toFixed(decimals))) > 1e-9) {
    decimals += 1;
  }
  return withUnit(formatNumber(scaled, decimals), suffix);
}

/** A length of time in the unit people would say: seconds, minutes, hours or days of 24 hours. */
export function formatHours(hours: number | null | undefined): string {
  if (hours === null || hours === undefined || !Number.isFinite(hours)) return NOTHING;
  const { factor, suffix } = hoursScale(Math.abs(hours));
  const scaled = hours * factor;
  return withUnit(formatNumber(scaled, durationDecimals(scaled)), suffix);
}

/** Decimals of a length of time: two digits, as people say it; whole numbers stay whole. */
function durationDecimals(value: number): number {
  const size = Math.abs(value);
  return size >= 9.95 || Math.abs(size - Math.round(size)) < 1e-9 ? 0 : 1;
}

/** The largest length of time said in minutes; shorter ones read better so. */
const MINUTES_BELOW_HOURS = 1;
const DAYS_FROM_HOURS = 48;
const SECONDS_BELOW_HOURS = 1 / 60;

function hoursScale(hours: number): { factor: number; suffix: string } {
  if (hours === 0) return { factor: 60, suffix: 'min' };
  if (hours < SECONDS_BELOW_HOURS) return { factor: 3600, suffix: 's' };
  if (hours < MINUTES_BELOW_HOURS) return { factor: 60, suffix: 'min' };
  if (hours < DAYS_FROM_HOURS) return { factor: 1, suffix: 'h' };
  return { factor: 1 / 24, suffix: said('days') };
}

/** The value with the half-width of its interval, in digits that the half-width supports. */
export function formatEstimate(row: Judged): string {
  if (row.estimate === null) return formatBound(row);
  const halfWidth = halfWidthOf(row);
  const { factor, suffix } = scaleOf(row.estimate, row.unit);
  const decimals = supportedDecimals(row, factor);
  if (halfWidth === null || decimals === null) return formatValue(row.estimate, row.unit);
  const value = formatNumber(row.estimate * factor, decimals);
  // A half-width is never shown as nothing: where digits are spared it is rounded up.
  const shown = Math.max(halfWidth * factor, stepOf(decimals));
  const spread = formatNumber(shown, decimals);
  return withUnit(`${value}${WORD_SPACE}±${WORD_SPACE}${spread}`, suffix);
}

/** The value alone, in the usual digits or the fewer that its half-width supports. */
export function formatRounded(row: Judged): string {
  if (row.estimate === null) return formatBound(row);
  const { factor, suffix } = scaleOf(row.estimate, row.unit);
  const decimals = supportedDecimals(row, factor);
  if (decimals === null) return formatValue(row.estimate, row.unit);
  const scaled = row.estimate * factor;
  const usual = row.unit === 'h' ? durationDecimals(scaled) : decimalsOfUnit(scaled, row.unit);
  return withUnit(formatNumber(scaled, Math.min(decimals, usual)), suffix);
}

/** The limits of the interval with their unit: "84.8 to 87.3 %". */
export function formatInterval(row: Judged): string {
  return withUnit(formatLimits(row), scaleOf(row.estimate ?? row.high ?? 0, row.unit).suffix);
}

/**
 * The limits of the interval in the unit of its value: "84.8 to 87.3". They are rounded outwards,
 * so that what is shown never claims more than is known, nor contradicts a verdict.
 */
export function formatLimits(row: Judged): string {
  const { low, high } = row;
  if (low === null || high === null || !Number.isFinite(low) || !Number.isFinite(high)) {
    return NOTHING;
  }
  const { factor } = scaleOf(row.estimate ?? high, row.unit);
  const decimals = supportedDecimals(row, factor) ?? usualDecimals(high * factor);
  const [from, to] = roundedOutwards([low * factor, high * factor], decimals);
  return say`${formatNumber(from, decimals)} to ${formatNumber(to, decimals)}`;
}

/** Limits with so many decimals that never claim more than is known. */
export function roundedOutwards(
  [low, high]: readonly [number, number],
  decimals: number,
): [number, number] {
  const step = stepOf(decimals);
  return [Math.floor(low / step + TINY) * step, Math.ceil(high / step - TINY) * step];
}

/** Differences below this part of the last digit are those of binary fractions. */
const TINY = 1e-6;

/** What one unit in the last of so many decimals is worth. */
function stepOf(decimals: number): number {
  let step = 1;
  for (let place = 0; place < Math.abs(decimals); place += 1) step *= decimals < 0 ? 10 : 0.1;
  return step;
}

/** Decimals that the half-width supports and the unit deserves; null without a half-width. */
function supportedDecimals(row: Judged, factor: number): number | null {
  const halfWidth = halfWidthOf(row);
  const supported = halfWidth === null ? null : decimalsFor(halfWidth * factor);
  if (supported === null) return null;
  const value = row.estimate ?? row.high ?? 0;
  const decimals = notToNothing(value * factor, supported);
  if (row.unit === 'share') return Math.min(decimals, shareDecimals(value * factor));
  return isCurrency(row.unit) ? Math.min(decimals, moneyDecimals(value)) : decimals;
}

/** The decimals, or more where rounding to tens or hundreds would leave nothing of the value. */
function notToNothing(value: number, decimals: number): number {
  let enough = decimals;
  while (enough < 0 && value !== 0 && roundTo(value, enough) === 0) enough += 1;
  return enough;
}

function formatBound(row: Judged): string {
  return row.above === undefined ? NOTHING : `>${NARROW_SPACE}${formatValue(row.above, row.unit)}`;
}

/** Half the width of the interval, or null where there is none. */
export function halfWidthOf(row: Judged): number | null {
  return row.low === null || row.high === null ? null : (row.high - row.low) / 2;
}

/** The factor and the word with which a value of this size is said. */
export function scaleOf(value: number, unit: string): { factor: number; suffix: string } {
  return unit === 'h' ? hoursScale(Math.abs(value)) : unitWords(unit);
}

const COUNTED = new Set(['tickets', 'contacts', 'people', 'touches', 'cases', 'count']);

function unitWords(unit: string): { factor: number; suffix: string } {
  if (unit === 'share') return { factor: 100, suffix: '%' };
  if (unit === '' || unit === 'count' || unit === '1') return { factor: 1, suffix: '' };
  return { factor: 1, suffix: isCurrency(unit) ? unit : said(unit) };
}

/** True for a currency code of three capitals. */
function isCurrency(unit: string): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

/** A number with its unit, kept together. */
export function withUnit(number: string, suffix: string): string {
  if (suffix === '' || number === NOTHING) return number;
  return `${number}${suffix === '%' ? NARROW_SPACE : WORD_SPACE}${suffix}`;
}

/** The same text with ordinary spaces, for terminals and plain files. */
export function plainSpaces(text: string): string {
  return text.replaceAll(NARROW_SPACE, ' ').replaceAll(WORD_SPACE, ' ');
}
