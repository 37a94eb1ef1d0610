import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainCode } from '../../../src/cli/error-codes.ts';
import { statusOfCode, weightiest } from '../../../src/cli/exit-status.ts';
import { failuresOf, printFailures } from '../../../src/cli/failures.ts';
import { RunRefused } from '../../../src/kernel/limits.ts';
import { OutsideError } from '../../../src/node/outside-error.ts';
import { styleOf } from '../../../src/node/terminal.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { BrokenLaw } from '../../../src/units/assert.ts';
import { memoryHost } from '../../support/memory-host.ts';

const problem = {
  code: 'E307',
  file: 'a.yaml',
  line: 3,
  column: 5,
  path: 'teams.desk',
  message: 'the field shfts is unknown; did you mean shifts?',
} as const;

describe('failuresOf', () => {
  it.each([
    [new OutsideError('E201', 'a.yaml does not exist.'), 2],
    [new ScenarioError([problem]), 3],
    [new RunRefused('E402', 'too many events'), 4],
    [new OutsideError('E701', 'a.csv could not be written.'), 7],
    [new BrokenLaw('a ticket was lost'), 1],
    [new TypeError('x is undefined'), 1],
    ['thrown text', 1],
  ])('gives the status of %s', (error, status) => {
    const { failures, status: found } = failuresOf(error);
    expect(found).toBe(status);
    expect(failures).toHaveLength(1);
    expect(failures[0]?.message).toMatch(/[.?]$/);
  });
  it('asks for a report of our own faults and shows no stack unless debugging', () => {
    const law = new BrokenLaw('a ticket was lost');
    expect(failuresOf(law).failures).toEqual([
      {
        code: 'E101',
        message:
          'a ticket was lost. This is a fault in Tiersim, not in your scenario; please report it.',
      },
    ]);
    expect(failuresOf(law, true).failures[0]?.message).toContain('    at ');
  });
  it('keeps the place of every problem', () => {
    expect(failuresOf(new ScenarioError([problem])).failures).toEqual([problem]);
    const whole = { ...problem, path: '' };
    expect(failuresOf(new ScenarioError([whole])).failures[0]).not.toHaveProperty('path');
  });
});

describe('printFailures', () => {
  it('prints one line each, at most twenty', () => {
    const { host, written } = memoryHost('.');
    const many = Array.from({ length: 34 }, (_, index) => ({ ...problem, line: index + 1 }));
    printFailures(host, styleOf(false), many);
    const lines = written.err.split('\n');
    expect(lines[2]).toBe(`a.yaml:3:5  E307  teams.desk  ${problem.message}`);
    expect(lines[20]).toBe('and 14 more');
    expect(lines).toHaveLength(22);
  });
});

describe('exit statuses', () => {
  it('follow the family of a code', () => {
    expect(['E201', 'E307', 'E402', 'E701', 'E101', 'x'].map(statusOfCode)).toEqual([
      2, 3, 4, 7, 1, 1,
    ]);
  });
  it('have an order where several apply', () => {
    expect(weightiest([6, 5])).toBe(5);
    expect(weightiest([6, 9, 5, 7])).toBe(7);
    expect(weightiest([9, 6])).toBe(9);
    expect(weightiest([6, 7, 1])).toBe(1);
    expect(weightiest([])).toBe(0);
  });
});

describe('explainCode', () => {
  it('explains every code that the program can say, and none beside', () => {
    const files = readdirSync('src', { recursive: true }).map((name) => `src/${name}`);
    const lists = ['src/cli/error-codes.ts', 'src/scenario/problem-codes.ts'];
    const codesIn = (paths: readonly string[]) =>
      paths.flatMap((path) => readFileSync(path, 'utf8').match(/\b[ENW][1-7]\d\d\b/g) ?? []);
    const said = codesIn(files.filter((path) => path.endsWith('.ts') && !lists.includes(path)));
    expect([...new Set(said)].filter((code) => explainCode(code) === undefined)).toEqual([]);
    const listed = codesIn(lists);
    expect([...new Set(listed)].filter((code) => !said.includes(code))).toEqual([]);
  });
  it('knows the codes of scenarios and of the command line, and no other', () => {
    for (const code of ['E301', 'E371', 'E201', 'E402', 'W504', 'E701']) {
      expect(explainCode(code)).toMatch(/\.$/);
    }
    expect(explainCode('E999')).toBeUndefined();
    expect(explainCode('constructor')).toBeUndefined();
  });
});
