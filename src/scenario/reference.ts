/** The reference page of the language, printed from its JSON Schema. */

import { stringify } from 'yaml';
import { type JsonSchema, scenarioJsonSchema } from './json-schema.ts';

/** The whole page in Markdown: each part of a scenario with its fields, defaults, examples. */
export function scenarioReference(): string {
  const { definitions = {} } = scenarioJsonSchema();
  const { Scenario: root, ...parts } = definitions;
  if (root === undefined) return '';
  const sections = Object.entries(parts).sort(([, a], [, b]) => (titleOf(a) < titleOf(b) ? -1 : 1));
  const lines = [
    '# The scenario language',
    '',
    'This page is generated from the schemas that check every scenario. A scenario is one YAML',
    'file; `null` in a file that `extends:` another removes a key. Fields in bold must be given.',
    '',
    ...fieldTable(root, definitions),
  ];
  for (const [, part] of sections) lines.push('', ...section(part, definitions));
  return `${lines.join('\n')}\n`;
}

type Definitions = Readonly<Record<string, JsonSchema>>;

function titleOf({ title = '' }: JsonSchema): string {
  return title;
}

function section(part: JsonSchema, definitions: Definitions): string[] {
  const lines = [`## ${titleOf(part)}`, '', part.description ?? ''];
  const form = part.properties === undefined ? kindOf(part, definitions) : undefined;
  if (form !== undefined) lines.push('', `Written as ${form}.`);
  for (const fields of objectsIn(part)) lines.push('', ...fieldTable(fields, definitions));
  const examples = (part.examples ?? []).map((example) => `\`${inYaml(example)}\``);
  if (examples.length > 0) lines.push('', `Example: ${examples.join(' or ')}`);
  return lines;
}

/** The maps of fields that a part may be written as. */
function objectsIn(part: JsonSchema): JsonSchema[] {
  if (part.properties !== undefined) return [part];
  return (part.anyOf ?? []).filter((form) => form.properties !== undefined);
}

function fieldTable(fields: JsonSchema, definitions: Definitions): string[] {
  const rows = Object.entries(fields.properties ?? {}).map(([name, field]) => {
    const mark = fields.required?.includes(name) ? `**${name}**` : name;
    const preset = isNothing(field.default) ? '' : `\`${inYaml(field.default)}\``;
    const meaning = field.description ?? definitionOf(field, definitions)?.description ?? '';
    return `| ${mark} | ${kindOf(field, definitions)} | ${preset} | ${meaning} |`;
  });
  return ['| field | takes | default | meaning |', '|---|---|---|---|', ...rows];
}

function definitionOf(field: JsonSchema, definitions: Definitions): JsonSchema | undefined {
  const ref = field.$ref ?? field.allOf?.[0]?.$ref;
  return ref === undefined ? undefined : definitions[ref.replace('#/definitions/', '')];
}

/** What a field takes, in words, with links to the parts that have a section. */
function kindOf(field: JsonSchema, definitions: Definitions): string {
  const part = definitionOf(field, definitions);
  if (part !== undefined) {
    const title = titleOf(part);
    return `[${title}](#${title
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replace(/ /g, '-')})`;
  }
  if (field.anyOf !== undefined) {
    return [...new Set(field.anyOf.map((form) => kindOf(form, definitions)))].join(' or ');
  }
  if (field.enum !== undefined) return field.enum.map((word) => `\`${word}\``).join(', ');
  if (field.items !== undefined) return `list of ${kindOf(field.items, definitions)}`;
  if (typeof field.additionalProperties === 'object') {
    const keys = field.propertyNames?.pattern === '^L[0-9]$' ? 'tiers' : 'names';
    return `map from ${keys} to ${kindOf(field.additionalProperties, definitions)}`;
  }
  if (field.properties !== undefined) return mapInWords(field, definitions);
  return scalarInWords(field);
}

function mapInWords({ properties = {} }: JsonSchema, definitions: Definitions): string {
  const fields = Object.entries(properties).map(
    ([name, field]) => `\`${name}\`: ${kindOf(field, definitions)}`,
  );
  return fields.length > 4 ? 'map of the fields below' : `map of ${fields.join(', ')}`;
}

function scalarInWords({ type, minimum, maximum, examples = [] }: JsonSchema): string {
  const kinds = [type].flat().map((kind) => KINDS[kind ?? ''] ?? 'text');
  const kind = [...new Set(kinds)].join(' or ');
  if (kind === 'text' && examples.length > 0) return `text such as \`${inYaml(examples[0])}\``;
  if (minimum === undefined || maximum === undefined) return kind;
  return `${kind} from ${minimum} to ${maximum}`;
}

const KINDS: Readonly<Record<string, string>> = {
  boolean: 'true or false',
  integer: 'whole number',
  number: 'number',
};

function isNothing(preset: unknown): boolean {
  return preset === undefined || /^(\{\}|\[\])$/.test(JSON.stringify(preset));
}

function inYaml(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
