/** The story of a sweep: what matters, what is worth its cost, every point, and how sure. */
import type { SweepResult } from '../experiment/sweep-result.ts';
import { said, say } from '../units/language.ts';
import type { ReportOrigin } from './compose.ts';
import type { Block, Document, Section, Table } from './document.ts';
import { formatEstimate } from './format.ts';
import { figuresOfSweep, frontierFigure } from './sweep-figures.ts';
import { influencesTable, pointsTable } from './sweep-tables.ts';
import {
  frontierWords,
  sweepFigureWords,
  sweepLine,
  swingWords,
  uncertaintyWords,
} from './sweep-words.ts';
import { windowWords } from './wording.ts';

const PROSE = {
  luck:
    'All points were simulated with the same luck as the scenario as written: each ticket ' +
    'arrives at the same instant, is as hard and as urgent, and its work takes as long, so that ' +
    'a difference is due to the values that were changed. Differences were taken replication by ' +
    'replication; Holm’s procedure widens their intervals so that the chance of even one wrong ' +
    'better or worse among all of them is at most 5 %.',
  frontier:
    'A point is surely dominated where another point is surely no dearer and surely no worse, ' +
    'and surely better in one of the two, at 95 % for all such verdicts together. Open means ' +
    'that the estimates say so, but not the intervals.',
  influence:
    'Rank correlation tells whether a figure rises with a value, whatever the shape of the ' +
    'curve, over all points, in which the other values change as well.',
} as const;

/** Composes the report of a sweep. */
export function composeSweep(result: SweepResult, origin: ReportOrigin): Document {
  const { sweep } = result;
  return {
    title: say`${sweep.scenario.name}: what other values would change`,
    subtitle: sweep.factors.map(({ path, values }) => `${path} = ${values}`).join(' · '),
    sections: [
      answerSection(result),
      section('figures', 'Figure by figure', 'Figures', [
        ...figuresOfSweep(result).map((figure): Block => ({ kind: 'figure', figure })),
        ...tableBlocks(influencesTable(result), said(PROSE.influence)),
      ]),
      frontierSection(result),
      section('points', 'All points', 'Points', [{ kind: 'table', table: pointsTable(result) }]),
      methodSection(result, origin),
    ].filter(({ blocks }) => blocks.length > 0),
    footer: sweepLine(result),
  };
}

function section(id: string, title: string, short: string, blocks: readonly Block[]): Section {
  return { id, title: said(title), short: said(short), blocks };
}

function tableBlocks(table: Table, prose: string): readonly Block[] {
  if (table.rows.length === 0) return [];
  return [
    { kind: 'table', table },
    { kind: 'prose', text: prose },
  ];
}

function answerSection(result: SweepResult): Section {
  const { sweep, facts } = result;
  const swings = sweep.figures.flatMap((_, place) => swingWords(result, place) ?? []);
  const frontier = frontierWords(result);
  const written = sweep.figures.map((figure, place) => {
    const estimate = sweep.base[place];
    const value = estimate ? formatEstimate({ ...estimate, unit: figure.unit }) : '';
    return say`${sweepFigureWords(figure, result)} as written: ${value}`;
  });
  return section('answer', 'Question and answer', 'Answer', [
    { kind: 'question', text: facts.question },
    {
      kind: 'callout',
      tone: 'answer',
      text: frontier ?? said('What was found:'),
      items: [...uncertaintyWords(result), ...swings.map((words) => `${words}.`), ...written],
    },
    ...sweep.warnings.map(({ code, message }): Block => {
      return { kind: 'callout', tone: 'warning', text: `${message} (${code})`, items: [] };
    }),
  ]);
}

function frontierSection(result: SweepResult): Section {
  const figure = frontierFigure(result);
  return section('money', 'Cost and service', 'Money', [
    ...(figure === null
      ? []
      : [
          { kind: 'figure', figure } as const,
          { kind: 'prose', text: said(PROSE.frontier) } as const,
        ]),
  ]);
}

function methodSection({ sweep, facts }: SweepResult, origin: ReportOrigin): Section {
  const fact = (term: string, text: string) => ({ term, texts: [{ text }] });
  return section('method', 'Method and how to reproduce', 'Method', [
    { kind: 'prose', text: said(PROSE.luck) },
    {
      kind: 'facts',
      facts: [
        fact(said('Scenario'), `${sweep.scenario.name}, SHA-256 ${sweep.scenario.hash}`),
        fact(said('Replications'), say`${sweep.replications} of each point, seed ${sweep.seed}`),
        fact(said('Simulated'), windowWords(facts)),
        fact(said('Version'), `${sweep.tool.name} ${origin.toolVersion}`),
      ],
    },
    { kind: 'command', text: origin.command },
  ]);
}
