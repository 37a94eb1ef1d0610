/** The enterprise desk shows the published figures of the log it was built from. */
import { join } from 'node:path';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { expect, it } from 'vitest';
import { type Interval, meanInterval } from '../../src/statistics/interval.ts';
import { ROOT, textOf } from '../house/source.ts';
import { temporaryFolder, tiersim } from '../support/memory-host.ts';
import { FACTS, type Fact, TICKET_COLUMNS, type Ticket } from './enterprise-facts.ts';

const PAGE = 'docs/cases/enterprise-desk.md';
const REPLICATIONS = 5;
const LONGEST_WAIT_IN_MS = 600_000;
const LEVEL = 0.95;

async function simulatedTickets(): Promise<Ticket[]> {
  const file = join(temporaryFolder(), 'tickets.parquet');
  const run = ['run', 'scenarios/cases/enterprise-desk.yaml', '-n', String(REPLICATIONS)];
  const { status, err } = await tiersim(ROOT, [...run, '--no-save', '--tickets', file]);
  expect(status, err).toBe(0);
  const rows = await parquetReadObjects({
    file: await asyncBufferFromFile(file),
    columns: [...TICKET_COLUMNS],
  });
  return (rows as unknown as Ticket[]).filter(({ isMeasured }) => isMeasured);
}

function intervalOf(fact: Fact, tickets: readonly Ticket[]): Interval {
  const values = Array.from({ length: REPLICATIONS }, (_, index) =>
    fact.of(tickets.filter(({ replication }) => replication === index + 1)),
  );
  return meanInterval(values, LEVEL);
}

function shown(value: number | null, unit: Fact['unit']): string {
  if (value === null) return '–';
  const digits = value < 10 ? 1 : 0;
  return `${value.toFixed(unit === '%' ? 1 : value < 1 ? 2 : digits)} ${unit}`;
}

function tableRow({ title, unit, log }: Fact, { estimate, low, high }: Interval): string {
  const ends = `${shown(low, unit)} to ${shown(high, unit)}`;
  return `| ${title} | ${shown(log, unit)} | ${shown(estimate, unit)} | ${ends} |`;
}

function isNear({ unit, log, tolerance }: Fact, estimate: number): boolean {
  if (unit === '%') return Math.abs(estimate - log) <= tolerance;
  return Math.max(estimate / log, log / estimate) <= tolerance;
}

it(
  'the enterprise desk lies as near to its log as its page says and shows',
  async () => {
    const tickets = await simulatedTickets();
    const measured = FACTS.map((fact) => ({ fact, interval: intervalOf(fact, tickets) }));
    const far = measured.filter(({ fact, interval }) => !isNear(fact, interval.estimate as number));
    expect(far.map(({ fact, interval }) => tableRow(fact, interval))).toEqual([]);
    const table = measured.map(({ fact, interval }) => tableRow(fact, interval)).join('\n');
    const page = textOf(PAGE).replace(/(\|---\|---:\|---:\|---\|\n)(?:\|.*\n)*/, `$1${table}\n`);
    await expect(page).toMatchFileSnapshot(join(ROOT, PAGE));
  },
  LONGEST_WAIT_IN_MS,
);
