/** Coverage: the people on duty against the work that arrives, by hour of the local week. */
import type { Series } from '../experiment/result.ts';
import { type Chart, type ChartText, framed } from './chart.ts';
import { INK, TOL, WIDE } from './theme.ts';
import { drawn, hoursAxis, peopleAxis, tierTitle } from './week-load.ts';

const HEIGHT = 84;
const HOURS = 168;
const MOST_TIERS = 8;

type TierWeek = Series['week'][number];

/**
 * [hour of the week] → people whom the work that arrives in it would keep busy, were it done at
 * once: arrivals times the work that one of them brings on average. Over the week it is the work
 * that is done.
 */
export function arrivingWork({ arrivals, busy }: TierWeek): readonly number[] {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const each = sum(arrivals) === 0 ? 0 : sum(busy) / sum(arrivals);
  return arrivals.map((count) => count * each);
}

/** The tiers where people work. */
export function coveredTiers(week: Series['week']): readonly TierWeek[] {
  return week.filter(({ staffed }) => staffed.some((people) => people > 0));
}

/** Draws a panel a tier: people on duty, work that arrives, and in red what is too much. */
export const coverageChart: Chart = (result, text) => {
  const tiers = coveredTiers(result.series.week).slice(0, MOST_TIERS);
  if (tiers.length === 0) return null;
  return framed({
    spacing: 20,
    resolve: { scale: { color: 'independent' } },
    vconcat: tiers.map((week, place) => panel(week, { place, count: tiers.length, text })),
  });
};

interface Place {
  readonly place: number;
  readonly count: number;
  readonly text: ChartText;
}

function panel(week: TierWeek, { place, count, text }: Place): object {
  const kinds = [text.label('onDuty'), text.label('arrivingWork'), text.label('tooMuch')] as const;
  const [onDuty, arriving, tooMuch] = kinds;
  const y = peopleAxis(text);
  const color = {
    field: 'kind',
    type: 'nominal',
    scale: { domain: kinds, range: ['#BBD3EA', INK, TOL.red] },
    legend: place === 0 ? { title: null, symbolType: 'square', symbolStrokeWidth: 0 } : null,
  };
  const x = hoursAxis(place === count - 1);
  const layer = (kind: string, mark: object, more = {}) => ({
    transform: [{ filter: { field: 'kind', equal: kind } }],
    mark,
    encoding: { x, y, color, ...more },
  });
  const values = valuesOf(week, kinds);
  const ends = { x2: { field: 'end' }, y2: { field: 'there' } };
  const short = layer(tooMuch, { type: 'bar', opacity: 0.8 }, ends);
  return {
    width: WIDE,
    height: HEIGHT,
    title: tierTitle(week.tier, place),
    data: { values },
    layer: [
      layer(onDuty, { type: 'area', interpolate: 'step-after' }),
      // A layer without data has no extent, which Vega complains of.
      ...(values.some(({ kind }) => kind === tooMuch) ? [short] : []),
      layer(arriving, { type: 'line', interpolate: 'step-after', strokeWidth: 1.4 }),
    ],
  };
}

/** Steps of both curves, and the hours in which more work arrives than people are there. */
function valuesOf(week: TierWeek, kinds: readonly [string, string, string]) {
  const [onDuty, arriving, tooMuch] = kinds;
  const staffed = week.staffed.map(drawn);
  const work = arrivingWork(week).map(drawn);
  const steps = (values: readonly number[], kind: string) =>
    [...values, values[HOURS - 1] ?? 0].map((people, hour) => ({ hour, people, kind }));
  return [
    ...steps(staffed, onDuty),
    ...steps(work, arriving),
    ...work.flatMap((people, hour) => {
      const there = staffed[hour] ?? 0;
      return people > there ? [{ hour, end: hour + 1, people, there, kind: tooMuch }] : [];
    }),
  ];
}
