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
  // What it extended is part of it now.
  root.delete('extends');
  for (const section of ['calendars', 'teams'] as const) {
    for (const { name, holidays } of scenario[section]) {
      const written = root.get(section);
      const entry = written instanceof Map ? written.get(name) : undefined;
      if (holidays?.kind !== 'dates' || !(entry instanceof Map)) continue;
      entry.set('holidays', [...holidays.dates]);
    }
  }
  dateVolumes(root, scenario);
  return stringify(root, { lineWidth: LINE_WIDTH });
}

/** Dates of the holidays that change a volume, where a type or all types state them. */
function dateVolumes(root: Plain, { tickets }: Scenario): void {
  for (const { name, arrivals } of tickets) {
    const on = arrivals.kind === 'rate' ? arrivals.changes.holidays?.on : undefined;
    if (on?.kind !== 'dates') continue;
    const own = below(root, ['tickets', name, 'arrivals', 'holidays']);
    const stated = own ?? below(root, ['demand', 'holidays']);
    if (stated instanceof Map) stated.set('on', [...on.dates]);
  }
}

function below(root: Plain, path: readonly string[]): Plain | undefined {
  let found: Plain | undefined = root;
  for (const step of path) found = found instanceof Map ? found.get(step) : undefined;
  return found;
}

function plainOf(tree: ScenarioDocument): Plain {
  if (tree.kind === 'scalar') return tree.value;
  if (tree.kind === 'list') return tree.items.map(plainOf);
  return new Map(tree.entries.map(({ key, value }) => [key, plainOf(value)]));
}
