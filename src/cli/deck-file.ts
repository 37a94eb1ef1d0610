/** The deck of whatever a folder holds: its slides, and the pictures that are not native charts. */
import type { DrawnReport } from '../node/report-files.ts';
import { composeDeck, type DeckPlan } from '../office/compose-deck.ts';
import { comparisonDeckPlan, plainDeckPlan, runDeckPlan } from '../office/deck-plans.ts';
import { type SlidePicture, writeDeck } from '../office/write-deck.ts';
import { figuresOf } from '../report/document.ts';
import { svgSize } from '../report/inline-svg.ts';
import { inLanguage } from '../units/language.ts';
import type { ReportWork } from './report-formats.ts';
import type { SavedResult } from './saved-experiment.ts';

/** The bytes of the deck. */
export async function writeDeckOf(
  { experiment, document, language, template }: ReportWork,
  { drawings, toPng }: DrawnReport,
): Promise<Uint8Array> {
  const { folder, saved } = experiment;
  const names = figuresOf(document).map(({ name }) => name);
  const deck = inLanguage(language, () =>
    composeDeck(document, planOf(saved, names, folder), folder),
  );
  const shown = deck.slides.flatMap(({ body }) => (body.kind === 'picture' ? [body.name] : []));
  const pictures = new Map<string, SlidePicture>();
  for (const name of shown) {
    const svg = drawings.get(name);
    if (svg === undefined) continue;
    pictures.set(name, { png: await toPng(svg), ...svgSize(svg) });
  }
  return writeDeck(deck, (name) => pictures.get(name), template);
}

function planOf(saved: SavedResult, names: readonly string[], source: string): DeckPlan {
  if (saved.kind === 'run') return runDeckPlan(saved.result);
  if (saved.kind === 'comparison') return comparisonDeckPlan(saved.result, source);
  return plainDeckPlan(names);
}
