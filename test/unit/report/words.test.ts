import { describe, expect, it } from 'vitest';
import { METRICS } from '../../../src/metrics/catalogue.ts';
import { plainSpaces } from '../../../src/report/format.ts';
import {
  accountWord,
  capitalised,
  categoryWord,
  clockWords,
  goalText,
  goalWords,
  metricWords,
  nodeWord,
  promiseOf,
  scopeWords,
  targetWords,
  verdictWord,
} from '../../../src/report/names.ts';
import {
  chartTextOf,
  daysWords,
  figureSubtitle,
  methodWords,
  runLine,
  windowWords,
} from '../../../src/report/wording.ts';
import { makeRunResult, makeTarget } from '../../support/run-result.ts';

const { facts, summary } = makeRunResult();

describe('names of figures', () => {
  it.each([
    ['resolution-time', 'mean', 'mean resolution time'],
    ['resolution-time', 'p50', 'median resolution time'],
    ['resolution-time', 'p95', 'resolution time, 95 % within'],
    ['cost', 'per-ticket', 'cost per ticket'],
    ['cost', 'total', 'total cost'],
    ['tickets', 'total', 'tickets created'],
    ['utilisation', 'share', 'utilisation'],
    ['backlog', 'max', 'most open tickets'],
    ['unheard-of', 'mean', 'mean unheard of'],
  ])('says %s.%s as "%s" people understand', (metric, statistic, words) => {
    expect(plainSpaces(metricWords(metric, statistic))).toBe(words);
  });

  it('has words without hyphens for everything in the catalogue', () => {
    for (const { id, statistics } of METRICS) {
      for (const statistic of statistics) {
        const words = metricWords(id, statistic.id);
        expect(words, `${id}.${statistic.id}`).toMatch(/^[a-z0-9][a-z0-9 ,%()\u202f-]+$/i);
      }
    }
  });

  it('keeps names of tiers, accounts and categories it does not know', () => {
    expect(accountWord('suspended')).toBe('set aside');
    expect(accountWord('queued')).toBe('waiting for a person');
    expect(accountWord('constructor')).toBe('constructor');
    expect(nodeWord('resolvedByVendor')).toBe('resolved by vendor');
    expect(nodeWord('toString')).toBe('toString');
    expect(categoryWord('vendorCases')).toBe('vendor cases');
    expect(categoryWord('valueOf')).toBe('valueOf');
    expect(capitalised('')).toBe('');
  });

  it('says where a figure applies', () => {
    expect(scopeWords({})).toBe('all');
    expect(scopeWords({ priority: 'P1', clock: 'resolve' })).toBe('P1');
    expect(scopeWords({ tier: 'L1', account: 'handled' })).toBe('L1 · being handled');
    expect(scopeWords({ final: 'open' })).toBe('still open');
  });
});

describe('targets in words', () => {
  it('names the time that is promised', () => {
    expect(targetWords(makeTarget(), facts)).toBe('P2 resolved within 24 h');
    expect(promiseOf(facts, 'P3', 'resolve')).toBe('3 business days');
  });

  it('says "in time" where no time is promised', () => {
    const answered = makeTarget({ scope: { priority: 'P2', clock: 'respond' } });
    expect(targetWords(answered, facts)).toBe('P2 answered in time');
    expect(clockWords('hotline', '2 h')).toBe('hotline within 2 h');
  });

  it('names other figures with their place, and leaves the names of people’s things alone', () => {
    const cost = makeTarget({ metric: 'cost', statistic: 'per-ticket', scope: {} });
    expect(targetWords(cost, facts)).toBe('Cost per ticket');
    const lower = makeTarget({ scope: { priority: 'normal', clock: 'resolve' } });
    expect(targetWords(lower, facts)).toBe('normal resolved in time');
  });

  it('states goals as a sign and as words', () => {
    const goal = makeTarget({ comparison: '<=', goal: 45, unit: 'EUR' });
    expect(plainSpaces(goalText(goal))).toBe('≤ 45 EUR');
    expect(plainSpaces(goalWords(goal))).toBe('at most 45 EUR');
    expect(plainSpaces(goalWords(makeTarget({ comparison: '>' })))).toBe('more than 90 %');
    expect(plainSpaces(goalWords(makeTarget({ comparison: '<' })))).toBe('less than 90 %');
    expect(verdictWord('undecided')).toBe('too close to call');
  });
});

describe('sentences about the run', () => {
  it('describes the window with what runs before and after it', () => {
    expect(plainSpaces(windowWords(facts))).toBe(
      '13 weeks from 5 January 2026 (Europe/Berlin), after 2 weeks of warm-up; their tickets are ' +
        'followed for up to 6 weeks more.',
    );
    const bare = { ...facts, warmUpDays: 0, drainDays: 0, windowDays: 1 };
    expect(plainSpaces(windowWords(bare))).toBe('1 day from 5 January 2026 (Europe/Berlin).');
  });

  it.each([
    [1, '1 day'],
    [2.5, '2.5 days'],
    [7, '1 week'],
    [10, '10 days'],
    [14, '2 weeks'],
    [91, '13 weeks'],
  ])('says %d days as people do', (days, words) => {
    expect(plainSpaces(daysWords(days))).toBe(words);
  });

  it('does not speak of several replications where there is one', () => {
    expect(methodWords(summary)).toMatch(/30 times over with different luck\.$/);
    expect(methodWords({ ...summary, replications: 1 })).toMatch(/cannot be told\.$/);
    expect(runLine({ ...summary, replications: 1 })).toMatch(/^1 replication · seed /);
    expect(figureSubtitle('cost', 1)).toMatch(/ · 1 replication$/);
  });

  it('gives charts their words', () => {
    const text = chartTextOf(facts);
    expect(text.target(makeTarget())).toBe('P2 resolved within 24 h');
    expect(text.axis('resolution-time', 'h')).toBe('Mean resolution time (h)');
    expect(text.waitingFor('L2')).toBe('waiting for L2');
  });
});
