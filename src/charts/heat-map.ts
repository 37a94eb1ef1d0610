/** Tickets waiting by weekday and hour, one map per tier on a common scale. */
import { type Chart, framed, shorten } from './chart.ts';
import { WEEKDAYS } from './week-load.ts';

const CELL = { width: 13, height: 15 } as const;
const MOST_TIERS = 24;

/** Draws one 24 × 7 map per tier; darker means more tickets waiting at that hour. */
export const heatMapChart: Chart = (result, text) => {
  const tiers = result.series.week
    .filter((week) => week.waiting.some((tickets) => tickets > 0))
    .slice(0, MOST_TIERS);
  if (tiers.length === 0) return null;
  const values = tiers.flatMap((week) =>
    week.waiting.map((tickets, hour) => ({
      tier: shorten(week.tier, 40),
      day: WEEKDAYS[Math.floor(hour / 24)] ?? '',
      hour: hour % 24,
      tickets,
    })),
  );
  return framed({
    data: { values },
    columns: 2,
    spacing: { row: 16, column: 22 },
    facet: {
      field: 'tier',
      type: 'nominal',
      sort: tiers.map((week) => shorten(week.tier, 40)),
      header: { labelAnchor: 'start', labelOrient: 'top', labelFontSize: 13 },
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
          field: 'tickets',
          type: 'quantitative',
          scale: { range: ['#F3F6F9', '#9CC2E5', '#4477AA', '#122B4A'], type: 'sqrt', zero: true },
          legend: { title: text.label('ticketsWaiting'), gradientLength: 200, tickCount: 4 },
        },
      },
    },
  });
};
