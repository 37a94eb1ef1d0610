/** Outages and calls about them in random scenarios. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/**
 * Some scenarios with calls about the tickets of one of their types; from dice of their own, so
 * that the rest stays.
 */
export function withStorms(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 8_000_000);
  if (dice.chance(0.75)) return scenario;
  const { tickets } = scenario as { tickets: Record<string, Written> };
  const outage = dice.pick(Object.keys(tickets));
  const like = dice.pick(Object.keys(tickets));
  const { priority, channel, handle, needs, home, prefers, patience } = tickets[like] as Written;
  const call = () => ({
    arrivals: {
      storm: outage,
      calls: dice.pick<unknown>([1, 3, { uniform: { min: 2, max: 6 } }]),
      over: dice.pick(['30 min', '2 h', '6 h']),
    },
    priority,
    ...present({ channel, needs, home, prefers, patience }),
    handle,
  });
  const called = dice.chance(0.3) ? { Z: call(), Y: call() } : { Z: call() };
  return { ...scenario, tickets: { ...tickets, ...called } };
}

function present(fields: Written): Written {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
