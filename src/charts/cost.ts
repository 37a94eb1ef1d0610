/** Money: the cost of the window by who causes it and for what, the largest first. */
import type { RunResult, Series } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, shorten, tipped } from './chart.ts';
import { findRow, prioritiesOf } from './rows.ts';
import { CATEGORY_COLOURS, GRID, INK, namesInOrder } from './theme.ts';

const WIDTH = 470;
const ROW_HEIGHT = 34;
const MOST_BARS = 30;
const LETTERS = 28;

type Item = Series['cost'][number];

/** Who causes a cost: a team or vendor by its name, else the tickets of a priority. */
export function ownerLabel(result: RunResult, owner: string, text: ChartText): string {
  const { people, vendors } = result.facts;
  const isNamed =
    people.some(({ team }) => team === owner) || vendors.some(({ vendor }) => vendor === owner);
  const isPriority = prioritiesOf(result).includes(owner);
  return isPriority && !isNamed ? text.ticketsOf(owner) : owner;
}

/** What an owner's bar adds up to: penalties and customers' time stand with their priority. */
export function costOf({ series }: RunResult, owner: string): number {
  return series.cost.reduce((sum, row) => sum + (row.owner === owner ? row.amount : 0), 0);
}

interface Bar {
  readonly label: string;
  readonly total: number;
  readonly totalText: string;
  readonly owners: readonly string[];
}

/** The bars, largest first; what there is no room for is one bar, so that nothing is left out. */
function barsOf(result: RunResult, text: ChartText): readonly Bar[] {
  const owners = [...new Set(result.series.cost.map(({ owner }) => owner))];
  const bars = owners
    .filter((owner) => result.series.cost.some((row) => row.owner === owner && row.amount !== 0))
    .map((owner) => {
      const total = costOf(result, owner);
      const label = shorten(ownerLabel(result, owner, text), LETTERS);
      return { label, total, totalText: totalText(result, owner, total, text), owners: [owner] };
    })
    .sort((a, b) => b.total - a.total);
  if (bars.length <= MOST_BARS) return bars;
  const rest = bars.splice(MOST_BARS - 1);
  const total = rest.reduce((sum, bar) => sum + bar.total, 0);
  const words = text.value(total, result.facts.currency);
  const joined = rest.flatMap((bar) => bar.owners);
  return [...bars, { label: text.label('other'), total, totalText: words, owners: joined }];
}

/** Draws one bar per team or vendor, stacked by category, with its total at the end. */
export const costChart: Chart = (result, text) => {
  const bars = barsOf(result, text);
  if (bars.length === 0) return null;
  const items = bars.flatMap(({ label, owners }) =>
    result.series.cost
      .filter((row) => row.amount !== 0 && owners.includes(row.owner))
      .map((row) => ({ ...row, owner: label })),
  );
  const y = namesInOrder(
    'owner',
    bars.map(({ label }) => label),
  );
  const ends = bars.map(({ label, total, totalText }) => ({
    owner: label,
    end: Math.max(0, total),
    total: totalText,
  }));
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    layer: [
      barLayer(items, y, result.facts.currency, text),
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
  return tipped({
    data: {
      values: items.map((row) => ({
        owner: row.owner,
        category: text.category(row.category),
        rank: categories.indexOf(row.category),
        amount: row.amount,
        tip: `${row.owner}, ${text.category(row.category)}: ${text.value(row.amount, unit)}`,
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
          range: categories.map((_, index) => CATEGORY_COLOURS[index % CATEGORY_COLOURS.length]),
        },
        legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0, columns: 5 },
      },
    },
  });
}

/** Sums of the same money in another order differ by less than this part of it. */
const ROUNDING = 1e-9;

/**
 * The total of a bar, with its interval where the run has one for it. A name may be that of a team
 * and of a priority: then the bar is the sum of both, and no figure of one of them.
 */
function totalText(result: RunResult, owner: string, amount: number, text: ChartText): string {
  const { summary, facts } = result;
  const row =
    findRow(summary, 'staff-cost', 'total', { team: owner }) ??
    findRow(summary, 'cost', 'total', { vendor: owner }) ??
    findRow(summary, 'ticket-cost', 'total', { priority: owner });
  const isDrawn =
    row?.estimate != null && Math.abs(row.estimate - amount) <= ROUNDING * Math.abs(amount);
  return isDrawn ? text.estimate(row) : text.value(amount, facts.currency);
}
