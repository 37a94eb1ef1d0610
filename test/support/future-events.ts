/** Looks into the list of events to come by emptying it. */
import { advance, nextAt } from '../../src/kernel/future-events.ts';

/** Takes out all events there still are, stale ones included; returns how many there were. */
export function countEvents(): number {
  let count = 0;
  while (nextAt() < Number.POSITIVE_INFINITY) {
    advance();
    count++;
  }
  return count;
}
