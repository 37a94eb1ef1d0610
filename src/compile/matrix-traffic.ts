/**
 * Traffic by a flow matrix: x = s + xP. A wait for the customer or the vendor remembers the tier it
 * came from, because `back` and a reopening return there; so there are three states a tier. The
 * scenario was refused if it had a circle without an exit, so the system has one solution.
 */
import { Place } from '../kernel/codes.ts';
import { solveLinear } from './linear-system.ts';
import { expectedLoops, noTraffic, type Traffic, type TrafficInput } from './traffic.ts';

/** The traffic of a type whose flow is a matrix. */
export function matrixTraffic(input: TrafficInput, type: number): Traffic {
  const { tierCount, types, vendors } = input;
  const transitions = transitionsOf(input, type);
  const traffic = noTraffic(tierCount);
  for (const { to, share } of branches(input, type, tierCount + 2)) traffic.entries[to] += share;
  const start = [...traffic.entries, ...new Array<number>(2 * tierCount).fill(0)];
  const visits = solveLinear(balance(transitions), start);
  const vendor = types.vendor[type];
  for (let tier = 0; tier < tierCount; tier++) {
    traffic.visits[tier] = visits[tier];
    traffic.touches[tier] = visits[tier];
    traffic.solved[tier] = visits[tier] * shareTo(input, type, tier, Place.Resolved);
    for (let from = 0; from < tierCount; from++) {
      if (from !== tier) traffic.escalated[tier] += visits[from] * transitions[from][tier];
    }
    traffic.customerWaits += visits[tierCount + tier];
    const cases = visits[2 * tierCount + tier];
    traffic.vendorCases += cases;
    traffic.cases[tier] = cases;
    if (vendor >= 0) traffic.answers[tier] = cases * expectedLoops(vendors.loopShare[vendor]);
  }
  const resolved = traffic.solved.reduce((sum, count) => sum + count, 0);
  traffic.reopenings = resolved * types.reopenShare[type];
  return traffic;
}

/** The system I − Pᵀ, whose solution for the entries is the visits. */
function balance(transitions: readonly (readonly number[])[]): number[][] {
  return transitions.map((_, to) =>
    transitions.map((row, from) => (from === to ? 1 : 0) - row[to]),
  );
}

/** [from][to] → share, what is missing to 1 leaves. States: at tier t, waiting for the customer
 * after t, waiting for the vendor after t. */
function transitionsOf(input: TrafficInput, type: number): number[][] {
  const { tierCount, types } = input;
  return Array.from({ length: 3 * tierCount }, (_, state) => {
    const origin = state % tierCount;
    const kind = Math.floor(state / tierCount);
    const row = new Array<number>(3 * tierCount).fill(0);
    for (const { to, share } of branches(input, type, kind === 0 ? origin : tierCount + kind - 1)) {
      if (to >= 0) row[to] += share;
      else if (to === Place.Back) row[origin] += share;
      else if (to === Place.Customer) row[tierCount + origin] += share;
      else if (to === Place.Vendor) row[2 * tierCount + origin] += share;
      else if (to === Place.Resolved) row[origin] += share * types.reopenShare[type];
    }
    return row;
  });
}

/** The branches of one row of a type's matrix with their own shares. */
function* branches({ types, tierCount }: TrafficInput, type: number, row: number) {
  const index = type * (tierCount + 3) + row;
  let below = 0;
  for (let branch = types.flowFirst[index]; branch < types.flowFirst[index + 1]; branch++) {
    const upTo = types.flowCumulative[branch];
    yield { to: types.flowTo[branch], share: upTo - below };
    below = upTo;
  }
}

function shareTo(input: TrafficInput, type: number, row: number, place: number): number {
  let sum = 0;
  for (const { to, share } of branches(input, type, row)) if (to === place) sum += share;
  return sum;
}
