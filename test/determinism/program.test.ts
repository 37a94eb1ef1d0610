/**
 * The same scenario, seed and version give the same bytes: however many threads, in whatever
 * language and zone the machine is, and once more. Only run.json may tell when and where.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { everyFeature } from '../recomputation/every-feature.ts';
import { buildProgram, runProgram } from '../support/built-program.ts';
import { temporaryFolder } from '../support/memory-host.ts';
import { yamlOf } from '../support/scenario.ts';

const SCENARIO = yamlOf({ ...everyFeature(), replications: 5 });

/** Files about the run itself, which tell its wall time and its machine. */
const OF_THE_RUN = new Set(['run.json', 'log.jsonl']);

beforeAll(buildProgram);

/** Names and fingerprints of what a run left behind, with its standard output. */
async function traceOfRun(
  flags: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Record<string, string>> {
  const folder = temporaryFolder({ 'everything.yaml': SCENARIO });
  const args = ['run', 'everything.yaml', '--json', '--out', 'run', '--tickets', 'tickets.csv'];
  const { status, out, err } = await runProgram(
    folder,
    [...args, ...flags, '--no-progress'],
    environment,
  );
  expect({ status, err }).toEqual({ status: 0, err: expect.any(String) });
  const files = readdirSync(join(folder, 'run'), { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, 'run', name)).isFile() && !OF_THE_RUN.has(name))
    .sort();
  return {
    'standard output': fingerprint(out),
    'tickets.csv': fingerprint(readFileSync(join(folder, 'tickets.csv'))),
    ...Object.fromEntries(
      files.map((name) => [name, fingerprint(readFileSync(join(folder, 'run', name)))]),
    ),
  };
}

function fingerprint(bytes: string | Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

describe('a run of the program', () => {
  it('leaves the same bytes for any number of threads, in any place, and again', async () => {
    const turkish = { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kathmandu' };
    const first = await traceOfRun(['--workers', '1']);
    expect(Object.keys(first)).toEqual(
      expect.arrayContaining(['summary.json', 'replications.csv', 'report.html', 'summary.md']),
    );
    expect(Object.keys(first).filter((name) => name.startsWith('charts')).length).toBeGreaterThan(
      9,
    );
    expect(await traceOfRun(['--workers', '4'], turkish)).toEqual(first);
    const again = await traceOfRun(['--workers', '2', '--no-report'], { TZ: 'UTC', LANG: 'C' });
    expect(first).toMatchObject(again);
  }, 400_000);

  it('prints the results that were recorded, on every version of Node', async () => {
    const run = await traceOfRun(['--workers', '1', '--no-report']);
    const wanted = ['standard output', 'replications.csv', 'tickets.csv'];
    const lines = wanted.map((name) => `${run[name]}  ${name}\n`);
    await expect(lines.join('')).toMatchFileSnapshot('golden/everything.sha256');
  });
});
