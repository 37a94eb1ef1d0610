/** Traffic: how often one ticket visits each tier and the vendor on average, and from what. */
import type { CrewColumns, LineColumns } from '../kernel/model.ts';
import type { TypeColumns } from '../kernel/type-columns.ts';
import type { VendorColumns } from '../kernel/vendor-columns.ts';

/** The columns that traffic follows from. */
export interface TrafficInput {
  readonly types: TypeColumns;
  readonly crews: Pick<CrewColumns, 'agentFirst' | 'reach' | 'lineFirst' | 'line'>;
  readonly lines: Pick<LineColumns, 'crewFirst' | 'crew'>;
  readonly vendors: Pick<VendorColumns, 'loopShare' | 'verify'>;
  readonly tierCount: number;
  readonly priorityCount: number;
}

/** Means per ticket; a visit is a stay at a tier until it is solved there or sent on. */
export interface Traffic {
  /** [tier] → tickets that start there. */
  readonly entries: number[];
  /** [tier] → tickets that come from another tier. */
  readonly escalated: number[];
  readonly visits: number[];
  /** [tier] → visits that end with the solution. */
  readonly solved: number[];
  /** [tier] → touches: visits, repeated after customer waits; in a matrix each visit is a touch. */
  readonly touches: number[];
  /** [tier] → touches that answer questions of a vendor. */
  readonly answers: number[];
  /** [tier] → touches that check a vendor's solution. */
  readonly checks: number[];
  /** [tier] → talks that people there asked for. */
  readonly talks: number[];
  /** [tier] → cases that people there sent to a vendor. */
  readonly cases: number[];
  vendorCases: number;
  customerWaits: number;
  reopenings: number;
}

/** Requests for information in one vendor case, at most. */
const MAX_LOOPS = 10;

/** The traffic of nothing. */
export function noTraffic(tierCount: number): Traffic {
  const zeros = (): number[] => new Array<number>(tierCount).fill(0);
  return {
    entries: zeros(),
    escalated: zeros(),
    visits: zeros(),
    solved: zeros(),
    touches: zeros(),
    answers: zeros(),
    checks: zeros(),
    talks: zeros(),
    cases: zeros(),
    vendorCases: 0,
    customerWaits: 0,
    reopenings: 0,
  };
}

/** Questions a vendor asks in one case: each is followed by one more with its share. */
export function expectedLoops(share: number): number {
  let expected = 0;
  let probability = 1;
  for (let loop = 0; loop < MAX_LOOPS; loop++) {
    probability *= share;
    expected += probability;
  }
  return expected;
}
