/** Money: the cost of the window by who causes it and for what, the largest first. */
import { type Chart, framed, shorten } from './chart.ts';
import { GRID, INK, TOL } from './theme.ts';

const WIDTH = 470;
const ROW_HEIGHT = 34;
const MOST_OWNERS = 30;
const COLOURS = [
  TOL.blue,
  TOL.cyan,
  TOL.yellow,
  '#E39B5B',
  TOL.purple,
  '#D8A0C6',
  TOL.red,
  TOL.green,
];

/** Draws one bar per team or vendor, stacked by category, with its total at the end. */
export const costChart: Chart = (result, text) => {
  const items = result.series.cost.filter((row) => row.amount !== 0);
  if (items.length === 0) return null;
  const totals = new Map<string, number>();
  for (const { owner, amount } of items) totals.set(owner, (totals.get(owner) ?? 0) + amount);
  const owners = [...totals.keys()]
    .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))
    .slice(0, MOST_OWNERS);
  const categories = [...new Set(items.map((row) => row.category))];
  const unit = result.facts.currency;
  const y = {
    field: 'owner',
    type: 'nominal',
    sort: owners.map((owner) => shorten(owner, 34)),
    axis: { title: null, labelColor: INK, grid: false },
  };
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: {
      values: items
        .filter((row) => owners.includes(row.owner))
        .map((row) => ({
          owner: shorten(row.owner, 34),
          category: text.category(row.category),
          rank: categories.indexOf(row.category),
          amount: row.amount,
        })),
    },
    layer: [
      {
        mark: { type: 'bar', height: 20 },
        encoding: {
          y,
          x: {
            field: 'amount',
            type: 'quantitative',
            stack: 'zero',
            axis: { title: unit, tickCount: 5, format: ',.0f', gridColor: GRID },
          },
          order: { field: 'rank', type: 'ordinal' },
          color: {
            field: 'category',
            type: 'nominal',
            scale: {
              domain: categories.map(text.category),
              range: categories.map((_, index) => COLOURS[index % COLOURS.length]),
            },
            legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0, columns: 4 },
          },
        },
      },
      {
        data: {
          values: owners.map((owner) => ({
            owner: shorten(owner, 34),
            end: Math.max(0, totals.get(owner) ?? 0),
            total: text.value(totals.get(owner) ?? 0, unit),
          })),
        },
        mark: { type: 'text', align: 'left', dx: 8, fontSize: 12, fontWeight: 600, color: INK },
        encoding: {
          y,
          x: { field: 'end', type: 'quantitative' },
          text: { field: 'total', type: 'nominal' },
        },
      },
    ],
  });
};
