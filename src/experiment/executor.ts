/** Where replications are run: units of work go in, the same records come out in any order. */
import type { Model } from '../kernel/model.ts';
import type { ReplicationRecord } from '../metrics/record.ts';
import { type Prepared, prepare, replicate } from './replicate.ts';

/** A model known by its content: equal keys mean equal records of equal replications. */
export interface KeyedModel {
  readonly key: string;
  readonly model: Model;
}

/** One unit of work: a replication of one of the models. Running it twice gives the same record. */
export interface Unit {
  /** Place of the model among those that were opened. */
  readonly model: number;
  readonly replication: number;
}

/** The record of a finished unit. */
export interface UnitRecord {
  readonly model: number;
  readonly record: ReplicationRecord;
}

/** Workers that have the models at hand. */
export interface Crew {
  /**
   * Runs the units, started in their order, and yields each record as it is done, in any order.
   * After `signal` is aborted no further unit begins, and the iteration ends with what is done.
   */
  run(units: readonly Unit[], signal?: AbortSignal): AsyncIterable<UnitRecord>;
  /** Sends the workers home. */
  close(): Promise<void>;
}

/** Runs replications of models; callers do not know where. */
export interface Executor {
  open(models: readonly KeyedModel[]): Promise<Crew>;
}

/** Runs units one after the other in the calling thread. */
export const inlineExecutor: Executor = {
  open: async (models) => {
    const prepared = preparedOnce(models.map(({ model }) => model));
    return {
      async *run(units, signal) {
        for (const { model, replication } of units) {
          // A breath between replications lets signals, an abort and a display get through.
          await new Promise((resolve) => setTimeout(resolve, 0));
          if (signal?.aborted) return;
          yield { model, record: replicate(prepared(model), replication) };
        }
      },
      close: async () => {},
    };
  },
};

/** Prepares each model when its first unit comes, and keeps what is prepared. */
export function preparedOnce(models: readonly Model[]): (place: number) => Prepared {
  const ready = new Map<number, Prepared>();
  return (place) => {
    const known = ready.get(place) ?? prepare(models[place]);
    ready.set(place, known);
    return known;
  };
}
