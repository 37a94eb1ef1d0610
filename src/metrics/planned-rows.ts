/** The rows of results that a model has, in a fixed order: metric, group, statistic. */
import { METRICS } from './catalogue.ts';
import {
  type Facet,
  facetValues,
  type Metric,
  type QuantileStatistic,
  type Statistic,
} from './metric.ts';
import { DETAILED_LIMIT, type Dimension, type MetricPlan, namesOf } from './plan.ts';

/** More members than this have no rows of their own at all. */
const LISTED_LIMIT = 1000;

/** One row of results before it has a value. */
export interface PlannedRow {
  readonly metric: Metric;
  readonly statistic: Statistic;
  /** Null for "all". */
  readonly dimension: Dimension | null;
  readonly member: number;
  /** Index of the facet's value, −1 for all or none. */
  readonly facet: number;
  /** The scope in words. */
  readonly scope: Readonly<Record<string, string>>;
  readonly unit: string;
}

/** All rows of a model's results. */
export function planRows(plan: MetricPlan): readonly PlannedRow[] {
  const { model } = plan;
  const metrics = METRICS.filter((metric) => metric.applies?.(model) ?? true);
  return metrics.flatMap((metric) => [
    ...(metric.hasTotal ? rowsOf(plan, metric, null, 0) : []),
    ...metric.by.flatMap((dimension) => rowsBy(plan, metric, dimension)),
  ]);
}

/** Whether a quantile of a dimension is kept. */
function hasHistograms(plan: MetricPlan, dimension: Dimension | null): boolean {
  if (dimension === null || dimension === 'priority' || dimension === 'tier') return true;
  if (dimension === 'team') return plan.histogramTeamSlots > 1;
  return (dimension === 'type' || dimension === 'channel') && plan.hasTypeHistograms;
}

function rowsBy(plan: MetricPlan, metric: Metric, dimension: Dimension): PlannedRow[] {
  const names = namesOf(plan.model, dimension);
  if (names.length > LISTED_LIMIT || (dimension === 'team' && plan.teamSlots === 1)) return [];
  const covers = metric.covers ?? (() => true);
  const members = names.map((_, member) => member);
  return members
    .filter((member) => covers(plan.model, dimension, member) && isUsed(plan, dimension, member))
    .flatMap((member) => rowsOf(plan, metric, dimension, member));
}

/** Channels are built in; those by which nothing comes have no figures. */
function isUsed(plan: MetricPlan, dimension: Dimension, member: number): boolean {
  return dimension !== 'channel' || Array.from(plan.model.types.channel).includes(member);
}

function rowsOf(
  plan: MetricPlan,
  metric: Metric,
  dimension: Dimension | null,
  member: number,
): PlannedRow[] {
  const group = dimension === null ? {} : { [dimension]: namesOf(plan.model, dimension)[member] };
  const unit = metric.unit === 'money' ? plan.model.money.currency : metric.unit;
  const values = metric.facet === undefined ? [] : facetValues(metric.facet, plan.model);
  return facetsOf(metric.facet, values, dimension !== null).flatMap((facet) => {
    const value = facet < 0 ? undefined : values[facet];
    const part = value === undefined || !metric.facet ? {} : { [metric.facet.key]: value };
    const scope = { ...group, ...part };
    return statisticsOf(plan, metric, dimension).map((statistic) => {
      return { metric, statistic, dimension, member, facet, scope, unit };
    });
  });
}

function facetsOf(facet: Facet | undefined, values: readonly string[], isGroup: boolean): number[] {
  if (facet === undefined || (isGroup && !facet.isByGroup)) return [-1];
  const numbers = values.map((_, value) => value);
  return facet.isOptional ? [-1, ...numbers] : numbers;
}

function statisticsOf(
  plan: MetricPlan,
  metric: Metric,
  dimension: Dimension | null,
): readonly Statistic[] {
  const isLong = dimension !== null && namesOf(plan.model, dimension).length > DETAILED_LIMIT;
  const statistics = isLong ? [metric.statistics[0]] : metric.statistics;
  return statistics.filter((one) => !isQuantile(one) || hasHistograms(plan, dimension));
}

/** Whether a statistic is read from a histogram. */
export function isQuantile(statistic: Statistic): statistic is QuantileStatistic {
  return statistic.estimator === 'quantile by sectioning';
}
