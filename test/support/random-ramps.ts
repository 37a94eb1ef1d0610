/** People of random scenarios who are new to their work. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** Ramps of some named people; from dice of their own, so that the rest stays. */
export function withRamps(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 6_000_000);
  const { teams } = scenario as { teams: Written };
  if (dice.chance(0.5)) return scenario;
  const ramp = () => ({
    speed: dice.pick(['50%', '80%', '100%']),
    reach: dice.pick([0, -1, -3]),
    touches: dice.pick([1, 5, 40]),
  });
  const learning = Object.entries(teams).map(([name, team]): [string, Written] => {
    const { people, ...rest } = team as { people?: readonly Written[] };
    const own = people?.map((person) => (dice.chance(0.7) ? { ...person, ramp: ramp() } : person));
    return [name, { ...rest, ...(own === undefined ? {} : { people: own }), ramp: ramp() }];
  });
  return { ...scenario, teams: Object.fromEntries(learning) };
}
