import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '../../../src/scenario/canonical-json.ts';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { HEAD_OFFICE } from './head-office.ts';

/** Either a scenario without holes, or problems that each say something at a place. */
function holds(source: string | Uint8Array) {
  try {
    const scenario = parseScenario(source, 's.yaml');
    expect(canonicalJson(scenario)).not.toMatch(/undefined|NaN|Infinity/);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    expect(error.problems.length).toBeGreaterThan(0);
    for (const { code, line, column, message } of error.problems) {
      expect(code).toMatch(/^E3\d\d$/);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
      expect(message).not.toMatch(/undefined|\[object|^Invalid|expected another kind/);
    }
  }
}

const PIECES = [
  ...'{}[]:,-#&*!|>\'"%@`~?\n\t \u0000\ufeff',
  '__proto__',
  '<<: ',
  'null',
  '.inf',
  '1e400',
  '012',
  '100%',
  '- - -',
  '? ',
  'L9',
  '*a',
  '&a ',
  '---\n',
];

test('any edit of a scenario is a scenario or a problem', () => {
  const edit = fc.record({
    at: fc.nat(HEAD_OFFICE.length),
    remove: fc.nat(40),
    insert: fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 6 })),
  });
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
      let text = HEAD_OFFICE;
      for (const { at, remove, insert } of edits) {
        text = text.slice(0, at) + insert + text.slice(at + remove);
      }
      holds(text);
    }),
    { numRuns: 100, seed: 1 },
  );
});

test('any value in the place of any other is a scenario or a problem', () => {
  const values = [...HEAD_OFFICE.matchAll(/: ([^{}[\],\n"]+)/g)];
  const odd = [
    '-3',
    '2.5',
    'five',
    '.nan',
    'null',
    '{}',
    '[]',
    '[1]',
    '{ a: 1 }',
    'true',
    '0',
    '""',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...values), fc.constantFrom(...odd), (value, replacement) => {
      const start = value.index + 2;
      const end = value.index + value[0].length;
      holds(`${HEAD_OFFICE.slice(0, start)}${replacement}${HEAD_OFFICE.slice(end)}`);
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('any bytes are a problem', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => holds(bytes)),
    { numRuns: 150, seed: 1 },
  );
});
