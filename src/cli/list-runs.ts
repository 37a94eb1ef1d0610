/** Lists what was saved below reports/: runs and other experiments, the newest first. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TargetVerdict } from '../experiment/result.ts';
import type { Host } from '../node/host.ts';
import { NOTHING } from '../report/format.ts';
import { layOutTable } from '../report/text-layout.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from '../report/text-signs.ts';
import { printJson, type Settings } from './settings.ts';

/** A folder that a run or a comparison has left. */
interface SavedFolder {
  readonly folder: string;
  readonly kind: 'run' | 'comparison' | 'sweep' | 'why' | 'selection' | 'unfinished';
  /** ISO time of the start; null if it was never finished. */
  readonly startedAt: string | null;
  readonly scenario: string | null;
  readonly seed: string | null;
  readonly replications: number | null;
  readonly isPartial: boolean;
  readonly targets: { readonly met: number; readonly all: number } | null;
}

const REPORTS = 'reports';

/** Prints the list and gives the exit status. */
export async function listRuns(host: Host, settings: Settings): Promise<number> {
  const runs = await savedFolders(host.folder);
  if (settings.isJson) printJson(host, { formatVersion: '1.0', runs });
  else if (runs.length === 0) host.err.write('There is no saved run in reports yet.\n');
  else host.out.write(tableText(runs, host, settings));
  return 0;
}

async function savedFolders(base: string): Promise<readonly SavedFolder[]> {
  const found: SavedFolder[] = [];
  for (const scenario of await foldersIn(join(base, REPORTS))) {
    for (const run of await foldersIn(join(base, REPORTS, scenario))) {
      found.push(await savedFolder(base, join(REPORTS, scenario, run)));
    }
  }
  const timeOf = ({ startedAt, folder }: SavedFolder) =>
    startedAt ?? folder.split('/').at(-1) ?? '';
  return found.sort((one, other) => (timeOf(one) < timeOf(other) ? 1 : -1));
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

async function savedFolder(base: string, folder: string): Promise<SavedFolder> {
  const facts = await jsonIn(join(base, folder, 'run.json'));
  const nothing = { seed: null, replications: null, isPartial: false, targets: null };
  if (facts === undefined) {
    return { folder, kind: 'unfinished', startedAt: null, scenario: null, ...nothing };
  }
  const { kind, startedAt, isPartial, scenario, compared, seed, replications } = facts as RunRecord;
  const known = { folder, startedAt, isPartial, replications: replications.finished };
  if (compared !== undefined) {
    const names = compared.join(', ');
    return { ...known, kind: 'comparison', scenario: names, seed: null, targets: null };
  }
  if (kind !== undefined) {
    return { ...known, kind, scenario: scenario?.name ?? null, seed: seed ?? null, targets: null };
  }
  const targets = await targetsIn(join(base, folder));
  return { ...known, kind: 'run', scenario: scenario?.name ?? null, seed: seed ?? null, targets };
}

/** What run.json holds of a run or a comparison. */
interface RunRecord {
  /** Only of what is neither run nor comparison. */
  readonly kind?: 'sweep' | 'why' | 'selection';
  readonly startedAt: string;
  readonly isPartial: boolean;
  readonly replications: { readonly finished: number };
  readonly scenario?: { readonly name: string };
  readonly seed?: string;
  readonly compared?: readonly string[];
}

async function targetsIn(folder: string): Promise<SavedFolder['targets']> {
  const saved = await jsonIn(join(folder, 'targets.json'));
  const targets = (saved as { targets?: readonly TargetVerdict[] } | undefined)?.targets ?? [];
  if (targets.length === 0) return null;
  return { met: targets.filter(({ verdict }) => verdict === 'met').length, all: targets.length };
}

async function jsonIn(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function tableText(runs: readonly SavedFolder[], host: Host, settings: Settings): string {
  const { clean } = settings.isAscii ? ASCII_SIGNS : UNICODE_SIGNS;
  const rows = runs.map((run) => [
    run.folder,
    scenarioText(run),
    run.replications === null ? NOTHING : `${run.replications}${run.isPartial ? ' (partial)' : ''}`,
    run.targets === null ? NOTHING : `${run.targets.met} of ${run.targets.all}`,
    run.seed ?? NOTHING,
  ]);
  const table = {
    rows: [['FOLDER', 'scenario', 'replications', 'targets met', 'seed'], ...rows].map((row) =>
      row.map(clean),
    ),
    aligns: ['left', 'left', 'right', 'right', 'left'] as const,
    spare: [4, 1],
    leastName: LEAST_FOLDER,
  };
  const columns = host.out.isTerminal ? host.out.columns : WIDEST;
  return `${layOutTable(table, columns, '').join('\n')}\n`;
}

function scenarioText({ kind, scenario }: SavedFolder): string {
  if (kind === 'run') return scenario ?? NOTHING;
  return kind === 'comparison' || kind === 'unfinished' ? kind : `${kind}: ${scenario}`;
}

const LEAST_FOLDER = 50;
const WIDEST = 160;
