/** Tables of a report: the headline tables, and for each chart the numbers it is drawn from. */
import { timeParts } from '../charts/ledger.ts';
import { findRow, prioritiesOf, tiersOf } from '../charts/rows.ts';
import type { MetricRow, RunResult, Scope } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import type { Cell, Column, Table } from './document.ts';
import {
  formatEstimate,
  formatInterval,
  formatNumber,
  formatRounded,
  formatValue,
  NOTHING,
} from './format.ts';
import {
  capitalised,
  clockWords,
  goalText,
  metricWords,
  scopeWords,
  targetWords,
  verdictWord,
} from './names.ts';
import { chartTextOf } from './wording.ts';

/** A column whose cells are words. */
export function words(title: string): Column {
  return { title, align: 'left' };
}

/** A column whose cells are numbers. */
export function numbers(title: string): Column {
  return { title, align: 'right' };
}

/** A cell of plain text. */
export function cell(text: string): Cell {
  return { text };
}

/** Targets with goal, result, interval and verdict. */
export function targetsTable(result: RunResult): Table {
  return {
    id: 'targets',
    caption: said('Targets and their verdicts'),
    columns: [
      words(said('Target')),
      numbers(said('Goal')),
      numbers(said('Result')),
      numbers(said('95 % interval')),
      words(said('Verdict')),
    ],
    rows: result.summary.targets.map((target) => [
      cell(targetWords(target, result.facts)),
      cell(goalText(target)),
      cell(formatRounded(target)),
      cell(formatInterval(target)),
      { text: verdictWord(target.verdict), tone: target.verdict },
    ]),
  };
}

function estimateOf(result: RunResult, name: readonly [string, string], scope: Scope): string {
  const row = findRow(result.summary, name[0], name[1], scope);
  return row === undefined ? NOTHING : formatEstimate(row);
}

/** An estimate whose unit the column says. */
function countEstimate(result: RunResult, name: readonly [string, string], scope: Scope): string {
  const row = findRow(result.summary, name[0], name[1], scope);
  return row === undefined ? NOTHING : formatEstimate({ ...row, unit: 'count' });
}

function roundedOf(result: RunResult, name: readonly [string, string], scope: Scope): string {
  const row = findRow(result.summary, name[0], name[1], scope);
  return row === undefined ? NOTHING : formatRounded(row);
}

/** A mean number of things, whole, without a unit. */
function countOf(result: RunResult, name: readonly [string, string], scope: Scope): string {
  return formatNumber(findRow(result.summary, name[0], name[1], scope)?.estimate, 0);
}

/** The resolution time by priority: mean with its interval, quantiles, share in time. */
export function resolutionTable(result: RunResult): Table {
  return {
    id: 'resolution',
    caption: said('Time from creation to resolution, by priority'),
    columns: [
      words(said('Priority')),
      numbers(said('Tickets')),
      numbers(said('Mean')),
      numbers(said('Median')),
      numbers(said('90 % within')),
      numbers(said('95 % within')),
      numbers(said('First response')),
      numbers(said('In time')),
    ],
    rows: prioritiesOf(result).map((priority) => [
      cell(priority),
      cell(countOf(result, ['tickets', 'total'], { priority })),
      cell(estimateOf(result, ['resolution-time', 'mean'], { priority })),
      cell(roundedOf(result, ['resolution-time', 'p50'], { priority })),
      cell(roundedOf(result, ['resolution-time', 'p90'], { priority })),
      cell(roundedOf(result, ['resolution-time', 'p95'], { priority })),
      cell(roundedOf(result, ['first-response-time', 'mean'], { priority })),
      cell(estimateOf(result, ['sla-attainment', 'share'], { priority, clock: 'resolve' })),
    ]),
  };
}

/** The tiers where people work: their number, utilisation, waits, and what is passed up. */
export function tiersTable(result: RunResult): Table {
  return {
    id: 'tiers',
    caption: said('Tiers: people, load and waiting'),
    columns: [
      words(said('Tier')),
      numbers(said('People')),
      numbers(said('Utilisation')),
      numbers(said('Mean wait')),
      numbers(said('Median wait')),
      numbers(said('95 % wait less than')),
      numbers(said('Passed up')),
    ],
    rows: staffedTiers(result).map((tier) => [
      cell(tier),
      cell(formatValue(peopleAt(result, tier), 'count')),
      cell(estimateOf(result, ['utilisation', 'share'], { tier })),
      cell(estimateOf(result, ['queue-time', 'mean'], { tier })),
      cell(roundedOf(result, ['queue-time', 'p50'], { tier })),
      cell(roundedOf(result, ['queue-time', 'p95'], { tier })),
      cell(estimateOf(result, ['passed-up', 'share'], { tier })),
    ]),
  };
}

/** Tiers where people work, lowest first; a vendor's tier is none. */
export function staffedTiers(result: RunResult): readonly string[] {
  return tiersOf(result).filter((tier) => peopleAt(result, tier) > 0 || isServed(result, tier));
}

/** People of a team that serves several tiers are counted at one of them; the others have work. */
function isServed({ summary }: RunResult, tier: string): boolean {
  return findRow(summary, 'queue-time', 'mean', { tier })?.estimate != null;
}

/** The vendors: cases, time, what they keep of their contracts, and money. */
export function vendorsTable(result: RunResult): Table {
  const { vendors } = result.facts;
  const kept = (vendor: string, clock: string) =>
    estimateOf(result, ['agreement-attainment', 'share'], { clock: `${vendor}-${clock}` });
  const clocks = ['respond', 'resolve'].filter((clock) =>
    vendors.some(({ vendor }) => kept(vendor, clock) !== NOTHING),
  );
  return {
    id: 'vendors',
    caption: said('Vendors: cases, time from opening to return, and cost of the window'),
    columns: [
      words(said('Vendor')),
      words(said('Tier')),
      numbers(said('Cases a week')),
      numbers(said('Time per case')),
      ...clocks.map((clock) => numbers(capitalised(clockWords(clock)))),
      numbers(said('Cost')),
    ],
    rows: vendors.map(({ vendor, tier }) => [
      cell(vendor),
      cell(tier),
      cell(countEstimate(result, ['vendor-cases', 'mean'], { vendor })),
      cell(estimateOf(result, ['vendor-time', 'mean'], { vendor })),
      ...clocks.map((clock) => cell(kept(vendor, clock))),
      cell(estimateOf(result, ['cost', 'total'], { vendor })),
    ]),
  };
}

/** The number of people at a tier. */
export function peopleAt(result: RunResult, tier: string): number {
  return result.facts.people
    .filter((team) => team.tier === tier)
    .reduce((sum, team) => sum + team.count, 0);
}

const MARKS_HOURS = [1 / 12, 0.25, 0.5, 1, 2, 4, 8, 24, 48, 72, 168, 336, 672] as const;
/** Times at which nearly nothing or nearly everything is resolved say nothing. */
const TELLING = { from: 0.005, to: 0.9995 } as const;

/** Share of tickets resolved within round times, by priority. */
export function survivalTable(result: RunResult): Table {
  const { survival } = result.series;
  const resolved = ({ points }: (typeof survival)[number], hours: number) => {
    const last = points.filter((point) => point.hours <= hours).at(-1);
    return last === undefined ? null : 1 - last.share;
  };
  const isTelling = (hours: number) =>
    survival.some((curve) => {
      const share = resolved(curve, hours) ?? 0;
      return share >= TELLING.from && share <= TELLING.to;
    });
  return {
    id: 'survival-data',
    caption: said('Share of tickets resolved within a time'),
    columns: [words(said('Within')), ...survival.map((curve) => numbers(curve.priority))],
    rows: MARKS_HOURS.filter(isTelling).map((hours) => [
      cell(formatValue(hours, 'h')),
      ...survival.map((curve) => cell(formatValue(resolved(curve, hours), 'share'))),
    ]),
  };
}

const QUANTILES = ['p50', 'p80', 'p90', 'p95', 'p99'] as const;

/** Quantiles of the resolution time with their intervals. */
export function quantilesTable(result: RunResult): Table {
  const rows = prioritiesOf(result).flatMap((priority) =>
    QUANTILES.flatMap((statistic) => {
      const row = findRow(result.summary, 'resolution-time', statistic, { priority });
      return row === undefined ? [] : [[priority, row] as const];
    }),
  );
  return {
    id: 'quantiles-data',
    caption: said('Times that a share of the tickets stays below'),
    columns: [
      words(said('Priority')),
      words(said('Share')),
      numbers(said('Time')),
      numbers(said('95 % interval')),
    ],
    rows: rows.map(([priority, row]) => [
      cell(priority),
      cell(`${row.statistic.slice(1)}\u202f%`),
      cell(formatRounded(row)),
      cell(formatInterval(row)),
    ]),
  };
}

/** Hours of each part of a ticket's time, by priority. */
export function ledgerTable(result: RunResult): Table {
  const parts = timeParts(result, chartTextOf(result.facts));
  const names = [...new Set(parts.map((part) => part.priority))];
  const kinds = [...new Set(parts.map((part) => part.part))];
  const shown = (priority: string, kind: string) => {
    const part = parts.find((each) => each.priority === priority && each.part === kind);
    return part === undefined
      ? NOTHING
      : `${formatValue(part.hours, 'h')} (${formatValue(part.share, 'share')})`;
  };
  return {
    id: 'ledger-data',
    caption: said('Mean time of a resolved ticket in each part, and its share'),
    columns: [words(said('Part')), ...names.map(numbers)],
    rows: kinds.map((kind) => [
      cell(capitalised(kind)),
      ...names.map((name) => cell(shown(name, kind))),
    ]),
  };
}

const MOST_FIGURES = 300;

/** Every figure of the summary as a long table; the rest is in the machine-readable summary. */
export function allFiguresTable(result: RunResult): Table {
  const rows = result.summary.metrics.filter((row) => row.scope.agent === undefined);
  const isCut = rows.length > MOST_FIGURES;
  return {
    id: 'all-figures',
    caption: isCut
      ? say`The first ${MOST_FIGURES} of ${rows.length} figures; summary.json has them all`
      : said('All figures of the run'),
    columns: [
      words(said('Figure')),
      words(said('Where')),
      numbers(said('Estimate')),
      numbers(said('95 % interval')),
    ],
    rows: rows
      .slice(0, MOST_FIGURES)
      .map((row) => [
        cell(figureWords(row)),
        cell(scopeWords(row.scope)),
        cell(formatEstimate(row)),
        cell(formatInterval(row)),
      ]),
  };
}

function figureWords(row: MetricRow): string {
  return capitalised(
    row.metric === 'sla-attainment' && row.scope.clock !== undefined
      ? clockWords(row.scope.clock)
      : metricWords(row.metric, row.statistic),
  );
}
