/** Storms: which types are calls about the tickets of another, and how many of them come. */
import type { StormColumns } from '../kernel/storm-columns.ts';
import { meanCount, ticketsAtOnce } from './batches.ts';
import type { Compilation } from './context.ts';
import { NO_LAW } from './law-rows.ts';

/** Compiles the storms of all types. */
export function stormColumns({ scenario, numbers, laws }: Compilation): StormColumns {
  const calls = scenario.tickets.map(({ arrivals }) =>
    arrivals.kind === 'storm' ? ticketsAtOnce(arrivals.calls, 0) : null,
  );
  const about = scenario.tickets.map(({ arrivals }) =>
    arrivals.kind === 'storm' ? numbers.types.of(arrivals.storm) : -1,
  );
  return {
    about: Int32Array.from(about),
    brings: Uint8Array.from(about, (_, type) => (about.includes(type) ? 1 : 0)),
    calls: Int32Array.from(calls, (shares) => (shares === null ? NO_LAW : laws.count(shares))),
    meanCalls: Float64Array.from(calls, (shares) => (shares === null ? 0 : meanCount(shares))),
    over: Float64Array.from(scenario.tickets, ({ arrivals }) =>
      arrivals.kind === 'storm' ? arrivals.over : 0,
    ),
  };
}
