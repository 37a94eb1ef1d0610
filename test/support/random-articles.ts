/** Solutions that are written down in random scenarios. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** Some scenarios with articles; from dice of their own, so that the rest stays. */
export function withArticles(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 11_000_000);
  if (dice.chance(0.6)) return scenario;
  const { tickets } = scenario as { tickets: Record<string, Written> };
  const changed = Object.entries(tickets).map(([name, type]): [string, Written] => {
    const tiers = Object.keys((type.reach ?? {}) as Written).filter((tier) => tier !== 'L0');
    if (tiers.length === 0 || dice.chance(0.2)) return [name, type];
    const halfLife = dice.maybe(0.6, () => dice.pick(['1 d', '90 d']));
    const articles = {
      by: dice.chance(0.5) ? tiers : [dice.pick(tiers)],
      share: dice.pick(['40%', '100%']),
      writing: dice.pick(['15 min', '5 h', { exponential: { mean: '40 min' } }]),
      raises: Object.fromEntries(tiers.map((tier) => [tier, dice.pick([0, 1, 4])])),
      half: dice.pick([1, 5]),
      atStart: dice.pick([0, 3]),
      ...(halfLife && { halfLife }),
    };
    return [name, { ...type, articles }];
  });
  return { ...scenario, tickets: Object.fromEntries(changed) };
}
