/** How often the scenario is run: a number, or as often as a precision takes. */

import { z } from 'zod';
import { pairsOf } from './name.ts';
import { whole } from './number.ts';
import { Refusal, reading } from './refusal.ts';
import { type FigureName, readFigureName } from './target.ts';
import { readTolerance, type Tolerance } from './tolerance.ts';

const MOST_REPLICATIONS = 1e9;
/** Fewer replications misjudge how wide their own intervals have to be. */
const LEAST_FOR_PRECISION = 20;
const USUAL_MOST = 400;
/** What a precision without a name is about. */
const HEADLINE = 'resolution-time';

/** How exact one figure shall be. */
export interface WantedPrecision {
  readonly figure: FigureName;
  readonly tolerance: Tolerance;
  /** As written: `sla-attainment{priority=P2}`, `1 pt`. */
  readonly name: string;
  readonly within: string;
}

/** A run that goes on until its figures are exact enough. */
export interface Precision {
  readonly figures: readonly WantedPrecision[];
  readonly least: number;
}

const Count = reading(z.number({ error: 'expected a number of replications' }), (count) => {
  if (Number.isInteger(count) && count >= 1 && count <= MOST_REPLICATIONS) return count;
  throw new Refusal('E342', `expected a whole number from 1 to ${MOST_REPLICATIONS}, got ${count}`);
});

const EXPECTED = 'expected a precision such as 5%, 1 pt for a share, or 0.5 h';

const Within = reading(z.union([z.string(), z.number()], { error: EXPECTED }), (written) => {
  const tolerance = readTolerance(String(written));
  if (tolerance === null) throw new Refusal('E362', `${EXPECTED}, got ${written}`);
  return { tolerance, within: String(written).replace(/^±\s*/, '') };
}).meta({
  id: 'Within',
  title: 'Within',
  description: 'Half the width of an interval: `5%` of a figure, `1 pt` of a share, `0.5 h`.',
  examples: ['5%', '1 pt', '0.5 h'],
});

type Within = z.output<typeof Within>;

const Wanted = z.union([
  Within.transform((within) => [wanted(HEADLINE, within)]),
  reading(pairsOf(Within), (pairs) => pairs.map(([name, within]) => wanted(name, within))),
]);

function wanted(name: string, { tolerance, within }: Within): WantedPrecision {
  const figure = readFigureName(name);
  if (figure !== null) return { figure, tolerance, name, within };
  const example = 'sla-attainment{priority=P2}';
  throw new Refusal('E362', `expected a figure such as ${example}, got ${name}`, [name]);
}

const Plan = z.strictObject({
  count: Count.optional().describe('How many; or a precision instead.'),
  precision: Wanted.optional().describe(
    'How exact figures shall be; without a name, resolution-time.',
  ),
  least: whole(LEAST_FOR_PRECISION, MOST_REPLICATIONS)
    .default(LEAST_FOR_PRECISION)
    .describe('With a precision: replications before the first look.'),
  most: whole(LEAST_FOR_PRECISION, MOST_REPLICATIONS)
    .default(USUAL_MOST)
    .describe('With a precision: replications at which it ends in any case.'),
});

/** How many independent replications are run, once read with the most there may be. */
export const Replications = z
  .union([Count.transform((count): ReplicationPlan => ({ count })), reading(Plan, planOf)])
  .meta({
    id: 'Replications',
    title: 'Replications',
    description:
      'How many independent replications are run; one gives no interval. With a precision, they ' +
      'are run in waves of ten until the interval of every named figure is narrow enough.',
    examples: [
      30,
      { precision: { 'resolution-time': '5%', 'sla-attainment{priority=P2}': '1 pt' } },
    ],
  });

function planOf({ count, precision, least, most }: z.output<typeof Plan>): ReplicationPlan {
  if (precision !== undefined && count === undefined) {
    return { count: most, precision: { figures: precision, least: Math.min(least, most) } };
  }
  if (precision === undefined && count !== undefined) return { count };
  throw new Refusal('E342', 'expected either count or precision, such as { precision: 5% }');
}

/** How often a scenario is run; with a precision `count` is the most. */
export interface ReplicationPlan {
  readonly count: number;
  readonly precision?: Precision;
}
