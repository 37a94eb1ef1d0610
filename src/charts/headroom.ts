/** How much more work each tier could take before its people on duty have no minute left. */
import type { MetricRow, RunResult } from '../experiment/result.ts';
import { type Chart, type ChartFigure, framed, shorten, tipped } from './chart.ts';
import { findRow, isDrawable, tiersOf } from './rows.ts';
import { INK, namesInOrder, tierColour } from './theme.ts';

const WIDTH = 510;
const ROW_HEIGHT = 40;
const MOST_TIERS = 30;
/** More room than this, as a share of the work, is drawn at the edge: it limits nothing. */
const EDGE = 3;

/** The room of a tier as a share of its present work. */
export interface Headroom extends ChartFigure {
  readonly tier: string;
}

/**
 * The room of each tier where people work, the least first. At work a share u of their time on
 * duty, they can do 1 ÷ u − 1 more; the limits are those of u, turned round.
 */
export function headrooms(result: RunResult): readonly Headroom[] {
  return tiersOf(result)
    .flatMap((tier) => {
      const row = findRow(result.summary, 'occupancy', 'share', { tier });
      return row === undefined || !((row.estimate ?? 0) > 0) ? [] : [{ tier, ...roomOf(row) }];
    })
    .sort((one, other) => (one.estimate ?? 0) - (other.estimate ?? 0));
}

function roomOf({ estimate, low, high }: MetricRow): ChartFigure {
  const room = (share: number | null) => (isDrawable(share) && share > 0 ? 1 / share - 1 : null);
  return { estimate: room(estimate), low: room(high), high: room(low), unit: 'share' };
}

/** Draws a bar and an interval a tier. */
export const headroomChart: Chart = (result, text) => {
  const rooms = headrooms(result).slice(0, MOST_TIERS);
  if (rooms.length === 0) return null;
  const ranks = tiersOf(result);
  const values = rooms.map((room) => {
    const { tier, estimate, low, high } = room;
    return {
      tier: shorten(tier, 28),
      colour: tierColour(ranks.indexOf(tier)),
      room: Math.min(EDGE, estimate ?? 0),
      low: Math.min(EDGE, low ?? estimate ?? 0),
      high: Math.min(EDGE, high ?? estimate ?? 0),
      label: `+${text.estimate(room)}`,
      tip: `${tier}: +${text.estimate(room)}`,
    };
  });
  const y = namesInOrder(
    'tier',
    values.map(({ tier }) => tier),
  );
  const most = Math.max(0.5, ...values.map(({ high }) => high));
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, most], nice: false },
    axis: { format: '+.0%', title: text.label('moreWork'), tickCount: 5 },
  });
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values },
    layer: [
      tipped({
        mark: { type: 'bar', height: 20, opacity: 0.75 },
        encoding: { y, x: x('room'), color: { field: 'colour', type: 'nominal', scale: null } },
      }),
      {
        mark: { type: 'rule', strokeWidth: 4, color: INK },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 10, fontSize: 12, fontWeight: 600, color: INK },
        encoding: { y, x: { value: WIDTH }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  });
};
