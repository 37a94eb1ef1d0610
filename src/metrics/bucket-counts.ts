/**
 * Counts by place and bucket. The buckets of a place are cut into pages that take memory, and are
 * looked through at the end, only if they hold something.
 */
import { gather, gathered, NO_COUNTS, type SparseCounts } from './sparse-counts.ts';

/** Buckets a place has: the largest, of 2^53 ms, is 23,039. */
const BUCKET_BITS = 15;
const PAGE_BITS = 7;
const PAGE = 1 << PAGE_BITS;
const PAGES_OF_PLACE = 1 << (BUCKET_BITS - PAGE_BITS);
const FIRST_PLACES = 256;
const FIRST_PAGES = 8192;
/** Values that are noted before they are counted. */
const NOTES = 1024;

/** Growing counts of a fixed number of places. */
export class BucketCounts {
  /** [place × PAGES_OF_PLACE + page] → index of its first count; 0 if there is no page yet. */
  #pages = new Int32Array(FIRST_PLACES * PAGES_OF_PLACE);
  #places = 0;
  /** Those of page 0 stay empty. */
  #counts = new Uint32Array(FIRST_PAGES * PAGE);
  #used = PAGE;
  /** Places and buckets not counted yet: place × 2^BUCKET_BITS + bucket. */
  readonly #notes = new Int32Array(NOTES);
  #noted = 0;

  /** Forgets all counts and makes room for a number of places. */
  reset(places: number): void {
    this.#pages.fill(0, 0, this.#places * PAGES_OF_PLACE);
    this.#counts.fill(0, 0, this.#used);
    this.#used = PAGE;
    this.#noted = 0;
    this.#places = places;
    const pages = places * PAGES_OF_PLACE;
    if (pages > this.#pages.length) this.#pages = new Int32Array(pages);
  }

  /**
   * Counts a bucket of a place. Counts lie all over memory: values are noted first and counted
   * later in one tight loop, which waits for many of them at the same time.
   */
  add(place: number, bucket: number): void {
    const note = this.#noted & (NOTES - 1);
    this.#notes[note] = ((place << BUCKET_BITS) + bucket) | 0;
    this.#noted = note + 1;
    if (note + 1 === NOTES) this.#count();
  }

  /** The counts of `places` places from `first` on. */
  sparse(first: number, places: number): SparseCounts[] {
    this.#count();
    return Array.from({ length: places }, (_, place) => this.#sparseOf(first + place));
  }

  #sparseOf(place: number): SparseCounts {
    if (this.#used === PAGE) return NO_COUNTS;
    const first = place * PAGES_OF_PLACE;
    let size = 0;
    for (let page = 0; page < PAGES_OF_PLACE; page++) {
      const from = this.#pages[first + page];
      if (from === 0) continue;
      size = gather(this.#counts, { from, to: from + PAGE, shift: page * PAGE - from }, size);
    }
    return gathered(size);
  }

  #count(): void {
    for (let note = 0; note < this.#noted; note++) this.#countOne(this.#notes[note]);
    this.#noted = 0;
  }

  #countOne(note: number): void {
    const page = this.#pages[note >> PAGE_BITS];
    if (page === 0) this.#openPage(note);
    else this.#counts[page + (note & (PAGE - 1))] += 1;
  }

  #openPage(note: number): void {
    const page = this.#used;
    this.#pages[note >> PAGE_BITS] = page;
    this.#used = page + PAGE;
    if (this.#used > this.#counts.length) this.#grow();
    this.#counts[page + (note & (PAGE - 1))] = 1;
  }

  #grow(): void {
    const longer = new Uint32Array(this.#counts.length * 2);
    longer.set(this.#counts);
    this.#counts = longer;
  }
}
