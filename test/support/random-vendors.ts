/** What vendors of random scenarios refuse, and when they deliver. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** Some scenarios with such vendors; from dice of their own, so that the rest stays. */
export function withVendorRules(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 10_000_000);
  const { vendors, tickets } = scenario as Record<string, Record<string, Written>>;
  if (vendors === undefined || dice.chance(0.5)) return scenario;
  const releases = () =>
    dice.pick<unknown>([
      'office',
      { calendar: 'long', share: '60%' },
      { calendar: 'office', share: '30%' },
    ]);
  const changed = Object.entries(vendors).map(([name, vendor]): [string, Written] => {
    const rules = dice.pick<() => Written>([
      () => ({ accepts: '70%' }),
      () => ({ releases: releases() }),
      () => ({ accepts: '50%', releases: releases() }),
    ]);
    return [name, { ...vendor, ...rules() }];
  });
  const then = dice.pick<Written>([{ then: 'close' }, { then: 'park', after: '7 h' }]);
  const types = Object.entries(tickets).map(([name, type]): [string, Written] => {
    const isOpen = type.vendor !== undefined && type.reach !== undefined;
    return [name, isOpen && type.unsolved === undefined ? { ...type, unsolved: then } : type];
  });
  return { ...scenario, vendors: Object.fromEntries(changed), tickets: Object.fromEntries(types) };
}
