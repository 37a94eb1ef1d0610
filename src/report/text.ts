/** The end of a run in a terminal of 80 columns: verdicts first, then times, tiers, money. */
import { timeParts } from '../charts/ledger.ts';
import { findRow, isDrawable, prioritiesOf, tiersOf } from '../charts/rows.ts';
import type { MetricRow, RunResult, Scope } from '../experiment/result.ts';
import { focusPriority } from './findings.ts';
import {
  decimalsFor,
  formatEstimate,
  formatInterval,
  formatNumber,
  formatRounded,
  formatValue,
  halfWidthOf,
  NOTHING,
  usualDecimals,
} from './format.ts';
import { peopleAt } from './tables.ts';
import { layOutTable, pad, type TextTable, wrapText } from './text-layout.ts';
import { ASCII_SIGNS, type Signs, UNICODE_SIGNS } from './text-signs.ts';
import { capitalised, chartText, goalText, runLine, targetWords } from './wording.ts';

/** What a piece of text is, so that a terminal can colour it; the words never depend on it. */
export type TextRole = 'heading' | 'met' | 'missed' | 'undecided' | 'bar' | 'quiet' | 'plain';

/** How to write the summary. */
export interface TextOptions {
  /** Only ASCII characters. */
  readonly ascii?: boolean;
  /** Adds colour to finished text of a role; the default adds none. */
  readonly style?: (role: TextRole, text: string) => string;
}

const COLUMNS = 80;
const INDENT = '  ';

interface Line {
  readonly role: TextRole;
  readonly text: string;
}

/** Writes the summary of a run; every line ends with a newline. */
export function writeText(result: RunResult, options: TextOptions = {}): string {
  const signs = options.ascii === true ? ASCII_SIGNS : UNICODE_SIGNS;
  const style = options.style ?? ((_role: TextRole, text: string) => text);
  const parts = [
    targetLines(result, signs),
    timeLines(result, signs),
    tierLines(result, signs),
    ledgerLines(result, signs),
    costLines(result, signs),
    warningLines(result, signs),
    wrapText(signs.clean(runLine(result.summary)), COLUMNS).map(quiet),
  ];
  const lines = parts
    .filter((part) => part.length > 0)
    .flatMap((part, place) => (place === 0 ? part : [plain(''), ...part]));
  return lines.map(({ role, text }) => `${style(role, text)}\n`).join('');
}

function plain(text: string): Line {
  return { role: 'plain', text };
}

function quiet(text: string): Line {
  return { role: 'quiet', text };
}

/** A table whose first row is its heading. */
function headed(table: TextTable, signs: Signs, indent: string): readonly string[] {
  const rows = table.rows.map((row, place) =>
    row.map((cell, column) => (column === 0 && place > 0 ? indent : '') + signs.clean(cell)),
  );
  return layOutTable({ rows, aligns: table.aligns }, COLUMNS, '');
}

const SHORT_VERDICTS = { met: 'met', missed: 'missed', undecided: 'too close' } as const;

function targetLines(result: RunResult, signs: Signs): readonly Line[] {
  const { targets } = result.summary;
  if (targets.length === 0) return [];
  const table: TextTable = {
    aligns: ['left', 'right', 'right', 'right', 'left'],
    rows: [
      ['TARGETS', 'goal', 'result', '95 % interval', ''],
      ...targets.map((target) => [
        `${signs.verdict(target.verdict)} ${capitalised(targetWords(target))}`,
        goalText(target),
        formatRounded(target),
        formatInterval(target),
        SHORT_VERDICTS[target.verdict],
      ]),
    ],
  };
  return headed(table, signs, INDENT).map((text, place) => ({
    role: targets[place - 1]?.verdict ?? 'heading',
    text,
  }));
}

/** Hours without a unit: the heading names it. */
function hours(row: MetricRow | undefined): string {
  if (row === undefined) return NOTHING;
  if (row.estimate === null) return row.above === undefined ? NOTHING : `> ${bare(row.above)}`;
  return bare(row.estimate);
}

function bare(value: number): string {
  return formatNumber(value, usualDecimals(value));
}

function hoursWithInterval(row: MetricRow | undefined): string {
  const halfWidth = row === undefined ? null : halfWidthOf(row);
  const decimals = halfWidth === null ? null : decimalsFor(halfWidth);
  if (row === undefined || row.estimate === null || halfWidth === null || decimals === null) {
    return hours(row);
  }
  return `${formatNumber(row.estimate, decimals)} ± ${formatNumber(halfWidth, decimals)}`;
}

function timeLines(result: RunResult, signs: Signs): readonly Line[] {
  const priorities = prioritiesOf(result);
  if (priorities.length === 0) return [];
  const row = (metric: string, statistic: string, scope: Scope) =>
    findRow(result.summary, metric, statistic, scope);
  const table: TextTable = {
    aligns: ['left', 'right', 'right', 'right', 'right', 'right', 'right'],
    rows: [
      ['RESOLUTION TIME (hours)', 'tickets', 'mean', 'p50', 'p90', 'p95', 'in time'],
      ...priorities.map((priority) => [
        priority,
        formatNumber(row('tickets', 'total', { priority })?.estimate, 0),
        hoursWithInterval(row('resolution-time', 'mean', { priority })),
        ...['p50', 'p90', 'p95'].map((p) => hours(row('resolution-time', p, { priority }))),
        shareOf(row('sla-attainment', 'share', { priority, clock: 'resolve' })),
      ]),
    ],
  };
  return withHeading(headed(table, signs, INDENT));
}

function shareOf(row: MetricRow | undefined): string {
  return row === undefined ? NOTHING : formatRounded(row);
}

function withHeading(lines: readonly string[]): readonly Line[] {
  return lines.map((text, place) => ({ role: place === 0 ? 'heading' : 'plain', text }));
}

const HOURS_A_DAY = 24;
const CURVE_HEADING = 'queue by hour 0–23';

function tierLines(result: RunResult, signs: Signs): readonly Line[] {
  const tiers = tiersOf(result);
  if (tiers.length === 0) return [];
  const wait = (tier: string, p: string) =>
    hours(findRow(result.summary, 'queue-time', p, { tier }));
  const table: TextTable = {
    aligns: ['left', 'right', 'right', 'right', 'right', 'left'],
    rows: [
      ['TIERS', 'people', 'utilised', 'wait p50/p95', 'sent up', CURVE_HEADING],
      ...tiers.map((tier) => {
        const use = findRow(result.summary, 'utilisation', 'share', { tier });
        return [
          tier,
          formatNumber(peopleAt(result, tier), 0),
          use === undefined ? NOTHING : formatEstimate(use),
          `${wait(tier, 'p50')}/${wait(tier, 'p95')} h`,
          shareOf(findRow(result.summary, 'passed-up', 'share', { tier })),
          '',
        ];
      }),
    ],
  };
  const lines = headed(table, signs, INDENT);
  const column = (lines[0] ?? '').lastIndexOf(signs.clean(CURVE_HEADING));
  const hasRoom = column > 0 && column + HOURS_A_DAY <= COLUMNS;
  return withHeading(lines).map((line, place) => {
    if (place === 0 || !hasRoom) return line;
    const curve = signs.curve(queueByHour(result, tiers[place - 1] ?? ''));
    return { ...line, text: `${pad(line.text, column, 'left')}${curve}` };
  });
}

function queueByHour(result: RunResult, tier: string): readonly number[] {
  const week = result.series.week.find((each) => each.tier === tier);
  if (week === undefined) return [];
  return Array.from({ length: HOURS_A_DAY }, (_, hour) =>
    week.waiting
      .filter((_value, place) => place % HOURS_A_DAY === hour)
      .reduce((sum, value) => sum + value, 0),
  );
}

const BAR_CELLS = 40;
const MOST_PARTS = 7;

function ledgerLines(result: RunResult, signs: Signs): readonly Line[] {
  const priority = focusPriority(result);
  const all = timeParts(result, chartText)
    .filter((part) => part.priority === priority)
    .sort((a, b) => b.share - a.share);
  const rest = all.slice(MOST_PARTS).reduce((sum, part) => sum + part.share, 0);
  const parts = [
    ...all.slice(0, MOST_PARTS),
    ...(rest > 0 ? [{ part: chartText.label('rest'), share: rest }] : []),
  ];
  const total = findRow(result.summary, 'resolution-time', 'mean', { priority: priority ?? '' });
  if (priority === null || parts.length === 0 || !isDrawable(total?.estimate)) return [];
  const top = parts[0]?.share ?? 1;
  const heading = `WHERE A ${priority} TICKET'S ${formatValue(total.estimate, 'h')} GO`;
  const rows = parts.map((part) => [
    INDENT + signs.clean(part.part),
    signs.clean(`${Math.round(part.share * 100)} %`),
    signs.bar(Math.max(1, Math.round((part.share / top) * BAR_CELLS))),
  ]);
  const lines = layOutTable({ rows, aligns: ['left', 'right', 'left'] }, COLUMNS, '');
  return [
    ...wrapText(signs.clean(heading), COLUMNS).map((text) => ({ role: 'heading' as const, text })),
    ...lines.map((text) => ({ role: 'bar' as const, text })),
  ];
}

function costLines(result: RunResult, signs: Signs): readonly Line[] {
  const total = findRow(result.summary, 'cost', 'total', {});
  if (!isDrawable(total?.estimate)) return [];
  const each = findRow(result.summary, 'cost', 'per-ticket', {});
  const perTicket = each === undefined ? '' : ` · ${formatEstimate(each)} a ticket`;
  const days = formatNumber(result.facts.windowDays, 0);
  const text = `COST  ${formatEstimate(total)} in ${days} days${perTicket}`;
  return wrapText(signs.clean(text), COLUMNS, INDENT).map(plain);
}

function warningLines(result: RunResult, signs: Signs): readonly Line[] {
  return result.summary.warnings.flatMap((warning) =>
    wrapText(signs.clean(`! ${warning.code} ${warning.message}`), COLUMNS, INDENT).map((text) => ({
      role: 'undecided' as const,
      text,
    })),
  );
}
