/** Sets of needed skills: types with equal needs share one, so that eligibility is decided once. */
import type { Scenario } from '../scenario/scenario.ts';
import type { Numbers } from './names.ts';

/** The distinct sets of needed skills, and which one each type has. */
export interface NeedSets {
  /** [set] → its skills, ascending. */
  readonly sets: readonly (readonly number[])[];
  /** [type] → set. */
  readonly ofType: readonly number[];
}

/** Gathers the distinct sets of needed skills. */
export function needSets(scenario: Scenario, { skills }: Numbers): NeedSets {
  const sets: number[][] = [];
  const known = new Map<string, number>();
  const ofType = scenario.tickets.map(({ needs }) => {
    const set = [...new Set(needs.map((name) => skills.of(name)))].sort((a, b) => a - b);
    const key = set.join(' ');
    const number = known.get(key) ?? sets.push(set) - 1;
    known.set(key, number);
    return number;
  });
  return { sets, ofType };
}
