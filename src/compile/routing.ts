/** Rules of routing and hand-over, and where mis-routed tickets end up. */

import { AgentChoice, WaitingOrder } from '../kernel/codes.ts';
import type { Routing } from '../kernel/routing-rules.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Compilation } from './context.ts';
import type { Crew } from './crews.ts';
import type { DeadlineColumns } from './deadlines.ts';
import type { Eligibility, LineTable } from './lines.ts';
import type { Numbers } from './names.ts';
import { ragged } from './ragged.ts';
import type { TrafficInput } from './traffic.ts';
import { trafficOf } from './traffic-equations.ts';

const CHOICES: Readonly<Record<Scenario['routing']['agentChoice'], number>> = {
  longestIdle: AgentChoice.LongestIdle,
  fewest: AgentChoice.Fewest,
  proficient: AgentChoice.Proficient,
  cheapest: AgentChoice.Cheapest,
  random: AgentChoice.Random,
};

const ORDERS: Readonly<Record<Scenario['routing']['order'][number], number>> = {
  priority: WaitingOrder.Fifo,
  fifo: WaitingOrder.Fifo,
  earliestBreach: WaitingOrder.EarliestBreach,
  leastSlack: WaitingOrder.LeastSlack,
  ageing: WaitingOrder.Ageing,
};

/** Tickets per millisecond of a team that expects none: it gets a wrong one if no other does. */
const LEAST = 1e-18;

/** A team at a tier to which tickets of others may be sent by mistake. */
interface WrongTeam {
  readonly team: number;
  readonly line: number;
  readonly weight: number;
}

/** Lines of whole teams at tiers where tickets can be sent to a wrong team. */
export interface WrongLines {
  /** [tier] → its teams with their lines. */
  readonly byTier: readonly (readonly Omit<WrongTeam, 'weight'>[])[];
}

/** Adds the lines of whole teams at the tiers where mis-routing happens. */
export function wrongLines(
  { scenario, numbers }: Compilation,
  table: LineTable,
  eligible: Eligibility,
  crews: readonly Crew[],
): WrongLines {
  const isWrongAt = new Set(
    scenario.routing.misroute.filter(({ share }) => share > 0).map(({ tier }) => tier),
  );
  const byTier = numbers.tiers.names.map((name, tier) => {
    if (!isWrongAt.has(name)) return [];
    const all = eligible.crewsAt(tier);
    const teams = [...new Set(all.map((crew) => crews[crew].team))];
    return teams.map((team) => ({
      team,
      line: table.of(
        tier,
        all.filter((crew) => crews[crew].team === team),
      ),
    }));
  });
  return { byTier };
}

/** Compiles the rules of routing. */
export function routingOf(
  { scenario, numbers }: Compilation,
  wrong: WrongLines,
  volumes: Volumes,
): Omit<Routing, keyof DeadlineColumns> {
  const { routing } = scenario;
  const teams = wrong.byTier.map((list, tier) =>
    list.map((team) => ({ ...team, weight: Math.max(LEAST, volumes(tier, team.team)) })),
  );
  const { first, entry } = ragged(teams.map((list) => list.map(({ line }) => line)));
  const flat = teams.flat();
  return {
    agentChoice: CHOICES[routing.agentChoice],
    senderTime: routing.handOver.sender,
    receiverTime: routing.handOver.receiver,
    lostContext: routing.handOver.loseContext ?? 0,
    misrouteShare: misrouteShares(routing, numbers),
    wrongFirst: first,
    wrongLine: Int32Array.from(entry),
    wrongTeam: Int32Array.from(flat, ({ team }) => team),
    wrongWeight: Float64Array.from(flat, ({ weight }) => weight),
    returnedFirst: routing.returned === 'first',
    byPriority: routing.order[0] === 'priority',
    order: ORDERS[routing.order.find((word) => word !== 'priority') ?? 'fifo'],
    canOvertake: canOvertake(scenario),
    overflows: routing.overflow.length > 0,
    keepsOwner: routing.owner === 'sticky',
    fifoByCreation: routing.fifoBy === 'creation',
  };
}

/**
 * Urgency is not first, people prefer some types, or a priority interrupts work that a more urgent
 * one must wait for.
 */
function canOvertake({ routing, priorities, teams }: Scenario): boolean {
  if (routing.order[0] !== 'priority') return true;
  if (teams.some(({ prefers }) => prefers.length > 0)) return true;
  const { preempt } = routing;
  return priorities.slice(0, preempt.length).some(({ name }) => !preempt.includes(name));
}

/** [tier] → share of the hand-overs to it that reach a wrong team. */
function misrouteShares({ misroute }: Scenario['routing'], { tiers }: Numbers): Float64Array {
  const shares = new Float64Array(tiers.count);
  for (const { tier, share } of misroute) shares[tiers.of(tier)] = share;
  return shares;
}

/** Visits per millisecond that a team is expected to receive at a tier. */
export type Volumes = (tier: number, team: number) => number;

/** Expected volumes: each line's visits, shared among its teams by their people. */
export function expectedVolumes(
  input: TrafficInput & { readonly crewTeam: readonly number[] },
  ratePerMilli: readonly number[],
): Volumes {
  const volumes = new Map<string, number>();
  ratePerMilli.forEach((rate, type) => {
    trafficOf(input, type).visits.forEach((visits, tier) => {
      const line = input.types.line[type * input.tierCount + tier];
      if (line < 0 || visits === 0) return;
      for (const { team, share } of teamShares(input, line)) {
        const key = `${tier}:${team}`;
        volumes.set(key, (volumes.get(key) ?? 0) + rate * visits * share);
      }
    });
  });
  return (tier, team) => volumes.get(`${tier}:${team}`) ?? 0;
}

function teamShares(
  { lines, crews, crewTeam }: TrafficInput & { readonly crewTeam: readonly number[] },
  line: number,
): { team: number; share: number }[] {
  const sizes: { team: number; size: number }[] = [];
  for (let entry = lines.crewFirst[line]; entry < lines.crewFirst[line + 1]; entry++) {
    const crew = lines.crew[entry];
    const size = crews.agentFirst[crew + 1] - crews.agentFirst[crew];
    sizes.push({ team: crewTeam[crew], size });
  }
  const people = sizes.reduce((sum, { size }) => sum + size, 0);
  return sizes.map(({ team, size }) => ({ team, share: people === 0 ? 0 : size / people }));
}
