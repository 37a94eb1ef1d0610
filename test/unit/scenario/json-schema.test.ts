/** The JSON Schema is one, and says of whole files what the program says. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { STARTER_SCENARIO } from '../../../src/cli/starter-scenario.ts';
import { scenarioJsonSchema } from '../../../src/scenario/json-schema.ts';
import { filesBelow } from '../../house/source.ts';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true });
const isScenario = ajv.compile(scenarioJsonSchema());

/** What the schema has against a YAML text, as one line a complaint. */
function complaints(text: string): string[] {
  isScenario(parse(text));
  return (isScenario.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the JSON Schema', () => {
  it('is valid draft-07', () => {
    expect(scenarioJsonSchema()).toMatchObject({ $schema: expect.stringContaining('draft-07') });
    expect(ajv.validateSchema(scenarioJsonSchema())).toBe(true);
  });

  const whole = filesBelow('scenarios', ['.yaml']).filter(
    (file) => !/^extends:/m.test(readFileSync(file, 'utf8')),
  );
  it.each(whole)('accepts %s', (file) => {
    expect(complaints(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['a field that is unknown', 'pay: 32/h', 'pai: 32/h', /additional properties/],
    ['a field that is missing', /question: .*\n/, '', /required property 'question'/],
    ['a number for text', 'name: Starter', 'name: 5', /\/name must be string/],
    ['a count below zero', 'agents: 4', 'agents: -4', /agents must be >= 0/],
    ['a section that is unknown', 'targets:', 'routing2: 1\ntargets:', /additional/],
    ['a length without a unit', 'length: 8 weeks', 'length: 8', /\/horizon\/length must be string/],
    ['a length that is none', 'length: 8 weeks', 'length: soon', /length must match pattern/],
  ])('complains of %s', (_name, written, instead, complaint) => {
    expect(STARTER_SCENARIO).toMatch(written);
    expect(complaints(STARTER_SCENARIO)).toEqual([]);
    expect(complaints(STARTER_SCENARIO.replace(written, instead)).join('\n')).toMatch(complaint);
  });
});
