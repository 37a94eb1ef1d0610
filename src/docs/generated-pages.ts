/** The pages that are printed from the code, so that they cannot go stale unnoticed. */
import { catalogueMarkdown } from '../metrics/catalogue.ts';
import { scenarioJsonSchema } from '../scenario/json-schema.ts';
import { scenarioReference } from '../scenario/reference.ts';

/** Path from the project's root and text of every generated page. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['docs/scenario.md', scenarioReference()],
    ['docs/metrics.md', catalogueMarkdown()],
    ['docs/scenario.schema.json', `${JSON.stringify(scenarioJsonSchema(), null, 2)}\n`],
  ]);
}
