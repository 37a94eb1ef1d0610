/**
 * What there is to measure in a model: dense numbers for every cell and scope, the same in every
 * replication and every worker, so that records align by index.
 */
import type { Model } from '../kernel/model.ts';
import { assert } from '../units/assert.ts';
import type { Millis } from '../units/time.ts';
import { makeWindowGrid, type WindowGrid } from './window-grid.ts';

/** What figures can be broken down by. */
const DIMENSIONS = ['priority', 'tier', 'team', 'type', 'vendor', 'channel', 'agent'] as const;

/** One of the breakdowns. */
export type Dimension = (typeof DIMENSIONS)[number];

/** More teams or types than this get no quantiles of their own: histograms would fill memory. */
export const DETAILED_LIMIT = 50;

/** Combinations of type, priority, tier and team that are told apart at most. */
const CELL_LIMIT = 1_048_576;

/** Numbers of everything that is measured. */
export interface MetricPlan {
  readonly model: Model;
  readonly windowStart: Millis;
  readonly windowEnd: Millis;
  readonly windowLength: Millis;
  readonly priorityCount: number;
  readonly tierCount: number;
  readonly typeCount: number;
  /** Teams told apart in ticket figures, plus one for "no team"; 1 if there are too many. */
  readonly teamSlots: number;
  /** The same for histograms. */
  readonly histogramTeamSlots: number;
  /** Whether types have quantiles. */
  readonly hasTypeHistograms: boolean;
  /** Types with histograms of their own: none if they are too many, or one, which is everything. */
  readonly histogramTypes: number;
  /** [dimension] → its first scope; scope 0 is "all". */
  readonly scopeBase: Readonly<Record<Dimension, number>>;
  /** Scopes of everything but people, who come last. */
  readonly sharedScopes: number;
  readonly scopeCount: number;
  readonly grid: WindowGrid;
  /** Weeks that figures of tickets are told apart by: those of a steady cycle, else 1. */
  readonly weeksApart: number;
}

/** Plans the measurement of a model. */
export function makePlan(model: Model): MetricPlan {
  const { windowStart, windowEnd } = model.horizon;
  assert(windowEnd > windowStart, 'the measured window has a length');
  const counts = countsOf(model);
  const crossed = counts.type * counts.priority * counts.tier;
  assert(crossed <= CELL_LIMIT, 'types × priorities × tiers are at most 2^20');
  const byTeam = crossed * (counts.team + 1) <= CELL_LIMIT;
  const { scopeBase, scopeCount } = numberScopes(counts);
  const grid = makeWindowGrid(model.horizon);
  const combinations = crossed * (byTeam ? counts.team + 1 : 1);
  const isApart = model.horizon.isSteady && combinations * grid.weeks <= CELL_LIMIT;
  return {
    model,
    windowStart,
    windowEnd,
    windowLength: windowEnd - windowStart,
    priorityCount: counts.priority,
    tierCount: counts.tier,
    typeCount: counts.type,
    teamSlots: byTeam ? counts.team + 1 : 1,
    histogramTeamSlots: byTeam && counts.team <= DETAILED_LIMIT ? counts.team + 1 : 1,
    hasTypeHistograms: counts.type <= DETAILED_LIMIT,
    histogramTypes: counts.type > 1 && counts.type <= DETAILED_LIMIT ? counts.type : 0,
    scopeBase,
    sharedScopes: scopeBase.agent,
    scopeCount,
    grid,
    weeksApart: isApart ? grid.weeks : 1,
  };
}

/** Names of the members of a dimension, in the order of their numbers. */
export function namesOf(model: Model, dimension: Dimension): readonly string[] {
  switch (dimension) {
    case 'priority':
      return model.names.priorities;
    case 'tier':
      return model.names.tiers;
    case 'team':
      return model.names.teams;
    case 'type':
      return model.names.types;
    case 'vendor':
      return model.names.vendors;
    case 'channel':
      return model.names.channels;
    case 'agent':
      return model.names.agents;
  }
}

function countsOf(model: Model): Record<Dimension, number> {
  const count = (dimension: Dimension) => namesOf(model, dimension).length;
  return {
    priority: count('priority'),
    tier: count('tier'),
    team: count('team'),
    type: count('type'),
    vendor: count('vendor'),
    channel: count('channel'),
    agent: count('agent'),
  };
}

function numberScopes(counts: Record<Dimension, number>) {
  const scopeBase = { priority: 0, tier: 0, team: 0, type: 0, vendor: 0, channel: 0, agent: 0 };
  let next = 1;
  for (const dimension of DIMENSIONS) {
    scopeBase[dimension] = next;
    next += counts[dimension];
  }
  return { scopeBase, scopeCount: next };
}
