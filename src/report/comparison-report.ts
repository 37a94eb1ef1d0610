/** The story of a comparison: what follows, the figures behind it, and how sure all that is. */
import type { ComparisonResult, ModelFacts } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { type ComparisonFigureName, makeComparisonFigure } from './comparison-figures.ts';
import {
  changesTable,
  differencesTable,
  evidenceTable,
  standingsTable,
} from './comparison-tables.ts';
import {
  bestWords,
  comparisonLine,
  modelWords,
  pairingWords,
  standingWords,
  unsettledWords,
} from './comparison-words.ts';
import type { ReportOrigin } from './compose.ts';
import type { Block, Document, Fact, Section, Table } from './document.ts';
import { perModel } from './model-tabs.ts';
import { drawsTable, regretsTable } from './regret-tables.ts';
import { drawnWords, leastRegretWords } from './regret-words.ts';
import { assumptionsSection, trustSection } from './sections.ts';
import { windowWords } from './wording.ts';

/** Composes the report of a comparison. */
export function composeComparison(result: ComparisonResult, origin: ReportOrigin): Document {
  const [base, ...variants] = result.comparison.models;
  return {
    title: say`${base?.name ?? ''}: what the variants change`,
    subtitle: variants.map(modelWords).join(' · '),
    sections: [
      answerSection(result),
      section('differences', 'Figure by figure', 'Figures', [
        ...variants.flatMap((variant) => table(differencesTable(result, variant))),
        { kind: 'prose', text: said(PROSE.verdicts) },
      ]),
      section('promise', 'The promises', 'Promises', figure('targets-by-model', result)),
      section('money', 'Cost and service', 'Money', [
        ...figure('cost-and-service', result),
        ...figure('cost-change', result),
      ]),
      section('time', 'Where the time goes', 'Time', figure('time-by-model', result)),
      perModel('flow', result, ['flow']),
      perModel('load', result, ['heat-map']),
      perModel('backlog', result, ['backlog']),
      perModel('people', result, ['utilisation']),
      perModel('risk', result, ['headroom']),
      trustSection(),
      section('regret', 'If the inputs are wrong', 'Regret', regretBlocks(result)),
      section('changes', 'What differs', 'Changes', table(changesTable(result))),
      assumptionsSection(result.runs[0] as RunResult),
      methodSection(result, origin),
    ].filter(({ blocks }) => blocks.some(({ kind }) => kind !== 'prose')),
    footer: comparisonLine(result.comparison),
  };
}

const PROSE = {
  verdicts:
    'Better and worse are said only where the whole interval lies on one side of 0, and ' +
    'equivalent only where it lies within the margin that was set. Where a figure is neither ' +
    'better high nor low, the words are higher and lower. No clear difference means that this ' +
    'many replications cannot tell; it does not mean that there is none.',
  luck:
    'All models were simulated with the same luck: each ticket arrives at the same instant, is ' +
    'as hard and as urgent, and its work takes as long, so that a difference is due to the ' +
    'change. ' +
    'Differences were taken replication by replication (paired t; jackknife for shares and ' +
    'means per ticket, sectioning for quantiles).',
  family:
    'With many verdicts some would be wrong by chance. Holm’s procedure widens the intervals so ' +
    'that the chance of even one wrong better or worse in this report is at most 5 %. Who is the ' +
    'best was judged by multiple comparisons with the best (Hsu), at 95 % for each figure; the ' +
    'probability of being the best comes from resampling the replications.',
  regret:
    'All models were run with every draw of the uncertain inputs, with the same luck. The ' +
    'regret of a model in one draw is its distance from the model that is best in that draw: 0 ' +
    'where it is the best itself. A plan with little regret is one that can bear not knowing the ' +
    'inputs.',
} as const;

function regretBlocks(result: ComparisonResult): readonly Block[] {
  if (result.comparison.regret === undefined) return [];
  const pictured = figure('regret', result);
  return [
    { kind: 'prose', text: said(PROSE.regret) },
    // A figure has the table with it.
    ...(pictured.length > 0 ? pictured : table(regretsTable(result))),
    { kind: 'prose', text: [drawnWords(result), ...leastRegretWords(result)].join(' ') },
    { kind: 'folded', title: said('The draws'), table: drawsTable(result) },
  ];
}

function section(id: string, title: string, short: string, blocks: readonly Block[]): Section {
  return { id, title: said(title), short: said(short), blocks };
}

function figure(name: ComparisonFigureName, result: ComparisonResult): readonly Block[] {
  const made = makeComparisonFigure(name, result);
  return made === null ? [] : [{ kind: 'figure', figure: made }];
}

function table(made: Table): readonly Block[] {
  return made.rows.length === 0 ? [] : [{ kind: 'table', table: made }];
}

function answerSection(result: ComparisonResult): Section {
  const { comparison } = result;
  const [, ...variants] = comparison.models;
  const questions = [...new Set(variants.map(({ question }) => question))];
  const best = bestWords(result);
  const open = unsettledWords(result);
  return section('answer', 'Question and answer', 'Answer', [
    ...questions.map((text): Block => ({ kind: 'question', text })),
    {
      kind: 'callout',
      tone: 'answer',
      text: say`Against ${modelWords(comparison.models[0] as ModelFacts)}:`,
      items: variants.map((variant) => `${modelWords(variant)}: ${standingWords(result, variant)}`),
    },
    ...(best.length > 0
      ? [{ kind: 'prose', text: say`Surely the best of all: ${best.join('; ')}.` } as const]
      : []),
    ...comparison.warnings
      .filter(({ code }) => !METHOD_WARNINGS.has(code))
      .map(({ code, message }): Block => {
        return { kind: 'callout', tone: 'warning', text: `${message} (${code})`, items: [] };
      }),
    ...figure('forest', result),
    ...(open.length > 0
      ? [
          {
            kind: 'prose',
            text: say`Not settled, if the differences stay: ${open.join('; ')}.`,
          } as const,
        ]
      : []),
  ]);
}

/** Remarks on the statistics stand beside the method. */
const METHOD_WARNINGS = new Set(['W516']);

function methodSection(result: ComparisonResult, origin: ReportOrigin): Section {
  const { comparison, runs } = result;
  const pairing = pairingWords(comparison);
  const { facts } = runs[0] as RunResult;
  return section('method', 'Method and how to reproduce', 'Method', [
    { kind: 'prose', text: said(PROSE.luck) },
    ...(pairing === null ? [] : [{ kind: 'prose', text: pairing } as const]),
    { kind: 'prose', text: said(PROSE.family) },
    ...comparison.warnings
      .filter(({ code }) => METHOD_WARNINGS.has(code))
      .map(({ code, message }): Block => {
        return { kind: 'callout', tone: 'warning', text: `${message} (${code})`, items: [] };
      }),
    ...table(standingsTable(result)),
    {
      kind: 'facts',
      facts: [
        ...comparison.models.map((model): Fact => {
          const text = `${model.name}, seed ${model.seed}, SHA-256 ${model.hash}`;
          return { term: say`Model ${model.id}`, texts: [{ text }] };
        }),
        fact(said('Replications'), say`${comparison.replications} of each model`),
        fact(said('Simulated'), windowWords(facts)),
        fact(said('Version'), `${comparison.tool.name} ${origin.toolVersion}`),
      ],
    },
    { kind: 'command', text: origin.command },
    {
      kind: 'folded',
      title: said('The evidence behind each verdict'),
      table: evidenceTable(result),
    },
  ]);
}

function fact(term: string, text: string): Fact {
  return { term, texts: [{ text }] };
}
