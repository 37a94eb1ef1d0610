/** Vendors' own queues: cases beyond a vendor's parallel limit wait there, first come first. */

import { reset } from './columns.ts';
import { model, sizes } from './present-model.ts';
import { tickets } from './tickets.ts';

/** The vendors of the run, [vendor]: cases at work, and the ends of the queue (−1 for none). */
const desks = {
  active: new Int32Array(64),
  head: new Int32Array(64),
  tail: new Int32Array(64),
};

/** Clears all vendors' desks. */
export function openVendors(): void {
  reset(desks, sizes.vendors, { head: -1, tail: -1 });
}

/** Takes the case up (true), or puts it into the vendor's queue (false). */
export function takeCase(vendor: number, ticket: number): boolean {
  if (desks.active[vendor] < model.vendors.parallel[vendor]) {
    desks.active[vendor]++;
    return true;
  }
  tickets.next[ticket] = -1;
  if (desks.head[vendor] < 0) desks.head[vendor] = ticket;
  else tickets.next[desks.tail[vendor]] = ticket;
  desks.tail[vendor] = ticket;
  return false;
}

/** A case is done: the next ticket that the vendor takes up, or −1. */
export function releaseCase(vendor: number): number {
  const ticket = desks.head[vendor];
  if (ticket < 0) {
    desks.active[vendor]--;
    return -1;
  }
  desks.head[vendor] = tickets.next[ticket];
  return ticket;
}
