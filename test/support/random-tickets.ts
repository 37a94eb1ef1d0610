/** Ticket types of random scenarios: how they come, what they need, what becomes of them. */
import { type Plan, SKILLS } from './random-plan.ts';
import type { Written } from './scenario.ts';

/** A type of tickets. */
export function randomType(plan: Plan): Written {
  const { dice } = plan;
  const isMatrix = dice.chance(0.25);
  const arrivals = randomArrivals(plan);
  return {
    arrivals,
    channel: dice.pick(['portal', 'portal', 'phone', 'phone', 'desk']),
    priority: plan.mix(plan.priorities),
    misprioritised: plan.hasChanges ? wrongPriority(plan) : undefined,
    needs: plan.hasSkills ? dice.pick([undefined, ['x'], ['y'], [...SKILLS]]) : undefined,
    reopen: dice.maybe(0.25, () => ({ share: '40%', after: plan.law(600) })),
    patience: dice.maybe(0.3, () => plan.law(120)),
    ...(isMatrix ? byMatrix(plan) : byReach(plan, 'rate' in arrivals)),
  };
}

/** Only of another one can a priority be the wrong one. */
function wrongPriority(plan: Plan): unknown {
  if (plan.priorities.length === 1) return undefined;
  return plan.dice.pick([
    '40%',
    { share: '40%' },
    { share: '30%', as: plan.mix(plan.priorities) },
    undefined,
  ]);
}

function randomArrivals(plan: Plan): Written {
  const { dice, variety } = plan;
  const stopAfter = dice.whole(1, variety.ticketsPerType);
  const listed = () => ({
    at: Array.from({ length: dice.whole(1, variety.ticketsPerType) }, () => instant(plan)),
    stopAfter: dice.maybe(0.1, () => stopAfter),
  });
  if (variety.constantTimes) return listed();
  return dice.pick<() => Written>([
    listed,
    () => ({ gap: plan.law(240), stopAfter }),
    () => ({ rate: `${dice.whole(2, 20)}/day`, profile: 'office-hours', stopAfter }),
    () => ({ rate: `${dice.whole(2, 20)}/day`, profile: 'peaks', stopAfter }),
    () => ({ rate: `${dice.whole(2, 20)}/day`, stopAfter }),
  ])();
}

function instant({ dice, variety }: Plan): string {
  const day = dice.pick(['mon', 'mon', 'tue', 'wed', 'fri', 'sat']);
  const step = variety.minuteStep;
  const minute = step * dice.whole(0, Math.floor(59 / step));
  const hour = dice.pick([0, 7, 8, 8, 9, 11, 12, 13, 16, 16, 17, 22]);
  return `${day} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function handleTimes(plan: Plan): Written {
  return Object.fromEntries(plan.tiers.map((tier) => [tier, plan.law(150)]));
}

function byReach(plan: Plan, hasRate: boolean): Written {
  const { dice, tiers } = plan;
  const hasVendor = plan.hasVendor && dice.chance(0.7);
  let share = hasRate && dice.chance(0.2) ? 0.2 : 0;
  const reach: [string, number][] = share > 0 ? [['L0', share]] : [];
  for (const tier of tiers) {
    share += (1 - share) * dice.pick([0.3, 0.5, 0.8]);
    reach.push([tier, share]);
  }
  if (hasVendor) reach.push([plan.vendorTier, 1]);
  else if (dice.chance(0.6)) (reach.at(-1) as [string, number])[1] = 1;
  const isWhole = reach.at(-1)?.[1] === 1;
  return {
    reach: Object.fromEntries(reach),
    unsolved: isWhole ? undefined : unsolved(plan),
    handle: handleTimes(plan),
    diagnose: dice.maybe(0.3, () => ({ [dice.pick(tiers)]: dice.pick(['50%', '0%', '20%']) })),
    customer: dice.maybe(0.35, () => ({
      after: '35%',
      delay: plan.delay(300),
      calendar: plan.calendar(),
      remind: remind(plan),
    })),
    vendor: hasVendor ? 'contoso' : undefined,
  };
}

function unsolved(plan: Plan): Written {
  return plan.dice.pick<() => Written>([
    () => ({ then: 'close' }),
    () => ({ then: 'park', after: plan.minutes(600) }),
    () => ({ then: 'park' }),
  ])();
}

function byMatrix(plan: Plan): Written {
  const { dice, tiers } = plan;
  const others = ['customer', ...(plan.hasVendor ? ['vendor'] : [])];
  const some = (share: number) => tiers.filter(() => dice.chance(share));
  const rows = tiers.map((tier): [string, Written] => {
    const next = [...tiers, ...others, 'closed'].filter(() => dice.chance(0.4));
    return [tier, plan.mix(['resolved', ...next])];
  });
  const waits = others.map((place): [string, Written] => [
    place,
    dice.chance(0.5) ? { back: 1 } : plan.mix(['back', ...some(0.4)]),
  ]);
  const start = plan.mix(tiers.filter((_, at) => at === 0 || dice.chance(0.3)));
  return {
    flow: { matrix: Object.fromEntries([['start', start], ...rows, ...waits]) },
    handle: handleTimes(plan),
    customer: { delay: plan.delay(300), calendar: plan.calendar(), remind: remind(plan) },
    vendor: plan.hasVendor ? 'contoso' : undefined,
  };
}

/** Reminders to silent customers, now and then. */
function remind(plan: Plan): Written | undefined {
  return plan.dice.maybe(0.4, () => ({
    every: plan.dice.pick(['30 min', '1 h', '2 business hours']),
    times: plan.dice.pick([undefined, 0, 1, 3]),
    lateReplies: plan.dice.maybe(0.5, () => '50%'),
  }));
}

/** Tickets that are open when the run begins. */
export function randomBacklog(plan: Plan, tickets: Written): Written[] {
  const { dice } = plan;
  return Array.from({ length: dice.whole(1, 2) }, () => {
    const type = dice.pick(plan.types);
    const { priority } = tickets[type] as { priority: Written };
    return {
      type,
      tier: dice.pick(plan.tiers),
      priority: dice.pick(Object.keys(priority)),
      count: dice.whole(1, 5),
      age: plan.law(3000),
    };
  });
}
