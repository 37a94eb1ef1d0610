/** Batches: how many tickets come at once, after self-service has taken its share. */
import type { Count } from '../scenario/count.ts';
import { unreachable } from '../units/assert.ts';

/** Rarer counts than this are left out. */
const NEGLIGIBLE = 1e-12;

/** A count with its share of all occasions. */
export interface CountShare {
  readonly count: number;
  readonly share: number;
}

/**
 * The tickets of one occasion at which at least one comes, each contact being solved before with
 * the probability `deflected` and independently of the others.
 */
export function ticketsAtOnce(law: Count, deflected: number): CountShare[] {
  const contacts = sharesOf(law);
  if (deflected === 0) return contacts;
  const tickets = thinned(contacts, deflected);
  const some = tickets.reduce((sum, { share }) => sum + share, 0);
  return tickets.map(({ count, share }) => ({ count, share: share / some }));
}

/** The mean of a law of counts. */
export function meanCount(shares: readonly CountShare[]): number {
  return shares.reduce((sum, { count, share }) => sum + count * share, 0);
}

/** Counts in ascending order with their shares. */
function sharesOf(law: Count): CountShare[] {
  switch (law.kind) {
    case 'constant':
      return [{ count: law.value, share: 1 }];
    case 'geometric':
      return geometric(law.mean);
    case 'uniform': {
      const share = 1 / (law.max - law.min + 1);
      return Array.from({ length: law.max - law.min + 1 }, (_, k) => {
        return { count: law.min + k, share };
      });
    }
    case 'shares':
      return law.parts
        .filter(({ share }) => share > 0)
        .sort((one, other) => one.count - other.count);
    default:
      return unreachable(law);
  }
}

function geometric(mean: number): CountShare[] {
  const shares: CountShare[] = [];
  let rest = 1;
  for (let count = 1; rest > NEGLIGIBLE; count++) {
    shares.push({ count, share: rest / mean });
    rest -= rest / mean;
  }
  return shares;
}

/** Binomial thinning, one contact more at a time; the counts above zero. */
function thinned(contacts: readonly CountShare[], deflected: number): CountShare[] {
  const most = contacts[contacts.length - 1].count;
  const tickets = new Float64Array(most + 1);
  // [k] → probability that k of the contacts so far become tickets.
  const left = new Float64Array(most + 1);
  left[0] = 1;
  let next = 0;
  for (let count = 1; count <= most; count++) {
    for (let k = count; k > 0; k--) left[k] = left[k] * deflected + left[k - 1] * (1 - deflected);
    left[0] *= deflected;
    if (contacts[next].count !== count) continue;
    for (let k = 1; k <= count; k++) tickets[k] += left[k] * contacts[next].share;
    next++;
  }
  return Array.from(tickets, (share, count) => ({ count, share })).filter(
    ({ count, share }) => count > 0 && share > NEGLIGIBLE,
  );
}
