/**
 * What the scenarios of the project say, to three digits. A change here is a change of results: it
 * needs a line in the change log, and a look at whether the new figures are believable.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import type { MetricRow, Summary } from '../../src/experiment/result.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';

const SCENARIOS = [
  ['scenarios/first.yaml', 10],
  ['scenarios/two-tiers.yaml', 10],
  ['scenarios/head-office.yaml', 4],
  ['scenarios/cases/enterprise-desk.yaml', 3],
] as const;

/** Scopes and statistics that tell whether anything moved. */
const SCOPE_KEYS = new Set([
  'priority',
  'tier',
  'vendor',
  'clock',
  'final',
  'category',
  'age',
  'use',
  'account',
]);
const STATISTICS = new Set(['mean', 'share', 'total', 'per-ticket', 'p50', 'p95', 'max']);

it.each(SCENARIOS)('%s says what it said', async (file, replications) => {
  const folder = temporaryFolder({ 'scenario.yaml': readFileSync(file, 'utf8') });
  const args = ['run', 'scenario.yaml', '--json', '--no-save', '--workers', '1', '--no-progress'];
  const { out, err } = await tiersim(folder, [...args, '-n', String(replications), '--no-fail']);
  expect(out, err).toMatch(/^\{/);
  const { metrics, warnings } = JSON.parse(out) as Summary;
  const lines = [
    `${replications} replications`,
    ...warnings.map(({ code }) => code),
    '',
    ...metrics.filter(isTold).map(lineOf),
  ];
  const golden = join('golden', `${basename(file, '.yaml')}.txt`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(golden);
});

/** What never happens is not told; when it begins to happen, it is. */
function isTold({ statistic, scope, estimate, high, above }: MetricRow): boolean {
  const keys = Object.keys(scope);
  const isSomething = (estimate !== null && high !== 0) || above !== undefined;
  return isSomething && STATISTICS.has(statistic) && keys.every((key) => SCOPE_KEYS.has(key));
}

function lineOf({ metric, statistic, scope, unit, estimate, low, high, above }: MetricRow): string {
  const where = Object.entries(scope).map(([key, name]) => `${key}=${name}`);
  const name = `${metric}.${statistic}${where.length > 0 ? `{${where.join(', ')}}` : ''}`;
  const limits = low === null || high === null ? '' : `  ${digits(low)} … ${digits(high)}`;
  const value = estimate === null ? `> ${digits(above ?? 0)}` : digits(estimate);
  return `${name.padEnd(66)} ${value} ${unit}${limits}`;
}

function digits(value: number): string {
  return String(Number(value.toPrecision(3)));
}
