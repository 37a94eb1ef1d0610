/** Tickets that nobody worked on because the customer was gone: how many, and how each was lost. */
import { findRow } from '../charts/rows.ts';
import type { Summary } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import { formatEstimate, formatValue } from './format.ts';

/** Ways to be lost, by the final state, in the order in which they are told. */
const WAYS = [
  ['abandoned', 'gave up waiting'],
  ['balked', 'went away at once'],
  ['blocked', 'were turned away'],
  ['cutOff', 'were cut off at closing'],
  ['timedOut', 'reached their time limit'],
] as const;

/** "480 ± 12 tickets gave up waiting (9.0 %), …"; null where no ticket was lost. */
export function lostWords(summary: Summary): string | null {
  const created = findRow(summary, 'tickets', 'total', {})?.estimate ?? 0;
  const told = WAYS.flatMap(([final, words]) => {
    const row = findRow(summary, 'tickets', 'total', { final });
    if (!row?.estimate || created === 0) return [];
    return [
      `${formatEstimate(row)} ${said(words)} (${formatValue(row.estimate / created, 'share')})`,
    ];
  });
  return told.length === 0 ? null : told.join(', ');
}
