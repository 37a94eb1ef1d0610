/** Names people give to things, and maps from such names. */

import { z } from 'zod';
import { declaredName } from './key-order.ts';

const NO_NAME = 'expected a name';

/** A name declared elsewhere in the scenario; a number is read as the text it is. */
export const Name = z
  .union([z.string().min(1, { error: NO_NAME }), z.number()], { error: NO_NAME })
  .transform((value) => String(value))
  .meta({
    id: 'Name',
    title: 'Name',
    description: 'A name declared elsewhere in the scenario.',
    examples: ['service-desk'],
  });

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'prototype', 'constructor']);

/** Whether JavaScript gives the word a meaning of its own, so that it can name nothing. */
export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** Free text for people: one line or many. */
export function text(longest: number) {
  const error = `expected text of 1 to ${longest} characters`;
  return z.string({ error }).min(1, { error }).max(longest, { error });
}

/** What `mapOf` makes of one entry: the entry's fields with its name. */
export type Named<T> = { readonly name: string } & T;

/** A map from names to `schema`, read as a list of `{ name, … }` in declared order. */
export function mapOf<S extends z.ZodType<object>>(schema: S) {
  return z.record(z.string(), schema).transform((map): Named<z.output<S>>[] =>
    Object.entries(map).map(([key, value]) => ({
      name: declaredName(key),
      ...(value as z.output<S>),
    })),
  );
}

/** A map from names to plain values, read as a list of pairs in declared order. */
export function pairsOf<S extends z.ZodType>(schema: S) {
  return z
    .record(z.string(), schema)
    .transform((map): [string, z.output<S>][] =>
      Object.entries(map).map(([key, value]) => [declaredName(key), value as z.output<S>]),
    );
}
