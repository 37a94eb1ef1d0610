/** How one storm was weathered: open tickets before, in and after it. */
import type { StormRecovery } from '../event-log/examples.ts';
import { type ChartText, type ExampleChart, framed } from './chart.ts';
import { INK, QUIET_INK, TOL, WIDE } from './theme.ts';

const HEIGHT = 230;

/** Draws open tickets, those about outages above the others, with the level before the storm. */
export const stormRecoveryChart: ExampleChart = ({ storm }, text) => {
  if (storm === null) return null;
  const [calls, others] = [text.label('aboutOutages'), text.label('otherTickets')];
  const values = storm.hours.flatMap((hour, place) => [
    { hour, tickets: storm.openOthers[place] ?? 0, kind: others, rank: 0 },
    { hour, tickets: storm.openCalls[place] ?? 0, kind: calls, rank: 1 },
  ]);
  const x = {
    field: 'hour',
    type: 'quantitative',
    scale: { domain: [storm.hours[0] ?? 0, storm.hours.at(-1) ?? 0], nice: false },
    axis: { title: text.label('hoursSinceStorm'), tickCount: 10, grid: false },
  };
  const area = {
    mark: { type: 'area', interpolate: 'step-after', opacity: 0.9 },
    encoding: {
      x,
      y: {
        field: 'tickets',
        type: 'quantitative',
        stack: 'zero',
        axis: { title: text.label('openTickets'), tickCount: 5 },
      },
      order: { field: 'rank', type: 'ordinal' },
      color: {
        field: 'kind',
        type: 'nominal',
        scale: { domain: [calls, others], range: [TOL.red, '#9CC2E5'] },
        legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
      },
    },
  };
  return framed({
    width: WIDE,
    height: HEIGHT,
    data: { values },
    layer: [area, level(storm, text), ...instants(storm, text)],
  });
};

/** The level of open tickets when it began. */
function level({ before }: StormRecovery, text: ChartText): object {
  return {
    data: { values: [{ tickets: before, words: text.label('openBefore') }] },
    layer: [
      {
        mark: { type: 'rule', strokeDash: [5, 4], color: INK },
        encoding: { y: { field: 'tickets', type: 'quantitative' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 4, dy: -7, color: INK, x: 0 },
        encoding: {
          y: { field: 'tickets', type: 'quantitative' },
          text: { field: 'words', type: 'nominal' },
        },
      },
    ],
  };
}

/** When it began, was over, and was forgotten. */
function instants(storm: StormRecovery, text: ChartText): readonly object[] {
  const known = [
    { hour: 0, words: text.label('stormBegins') },
    { hour: storm.solvedAfter, words: text.label('outageSolved') },
    { hour: storm.recoveredAfter, words: text.label('backToNormal') },
  ].flatMap(({ hour, words }) => (hour === null ? [] : [{ hour, words }]));
  const [first, last] = [storm.hours[0] ?? 0, storm.hours.at(-1) ?? 0];
  const values = known.map((one, place) => {
    return { ...one, top: 8 + 15 * place, isLate: one.hour > first + 0.7 * (last - first) };
  });
  const rule = {
    mark: { type: 'rule', color: QUIET_INK },
    encoding: { x: { field: 'hour', type: 'quantitative' } },
  };
  return [{ data: { values }, layer: [rule, instantWords(false), instantWords(true)] }];
}

/** Words beside their rule: those of a late one on its left, or they would leave the picture. */
function instantWords(isLate: boolean): object {
  const place = isLate ? { align: 'right', dx: -5 } : { align: 'left', dx: 5 };
  return {
    transform: [{ filter: { field: 'isLate', equal: isLate } }],
    mark: { type: 'text', ...place, color: QUIET_INK, fontSize: 11 },
    encoding: {
      x: { field: 'hour', type: 'quantitative' },
      y: { field: 'top', type: 'quantitative', scale: null },
      text: { field: 'words', type: 'nominal' },
    },
  };
}
