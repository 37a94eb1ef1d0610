/** Titles of the figures that show examples: they tell what happened once, and say so. */

import { findRow } from '../charts/rows.ts';
import type { Examples } from '../event-log/examples.ts';
import type { RunResult } from '../experiment/result.ts';
import { say } from '../units/language.ts';
import { formatEstimate, formatHours, halfWidthOf } from './format.ts';

/** The mean time of a priority, whose steps the figure shows. */
export function timeStepsFinding(result: RunResult, priority: string): string {
  const row = findRow(result.summary, 'resolution-time', 'mean', { priority });
  if (row?.estimate == null || halfWidthOf(row) === null) {
    return say`How the time of a ${priority} ticket adds up`;
  }
  return say`How the ${formatEstimate(row)} of a ${priority} ticket add up`;
}

/** How long the storm was felt in the example. */
export function stormFinding({ storm }: Pick<Examples, 'storm'>): string {
  if (storm === null) return '';
  const calls = say`A storm of ${storm.calls} calls`;
  const { recoveredAfter } = storm;
  if (recoveredAfter === null)
    return say`${calls}, after which more tickets stayed open than before`;
  return say`${calls}: after ${formatHours(recoveredAfter)} no more tickets were open than before`;
}
