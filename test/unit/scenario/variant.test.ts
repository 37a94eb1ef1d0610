import { expect, test } from 'vitest';
import { parseScenario } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import type { ReadBase } from '../../../src/scenario/variant.ts';
import { HEAD_OFFICE } from './head-office.ts';

/** A project folder held in memory. */
function folder(files: Record<string, string>): ReadBase {
  return (path) => {
    const file = path.replace('./', '');
    const text = files[file];
    if (text === undefined) throw new Error('no such file');
    return { file, text };
  };
}

function told(text: string, read?: ReadBase): string {
  try {
    parseScenario(text, 'variant.yaml', read);
    return '';
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
}

const base = folder({ 'base.yaml': HEAD_OFFICE });

test('a variant states only what differs', () => {
  const variant = parseScenario(
    `extends: ./base.yaml
name: Premium vendor contract
vendors:
  contoso:
    respond: { P1: { exponential: { mean: 15 min } } }
    price: { retainer: 120000/year }
`,
    'variant.yaml',
    base,
  );
  const original = parseScenario(HEAD_OFFICE, 'base.yaml');
  expect(variant.name).toBe('Premium vendor contract');
  const [contoso] = variant.vendors;
  expect(contoso?.respond.byPriority[0]?.law).toEqual({ kind: 'exponential', mean: 900_000 });
  expect(contoso?.respond.other).toEqual(original.vendors[0]?.respond.other);
  expect(contoso?.price).toEqual({ retainer: 120_000, perCase: 250 });
  expect({ ...variant, name: '', vendors: [] }).toEqual({ ...original, name: '', vendors: [] });
});

test('null removes, lists replace, another law or form of arrivals replaces', () => {
  const variant = parseScenario(
    `extends: ./base.yaml
teams:
  service-desk: { absence: null, shifts: [{ agents: 9, calendar: office }], people: null }
tickets:
  order: null
  password-reset:
    arrivals: { gap: { exponential: { mean: 4 min } } }
    handle: { L1: { gamma: { mean: 7 min, cv: 0.5 } } }
`,
    'variant.yaml',
    base,
  );
  expect(variant.teams[0]).toMatchObject({ absence: null, pay: 31 });
  expect(variant.teams[0]?.shifts).toHaveLength(1);
  expect(variant.tickets.map(({ name }) => name)).toEqual([
    'password-reset',
    'application-fault',
    'replayed',
  ]);
  expect(variant.tickets[0]?.arrivals.kind).toBe('gap');
  expect(variant.tickets[0]?.handle[0]?.law).toEqual({ kind: 'gamma', mean: 420_000, cv: 0.5 });
});

test('a chain of variants merges from its far end', () => {
  const read = folder({
    'base.yaml': HEAD_OFFICE,
    'more.yaml': 'extends: ./base.yaml\nname: More\nreplications: 50\n',
  });
  const variant = parseScenario('extends: ./more.yaml\nreplications: 60\n', 'v.yaml', read);
  expect(variant.name).toBe('More');
  expect(variant.replications).toEqual({ count: 60 });
});

test('a problem is told in the file that holds it', () => {
  const inVariant = 'extends: ./base.yaml\nteams:\n  service-desk: { pay: 31 }\n';
  expect(told(inVariant, base)).toBe(
    'variant.yaml:3:24  E308  teams.service-desk.pay  expected an amount such as 31/h, got 31',
  );
  const broken = folder({ 'base.yaml': HEAD_OFFICE.replace('pay: 31/h', 'pay: 31') });
  expect(told('extends: ./base.yaml\nname: Other\n', broken)).toMatch(/^base\.yaml:75:10 {2}E308 /);
});

test.each([
  ['../../etc/passwd', 'E319'],
  ['/etc/passwd.yaml', 'E319'],
  ['https://example.org/base.yaml', 'E319'],
  ['C:\\base.yaml', 'E319'],
  ['file:base.yaml', 'E319'],
  ['~/base.yaml', 'E319'],
  ['base.txt', 'E319'],
  ['[base.yaml]', 'E319'],
  ['missing.yaml', 'E317'],
  ['variant.yaml', 'E318'],
])('extends: %s is refused', (path, code) => {
  const read: ReadBase = (asked, from) => {
    if (asked === 'variant.yaml') return { file: 'variant.yaml', text: '' };
    return folder({})(asked, from);
  };
  expect(told(`extends: ${path}\n`, read)).toContain(`variant.yaml:1:10  ${code}  extends  `);
});

test('what a file to extend must be called is told', () => {
  expect(told('extends: ../base.txt\n', folder({}))).toBe(
    'variant.yaml:1:10  E319  extends  expected a relative path that ends in .yaml or .yml, ' +
      'such as ./base.yaml, got ../base.txt',
  );
});

test('a path outside the folder is refused by the reader, with its own code', () => {
  const read: ReadBase = () => {
    throw Object.assign(new Error('it lies outside the project folder'), { code: 'E319' });
  };
  expect(told('extends: ../../base.yaml\n', read)).toBe(
    'variant.yaml:1:10  E319  extends  cannot read ../../base.yaml: it lies outside the project folder',
  );
});

test('without a reader nothing can be extended', () => {
  expect(told('extends: ./base.yaml\n')).toContain('E317');
});

test('circles and long chains end', () => {
  const circle = folder({ 'a.yaml': 'extends: b.yaml\n', 'b.yaml': 'extends: a.yaml\n' });
  expect(told('extends: a.yaml\n', circle)).toContain('variant.yaml → a.yaml → b.yaml → a.yaml');
  const chain = Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [`${n}.yaml`, `extends: ${n + 1}.yaml\n`]),
  );
  expect(told('extends: 0.yaml\n', folder(chain))).toContain('longer than 10 files');
});
