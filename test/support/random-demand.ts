/** What changes the demand of random scenarios: drawn apart, so that the rest stays what it is. */
import { Dice } from './dice.ts';
import type { Plan } from './random-plan.ts';
import type { Written } from './scenario.ts';

/** Far from the seeds of the scenarios themselves. */
const APART = 5_000_011;

/** Chance that a scenario has this or that. */
const SOME = 0.3;

/** Changes of demand for the scenario of a seed: for all types, and the types with their own. */
export function randomDemand(
  seed: number,
  plan: Plan,
  tickets: Written,
): { demand: Written | undefined; tickets: Written } {
  const dice = new Dice(seed + APART);
  const days = daysFrom(dice);
  const rates = Object.entries(tickets).flatMap(([name, type]) =>
    'rate' in ((type as Written).arrivals as Written) ? [name] : [],
  );
  return {
    demand: dice.maybe(SOME, () => sharedDemand(dice, rates, days)),
    tickets: Object.fromEntries(
      Object.entries(tickets).map(([name, type]) => [
        name,
        varied(dice, plan, type as Written, days),
      ]),
    ),
  };
}

/** Dates around the beginning of one of the horizons. */
function daysFrom(dice: Dice): string[] {
  return dice.pick([
    ['2026-01-05', '2026-01-06', '2026-01-07', '2026-01-08'],
    ['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'],
    ['2026-10-23', '2026-10-24', '2026-10-25', '2026-10-26'],
  ]);
}

function sharedDemand(dice: Dice, rates: readonly string[], days: readonly string[]): Written {
  const named = rates.length === 0 ? undefined : dice.maybe(0.5, () => [dice.pick(rates)]);
  return {
    ...changes(dice, days),
    events: [{ ...event(dice, days), types: named }],
  };
}

function changes(dice: Dice, days: readonly string[]): Written {
  const factors = (count: number) => Array.from({ length: count }, () => dice.pick([0.5, 1, 3]));
  const holidays = { on: [dice.pick(days), dice.pick(days)] };
  return {
    season: dice.maybe(SOME, () => dice.pick([factors(12), factors(53), 'none'])),
    growth: dice.maybe(SOME, () => dice.pick(['20%/week', '-30%/week', '80%/year'])),
    trend: dice.maybe(SOME, () => factors(2)),
    holidays: dice.maybe(SOME, () =>
      dice.pick([{ ...holidays, like: 'sat' }, { ...holidays, times: '40%' }, 'none']),
    ),
    dayFactor: dice.maybe(SOME, () => ({ cv: dice.pick([0.3, 1]) })),
  };
}

function event(dice: Dice, days: readonly string[]): Written {
  const times = dice.pick([0, 0.5, 2, '400%']);
  return dice.pick<Written>([
    { on: dice.pick(days), times },
    { on: `${dice.pick(days)}T09:00`, lasts: '5 h', times },
    { from: days[1], times, why: 'release' },
    { from: days[0], to: `${days[2]}T12:00`, times },
  ]);
}

/** A type with a demand that changes, comes in batches or is known, and a self-service that errs. */
function varied(dice: Dice, plan: Plan, type: Written, days: readonly string[]): Written {
  const arrivals = type.arrivals as Written;
  const reach = type.reach as Written | undefined;
  const selfService = () => ({
    wrong: '50%',
    after: plan.variety.constantTimes ? '3 h' : { exponential: { mean: '4 h' } },
    calendar: dice.pick([undefined, plan.calendar()]),
    reach: dice.pick([undefined, -1.5]),
    work: dice.pick([undefined, '150%']),
  });
  return {
    ...type,
    arrivals: { ...arrivals, ...more(dice, plan, arrivals, days) },
    selfService: reach?.L0 === undefined ? undefined : dice.maybe(0.7, selfService),
  };
}

function more(dice: Dice, plan: Plan, arrivals: Written, days: readonly string[]): Written {
  const batch = dice.maybe(0.2, () =>
    dice.pick<unknown>([2, { geometric: { mean: 2 } }, { shares: { 1: '60%', 3: '40%' } }]),
  );
  const together = plan.variety.constantTimes && batch !== undefined ? 2 : batch;
  if ('at' in arrivals) {
    const shift = dice.maybe(0.2, () => '1 d');
    return batch === undefined && dice.chance(SOME)
      ? { shift, at: (arrivals.at as string[]).map((at) => known(dice, plan, at)) }
      : { shift, batch: together };
  }
  if (!('rate' in arrivals)) return { batch: together };
  return {
    batch,
    ...changes(dice, days),
    events: dice.maybe(SOME, () => [event(dice, days)]),
    from: dice.maybe(0.2, () => `${days[0]}T12:00`),
    to: dice.maybe(0.2, () => dice.pick([days[2], `${days[1]}T15:00`])),
  };
}

/** A listed ticket of which more than its instant is known. */
function known(dice: Dice, plan: Plan, at: string): unknown {
  if (dice.chance(0.3)) return at;
  return {
    at,
    priority: dice.maybe(0.7, () => dice.pick(plan.priorities)),
    work: dice.maybe(0.7, () => `${15 * dice.whole(1, 6)} min`),
  };
}
