/** Regret: how far each model is from the best one of every draw of the uncertain inputs. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { Sample } from '../statistics/contrast.ts';
import { studentInterval } from '../statistics/interval.ts';
import { meanOfValues, standardErrorOf } from '../statistics/summation.ts';
import { modelId } from './model-id.ts';
import type { ModelRegret, RegretRow } from './regret-result.ts';
import { LEVEL } from './summarise.ts';

/** The samples of one figure, model by model, one for each draw. */
type DrawnSamples = readonly (readonly (Sample | null)[])[];

/** The regrets of all models in one figure; null where a draw of a model has none. */
export function regretRow(row: PlannedRow, drawn: DrawnSamples): RegretRow | null {
  const known = drawn.map((samples) => samples.filter((sample) => sample !== null));
  if (known.some((samples, model) => samples.length < drawn[model].length)) return null;
  const { metric, statistic, scope, unit } = row;
  const sign = metric.better === 'higher' ? 1 : -1;
  const best = known[0].map((_, draw) =>
    bestOf(
      known.map((samples) => samples[draw]),
      sign,
    ),
  );
  return {
    ...{ metric: metric.id, statistic: statistic.id, scope, unit, better: metric.better },
    models: known.map((samples, model) => ({
      model: modelId(model),
      ...regretOf(samples, best, sign),
    })),
  };
}

function bestOf(samples: readonly Sample[], sign: number): Sample {
  return samples.reduce((a, b) => (sign * (b.estimate - a.estimate) > 0 ? b : a));
}

function regretOf(
  samples: readonly Sample[],
  best: readonly Sample[],
  sign: number,
): Omit<ModelRegret, 'model'> {
  // Adding zero turns −0 into 0.
  const regrets = samples.map(({ estimate }, draw) => sign * (best[draw].estimate - estimate) + 0);
  const worst = Math.max(...regrets);
  return {
    estimate: meanOfValues(samples.map(({ estimate }) => estimate)),
    mean: meanRegret(regrets, luckOf(samples, best, sign)),
    worst: { estimate: worst, draw: regrets.indexOf(worst) + 1 },
    best: regrets.filter((regret) => regret === 0).length / regrets.length,
  };
}

/** What each replication says of the mean regret; all draws and models have its luck. */
function luckOf(samples: readonly Sample[], best: readonly Sample[], sign: number): number[] {
  return samples[0].values.flatMap((_, replication) => {
    const apart = samples.flatMap(({ values }, draw) => {
      const [own, other] = [values[replication], best[draw].values[replication]];
      return own === null || other === null ? [] : [sign * (other - own)];
    });
    return apart.length === samples.length ? [meanOfValues(apart)] : [];
  });
}

/**
 * Two sources of error add up: the draws are few of all that could be, and so are the replications.
 * The variance of both together is at most the sum of the variances of the two margins of the table
 * of draws by replications; degrees of freedom are those of the smaller one.
 */
function meanRegret(regrets: readonly number[], luck: readonly number[]): ModelRegret['mean'] {
  const estimate = meanOfValues(regrets);
  if (regrets.length < 2 || luck.length < 2) return { estimate, low: null, high: null };
  const [drawn, run] = [standardErrorOf(regrets), standardErrorOf(luck)];
  const error = Math.sqrt(drawn * drawn + run * run);
  const degrees = Math.min(regrets.length, luck.length) - 1;
  const { low, high } = studentInterval(estimate, error, degrees, LEVEL);
  return { estimate, low: low === null ? null : Math.max(0, low), high };
}
