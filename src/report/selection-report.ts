/** The story of a selection: which model, what became of the others, and how sure that is. */
import { contenderChart } from '../charts/contenders.ts';
import type { SelectionModel, SelectionResult } from '../experiment/selection-result.ts';
import { said, say } from '../units/language.ts';
import type { ReportOrigin } from './compose.ts';
import type { Block, Cell, Document, Figure, Section, Table } from './document.ts';
import { formatEstimate, formatNumber, formatRounded, NOTHING } from './format.ts';
import { targetWords } from './names.ts';
import {
  DOUBT,
  effortWords,
  endWords,
  outcomeWords,
  questionWords,
  rankedModels,
  requirementWords,
  verificationWords,
} from './selection-words.ts';
import { cell, numbers, words } from './tables.ts';
import { windowWords } from './wording.ts';

const PROCEDURE =
  'All models were simulated with the same luck, in waves of ten replications after the first ' +
  'twenty. After each wave those left that surely miss a target or are surely beaten (KN++; Kim ' +
  'and Nelson 2006), so that the work went to those that are close. Figures of the search are ' +
  'those at which a model left; that of the selected one tends to read too good, which is why it ' +
  'was run once more with luck that the search never saw.';

/** Composes the report of a selection. */
export function composeSelection(result: SelectionResult, origin: ReportOrigin): Document {
  const { selection, facts } = result;
  const [base] = selection.models;
  return {
    title: say`${base.name}: which model is the best`,
    subtitle: questionWords(result),
    sections: [
      section('answer', 'Question and answer', 'Answer', answerBlocks(result)),
      section('models', 'What became of each model', 'Models', modelBlocks(result)),
      section('method', 'Method and how to reproduce', 'Method', [
        { kind: 'prose', text: said(PROCEDURE) },
        {
          kind: 'facts',
          facts: [
            fact(said('Scenario'), `${base.name}, SHA-256 ${base.hash}`),
            fact(said('Effort'), effortWords(selection)),
            fact(said('Simulated'), windowWords(facts)),
            fact(said('Version'), `${selection.tool.name} ${origin.toolVersion}`),
          ],
        },
        { kind: 'command', text: origin.command },
      ]),
    ],
    footer: effortWords(selection),
  };
}

function section(id: string, title: string, short: string, blocks: readonly Block[]): Section {
  return { id, title: said(title), short: said(short), blocks };
}

function fact(term: string, text: string) {
  return { term, texts: [{ text }] };
}

function answerBlocks(result: SelectionResult): readonly Block[] {
  const { selection, facts } = result;
  const { verification } = selection;
  const verified = verification === null ? [] : verificationWords(verification, result);
  const isDoubtful = verification !== null && !verification.isConfirmed;
  const changes = changesTable(result);
  return [
    { kind: 'question', text: facts.question },
    { kind: 'callout', tone: 'answer', text: outcomeWords(result), items: verified },
    ...(isDoubtful ? [{ kind: 'callout', tone: 'warning', text: DOUBT, items: [] } as const] : []),
    ...(changes.rows.length === 0 ? [] : [{ kind: 'table', table: changes } as const]),
  ];
}

function modelBlocks(result: SelectionResult): readonly Block[] {
  const figure = figureOf(result);
  const kept = result.selection.requirements.map((one) => requirementWords(one, result));
  return [
    ...(kept.length === 0
      ? []
      : [{ kind: 'prose', text: say`Targets to keep: ${kept.join('; ')}.` } as const]),
    ...(figure === null ? [] : [{ kind: 'figure', figure } as const]),
    { kind: 'table', table: modelsTable(result) },
  ];
}

function figureOf(result: SelectionResult): Figure | null {
  const { selection, facts } = result;
  const name = targetWords(selection.figure, facts);
  const spec = contenderChart(rankedModels(selection), selection, {
    axis: said('Difference from A in % of A'),
    worse: said('← worse than A'),
    better: said('better than A →'),
    result: name,
    beside: said('Runs'),
    figure: (model) => formatRounded({ ...model.figure, unit: selection.figure.unit }),
    runs: (model) => formatNumber(model.replications, 0),
    end: endWords,
  });
  if (spec === null) return null;
  const title = say`${name} of each model`;
  const subtitle = said('Figure and 95 % interval when the model was last looked at');
  const heading = { title, subtitle, description: `${title}. ${subtitle}.` };
  return { name: 'models', heading, spec, table: modelsTable(result) };
}

function modelsTable(result: SelectionResult): Table {
  const { selection, facts } = result;
  return {
    id: 'models',
    caption: said('Models, the selected one first'),
    columns: [
      words(said('Model')),
      numbers(said('Runs')),
      numbers(targetWords(selection.figure, facts)),
      words(said('What became of it')),
      ...selection.requirements.map((one) => numbers(targetWords(one, facts))),
    ],
    rows: rankedModels(selection).map((model) => modelRow(model, result)),
  };
}

function modelRow(model: SelectionModel, { selection }: SelectionResult): readonly Cell[] {
  const end = endWords(model);
  return [
    cell(`${model.id}  ${model.name}`),
    cell(formatNumber(model.replications, 0)),
    cell(formatEstimate({ ...model.figure, unit: selection.figure.unit })),
    model.end === 'selected' ? { text: end, tone: 'met' } : cell(end),
    ...model.requirements.map((found, place): Cell => {
      const { unit } = selection.requirements[place];
      const text = formatRounded({ ...found, unit });
      if (found.verdict === 'undecided') return cell(text);
      return { text, tone: found.verdict };
    }),
  ];
}

/** What is written otherwise in the selected model than in the base. */
function changesTable({ selection }: SelectionResult): Table {
  const selected = selection.models.find(({ id }) => id === selection.selected);
  return {
    id: 'changes',
    caption: say`What differs in ${selection.selected} from A, value by value`,
    columns: [words(said('Where')), words('A'), words(selection.selected ?? '')],
    rows: (selected?.changes ?? []).map(({ path, before, after }) => [
      cell(path),
      cell(before ?? NOTHING),
      cell(after ?? NOTHING),
    ]),
  };
}
