/** The end of a run in a terminal: the question, verdicts first, then times, tiers, money. */
import { findRow } from '../charts/rows.ts';
import type { RunResult } from '../experiment/result.ts';
import { formatEstimate, formatLimits, formatRounded } from './format.ts';
import { lostWords } from './lost-words.ts';
import { goalText, targetWords } from './names.ts';
import type { TextTable } from './text-layout.ts';
import { wrapText } from './text-layout.ts';
import { ledgerLines } from './text-ledger.ts';
import { type Line, type Page, type TextRole, tableLines } from './text-page.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from './text-signs.ts';
import { paidTimeLines, tierLines, timeLines, vendorLines } from './text-tables.ts';
import { antitheticWords, controlledWords } from './variance-words.ts';
import { daysWords, precisionWords, runLine } from './wording.ts';

export type { TextRole } from './text-page.ts';

/** How to write the summary. */
export interface TextOptions {
  /** Only ASCII characters. */
  readonly ascii?: boolean;
  /** Width of the terminal; a page is as wide as it needs, between 40 and 100 columns. */
  readonly columns?: number;
  /** Adds colour to finished text of a role; the default adds none. */
  readonly style?: (role: TextRole, text: string) => string;
}

const USUAL_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
const MOST_COLUMNS = 100;

/** Writes the summary of a run; every line ends with a newline. */
export function writeText(result: RunResult, options: TextOptions = {}): string {
  const asked = options.columns ?? USUAL_COLUMNS;
  const page: Page = {
    signs: options.ascii === true ? ASCII_SIGNS : UNICODE_SIGNS,
    columns: Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, asked)),
  };
  const style = options.style ?? ((_role: TextRole, text: string) => text);
  const parts = [
    titleLines(result, page),
    targetLines(result, page),
    [...timeLines(result, page), ...lostLines(result, page)],
    [...tierLines(result, page), ...vendorLines(result, page)],
    ledgerLines(result, page),
    paidTimeLines(result, page),
    satisfactionLines(result, page),
    costLines(result, page),
    warningLines(result, page),
    [
      ...precisionLines(result, page),
      ...gainLines(result, page),
      ...lines('quiet', runLine(result.summary), page),
    ],
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, place) =>
      place === 0 ? part : [{ role: 'plain' as const, text: '' }, ...part],
    )
    .map(({ role, text }) => `${style(role, text)}\n`)
    .join('');
}

/** Text of one role, broken into lines. */
function lines(role: TextRole, text: string, { signs, columns }: Page): readonly Line[] {
  return wrapText(signs.clean(text), columns, '  ').map((line) => ({ role, text: line }));
}

function titleLines({ summary, facts }: RunResult, page: Page): readonly Line[] {
  return [
    ...lines('heading', summary.scenario.name, page),
    ...lines('plain', facts.question, page),
  ];
}

const TARGET_NAME = 44;

function targetLines(result: RunResult, page: Page): readonly Line[] {
  const { targets } = result.summary;
  if (targets.length === 0) return [];
  const all = tableLines(targetTable(result, page, `TARGETS (with 95 % ${LIMITS})`), page);
  const isWhole = all[0]?.text.endsWith(` ${LIMITS}`);
  const shown = isWhole ? all : tableLines(targetTable(result, page, 'TARGETS'), page);
  return shown.map((line, place) => ({ ...line, role: targets[place - 1]?.verdict ?? line.role }));
}

const LIMITS = 'limits';

/** Where there is no room the words of the verdicts go first: their signs say the same. */
function targetTable({ summary, facts }: RunResult, page: Page, title: string): TextTable {
  return {
    aligns: ['left', 'right', 'right', 'right', 'left'],
    spare: [4, 3],
    leastName: TARGET_NAME,
    rows: [
      [title, 'goal', 'result', LIMITS, ''],
      ...summary.targets.map((target) => [
        `${page.signs.verdict(target.verdict)} ${targetWords(target, facts)}`,
        goalText(target),
        formatRounded(target),
        formatLimits(target).replace(' to ', '–'),
        target.verdict,
      ]),
    ],
  };
}

function lostLines({ summary }: RunResult, page: Page): readonly Line[] {
  const lost = lostWords(summary);
  return lost === null ? [] : lines('plain', `LOST  ${lost}`, page);
}

function satisfactionLines({ summary }: RunResult, page: Page): readonly Line[] {
  const row = findRow(summary, 'csat', 'share', {});
  if (row?.estimate == null) return [];
  return lines('plain', `SATISFIED  ${formatEstimate(row)} of customers, as modelled`, page);
}

function costLines({ summary, facts }: RunResult, page: Page): readonly Line[] {
  const total = findRow(summary, 'cost', 'total', {});
  if (total === undefined || total.estimate === null || total.estimate === 0) return [];
  const each = findRow(summary, 'cost', 'per-ticket', {});
  const perTicket = each?.estimate == null ? '' : `, ${formatEstimate(each)} a ticket`;
  const paid = findRow(summary, 'paid-cost', 'total', {});
  const part = paid?.estimate == null ? '' : `; the desk pays ${formatEstimate(paid)} of it`;
  const whole = `COST  ${formatEstimate(total)} in ${daysWords(facts.windowDays)}`;
  return lines('plain', `${whole}${perTicket}${part}`, page);
}

function precisionLines({ summary }: RunResult, page: Page): readonly Line[] {
  const told = precisionWords(summary);
  return told.length === 0 ? [] : lines('plain', `PRECISION  ${told.join('; ')}`, page);
}

function gainLines({ summary, facts }: RunResult, page: Page): readonly Line[] {
  const told = [...antitheticWords(summary, facts), ...controlledWords(summary, facts)];
  return told.flatMap((words) => lines('plain', words, page));
}

function warningLines({ summary }: RunResult, page: Page): readonly Line[] {
  return summary.warnings.flatMap(({ code, message }) =>
    lines('undecided', `! ${code} ${message}`, page),
  );
}
