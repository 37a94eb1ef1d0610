/**
 * `npm run bench`: how many tickets a second the simulator handles. Every measurement is a process
 * of its own; the simulator and the reference in C take turns, so that both see the same machine.
 *
 *     npm run bench -- W2 --rounds 5 --json
 */
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildReference, type Reference } from './reference.ts';
import { type Rates, ratesOf, type Timing } from './timing.ts';
import { WORKLOADS, type Workload } from './workloads.ts';

const HERE = dirname(fileURLToPath(import.meta.url));
const PROJECT = resolve(HERE, '../..');

interface Measured extends Timing {
  readonly events: number;
  readonly compileSeconds: number;
  readonly peakMegabytes: number;
}

interface Outcome {
  readonly workload: Workload;
  readonly runs: readonly Measured[];
  readonly rates: Rates;
  readonly reference: Rates | null;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    reference: { type: 'string', default: process.env.TIERSIM_REFERENCE },
  },
});
const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 1);
const workloads = chosen(positionals);
const reference = buildReference(values.reference, workloads);
if (reference.run === null) process.stderr.write(`skipped the ratio to C: ${reference.reason}\n`);
const outcomes = workloads.map((workload) => measure(workload, reference.run));
process.stdout.write(values.json ? jsonOf(outcomes) : tableOf(outcomes));

function chosen(names: readonly string[]): readonly Workload[] {
  const wanted = names.map((name) => name.toUpperCase());
  const found = WORKLOADS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  if (found.length > 0 && wanted.every((name) => found.some((one) => one.name === name))) {
    return found;
  }
  process.stderr.write(`Workloads are ${WORKLOADS.map(({ name }) => name).join(', ')}.\n`);
  return process.exit(2);
}

function measure(workload: Workload, counterpart: Reference | null): Outcome {
  const runs: Measured[] = [];
  const others: Timing[] = [];
  for (let round = 0; round < rounds; round++) {
    const run = simulated(workload, round);
    runs.push(run);
    if (counterpart !== null) others.push(counterpart(workload, run.tickets, round + 1));
  }
  return {
    workload,
    runs,
    rates: ratesOf(runs),
    reference: others.length === 0 ? null : ratesOf(others),
  };
}

function simulated(workload: Workload, replication: number): Measured {
  const script = join(HERE, 'measure.js');
  const text = execFileSync(process.execPath, [script, workload.scenario, String(replication)], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  return JSON.parse(text) as Measured;
}

/** One workload as one object, several as a list; rates are medians over the rounds. */
function jsonOf(all: readonly Outcome[]): string {
  const rows = all.map(({ workload, runs, rates, reference: other }) => {
    const { tickets, events, compileSeconds, peakMegabytes } = runs[0];
    return {
      workload: workload.name,
      tickets,
      seconds: tickets / rates.median,
      ticketsPerSecond: rates.median,
      least: rates.least,
      most: rates.most,
      rounds: runs.length,
      events,
      compileSeconds,
      peakMegabytes,
      ...(other && { reference: other.median, ratio: rates.median / other.median }),
    };
  });
  return `${JSON.stringify(rows.length === 1 ? rows[0] : rows, null, 2)}\n`;
}

function tableOf(all: readonly Outcome[]): string {
  const head = ['workload', 'tickets/s', 'least to most', 'peak MB', 'C tickets/s', 'ratio'];
  const rows = all.map(({ workload, runs, rates, reference: other }) => [
    `${workload.name} ${workload.about}`,
    whole(rates.median),
    `${whole(rates.least)} to ${whole(rates.most)}`,
    whole(Math.max(...runs.map(({ peakMegabytes }) => peakMegabytes))),
    other === null ? '–' : whole(other.median),
    other === null ? '–' : (rates.median / other.median).toFixed(2),
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[0]) : text.padStart(widths[column]),
      )
      .join('  ');
  const note = `One process a round, medians of ${rounds} rounds, warming up included.`;
  return `${[head, ...rows].map(line).join('\n')}\n${note}\n`;
}

function whole(value: number): string {
  return Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');
}
