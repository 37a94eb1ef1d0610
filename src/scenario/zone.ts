/** Time zones by their IANA names. */

import { z } from 'zod';
import { nearest } from './nearest.ts';
import { Refusal, reading } from './refusal.ts';

/** An IANA time zone. */
export const Zone = reading(z.string({ error: 'expected a time zone' }), readZone).meta({
  id: 'Zone',
  title: 'Time zone',
  description: 'The name of an IANA time zone.',
  examples: ['Europe/Berlin', 'UTC'],
});

/** Abbreviations and offsets are no zones: they do not say when summer time begins and ends. */
const PLAIN_FIX = 'write a place such as Europe/Berlin, or UTC; CET, GMT+1 are no places';

function readZone(written: string): string {
  const known = Intl.supportedValuesOf('timeZone');
  if (isZone(written, known)) return written;
  const bare = written.trim();
  const near = isZone(bare, known) ? bare : (nearest(bare, known, 8) ?? ofCity(bare, known));
  const fix = near === undefined ? PLAIN_FIX : `did you mean ${near}?`;
  throw new Refusal('E313', `unknown time zone ${JSON.stringify(written)}; ${fix}`);
}

/** The zone of a city that is named without its continent. */
function ofCity(written: string, known: readonly string[]): string | undefined {
  const city = nearest(written.replaceAll(' ', '_'), known.map(cityOf));
  return known.find((zone) => city !== undefined && cityOf(zone) === city);
}

function cityOf(zone: string): string {
  return zone.slice(zone.lastIndexOf('/') + 1);
}

function isZone(name: string, known: readonly string[]): boolean {
  return known.includes(name) || name === 'UTC' || isAlias(name);
}

/** Older spellings such as Asia/Calcutta are known to the platform without being listed. */
function isAlias(written: string): boolean {
  if (!/^[A-Z][A-Za-z_]+(\/[A-Z][A-Za-z_-]+)+$/.test(written)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: written });
    return true;
  } catch {
    return false;
  }
}
