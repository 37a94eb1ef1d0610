/** What the parameters of a law must satisfy, and how the law is named once read. */

import { Refusal } from './refusal.ts';

/** Only lengths in plain milliseconds can be compared before a calendar is known. */
function isBelow(a: unknown, b: unknown): boolean {
  return typeof a === 'number' && typeof b === 'number' && a < b;
}

function positiveLength(length: unknown, path: (string | number)[]) {
  if (length === 0) throw new Refusal('E323', `expected ${path.at(-1)} above zero, got 0`, path);
}

function ordered(family: string, parameters: object, names: readonly string[]) {
  const values = parameters as Record<string, unknown>;
  for (let later = 1; later < names.length; later++) {
    const [low, high] = [names[later - 1] as string, names[later] as string];
    if (isBelow(values[high], values[low])) {
      throw new Refusal('E323', `expected ${low} ≤ ${high}`, [family, low]);
    }
  }
}

function onePair(family: string, given: object, pairs: readonly (readonly string[])[]): object {
  const names = Object.keys(given).filter((name) => given[name as never] !== undefined);
  for (const pair of pairs) {
    if (pair.length === names.length && pair.every((name) => names.includes(name))) return given;
  }
  const wanted = pairs.map((pair) => pair.join(' and ')).join(', or ');
  throw new Refusal('E323', `expected ${wanted}; got ${names.join(', ') || 'nothing'}`, [family]);
}

const PAIRS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  logNormal: [
    ['mean', 'cv'],
    ['median', 'p90'],
  ],
  weibull: [
    ['scale', 'shape'],
    ['mean', 'shape'],
  ],
  hyperexponential: [['mean', 'cv'], ['branches']],
};

const ORDERED: Readonly<Record<string, readonly string[]>> = {
  logNormal: ['median', 'p90'],
  uniform: ['min', 'max'],
  triangular: ['min', 'mode', 'max'],
};

/** Checks one family's parameters and gives the law its kind. */
function readFamily(family: string, parameters: object): unknown {
  const pairs = PAIRS[family];
  if (pairs !== undefined) onePair(family, parameters, pairs);
  const order = ORDERED[family];
  if (order !== undefined) ordered(family, parameters, order);
  for (const name of ['mean', 'median', 'scale', 'p90']) {
    positiveLength((parameters as Record<string, unknown>)[name], [family, name]);
  }
  if (family === 'logNormal' && 'median' in parameters && 'p90' in parameters) {
    if (parameters.median === parameters.p90) {
      throw new Refusal('E323', 'expected p90 above median; use constant instead', [family, 'p90']);
    }
  }
  if ('branches' in parameters && Array.isArray(parameters.branches)) {
    sumsToOne(parameters.branches, [family, 'branches']);
    parameters.branches.forEach((branch: { mean: unknown }, index) => {
      positiveLength(branch.mean, [family, 'branches', index, 'mean']);
    });
  }
  return { kind: family, ...parameters };
}

function sumsToOne(parts: readonly { share: number }[], path: (string | number)[]) {
  const sum = parts.reduce((total, part) => total + part.share, 0);
  if (Math.abs(sum - 1) > 1e-6) {
    throw new Refusal('E322', `the shares sum to ${Math.round(sum * 1e6) / 1e6}, not 1`, path);
  }
}

/** Reads a map that names one family and its parameters as a law with its kind. */
export function readLaw(given: object): unknown {
  const named = Object.entries(given).filter(([, parameters]) => parameters !== undefined);
  const [family, parameters] = named[0] ?? [];
  if (named.length !== 1 || family === undefined) {
    const seen = named.map(([name]) => name).join(' and ') || 'none';
    throw new Refusal('E323', `expected one distribution, got ${seen}`);
  }
  if (family === 'constant') return { kind: family, value: parameters };
  if (family === 'empirical') {
    const values = Array.isArray(parameters) ? parameters : parameters.values;
    if (values.length > 0) return { kind: family, values };
    throw new Refusal('E324', 'expected at least one observed value, got none', [family]);
  }
  if (family === 'mixture') {
    sumsToOne(parameters, [family]);
    return { kind: family, parts: parameters };
  }
  return readFamily(family, parameters);
}
