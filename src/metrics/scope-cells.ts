/** Which histogram cells make up a scope. */
import type { Dimension, MetricPlan } from './plan.ts';

/** The cells of a duration's histograms whose sum is the histogram of a scope. */
export function scopeCells(
  plan: MetricPlan,
  dimension: Dimension | null,
  member: number,
): readonly number[] {
  const { priorityCount, tierCount, histogramTeamSlots } = plan;
  const places = priorityCount * tierCount * histogramTeamSlots;
  if (dimension === 'type' || dimension === 'channel') {
    const types = typesOf(plan, dimension, member);
    // The only type is everything there is.
    if (plan.histogramTypes > 0 || types.length === 0) return types.map((type) => places + type);
    return Array.from({ length: places }, (_, cell) => cell);
  }
  const cells: number[] = [];
  for (let cell = 0; cell < places; cell++) {
    const slot = cell % histogramTeamSlots;
    const place = Math.floor(cell / histogramTeamSlots);
    const isInside =
      dimension === null ||
      (dimension === 'priority' && Math.floor(place / tierCount) === member) ||
      (dimension === 'tier' && place % tierCount === member) ||
      (dimension === 'team' && slot === member + 1);
    if (isInside) cells.push(cell);
  }
  return cells;
}

function typesOf(plan: MetricPlan, dimension: 'type' | 'channel', member: number): number[] {
  if (dimension === 'type') return [member];
  const types = Array.from({ length: plan.typeCount }, (_, type) => type);
  return types.filter((type) => plan.model.types.channel[type] === member);
}
