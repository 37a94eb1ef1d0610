/** Tickets that are open when the run begins. */
import type { BacklogColumns } from '../kernel/model.ts';
import type { Compilation } from './context.ts';

/** Compiles the starting backlog. */
export function backlogColumns({ scenario, numbers, laws }: Compilation): BacklogColumns {
  const { backlog } = scenario;
  return {
    type: Int32Array.from(backlog, ({ type }) => numbers.types.of(type)),
    tier: Int32Array.from(backlog, ({ tier }) => numbers.tiers.of(tier)),
    priority: Int32Array.from(backlog, ({ priority }) => numbers.priorities.of(priority)),
    count: Float64Array.from(backlog, ({ count }) => count),
    age: Int32Array.from(backlog, ({ age }) => laws.elapsed(age)),
  };
}
