/** How a schema says no: a coded sentence, at the place of the value it refuses. */

import { z } from 'zod';
import type { ProblemCode } from './problem-codes.ts';

/** A value the language does not accept; thrown by readers, turned into a problem by schemas. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly code: ProblemCode;
  readonly path: readonly (string | number)[];

  /** `path` leads from the value being read to the part that is wrong. */
  constructor(code: ProblemCode, message: string, path: readonly (string | number)[] = []) {
    super(message);
    this.code = code;
    this.path = path;
  }
}

/** What `read` makes of a part of the value; what it refuses is refused at the part's place. */
export function at<T>(path: readonly (string | number)[], read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) throw new Refusal(error.code, error.message, path);
    throw error;
  }
}

/** A schema that accepts what `schema` accepts and turns it into what `read` makes of it. */
export function reading<S extends z.ZodType, T>(schema: S, read: (value: z.output<S>) => T) {
  return schema.transform((value, context): T => {
    // An unknown field is already told; what follows from it would only be noise.
    if (context.issues.length > 0) return z.NEVER;
    try {
      return read(value);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      context.issues.push({
        code: 'custom',
        message: error.message,
        input: value,
        path: [...error.path],
        params: { code: error.code },
      });
      return z.NEVER;
    }
  });
}
