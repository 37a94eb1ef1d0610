/** A comparison in a terminal: what differs, every figure side by side, and what follows. */
import type { Change, ComparisonResult, ModelFacts } from '../experiment/comparison-result.ts';
import { comparisonTable, type ShownVariant } from './comparison-text-table.ts';
import {
  bestWords,
  comparisonLine,
  modelWords,
  pairingWords,
  standingWords,
  unsettledWords,
} from './comparison-words.ts';
import { regretParts } from './regret-text.ts';
import type { TextOptions } from './text.ts';
import { layOutTable, widthOfTable } from './text-layout.ts';
import type { Line, Page } from './text-page.ts';
import { proseLines, textOfParts, widePage } from './wide-page.ts';

/** Writes a comparison; every line ends with a newline. */
export function writeComparisonText(result: ComparisonResult, options: TextOptions = {}): string {
  const page = widePage(options);
  const style = options.style ?? ((_role, text) => text);
  const parts = [
    modelLines(result, page),
    changeLines(result, page),
    ...tables(result, page, style),
    conclusionLines(result, page),
    ...regretParts(result, page),
    warningLines(result, page),
    proseLines('quiet', comparisonLine(result.comparison), page),
  ];
  return textOfParts(parts, style);
}

function modelLines({ comparison }: ComparisonResult, page: Page): readonly Line[] {
  return comparison.models.flatMap((model) =>
    proseLines('heading', modelWords(model).replace(' ', '  '), page),
  );
}

const MOST_CHANGES = 12;

function changeLines({ comparison }: ComparisonResult, page: Page): readonly Line[] {
  const [, ...variants] = comparison.models;
  return [
    { role: 'heading', text: 'WHAT DIFFERS FROM A' },
    ...variants.flatMap((variant) => changesOf(variant, page)),
  ];
}

function changesOf({ id, changes }: ModelFacts, page: Page): readonly Line[] {
  if (changes.length === 0) return proseLines('plain', `${id}  nothing`, page);
  const more = changes.length - MOST_CHANGES;
  return [
    ...changes.slice(0, MOST_CHANGES).flatMap((change) => changeLine(id, change, page)),
    ...(more > 0 ? proseLines('quiet', `${id}  and ${more} more`, page) : []),
  ];
}

function changeLine(id: string, { path, before, after }: Change, page: Page): readonly Line[] {
  const words =
    before === null
      ? `new: ${after}`
      : after === null
        ? `left out: ${before}`
        : `${before} → ${after}`;
  return proseLines('plain', `${id}  ${path}  ${words}`, page);
}

/** One table with all variants where there is room, else one for each. */
function tables(
  result: ComparisonResult,
  page: Page,
  style: NonNullable<TextOptions['style']>,
): readonly (readonly Line[])[] {
  const shown = result.comparison.models.slice(1).map((model, place): ShownVariant => {
    return { model, run: result.runs[place + 1] };
  });
  const all = comparisonTable(result, shown, page, style);
  if (widthOfTable(all) <= page.columns) return [laidOut(all, page)];
  return shown.map((variant) => laidOut(comparisonTable(result, [variant], page, style), page));
}

function laidOut(table: ReturnType<typeof comparisonTable>, page: Page): readonly Line[] {
  return layOutTable(table, page.columns, '').map((text, place) => ({
    role: place === 0 ? 'heading' : 'plain',
    text,
  }));
}

function conclusionLines(result: ComparisonResult, page: Page): readonly Line[] {
  const { comparison } = result;
  const [, ...variants] = comparison.models;
  const best = bestWords(result);
  const open = unsettledWords(result);
  const pairing = pairingWords(comparison);
  const say = (text: string) => proseLines('plain', text, page);
  return [
    ...variants.flatMap((variant) => say(`${variant.id}: ${standingWords(result, variant)}`)),
    ...(best.length > 0 ? say(`Surely the best of all: ${best.join('; ')}.`) : []),
    ...(open.length > 0 ? say(`Not settled, if the differences stay: ${open.join('; ')}.`) : []),
    ...(pairing === null ? [] : say(pairing)),
  ];
}

function warningLines({ comparison }: ComparisonResult, page: Page): readonly Line[] {
  return comparison.warnings.flatMap(({ code, message }) =>
    proseLines('undecided', `! ${code} ${message}`, page),
  );
}
