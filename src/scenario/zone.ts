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

function readZone(written: string): string {
  const known = Intl.supportedValuesOf('timeZone');
  if (known.includes(written) || written === 'UTC' || isAlias(written)) return written;
  const near = nearest(written, known, 8);
  const fix = near === undefined ? 'write a name such as Europe/Berlin' : `did you mean ${near}?`;
  throw new Refusal('E313', `unknown time zone ${JSON.stringify(written)}; ${fix}`);
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
