/** Days on which a calendar or a team stays closed. */

import { z } from 'zod';
import { at, Refusal, reading } from './refusal.ts';
import { readDate } from './time-of-day.ts';

/** Public holidays of a region, to be resolved outside the core, or dates as they stand. */
export type Holidays =
  | { readonly kind: 'region'; readonly country: string; readonly region: string | null }
  | { readonly kind: 'dates'; readonly dates: readonly string[] };

const Region = z.strictObject({
  country: z.string().describe('ISO country code.'),
  region: z.string().optional().describe('Region within the country.'),
});

/** Public holidays of a country or region, or a list of dates. */
export const Holidays = reading(
  z.union([z.string(), Region, z.array(z.string())], {
    error: 'expected a region such as DE-BY or a list of dates',
  }),
  readHolidays,
).meta({
  id: 'Holidays',
  title: 'Holidays',
  description: 'The public holidays of a country or region, or a list of closed dates.',
  examples: ['DE-BY', ['2026-01-06', '2026-12-24']],
});

function readHolidays(written: string | z.output<typeof Region> | string[]): Holidays {
  if (Array.isArray(written)) {
    return {
      kind: 'dates',
      dates: [...new Set(written.map((date, index) => at([index], () => readDate(date))))].sort(),
    };
  }
  if (typeof written !== 'string') return region(written.country, written.region ?? null);
  const [country, ...rest] = written.split('-') as [string, ...string[]];
  return region(country, rest.length === 0 ? null : rest.join('-'));
}

function region(country: string, part: string | null): Holidays {
  if (/^[A-Z]{2}$/.test(country) && (part === null || /^[A-Z0-9-]{1,12}$/i.test(part))) {
    return { kind: 'region', country, region: part };
  }
  const seen = part === null ? country : `${country}-${part}`;
  throw new Refusal('E308', `expected a region such as DE or DE-BY, got ${seen}`);
}
