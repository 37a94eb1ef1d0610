/** The tables of regrets in a comparison's report, and the draws behind them. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import { said, say } from '../units/language.ts';
import { comparedFigureWords, modelWords } from './comparison-words.ts';
import type { Table } from './document.ts';
import { formatValue, NOTHING } from './format.ts';
import { capitalised } from './names.ts';
import { bestInText, regretText, worstText } from './regret-words.ts';
import { cell, numbers, words } from './tables.ts';

/** Every figure of every model over the draws: its mean, its regrets, how often it is the best. */
export function regretsTable(result: ComparisonResult): Table {
  const { regret, models } = result.comparison;
  const draws = regret?.draws.length ?? 0;
  return {
    id: 'regrets',
    caption: said('Regret: the distance from the best model of each draw'),
    columns: [
      words(said('Figure')),
      words(said('Model')),
      numbers(say`Mean of ${draws} draws`),
      numbers(said('Mean regret')),
      numbers(said('95 % interval')),
      numbers(said('Worst regret')),
      numbers(said('Best in')),
    ],
    rows: (regret?.rows ?? []).flatMap((row) =>
      row.models.map((own, place) => {
        const { value, limits } = regretText(own, row.unit);
        const name = capitalised(comparedFigureWords(row, result));
        const model = models[place];
        return [
          name,
          model === undefined ? own.model : modelWords(model),
          formatValue(own.estimate, row.unit),
          ...[value, limits, worstText(own, row.unit), bestInText(own)],
        ].map(cell);
      }),
    ),
  };
}

/** The values of each draw. */
export function drawsTable({ comparison }: ComparisonResult): Table {
  const { factors = [], draws = [] } = comparison.regret ?? {};
  return {
    id: 'draws',
    caption: said('The draws of what is uncertain'),
    columns: [numbers(said('Draw')), ...factors.map(({ path }) => numbers(path))],
    rows: draws.map((values, place) =>
      [`#${place + 1}`, ...values.map((value) => value ?? NOTHING)].map(cell),
    ),
  };
}
