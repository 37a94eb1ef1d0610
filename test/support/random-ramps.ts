/** People of random scenarios who are new to their work. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** Ramps of some named people; from dice of their own, so that the rest stays. */
export function withRamps(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 6_000_000);
  const { teams } = scenario as { teams: Written };
  if (dice.chance(0.5)) return scenario;
  const teaches = dice.chance(0.6);
  const ramp = () => ({
    speed: dice.pick(['50%', '80%', '100%']),
    reach: dice.pick([0, -1, -3]),
    touches: dice.pick([1, 5, 40]),
  });
  const learning = Object.entries(teams).map(([name, team]): [string, Written] => {
    const { people, ...rest } = team as { people?: readonly Written[] };
    const own = people?.map((person) => (dice.chance(0.7) ? { ...person, ramp: ramp() } : person));
    const taught = (rest as { activities?: readonly Written[] }).activities?.map((activity) =>
      'takesTickets' in activity || !teaches ? activity : { ...activity, teaches: 12 },
    );
    return [
      name,
      {
        ...rest,
        ...(own === undefined ? {} : { people: own }),
        ...(taught === undefined ? {} : { activities: taught }),
        ramp: ramp(),
      },
    ];
  });
  return { ...scenario, teams: Object.fromEntries(learning) };
}
