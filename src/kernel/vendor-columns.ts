/** The part of a model that says how vendors work and what they cost. */
import type { Column } from './model.ts';

/** Vendors, [vendor]. */
export interface VendorColumns {
  readonly tier: Column;
  readonly calendar: Column;
  /** [vendor × priority] → distribution row of the response delay (open ms). */
  readonly respond: Column;
  /** [vendor × priority] → distribution row of the resolution delay after the response. */
  readonly resolve: Column;
  /** [vendor] → probability of one more request for information after each. */
  readonly loopShare: Column;
  /** [vendor] → distribution row of the owner's touch that answers a request. */
  readonly loopEffort: Column;
  /** [vendor] → distribution row of the vendor's delay after an answer. */
  readonly loopAnswer: Column;
  /** [vendor] → share of the cases that it refuses when it responds. */
  readonly refuses: Column;
  /** [vendor] → share of its solutions that wait until `releaseCalendar` is open. */
  readonly releaseShare: Column;
  readonly releaseCalendar: Column;
  /** [vendor] → cases it works at once; Infinity for no limit. */
  readonly parallel: Column;
  /** [vendor] → distribution row of the closing touch of the sender, or −1. */
  readonly verify: Column;
  /** [vendor] → open ms between chases of a case, or −1; distribution row of their work. */
  readonly chaseEvery: Column;
  readonly chaseEffort: Column;
  /** [vendor] → money per millisecond of the window (retainer), and per case. */
  readonly retainerPerMs: Column;
  readonly pricePerCase: Column;
  /** [vendor] → most that it gives back, as a share of its fees; Infinity for no limit. */
  readonly creditLimit: Column;
}
