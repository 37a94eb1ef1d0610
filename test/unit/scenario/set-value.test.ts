import { expect, test } from 'vitest';
import { parseDocument, readDocument } from '../../../src/scenario/parse.ts';
import { ScenarioError } from '../../../src/scenario/problem.ts';
import { setValue } from '../../../src/scenario/set-value.ts';
import { HEAD_OFFICE } from './head-office.ts';

const document = readDocument(HEAD_OFFICE, 'head-office.yaml');

function withValue(path: string, written: string) {
  return parseDocument(setValue(document, path, written));
}

function told(path: string, written: string): string {
  try {
    withValue(path, written);
    return '';
  } catch (error) {
    if (error instanceof ScenarioError) return error.message;
    throw error;
  }
}

test('a value is replaced, by position or by name, and the document stays as it was', () => {
  expect(withValue('teams.service-desk.shifts.0.agents', '5').teams[0]?.shifts[0]?.agents).toBe(5);
  expect(withValue('teams.service-desk.shifts[1].agents', '8').teams[0]?.shifts[1]?.agents).toBe(8);
  expect(
    withValue('tickets.order.arrivals.gap', '{ exponential: { mean: 2 h } }').tickets[2],
  ).toMatchObject({ arrivals: { gap: { kind: 'exponential', mean: 7_200_000 } } });
  expect(parseDocument(document).teams[0]?.shifts[0]?.agents).toBe(4);
});

test('a field that was not there is added, one that goes is removed', () => {
  expect(withValue('teams.application-support.atBreak', 'resume').teams[1]?.atBreak).toBe('resume');
  expect(withValue('costs.customerTime', '12/h').costs.customerTime).toBe(12);
  expect(withValue('teams.service-desk.absence', 'null').teams[0]?.absence).toBeNull();
  expect(withValue('targets.0', '').targets).toHaveLength(2);
});

test('an item may follow the last one', () => {
  expect(withValue('targets.3', 'backlog.mean <= 40').targets).toHaveLength(4);
});

test('names may hold dots', () => {
  const dotted = readDocument(HEAD_OFFICE.replaceAll('service-desk', 'desk.north'), 's.yaml');
  const changed = parseDocument(setValue(dotted, 'teams.desk.north.pay', '40/h'));
  expect(changed.teams[0]).toMatchObject({ name: 'desk.north', pay: 40 });
});

test.each([
  ['teams.service-desk.agnets', '5', 'unknown field agnets; did you mean agents?'],
  ['teams.service-desk.pay', 'much', 'expected an amount such as 31/h, got much'],
  ['teams.service-desk.shifts.9.agents', '5', 'expected a position from 0 to 3 in the list, got 9'],
  ['teams.service-desk.shifts.first.agents', '5', 'expected a position from 0 to 3'],
  ['horizn.start', '2026-01-05', 'there is no horizn; did you mean horizon?'],
  ['teams.nosuch.agents', '3', 'there is no team nosuch; known: service-desk, '],
  ['tickets.nosuch.channel', 'phone', 'there is no ticket type nosuch; known: password-reset, '],
  ['teams.service-dsk.pay', '31/h', 'there is no team service-dsk; did you mean service-desk?'],
  ['name.first', 'x', 'is inside a single value'],
  ['teams..pay', '1/h', 'expected a path such as teams.desk.pay, got teams..pay'],
  ['teams.__proto__.pay', '1/h', '__proto__'],
])('%s=%s is refused', (path, written, message) => {
  const all = told(path, written);
  expect(all).toContain(message);
  expect(all).toContain(`--set ${path}=${written}:1:1  E30`);
  expect(({} as { pay?: string }).pay).toBeUndefined();
});
