/** Which keys the language knows at a place, read from the schemas themselves. */

import type { z } from 'zod';
import type { Path } from './problem.ts';

/** The part of a schema's own description that leads to the schemas below it. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly getter?: () => Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly element?: Schema;
}

type Schema = z.core.$ZodType;

/** The fields a map may have at `path`, over all forms the value can take there. */
export function allowedKeys(schema: Schema, path: Path): string[] {
  let at = unwrapped(schema);
  for (const step of path) at = at.flatMap((definition) => below(definition, String(step)));
  const keys = at.flatMap(({ shape }) => (shape === undefined ? [] : Object.keys(shape)));
  return [...new Set(keys)].filter((key) => key !== '$schema');
}

function below({ shape, valueType, element }: Definition, step: string): Definition[] {
  const next = shape?.[step] ?? valueType ?? element;
  return next === undefined ? [] : unwrapped(next);
}

/** The maps, lists and scalars behind optional parts, defaults, readers and choices. */
function unwrapped(schema: Schema): Definition[] {
  const definition = schema._zod.def as unknown as Definition;
  const inner = definition.innerType ?? definition.in ?? definition.getter?.();
  if (inner !== undefined) return unwrapped(inner);
  if (definition.options !== undefined) return definition.options.flatMap(unwrapped);
  return [definition];
}
