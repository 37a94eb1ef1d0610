/** The part of a model that says who takes which ticket next, and what a hand-over costs. */
import type { Millis } from '../units/time.ts';
import type { Column } from './model.ts';

/** Rules of routing and hand-over. */
export interface Routing {
  readonly agentChoice: number;
  /** Notes written by the sender at an escalation or transfer, ms. */
  readonly senderTime: Millis;
  /** Reading-in by whoever continues another person's ticket, ms. */
  readonly receiverTime: Millis;
  /** Probability that a change of person loses what was done in the last touch. */
  readonly lostContext: number;
  /** [tier] → probability that an escalation to it goes to a wrong team. */
  readonly misrouteShare: Column;
  /** [tier] → first wrong-team entry; [tier + 1] → one past its last. */
  readonly wrongFirst: Column;
  /** [entry] → line of all people of one team at the tier, for tickets sent there by mistake. */
  readonly wrongLine: Column;
  /** [entry] → team of that line. */
  readonly wrongTeam: Column;
  /** [entry] → share of the tier's volume that the team handles. */
  readonly wrongWeight: Column;
  /** [type × priority] → what the resolution clock shows when a ticket is sent higher, or −1. */
  readonly deadline: Column;
  /** [type × priority] → the tier to which it goes then. */
  readonly deadlineTier: Column;
  /** Returned, reopened and escalated tickets join first (true) or last (false). */
  readonly returnedFirst: boolean;
  /** Whether urgency comes before waiting in the order of the lines. */
  readonly byPriority: boolean;
  /** By what tickets of equal urgency, or all, are ordered: see `WaitingOrder`. */
  readonly order: number;
  /** Whether there are people who may take tickets only after a wait. */
  readonly overflows: boolean;
  /** Whether tickets that come back wait for the person who had them last. */
  readonly keepsOwner: boolean;
  /** Whether somebody may take a ticket while a more urgent one waits that they could take. */
  readonly canOvertake: boolean;
  /** Queues are ordered by creation (true) or by joining (false). */
  readonly fifoByCreation: boolean;
}
