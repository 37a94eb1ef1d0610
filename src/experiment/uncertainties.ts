/** What luck and what unknown inputs do to each figure, from draws of the inputs. */
import { criticalT } from '../statistics/student-t.ts';
import { meanOfValues } from '../statistics/summation.ts';
import { varianceParts } from '../statistics/variance-parts.ts';
import { LEVEL } from './summarise.ts';
import type { Uncertainty } from './sweep-result.ts';
import type { Varied } from './variations.ts';

/** The two parts of every figure that all draws have; the draws ran with the same luck. */
export function uncertaintiesOf(draws: readonly Varied[]): readonly Uncertainty[] {
  const figures = draws[0]?.figures ?? [];
  return figures.flatMap((_, figure) => uncertaintyOf(draws, figure) ?? []);
}

function uncertaintyOf(draws: readonly Varied[], figure: number): Uncertainty | null {
  const samples = draws.flatMap(({ figures }) => figures[figure].sample ?? []);
  const table = samples.map(({ values }) => values.filter((value) => value !== null));
  const replications = samples[0]?.values.length ?? 0;
  const isWhole = table.every((values) => values.length === replications);
  const parts = varianceParts(table);
  if (samples.length < draws.length || !isWhole || parts === null) return null;
  const halves = draws.map(({ figures }) => {
    const { low, high } = figures[figure].figure;
    return low === null || high === null ? 0 : (high - low) / 2;
  });
  return {
    figure,
    estimate: meanOfValues(samples.map(({ estimate }) => estimate)),
    randomness: meanOfValues(halves),
    inputs: criticalT(draws.length - 1, LEVEL) * parts.inputs,
  };
}
