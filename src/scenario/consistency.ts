/** Parts of a scenario that must fit each other. */

import { DAY, type Millis } from '../units/time.ts';
import { checkActivities } from './activity-rules.ts';
import { checkArticles } from './articles.ts';
import { LONGEST } from './duration.ts';
import type { Findings } from './findings.ts';
import type { ScenarioParts } from './scenario.ts';
import type { WorkingHours } from './shift.ts';
import { checkSisters } from './sisters.ts';
import { checkSteadyCycle } from './steady-cycle.ts';
import { checkStorms } from './storms.ts';
import type { WeeklyRange } from './time-of-day.ts';
import { checkOrder } from './waiting-order.ts';

/** Finds parts that contradict each other. */
export function checkConsistency(parts: ScenarioParts, findings: Findings) {
  checkPriorities(parts, findings);
  checkPriorityChanges(parts, findings);
  checkDeadlines(parts, findings);
  checkReserves(parts, findings);
  checkReminders(parts, findings);
  checkHorizon(parts, findings);
  checkPairs(parts, findings);
  checkSteadyCycle(parts, findings);
  checkEvents(parts, findings);
  checkMisroutes(parts, findings);
  checkOrder(parts, findings);
  checkOverflow(parts, findings);
  checkSisters(parts, findings);
  checkStorms(parts, findings);
  checkUsers(parts, findings);
  checkArticles(parts, findings);
  checkBreaks(parts, findings);
  checkActivities(parts, findings);
}

function checkPriorities({ priorities, tickets }: ScenarioParts, findings: Findings) {
  if (priorities.length === 0)
    findings.key('E320', ['priorities'], 'declare at least one priority');
  if (tickets.length === 0)
    findings.key('E320', ['tickets'], 'declare at least one type of tickets');
  for (const { name, respond, resolve, target, penalty } of priorities) {
    const at = ['priorities', name];
    if (target !== null && respond === null && resolve === null) {
      findings.value('E320', [...at, 'target'], 'a target share needs respond or resolve');
    }
    if (penalty > 0 && resolve === null) {
      findings.value('E320', [...at, 'penalty'], 'a penalty needs resolve');
    }
  }
}

/** A ticket rises to a more urgent priority, and a wrong priority is another one. */
function checkPriorityChanges({ priorities, tickets }: ScenarioParts, findings: Findings) {
  const names = priorities.map(({ name }) => name);
  priorities.forEach(({ name, raise, resolve }, rank) => {
    if (raise === null) return;
    const at = ['priorities', name, 'raise'];
    if (resolve === null) findings.value('E320', at, 'a raise counts from the goal: give resolve');
    const to = names.indexOf(raise.to);
    if (to < rank) return;
    const more = names.slice(0, rank).join(', ') || 'none';
    const lead = `${raise.to} is not more urgent than ${name}`;
    findings.value('E339', [...at, 'to'], `${lead}; more urgent here: ${more}`);
  });
  for (const { name, priority, misprioritised } of tickets) {
    if (misprioritised === null || misprioritised.share === 0) continue;
    const wrong = (misprioritised.as ?? priority).filter(({ share }) => share > 0);
    const isPossible = priority.some((right) => wrong.some((other) => other.name !== right.name));
    if (isPossible) continue;
    const lead = `tickets of ${name} can only have one priority, so it cannot be wrong`;
    const fix = 'write { share: 15%, as: { P2: 100% } } with another one';
    findings.value('E339', ['tickets', name, 'misprioritised'], `${lead}; ${fix}`);
  }
}

/** A share of the time to resolve needs such a time. */
function checkDeadlines({ priorities, routing }: ScenarioParts, findings: Findings) {
  routing.hierarchical.forEach(({ when }, index) => {
    const named = priorities.filter(({ name }) => (when.priority ?? name) === name);
    const goalless = named.filter(({ resolve }) => resolve === null);
    if (goalless.length === 0 || (when.priority === null && goalless.length < named.length)) return;
    const fix = `give ${goalless[0].name} a time to resolve`;
    const path = ['routing', 'hierarchical', index, 'when', 'elapsed'];
    findings.value('E320', path, `there is no time of which this is a share; ${fix}`);
  });
}

/** Urgent tickets must stand before the others in their lines to find those who stay free. */
function checkReserves({ teams, routing }: ScenarioParts, findings: Findings) {
  if (routing.order[0] === 'priority') return;
  for (const { name, reserve } of teams) {
    if (reserve === null) continue;
    const fix = 'write order: [priority, fifo], or remove it';
    findings.value('E338', ['teams', name, 'reserve'], `nothing tells who is urgent; ${fix}`);
  }
}

function checkReminders({ tickets }: ScenarioParts, findings: Findings) {
  for (const { name, customer } of tickets) {
    if (customer?.remind?.every !== 0) continue;
    const path = ['tickets', name, 'customer', 'remind', 'every'];
    findings.value('E308', path, 'reminders need some time between them, such as 2 d');
  }
}

/** Whose ticket is open at the start is not said. */
function checkUsers({ tickets, start }: ScenarioParts, findings: Findings) {
  start?.backlog.forEach((group, index) => {
    const type = tickets.find(({ name }) => name === group.type);
    if (type?.arrivals.kind !== 'users') return;
    const lead = `${group.type} come from users with one each, and nobody knows whose these are`;
    findings.value('E325', ['start', 'backlog', index, 'type'], `${lead}; remove them`);
  });
}

function checkHorizon({ horizon, start }: ScenarioParts, findings: Findings) {
  const { warmUp, length, drain } = horizon;
  if (warmUp + length + drain > LONGEST) {
    findings.key('E341', ['horizon'], 'the whole run is longer than 100 years');
  }
  if (start !== undefined && warmUp > 0) {
    findings.value(
      'E344',
      ['horizon', 'warmUp'],
      'a starting backlog implies no warm-up; remove it',
    );
  }
}

/** A precision looks at replications one by one. */
function checkPairs({ antithetic, replications }: ScenarioParts, findings: Findings) {
  if (!antithetic || replications.precision === undefined) return;
  const fix = 'state how many replications instead, or leave out antithetic';
  findings.key('E342', ['antithetic'], `pairs of opposite luck go with no precision: ${fix}`);
}

/** An event that names a type whose arrivals it cannot change was meant for something else. */
function checkEvents({ demand, tickets }: ScenarioParts, findings: Findings) {
  demand.events?.forEach(({ types }, index) => {
    types?.forEach((name, k) => {
      const kind = tickets.find((type) => type.name === name)?.arrivals.kind;
      if (kind === undefined || kind === 'rate') return;
      const path = ['demand', 'events', index, 'types', k];
      findings.value(
        'E325',
        path,
        `an event changes a rate, and the arrivals of ${name} have none`,
      );
    });
  });
}

function checkMisroutes({ routing, teams }: ScenarioParts, findings: Findings) {
  const { misroute } = routing;
  const held = [...new Set(teams.flatMap(({ tiers }) => tiers))].sort();
  const byTier = Array.isArray(misroute)
    ? misroute.map((part) => ({ ...part, path: ['routing', 'misroute', part.tier] }))
    : held.slice(1).map((tier) => ({ tier, share: misroute ?? 0, path: ['routing', 'misroute'] }));
  for (const { tier, share, path } of byTier) {
    const count = teams.filter(({ tiers }) => tiers.includes(tier)).length;
    if (share === 0 || count !== 1) continue;
    const fix = 'name only tiers with several teams, such as misroute: { L2: 5% }';
    findings.value('E335', path, `${tier} has a single team, so no hand-over can go wrong; ${fix}`);
  }
}

/** A team can help out only at its own tiers. */
function checkOverflow({ routing, teams }: ScenarioParts, findings: Findings) {
  routing.overflow.forEach(({ to, at }, index) => {
    const tiers = teams.find(({ name }) => name === to)?.tiers;
    if (at === null || tiers === undefined || tiers.includes(at)) return;
    const path = ['routing', 'overflow', index, 'at'];
    const message = `${to} is at ${tiers.join(' and ')}; add ${at} to its tiers`;
    findings.value('E340', path, message);
  });
}

function checkBreaks({ teams, calendars }: ScenarioParts, findings: Findings) {
  const hoursOf = (works: WorkingHours): readonly WeeklyRange[] | undefined =>
    works.kind === 'hours'
      ? works.hours
      : calendars.find(({ name }) => name === works.calendar)?.hours;
  for (const { name, shifts } of teams) {
    shifts.forEach(({ works, breaks }, index) => {
      const hours = hoursOf(works);
      const outside = breaks.find((pause) => hours !== undefined && !isWithin(pause, hours));
      if (outside === undefined) return;
      const path = ['teams', name, 'shifts', index];
      findings.value(
        'E371',
        path,
        'a break lies outside the hours of the shift; move or shorten it',
      );
    });
  }
}

/** Whether at least one stretch holds the whole break, on its own day or after midnight. */
function isWithin(pause: { at: Millis; for: Millis }, hours: readonly WeeklyRange[]): boolean {
  return hours.some(({ from, to }) =>
    [pause.at, pause.at + DAY].some((at) => at >= from && at + pause.for <= to),
  );
}
