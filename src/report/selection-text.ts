/** A selection in a terminal: what was asked, what became of each model, and what is selected. */
import type { SelectionResult } from '../experiment/selection-result.ts';
import { formatEstimate, formatNumber } from './format.ts';
import { targetWords } from './names.ts';
import {
  DOUBT,
  effortWords,
  endWords,
  missedWords,
  outcomeWords,
  questionWords,
  rankedModels,
  requirementWords,
  verificationWords,
} from './selection-words.ts';
import type { TextOptions } from './text.ts';
import { wrapText } from './text-layout.ts';
import { type Line, type Page, tableLines } from './text-page.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from './text-signs.ts';

const USUAL_COLUMNS = 80;
const FEWEST_COLUMNS = 40;
const MOST_COLUMNS = 200;
/** Sentences longer than this are hard to read. */
const MOST_PROSE = 100;

/** Writes a selection; every line ends with a newline. */
export function writeSelectionText(result: SelectionResult, options: TextOptions = {}): string {
  const asked = options.columns ?? USUAL_COLUMNS;
  const page: Page = {
    signs: options.ascii === true ? ASCII_SIGNS : UNICODE_SIGNS,
    columns: Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, asked)),
  };
  const style = options.style ?? ((_role, text) => text);
  const parts = [
    questionLines(result, page),
    modelLines(result, page),
    missedLines(result, page),
    outcomeLines(result, page),
    lines('quiet', effortWords(result.selection), page),
  ];
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, place) =>
      place === 0 ? part : [{ role: 'plain' as const, text: '' }, ...part],
    )
    .map(({ role, text }) => `${style(role, text)}\n`)
    .join('');
}

function lines(role: Line['role'], text: string, { signs, columns }: Page): readonly Line[] {
  const width = Math.min(columns, MOST_PROSE);
  return wrapText(signs.clean(text), width, '   ').map((line) => ({ role, text: line }));
}

/** A line below a heading. */
function indented(text: string, page: Page): readonly Line[] {
  const narrower = { ...page, columns: page.columns - INDENT.length };
  return lines('plain', text, narrower).map((line) => ({ ...line, text: INDENT + line.text }));
}

const INDENT = '  ';

function questionLines(result: SelectionResult, page: Page): readonly Line[] {
  const { requirements } = result.selection;
  const kept = requirements.map((one) => requirementWords(one, result));
  return [
    ...lines('heading', 'WANTED', page),
    ...indented(questionWords(result), page),
    ...kept.flatMap((words) => indented(`keeping ${words}`, page)),
  ];
}

function modelLines(result: SelectionResult, page: Page): readonly Line[] {
  const { figure } = result.selection;
  return tableLines(
    {
      aligns: ['left', 'right', 'right', 'left'],
      leastName: LEAST_NAME,
      rows: [
        ['MODEL', 'runs', targetWords(figure, result.facts), ''],
        ...rankedModels(result.selection).map((model) => [
          `${model.id}  ${model.name}`,
          formatNumber(model.replications, 0),
          formatEstimate({ ...model.figure, unit: figure.unit }),
          endWords(model),
        ]),
      ],
    },
    page,
  );
}

const LEAST_NAME = 20;

const MOST_MISSED = 20;

/** Why models left that do not keep the targets. */
function missedLines(result: SelectionResult, page: Page): readonly Line[] {
  const missed = result.selection.models.flatMap((model) => missedWords(model, result));
  if (missed.length === 0) return [];
  const more = missed.length - MOST_MISSED;
  return [
    ...lines('heading', 'TARGETS MISSED', page),
    ...missed.slice(0, MOST_MISSED).flatMap((words) => indented(words, page)),
    ...(more > 0 ? indented(`and ${more} more`, page) : []),
  ];
}

function outcomeLines(result: SelectionResult, page: Page): readonly Line[] {
  const { selection } = result;
  const model = selection.models.find(({ id }) => id === selection.selected);
  const role = selection.end === 'selected' ? 'met' : 'undecided';
  const changes = (model?.changes ?? []).map(
    ({ path, before, after }) => `${path}  ${before ?? 'nothing'} → ${after ?? 'nothing'}`,
  );
  const { verification } = selection;
  const verified = verification === null ? [] : verificationWords(verification, result);
  const isDoubtful = verification !== null && !verification.isConfirmed;
  return [
    ...lines(role, outcomeWords(result), page),
    ...changes.flatMap((change) => indented(change, page)),
    ...verified.flatMap((words) => lines('plain', words, page)),
    ...(isDoubtful ? lines('missed', DOUBT, page) : []),
  ];
}
