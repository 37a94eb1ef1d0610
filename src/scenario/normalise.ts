/** From the parts of a scenario to a whole one: built-ins added, short forms spelt out. */

import { ALWAYS } from './calendar.ts';
import { BUILT_IN_CHANNELS, type Channel } from './channel.ts';
import { BUILT_IN_PROFILES, type Profile } from './profile.ts';
import { joinedChanges } from './rate-changes.ts';
import type { ResolvedArrivals, ResolvedRouting, Scenario, ScenarioParts } from './scenario.ts';
import { withLinking } from './storms.ts';
import { tierLevel } from './tier.ts';

/** Fills in what exists without being declared; every name it meets is declared. */
export function normalise(parts: ScenarioParts): Scenario {
  const { calendars } = parts;
  return {
    name: parts.name,
    question: parts.question,
    about: parts.about ?? null,
    seed: parts.seed,
    currency: parts.currency,
    horizon: parts.horizon,
    replications: parts.replications,
    antithetic: parts.antithetic,
    calendars: calendars.some(({ name }) => name === 'always') ? calendars : [...calendars, ALWAYS],
    priorities: parts.priorities,
    channels: channelsOf(parts.channels),
    dayFactor: parts.demand.dayFactor ?? null,
    tickets: parts.tickets.map((type) => ({
      ...withLinking(type),
      arrivals: arrivalsOf(type, parts),
    })),
    teams: parts.teams,
    vendors: parts.vendors,
    routing: routingOf(parts),
    backlog: parts.start?.backlog ?? [],
    targets: parts.targets,
    costs: parts.costs,
    satisfaction: parts.satisfaction ?? null,
    limits: parts.limits,
    allowUnserved: parts.allowUnserved,
  };
}

function channelsOf(declared: readonly Channel[]): Channel[] {
  const builtIn = BUILT_IN_CHANNELS.map(
    (channel) => declared.find(({ name }) => name === channel.name) ?? channel,
  );
  const names = new Set(builtIn.map(({ name }) => name));
  return [...builtIn, ...declared.filter(({ name }) => !names.has(name))];
}

function arrivalsOf(
  { name, arrivals }: ScenarioParts['tickets'][number],
  { profiles, demand }: ScenarioParts,
): ResolvedArrivals {
  if (arrivals.kind !== 'rate') return arrivals;
  const { profile } = arrivals;
  const changes = joinedChanges(name, arrivals.changes, demand);
  if (typeof profile !== 'string') {
    return { ...arrivals, changes, profile: { name, zone: null, weights: profile } };
  }
  return { ...arrivals, changes, profile: profileNamed(profile, profiles) as Profile };
}

/** The declared or built-in profile of that name, or undefined. */
function profileNamed(name: string, declared: readonly Profile[]): Profile | undefined {
  return [...declared, ...BUILT_IN_PROFILES].find((profile) => profile.name === name);
}

function routingOf({ routing, priorities, teams }: ScenarioParts): ResolvedRouting {
  const { misroute, preempt } = routing;
  const named = typeof preempt === 'boolean' ? null : preempt.priorities;
  return {
    ...routing,
    ageing: routing.ageing ?? [],
    misroute: typeof misroute === 'number' ? misroutesAbove(misroute, teams) : (misroute ?? []),
    preempt: named ?? (preempt === true ? priorities.map(({ name }) => name) : []),
  };
}

/** Hand-overs go upwards, so one share for all tiers means all but the lowest staffed one. */
function misroutesAbove(share: number, teams: ScenarioParts['teams']) {
  if (share === 0) return [];
  const tiers = [...new Set(teams.flatMap((team) => team.tiers))];
  const inOrder = tiers.sort((a, b) => tierLevel(a) - tierLevel(b));
  return inOrder.slice(1).map((tier) => ({ tier, share }));
}
