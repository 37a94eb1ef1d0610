/** The words of a scenario as it was loaded: what its file says, and what was found for it. */
import { type Assumption, scenarioWords } from '../compile/assumptions.ts';
import type { ScenarioWords } from '../experiment/facts.ts';
import type { FoundWarmUp } from '../experiment/warm-up-search.ts';
import { inLanguage, said, say } from '../units/language.ts';
import { OTHER_LANGUAGES } from './languages.ts';
import type { LoadedScenario } from './load-scenario.ts';

/**
 * What a report repeats of a loaded scenario, with the assumptions in every language: whoever
 * reports later has the results and perhaps no longer the scenario.
 */
export function wordsOf(loaded: LoadedScenario): ScenarioWords {
  const assumptionsIn = OTHER_LANGUAGES.map((language) => {
    return [language.code, inLanguage(language, () => spokenWords(loaded)).assumptions] as const;
  });
  return { ...spokenWords(loaded), assumptionsIn: Object.fromEntries(assumptionsIn) };
}

function spokenWords({ scenario, foundWarmUp }: LoadedScenario): ScenarioWords {
  const words = scenarioWords(scenario);
  if (foundWarmUp === undefined) return words;
  return { ...words, assumptions: [...words.assumptions, warmUpWords(foundWarmUp)] };
}

function warmUpWords({ weeks, pilotWeeks, replications }: FoundWarmUp): Assumption {
  const length = weeks === 1 ? said('A week') : say`${weeks} weeks`;
  const begun = say`which begin empty ${pilotWeeks} weeks before the window`;
  const settled = say`by then the open tickets of ${replications} pilot runs are settled`;
  const sentence = say`${length} of warm-up: ${settled}, ${begun}.`;
  return { topic: 'Model', sentence, path: 'horizon.warmUp' };
}
