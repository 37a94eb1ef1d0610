/** The compiled model's columns of planned time: shifts, breaks, and what people do besides. */
import type { Column } from './model.ts';

/** Rosters: who is on duty when; the agents of one roster come and go together. */
export interface RosterColumns {
  /** [roster] → its first agent entry; [roster + 1] → one past its last. */
  readonly agentFirst: Column;
  readonly agent: Column;
  /** [roster] → its first duty; [roster + 1] → one past its last. */
  readonly dutyFirst: Column;
  /** [duty] → half-open interval [from, to) of one shift. */
  readonly dutyFrom: Column;
  readonly dutyTo: Column;
  /** [duty] → `Planned`. */
  readonly dutyPlanned: Column;
  /** [duty] → its first break; [duty + 1] → one past its last. */
  readonly breakFirst: Column;
  readonly breakFrom: Column;
  readonly breakLength: Column;
  readonly breakIsPaid: Column;
  /** [break] → the activity it is, or −1. */
  readonly breakActivity: Column;
  /** [roster] → long-run share of shifts missed. */
  readonly absenceShare: Column;
  /** [roster] → mean length of an absence in shifts, ≥ 1. */
  readonly absenceSpell: Column;
  /** [roster] → people of its shift, of this roster and of others. */
  readonly places: Column;
  /** [roster] → first number of people that may come together; [roster + 1] → one past the last.
   * Where there is none, everybody misses shifts on their own. */
  readonly presentFirst: Column;
  /** [entry] → people who come; cumulative share of the shifts, the last of a roster is 1. */
  readonly presentPeople: Column;
  readonly presentCumulative: Column;
  /** [roster × 2] → key of its absence draws (before the replication is folded in). */
  readonly absenceKey: Int32Array;
}

/** What people do besides tickets, [activity]. */
export interface ActivityColumns {
  readonly isPaid: Column;
  /** [activity] → 1 if people stay free for tickets; it has the time that they leave. */
  readonly takesTickets: Column;
  /** [activity] → touches' worth of experience that a millisecond of it gives who is new. */
  readonly teachesPerMs: Column;
  /** Whether there is any that takes tickets. */
  readonly hasSpareTime: boolean;
}
