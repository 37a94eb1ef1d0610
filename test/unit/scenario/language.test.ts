import { expect, test } from 'vitest';
import { type JsonSchema, scenarioJsonSchema } from '../../../src/scenario/json-schema.ts';
import { explainCode } from '../../../src/scenario/problem-codes.ts';
import { scenarioReference } from '../../../src/scenario/reference.ts';

/** Every field of every part with the path that leads to it. */
function fieldsOf(node: JsonSchema, path: string): [string, JsonSchema][] {
  const own = Object.entries(node.properties ?? {}).map(([name, field]): [string, JsonSchema] => [
    `${path}.${name}`,
    field,
  ]);
  const below = [node.items, node.additionalProperties, ...(node.anyOf ?? [])];
  const nested = below.flatMap((part) => (typeof part === 'object' ? fieldsOf(part, path) : []));
  return [...own, ...nested, ...own.flatMap(([name, field]) => fieldsOf(field, name))];
}

const schema = scenarioJsonSchema();
const parts = Object.entries(schema.definitions ?? {});

test('the schema is draft-07 of the whole language', () => {
  expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#' });
  const names = parts.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(['Scenario', 'Team', 'TicketType', 'Distribution']));
  expect(names.filter((name) => name.startsWith('__'))).toEqual([]);
});

test('every part is titled, described and shown by an example', () => {
  for (const [name, { title, description, examples, properties }] of parts) {
    expect(title, name).toBeTruthy();
    expect(description, name).toMatch(/\.$/);
    if (properties === undefined) expect(examples, name).not.toEqual([]);
  }
});

test('every field is described', () => {
  const all = parts.flatMap(([name, part]) => fieldsOf(part, name));
  expect(all.length).toBeGreaterThan(120);
  const mute = all.filter(([, { description, $ref }]) => !description && !$ref);
  // A field whose text equals that of its part refers to it.
  const unexplained = mute.filter(
    ([, { allOf, default: preset }]) => !allOf && preset === undefined,
  );
  expect(unexplained.map(([path]) => path)).toEqual([]);
});

test('unknown keys are errors in the editor too', () => {
  const maps = parts.filter(([, { properties }]) => properties !== undefined);
  expect(maps.length).toBeGreaterThan(20);
  for (const [name, { additionalProperties }] of maps)
    expect(additionalProperties, name).toBe(false);
});

test('the reference page has a section for each part and a row for each field', () => {
  const page = scenarioReference();
  for (const [name, { title, properties }] of parts) {
    if (name !== 'Scenario') expect(page).toContain(`\n## ${title}\n`);
    for (const field of Object.keys(properties ?? {})) {
      expect(page).toMatch(new RegExp(`\\| (\\*\\*)?${field.replace('$', '\\$')}(\\*\\*)? \\|`));
    }
  }
  expect(page).toContain('| **question** | text |');
  expect(page).toContain('| warmUp | [Warm-up](#warm-up) |  |');
  expect(page).toContain('Example: `{ rate: 60/day, profile: office-hours }`');
});

test('every link of the reference page leads to one of its sections', () => {
  const page = scenarioReference();
  const anchors = [...page.matchAll(/^## (.+)$/gm)].map(([, title]) =>
    (title as string)
      .toLowerCase()
      .replace(/[^a-z0-9 -]/g, '')
      .replaceAll(' ', '-'),
  );
  const links = [...page.matchAll(/\]\(#([^)]*)\)/g)].map(([, link]) => link as string);
  expect(links.length).toBeGreaterThan(80);
  expect(links.filter((link) => !anchors.includes(link))).toEqual([]);
});

test('codes are explained, others are not', () => {
  expect(explainCode('E307')).toMatch(/unknown/);
  expect(explainCode('E999')).toBeUndefined();
  expect(explainCode('constructor')).toBeUndefined();
});
