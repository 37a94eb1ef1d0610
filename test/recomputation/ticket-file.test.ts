/** What a user can reckon from the files of a run is what the run says. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MetricRow, Summary } from '../../src/experiment/result.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';
import { yamlOf } from '../support/scenario.ts';
import { everyFeature } from './every-feature.ts';

type Line = Readonly<Record<string, string>>;

const SCENARIO = yamlOf(everyFeature());
const RESOLVED = new Set([
  'resolved',
  'resolvedByVendor',
  'resolvedWithParent',
  'closedWithParent',
]);
const ARGS = ['--json', '-n', '3', '--workers', '1', '--no-progress', '--no-report', '--no-fail'];

let summary: Summary;
let tickets: Line[];
let replications: Line[];

/** Fields of a file with a heading; no field here holds a comma or a quotation mark. */
function tableOf(text: string): Line[] {
  const [heading = '', ...lines] = text.trimEnd().split(/\r?\n/);
  const names = heading.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    expect(fields).toHaveLength(names.length);
    return Object.fromEntries(names.map((name, index) => [name, fields[index] as string]));
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tiersim-'));
  writeFileSync(join(folder, 'a.yaml'), SCENARIO);
  const args = ['run', 'a.yaml', ...ARGS, '--out', 'run', '--tickets', 'tickets.csv'];
  summary = JSON.parse((await tiersim(folder, args)).out) as Summary;
  tickets = tableOf(readFileSync(join(folder, 'tickets.csv'), 'utf8'));
  replications = tableOf(readFileSync(join(folder, 'run/replications.csv'), 'utf8'));
  rmSync(folder, { recursive: true });
});

/** Tickets created in the window, in the scope of a figure. */
function inScope({ scope }: MetricRow): Line[] {
  const keys = (['priority', 'tier', 'team', 'type', 'channel'] as const).filter(
    (key) => scope[key] !== undefined,
  );
  return tickets.filter(
    (ticket) => ticket.isMeasured === 'yes' && keys.every((key) => ticket[key] === scope[key]),
  );
}

function sum(lines: readonly Line[], column: string): number {
  return lines.reduce((total, line) => total + Number(line[column]), 0);
}

function isResolved({ final }: Line): boolean {
  return RESOLVED.has(final as string);
}

/** Numerator and denominator over all replications. */
type Reckoning = (lines: Line[], row: MetricRow) => [number, number];

/** Figures as a spreadsheet would reckon them, by metric and statistic. */
const RECKONED: Readonly<Record<string, Reckoning>> = {
  'tickets.total': (lines, { scope }) => {
    const { final } = scope;
    return [lines.filter((line) => final === undefined || line.final === final).length, 3];
  },
  'resolution-time.mean': (lines) => {
    const solved = lines.filter(isResolved);
    return [sum(solved, 'hours'), solved.length];
  },
  'resolution-time-business.mean': (lines) => {
    const solved = lines.filter(isResolved);
    return [sum(solved, 'resolveClockHours'), solved.length];
  },
  'first-response-time.mean': (lines) => {
    const answered = lines.filter(({ firstTouchHours }) => firstTouchHours !== '');
    return [sum(answered, 'firstTouchHours'), answered.length];
  },
  'sla-attainment.share': (lines, { scope }) => {
    const column = scope.clock === 'respond' ? 'respondTarget' : 'resolveTarget';
    const count = (verdict: string) => lines.filter((line) => line[column] === verdict).length;
    return [count('met'), count('met') + count('missed')];
  },
  'touches.mean': (lines) => [sum(lines, 'touches'), lines.length],
  'hand-overs.mean': (lines) => [sum(lines, 'handOvers'), lines.length],
  'escalation-rate.share': (lines) => [
    lines.filter(({ escalations }) => Number(escalations) > 0).length,
    lines.length,
  ],
  'reopen-rate.share': (lines) => {
    const solved = lines.filter(isResolved);
    return [solved.filter(({ reopenings }) => Number(reopenings) > 0).length, solved.length];
  },
  'ledger.mean': (lines, { scope }) => {
    const solved = lines.filter(isResolved);
    return [sum(solved, `${scope.account}Hours`), solved.length];
  },
};

describe('the table of tickets', () => {
  it.each(Object.keys(RECKONED))('gives the figures of %s', (name) => {
    const rows = summary.metrics.filter((row) => `${row.metric}.${row.statistic}` === name);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) {
      const [above, below] = (RECKONED[name] as Reckoning)(inScope(row), row);
      const where = `${name} ${JSON.stringify(row.scope)}`;
      if (below === 0) expect(row.estimate, where).toBeNull();
      else expect(row.estimate, where).toBeCloseTo(above / below, 8);
    }
  });

  it('has a ledger that sums to each ticket’s life', () => {
    const accounts = Object.keys(tickets[0] as Line).filter((name) =>
      /^[a-z][A-Za-z]+Hours$/.test(name),
    );
    const ledger = accounts.filter((name) => !/Clock|firstTouch|Paused|Remaining/.test(name));
    expect(ledger).toHaveLength(12);
    for (const ticket of tickets) {
      const whole = ledger.reduce((total, name) => total + Number(ticket[name]), 0);
      expect(whole).toBeCloseTo(Number(ticket.hours), 8);
    }
  });

  it('is the same as Parquet', async () => {
    const folder = temporaryFolder({ 'a.yaml': SCENARIO });
    const args = ['run', 'a.yaml', ...ARGS, '--no-save', '--tickets', 'tickets.parquet'];
    await tiersim(folder, args);
    const bytes = readFileSync(join(folder, 'tickets.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    const rows = await parquetReadObjects({ file: file as ArrayBuffer });
    const asText = (value: unknown) => {
      if (value === null || value === undefined) return '';
      return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
    };
    const texts = rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)])),
    );
    expect(texts).toHaveLength(tickets.length);
    expect(texts.slice(0, 500)).toEqual(tickets.slice(0, 500));
    expect(texts.at(-1)).toEqual(tickets.at(-1));
  });
});

describe('the table of replications', () => {
  const SCOPES = ['tier', 'team', 'priority', 'type', 'agent', 'vendor', 'channel'];
  const FACETS = ['clock', 'account', 'final', 'category', 'age', 'use'];
  const nameOf = (metric: string, statistic: string, scope: Readonly<Record<string, unknown>>) =>
    [metric, statistic, ...[...SCOPES, ...FACETS].map((key) => scope[key] || '')].join(' ');

  it('has each figure of each replication once, under its own name', () => {
    const names = replications.map((row) =>
      [row.replication, nameOf(row.metric as string, row.statistic as string, row)].join(' '),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(3 * summary.metrics.length);
  });

  it('has values whose means are the estimates of figures of state', () => {
    const means = summary.metrics.filter(({ metric }) =>
      ['backlog', 'staffed', 'waiting'].includes(metric),
    );
    for (const row of means) {
      const wanted = nameOf(row.metric, row.statistic, { ...row.scope });
      const values = replications
        .filter((one) => nameOf(one.metric as string, one.statistic as string, one) === wanted)
        .map(({ value }) => Number(value));
      expect(values).toHaveLength(3);
      expect(values.reduce((a, b) => a + b, 0) / 3).toBeCloseTo(row.estimate as number, 8);
    }
    expect(means.length).toBeGreaterThan(8);
  });
});
