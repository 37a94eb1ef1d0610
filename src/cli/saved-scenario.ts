/** The scenario of a saved run: the folder of a run stands for what was run in it. */
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { readRun } from './saved-run.ts';
import { type Changes, luckChanges } from './scenario-changes.ts';

/** A saved run as a scenario: its file, and the seed and number of replications it was run with. */
export interface SavedScenario {
  readonly file: string;
  readonly seed: string;
  readonly hash: string;
  readonly isAntithetic: boolean;
  readonly replications: number;
}

const RESOLVED = 'scenario.resolved.yaml';

/** The scenario of the run that `name` means, or undefined where it means a file. */
export async function savedScenario(host: Host, name: string): Promise<SavedScenario | undefined> {
  const summary = join(resolve(host.folder, name), 'summary.json');
  const isRun = (await stat(summary).catch(() => undefined)) !== undefined;
  if (!isRun && basename(name) !== 'latest') return undefined;
  const { folder, result } = await readRun(host.folder, name);
  const { scenario, seed, antithetic, replications } = result.summary;
  const luck = { seed, isAntithetic: antithetic !== undefined };
  return { file: join(folder, RESOLVED), ...luck, hash: scenario.hash, replications };
}

/**
 * Loads a saved scenario with its seed and number of replications.
 *
 * @throws OutsideError E441 where the file is not what was run.
 */
export async function loadSaved(host: Host, saved: SavedScenario): Promise<LoadedScenario> {
  const loaded = await loadScenario(host, saved.file, changesOfRun(saved));
  if (loaded.hash === saved.hash) return loaded;
  const advice = 'run the scenario file itself, or take another run';
  throw new OutsideError('E441', `${saved.file} is not what was run: ${advice}.`);
}

/** The changes of a scenario that make it the one that was run. */
export function changesOfRun({ replications, ...luck }: SavedScenario): Changes {
  return [...luckChanges(luck), ['replications', String(replications)]];
}
