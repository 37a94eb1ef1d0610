/** What becomes of a ticket after a touch: by hidden difficulty, or by a table of shares. */

import { z } from 'zod';
import { Duration } from './duration.ts';
import { declaredName } from './key-order.ts';
import { Refusal, reading } from './refusal.ts';
import { Mix, type MixPart, Share } from './share.ts';
import { byTier } from './tier.ts';

/** Share of the type each tier can solve, by tier in rising order. */
export const Reach = byTier('share', Share).meta({
  id: 'Reach',
  title: 'Reach',
  description: 'Share of the tickets of a type that each tier can solve; it never falls.',
  examples: [{ L1: '65%', L2: '89%', L3: '100%' }],
});

/** One entry of a reach: a tier and the share of the type it can solve. */
export type ReachPart = z.output<typeof Reach>[number];

/** What becomes of tickets beyond the highest reach. */
export const Unsolved = z
  .strictObject({
    then: z
      .enum(['close', 'park'])
      .describe('close: ended as closed unsolved; park: kept open, then ended the same way.'),
    after: Duration.optional().describe('Time from the last attempt; for park default never.'),
  })
  .transform((written) => ({
    then: written.then,
    after: written.after ?? (written.then === 'close' ? 0 : null),
  }))
  .meta({
    id: 'Unsolved',
    title: 'Unsolved',
    description: 'What becomes of tickets that the highest tier cannot solve.',
    examples: [{ then: 'close', after: '5 d' }],
  });

/** What becomes of tickets beyond the highest reach; `after: null` is never. */
export type Unsolved = z.output<typeof Unsolved>;

/** The shares of the next place after one visit to `from`. */
export interface FlowRow {
  readonly from: string;
  readonly next: readonly MixPart[];
}

/** Places a ticket may go to besides tiers. */
const FLOW_PLACES = ['customer', 'vendor', 'resolved', 'closed', 'back'] as const;

/** A table of next places, one coin a visit. */
export const Flow = z
  .strictObject({
    matrix: reading(z.record(z.string(), Mix), readMatrix).describe(
      'Per place the shares of the next: tiers, customer, vendor, resolved, closed, back.',
    ),
  })
  .transform(({ matrix }) => matrix)
  .meta({
    id: 'Flow',
    title: 'Flow',
    description: 'Where a ticket goes next, by shares without memory, instead of by reach.',
    examples: [
      {
        matrix: { start: { L1: '100%' }, L1: { resolved: '70%', L2: '30%' }, L2: { resolved: 1 } },
      },
    ],
  });

const ROWS = /^(start|customer|vendor|L[1-9])$/;
const NEXT = /^(customer|vendor|resolved|closed|back|L[1-9])$/;

function readMatrix(matrix: Record<string, MixPart[]>): FlowRow[] {
  const rows = Object.entries(matrix).map(([key, next]) => ({ from: declaredName(key), next }));
  for (const { from, next } of rows) {
    if (!ROWS.test(from)) {
      throw new Refusal('E309', `expected start, a tier, customer or vendor, got ${from}`, [from]);
    }
    for (const { name } of next) refusePlace(from, name, rows);
  }
  if (rows.every(({ from }) => from !== 'start')) {
    throw new Refusal('E320', 'the row start is missing: where tickets enter');
  }
  return rows;
}

function refusePlace(from: string, place: string, rows: readonly FlowRow[]) {
  const path = [from, place];
  if (!NEXT.test(place)) {
    const places = `a tier, ${FLOW_PLACES.join(', ')}`;
    throw new Refusal('E309', `expected ${places}, got ${place}`, path);
  }
  const isWait = from === 'customer' || from === 'vendor';
  if (place === 'back' && !isWait) {
    throw new Refusal('E308', 'only customer and vendor can go back', path);
  }
  if (from === 'start' && !place.startsWith('L')) {
    throw new Refusal('E308', 'tickets enter at a tier', path);
  }
  const isEnd = ['resolved', 'closed', 'back'].includes(place);
  if (isEnd || rows.some((row) => row.from === place)) return;
  const known = rows.map((row) => row.from).join(', ');
  const what = `${place} has no row of its own, so nothing follows it`;
  throw new Refusal('E309', `${what}; rows here: ${known}`, path);
}
