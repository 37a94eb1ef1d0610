/** Runs replications of one model, or of several with the same luck, and gathers their records. */
import { wholePairs } from '../kernel/opposite-luck.ts';
import type { ReplicationRecord } from '../metrics/record.ts';
import { pairedRecords } from './antithetic.ts';
import { type Executor, inlineExecutor, type KeyedModel, type Unit } from './executor.ts';
import { Observations } from './observations.ts';
import { keyedModel, type Study } from './study.ts';

/** How replications are run. */
export interface Running {
  readonly executor?: Executor;
  readonly signal?: AbortSignal;
  /** Called after every replication, over all models. */
  readonly onProgress?: (finished: number, asked: number) => void;
}

/**
 * Says after each wave how many replications there shall be in all, and how many there will be in
 * the end as far as can be told; no more than there are ends it. It sees the records of whole waves
 * alone, so that what it says never depends on the executor.
 */
export type Schedule = (observations: readonly Observations[]) => {
  readonly wanted: number;
  readonly forecast: number;
};

/** What was observed of each study, and how many replications of it were wanted. */
export interface Observed {
  readonly observations: readonly Observations[];
  readonly asked: number;
}

/** As many replications as that, in one wave. */
export function fixedSchedule(replications: number): Schedule {
  return () => ({ wanted: replications, forecast: replications });
}

/**
 * Observes the studies, each with the same replications: where a run is stopped, what only some of
 * them finished is left out. Models of the same content are run once.
 */
export async function observe(
  studies: readonly Study[],
  schedule: Schedule,
  running: Running,
): Promise<Observed> {
  const keyed = studies.map(keyedModel);
  const models = distinct(keyed);
  const modelOf = keyed.map(({ key }) => models.findIndex((m) => m.key === key));
  const gathering = new Gathering(studies, modelOf);
  const { executor = inlineExecutor, signal, onProgress } = running;
  const crew = await executor.open(models);
  let asked = 0;
  try {
    for (let finished = 0; ; ) {
      const { wanted, forecast } = inPairs(schedule(gathering.observations), studies);
      const whole = gathering.replications;
      asked = Math.max(wanted, asked);
      if (wanted <= whole || signal?.aborted) break;
      for await (const { model, record } of crew.run(unitsOf(models, whole, wanted), signal)) {
        gathering.take(model, record);
        finished += 1;
        onProgress?.(finished, forecast * models.length);
      }
    }
  } finally {
    await crew.close();
  }
  return { observations: gathering.observations, asked };
}

/** Whole pairs, where some of the replications come in pairs. */
function inPairs(
  { wanted, forecast }: ReturnType<Schedule>,
  studies: readonly Study[],
): ReturnType<Schedule> {
  const areSome = studies.some(({ model }) => model.isAntithetic);
  return { wanted: wholePairs(wanted, areSome), forecast: wholePairs(forecast, areSome) };
}

function observationsFor({ model, rows }: Study): Observations {
  return model.isAntithetic
    ? new Observations((records) => pairedRecords(rows, records))
    : new Observations();
}

function distinct(keyed: readonly KeyedModel[]): KeyedModel[] {
  return [...new Map(keyed.map((model) => [model.key, model])).values()];
}

/** All models of one replication before the next, so that a stop leaves few without partners. */
function unitsOf(models: readonly KeyedModel[], from: number, to: number): Unit[] {
  return Array.from({ length: to - from }, (_, count) => from + count).flatMap((replication) =>
    models.map((_, model) => ({ model, replication })),
  );
}

/** Holds records back until every model has finished the replication. */
class Gathering {
  readonly observations: readonly Observations[];
  readonly #modelOf: readonly number[];
  readonly #waiting = new Map<number, Map<number, ReplicationRecord>>();
  readonly #models: number;

  constructor(studies: readonly Study[], modelOf: readonly number[]) {
    this.#modelOf = modelOf;
    this.#models = new Set(modelOf).size;
    this.observations = studies.map(observationsFor);
  }

  get replications(): number {
    return this.observations[0].count;
  }

  take(model: number, record: ReplicationRecord): void {
    const { replication } = record;
    const partners = this.#waiting.get(replication) ?? new Map<number, ReplicationRecord>();
    partners.set(model, record);
    this.#waiting.set(replication, partners);
    if (partners.size < this.#models) return;
    this.#waiting.delete(replication);
    this.observations.forEach((observations, study) => {
      const own = partners.get(this.#modelOf[study]);
      if (own !== undefined) observations.add(own);
    });
  }
}
