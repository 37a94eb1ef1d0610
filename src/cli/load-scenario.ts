/** From a file on the command line to a scenario and its model. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { compileScenario } from '../compile/compile.ts';
import type { FoundWarmUp } from '../experiment/warm-up-search.ts';
import type { Model } from '../kernel/model.ts';
import type { Host } from '../node/host.ts';
import { readInputFile } from '../node/input-files.ts';
import { projectReader } from '../node/project-files.ts';
import { canonicalJson } from '../scenario/canonical-json.ts';
import { parseDocument, readDocument, type ScenarioDocument } from '../scenario/parse.ts';
import { ScenarioError } from '../scenario/problem.ts';
import { withReplays } from '../scenario/replay.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { setValue } from '../scenario/set-value.ts';
import type { Target } from '../scenario/target.ts';
import { withHolidayDates } from './holiday-dates.ts';
import { refuseImprecise, targetsOf, unmeasurable } from './run-targets.ts';
import type { Changes } from './scenario-changes.ts';

/** What standard input is called in messages. */
const STANDARD_INPUT = 'standard input';

/** A scenario ready to run. */
export interface LoadedScenario {
  /** As read, with all it extends, its files of arrivals, and the command line's changes. */
  readonly document: ScenarioDocument;
  /** Public holidays are dates in it. */
  readonly scenario: Scenario;
  readonly model: Model;
  /** Declared targets and those of the priorities. */
  readonly targets: readonly Target[];
  /**
   * SHA-256 of the scenario in one spelling, without luck and number of replications: runs of the
   * same hash are runs of one scenario.
   */
  readonly hash: string;
  /** How its warm-up was found, where the file leaves that open. */
  readonly foundWarmUp?: FoundWarmUp;
}

/**
 * Reads, checks and compiles the scenario in `file`, or on standard input for `-`.
 *
 * @throws OutsideError if the file cannot be read; ScenarioError with all problems in it.
 */
export async function loadScenario(
  host: Host,
  file: string,
  changes: Changes = [],
): Promise<LoadedScenario> {
  const isInput = file === '-';
  const shown = isInput ? STANDARD_INPUT : file;
  const source = isInput ? await host.readInput() : readInputFile(resolve(host.folder, file), file);
  const reader = projectReader(host.folder, shown);
  let document = readDocument(source, shown, reader);
  for (const [path, value] of changes) document = setValue(document, path, value);
  return scenarioOf(withReplays(document, reader));
}

/** Checks and compiles a document; throws ScenarioError with all problems in it. */
export async function scenarioOf(document: ScenarioDocument): Promise<LoadedScenario> {
  const scenario = await withHolidayDates(read(document), document);
  const model = compileScenario(scenario);
  const targets = targetsOf(document, scenario, model);
  refuseImprecise(document, scenario, model);
  return { document, scenario, model, targets, hash: hashOf(scenario) };
}

/** The scenario, or all that is wrong with it and with its targets. */
function read(document: ScenarioDocument): Scenario {
  try {
    return parseDocument(document);
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    throw new ScenarioError([...error.problems, ...unmeasurable(document)]);
  }
}

/** SHA-256 of a scenario in one spelling, without luck and number of replications. */
export function hashOf({
  seed: _seed,
  replications: _replications,
  antithetic: _antithetic,
  ...organisation
}: Scenario): string {
  return createHash('sha256').update(canonicalJson(organisation)).digest('hex');
}
