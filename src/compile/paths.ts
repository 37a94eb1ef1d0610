/** Paths through the tiers: where tickets start, and who is next when a tier cannot solve them. */
import type { ResolvedTicketType, Scenario } from '../scenario/scenario.ts';
import type { Numbers } from './names.ts';

/** Where the tickets of a type may go. */
export interface PathInput {
  readonly scenario: Scenario;
  readonly numbers: Numbers;
  /** [type × tier] → line, −1 where no people take the type. */
  readonly line: Int32Array;
}

/** Start and next tier of every type. */
export interface Paths {
  /** [type × priority]. */
  readonly startTier: Int32Array;
  /** [type × tier], −1 for none. */
  readonly nextTier: Int32Array;
}

/** Compiles the paths: upwards, to the lowest tier with skilled people or the type's vendor. */
export function pathsOf({ scenario, numbers, line }: PathInput): Paths {
  const { tickets, vendors } = scenario;
  const tierCount = numbers.tiers.count;
  const startTier = new Int32Array(tickets.length * numbers.priorities.count);
  const nextTier = new Int32Array(tickets.length * tierCount).fill(-1);
  const vendorTiers = vendors.map(({ tier }) => numbers.tiers.of(tier));
  tickets.forEach((type, number) => {
    const vendorTier = type.vendor === null ? -1 : vendorTiers[numbers.vendors.of(type.vendor)];
    const takes = (tier: number): boolean =>
      line[number * tierCount + tier] >= 0 || tier === vendorTier;
    for (let tier = 0; tier < tierCount; tier++) {
      nextTier[number * tierCount + tier] = lowestFrom(tier + 1, tierCount, takes);
    }
    const starts = startTiers(type, scenario, numbers);
    starts.forEach((from, priority) => {
      const start = lowestFrom(from, tierCount, takes);
      startTier[number * numbers.priorities.count + priority] = start < 0 ? from : start;
    });
  });
  return { startTier, nextTier };
}

function lowestFrom(from: number, tierCount: number, takes: (tier: number) => boolean): number {
  for (let tier = from; tier < tierCount; tier++) if (takes(tier)) return tier;
  return -1;
}

/** [priority] → the tier at which routing wants the type's tickets to start. */
function startTiers(type: ResolvedTicketType, { routing }: Scenario, numbers: Numbers): number[] {
  const entry = type.flow?.find(({ from }) => from === 'start')?.next[0]?.name;
  const usual = entry === undefined ? 0 : numbers.tiers.of(entry);
  return numbers.priorities.names.map((priority) => {
    const rule = routing.direct.find(
      ({ when }) =>
        (when.type ?? type.name) === type.name &&
        (when.priority ?? priority) === priority &&
        (when.channel ?? type.channel) === type.channel,
    );
    return rule === undefined || type.flow !== null ? usual : numbers.tiers.of(rule.to);
  });
}
