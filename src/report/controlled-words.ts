/** What control variates gained, in words. */
import type { ScenarioFacts, Summary } from '../experiment/result.ts';
import { formatEstimate } from './format.ts';
import { targetWords } from './names.ts';

/** Below this gain a second estimate is not worth a line. */
const LEAST_GAIN = 0.05;

/** A line for each figure that the control makes more exact, or one that says it does not pay. */
export function controlledWords(
  { controlled, replications }: Summary,
  facts: ScenarioFacts,
): readonly string[] {
  if (controlled === undefined) return [];
  const paying = controlled.filter(({ varianceRatio }) => varianceRatio <= 1 - LEAST_GAIN);
  if (paying.length === 0) return ['CONTROLLED  by the number of tickets: it does not pay here'];
  return paying.map((row) => {
    const gain = Math.round((1 - row.varianceRatio) * 100);
    const worth = Math.round(replications / row.varianceRatio);
    const words = `${targetWords(row, facts)} ${formatEstimate(row)}`;
    return `CONTROLLED  ${words}: variance −${gain} %, as ${worth} replications`;
  });
}
