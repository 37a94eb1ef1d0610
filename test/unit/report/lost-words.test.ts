import { expect, it } from 'vitest';
import { lostWords } from '../../../src/report/lost-words.ts';
import { makeRunResult } from '../../support/run-result.ts';

const { summary } = makeRunResult();
const [any] = summary.metrics;
const tickets = (final: string | null, estimate: number, half: number) => ({
  ...any,
  ...{ metric: 'tickets', statistic: 'total', unit: 'tickets', level: 0.95, n: 30 },
  scope: final === null ? {} : { final },
  ...{ estimate, low: estimate - half, high: estimate + half },
});
const words = (...metrics: ReturnType<typeof tickets>[]) =>
  lostWords({ ...summary, metrics: metrics as typeof summary.metrics })?.replace(/\s/gu, ' ');

it('tells how many tickets were lost in which way, of those that came', () => {
  const all = tickets(null, 4000, 50);
  expect(words(all, tickets('blocked', 12, 2), tickets('abandoned', 480, 20))).toBe(
    '480 ± 20 tickets gave up waiting (12 %), 12 ± 2 tickets were turned away (0.30 %)',
  );
});

it('says nothing where none was lost', () => {
  expect(words(tickets(null, 4000, 50), tickets('abandoned', 0, 0))).toBeUndefined();
  expect(words(tickets(null, 0, 0))).toBeUndefined();
});
