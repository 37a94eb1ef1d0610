/** Adds rules of routing to a random scenario: its own dice, so that everything else stays. */
import { Dice } from './dice.ts';
import type { Written } from './scenario.ts';

/** The scenario with more rules of routing here and there. */
export function withMoreRouting(seed: number, scenario: Written): Written {
  const dice = new Dice(seed + 4_000_000);
  const ordered = dice.chance(0.4) ? withOrder(dice, scenario) : scenario;
  const helped = dice.chance(0.3) ? withOverflow(dice, ordered) : ordered;
  const owned = dice.chance(0.3) ? withOwner(dice, helped) : helped;
  const lossy = dice.chance(0.3) ? withLostContext(dice, owned) : owned;
  const timed = dice.chance(0.3) ? withDeadlines(dice, lossy) : lossy;
  const fond = dice.chance(0.3) ? withPreferences(dice, timed) : timed;
  const ready = dice.chance(0.3) ? withReserve(dice, fond) : fond;
  const far = dice.chance(0.5) ? withSisters(dice, ready) : ready;
  return dice.chance(0.6) ? withConsultations(dice, far) : far;
}

/** Types that turn to some teams first, and teams that take some types first. */
function withPreferences(dice: Dice, scenario: Written): Written {
  const { teams, tickets } = scenario as Readonly<Record<string, Written>>;
  const some = (names: readonly string[]) => names.filter(() => dice.chance(0.5));
  const fond = (parts: Written, others: Written) =>
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        const prefers = 'like' in (part as Written) ? [] : some(Object.keys(others));
        return [name, prefers.length === 0 ? part : { ...(part as Written), prefers }];
      }),
    );
  return { ...scenario, teams: fond(teams, tickets), tickets: fond(tickets, teams) };
}

/** Types of which some tiers ask another above. */
function withConsultations(dice: Dice, scenario: Written): Written {
  const { teams, tickets } = scenario as { teams: Written; tickets: Written };
  const held = new Set(Object.values(teams).flatMap((team) => (team as { tier: string }).tier));
  const tiers = [...held].sort();
  const teamsAbove = (tier: string) =>
    Object.keys(teams).filter((name) => {
      const at = [(teams[name] as { tier: string }).tier].flat();
      return at.some((other) => other > tier);
    });
  const asked = Object.entries(tickets).map(([name, type]) => {
    if ((type as Written).reach === undefined) return [name, type];
    const needsNothing = (type as Written).needs === undefined;
    const rules = tiers.slice(0, -1).flatMap((tier, at) => {
      if (dice.chance(0.3)) return [];
      const isOfTeam = needsNothing && dice.chance(0.3);
      const teamsAsked = isOfTeam ? teamsAbove(tier) : [];
      const within = dice.maybe(0.25, () => dice.pick(['15 min', '1 h']));
      const rule = {
        with: dice.pick(teamsAsked.length > 0 ? teamsAsked : tiers.slice(at + 1)),
        share: dice.pick(['50%', '100%']),
        for: dice.pick(['0 min', '15 min', '2 h', { exponential: { mean: '20 min' } }]),
        ...(within === undefined ? {} : { within }),
      };
      return [[tier, rule]];
    });
    if (rules.length === 0) return [name, type];
    return [name, { ...(type as Written), consult: Object.fromEntries(rules) }];
  });
  const helped = dice.chance(0.6) ? withOverflow(dice, scenario) : scenario;
  return { ...helped, tickets: Object.fromEntries(asked) };
}

/** A team of which somebody stays free for urgent tickets. */
function withReserve(dice: Dice, scenario: Written): Written {
  const parts = scenario as Readonly<Record<string, Written>>;
  const { priorities = {}, routing, teams = {} } = parts;
  const order = (routing?.order ?? ['priority']) as readonly string[];
  if (order[0] !== 'priority') return scenario;
  const name = dice.pick(Object.keys(teams));
  const reserve = { people: dice.whole(1, 2), for: dice.pick(Object.keys(priorities)) };
  return { ...scenario, teams: { ...teams, [name]: { ...(teams[name] as Written), reserve } } };
}

/** Types with a home, and teams that take over from others at their tiers. */
function withSisters(dice: Dice, scenario: Written): Written {
  const { teams, tickets } = scenario as { teams: Written; tickets: Written };
  const tiersOf = (name: string) => [(teams[name] as { tier: string }).tier].flat();
  const names = Object.keys(teams);
  const related = Object.entries(teams).map(([name, team]) => {
    const others = names.filter(
      (other) => other !== name && tiersOf(other).some((tier) => tiersOf(name).includes(tier)),
    );
    if (others.length === 0 || dice.chance(0.1)) return [name, team];
    const sisters = dice.chance(0.5) ? others : [dice.pick(others)];
    const ifAwayFor = dice.pick([undefined, '1 h', '12 h', '24 h']);
    const rule = { teams: sisters, ifAwayFor, gives: dice.pick(['all', 'waiting']) };
    return [name, { ...(team as Written), sisters: dice.chance(0.75) ? sisters : clean(rule) }];
  });
  const homed = Object.entries(tickets).map(([name, type]) => {
    const home = dice.chance(0.5) ? dice.pick(names) : names.filter(() => dice.chance(0.5));
    return [name, home.length === 0 ? type : { ...(type as Written), home }];
  });
  const changed = { teams: Object.fromEntries(related), tickets: Object.fromEntries(homed) };
  const routing = scenario.routing as Written;
  const handOver = {
    ...(routing.handOver as Written),
    sender: dice.pick(['5 min', '15 min', '1 h']),
  };
  return { ...scenario, ...changed, routing: { ...routing, handOver } };
}

function clean(rule: Written): Written {
  return Object.fromEntries(Object.entries(rule).filter(([, value]) => value !== undefined));
}

/** Tickets that go to a higher tier when their time runs out. */
function withDeadlines(dice: Dice, scenario: Written): Written {
  const parts = scenario as Readonly<Record<string, Written>>;
  const { priorities = {}, routing, teams = {} } = parts;
  const timed = Object.entries(priorities).filter(([, one]) => (one as Written).resolve);
  if (timed.length === 0) return scenario;
  const tiers = Object.values(teams).flatMap((one) => (one as { tier: string }).tier);
  const rule = () => ({
    when: { priority: dice.pick(timed)[0], elapsed: dice.pick(['10%', '50%', '100%']) },
    to: dice.pick(tiers),
  });
  return { ...scenario, routing: { ...routing, hierarchical: [rule(), rule()] } };
}

/** Work that is done again after a change of person. */
function withLostContext(dice: Dice, scenario: Written): Written {
  const { routing } = scenario as { routing: Written };
  const loseContext = dice.pick(['10%', '50%', '100%']);
  const handOver = { ...(routing.handOver as Written), loseContext };
  return { ...scenario, routing: { ...routing, handOver } };
}

/** Tickets that come back wait for whoever had them. */
function withOwner(dice: Dice, scenario: Written): Written {
  const { routing } = scenario as { routing: Written };
  const releaseAfter = dice.pick([undefined, '0 min', '1 h', '16 h', '2 business days']);
  const rule = releaseAfter === undefined ? {} : { releaseAfter };
  return { ...scenario, routing: { ...routing, owner: 'sticky', ...rule } };
}

/** One team or two that help out after a wait. */
function withOverflow(dice: Dice, scenario: Written): Written {
  const parts = scenario as Readonly<Record<string, Written>>;
  const { priorities = {}, routing, teams = {}, tickets = {} } = parts;
  const rule = () => {
    const to = dice.pick(Object.keys(teams));
    const when = {
      ...(dice.chance(0.3) ? { priority: dice.pick(Object.keys(priorities)) } : {}),
      ...(dice.chance(0.3) ? { type: dice.pick(Object.keys(tickets)) } : {}),
      ...(dice.chance(0.1) ? { channel: dice.pick(['phone', 'desk']) } : {}),
    };
    const { tier } = teams[to] as Written;
    const at = dice.chance(0.3) ? { at: dice.pick([tier].flat()) } : {};
    return { when, after: `${dice.pick([5, 15, 30, 60, 240])} min`, to, ...at };
  };
  return { ...scenario, routing: { ...routing, overflow: [rule(), rule()] } };
}

/** Waiting tickets ordered by due dates or by points. */
function withOrder(dice: Dice, scenario: Written): Written {
  const { priorities, routing } = scenario as { priorities: Written; routing: Written };
  const isFirst = routing.preempt === undefined || routing.preempt === false;
  const promises = Object.values(priorities) as Written[];
  const hasDates = promises.some(({ respond, resolve }) => (respond ?? resolve) !== undefined);
  const word = dice.pick(hasDates ? ['earliestBreach', 'leastSlack', 'ageing'] : ['ageing']);
  if (word !== 'ageing') {
    const order = isFirst && dice.chance(0.6) ? [word] : ['priority', word];
    return { ...scenario, routing: { ...routing, order } };
  }
  if (!isFirst) return scenario;
  const { returned: _, ...others } = routing;
  return { ...scenario, routing: { ...others, order: [word], ageing: points(dice, priorities) } };
}

function points(dice: Dice, priorities: Written): Written {
  const entries = Object.keys(priorities).map((name) => {
    const perHour = dice.whole(0, 4);
    return [name, dice.chance(0.5) ? perHour : { start: dice.whole(0, 5), perHour }];
  });
  return Object.fromEntries(entries);
}
