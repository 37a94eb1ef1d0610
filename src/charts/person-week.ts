/** A week of a person of each tier as strips: what each did, hour by hour. */
import type { DayPart, PersonWeek } from '../event-log/examples.ts';
import { type ChartText, type ExampleChart, framed, shorten, tipped } from './chart.ts';
import { weekdayOf } from './dates.ts';
import { legendColumns, TOL, WIDE } from './theme.ts';

const ROW_HEIGHT = 17;
const MOST_PEOPLE = 4;
const MOST_ACTIVITIES = 6;
const DAY_HOURS = 24;

/** Colours of the kinds of time. */
const COLOURS: Readonly<Record<string, string>> = {
  free: '#D5E3F1',
  ticket: TOL.green,
  break: '#C9CED6',
  overtime: TOL.red,
  callOut: TOL.purple,
  standby: '#F3E9C9',
  leave: '#EDEFF2',
  absent: '#E8D3D8',
  rest: '#E6DFF0',
};
const KINDS = Object.keys(COLOURS);
const ACTIVITY_COLOURS = [TOL.cyan, TOL.yellow, '#E39B5B', '#D8A0C6', '#7A8FB0', '#B7D3A8'];

/** Draws a panel a person, a row a day; later parts lie over earlier ones. */
export const personWeekChart: ExampleChart = (examples, text) => {
  const weeks = examples.weeks.slice(0, MOST_PEOPLE);
  const parts = weeks.flatMap(({ days }) => days.flatMap((day) => day.parts));
  if (parts.length === 0) return null;
  const legendOf = legendFor(parts, text);
  const color = { field: 'what', type: 'nominal', scale: legendOf };
  const columns = legendColumns(legendOf.domain);
  const legend = { title: null, symbolType: 'square', symbolStrokeWidth: 0, columns };
  return framed({
    spacing: 16,
    resolve: { scale: { color: 'independent' } },
    vconcat: weeks.map((week, place) => ({
      title: {
        text: shorten(`${week.tier}: ${week.person}`, 80),
        anchor: 'start',
        fontSize: 13,
        fontWeight: 600,
      },
      ...panel(
        week,
        { ...color, legend: place === 0 ? legend : null },
        {
          text,
          shown: new Set(legendOf.domain),
          hours: hoursOf(parts),
          isLast: place === weeks.length - 1,
        },
      ),
    })),
  });
};

/** What is named in the legend, with its colours: kinds of time, then the activities. */
function legendFor(parts: readonly DayPart[], text: ChartText) {
  const used = new Set(parts.map(({ what }) => what));
  const kinds = KINDS.filter((kind) => parts.some((p) => !p.isActivity && p.what === kind));
  const activities = [...used].filter((what) => parts.some((p) => p.isActivity && p.what === what));
  const named = activities.slice(0, MOST_ACTIVITIES);
  const others = activities.length > named.length ? [text.label('otherWork')] : [];
  return {
    domain: [...kinds.map((kind) => text.time(kind)), ...named.map(label), ...others],
    range: [
      ...kinds.map((kind) => COLOURS[kind] as string),
      ...named.map((_, place) => ACTIVITY_COLOURS[place] as string),
      ...others.map(() => '#9AA5B1'),
    ],
  };
}

function label(activity: string): string {
  return shorten(activity, 30);
}

interface Place {
  readonly text: ChartText;
  readonly shown: ReadonlySet<string>;
  /** First and last hour of the day that is drawn. */
  readonly hours: readonly [number, number];
  readonly isLast: boolean;
}

/** The hours of the day in which anything is done, with an hour before and after. */
function hoursOf(parts: readonly DayPart[]): [number, number] {
  const first = Math.floor(Math.min(...parts.map(({ from }) => from))) - 1;
  const last = Math.ceil(Math.max(...parts.map(({ to }) => to))) + 1;
  return [Math.max(0, first), Math.min(DAY_HOURS, last)];
}

function panel({ days }: PersonWeek, color: object, place: Place): object {
  const { text, shown, hours, isLast } = place;
  const names = days.map(({ date }) => dayName(date, text));
  const wordOf = ({ what, isActivity }: DayPart) => {
    if (!isActivity) return text.time(what);
    return shown.has(label(what)) ? label(what) : text.label('otherWork');
  };
  const values = days.flatMap(({ parts }, day) =>
    parts.map((part) => ({
      day: names[day],
      from: part.from,
      to: part.to,
      what: wordOf(part),
      tip: `${part.isActivity ? part.what : wordOf(part)}: ${clock(part.from)}–${clock(part.to)}`,
    })),
  );
  return tipped({
    width: WIDE - 40,
    height: { step: ROW_HEIGHT },
    data: { values },
    mark: { type: 'bar', height: ROW_HEIGHT * 0.8 },
    encoding: {
      y: {
        field: 'day',
        type: 'nominal',
        scale: { domain: names },
        title: null,
        axis: { minExtent: 60, maxExtent: 60 },
      },
      x: {
        field: 'from',
        type: 'quantitative',
        scale: { domain: hours, nice: false },
        axis: {
          title: isLast ? text.label('hourOfDay') : null,
          tickCount: 12,
          format: 'd',
        },
      },
      x2: { field: 'to' },
      color,
    },
  });
}

/** Hours of the day as a clock shows them: "9:05". */
function clock(hours: number): string {
  const minutes = Math.round(hours * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "Mon 12": the weekday and the day of the month. */
function dayName(date: string, text: ChartText): string {
  return `${text.weekday(weekdayOf(date))} ${Number(date.slice(8, 10))}`;
}
