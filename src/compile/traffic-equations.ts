/**
 * Traffic equations: how often one ticket of a type visits each tier and the vendor, on average.
 * By reach they have a closed form; a flow matrix is a linear system, solved exactly. Customers who
 * give up are left out, so the figures are an upper bound where patience is short.
 */
import { matrixTraffic } from './matrix-traffic.ts';
import { movedBy } from './reach.ts';
import { expectedLoops, noTraffic, type Traffic, type TrafficInput } from './traffic.ts';

/** The traffic of a type. */
export function trafficOf(input: TrafficInput, type: number): Traffic {
  return input.types.isMatrix[type] === 1 ? matrixTraffic(input, type) : reachTraffic(input, type);
}

function reachTraffic(input: TrafficInput, type: number): Traffic {
  const { types, tierCount, priorityCount } = input;
  const traffic = noTraffic(tierCount);
  for (let priority = 0; priority < priorityCount; priority++) {
    const cell = type * priorityCount + priority;
    const below = priority === 0 ? 0 : types.priorityCumulative[cell - 1];
    const weight = types.priorityCumulative[cell] - below;
    if (weight > 0) followPath(input, { type, start: types.startTier[cell], weight }, traffic);
  }
  const again = 1 / (1 - types.customerShare[type]);
  for (let tier = 0; tier < tierCount; tier++) {
    traffic.touches[tier] = traffic.visits[tier] * again;
    traffic.customerWaits += traffic.touches[tier] * types.customerShare[type];
  }
  return traffic;
}

/** Tickets of a type that start at one tier: the share `weight` of all. */
interface Cohort {
  readonly type: number;
  readonly start: number;
  readonly weight: number;
}

/** Follows a cohort upwards: each tier solves what is within its reach, the rest goes on. */
function followPath(input: TrafficInput, { type, start, weight }: Cohort, traffic: Traffic): void {
  const { types, tierCount } = input;
  const reopen = types.reopenShare[type];
  const again = 1 / (1 - reopen);
  const helped: Helped[] = [];
  let arriving = weight;
  let sender = -1;
  traffic.entries[start] += weight;
  for (let tier = start; tier >= 0 && arriving > 0; ) {
    const line = types.line[type * tierCount + tier];
    if (sender >= 0) traffic.escalated[tier] += arriving;
    if (line < 0) {
      toVendor(input, { type, sender, cases: arriving * again }, traffic);
      // A reopened ticket is looked at by its sender before it goes to the vendor again.
      if (sender >= 0) traffic.visits[sender] += arriving * (again - 1);
      traffic.reopenings += arriving * (again - 1);
      return;
    }
    const reach = lineReach(input, type, line);
    const alone = Math.min(arriving, weight * beyondReach(reach, helped));
    const asked = askedAt(input, { type, tier, reach });
    if (asked !== null) helped.push(asked);
    const beyond = Math.min(alone, weight * beyondReach(reach, helped));
    if (asked !== null) traffic.talks[tier] += asked.share * alone + (alone - beyond) * (again - 1);
    const solved = (arriving - beyond) * again;
    traffic.visits[tier] += solved + beyond;
    traffic.solved[tier] += solved;
    traffic.reopenings += solved * reopen;
    arriving = beyond;
    sender = tier;
    tier = tierAbove(input, type, tier);
  }
}

/** A share of what is beyond one tier is solved there, as far as those who are asked reach. */
interface Helped {
  readonly share: number;
  readonly reach: number;
}

/** Whom people of a tier ask about what is beyond them, or null; as if they were always there. */
function askedAt(
  input: TrafficInput,
  { type, tier, reach }: { type: number; tier: number; reach: number },
): Helped | null {
  const { types, tierCount } = input;
  const cell = type * tierCount + tier;
  const line = types.consultLine[cell];
  if (line < 0) return null;
  const others = lineReach(input, type, line);
  return { share: types.consultShare[cell], reach: Math.max(reach, others) };
}

/** Share of all tickets that is harder than a reach and was not solved with help. */
function beyondReach(reach: number, helped: readonly Helped[]): number {
  const bounds = [reach, ...helped.map((one) => one.reach).filter((one) => one > reach), 1].sort(
    (one, other) => one - other,
  );
  let share = 0;
  for (let at = 1; at < bounds.length; at++) {
    const left = helped
      .filter((one) => one.reach >= bounds[at])
      .reduce((rest, one) => rest * (1 - one.share), 1);
    share += (bounds[at] - bounds[at - 1]) * left;
  }
  return share;
}

/** The next tier of which the line's people are not a part: nobody hands over to themselves. */
function tierAbove(input: TrafficInput, type: number, tier: number): number {
  const { types, tierCount } = input;
  const line = types.line[type * tierCount + tier];
  let next = types.nextTier[type * tierCount + tier];
  while (next >= 0 && allServe(input, line, types.line[type * tierCount + next])) {
    next = types.nextTier[type * tierCount + next];
  }
  return next;
}

function allServe({ lines, crews }: TrafficInput, line: number, next: number): boolean {
  if (next < 0) return false;
  for (let entry = lines.crewFirst[line]; entry < lines.crewFirst[line + 1]; entry++) {
    const crew = lines.crew[entry];
    let serves = false;
    for (let k = crews.lineFirst[crew]; k < crews.lineFirst[crew + 1]; k++) {
      serves ||= crews.line[k] === next;
    }
    if (!serves) return false;
  }
  return lines.crewFirst[line] < lines.crewFirst[line + 1];
}

/** So many vendor cases, and the touches that they ask of their sender. */
function toVendor(
  { types, vendors }: TrafficInput,
  { type, sender, cases }: { type: number; sender: number; cases: number },
  traffic: Traffic,
): void {
  const vendor = types.vendor[type];
  if (vendor < 0) return;
  traffic.vendorCases += cases;
  if (sender < 0) return;
  traffic.cases[sender] += cases;
  traffic.answers[sender] += cases * expectedLoops(vendors.loopShare[vendor]);
  if (vendors.verify[vendor] >= 0) traffic.checks[sender] += cases;
}

/** The reach of a line: the mean over its people. */
function lineReach({ types, crews, lines }: TrafficInput, type: number, line: number): number {
  const typeCount = types.channel.length;
  let people = 0;
  let sum = 0;
  for (let entry = lines.crewFirst[line]; entry < lines.crewFirst[line + 1]; entry++) {
    const crew = lines.crew[entry];
    const size = crews.agentFirst[crew + 1] - crews.agentFirst[crew];
    people += size;
    sum += size * reachAmong(types, type, crews.reach[crew * typeCount + type]);
  }
  return people === 0 ? 0 : sum / people;
}

/** A reach among all tickets of a type: those that come after a wrong answer are harder. */
function reachAmong(types: TrafficInput['types'], type: number, reach: number): number {
  const share = types.wrongShare[type];
  return share === 0
    ? reach
    : (1 - share) * reach + share * movedBy(reach, -types.wrongPoints[type]);
}
