/** From a file on the command line to a scenario and its model. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { compileScenario } from '../compile/compile.ts';
import type { Model } from '../kernel/model.ts';
import type { Host } from '../node/host.ts';
import { readInputFile } from '../node/input-files.ts';
import { projectReader } from '../node/project-files.ts';
import { canonicalJson } from '../scenario/canonical-json.ts';
import { parseDocument, readDocument, type ScenarioDocument } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { setValue } from '../scenario/set-value.ts';
import type { Target } from '../scenario/target.ts';
import { withHolidayDates } from './holiday-dates.ts';
import { targetsOf } from './run-targets.ts';
import type { Changes } from './scenario-changes.ts';

/** What standard input is called in messages. */
const STANDARD_INPUT = 'standard input';

/** A scenario ready to run. */
export interface LoadedScenario {
  /** As read, with everything it extends and every change from the command line. */
  readonly document: ScenarioDocument;
  /** Public holidays are dates in it. */
  readonly scenario: Scenario;
  readonly model: Model;
  /** Declared targets and those of the priorities. */
  readonly targets: readonly Target[];
  /** SHA-256 of the scenario in one spelling. */
  readonly hash: string;
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
  let document = readDocument(source, shown, projectReader(host.folder, shown));
  for (const [path, value] of changes) document = setValue(document, path, value);
  const scenario = await withHolidayDates(parseDocument(document), document);
  const hash = createHash('sha256').update(canonicalJson(scenario)).digest('hex');
  const model = compileScenario(scenario);
  return { document, scenario, model, targets: targetsOf(document, scenario, model), hash };
}
