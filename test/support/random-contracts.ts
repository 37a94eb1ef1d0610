/** What vendors of random scenarios promise and give back. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** Contracts of a random scenario's vendors; from dice of their own, so that the rest stays. */
export function withContracts(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 5_000_000);
  const { vendors, priorities } = scenario as { vendors?: Written; priorities: Written };
  if (vendors === undefined || dice.chance(0.35)) return scenario;
  const first = Object.keys(priorities)[0] as string;
  const contracts = Object.entries(vendors).map(([name, vendor]): [string, Written] => [
    name,
    { ...(vendor as Written), ...contract(dice, first) },
  ]);
  return { ...scenario, vendors: Object.fromEntries(contracts) };
}

function contract(dice: Dice, first: string): Written {
  const goal = (one: string, other: string) =>
    dice.pick([one, other, { [first]: one }, { [first]: one, other }]);
  const targets: Written = {
    respond: goal('30 min', '4 h'),
    resolve: goal('4 h', '1 business days'),
  };
  const credits = dice.pick([
    undefined,
    '90/breach',
    { each: { [first]: '400/breach', other: '70/breach' }, atMost: '15%' },
  ]);
  const price = {
    retainer: '9000/year',
    perCase: 35,
    licences: { spend: '8000/year', share: '10%' },
  };
  const chase = dice.maybe(0.8, () => ({
    every: dice.pick(['45 min', '3 h', '1 business days']),
    effort: dice.pick(['10 min', '30 min', { exponential: { mean: '20 min' } }]),
  }));
  return {
    ...(chase === undefined ? {} : { chase }),
    targets,
    ...(credits === undefined ? {} : { credits }),
    price,
  };
}
