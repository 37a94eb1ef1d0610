import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { type TextRole, writeText } from '../../../src/report/text.ts';
import { makeRunResult, makeTarget, type RunResultOptions } from '../../support/run-result.ts';

const PAYLOAD = '\u001b[2J\u202e=cmd|" /C calc"!A0<script>';

/** Series of a run in which nothing happened. */
const NOTHING_HAPPENED: RunResultOptions = {
  targets: [],
  row: (row) => ({ ...row, estimate: null, low: null, high: null }),
  series: {
    survival: [],
    ledger: [],
    waitsByTier: [],
    flow: [],
    cost: [],
    backlog: { total: { mean: [], p05: [], p25: [], p75: [], p95: [] }, byPriority: [] },
  },
};

describe('the summary in a terminal', () => {
  it.each([
    ['summary.txt', { columns: 80 }],
    ['summary-ascii.txt', { columns: 80, ascii: true }],
    ['summary-60-columns.txt', { columns: 60 }],
  ])('reads as %s', async (name, options) => {
    const text = writeText(makeRunResult(), options);
    await expect(text).toMatchFileSnapshot(`golden/${name}`);
  });

  it('is never wider than the terminal, whatever the names are', () => {
    const long = (name: string) => `${name} – die sehr lange Benennung 客户支持一线团队 der Stelle`;
    for (const columns of [40, 60, 80, 200]) {
      for (const result of [makeRunResult(), makeRunResult({ rename: long })]) {
        const widest = Math.min(columns, 100);
        for (const line of writeText(result, { columns }).split('\n')) {
          expect(stringWidth(line), line).toBeLessThanOrEqual(widest);
        }
      }
    }
  });

  it('says every verdict in the same word at 80 columns, in both alphabets', () => {
    for (const ascii of [false, true]) {
      const lines = writeText(makeRunResult(), { columns: 80, ascii }).split('\n').slice(4, 9);
      const words = lines.map((line) => line.split(' ').at(-1));
      expect(words).toEqual(['met', 'missed', 'met', 'undecided', 'met']);
      for (const line of lines) expect(line).toMatch(/\d[–-]\d/);
    }
  });

  it('speaks of limits only where it has room for them', () => {
    const heading = (columns: number) => writeText(makeRunResult(), { columns }).split('\n')[3];
    expect(heading(80)).toMatch(/^TARGETS \(with 95 % limits\) .* limits$/);
    expect(heading(60)).toMatch(/^TARGETS +goal +result$/);
  });

  it('is 80 columns wide where nobody says otherwise', () => {
    expect(writeText(makeRunResult())).toBe(writeText(makeRunResult(), { columns: 80 }));
  });

  it('uses nothing but ASCII where it must', () => {
    const text = writeText(makeRunResult({ rename: (name) => `${name} Büro` }), { ascii: true });
    expect(text).toMatch(/^[\u0020-\u007e\n]*$/);
    expect(text).toContain('P1 B?ro');
  });

  it('shows control characters of names by their number and never obeys them', () => {
    const text = writeText(makeRunResult({ rename: (name) => name + PAYLOAD }), { columns: 100 });
    for (const char of ['\u001b', '\u202e']) expect(text).not.toContain(char);
    expect(text).toContain('<U+001B>[2J<U+202E>=cmd');
  });

  it('says what one replication can tell, and no interval', () => {
    const targets = [makeTarget({ low: null, high: null, n: 1, verdict: 'undecided' })];
    const text = writeText(makeRunResult({ replications: 1, targets }));
    expect(text).not.toContain('±');
    expect(text).toMatch(/\? P2 resolved within 24 h {2}≥ 90 % {2}86\.1 % {7}– {2}undecided/);
    expect(text).toMatch(/^1 replication · /m);
  });

  it('stays readable where nothing happened', () => {
    const text = writeText(makeRunResult(NOTHING_HAPPENED));
    expect(text).not.toMatch(/NaN|undefined|null|TARGETS|COST|WHERE/);
    expect(text).toMatch(/^ {2}L1 +14 +– +– +– +– /m);
  });

  it('names vendors with their cases below the tiers', () => {
    const base = makeRunResult();
    const row = (metric: string, unit: string, estimate: number) => ({
      ...{ metric, statistic: 'mean', scope: { vendor: 'contoso' }, unit, level: 0.95, n: 30 },
      ...{ estimate, low: estimate * 0.95, high: estimate * 1.05 },
    });
    const vendor = [row('vendor-cases', 'cases/week', 10.3), row('vendor-time', 'h', 130)];
    const metrics = [...base.summary.metrics, ...vendor];
    const text = writeText({ ...base, summary: { ...base.summary, metrics } });
    expect(text).toContain('\n  L4  contoso: 10.3 ± 0.5 cases/week, 5.4 ± 0.3 days each\n');
  });

  it('gives every line to the style with what it is, and changes no word', () => {
    const roles: TextRole[] = [];
    const style = (role: TextRole, text: string) => {
      roles.push(role);
      return text;
    };
    expect(writeText(makeRunResult(), { style })).toBe(writeText(makeRunResult()));
    expect(new Set(roles)).toEqual(
      new Set(['heading', 'plain', 'met', 'missed', 'undecided', 'bar', 'quiet']),
    );
  });

  it('repeats warnings with their codes', () => {
    const warnings = [{ code: 'W511', message: 'The backlog grows by about 31 tickets a week.' }];
    expect(writeText(makeRunResult({ warnings }))).toContain(
      '! W511 The backlog grows by about 31 tickets a week.\n',
    );
  });
});
