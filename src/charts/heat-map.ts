/** How busy the people on duty are by weekday and hour, one map per tier on a common scale. */
import type { Series } from '../experiment/result.ts';
import { said } from '../units/language.ts';
import { type Chart, type ChartText, framed, shorten, tipped } from './chart.ts';
import { isStaffed } from './rows.ts';
import { INK } from './theme.ts';
import { WEEKDAYS } from './week-load.ts';

const HOURS_A_DAY = 24;
const HOURS_A_WEEK = 168;
const MAP_WIDTH = 345;
const ROW_HEIGHT = 20;
const MOST_TIERS = 24;
const MOST_LABELS = 14;
/** An hour in which nobody is on duty. */
const CLOSED = '#F1F3F5';

type TierWeek = Series['week'][number];

/** People at work ÷ people on duty in this hour of the week; null where nobody is on duty. */
export function busyShare(week: TierWeek, hour: number): number | null {
  if (!isStaffed(week, hour)) return null;
  return Math.min(1, (week.busy[hour] ?? 0) / (week.staffed[hour] ?? 1));
}

/** Draws one map per tier; darker means that more of the people on duty are at work. */
export const heatMapChart: Chart = (result, text) => {
  const everyHour = Array.from({ length: HOURS_A_WEEK }, (_, hour) => hour);
  const tiers = result.series.week
    .filter((week) => everyHour.some((hour) => isStaffed(week, hour)))
    .slice(0, MOST_TIERS);
  const open = everyHour.filter((hour) => tiers.some((week) => isStaffed(week, hour)));
  if (open.length === 0) return null;
  const hours = span(open.map((hour) => hour % HOURS_A_DAY));
  const days = span(open.map((hour) => Math.floor(hour / HOURS_A_DAY)));
  const values = tiers.flatMap((week) =>
    days.flatMap((day) =>
      hours.map((hour) => ({
        tier: shorten(week.tier, 40),
        day: said(WEEKDAYS[day] ?? ''),
        hour,
        share: busyShare(week, day * HOURS_A_DAY + hour),
        tip: tipOf(week, day * HOURS_A_DAY + hour, text),
      })),
    ),
  );
  return framed({
    data: { values },
    columns: 2,
    spacing: { row: 18, column: 28 },
    facet: {
      field: 'tier',
      type: 'nominal',
      sort: tiers.map((week) => shorten(week.tier, 40)),
      header: { labelAnchor: 'start', labelOrient: 'top', labelFontSize: 13, labelColor: INK },
    },
    spec: mapOf(
      hours,
      days.map((day) => said(WEEKDAYS[day] ?? '')),
      text,
    ),
  });
};

/** "L1, Mon 8:00: 84 %"; nothing where nobody is on duty. */
function tipOf(week: TierWeek, hour: number, text: ChartText): string {
  const share = busyShare(week, hour);
  const day = said(WEEKDAYS[Math.floor(hour / HOURS_A_DAY)] ?? '');
  const when = `${day} ${hour % HOURS_A_DAY}:00`;
  return share === null ? '' : `${week.tier}, ${when}: ${text.value(share, 'share')}`;
}

/** All whole numbers from the least to the greatest of these. */
function span(numbers: readonly number[]): readonly number[] {
  const least = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - least + 1 }, (_, place) => least + place);
}

function mapOf(hours: readonly number[], days: readonly string[], text: ChartText): object {
  return tipped({
    width: MAP_WIDTH,
    height: { step: ROW_HEIGHT },
    mark: { type: 'rect', stroke: 'white', strokeWidth: 1, invalid: 'show' },
    encoding: {
      x: {
        field: 'hour',
        type: 'ordinal',
        scale: { domain: [...hours] },
        axis: {
          title: text.label('hourOfDay'),
          labelAngle: 0,
          values: hours.filter((hour) => hours.length <= MOST_LABELS || hour % 3 === 0),
          titlePadding: 4,
          grid: false,
        },
      },
      y: {
        field: 'day',
        type: 'ordinal',
        scale: { domain: [...days] },
        axis: { title: null, grid: false, labelFontSize: 11 },
      },
      color: {
        condition: { test: 'datum.share === null', value: CLOSED },
        field: 'share',
        type: 'quantitative',
        scale: { domain: [0, 1], range: ['#E3ECF5', '#9CC2E5', '#4477AA', '#122B4A'] },
        legend: {
          title: text.label('busyShare'),
          gradientLength: 200,
          values: [0, 0.25, 0.5, 0.75, 1],
          format: '.0%',
        },
      },
    },
  });
}
