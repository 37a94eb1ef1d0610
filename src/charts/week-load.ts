/** Load and staffing by hour of the local week: people on duty, people busy, tickets waiting. */
import type { Series } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import { type Chart, type ChartText, framed, shorten } from './chart.ts';
import { INK, QUIET_INK, TOL, tierColour, WIDE } from './theme.ts';

const PEOPLE_HEIGHT = 96;
const WAITING_HEIGHT = 44;
const HOURS = 168;
/** Three series of 168 points each keep eight tiers below five thousand points. */
const MOST_TIERS = 8;

type TierWeek = Series['week'][number];

/** Weekday names of a week that begins on Monday. */
export const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Draws two panels per tier: people on duty and busy above, tickets waiting below. */
export const weekLoadChart: Chart = (result, text) => {
  const tiers = result.series.week
    .filter((week) => week.staffed.some((people) => people > 0) || week.waiting.some((n) => n > 0))
    .slice(0, MOST_TIERS);
  if (tiers.length === 0) return null;
  return framed({
    spacing: 20,
    resolve: { scale: { color: 'independent' } },
    vconcat: tiers.map((week, place) => ({
      spacing: 6,
      resolve: { scale: { color: 'independent' } },
      vconcat: [
        peoplePanel(week, place, text, place === 0),
        waitingPanel(week, text, place === tiers.length - 1),
      ],
    })),
  });
};

/** A value in hundredths: finer than a pixel, and the page has to carry it. */
export function drawn(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The name of a tier above its panel. */
export function tierTitle(tier: string, place: number): object {
  return {
    text: shorten(tier, 60),
    anchor: 'start',
    fontSize: 13,
    fontWeight: 600,
    color: tierColour(Math.max(1, place)),
    offset: 4,
  };
}

/** The axis of people beside a panel of a tier. */
export function peopleAxis(text: ChartText): object {
  return {
    field: 'people',
    type: 'quantitative',
    scale: { nice: true, zero: true },
    axis: {
      title: text.label('people'),
      tickCount: 3,
      format: '~f',
      minExtent: 34,
      titlePadding: 4,
    },
  };
}

/** The hours of a week, whose days have names where the axis is labelled. */
export function hoursAxis(isLabelled: boolean) {
  const days = WEEKDAYS.map((day, index) => {
    return `datum.value == ${24 * index + 12} ? '${said(day)}' : `;
  }).join('');
  return {
    field: 'hour',
    type: 'quantitative',
    scale: { domain: [0, HOURS], nice: false },
    axis: {
      title: null,
      values: WEEKDAYS.flatMap((_, day) => (isLabelled ? [24 * day, 24 * day + 12] : [24 * day])),
      labels: isLabelled,
      labelExpr: `${days}''`,
      labelAlign: 'center',
      gridColor: {
        condition: { test: 'datum.value % 24 == 0', value: '#cbd2d9' },
        value: 'transparent',
      },
    },
  };
}

function peoplePanel(week: TierWeek, place: number, text: ChartText, hasLegend: boolean): object {
  const onDuty = text.label('onDuty');
  const busy = text.label('busy');
  const steps = [...week.staffed, week.staffed[HOURS - 1] ?? 0];
  const values = [
    ...steps.map((people, hour) => ({ hour, people: drawn(people), kind: onDuty })),
    ...week.busy.map((people, hour) => ({ hour: hour + 0.5, people: drawn(people), kind: busy })),
  ];
  const y = peopleAxis(text);
  const colour = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: [onDuty, busy, text.label('waiting')], range: ['#BBD3EA', INK, TOL.red] },
    legend: hasLegend ? { title: null, symbolType: 'square', symbolStrokeWidth: 0 } : null,
  };
  return {
    width: WIDE,
    height: PEOPLE_HEIGHT,
    title: tierTitle(week.tier, place),
    data: { values },
    layer: [
      {
        transform: [{ filter: { field: 'kind', equal: onDuty } }],
        mark: { type: 'area', interpolate: 'step-after', opacity: 1 },
        encoding: { x: hoursAxis(false), y, color: colour },
      },
      {
        transform: [{ filter: { field: 'kind', equal: busy } }],
        mark: { type: 'line', interpolate: 'monotone', strokeWidth: 1.6 },
        encoding: { x: hoursAxis(false), y, color: colour },
      },
    ],
  };
}

function waitingPanel(week: TierWeek, text: ChartText, isLast: boolean): object {
  const values = week.waiting.map((tickets, hour) => ({
    hour: hour + 0.5,
    tickets: drawn(tickets),
  }));
  return {
    width: WIDE,
    height: WAITING_HEIGHT,
    data: { values },
    mark: { type: 'area', interpolate: 'monotone', color: TOL.red, opacity: 0.75 },
    encoding: {
      x: hoursAxis(isLast),
      y: {
        field: 'tickets',
        type: 'quantitative',
        scale: { zero: true, nice: true },
        axis: {
          title: text.label('waitingShort'),
          tickCount: 2,
          format: '~f',
          minExtent: 34,
          titlePadding: 4,
          titleColor: QUIET_INK,
        },
      },
    },
  };
}
