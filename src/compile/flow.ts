/** Flow matrices: per type and place the shares of the next place, as thresholds of one draw. */

import { Place } from '../kernel/codes.ts';
import type { Column } from '../kernel/model.ts';
import type { FlowRow } from '../scenario/outcome.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Numbers } from './names.ts';
import { cumulative } from './ragged.ts';

/** The three columns of all flow matrices. */
export interface FlowColumns {
  readonly flowFirst: Column;
  readonly flowCumulative: Column;
  readonly flowTo: Column;
}

/** Rows of a type beyond its tiers: customer, vendor, start. */
const EXTRA_ROWS = ['customer', 'vendor', 'start'] as const;

const PLACES: Readonly<Record<string, number>> = {
  customer: Place.Customer,
  vendor: Place.Vendor,
  resolved: Place.Resolved,
  closed: Place.Closed,
  back: Place.Back,
};

/** The flow of all types: rows in the order tiers, customer, vendor, start; most are empty. */
export function flowColumns({ tickets }: Scenario, { tiers }: Numbers): FlowColumns {
  const rowNames = [...tiers.names, ...EXTRA_ROWS];
  const flowFirst = new Int32Array(tickets.length * rowNames.length + 1);
  const shares: number[] = [];
  const flowTo: number[] = [];
  tickets.forEach(({ flow }, type) => {
    const byPlace = new Map((flow ?? []).map((row): [string, FlowRow] => [row.from, row]));
    rowNames.forEach((name, row) => {
      const next = byPlace.get(name)?.next ?? [];
      shares.push(...cumulative(next.map(({ share }) => share)));
      flowTo.push(...next.map((part) => PLACES[part.name] ?? tiers.of(part.name)));
      flowFirst[type * rowNames.length + row + 1] = shares.length;
    });
  });
  return {
    flowFirst,
    flowCumulative: Float64Array.from(shares),
    flowTo: Int32Array.from(flowTo),
  };
}
