/** Where a ticket's time goes in each model: hours by account, one panel a priority. */
import type { ComparisonResult } from '../experiment/comparison-result.ts';
import { framed } from './chart.ts';
import type { ComparisonChart, ComparisonChartText } from './comparison-chart.ts';
import { OTHER_COLOUR, partsOf, smallParts, type TimePart } from './ledger.ts';
import { prioritiesOf } from './rows.ts';
import { INK, legendColumns } from './theme.ts';

const WIDTH = 640;
const BAR_STEP = 24;
const MOST_PRIORITIES = 6;

interface ModelPart extends TimePart {
  readonly model: string;
}

/** The parts of the time of every priority in every model; what is small everywhere is joined. */
export function modelParts(
  { comparison, runs }: ComparisonResult,
  text: ComparisonChartText,
): readonly ModelPart[] {
  const all = comparison.models.flatMap(({ id }, place) => {
    const run = runs[place];
    if (run === undefined) return [];
    const names = prioritiesOf(run).slice(0, MOST_PRIORITIES);
    return names.flatMap((priority) =>
      partsOf(run, priority, text).map((part): ModelPart => ({ model: id, ...part })),
    );
  });
  const small = smallParts(all);
  const joined = new Map<string, ModelPart>();
  for (const part of all.filter((each) => small.has(each.part))) {
    const key = JSON.stringify([part.model, part.priority]);
    const { hours, share } = joined.get(key) ?? { hours: 0, share: 0 };
    const name = { part: text.label('other'), colour: OTHER_COLOUR };
    const sums = { hours: hours + part.hours, share: share + part.share };
    joined.set(key, { ...part, ...name, ...sums });
  }
  return [...all.filter((each) => !small.has(each.part)), ...joined.values()];
}

/** Draws a panel of bars for each priority, every panel on its own scale of hours. */
export const timeByModelChart: ComparisonChart = (result, text) => {
  const parts = modelParts(result, text);
  if (parts.length === 0) return null;
  const kinds = new Map(parts.map((part) => [part.part, part.colour]));
  const priorities = [...new Set(parts.map((part) => part.priority))];
  const models = result.comparison.models.map(({ id }) => id);
  const colour = {
    field: 'part',
    type: 'nominal',
    scale: { domain: [...kinds.keys()], range: [...kinds.values()] },
    legend: {
      title: null,
      columns: legendColumns([...kinds.keys()]),
      symbolType: 'square',
      symbolStrokeWidth: 0,
    },
  };
  return framed({
    vconcat: priorities.map((priority) => ({
      title: { text: priority, anchor: 'start', fontSize: 13, fontWeight: 600, offset: 6 },
      width: WIDTH,
      height: { step: BAR_STEP },
      data: { values: segments(parts, priority, [...kinds.keys()], text) },
      layer: [
        {
          mark: { type: 'bar', height: 18, stroke: 'white', strokeWidth: 1 },
          encoding: {
            y: { field: 'model', type: 'nominal', sort: models, axis: MODEL_AXIS },
            x: { field: 'from', type: 'quantitative', axis: hoursAxis(priority, priorities, text) },
            x2: { field: 'to' },
            color: colour,
          },
        },
        {
          transform: [{ filter: 'datum.isLast' }],
          mark: { type: 'text', align: 'left', dx: 8, fontSize: 12, fontWeight: 600, color: INK },
          encoding: {
            y: { field: 'model', type: 'nominal', sort: models },
            x: { field: 'to', type: 'quantitative' },
            text: { field: 'total', type: 'nominal' },
          },
        },
      ],
    })),
    spacing: 10,
  });
};

const MODEL_AXIS = { title: null, labelFontSize: 13, labelColor: INK } as const;

/** The title of the axis stands once, under the last panel. */
function hoursAxis(priority: string, priorities: readonly string[], text: ComparisonChartText) {
  const isLast = priority === priorities.at(-1);
  return { title: isLast ? text.label('hoursOfTicket') : null, tickCount: 6 };
}

/** The bars of a priority, part after part in the order of the legend. */
function segments(
  parts: readonly ModelPart[],
  priority: string,
  kinds: readonly string[],
  text: ComparisonChartText,
) {
  const own = parts.filter((part) => part.priority === priority);
  return [...new Set(own.map(({ model }) => model))].flatMap((model) => {
    const bars = own
      .filter((part) => part.model === model)
      .sort((a, b) => kinds.indexOf(a.part) - kinds.indexOf(b.part));
    const hours = bars.reduce((sum, bar) => sum + bar.hours, 0);
    const total = text.value(hours, 'h');
    let from = 0;
    return bars.map((bar, place) => {
      const to = from + bar.hours;
      const segment = { model, part: bar.part, from, to, total, isLast: place === bars.length - 1 };
      from = to;
      return segment;
    });
  });
}
