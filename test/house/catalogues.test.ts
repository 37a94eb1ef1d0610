/** Lists that people look things up in are complete: fields, figures, words, scenarios. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../src/cli/load-scenario.ts';
import { ACCOUNTS, FINALS } from '../../src/kernel/rows.ts';
import { METRICS } from '../../src/metrics/catalogue.ts';
import { scenarioJsonSchema } from '../../src/scenario/json-schema.ts';
import { memoryHost } from '../support/memory-host.ts';
import { filesBelow, ROOT } from './source.ts';

interface SchemaNode {
  readonly $ref?: string;
  readonly allOf?: readonly SchemaNode[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
}

/** Paths of fields below a schema that say nothing about themselves. */
function silentFields(node: unknown, path: string): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { properties = {} } = node as SchemaNode;
  const silent = Object.entries(properties)
    .filter(([, field]) => field.description === undefined && !isDescribed(field))
    .map(([name]) => `${path}.${name}`);
  const below = Object.entries(node).flatMap(([key, part]) => silentFields(part, `${path}.${key}`));
  return [...silent, ...below];
}

const SCHEMA = scenarioJsonSchema() as { definitions?: Record<string, SchemaNode> };

/** A field that refers to a definition is described there. */
function isDescribed({ $ref, allOf }: SchemaNode): boolean {
  const name = ($ref ?? allOf?.[0]?.$ref)?.replace('#/definitions/', '');
  return name !== undefined && SCHEMA.definitions?.[name]?.description !== undefined;
}

describe('catalogues', () => {
  it('describe every field of a scenario', () => {
    expect(silentFields(SCHEMA, '')).toEqual([]);
  });

  it('define every metric, with a unit and an estimator for each statistic', () => {
    expect(new Set(METRICS.map(({ id }) => id)).size).toBe(METRICS.length);
    for (const { id, unit, definition, title, statistics } of METRICS) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(
        [unit, title].map((text: string) => text.length > 0),
        id,
      ).toEqual([true, true]);
      expect(definition, id).toMatch(/^[A-Z].{20,}\.$/s);
      for (const { id: statistic, estimator } of statistics) {
        expect(`${statistic} ${estimator}`).toMatch(/^\S+ \S/);
      }
    }
  });

  it('explain each word once, and all words of the ledger', () => {
    const glossary = readFileSync('docs/glossary.md', 'utf8');
    const terms = [...glossary.matchAll(/^\| ([^|]+?) \|/gm)].map((row) => row[1] as string);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    const model = readFileSync('docs/model.md', 'utf8');
    const text = `${model}${glossary}`;
    expect([...ACCOUNTS, ...FINALS].filter((word) => !text.includes(word))).toEqual([]);
  });
});

describe('scenarios', () => {
  const files = filesBelow('scenarios', ['.yaml']);

  it.each(files)('%s is read without a problem and asks a question', async (file) => {
    const { scenario, model } = await loadScenario(memoryHost(ROOT).host, file);
    expect(scenario.question).toMatch(/\?$/);
    expect(model.names.types.length).toBeGreaterThan(0);
    expect(basename(file)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/i);
  });
});
