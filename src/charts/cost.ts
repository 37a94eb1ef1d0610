/** Money: the cost of the window by who causes it and for what, the largest first. */
import type { RunResult, Series } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, shorten } from './chart.ts';
import { findRow, prioritiesOf } from './rows.ts';
import { GRID, INK, NAME_SPACE, TOL } from './theme.ts';

const WIDTH = 470;
const ROW_HEIGHT = 34;
const MOST_OWNERS = 30;
const LETTERS = 28;
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

type Item = Series['cost'][number];

/** Who causes a cost: a team or vendor by its name, else the tickets of a priority. */
export function ownerLabel(result: RunResult, owner: string, text: ChartText): string {
  const { people, vendors } = result.facts;
  const isNamed =
    people.some(({ team }) => team === owner) || vendors.some(({ vendor }) => vendor === owner);
  const isPriority = prioritiesOf(result).includes(owner);
  return isPriority && !isNamed ? text.ticketsOf(owner) : owner;
}

/** Draws one bar per team or vendor, stacked by category, with its total at the end. */
export const costChart: Chart = (result, text) => {
  const items = result.series.cost.filter((row) => row.amount !== 0);
  if (items.length === 0) return null;
  const totals = new Map<string, number>();
  for (const { owner, amount } of items) totals.set(owner, (totals.get(owner) ?? 0) + amount);
  const owners = [...totals.keys()]
    .sort((a, b) => (totals.get(b) ?? 0) - (totals.get(a) ?? 0))
    .slice(0, MOST_OWNERS);
  const label = (owner: string) => shorten(ownerLabel(result, owner, text), LETTERS);
  const y = {
    field: 'owner',
    type: 'nominal',
    sort: owners.map(label),
    axis: { title: null, labelColor: INK, grid: false, minExtent: NAME_SPACE },
  };
  const ends = owners.map((owner) => ({
    owner: label(owner),
    end: Math.max(0, totals.get(owner) ?? 0),
    total: totalText(result, owner, totals.get(owner) ?? 0, text),
  }));
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    layer: [
      barLayer(
        items
          .filter((row) => owners.includes(row.owner))
          .map((row) => ({ ...row, owner: label(row.owner) })),
        y,
        result.facts.currency,
        text,
      ),
      {
        data: { values: ends },
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

function barLayer(items: readonly Item[], y: object, unit: string, text: ChartText): object {
  const categories = [...new Set(items.map((row) => row.category))];
  return {
    data: {
      values: items.map((row) => ({
        owner: row.owner,
        category: text.category(row.category),
        rank: categories.indexOf(row.category),
        amount: row.amount,
      })),
    },
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
        legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0, columns: 5 },
      },
    },
  };
}

/** The total with its interval where the run has one for this owner. */
function totalText(result: RunResult, owner: string, amount: number, text: ChartText): string {
  const { summary, facts } = result;
  const row =
    findRow(summary, 'cost', 'total', { team: owner }) ??
    findRow(summary, 'cost', 'total', { vendor: owner });
  return row?.estimate == null ? text.value(amount, facts.currency) : text.estimate(row);
}
