/** How busy the people on duty are by weekday and hour, one map per tier on a common scale. */
import type { Series } from '../experiment/result.ts';
import { type Chart, framed, shorten } from './chart.ts';
import { isStaffed } from './rows.ts';
import { INK } from './theme.ts';
import { WEEKDAYS } from './week-load.ts';

const CELL = { width: 14.5, height: 17 } as const;
const HOURS_A_DAY = 24;
const MOST_TIERS = 24;

type TierWeek = Series['week'][number];

/** People at work ÷ people on duty in this hour of the week; null where nobody is on duty. */
export function busyShare(week: TierWeek, hour: number): number | null {
  if (!isStaffed(week, hour)) return null;
  return Math.min(1, (week.busy[hour] ?? 0) / (week.staffed[hour] ?? 1));
}

/** Draws one 24 × 7 map per tier; darker means that more of the people on duty are at work. */
export const heatMapChart: Chart = (result, text) => {
  const tiers = result.series.week
    .filter((week) => week.staffed.some((_, hour) => isStaffed(week, hour)))
    .slice(0, MOST_TIERS);
  if (tiers.length === 0) return null;
  const values = tiers.flatMap((week) =>
    week.staffed.flatMap((_, hour) => {
      const share = busyShare(week, hour);
      const day = WEEKDAYS[Math.floor(hour / HOURS_A_DAY)] ?? '';
      const tier = shorten(week.tier, 40);
      return [{ tier, day, hour: hour % HOURS_A_DAY, share }];
    }),
  );
  return framed({
    data: { values },
    columns: 2,
    spacing: { row: 16, column: 26 },
    facet: {
      field: 'tier',
      type: 'nominal',
      sort: tiers.map((week) => shorten(week.tier, 40)),
      header: { labelAnchor: 'start', labelOrient: 'top', labelFontSize: 13, labelColor: INK },
    },
    spec: {
      width: { step: CELL.width },
      height: { step: CELL.height },
      mark: { type: 'rect', stroke: 'white', strokeWidth: 1 },
      encoding: {
        x: {
          field: 'hour',
          type: 'ordinal',
          axis: {
            title: text.label('hourOfDay'),
            labelAngle: 0,
            values: [0, 6, 12, 18, 23],
            titlePadding: 4,
            grid: false,
          },
        },
        y: {
          field: 'day',
          type: 'ordinal',
          sort: [...WEEKDAYS],
          axis: { title: null, grid: false, labelFontSize: 11 },
        },
        color: {
          field: 'share',
          type: 'quantitative',
          scale: { domain: [0, 1], range: ['#E3ECF5', '#9CC2E5', '#4477AA', '#122B4A'] },
          legend: {
            title: text.label('busyShare'),
            gradientLength: 200,
            tickCount: 4,
            format: '.0%',
          },
        },
      },
    },
  });
};
