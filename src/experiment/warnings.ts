/** Remarks that a reader of the figures must see. */
import { CLOCKS } from '../metrics/fields.ts';
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { meanInterval } from '../statistics/interval.ts';
import { slopeInterval } from '../statistics/trend.ts';
import type { KeptRecord } from './observations.ts';
import type { MetricRow, Series, Warning } from './result.ts';
import { startBias } from './start.ts';
import type { Summarised } from './summarise.ts';

/** A trend is a trend if its one-sided 99 % limit is above zero … */
const TREND_LEVEL = 0.98;
/** … and if it moves the backlog by this share of its mean over the window. */
const TREND_SHARE = 0.1;
const TREND_WEEKS = 4;
/** Open tickets beyond this share of the created ones are worth a word. */
const OPEN_SHARE = 0.01;
/** Sectioning needs this many replications. */
const QUANTILE_REPLICATIONS = 10;

/** Quantiles that a summary shows; others speak for themselves by their intervals. */
const HEADLINE_QUANTILES = [
  'resolution-time.p50',
  'resolution-time.p90',
  'resolution-time.p95',
  'queue-time.p50',
  'queue-time.p95',
];

/** What the warnings are drawn from. */
export interface Evidence {
  readonly planned: readonly PlannedRow[];
  readonly summarised: Summarised;
  /** Independent observations: replications, or pairs of opposite luck. */
  readonly records: readonly KeptRecord[];
  readonly isAntithetic: boolean;
  /** Whether weeks stand for those of a steady cycle. */
  readonly isSteady: boolean;
  /** Replications. */
  readonly finished: number;
  readonly start: Series['start'];
  /** Whether the run begins with open tickets, and so at the start that is meant. */
  readonly hasOpenTickets: boolean;
  /** Replications asked for. */
  readonly asked: number;
}

/** All remarks on an experiment, in the order of their codes. */
export function warningsOf(evidence: Evidence): Warning[] {
  const checks = [
    noTickets,
    growth,
    open,
    undecided,
    unreached,
    replications,
    short,
    stopped,
    start,
  ];
  return checks.flatMap((check) => check(evidence));
}

function noTickets({ summarised }: Evidence): Warning[] {
  const created = find(summarised.rows, 'tickets', {});
  if (created?.estimate !== 0) return [];
  return [
    {
      code: 'W501',
      message:
        'No tickets were created in the measured window; figures per ticket have no value. ' +
        'Check the rates and profiles of the arrivals.',
    },
  ];
}

/** The slope of the weekly backlog, one value a replication. */
function growth({ records }: Evidence): Warning[] {
  const weeks = records[0]?.weeklyBacklog.length ?? 0;
  if (weeks < TREND_WEEKS) return [];
  const weekly = records.map((record) => Array.from(record.weeklyBacklog));
  const slopes = weekly.map((values) => slopeInterval(values, TREND_LEVEL));
  const slope =
    records.length === 1
      ? slopes[0]
      : meanInterval(
          slopes.map(({ estimate }) => estimate ?? 0),
          TREND_LEVEL,
        );
  const mean = weekly.flat().reduce((a, b) => a + b, 0) / (weeks * records.length);
  const { low, estimate } = slope;
  if (low === null || estimate === null || low <= 0) return [];
  if (estimate * weeks < TREND_SHARE * mean) return [];
  return [
    {
      code: 'W511',
      message:
        `The backlog grows by about ${significant(estimate)} tickets a week, surely more than ` +
        'chance: more work arrives than people finish, or the warm-up is too short. Times and ' +
        'costs of such a run depend on its length.',
    },
  ];
}

function open({ summarised }: Evidence): Warning[] {
  const created = find(summarised.rows, 'tickets', {})?.estimate ?? 0;
  const left = find(summarised.rows, 'tickets', { final: 'open' })?.estimate ?? 0;
  if (created === 0 || left / created < OPEN_SHARE) return [];
  return [
    {
      code: 'W512',
      message:
        `${percent(left / created)} of the tickets were still open at the end of the drain. ` +
        'Quantiles of the resolution time count them as longer than their age; the mean is over ' +
        'resolved tickets only and reads too low. A longer drain would tell.',
    },
  ];
}

function undecided({ summarised }: Evidence): Warning[] {
  const created = find(summarised.rows, 'tickets', {})?.estimate ?? 0;
  return CLOCKS.flatMap((clock) => {
    const left = find(summarised.rows, 'tickets-undecided', { clock })?.estimate ?? 0;
    if (created === 0 || left / created < OPEN_SHARE) return [];
    const message =
      `${percent(left / created)} of the tickets were open and not overdue on the ${clock} clock ` +
      'at the end; they are in no attainment figure.';
    return [{ code: 'W513', message }];
  });
}

function unreached({ summarised }: Evidence): Warning[] {
  const rows = summarised.rows.filter(
    (row) => row.above !== undefined && Object.keys(row.scope).length === 0,
  );
  if (rows.length === 0) return [];
  return [
    {
      code: 'W514',
      message:
        `Too many tickets were still open to tell ${quantilesOf(rows)}; ` +
        'the longest time observed is given as a lower bound.',
    },
  ];
}

function replications(evidence: Evidence): Warning[] {
  const { records, finished, asked, isAntithetic, isSteady, summarised } = evidence;
  const few = isAntithetic ? 2 * QUANTILE_REPLICATIONS : QUANTILE_REPLICATIONS;
  if (finished >= few || asked >= few) return [];
  if (records.length === 1) {
    const isLong = ['backlog', 'resolution-time'].some(
      (metric) => (find(summarised.rows, metric, {})?.low ?? null) !== null,
    );
    const one = isAntithetic ? 'One pair of replications' : 'One replication';
    const message = `${one}${isLong ? longWords(isSteady) : SHORT_WORDS}`;
    return [{ code: 'W515', message }];
  }
  const message =
    `${finished} replications give rough intervals, above all for quantiles; run 30 or ` +
    'more before deciding.';
  return [{ code: 'W515', message }];
}

const SHORT_WORDS =
  ' proves nothing: no interval is possible. Run 30 to see how far chance moves the figures.';

function longWords(isSteady: boolean): string {
  return isSteady
    ? ': means and shares of tickets have an interval, from batches of weeks; quantiles, loads ' +
        'and costs have none. Several replications give them one.'
    : ': only mean open tickets have an interval, from batches of weeks. Run 30 to see how far ' +
        'chance moves the figures.';
}

function short({ summarised, records }: Evidence): Warning[] {
  if (records.length < QUANTILE_REPLICATIONS) return [];
  const rows = summarised.shortQuantiles.filter(
    ({ metric, statistic, scope }) =>
      Object.keys(scope).length === 0 && HEADLINE_QUANTILES.includes(`${metric}.${statistic}`),
  );
  if (rows.length === 0) return [];
  const message =
    `The window is short for ${quantilesOf(rows)}: the quantiles of single replications miss ` +
    'the pooled one by more than 2 %. A longer window makes their intervals surer.';
  return [{ code: 'W516', message }];
}

/** Metrics with their quantiles: `queue-time (p90, p95)`. */
function quantilesOf(rows: readonly MetricRow[]): string {
  const metrics = [...new Set(rows.map(({ metric }) => metric))];
  return metrics
    .map((metric) => {
      const own = rows.filter((row) => row.metric === metric);
      return `${metric} (${own.map(({ statistic }) => statistic).join(', ')})`;
    })
    .join(', ');
}

function stopped({ finished, asked }: Evidence): Warning[] {
  if (finished >= asked) return [];
  const message = `The run was stopped after ${finished} of ${asked} replications.`;
  return [{ code: 'W517', message }];
}

/** Of the days before they settle, a difference of this part is worth a word. */
const BIAS_SHARE = 0.05;
const BIAS_LEVEL = 0.99;

function start({ records, start, hasOpenTickets }: Evidence): Warning[] {
  const bias = hasOpenTickets ? null : startBias(records, start, BIAS_LEVEL);
  const { low, high, estimate } = bias?.difference ?? NO_BIAS;
  if (bias === null || low === null || high === null || estimate === null) return [];
  if ((low <= 0 && high >= 0) || Math.abs(estimate) < BIAS_SHARE * bias.rest) return [];
  const part = `${percent(Math.abs(estimate) / bias.rest)} ${estimate < 0 ? 'fewer' : 'more'}`;
  const weeks = (days: number) => (days === 7 ? 'a week' : `${significant(days / 7)} weeks`);
  const message =
    `The window begins before the run has settled: until ${weeks(bias.settledAfterDays)} after ` +
    `its beginning ${part} tickets are open than later, surely more than chance. Unless demand ` +
    `changes then, a warm-up of ${weeks(bias.settledAfterDays)} would leave that out.`;
  return [{ code: 'W519', message }];
}

const NO_BIAS = { low: null, high: null, estimate: null };

function find(
  rows: readonly MetricRow[],
  metric: string,
  scope: MetricRow['scope'],
): MetricRow | undefined {
  const wanted = Object.entries(scope);
  return rows.find((row) => {
    const own: Readonly<Record<string, unknown>> = { ...row.scope };
    return (
      row.metric === metric &&
      Object.keys(own).length === wanted.length &&
      wanted.every(([key, name]) => own[key] === name)
    );
  });
}

function percent(share: number): string {
  return `${significant(share * 100)} %`;
}

/** Two significant digits, in plain notation. */
function significant(value: number): string {
  return String(Number(value.toPrecision(2)));
}
