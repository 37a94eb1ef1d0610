/** The same figures of each model of a comparison, one model seen at a time. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import type { RunResult } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import { modelWords } from './comparison-words.ts';
import type { Block, Figure, Section } from './document.ts';
import { type FigureName, makeFigure } from './figures.ts';
import { type SectionId, section } from './sections.ts';

/** Of more models a page would be too large for a mail; the others have reports of their own. */
const MOST_MODELS = 4;

/** A section with these figures of each model; empty where no model has data for them. */
export function perModel(
  id: SectionId,
  { comparison, runs }: ComparisonResult,
  names: readonly FigureName[],
): Section {
  const panels = comparison.models.slice(0, MOST_MODELS).flatMap((model, place) => {
    const figures = names.flatMap((name) => {
      const made = makeFigure(name, runs[place] as RunResult);
      return made === null ? [] : [ofModel(made, model.id)];
    });
    const blocks = figures.map((figure): Block => ({ kind: 'figure', figure }));
    return blocks.length === 0 ? [] : [{ title: modelWords(model), blocks }];
  });
  const tabs = { kind: 'tabs', id: `${id}-of`, title: said('Model by model'), panels } as const;
  return section(id, panels.length === 0 ? [] : [{ ...tabs, first: 0 }]);
}

/** The figure with the model in its names and in its title. */
function ofModel(figure: Figure, id: string): Figure {
  const suffix = id.toLowerCase();
  const { title, subtitle, description } = figure.heading;
  return {
    ...figure,
    name: `${figure.name}-${suffix}`,
    heading: { title: `${id}: ${title}`, subtitle, description: `${id}: ${description}` },
    table: { ...figure.table, id: `${figure.table.id}-${suffix}` },
  };
}
