/** A scenario that stands alone: what it extends merged in, holidays as dates. */
import { stringify } from 'yaml';
import type { ScenarioDocument } from '../scenario/parse.ts';
import type { Scenario } from '../scenario/scenario.ts';

/** A value as YAML text is made from: maps keep the order of their keys. */
type Plain = Map<string, Plain> | Plain[] | string | number | boolean | null;

const LINE_WIDTH = 100;

/**
 * The YAML text of a document as it was run. Reading it gives `scenario` again, without the files
 * it extended and without tables of holidays.
 */
export function resolvedYaml(document: ScenarioDocument, scenario: Scenario): string {
  const root = plainOf(document) as Map<string, Plain>;
  for (const section of ['calendars', 'teams'] as const) {
    for (const { name, holidays } of scenario[section]) {
      const written = root.get(section);
      const entry = written instanceof Map ? written.get(name) : undefined;
      if (holidays?.kind !== 'dates' || !(entry instanceof Map)) continue;
      entry.set('holidays', [...holidays.dates]);
    }
  }
  return stringify(root, { lineWidth: LINE_WIDTH });
}

function plainOf(tree: ScenarioDocument): Plain {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  return new Map(tree.entries.map(({ key, value }) => [key, plainOf(value)]));
}
