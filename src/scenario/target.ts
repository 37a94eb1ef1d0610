/** Targets: `sla-attainment{priority=P1} >= 90%`. Whether a metric exists is judged elsewhere. */

import { z } from 'zod';
import { readDuration } from './duration.ts';
import { Refusal, reading } from './refusal.ts';

/** One restriction of a target to a part of the tickets, people or clocks. */
export interface ScopePart {
  readonly dimension: string;
  readonly value: string;
}

/** The name of a figure: `resolution-time.p90{priority=P2}`. */
export interface FigureName {
  readonly metric: string;
  readonly statistic: string | null;
  readonly scope: readonly ScopePart[];
}

/** What a run must reach. */
export interface Target extends FigureName {
  readonly text: string;
  readonly comparison: '<' | '<=' | '>=' | '>';
  /** A share from 0 to 1, milliseconds, or the plain number. */
  readonly value: number;
  /** `share`, `ms`, or the unit as written; null where there is none. */
  readonly unit: string | null;
}

const ID = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const NAME = `(${ID})(?:\\.(${ID}))?\\s*(?:\\{([^{}]*)\\})?`;
const FIGURE = new RegExp(`^${NAME}$`);
const TARGET = new RegExp(`^${NAME}\\s*(<=|>=|<|>)\\s*(\\S.*)$`);
const EXPECTED = 'expected a target such as sla-attainment{priority=P1} >= 90%';

/** A target, split into its parts. */
export const Target = reading(z.string({ error: EXPECTED }), readTarget).meta({
  id: 'Target',
  title: 'Target',
  description: 'metric.statistic{scope=name} <, <=, >= or > value unit, judged on the interval.',
  examples: ['sla-attainment{priority=P1, clock=resolve} >= 90%', 'resolution-time.p90 <= 8 h'],
});

/** Splits a target into its parts; throws `Refusal` where it is none. */
export function readTarget(text: string): Target {
  const match = TARGET.exec(text.trim());
  if (match === null) throw new Refusal('E361', `${EXPECTED}, got ${text}`);
  const [, metric, statistic, scope, comparison, amount] = match as unknown as string[];
  return {
    text: text.trim(),
    metric: metric as string,
    statistic: statistic ?? null,
    scope: readScope(scope ?? '', text),
    comparison: comparison as Target['comparison'],
    ...readAmount((amount as string).trim()),
  };
}

/** The name of a figure as targets write it, or null where it is none. */
export function readFigureName(written: string): FigureName | null {
  const match = FIGURE.exec(written.trim());
  if (match === null) return null;
  const [, metric, statistic, scope] = match as unknown as string[];
  return { metric, statistic: statistic ?? null, scope: readScope(scope ?? '', written) };
}

function readScope(written: string, text: string): ScopePart[] {
  if (written.trim() === '') return [];
  return written.split(',').map((part) => {
    const [dimension, value, ...rest] = part.split('=').map((side) => side.trim());
    if (dimension && value && rest.length === 0) return { dimension, value };
    throw new Refusal('E361', `expected {priority=P1, clock=resolve}, got {${written}} in ${text}`);
  });
}

function readAmount(written: string): { value: number; unit: string | null } {
  const match = /^([+-]?\d+(?:\.\d+)?)\s*(\D.*)?$/.exec(written);
  if (match === null) throw new Refusal('E361', `${EXPECTED}; got the value ${written}`);
  const [, amount, unit] = match as unknown as [string, string, string | undefined];
  if (unit === undefined) return { value: Number(amount), unit: null };
  if (unit === '%') return { value: Number(`${amount}e-2`), unit: 'share' };
  // A rate such as h/week is a unit of its own and no length.
  if (
    !unit.includes('/') &&
    /^(ms|s|sec|second|min|minute|h|hour|d|day|week|business)/.test(unit)
  ) {
    return { value: readDuration(written), unit: 'ms' };
  }
  return { value: Number(amount), unit };
}
