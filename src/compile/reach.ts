/** Reach: the share of a type that a tier, or a crew with its own proficiency, can solve. */
import type { ReachPart } from '../scenario/outcome.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { exp, ln } from '../units/mathematics.ts';
import type { Crew, Proficiency } from './crews.ts';
import type { Numbers } from './names.ts';
import type { NeedSets } from './needs.ts';

/** Share of the contacts of a type that self-service solves before they become tickets. */
export function deflectedShare(type: Scenario['tickets'][number]): number {
  return type.reach?.find(({ tier }) => tier === 'L0')?.share ?? 0;
}

/**
 * Reach among tickets, [type × tier]. A tier that states none solves what the tier below it does;
 * what self-service solved never became a ticket, so r turns into (r − r0) / (1 − r0).
 */
export function reachByTier({ tickets }: Scenario, { tiers }: Numbers): Float64Array {
  const reach = new Float64Array(tickets.length * tiers.count);
  tickets.forEach((type, number) => {
    const stated = new Map(type.reach?.map(({ tier, share }) => [tier, share]));
    const deflected = deflectedShare(type);
    let share = type.flow === null ? deflected : 1;
    tiers.names.forEach((tier, column) => {
      share = stated.get(tier) ?? share;
      reach[number * tiers.count + column] =
        deflected < 1 ? (share - deflected) / (1 - deflected) : 0;
    });
  });
  return reach;
}

/** What the reach of crews depends on. */
export interface ReachContext {
  readonly scenario: Scenario;
  readonly numbers: Numbers;
  readonly needs: NeedSets;
  /** [type × tier]. */
  readonly reach: Float64Array;
}

/**
 * Reach of every crew, [crew × type]: that of its highest tier, moved by its points (of several
 * needs the smallest) on the log-odds scale, and at most the next tier's.
 */
export function reachByCrew(crews: readonly Crew[], context: ReachContext): Float64Array {
  const { scenario, numbers, needs } = context;
  const typeCount = scenario.tickets.length;
  const column = new Float64Array(crews.length * typeCount);
  const caps = capByCrew(crews, context);
  crews.forEach((crew, number) => {
    const pointsBySet = needs.sets.map((set) => pointsFor(crew.skills, set));
    const top = crew.tiers[crew.tiers.length - 1];
    for (let type = 0; type < typeCount; type++) {
      const row = type * numbers.tiers.count;
      const own = context.reach[row + top];
      const moved = movedBy(own, pointsBySet[needs.ofType[type]]);
      const cell = number * typeCount + type;
      column[cell] = Math.min(moved, caps[cell]);
    }
  });
  return column;
}

/** The highest reach that points can give a crew, [crew × type]: that of the next tier, or all. */
export function capByCrew(crews: readonly Crew[], context: ReachContext): Float64Array {
  const { scenario, numbers, reach } = context;
  const nextStated = scenario.tickets.map((type) => statedTiers(type.reach ?? [], numbers));
  return Float64Array.from(
    crews.flatMap(({ tiers }) =>
      nextStated.map((stated, type) => {
        const above = stated.find((tier) => tier > tiers[tiers.length - 1]);
        return above === undefined ? 1 : reach[type * numbers.tiers.count + above];
      }),
    ),
  );
}

/** The tiers for which a type states its reach, ascending. */
function statedTiers(reach: readonly ReachPart[], { tiers }: Numbers): number[] {
  return reach.filter(({ tier }) => tier !== 'L0').map(({ tier }) => tiers.of(tier));
}

/** The points of a set of needs: the smallest; without needs, none. */
function pointsFor(skills: ReadonlyMap<number, Proficiency>, set: readonly number[]): number {
  if (set.length === 0) return 0;
  return Math.min(...set.map((skill) => skills.get(skill)?.points ?? 0));
}

/** A share moved by points on the log-odds scale; 0 and 1 stay what they are. */
export function movedBy(share: number, points: number): number {
  if (points === 0 || share <= 0 || share >= 1) return share;
  return 1 / (1 + exp(-(ln(share / (1 - share)) + points)));
}

/** Speed of every crew for every set of needs, [crew × set]: the smallest, 0 if one is missing. */
export function speedByCrew(crews: readonly Crew[], { sets }: NeedSets): Float64Array {
  const column = new Float64Array(crews.length * sets.length);
  crews.forEach(({ skills, speed }, crew) => {
    sets.forEach((set, number) => {
      const speeds = set.map((skill) => skills.get(skill)?.speed ?? 0);
      column[crew * sets.length + number] = speed * (set.length === 0 ? 1 : Math.min(...speeds));
    });
  });
  return column;
}
