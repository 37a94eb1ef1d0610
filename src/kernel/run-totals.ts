/** What a whole replication adds up to. */
import type { Millis } from '../units/time.ts';

/** Whole-run totals and the quantities that must balance. */
export interface RunTotals {
  readonly events: number;
  readonly endedAt: Millis;
  readonly created: number;
  /** [type] → tickets created, without those that were there at the start. */
  readonly createdOfType: readonly number[];
  readonly initial: number;
  /** [Final] → tickets. */
  readonly finals: readonly number[];
  /** [(from + 1) × tiers + to] → steps of measured tickets from tier to tier; −1 is creation. */
  readonly steps: readonly number[];
  readonly peakOpen: number;
  /** ∫ open tickets dt over the run, ticket-milliseconds. */
  readonly openArea: number;
  /** True if the run was cut at the drain limit with measured tickets still open. */
  readonly cutOpen: number;
}
