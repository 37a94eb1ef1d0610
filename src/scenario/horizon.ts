/** Which stretch of time is simulated and which part of it is measured. */

import { z } from 'zod';
import { type Millis, WEEK } from '../units/time.ts';
import { Duration, PositiveDuration, readDuration } from './duration.ts';
import { Refusal, reading } from './refusal.ts';
import { readDate } from './time-of-day.ts';
import { Zone } from './zone.ts';

/** How long a warm-up is taken for that is still to be found: the first length that is tried. */
const TRIED_FIRST: Millis = 13 * WEEK;

const EXPECTED = 'expected a length of time such as 2 weeks, or auto';

/** A stated length, or one that is found from the data. */
const WarmUp = reading(z.string({ error: EXPECTED }), (written) => {
  if (written === 'auto') return written;
  if (/^\d/.test(written)) return readDuration(written);
  throw new Refusal('E308', `${EXPECTED}, got ${written || 'empty text'}`);
}).meta({
  id: 'WarmUp',
  title: 'Warm-up',
  description:
    'A length of time, or auto: the whole weeks that open tickets take to settle, found by pilot ' +
    'runs.',
  examples: ['2 weeks', 'auto'],
});

/** Start, zone and phases of a run. */
export const Horizon = z
  .strictObject({
    start: reading(z.string({ error: 'expected a date such as 2026-01-05' }), readDate)
      .meta({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, examples: ['2026-01-05'] })
      .describe('First measured day, from its local midnight.'),
    zone: Zone.default('UTC').describe('Zone of all local times without a zone of their own.'),
    warmUp: WarmUp.optional().describe(
      'Simulated before the start and not measured. Default none, in a steady cycle auto.',
    ),
    length: PositiveDuration.describe('Length of the measured window.'),
    drain: Duration.prefault('0 min').describe('Simulated after it, so that its tickets can end.'),
    mode: z
      .enum(['terminating', 'steadyCycle'])
      .default('terminating')
      .describe(
        'Whether just this window is asked about, or the weeks of a cycle that goes on for ever.',
      ),
  })
  .transform(({ mode, warmUp, ...phases }): Horizon => {
    const isSteady = mode === 'steadyCycle';
    const known = { ...phases, ...(isSteady && { isSteady }) };
    const asked = warmUp ?? (isSteady ? 'auto' : 0);
    if (asked !== 'auto') return { ...known, warmUp: asked };
    return { ...known, warmUp: TRIED_FIRST, seeksWarmUp: true };
  })
  .meta({
    id: 'Horizon',
    title: 'Horizon',
    description: 'Which stretch of time is simulated and which part of it is measured.',
    examples: [
      { start: '2026-01-05', zone: 'Europe/Berlin', warmUp: '2 weeks', length: '13 weeks' },
    ],
  });

/** Start, zone and phases of a run, in milliseconds. */
export interface Horizon {
  readonly start: string;
  readonly zone: string;
  readonly warmUp: Millis;
  readonly length: Millis;
  readonly drain: Millis;
  /** Set where the weeks of the window stand for those of a cycle that goes on for ever. */
  readonly isSteady?: true;
  /** Set where the length of the warm-up is still to be found; the stated one is a guess then. */
  readonly seeksWarmUp?: true;
}
