/** Which share of a priority's tickets is unresolved after how long, over all replications. */
import type { Model } from '../kernel/model.ts';
import type { CountSpan } from '../metrics/count-span.ts';
import type { MetricPlan } from '../metrics/plan.ts';
import { scopeSpans } from '../metrics/quantile-rows.ts';
import { Histogram } from '../statistics/histogram.ts';
import { survivalCurve } from '../statistics/kaplan-meier.ts';
import { HOUR } from '../units/time.ts';
import type { Observations } from './observations.ts';
import type { Series, SurvivalPoint } from './result.ts';

const MOST_POINTS = 200;

/** Survival curves of the resolution time, one a priority. */
export function survivalByPriority(
  plan: MetricPlan,
  observations: Observations,
): Series['survival'] {
  const { model } = plan;
  const { resolution } = observations.durations();
  return model.names.priorities.map((priority, member) => {
    const scope = { dimension: 'priority', member } as const;
    const counts = scopeSpans(plan, scope, resolution);
    const curve = survivalCurve(histogramOf(counts.observed), histogramOf(counts.censored));
    const points = curve.times.map((time, index) => ({
      hours: time / HOUR,
      share: curve.survivors[index],
    }));
    return {
      priority,
      points: thinned([{ hours: 0, share: 1 }, ...points]),
      goalHours: goalHours(model, member),
    };
  });
}

function histogramOf({ from, counts }: CountSpan): Histogram {
  const histogram = new Histogram();
  counts.forEach((count, index) => {
    if (count > 0) histogram.addToBucket(from + index, count);
  });
  return histogram;
}

/** Evenly spaced points by rank, the first and the last among them. */
function thinned(points: readonly SurvivalPoint[]): readonly SurvivalPoint[] {
  if (points.length <= MOST_POINTS) return points;
  const step = (points.length - 1) / (MOST_POINTS - 1);
  return Array.from({ length: MOST_POINTS }, (_, index) => points[Math.round(index * step)]);
}

/** The goal on the wall clock, if the priority's clock never stands still. */
function goalHours({ priorities, calendars, horizon }: Model, priority: number): number | null {
  const goal = priorities.resolveGoal[priority];
  const calendar = priorities.calendar[priority];
  if (goal < 0) return null;
  if (priorities.pausesForCustomer[priority] || priorities.pausesForVendor[priority]) return null;
  const first = calendars.first[calendar];
  const isOne = calendars.first[calendar + 1] === first + 1;
  const isAlways =
    isOne && calendars.opens[first] <= 0 && calendars.closes[first] >= horizon.drainEnd;
  return isAlways ? goal / HOUR : null;
}
