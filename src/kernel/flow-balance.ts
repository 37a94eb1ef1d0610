/**
 * Little's law as an equality: the area under the number of open tickets is the sum of their lives.
 * Only the difference of both is kept, so that it stays a small exact integer in any long run.
 */
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';

class FlowBalance {
  /** Tickets that entered and have not left. */
  open = 0;
  peak = 0;
  /** ∫ open dt so far, ticket-milliseconds; rounded beyond 2^53. */
  area = 0.5;
  /** Until when the area is reckoned. */
  since: Millis = 0.5;
  /** Area so far less the lives of the tickets that left. */
  balance = 0.5;
}

/** The balance of open tickets over time; fractions at first make its fields raw doubles. */
export const flow = new FlowBalance();

/** Starts a balance at the present instant. */
export function openFlow(): void {
  flow.open = 0;
  flow.peak = 0;
  flow.area = 0;
  flow.since = clock.now;
  flow.balance = 0;
}

/** A ticket enters. */
export function enterFlow(): void {
  advanceFlow();
  flow.open++;
  if (flow.open > flow.peak) flow.peak = flow.open;
}

/** A ticket created at `createdAt` (before the run: at 0) leaves. */
export function leaveFlow(createdAt: Millis): void {
  advanceFlow();
  flow.open--;
  flow.balance -= clock.now - (createdAt > 0 ? createdAt : 0);
}

/** Brings area and balance up to date: the balance is the age of the tickets still open. */
export function advanceFlow(): void {
  const { now } = clock;
  const grown = flow.open * (now - flow.since);
  flow.area += grown;
  flow.balance += grown;
  flow.since = now;
}
