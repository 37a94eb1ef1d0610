/** Values that may differ by priority: one for all, or `{ P1: …, other: … }`. */

import { z } from 'zod';
import { pairsOf } from './name.ts';

/** A value for each named priority and one for all others; `null` is none stated. */
export interface ByPriority<Value> {
  readonly byPriority: readonly { readonly priority: string; readonly value: Value }[];
  readonly other: Value | null;
}

/** Reads one value for all priorities, or one for each and `other` for the rest. */
export function byPriority<S extends z.ZodType>(schema: S) {
  type Value = z.output<S>;
  return z.union([
    schema.transform((value): ByPriority<Value> => ({ byPriority: [], other: value as Value })),
    pairsOf(schema).transform(
      (pairs): ByPriority<Value> => ({
        byPriority: pairs
          .filter(([priority]) => priority !== 'other')
          .map(([priority, value]) => ({ priority, value: value as Value })),
        other: (pairs.find(([priority]) => priority === 'other')?.[1] as Value | undefined) ?? null,
      }),
    ),
  ]);
}

/** The value of a priority, or null where none is stated. */
export function valueFor<Value>(values: ByPriority<Value>, priority: string): Value | null {
  const own = values.byPriority.find((entry) => entry.priority === priority);
  return own === undefined ? values.other : own.value;
}
