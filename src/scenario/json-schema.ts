/** The language as a JSON Schema, for editors that complete and check while one writes. */

import { z } from 'zod';
import { ScenarioSchema } from './scenario.ts';
import { TicketType } from './ticket-type.ts';

/** A node of a JSON Schema, as far as this language uses the standard. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly pattern?: string;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/**
 * The JSON Schema (draft-07) of what people write.
 *
 * It knows fields, kinds of values and fixed words; what only the program can judge, such as
 * whether a name is declared or shares sum to one, it lets pass.
 */
export function scenarioJsonSchema(): JsonSchema {
  return z.toJSONSchema(ScenarioSchema, {
    target: 'draft-07',
    io: 'input',
    // Examples are those of what people write; the generator drops them from what is transformed.
    override: ({ zodSchema, jsonSchema }) => {
      const { examples } = z.globalRegistry.get(zodSchema) ?? {};
      if (Array.isArray(examples)) jsonSchema.examples = examples;
      // A type that is like another states its arrivals and nothing else.
      if (zodSchema === TicketType) jsonSchema.required = ['arrivals'];
    },
  }) as JsonSchema;
}
