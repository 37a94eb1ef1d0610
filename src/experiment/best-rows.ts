/** Which model is the best in each figure that has a better direction, and how sure that is. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import { streamKey } from '../random/keys.ts';
import { uniformAt } from '../random/threefry.ts';
import { bestShares, comparedWithBest, type DistanceFromBest } from '../statistics/best.ts';
import type { Sample } from '../statistics/contrast.ts';
import { arePaired, type Compared, contrastOf, FigureReader } from './compare.ts';
import type { BestRow, Standing } from './comparison-result.ts';
import { LEVEL } from './summarise.ts';

/** The standings of all models in the rows that all of them have. */
export function bestRows(
  models: readonly [Compared, ...Compared[]],
  rows: readonly PlannedRow[],
): readonly BestRow[] {
  const readers = models.map((model) => new FigureReader(model));
  return rows.flatMap((row) => {
    if (row.metric.better === 'neither') return [];
    const samples = readers.flatMap((reader) => reader.of(row).sample ?? []);
    if (samples.length < models.length) return [];
    const upwards = row.metric.better === 'higher' ? samples : samples.map(reversed);
    const standings = standingsOf(models, upwards);
    const { metric, statistic, scope, unit } = row;
    const name = { metric: metric.id, statistic: statistic.id, scope, unit };
    return standings === null ? [] : [{ ...name, standings }];
  });
}

function reversed({ estimate, values, centre }: Sample): Sample {
  return {
    estimate: -estimate,
    values: values.map((value) => (value === null ? null : -value)),
    centre,
  };
}

function standingsOf(
  models: readonly [Compared, ...Compared[]],
  samples: readonly Sample[],
): readonly Standing[] | null {
  const [base] = models;
  const isPaired = models.every((model) => arePaired(base, model));
  const { k0, k1 } = streamKey(base.study.model.seed, 'comparison', 'bootstrap');
  const uniform = (resample: number, draw: number) => uniformAt(k0, k1, resample, draw);
  const shares = bestShares(samples, isPaired, uniform);
  const distances = comparedWithBest(
    samples.length,
    (i, j) => contrastOf(samples[j], samples[i], arePaired(models[i], models[j])),
    LEVEL,
  );
  if (shares === null || distances === null) return null;
  return models.map(({ id }, place) => {
    const { low, high } = distances[place];
    const verdict = standingOf(distances[place]);
    return { model: id, probability: shares[place], low: low + 0, high: high + 0, verdict };
  });
}

function standingOf({ low, high }: DistanceFromBest): Standing['verdict'] {
  if (low >= 0) return 'best';
  return high <= 0 ? 'not the best' : 'open';
}
