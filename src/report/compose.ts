/**
 * The story of a report: the question and its answer first, then the evidence from the users'
 * side inwards, then the assumptions and how to make the same numbers again.
 */
import { findRow } from '../charts/rows.ts';
import type { RunResult, TargetVerdict } from '../experiment/result.ts';
import type { Block, Document, Section, Table, Tile } from './document.ts';
import { type FigureName, makeFigure } from './figures.ts';
import { targetsFinding } from './findings.ts';
import { formatEstimate, formatInterval, formatRounded, NOTHING } from './format.ts';
import { allFiguresTable, resolutionTable, targetsTable, tiersTable } from './tables.ts';
import {
  capitalised,
  goalText,
  metricWords,
  PROSE,
  runLine,
  SECTION_TITLES,
  targetWords,
  verdictWord,
  windowWords,
} from './wording.ts';

/** What a report says about its own making; nothing of the machine or the hour. */
export interface ReportOrigin {
  readonly toolVersion: string;
  /** The command that makes the same run again. */
  readonly command: string;
}

/** Composes the report of one run. */
export function composeReport(result: RunResult, origin: ReportOrigin): Document {
  const { facts, summary } = result;
  return {
    title: summary.scenario.name,
    subtitle: facts.about,
    sections: [
      answerSection(result),
      promiseSection(result),
      section('time', [...figure('ledger', result)]),
      section('flow', [...figure('flow', result), prose('flow')]),
      loadSection(result),
      section('backlog', [...figure('backlog', result)]),
      section('people', [...figure('utilisation', result)]),
      section('money', [...figure('cost', result)]),
      assumptionsSection(result),
      methodSection(result, origin),
    ].filter((each) => each.blocks.some((block) => block.kind !== 'prose')),
    footer: runLine(summary),
  };
}

type SectionId = keyof typeof SECTION_TITLES;

function section(id: SectionId, blocks: readonly Block[]): Section {
  return { id, title: SECTION_TITLES[id], blocks };
}

function prose(key: keyof typeof PROSE): Block {
  return { kind: 'prose', text: PROSE[key] };
}

function figure(name: FigureName, result: RunResult): readonly Block[] {
  const made = makeFigure(name, result);
  return made === null ? [] : [{ kind: 'figure', figure: made }];
}

function table(made: Table): readonly Block[] {
  return made.rows.length === 0 ? [] : [{ kind: 'table', table: made }];
}

function answerSection(result: RunResult): Section {
  const { facts, summary } = result;
  const warnings: Block[] = summary.warnings.map((warning) => ({
    kind: 'callout',
    tone: 'warning',
    text: `${warning.message} (${warning.code})`,
    items: [],
  }));
  const targets = targetsTable(result);
  return section('answer', [
    { kind: 'question', text: facts.question },
    answerBlock(result),
    prose('answer'),
    ...warnings,
    { kind: 'tiles', tiles: headlineTiles(result) },
    ...table(targets),
    ...figure('targets', result),
    { kind: 'prose', text: windowWords(facts) },
  ]);
}

const ANSWERED_TARGETS = 4;

/** The verdicts as sentences: what is missed and by how much, what is open, what it costs. */
function answerBlock(result: RunResult): Block {
  const { targets } = result.summary;
  const sentence = (target: TargetVerdict) => {
    const interval = formatInterval(target);
    const range = interval === NOTHING ? '' : `, 95 % interval ${interval}`;
    const goal = `${verdictWord(target.verdict)}, the goal is ${goalText(target)}`;
    return `${capitalised(targetWords(target))}: ${formatRounded(target)}${range}; ${goal}.`;
  };
  const open = targets.filter((target) => target.verdict !== 'met');
  const cost = findRow(result.summary, 'cost', 'total', {});
  const price = cost?.estimate == null ? [] : [`The window costs ${formatEstimate(cost)}.`];
  return {
    kind: 'callout',
    tone: 'answer',
    text: `${targetsFinding(targets)}.`,
    items: [...open.slice(0, ANSWERED_TARGETS).map(sentence), ...price],
  };
}

const HEADLINES: readonly (readonly [string, string])[] = [
  ['tickets', 'total'],
  ['resolution-time', 'mean'],
  ['first-response-time', 'mean'],
  ['backlog', 'mean'],
  ['cost', 'per-ticket'],
  ['cost', 'total'],
];

const MOST_TILES = 6;

/** Numbers to see first: targets that are not met, then the headline figures. */
function headlineTiles(result: RunResult): readonly Tile[] {
  const missed = result.summary.targets
    .filter((target) => target.verdict !== 'met')
    .map((target) => ({
      label: capitalised(targetWords(target)),
      value: formatEstimate(target),
      note: `${verdictWord(target.verdict)}, goal ${goalText(target)}`,
      tone: target.verdict,
    }));
  const headlines = HEADLINES.flatMap(([metric, statistic]) => {
    const row = findRow(result.summary, metric, statistic, {});
    if (row?.estimate == null) return [];
    return [
      {
        label: capitalised(metricWords(metric, statistic)),
        value: formatEstimate(row),
        note: '',
      },
    ];
  });
  return [...missed, ...headlines].slice(0, MOST_TILES);
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
    ...figure('week-load', result),
    ...figure('heat-map', result),
  ]);
}

function assumptionsSection(result: RunResult): Section {
  const { assumptions } = result.facts;
  const topics = [...new Set(assumptions.map(({ topic }) => topic))];
  const facts = topics.map((term) => ({
    term,
    texts: assumptions.filter(({ topic }) => topic === term).map(({ sentence }) => sentence),
  }));
  return section('assumptions', facts.length === 0 ? [] : [{ kind: 'facts', facts }]);
}

function methodSection(result: RunResult, origin: ReportOrigin): Section {
  const { summary, facts } = result;
  return section('method', [
    prose('method'),
    ...figure('running', result),
    prose('intervals'),
    {
      kind: 'facts',
      facts: [
        { term: 'Replications', texts: [String(summary.replications)] },
        { term: 'Seed', texts: [summary.seed] },
        { term: 'Scenario', texts: [`${summary.scenario.name}, SHA-256 ${summary.scenario.hash}`] },
        { term: 'Simulated', texts: [windowWords(facts)] },
        { term: 'Version', texts: [`${summary.tool.name} ${origin.toolVersion}`] },
      ],
    },
    prose('reproduce'),
    { kind: 'command', text: origin.command },
    { kind: 'folded', title: 'All figures of the run', table: allFiguresTable(result) },
  ]);
}
