/** What control variates and pairs of opposite luck gained, in words. */
import type { ScenarioFacts, Summary } from '../experiment/result.ts';
import { formatEstimate } from './format.ts';
import { targetWords } from './names.ts';

/** Below this gain a second estimate is not worth a line. */
const LEAST_GAIN = 0.05;

/** What pairs of opposite luck gain, a line a figure; one line where they gain in none. */
export function antitheticWords(
  { antithetic, replications }: Summary,
  facts: ScenarioFacts,
): readonly string[] {
  if (antithetic === undefined) return [];
  if (antithetic.length === 0) return ['ANTITHETIC  too few pairs tell nothing of what they gain'];
  const paying = antithetic.filter(isPaying);
  if (paying.length === 0) return ['ANTITHETIC  pairs of opposite luck do not pay here'];
  return paying.map(
    (gain) => `ANTITHETIC  ${targetWords(gain, facts)}: ${gainWords(gain, replications)}`,
  );
}

/** A line for each figure that the control makes more exact, or one that says it does not pay. */
export function controlledWords(
  { controlled, replications }: Summary,
  facts: ScenarioFacts,
): readonly string[] {
  if (controlled === undefined) return [];
  const paying = controlled.filter(isPaying);
  if (paying.length === 0) return ['CONTROLLED  by tickets and their work: it does not pay here'];
  return paying.map((row) => {
    const words = `${targetWords(row, facts)} ${formatEstimate(row)}`;
    return `CONTROLLED  ${words}: ${gainWords(row, replications)}`;
  });
}

type Gain = { readonly varianceRatio: number };

function isPaying({ varianceRatio }: Gain): boolean {
  return varianceRatio <= 1 - LEAST_GAIN;
}

function gainWords({ varianceRatio }: Gain, replications: number): string {
  const gain = Math.round((1 - varianceRatio) * 100);
  return `variance −${gain} %, as ${Math.round(replications / varianceRatio)} replications`;
}
