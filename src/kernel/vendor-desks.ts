/** Vendors' own queues: cases beyond a vendor's parallel limit wait there, first come first. */
import type { Model } from './model.ts';
import type { Tickets } from './tickets.ts';

/** The vendors of a run, [vendor]. */
export class VendorDesks {
  readonly #parallel: Model['vendors']['parallel'];
  readonly #tickets: Tickets;
  readonly #active: Int32Array;
  readonly #head: Int32Array;
  readonly #tail: Int32Array;

  constructor(model: Model, tickets: Tickets) {
    const vendorCount = model.vendors.tier.length;
    this.#parallel = model.vendors.parallel;
    this.#tickets = tickets;
    this.#active = new Int32Array(vendorCount);
    this.#head = new Int32Array(vendorCount).fill(-1);
    this.#tail = new Int32Array(vendorCount).fill(-1);
  }

  /** Takes the case up (true), or puts it into the vendor's queue (false). */
  take(vendor: number, ticket: number): boolean {
    if (this.#active[vendor] < this.#parallel[vendor]) {
      this.#active[vendor]++;
      return true;
    }
    this.#tickets.next[ticket] = -1;
    if (this.#head[vendor] < 0) this.#head[vendor] = ticket;
    else this.#tickets.next[this.#tail[vendor]] = ticket;
    this.#tail[vendor] = ticket;
    return false;
  }

  /** A case is done: the next ticket that the vendor takes up, or −1. */
  release(vendor: number): number {
    const ticket = this.#head[vendor];
    if (ticket < 0) {
      this.#active[vendor]--;
      return -1;
    }
    this.#head[vendor] = this.#tickets.next[ticket];
    return ticket;
  }
}
