/**
 * Pairs of replications with opposite luck (see `MIRRORED`): where one has a busy day, the other
 * has a quiet one, so that their mean varies less than that of two independent ones (Hammersley &
 * Morton 1956). The two of a pair depend on each other, so that a pair is one observation.
 */
import { isQuantile, type PlannedRow } from '../metrics/planned-rows.ts';
import { standardErrorOf } from '../statistics/summation.ts';
import { isHeadline } from './controlled.ts';
import type { KeptRecord } from './observations.ts';
import type { PairedGain } from './result.ts';
import { Samples } from './samples.ts';

/** Every pair as one record with the number of the pair; who is without a partner is left out. */
export function pairedRecords(
  rows: readonly PlannedRow[],
  records: readonly KeptRecord[],
): readonly KeptRecord[] {
  const adds = rows
    .filter(({ statistic }) => !isQuantile(statistic))
    .map(({ statistic }) => 'estimator' in statistic && statistic.estimator === 'ratio of totals');
  return pairsIn(records).map(([one, other]) => ({
    replication: one.replication / 2,
    totals: one.totals,
    pairs: joinedFigures(one.pairs, other.pairs, adds),
    quantiles: halfWay(one.quantiles, other.quantiles),
    weekly: one.weekly,
    backlog: halfWay(one.backlog, other.backlog),
    path: halfWay(one.path, other.path),
    weeklyBacklog: halfWay(one.weeklyBacklog, other.weeklyBacklog),
    created: halfWay(one.created, other.created),
    cost: halfWay(one.cost, other.cost),
  }));
}

type Pair = readonly [one: KeptRecord, other: KeptRecord];

function pairsIn(records: readonly KeptRecord[]): readonly Pair[] {
  const byNumber = new Map(records.map((record) => [record.replication, record]));
  return records.flatMap((one): Pair[] => {
    const other = byNumber.get(one.replication + 1);
    return one.replication % 2 === 0 && other !== undefined ? [[one, other]] : [];
  });
}

/** Ratios of totals have their totals added up; other figures are means of those that say one. */
function joinedFigures(
  one: Float64Array,
  other: Float64Array,
  adds: readonly boolean[],
): Float64Array {
  const joined = new Float64Array(one.length);
  for (const [place, isAdded] of adds.entries()) {
    const at = place * 2;
    const weight = one[at + 1] + other[at + 1];
    const sum = one[at] + other[at];
    joined[at] = isAdded || weight === 0 ? sum : sum / weight;
    joined[at + 1] = isAdded ? weight : Math.min(1, weight);
  }
  return joined;
}

function halfWay(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, at) => (value + other[at]) / 2);
}

/**
 * What the pairs gain in the headline figures: the variance of a mean over pairs ÷ that over as
 * many independent replications, whose variance is that of all replications seen.
 */
export function pairedGains(
  rows: readonly PlannedRow[],
  records: readonly KeptRecord[],
): readonly PairedGain[] {
  const samples = new Samples(rows);
  const pairs = pairsIn(records);
  return rows.filter(isHeadline).flatMap((row): PairedGain[] => {
    const values = samples.of(row, pairs.flat())?.values ?? [];
    const known = values.filter((value) => value !== null);
    if (known.length < 2 * LEAST_PAIRS || known.length !== 2 * pairs.length) return [];
    const means = pairs.map((_, pair) => (known[2 * pair] + known[2 * pair + 1]) / 2);
    const [paired, single] = [standardErrorOf(means), standardErrorOf(known)];
    if (single === 0) return [];
    const { metric, statistic, scope, unit } = row;
    const ratio = paired / single;
    const figure = { metric: metric.id, statistic: statistic.id, scope, unit };
    return [{ ...figure, varianceRatio: ratio * ratio }];
  });
}

/** Fewer pairs tell nothing of how the two of a pair go together. */
const LEAST_PAIRS = 10;
