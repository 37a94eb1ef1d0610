/** A model to compare, from a scenario file or from the folder of a saved run. */
import { offeredLoad } from '../compile/load.ts';
import { type Study, studyOf } from '../experiment/study.ts';
import { RunRefused } from '../kernel/limits.ts';
import type { Host } from '../node/host.ts';
import { readDocument, type ScenarioDocument } from '../scenario/parse.ts';
import { VERSION } from '../units/version.ts';
import { type LoadedScenario, loadScenario } from './load-scenario.ts';
import { remarksOf } from './remarks.ts';
import { resolvedYaml } from './resolved-scenario.ts';
import { changesOfRun, loadSaved, savedScenario } from './saved-scenario.ts';
import type { Changes } from './scenario-changes.ts';
import { wordsOf } from './words-of.ts';

/** A model ready to be compared. */
export interface LoadedContender {
  /** As named on the command line. */
  readonly shown: string;
  readonly loaded: LoadedScenario;
  readonly study: Study;
  /** The scenario with everything it extends and holidays as dates, so that it can be compared. */
  readonly document: ScenarioDocument;
}

/** The luck of a contender; without changes it is left as its file or folder has it. */
export interface ContenderLuck {
  readonly asked: Changes;
  /** Luck of a scenario file, before what is asked for: that of the base. */
  readonly ofFile: Changes;
}

/** Loads what `name` means: a file, or the folder of a run. */
export async function loadModel(
  host: Host,
  name: string,
  { asked, ofFile }: ContenderLuck,
): Promise<LoadedScenario> {
  const saved = await savedScenario(host, name);
  if (saved === undefined) return loadScenario(host, name, [...ofFile, ...asked]);
  const loaded = await loadSaved(host, saved);
  if (asked.length === 0) return loaded;
  return loadScenario(host, saved.file, [...changesOfRun(saved), ...asked]);
}

/** A loaded model as a contender, `shown` as it is named on the command line. */
export function contenderOf(shown: string, loaded: LoadedScenario): LoadedContender {
  const document = readDocument(resolvedYaml(loaded.document, loaded.scenario), shown);
  return { shown, loaded, study: acceptedStudy(loaded), document };
}

/** What is measured in a model; throws `RunRefused` where it may not run. */
export function acceptedStudy(loaded: LoadedScenario): Study {
  const { scenario, model, hash, targets } = loaded;
  if (scenario.horizon.seeksWarmUp) {
    throw new RunRefused('E442', 'the warm-up is not known here; state one such as 4 weeks');
  }
  const refusal = remarksOf(loaded, offeredLoad(model)).find(({ isRefusal }) => isRefusal);
  if (refusal !== undefined) {
    throw new RunRefused(refusal.code, `${scenario.name}: ${refusal.message}`);
  }
  return studyOf({
    model,
    scenario: { name: scenario.name, hash },
    version: VERSION,
    words: wordsOf(loaded),
    targets,
  });
}

/** As often as the base; where that is as often as a precision takes, as often as usual. */
export function usualCount({ loaded }: LoadedContender): number {
  const { count, precision } = loaded.scenario.replications;
  return precision === undefined ? count : Math.max(USUAL_COUNT, precision.least);
}

const USUAL_COUNT = 30;
