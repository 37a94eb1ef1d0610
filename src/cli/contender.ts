/** A model to compare, from a scenario file or from the folder of a saved run. */
import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { scenarioWords } from '../compile/assumptions.ts';
import { offeredLoad } from '../compile/load.ts';
import { type Study, studyOf } from '../experiment/study.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { readDocument, type ScenarioDocument } from '../scenario/parse.ts';
import { VERSION } from '../units/version.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { remarksOf } from './remarks.ts';
import { resolvedYaml } from './resolved-scenario.ts';
import { readRun } from './saved-run.ts';

/** A model ready to be compared. */
export interface LoadedContender {
  /** As named on the command line. */
  readonly shown: string;
  readonly loaded: LoadedScenario;
  readonly study: Study;
  /** The scenario with everything it extends and holidays as dates, so that it can be compared. */
  readonly document: ScenarioDocument;
}

/** How a contender is to be run; what is undefined is left as its file or folder has it. */
export interface ContenderChoices {
  readonly seed: string | undefined;
  /** Seed for a scenario file, where no seed is asked for: that of the base. */
  readonly fileSeed: string | undefined;
}

/** A saved run as a scenario: its file, its seed, and how often it was run. */
interface SavedScenario {
  readonly file: string;
  readonly seed: string;
  readonly hash: string;
  readonly replications: number;
}

const RESOLVED = 'scenario.resolved.yaml';

/** Loads what `name` means: a file, or the folder of a run. */
export async function loadContender(
  host: Host,
  name: string,
  { seed, fileSeed }: ContenderChoices,
): Promise<LoadedContender> {
  const saved = await savedScenario(host, name);
  const chosen = seed ?? saved?.seed ?? fileSeed;
  const changes: [string, string][] = [];
  if (chosen !== undefined) changes.push(['seed', JSON.stringify(chosen)]);
  if (saved !== undefined) changes.push(['replications', String(saved.replications)]);
  const loaded = await loadScenario(host, saved?.file ?? name, changes);
  if (saved !== undefined && saved.hash !== loaded.hash) {
    const advice = 'compare the file itself, or run it anew';
    throw new OutsideError('E441', `${saved.file} is not what was run: ${advice}.`);
  }
  const document = readDocument(resolvedYaml(loaded.document, loaded.scenario), name);
  return { shown: name, loaded, study: acceptedStudy(loaded), document };
}

async function savedScenario(host: Host, name: string): Promise<SavedScenario | undefined> {
  const facts = await stat(resolve(host.folder, name)).catch(() => undefined);
  if (!facts?.isDirectory() && basename(name) !== 'latest') return undefined;
  const { folder, result } = await readRun(host.folder, name);
  const { scenario, seed, replications } = result.summary;
  return { file: join(folder, RESOLVED), seed, hash: scenario.hash, replications };
}

/** Throws `RunRefused` where the model may not run. */
function acceptedStudy(loaded: LoadedScenario): Study {
  const { scenario, model, hash, targets } = loaded;
  const refusal = remarksOf(loaded, offeredLoad(model)).find(({ isRefusal }) => isRefusal);
  if (refusal !== undefined) {
    throw new RunRefused(refusal.code, `${scenario.name}: ${refusal.message}`);
  }
  return studyOf({
    model,
    scenario: { name: scenario.name, hash },
    version: VERSION,
    words: scenarioWords(scenario),
    targets,
  });
}
