/** Regrets in a terminal: a table for each figure, and which model has the least. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import { comparedFigureWords, modelWords } from './comparison-words.ts';
import { formatValue } from './format.ts';
import { bestInText, drawnWords, leastRegretWords, regretText, worstText } from './regret-words.ts';
import { type Line, type Page, tableLines } from './text-page.ts';
import { proseLines } from './wide-page.ts';

/** What was drawn, the tables, and what follows; nothing where no inputs were drawn. */
export function regretParts(result: ComparisonResult, page: Page): readonly (readonly Line[])[] {
  const { regret, models } = result.comparison;
  if (regret === undefined) return [];
  const tables = regret.rows.map((row) => {
    const rows = row.models.map((own, place) => {
      const { value, limits } = regretText(own, row.unit);
      const model = models[place];
      return [
        model === undefined ? own.model : modelWords(model),
        formatValue(own.estimate, row.unit),
        ...[value, limits, worstText(own, row.unit), bestInText(own)],
      ];
    });
    const name = comparedFigureWords(row, result).toUpperCase();
    const head = [name, 'mean', 'mean regret', '95 % limits', 'worst', 'best in'];
    const aligns = head.map((_, column) => (column === 0 ? 'left' : 'right'));
    return tableLines({ rows: [head, ...rows], aligns, leastName: LEAST_NAME }, page);
  });
  const least = leastRegretWords(result).flatMap((text) => proseLines('plain', text, page));
  return [proseLines('heading', drawnWords(result), page), ...tables, least];
}

/** Names of models are not cut to less than this. */
const LEAST_NAME = 20;
