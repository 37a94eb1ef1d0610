/** When tickets go to a higher tier because so much of their time to resolve is gone. */
import type { Column } from '../kernel/model.ts';
import type { Deadline } from '../scenario/routing.ts';
import type { Compilation } from './context.ts';

const NEVER = -1;

/** [type × priority] → what the resolution clock shows then, ms, and the tier; −1 for none. */
export interface DeadlineColumns {
  readonly deadline: Column;
  readonly deadlineTier: Column;
}

/** Compiles the rules; `line` [type × tier] and `resolveGoal` [priority] are those of the model. */
export function deadlineColumns(
  { scenario, numbers }: Compilation,
  line: Column,
  resolveGoal: Column,
): DeadlineColumns {
  const { tickets, routing } = scenario;
  const rules = tickets.flatMap((type, typeNumber) =>
    numbers.priorities.names.map((priority) =>
      routing.hierarchical.find(
        ({ when, to }) =>
          type.flow === null &&
          (when.type ?? type.name) === type.name &&
          (when.channel ?? type.channel) === type.channel &&
          (when.priority ?? priority) === priority &&
          line[typeNumber * numbers.tiers.count + numbers.tiers.of(to)] >= 0,
      ),
    ),
  );
  const count = numbers.priorities.count;
  const at = (rule: Deadline | undefined, cell: number): number =>
    rule === undefined || resolveGoal[cell % count] < 0
      ? NEVER
      : Math.round(rule.when.elapsed * resolveGoal[cell % count]);
  return {
    deadline: Float64Array.from(rules, at),
    deadlineTier: Int32Array.from(rules, (rule) =>
      rule === undefined ? NEVER : numbers.tiers.of(rule.to),
    ),
  };
}
