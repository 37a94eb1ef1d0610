/** Every target, model by model: how far each is from its goal. */
import type { ComparisonChart } from './comparison-chart.ts';
import { stripChart } from './strips.ts';
import { targetStrip } from './targets.ts';

const MOST_ROWS = 60;

/** Draws one line a target and model; a target stands once, beside its first model. */
export const targetsByModelChart: ComparisonChart = ({ comparison, runs }, text) => {
  const targets = runs.flatMap(({ summary }) => summary.targets.map(({ target }) => target));
  const strips = [...new Set(targets)].flatMap((name) =>
    comparison.models
      .flatMap(({ id }, place) => {
        const own = runs[place]?.summary.targets.find(({ target }) => target === name);
        const strip = own === undefined ? null : targetStrip(own, text);
        return strip === null ? [] : [{ id, strip }];
      })
      .map(({ id, strip }, rank) => ({
        ...strip,
        label: rank === 0 ? `${strip.label} · ${id}` : id,
        beside: rank === 0 ? strip.beside : '',
      })),
  );
  if (strips.length === 0) return null;
  return stripChart(strips.slice(0, MOST_ROWS), {
    axis: text.label('betterThanGoal'),
    worse: text.label('worse'),
    better: text.label('better'),
    result: text.label('result'),
    beside: text.label('goal'),
  });
};
