/** Sweeps: the same model at many values, with the same luck everywhere. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { rankCorrelation } from '../statistics/rank-correlation.ts';
import type { ComparedFigure } from './compare.ts';
import { frontierStandings, upwards, type Weighed } from './frontier.ts';
import type { Running } from './observe.ts';
import type { RunResult, Warning } from './result.ts';
import { keyedModel, type Study } from './study.ts';
import { LEVEL } from './summarise.ts';
import { roundedSweep } from './summary-json.ts';
import type { PointValues } from './sweep-design.ts';
import type {
  Influence,
  PointFigure,
  Sweep,
  SweepDesign,
  SweepFactor,
  SweepPoint,
  SweepResult,
} from './sweep-result.ts';
import { uncertaintiesOf } from './uncertainties.ts';
import { runVariations, type Variations, type Varied } from './variations.ts';

/** One point of a sweep, ready to run. */
export interface PlannedPoint {
  readonly values: PointValues;
  readonly study: Study;
}

/** A sweep, ready to run. */
export interface SweepPlan {
  readonly base: Study;
  readonly design: SweepDesign;
  readonly factors: readonly SweepFactor[];
  readonly points: readonly PlannedPoint[];
  /** Rows of the base. */
  readonly rows: readonly PlannedRow[];
  readonly replications: number;
  /** Whether the points are draws of uncertain inputs. */
  readonly isUncertain: boolean;
}

/** A finished or stopped sweep; no result if not even the base was finished. */
export interface SweepOutcome {
  readonly result: SweepResult | null;
  /** Points with all their replications. */
  readonly finished: number;
  readonly isPartial: boolean;
}

/** Runs a sweep. */
export async function runSweep(plan: SweepPlan, running: Running): Promise<SweepOutcome> {
  const { base, points, rows, replications } = plan;
  const variations = points.map(({ study }) => study);
  const run = await runVariations({ base, variations, rows, replications }, running);
  const finished = run.varied.length;
  const result = run.base === null ? null : resultOf(plan, run, run.base);
  return { result, finished, isPartial: run.isPartial };
}

function resultOf(
  plan: SweepPlan,
  { varied, verdicts, isPartial }: Variations,
  base: NonNullable<Variations['base']>,
): SweepResult {
  const { rows, points, factors, design } = plan;
  const isAlternative = design !== 'one-at-a-time' && !plan.isUncertain;
  const frontier = isAlternative ? frontierOf(rows) : null;
  const standings = frontier === null ? [] : standingsOf(varied, rows, frontier);
  const shown = varied.map((each, at) => pointOf(each, plan, standings[at] ?? null));
  const { summary, facts } = base.result;
  const sweep: Sweep = {
    formatVersion: '1.0',
    tool: summary.tool,
    scenario: summary.scenario,
    seed: summary.seed,
    replications: plan.replications,
    design,
    factors,
    figures: rows.map(figureOf),
    base: base.figures.map(({ figure: { model: _model, ...estimate } }) => estimate),
    points: shown,
    frontier,
    influences: design === 'latin-hypercube' ? influencesOf(shown, factors.length) : [],
    uncertainties: plan.isUncertain ? uncertaintiesOf(varied) : [],
    verdicts,
    warnings: warningsOf(summary, isPartial ? points.length - varied.length : 0),
  };
  return { sweep: roundedSweep(sweep), facts };
}

function figureOf({ metric, statistic, scope, unit }: PlannedRow) {
  return { metric: metric.id, statistic: statistic.id, scope, unit, better: metric.better };
}

function pointOf(
  { place, figures, rows }: Varied,
  { points, base }: SweepPlan,
  standing: SweepPoint['standing'],
): SweepPoint {
  const { values, study } = points[place];
  return {
    id: place + 1,
    values,
    hash: study.scenario.hash,
    isBase: keyedModel(study).key === keyedModel(base).key,
    figures: figures.map(({ figure: { model: _model, ...estimate } }, at): PointFigure => {
      const { difference, verdict } = rows[at];
      return { ...estimate, difference, verdict };
    }),
    standing,
  };
}

/** Cost against the first figure that has a better side. */
function frontierOf(rows: readonly PlannedRow[]): Sweep['frontier'] {
  const cost = rows.findIndex(isTotalCost);
  const service = rows.findIndex(
    (row) => row.metric.id !== 'cost' && row.metric.better !== 'neither',
  );
  return cost < 0 || service < 0 ? null : { cost, service };
}

/** Whether a row is the cost of everything. */
export function isTotalCost({ metric, statistic, scope }: PlannedRow): boolean {
  return metric.id === 'cost' && statistic.id === 'total' && Object.keys(scope).length === 0;
}

function standingsOf(
  varied: readonly Varied[],
  rows: readonly PlannedRow[],
  { cost, service }: NonNullable<Sweep['frontier']>,
): readonly SweepPoint['standing'][] {
  const isHigherBetter = rows[service].metric.better === 'higher';
  const weighed = varied.map(({ figures }) => weighedOf(figures[cost], figures[service]));
  const known = weighed.filter((each) => each !== null);
  const turned = known.map(
    (each): Weighed => ({ ...each, service: upwards(each.service, isHigherBetter) }),
  );
  const standings = frontierStandings(turned, LEVEL);
  return weighed.map((each) => (each === null ? null : standings[known.indexOf(each)]));
}

function weighedOf(cost: ComparedFigure, service: ComparedFigure): Weighed | null {
  if (cost.sample === null || service.sample === null) return null;
  return { cost: cost.sample, service: service.sample };
}

/** Factors whose values are numbers, or factors of one, against every figure. */
function influencesOf(points: readonly SweepPoint[], factors: number): readonly Influence[] {
  return Array.from({ length: factors }, (_, factor) => factor).flatMap((factor) =>
    (points[0]?.figures ?? []).map((_, figure) => influenceOf(points, factor, figure)),
  );
}

function influenceOf(points: readonly SweepPoint[], factor: number, figure: number): Influence {
  const pairs = points.flatMap(({ values, figures }) => {
    const amount = amountOf(values[factor]);
    const { estimate } = figures[figure];
    return amount === null || estimate === null ? [] : [[amount, estimate] as const];
  });
  const { estimate, low, high } = rankCorrelation(
    pairs.map(([amount]) => amount),
    pairs.map(([, value]) => value),
    LEVEL,
  );
  return { factor, figure, correlation: estimate, low, high };
}

/** The number that a value begins with; null where it has none. */
function amountOf(value: string | null): number | null {
  const match = /^x?([+-]?\d+(?:\.\d+)?)/.exec(value ?? '');
  return match === null ? null : Number(match[1]);
}

function warningsOf({ warnings }: RunResult['summary'], missing: number): readonly Warning[] {
  const told = warnings.map(({ code, message }) => ({ code, message: `As written: ${message}` }));
  if (missing === 0) return told;
  const message = `The sweep was stopped: ${missing} points are missing.`;
  return [{ code: 'W517', message }, ...told];
}
