/** Facts about a scenario that a report repeats, from its model and its words. */
import type { Model } from '../kernel/model.ts';
import { isoDateTime } from '../metrics/local-time.ts';
import { DAY } from '../units/time.ts';
import type { ScenarioFacts } from './result.ts';

/** The words of a scenario, which the model does not hold. */
export type ScenarioWords = Pick<
  ScenarioFacts,
  'question' | 'about' | 'vendors' | 'promises' | 'events' | 'assumptions' | 'assumptionsIn'
>;

/** Adds to the words what the model knows. */
export function factsOf(model: Model, words: ScenarioWords): ScenarioFacts {
  const { horizon, names, teams, agents, money } = model;
  const counts = new Float64Array(names.teams.length);
  for (let agent = 0; agent < agents.team.length; agent++) counts[agents.team[agent]] += 1;
  return {
    ...words,
    currency: money.currency,
    zone: horizon.zone,
    start: isoDateTime(horizon, horizon.windowStart),
    end: isoDateTime(horizon, horizon.windowEnd),
    warmUpDays: horizon.windowStart / DAY,
    windowDays: (horizon.windowEnd - horizon.windowStart) / DAY,
    ...(horizon.isSteady && { isSteady: true as const }),
    drainDays: (horizon.drainEnd - horizon.windowEnd) / DAY,
    people: names.teams.map((team, index) => ({
      team,
      tier: names.tiers[teams.tier[index]],
      count: counts[index],
    })),
  };
}
