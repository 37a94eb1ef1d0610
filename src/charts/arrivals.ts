/** Tickets created a day over the window, how far replications spread, and what was foreseen. */

import type { RunResult } from '../experiment/result.ts';
import { dayPointers } from './backlog.ts';
import { type Chart, type ChartText, framed, shorten } from './chart.ts';
import { axisInstant, dayAxis } from './dates.ts';
import { INK, QUIET_INK, TOL, WIDE } from './theme.ts';

const HEIGHT = 190;
/** More points than this a line of 660 pixels does not show. */
const MOST_POINTS = 600;
const LONGEST_LABEL = 34;
/** Labels of events in as many rows, so that neighbours do not cover each other. */
const LABEL_ROWS = 3;
const ROW_HEIGHT = 15;

/** A point for a week stands in its middle. */
const HALF_A_WEEK = 302_400_000;

type Arrivals = RunResult['series']['arrivals'];

/** Draws the fan of the replications with their mean; events are shaded and named. */
export const arrivalsChart: Chart = (result, text) => {
  const { arrivals } = result.series;
  if (arrivals.days.length < 2 || arrivals.days.length > MOST_POINTS) return null;
  const events = eventsIn(result);
  return framed({
    width: WIDE,
    height: HEIGHT,
    layer: [
      ...(events.length === 0 ? [] : [shade(events), names(events)]),
      { layer: fan(arrivals, text) },
    ],
  });
};

interface Shown {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly row: number;
}

/** The events that fall into the window, cut to it; one without a reason is named by its factor. */
function eventsIn({ facts, series: { arrivals } }: RunResult): Shown[] {
  const begin = axisInstant(arrivals.days[0] ?? '');
  const end = axisInstant(arrivals.days.at(-1) ?? '');
  return facts.events
    .map(({ from, to, times, why }) => ({
      from: from === null ? begin : Math.max(begin, axisInstant(from)),
      to: to === null ? end : Math.min(end, axisInstant(to)),
      label: shorten(why ?? `×${Math.round(times * 100) / 100}`, LONGEST_LABEL),
    }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from - other.from)
    .map((event, index) => ({ ...event, row: index % LABEL_ROWS }));
}

function shade(events: readonly Shown[]): object {
  const time = { type: 'temporal', scale: { type: 'utc', nice: false } };
  return {
    data: { values: events },
    mark: { type: 'rect', color: TOL.yellow, opacity: 0.28 },
    encoding: { x: { field: 'from', ...time }, x2: { field: 'to' } },
  };
}

function names(events: readonly Shown[]): object {
  return {
    data: { values: events.map((event) => ({ ...event, y: 4 + event.row * ROW_HEIGHT })) },
    mark: { type: 'text', align: 'left', baseline: 'top', dx: 3, fontSize: 11, color: QUIET_INK },
    encoding: {
      x: { field: 'from', type: 'temporal', scale: { type: 'utc', nice: false } },
      y: { field: 'y', type: 'quantitative', scale: null },
      text: { field: 'label' },
    },
  };
}

function fan({ days, isByWeek, perDay }: Arrivals, text: ChartText): object[] {
  const x = dayAxis(days);
  const y = {
    type: 'quantitative',
    scale: { zero: true, nice: true },
    axis: { title: text.label('ticketsPerDay'), tickCount: 5, minExtent: 34 },
  };
  const values = days.map((day, index) => ({
    day: axisInstant(day) + (isByWeek ? HALF_A_WEEK : 0),
    date: day,
    mean: perDay.mean[index],
    p05: perDay.p05[index],
    p25: perDay.p25[index],
    p75: perDay.p75[index],
    p95: perDay.p95[index],
  }));
  const shades = ['mostRuns', 'halfOfRuns', 'meanOfRuns'] as const;
  const domain = shades.map((key) => text.label(key)).reverse();
  const colour = (name: string) => ({
    datum: name,
    type: 'nominal',
    scale: { domain, range: [INK, '#8FB2D6', '#D5E3F1'] },
    legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
  });
  const band = (low: string, high: string, name: string) => ({
    data: { values },
    mark: { type: 'area', opacity: 0.85 },
    encoding: { x, y: { field: low, ...y }, y2: { field: high }, color: colour(name) },
  });
  return [
    band('p05', 'p95', text.label('mostRuns')),
    band('p25', 'p75', text.label('halfOfRuns')),
    {
      data: { values },
      mark: { type: 'line', strokeWidth: 2 },
      encoding: { x, y: { field: 'mean', ...y }, color: colour(text.label('meanOfRuns')) },
    },
    dayPointers(values, text),
  ];
}
