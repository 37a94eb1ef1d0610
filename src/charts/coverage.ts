/** Coverage: people on duty against the work that arrives, by half hour of the local week. */
import type { Series } from '../experiment/result.ts';
import { type Chart, type ChartText, framed } from './chart.ts';
import { INK, TOL, WIDE } from './theme.ts';
import { drawn, hoursAxis, peopleAxis, tierTitle } from './week-load.ts';

const HEIGHT = 84;
/** Three series of 336 points each: four tiers are below five thousand. */
const MOST_TIERS = 4;

type TierWeek = Series['week'][number];

/**
 * [half hour of the week] → people whom the work that arrives in it would keep busy, were it done
 * at once: arrivals times the work that one of them brings on average. Over the week it is the
 * work that is done.
 */
export function arrivingWork({ halfHours: { arrivals, busy } }: TierWeek): readonly number[] {
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
  const short = layer(
    tooMuch,
    { type: 'area', interpolate: 'step-after', opacity: 0.8 },
    { y2: { field: 'there' } },
  );
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

/** Steps of both curves, and from people to work where more work arrives than people are there. */
function valuesOf(week: TierWeek, kinds: readonly [string, string, string]) {
  const [onDuty, arriving, tooMuch] = kinds;
  const staffed = week.halfHours.staffed.map(drawn);
  const work = arrivingWork(week).map(drawn);
  const steps = (values: readonly number[], kind: string) =>
    stepsOf(values).map(({ hour, value: people }) => ({ hour, people, kind }));
  const excess = work.map((people, slot) => Math.max(0, people - (staffed[slot] ?? 0)));
  const isShort = excess.some((people) => people > 0);
  return [
    ...steps(staffed, onDuty),
    ...steps(work, arriving),
    ...(isShort ? [...work, work.at(-1) ?? 0] : []).map((_, slot) => {
      const there = staffed[slot] ?? staffed.at(-1) ?? 0;
      const people = Math.max(there, work[slot] ?? work.at(-1) ?? 0);
      return { hour: slot / 2, people, there, kind: tooMuch };
    }),
  ];
}

/** The points at which a curve of steps changes, and its end. */
function stepsOf(values: readonly number[]): readonly { hour: number; value: number }[] {
  const all = [...values, values.at(-1) ?? 0];
  return all.flatMap((value, slot) => {
    const isKept = slot === 0 || slot === all.length - 1 || value !== all[slot - 1];
    return isKept ? [{ hour: slot / 2, value }] : [];
  });
}
