/** Which stretch of time is simulated and which part of it is measured. */

import { z } from 'zod';
import { Duration, PositiveDuration } from './duration.ts';
import { reading } from './refusal.ts';
import { readDate } from './time-of-day.ts';
import { Zone } from './zone.ts';

/** Start, zone and phases of a run. */
export const Horizon = z
  .strictObject({
    start: reading(z.string({ error: 'expected a date such as 2026-01-05' }), readDate)
      .meta({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, examples: ['2026-01-05'] })
      .describe('First measured day, from its local midnight.'),
    zone: Zone.default('UTC').describe('Zone of all local times without a zone of their own.'),
    warmUp: Duration.prefault('0 min').describe('Simulated before the start and not measured.'),
    length: PositiveDuration.describe('Length of the measured window.'),
    drain: Duration.prefault('0 min').describe('Simulated after it, so that its tickets can end.'),
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
export type Horizon = z.output<typeof Horizon>;
