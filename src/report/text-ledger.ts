/** Where the time of the most interesting priority goes, as bars of text. */
import { timeParts } from '../charts/ledger.ts';
import { findRow } from '../charts/rows.ts';
import type { RunResult } from '../experiment/result.ts';
import { focusPriority } from './findings.ts';
import { formatEstimate } from './format.ts';
import { layOutTable, wrapText } from './text-layout.ts';
import type { Line, Page } from './text-page.ts';
import { chartTextOf } from './wording.ts';

/** A whole bar, from no time to all the time, has this many cells. */
const WHOLE_CELLS = 50;
const MOST_PARTS = 7;
/** Parts below this share are joined. */
const LEAST_SHARE = 0.01;

/** The parts of the time of one priority, largest first; small ones joined at the end. */
export function ledgerLines(result: RunResult, { signs, columns }: Page): readonly Line[] {
  const priority = focusPriority(result);
  const text = chartTextOf(result.facts);
  const all = timeParts(result, text)
    .filter((part) => part.priority === priority)
    .sort((a, b) => b.share - a.share);
  const total = findRow(result.summary, 'resolution-time', 'mean', { priority: priority ?? '' });
  if (priority === null || all.length === 0 || total?.estimate == null) return [];
  const other = text.label('other');
  const isShown = (part: (typeof all)[number], place: number) =>
    place < MOST_PARTS && part.share >= LEAST_SHARE && part.part !== other;
  const shown = all.filter(isShown);
  const rest = 1 - shown.reduce((sum, part) => sum + part.share, 0);
  const parts = rest >= LEAST_SHARE ? [...shown, { part: other, share: rest }] : shown;
  const widest = columns - NAME_AND_NUMBER;
  const scale = Math.min(1, widest / (WHOLE_CELLS * (shown[0]?.share ?? 1)));
  const rows = parts.map((part) => [
    signs.clean(part.part),
    signs.clean(`${Math.round(part.share * 100)} %`),
    signs.bar(Math.max(1, Math.round(part.share * WHOLE_CELLS * scale))),
  ]);
  const mean = `${formatEstimate(total)} on average`;
  const heading = `WHERE THE TIME OF A ${priority} TICKET GOES (${mean})`;
  return [
    ...wrapText(signs.clean(heading), columns).map((line) => ({
      role: 'heading' as const,
      text: line,
    })),
    ...layOutTable({ rows, aligns: ['left', 'right', 'left'] }, columns, '  ').map((line) => ({
      role: 'bar' as const,
      text: line,
    })),
  ];
}

/** Columns left free of bars: the indent, a name, a percentage and the gaps between them. */
const NAME_AND_NUMBER = 34;
