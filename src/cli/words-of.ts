/** The words of a scenario as it was loaded: what its file says, and what was found for it. */
import { type Assumption, type ScenarioWords, scenarioWords } from '../compile/assumptions.ts';
import type { FoundWarmUp } from '../experiment/warm-up-search.ts';
import type { LoadedScenario } from './load-scenario.ts';

/** What a report repeats of a loaded scenario. */
export function wordsOf({ scenario, foundWarmUp }: LoadedScenario): ScenarioWords {
  const words = scenarioWords(scenario);
  if (foundWarmUp === undefined) return words;
  return { ...words, assumptions: [...words.assumptions, warmUpWords(foundWarmUp)] };
}

function warmUpWords({ weeks, pilotWeeks, replications }: FoundWarmUp): Assumption {
  const length = weeks === 1 ? 'A week' : `${weeks} weeks`;
  const sentence =
    `${length} of warm-up: by then the open tickets of ${replications} pilot runs are settled, ` +
    `which begin empty ${pilotWeeks} weeks before the window.`;
  return { topic: 'Model', sentence, path: 'horizon.warmUp' };
}
