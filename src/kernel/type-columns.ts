/** The part of a model that says what tickets of a type are like. */
import type { Column } from './model.ts';

/** What a type's tickets are and do, [type]. */
export interface TypeColumns {
  readonly channel: Column;
  /** [type × priority] → cumulative share of the priority mix; the last is 1. */
  readonly priorityCumulative: Column;
  /** [type] → share of its tickets that come with a wrong priority. */
  readonly wrongPriorityShare: Column;
  /** [type × priority] → weight of the priority among the wrong ones. */
  readonly wrongPriorityWeight: Column;
  /** [type] → index of its set of needed skills. */
  readonly needs: Column;
  /** [type × priority] → tier at which the ticket starts. */
  readonly startTier: Column;
  /** [type × tier] → next higher tier that can take the ticket, or −1. */
  readonly nextTier: Column;
  /** [type × tier] → line of the tickets there; −1: no people (a vendor, if the type has one). */
  readonly line: Column;
  /** [type × tier] → distribution row of the handle time (ms), or −1. */
  readonly handle: Column;
  /** [type × tier] → share of the handle time that a failed attempt costs. */
  readonly diagnoseShare: Column;
  /** [type × tier] → line of those who are asked about what is beyond the person, or −1. */
  readonly consultLine: Column;
  /** [type × tier] → share of such touches; distribution row of the talk; longest wait, ms. */
  readonly consultShare: Column;
  readonly consultLength: Column;
  readonly consultWithin: Column;
  /** [type × tier] → share of the type that the tier solves (before a person's own adjustment). */
  readonly reach: Column;
  /** [type] → probability that a touch ends in a wait for the customer. */
  readonly customerShare: Column;
  /** [type] → distribution row of the customer's delay (ms of `customerCalendar`). */
  readonly customerDelay: Column;
  readonly customerCalendar: Column;
  /** [type] → open time without a reply until the next reminder, and until closing; or −1. */
  readonly remindEvery: Column;
  /** [type] → reminders before the ticket is closed. */
  readonly reminders: Column;
  /** [type] → share of tickets closed for silence that the reply opens again when it comes. */
  readonly lateReplies: Column;
  /** [type] → probability that a resolved ticket comes back. */
  readonly reopenShare: Column;
  /** [type] → distribution row of the time between resolution and reopening. */
  readonly reopenDelay: Column;
  /** [type] → distribution row of the patience before the first touch, or −1. */
  readonly patience: Column;
  /** [type] → 1 if customers go away by the announced wait, 0 by the length of the line. */
  readonly balkByWait: Column;
  /** [type] → its first step of balking; [type + 1] → one past its last. */
  readonly balkFirst: Column;
  /** [step] → from what length or wait (ms) on, and the share of customers that goes away then. */
  readonly balkFrom: Column;
  readonly balkShare: Column;
  /** [type] → longest wait for the first touch in ms, or −1. */
  readonly timeLimit: Column;
  /** [type] → 1: after it the customer is called back in turn; 0: the contact ends. */
  readonly callsBack: Column;
  /** [type] → 1 if its contacts meet self-service first. */
  readonly hasSelfService: Column;
  /** [type] → share of the tickets that self-service had first answered wrongly. */
  readonly wrongShare: Column;
  /** [type] → distribution row of the time until they are back (ms of `wrongCalendar`). */
  readonly wrongAfter: Column;
  readonly wrongCalendar: Column;
  /** [type] → log-odds points by which they are harder, and the factor on their work. */
  readonly wrongPoints: Column;
  readonly wrongWork: Column;
  /** [type] → vendor, or −1; `vendorTier` its tier. */
  readonly vendor: Column;
  /** [type] → 1: an unsolvable ticket is parked for `unsolvedAfter` and then closed; 0: closed. */
  readonly unsolvedParks: Column;
  /** [type] → distribution row of the time until an unsolvable ticket is closed. */
  readonly unsolvedAfter: Column;
  /** [type] → 1 if `flow: matrix` decides, 0 if difficulty and reach do. */
  readonly isMatrix: Column;
  /** Rows of the flow matrix: [type × (tierCount + 3)] → first branch, by tier, then customer,
   * vendor, start; the next entry is one past the last (length + 1). */
  readonly flowFirst: Column;
  /** [branch] → cumulative share; the last of a row is 1. */
  readonly flowCumulative: Column;
  /** [branch] → tier or `Place`. */
  readonly flowTo: Column;
}
