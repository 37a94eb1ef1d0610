/** An executor that runs only what was never run before, and keeps what it runs. */
import type { Crew, Executor, Unit } from '../experiment/executor.ts';
import type { ReplicationStore } from './replication-store.ts';

/**
 * Asks the store first; `inner` is opened when the first unit has to be run. What `inUse` names is
 * kept besides the models that are opened: an experiment may open its models part by part.
 */
export function storingExecutor(
  inner: () => Promise<Executor>,
  store: ReplicationStore,
  inUse: readonly string[] = [],
): Executor {
  return {
    open: async (models) => {
      await store.tidy([...inUse, ...models.map(({ key }) => key)]);
      let crew: Crew | undefined;
      return {
        async *run(units, signal) {
          const missing: Unit[] = [];
          for (const unit of units) {
            if (signal?.aborted) return;
            const record = await store.find(models[unit.model].key, unit.replication);
            if (record === undefined) missing.push(unit);
            else yield { model: unit.model, record };
          }
          if (missing.length === 0) return;
          crew ??= await (await inner()).open(models);
          for await (const done of crew.run(missing, signal)) {
            await store.keep(models[done.model].key, done.record);
            yield done;
          }
        },
        close: async () => crew?.close(),
      };
    },
  };
}
