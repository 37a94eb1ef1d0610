/** What limits a figure: the model again without one limit at a time, with the same luck. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { Lift } from '../scenario/lifts.ts';
import type { Sample } from '../statistics/contrast.ts';
import { ratioInterval } from '../statistics/interval.ts';
import type { ComparedFigure } from './compare.ts';
import type { ComparisonRow } from './comparison-result.ts';
import type { Running } from './observe.ts';
import type { Estimate, Warning } from './result.ts';
import type { Study } from './study.ts';
import { LEVEL } from './summarise.ts';
import { roundedWhy } from './summary-json.ts';
import { runVariations, type Variations, type Varied } from './variations.ts';
import type { LiftedFigure, LiftResult, Why, WhyResult } from './why-result.ts';

/** A limit with the model that does not have it. */
export interface PlannedLift extends Pick<Lift, 'kind' | 'of'> {
  readonly study: Study;
}

/** What is asked. */
export interface WhyPlan {
  readonly base: Study;
  readonly lifts: readonly PlannedLift[];
  readonly row: PlannedRow;
  /** The total cost; undefined where nothing costs anything. */
  readonly cost: PlannedRow | undefined;
  readonly replications: number;
}

/** A finished or stopped attribution; no result if not even the base was finished. */
export interface WhyOutcome {
  readonly result: WhyResult | null;
  readonly finished: number;
  readonly isPartial: boolean;
}

/** Runs the base and every lift. */
export async function runWhy(plan: WhyPlan, running: Running): Promise<WhyOutcome> {
  const { base, lifts, row, cost, replications } = plan;
  const rows = cost === undefined ? [row] : [row, cost];
  const variations = lifts.map(({ study }) => study);
  const run = await runVariations({ base, variations, rows, replications }, running);
  const result = run.base === null ? null : resultOf(plan, run, run.base);
  return { result, finished: run.varied.length, isPartial: run.isPartial };
}

function resultOf(
  plan: WhyPlan,
  { varied, verdicts, isPartial }: Variations,
  { result, figures }: NonNullable<Variations['base']>,
): WhyResult {
  const { row, cost } = plan;
  const { summary, facts } = result;
  const { metric, statistic, scope, unit } = row;
  const missing = isPartial ? plan.lifts.length - varied.length : 0;
  const why: Why = {
    formatVersion: '1.0',
    tool: summary.tool,
    scenario: summary.scenario,
    seed: summary.seed,
    replications: plan.replications,
    currency: facts.currency,
    figure: { metric: metric.id, statistic: statistic.id, scope, unit, better: metric.better },
    base: estimateOf(figures[0]),
    cost: cost === undefined ? null : estimateOf(figures[1]),
    lifts: varied.map((each) => liftOf(each, plan, figures)).sort(byGain(metric.better)),
    verdicts,
    warnings: [...stopped(missing), ...told(summary.warnings)],
  };
  return { why: roundedWhy(why), facts };
}

function estimateOf({ figure: { model: _model, ...estimate } }: ComparedFigure): Estimate {
  return estimate;
}

function stopped(missing: number): Warning[] {
  if (missing === 0) return [];
  return [{ code: 'W517', message: `It was stopped: ${missing} limits were not tried.` }];
}

function told(warnings: readonly Warning[]): Warning[] {
  return warnings.map(({ code, message }) => ({ code, message: `As written: ${message}` }));
}

function liftOf(
  { place, figures, rows }: Varied,
  { lifts, cost }: WhyPlan,
  base: readonly ComparedFigure[],
): LiftResult {
  const { kind, of, study } = lifts[place];
  const isBought = cost !== undefined && BOUGHT.has(kind);
  const hasPrice = isBought && (rows[1].difference.low ?? 0) > 0;
  return {
    kind,
    of,
    hash: study.scenario.hash,
    figure: liftedOf(figures[0], rows[0]),
    cost: cost === undefined ? null : liftedOf(figures[1], rows[1]),
    perThousand: hasPrice ? perThousand(base, figures, rows) : null,
  };
}

/** Limits that money lifts; what others cost more or less is a side effect and no price. */
const BOUGHT: ReadonlySet<Lift['kind']> = new Set(['person', 'cover']);

function liftedOf(figure: ComparedFigure, { difference, verdict }: ComparisonRow): LiftedFigure {
  return { ...estimateOf(figure), difference, verdict };
}

const THOUSAND = 1000;

/** Change of the figure ÷ change of cost; the jackknife over replications gives its interval. */
function perThousand(
  base: readonly ComparedFigure[],
  lifted: readonly ComparedFigure[],
  [change, cost]: readonly ComparisonRow[],
): LiftResult['perThousand'] {
  const gained = changesOf(base[0].sample, lifted[0].sample);
  const paid = changesOf(base[1].sample, lifted[1].sample);
  const pairs = gained.flatMap((gain, at) => {
    const price = paid[at] ?? null;
    return gain === null || price === null ? [] : [[gain, price / THOUSAND] as const];
  });
  const { halfWidth } = ratioInterval(
    pairs.map(([gain]) => gain),
    pairs.map(([, price]) => price),
    LEVEL,
  );
  const [more, price] = [change.difference.estimate, cost.difference.estimate];
  if (more === null || price === null || price <= 0) return null;
  const estimate = (more / price) * THOUSAND;
  if (halfWidth === null) return { estimate, low: null, high: null };
  return { estimate, low: estimate - halfWidth, high: estimate + halfWidth };
}

function changesOf(base: Sample | null, lifted: Sample | null): readonly (number | null)[] {
  if (base === null || lifted === null) return [];
  return base.values.map((value, at) => {
    const other = lifted.values[at] ?? null;
    return value === null || other === null ? null : other - value;
  });
}

/** Surely better ones first, then what is open, then the rest; each by what is gained. */
function byGain(better: PlannedRow['metric']['better']) {
  const sign = better === 'higher' ? 1 : -1;
  const rank = ({ figure: { verdict } }: LiftResult) =>
    verdict === 'better' || verdict === 'lower' ? 0 : verdict === 'no clear difference' ? 1 : 2;
  const gain = ({ figure }: LiftResult) => sign * (figure.difference.estimate ?? 0);
  return (one: LiftResult, other: LiftResult) => rank(one) - rank(other) || gain(other) - gain(one);
}
