/**
 * Little's law as an equality: the area under the number of open tickets is the sum of their lives.
 * Only the difference of both is kept, so that it stays a small exact integer in any long run.
 */
import type { Millis } from '../units/time.ts';
import type { Clock } from './clock.ts';

/** The balance of open tickets over time. */
export class FlowBalance {
  /** Tickets that entered and have not left. */
  open = 0;
  peak = 0;
  /** ∫ open dt so far, ticket-milliseconds; rounded beyond 2^53. */
  area = 0;
  readonly #clock: Clock;
  #since: Millis = 0;
  /** Area so far less the lives of the tickets that left. */
  #balance = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A ticket enters. */
  enter(): void {
    this.advance();
    this.open++;
    if (this.open > this.peak) this.peak = this.open;
  }

  /** A ticket created at `createdAt` (before the run: at 0) leaves. */
  leave(createdAt: Millis): void {
    this.advance();
    this.open--;
    this.#balance -= this.#clock.now - (createdAt > 0 ? createdAt : 0);
  }

  /** Brings the area up to date and tells the balance: the age of the tickets still open. */
  advance(): number {
    const { now } = this.#clock;
    const grown = this.open * (now - this.#since);
    this.area += grown;
    this.#balance += grown;
    this.#since = now;
    return this.#balance;
  }
}
