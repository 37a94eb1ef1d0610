/**
 * The story of a report: the question and its answer first, then the evidence from the users'
 * side inwards, then the assumptions and how to make the same numbers again.
 */
import { findRow, prioritiesOf } from '../charts/rows.ts';
import type { Examples } from '../event-log/examples.ts';
import type { RunResult, TargetVerdict, Warning } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import type { Block, Document, Fact, Section, Tile } from './document.ts';
import { type ExampleName, makeExample, makeTimeSteps } from './figures.ts';
import { focusPriority, targetsFinding } from './findings.ts';
import { formatEstimate, formatInterval, formatRounded, NOTHING } from './format.ts';
import { loadedCostTables } from './loaded-cost.ts';
import { lostWords } from './lost-words.ts';
import { goalWords, targetWords, verdictWord } from './names.ts';
import { paidTimeTables } from './paid-time.ts';
import { assumptionsSection, figure, prose, section, table, trustSection } from './sections.ts';
import { strainTables } from './strain.ts';
import { allFiguresTable, resolutionTable, tiersTable, vendorsTable } from './tables.ts';
import { daysWords, methodWords, PROSE, precisionWords, runLine, windowWords } from './wording.ts';

/** What a report says about its own making; nothing of the machine or the hour. */
export interface ReportOrigin {
  readonly toolVersion: string;
  /** The command that makes the same run again. */
  readonly command: string;
}

/** Composes the report of one run, with examples out of a replication where there are any. */
export function composeReport(
  result: RunResult,
  origin: ReportOrigin,
  examples: Examples | null = null,
): Document {
  const example = (name: ExampleName): readonly Block[] => {
    const made = examples === null ? null : makeExample(name, examples, result);
    return made === null ? [] : [{ kind: 'figure', figure: made }];
  };
  const { facts, summary } = result;
  return {
    title: summary.scenario.name,
    subtitle: facts.about,
    sections: [
      answerSection(result),
      promiseSection(result),
      section('time', [
        ...figure('ledger', result),
        ...timeTabs(result),
        ...example('ticket-lives'),
      ]),
      section('flow', [...figure('flow', result), prose('flow')]),
      section('demand', [...figure('arrivals', result)]),
      loadSection(result),
      section('backlog', [...figure('backlog', result), ...example('storm-recovery')]),
      peopleSection(result, example('person-week')),
      moneySection(result),
      section('risk', [...figure('headroom', result), prose('risk')]),
      trustSection(),
      assumptionsSection(result),
      methodSection(result, origin),
    ].filter((each) => each.blocks.some((block) => block.kind !== 'prose')),
    footer: runLine(summary),
  };
}

/** So many panels have tabs. */
const MOST_TABS = 12;

/** The steps of the time of each priority; seen first is the one that matters most. */
function timeTabs(result: RunResult): readonly Block[] {
  const priorities = prioritiesOf(result).slice(0, MOST_TABS);
  const panels = priorities.flatMap((priority, rank) => {
    const made = makeTimeSteps(result, priority, rank);
    return made === null
      ? []
      : [{ title: priority, blocks: [{ kind: 'figure' as const, figure: made }] }];
  });
  const focus = focusPriority(result);
  const first = Math.max(
    0,
    panels.findIndex(({ title }) => title === focus),
  );
  const title = said('Step by step, priority by priority');
  return panels.length === 0 ? [] : [{ kind: 'tabs', id: 'time-of', title, panels, first }];
}

function answerSection(result: RunResult): Section {
  const { facts, summary } = result;
  const lost = lostWords(summary);
  return section('answer', [
    { kind: 'question', text: facts.question },
    answerBlock(result),
    ...summary.warnings.filter((warning) => !isOfMethod(warning)).map(warningBlock),
    { kind: 'tiles', tiles: headlineTiles(result) },
    ...figure('targets', result),
    ...(lost === null ? [] : [{ kind: 'prose', text: say`Lost: ${lost}.` } as const]),
    prose('reading'),
    { kind: 'prose', text: say`Measured: ${windowWords(facts)} ${said(PROSE.answer)}` },
  ]);
}

/** Remarks on the statistics stand beside the method; all others beside the answer. */
const METHOD_WARNINGS = new Set(['W516']);

function isOfMethod({ code }: Warning): boolean {
  return METHOD_WARNINGS.has(code);
}

function warningBlock({ code, message }: Warning): Block {
  return { kind: 'callout', tone: 'warning', text: `${message} (${code})`, items: [] };
}

const ANSWERED_TARGETS = 6;

/** The verdicts as sentences: what is missed and by how much, what is open, what it costs. */
function answerBlock(result: RunResult): Block {
  const { facts, summary } = result;
  const sentence = (target: TargetVerdict) => {
    const interval = formatInterval(target);
    const range = interval === NOTHING ? '' : say` (95 % interval ${interval})`;
    const name = targetWords(target, facts);
    const verdict = say`the goal is ${goalWords(target)}: ${verdictWord(target.verdict)}`;
    return `${name}: ${formatRounded(target)}${range}; ${verdict}.`;
  };
  const open = summary.targets.filter((target) => target.verdict !== 'met');
  const unsaid = open.length - ANSWERED_TARGETS;
  const rest = unsaid > 0 ? [say`${unsaid} more in the figure below.`] : [];
  return {
    kind: 'callout',
    tone: 'answer',
    text: `${targetsFinding(result)}.`,
    items: [...open.slice(0, ANSWERED_TARGETS).map(sentence), ...rest],
  };
}

interface Headline {
  readonly figure: readonly [metric: string, statistic: string];
  readonly label: string;
  /** What stands below the number, if there is something to say. */
  readonly note: (result: RunResult) => string;
}

const HEADLINES: readonly Headline[] = [
  {
    figure: ['tickets', 'total'],
    label: 'Tickets created',
    note: ({ facts }) => say`in ${daysWords(facts.windowDays)}`,
  },
  {
    figure: ['resolution-time', 'mean'],
    label: 'Mean time to resolution',
    note: (result) => halfWithin(result, 'resolution-time'),
  },
  {
    figure: ['first-response-time', 'mean'],
    label: 'Mean time to first response',
    note: (result) => halfWithin(result, 'first-response-time'),
  },
  { figure: ['csat', 'share'], label: 'Satisfied customers', note: () => said('modelled') },
  { figure: ['backlog', 'mean'], label: 'Open tickets', note: () => said('on average') },
  {
    figure: ['cost', 'per-ticket'],
    label: 'Cost per ticket',
    note: () => said('idle time included'),
  },
  {
    figure: ['cost', 'total'],
    label: 'Total cost',
    note: ({ facts }) => say`in ${daysWords(facts.windowDays)}`,
  },
];

function halfWithin({ summary }: RunResult, metric: string): string {
  const row = findRow(summary, metric, 'p50', {});
  if (row?.estimate == null) return '';
  return row.estimate === 0
    ? said('half of them at once')
    : say`half of them within ${formatRounded(row)}`;
}

/** Numbers to see first. */
function headlineTiles(result: RunResult): readonly Tile[] {
  return HEADLINES.flatMap(({ figure: [metric, statistic], label, note }) => {
    const row = findRow(result.summary, metric, statistic, {});
    if (row?.estimate == null) return [];
    if (metric === 'cost' && row.estimate === 0) return [];
    // The label says what is counted.
    const shown = row.unit === 'tickets' ? { ...row, unit: 'count' } : row;
    return [{ label: said(label), value: formatEstimate(shown), note: note(result) }];
  });
}

function promiseSection(result: RunResult): Section {
  return section('promise', [
    ...figure('survival', result),
    ...table(resolutionTable(result)),
    ...figure('quantiles', result),
    prose('promise'),
  ]);
}

function loadSection(result: RunResult): Section {
  return section('load', [
    ...table(tiersTable(result)),
    ...table(vendorsTable(result)),
    ...figure('week-load', result),
    ...figure('coverage', result),
    ...figure('heat-map', result),
  ]);
}

function peopleSection(result: RunResult, week: readonly Block[]): Section {
  return section('people', [
    ...figure('utilisation', result),
    ...week,
    ...paidTimeTables(result).flatMap((made) => table(made)),
    ...strainTables(result).flatMap((made) => table(made)),
  ]);
}

function moneySection(result: RunResult): Section {
  return section('money', [
    ...figure('cost', result),
    ...loadedCostTables(result).flatMap((made) => table(made)),
  ]);
}

function methodSection(result: RunResult, origin: ReportOrigin): Section {
  const { summary, facts } = result;
  return section('method', [
    { kind: 'prose', text: methodWords(summary) },
    ...figure('running', result),
    ...figure('start', result),
    prose('intervals'),
    ...summary.warnings.filter(isOfMethod).map(warningBlock),
    {
      kind: 'facts',
      facts: [
        fact(said('Replications'), String(summary.replications)),
        ...precisionWords(summary).map((text) => fact(said('Precision'), text)),
        fact(said('Seed'), summary.seed),
        fact(said('Scenario'), `${summary.scenario.name}, SHA-256 ${summary.scenario.hash}`),
        fact(said('Simulated'), windowWords(facts)),
        fact(said('Version'), `${summary.tool.name} ${origin.toolVersion}`),
      ],
    },
    prose('reproduce'),
    { kind: 'command', text: origin.command },
    { kind: 'folded', title: said('All figures of the run'), table: allFiguresTable(result) },
  ]);
}

function fact(term: string, text: string): Fact {
  return { term, texts: [{ text }] };
}
