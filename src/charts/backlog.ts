/** Open tickets at midnight over the window: how far replications spread, and which priorities. */

import type { RunResult } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, tipped } from './chart.ts';
import { axisInstant, dayAxis } from './dates.ts';
import { prioritiesOf } from './rows.ts';
import { INK, legendColumns, priorityColour, WIDE } from './theme.ts';

const FAN_HEIGHT = 210;
const STACK_HEIGHT = 120;
/** More days than this are thinned: a line of 660 pixels shows no more. */
const MOST_DAYS = 400;
const MOST_POINTS = 4500;

/** Draws the fan of the total with its mean, and the means of the priorities stacked below. */
export const backlogChart: Chart = (result, text) => {
  const { days, backlog } = result.series;
  if (days.length < 2 || backlog.total.mean.length === 0) return null;
  const names = backlog.byPriority.map((row) => row.priority);
  const points = Math.min(MOST_DAYS, Math.floor(MOST_POINTS / (1 + names.length)));
  const step = Math.max(1, Math.ceil(days.length / points));
  const chosen = days.map((_, index) => index).filter((index) => index % step === 0);
  const panels = [fanPanel(result, chosen, text)];
  if (names.length > 1) panels.push(stackPanel(result, chosen, text));
  return framed({ spacing: 18, vconcat: panels, resolve: { scale: { color: 'independent' } } });
};

function fanPanel(result: RunResult, chosen: readonly number[], text: ChartText): object {
  const { days, backlog } = result.series;
  const { mean, p05, p25, p75, p95 } = backlog.total;
  const x = dayAxis(days);
  const [most, half, middle] = [
    text.label('mostRuns'),
    text.label('halfOfRuns'),
    text.label('meanOfRuns'),
  ];
  const values = chosen.map((index) => ({
    day: axisInstant(days[index] ?? ''),
    date: days[index] ?? '',
    mean: mean[index],
    p05: p05[index],
    p25: p25[index],
    p75: p75[index],
    p95: p95[index],
  }));
  const colour = (name: string) => ({
    datum: name,
    type: 'nominal',
    scale: { domain: [middle, half, most], range: [INK, '#8FB2D6', '#D5E3F1'] },
    legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
  });
  const y = {
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: text.label('openTickets'), tickCount: 5, minExtent: 34 },
  };
  return {
    width: WIDE,
    height: FAN_HEIGHT,
    data: { values },
    layer: [
      {
        mark: { type: 'area', opacity: 1 },
        encoding: {
          x,
          y: { field: 'p05', ...y },
          y2: { field: 'p95' },
          color: colour(most),
        },
      },
      {
        mark: { type: 'area', opacity: 1 },
        encoding: {
          x,
          y: { field: 'p25', ...y },
          y2: { field: 'p75' },
          color: colour(half),
        },
      },
      {
        mark: { type: 'line', strokeWidth: 2 },
        encoding: { x, y: { field: 'mean', ...y }, color: colour(middle) },
      },
      dayPointers(values, text),
    ],
  };
}

/** More days than these share a pointer. */
const MOST_POINTERS = 120;

/** Stripes that cannot be seen and tell, to whoever points at them, what a day was like. */
export function dayPointers(values: readonly DayValues[], text: ChartText): object {
  const each = Math.ceil(values.length / MOST_POINTERS);
  const told = values
    .filter((_, place) => place % each === 0)
    .map(({ day, date, mean, p05, p95 }) => {
      const whole = (tickets: number | undefined) => text.value(Math.round(tickets ?? 0), 'count');
      return { day, tip: `${date}: ${whole(mean)} (${whole(p05)}–${whole(p95)})` };
    });
  return tipped({
    data: { values: told },
    mark: { type: 'rule', strokeWidth: Math.ceil(WIDE / told.length) + 1, opacity: 0 },
    encoding: { x: { field: 'day', type: 'temporal', scale: { type: 'utc', nice: false } } },
  });
}

interface DayValues {
  /** Place on the axis. */
  readonly day: number;
  readonly date: string;
  readonly mean: number | undefined;
  readonly p05: number | undefined;
  readonly p95: number | undefined;
}

function stackPanel(result: RunResult, chosen: readonly number[], text: ChartText): object {
  const { days, backlog } = result.series;
  const names = backlog.byPriority.map((row) => row.priority);
  const ranks = prioritiesOf(result);
  const x = dayAxis(days);
  const values = backlog.byPriority.flatMap((row, rank) =>
    chosen.map((index) => ({
      day: axisInstant(days[index] ?? ''),
      priority: row.priority,
      rank,
      tickets: row.mean[index],
    })),
  );
  return {
    width: WIDE,
    height: STACK_HEIGHT,
    data: { values },
    mark: { type: 'area', opacity: 0.9, stroke: 'white', strokeWidth: 0.5 },
    encoding: {
      x,
      y: {
        field: 'tickets',
        type: 'quantitative',
        stack: 'zero',
        axis: { title: text.label('byPriority'), tickCount: 3, minExtent: 34 },
      },
      order: { field: 'rank', type: 'ordinal' },
      color: {
        field: 'priority',
        type: 'nominal',
        scale: { domain: names, range: names.map((name) => priorityColour(ranks.indexOf(name))) },
        legend: {
          title: null,
          symbolType: 'square',
          symbolStrokeWidth: 0,
          columns: legendColumns(names),
        },
      },
    },
  };
}
