/** Values that something is varied over: `3..6`, `x0.9, x1.1`, `±10%`, `8 min, 12 min`. */
import { Refusal } from './refusal.ts';

/** What can be tried in the place of one value, in the words that a scenario takes. */
export interface Levels {
  /** Every value for a grid; null for a range that says neither steps nor whole numbers. */
  readonly all: readonly string[] | null;
  /** The values to try alone: both ends of a range, or all that are listed. */
  readonly ends: readonly string[];
  /** The value at a share of the way, above 0 and below 1. */
  at(share: number): string;
}

/** What is accepted, for messages. */
export const LEVELS_FORM = 'values such as 3..6, 0.8..1.2/0.1, 8 min, 12 min, x0.9, x1.1 or ±10%';

const MOST_LEVELS = 1000;
/** Digits of a value drawn from a range: enough to tell, few enough to read. */
const DIGITS = 4;

/** Reads the values; throws `Refusal` E308. */
export function readLevels(written: string): Levels {
  const text = written.trim();
  const spread = /^(?:±|\+-|\+\/-)\s*(\d+(?:\.\d+)?)\s*%$/u.exec(text);
  if (spread !== null) return aroundLevels(Number(`${spread[1]}e-2`), text);
  const parts = listed(text);
  const [first = ''] = parts;
  if (parts.length === 1 && first.includes('..')) return rangeLevels(first);
  if (parts.some((part) => part === '')) throw refusal(text);
  return listLevels(parts);
}

function refusal(text: string, why = ''): Refusal {
  return new Refusal('E308', `expected ${LEVELS_FORM}, got ${text || 'nothing'}${why}`);
}

/** Parts between commas that stand in no brackets and no quotes. */
function listed(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  let quote = '';
  for (const char of text) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ('[{('.includes(char)) depth += 1;
    else if (')}]'.includes(char)) depth -= 1;
    if (char === ',' && depth === 0 && quote === '') parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

function listLevels(values: readonly string[]): Levels {
  if (values.length > MOST_LEVELS) throw refusal(`${values.length} values`, ': at most 1000');
  const at = (share: number) => values[Math.floor(share * values.length)] as string;
  return { all: values, ends: values, at };
}

function aroundLevels(share: number, text: string): Levels {
  if (share <= 0 || share >= 1) throw refusal(text, ': more than 0 and less than 100 %');
  const [low, high] = [1 - share, 1 + share].map((factor) => `x${digits(factor, 12)}`);
  const ends = [low as string, high as string];
  const at = (part: number) => `x${digits(1 - share + 2 * share * part, DIGITS)}`;
  return { all: [ends[0] as string, 'x1', ends[1] as string], ends, at };
}

interface Quantity {
  readonly before: string;
  readonly amount: number;
  readonly unit: string;
}

const QUANTITY = /^(x?)([+-]?\d+(?:\.\d+)?)\s*([^\d\s.].*)?$/;

function quantity(text: string): Quantity | null {
  const match = QUANTITY.exec(text.trim());
  if (match === null) return null;
  return { before: match[1] as string, amount: Number(match[2]), unit: match[3] ?? '' };
}

/** `from..to` or `from..to/step`; a unit that only the end has holds for the beginning too. */
function rangeLevels(text: string): Levels {
  const [, start = '', rest = ''] = /^(.*?)\.\.(.*)$/.exec(text) ?? [];
  const stepped = /^(.*)\/\s*([+-]?\d+(?:\.\d+)?\s*\/?[^\d/]*)$/.exec(rest);
  const [from, to] = [quantity(start), quantity(stepped?.[1] ?? rest)];
  const step = stepped === null ? null : quantity(stepped[2] as string);
  if (from === null || to === null) throw refusal(text);
  if (from.amount >= to.amount) throw refusal(text, ': a range rises');
  if (from.unit !== '' && from.unit !== to.unit) throw refusal(text, ': its units differ');
  if (from.before !== to.before) throw refusal(text, ': both ends, or none, are factors');
  if (stepped !== null && (step === null || step.amount <= 0)) throw refusal(text);
  const form = (value: number, places = 12) =>
    `${to.before}${digits(value, places)}${gap(to.unit)}${to.unit}`;
  const isWhole = to.before === '' && [from, to].every(({ amount }) => Number.isInteger(amount));
  const every = step?.amount ?? (isWhole && to.unit === '' ? 1 : null);
  if (every === null) {
    const at = (share: number) => form(from.amount + (to.amount - from.amount) * share, DIGITS);
    return { all: null, ends: [form(from.amount), form(to.amount)], at };
  }
  const count = Math.floor((to.amount - from.amount) / every + 1e-9) + 1;
  if (count > MOST_LEVELS) throw refusal(text, ': at most 1000 values');
  const all = Array.from({ length: count }, (_, place) => form(from.amount + place * every));
  const ends = step === null ? [all[0] as string, all.at(-1) as string] : all;
  return { all, ends, at: listLevels(all).at };
}

/** Words stand apart from their number, `%` and `/h` do not. */
function gap(unit: string): string {
  return /^\p{L}/u.test(unit) ? ' ' : '';
}

function digits(value: number, places: number): string {
  return String(Number(value.toPrecision(places)));
}
