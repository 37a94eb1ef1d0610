/** What of a spread is luck, and what is not knowing the inputs. */
import { compensatedSum, meanOfValues } from './summation.ts';

/** Standard deviations of the two parts. */
export interface VarianceParts {
  /** Of a figure over the draws of the inputs, if each were run for ever. */
  readonly inputs: number;
  /** Of one replication around what its luck and its inputs make it expect. */
  readonly rest: number;
}

/**
 * Parts of the variance of a table with one row for each draw of the inputs and one column for each
 * replication, all draws with the same luck (two-way layout with random effects, one value a cell):
 * inputs² = max(0, (MS between draws − MS of the rest) / replications), since what all draws share
 * with a replication says nothing about the inputs. Null with fewer than two draws or replications.
 */
export function varianceParts(table: readonly (readonly number[])[]): VarianceParts | null {
  const draws = table.length;
  const replications = table[0]?.length ?? 0;
  if (draws < 2 || replications < 2) return null;
  const rows = table.map(meanOfValues);
  const columns = table[0].map((_, at) => meanOfValues(table.map((row) => row[at])));
  const whole = meanOfValues(rows);
  const between = squares(rows.map((row) => row - whole));
  const left = table.flatMap((row, draw) =>
    row.map((value, at) => value - rows[draw] - columns[at] + whole),
  );
  const meanBetween = (replications * between) / (draws - 1);
  const meanRest = squares(left) / ((draws - 1) * (replications - 1));
  const variance = Math.max(0, (meanBetween - meanRest) / replications);
  return { inputs: Math.sqrt(variance), rest: Math.sqrt(meanRest) };
}

function squares(values: readonly number[]): number {
  return compensatedSum(values.map((value) => value * value));
}
