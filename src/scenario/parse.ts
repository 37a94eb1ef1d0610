/** From text to a scenario, or to everything that is wrong with it. */

import { checkBusinessTime } from './business-time.ts';
import { checkConsistency } from './consistency.ts';
import { checkContracts } from './contract-rules.ts';
import { checkEndless } from './endless.ts';
import { Findings } from './findings.ts';
import { withLikeness } from './likeness.ts';
import { normalise } from './normalise.ts';
import { ScenarioError } from './problem.ts';
import { checkReferences } from './references.ts';
import { withReplays } from './replay.ts';
import { type Scenario, ScenarioSchema } from './scenario.ts';
import { schemaProblems } from './schema-problems.ts';
import { unknownNames } from './second-look.ts';
import { checkServing } from './serving.ts';
import { plain, type Tree } from './tree.ts';
import { checkUncertain } from './uncertain.ts';
import { type ReadBase, readVariant } from './variant.ts';

/** A scenario file read and merged with what it extends, not yet checked. */
export type ScenarioDocument = Tree;

/**
 * Reads a scenario from text or bytes; `file` is the name that messages show and from which
 * `read` finds what `extends:` names.
 *
 * @throws ScenarioError with all problems: those of the format or, without any, those of single
 * fields and of names or, without any, those between fields.
 */
export function parseScenario(
  source: string | Uint8Array,
  file: string,
  read?: ReadBase,
): Scenario {
  return parseDocument(withReplays(readDocument(source, file, read), read));
}

/**
 * Reads a file and what it extends, so that `setValue` can change it before it is checked.
 *
 * @throws ScenarioError where a file is not readable YAML.
 */
export function readDocument(
  source: string | Uint8Array,
  file: string,
  read?: ReadBase,
): ScenarioDocument {
  return readVariant(source, file, read);
}

/**
 * Checks a document and makes it a scenario.
 *
 * @throws ScenarioError with all problems.
 */
export function parseDocument(written: ScenarioDocument): Scenario {
  const document = withLikeness(written);
  const { success, data, error } = ScenarioSchema.safeParse(plain(document));
  if (!success) {
    const wrong = schemaProblems(error.issues, document, ScenarioSchema);
    throw new ScenarioError([...wrong, ...unknownNames(document, error.issues)]);
  }
  const findings = new Findings(document);
  checkReferences(data, findings);
  checkServing(data, findings);
  checkEndless(data, findings);
  checkBusinessTime(data, findings);
  checkContracts(data, findings);
  checkConsistency(data, findings);
  checkUncertain(data.uncertain, written, findings);
  if (findings.problems.length > 0) throw new ScenarioError(findings.problems);
  return normalise(data);
}
