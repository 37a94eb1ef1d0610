/** Which histogram cells make up a scope. */
import type { Dimension, MetricPlan } from './plan.ts';

/** The cells of a duration's histograms whose sum is the histogram of a scope. */
export function scopeCells(
  plan: MetricPlan,
  dimension: Dimension | null,
  member: number,
): readonly number[] {
  const { priorityCount, tierCount, histogramTeamSlots, histogramTypes, model } = plan;
  const places = priorityCount * tierCount * histogramTeamSlots;
  if (dimension === 'type') return [places + member];
  if (dimension === 'channel') {
    const types = Array.from({ length: histogramTypes }, (_, type) => type);
    return types.filter((type) => model.types.channel[type] === member).map((one) => places + one);
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
