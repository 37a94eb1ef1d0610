/** A running summary of observations: count, mean, variance and range in constant space. */

/** Observations added one by one (Welford) and merged in a fixed order (Chan et al.). */
export class Tally {
  #count = 0;
  #mean = 0;
  #squares = 0;
  #min = Number.POSITIVE_INFINITY;
  #max = Number.NEGATIVE_INFINITY;

  /** Adds one observation. */
  add(value: number): void {
    this.#count++;
    const distance = value - this.#mean;
    this.#mean += distance / this.#count;
    this.#squares += distance * (value - this.#mean);
    this.#min = Math.min(this.#min, value);
    this.#max = Math.max(this.#max, value);
  }

  /** Adds all observations of another tally. */
  merge(other: Tally): void {
    const count = this.#count + other.#count;
    if (other.#count === 0) return;
    const distance = other.#mean - this.#mean;
    const share = other.#count / count;
    this.#squares += other.#squares + distance * distance * this.#count * share;
    this.#mean += distance * share;
    this.#count = count;
    this.#min = Math.min(this.#min, other.#min);
    this.#max = Math.max(this.#max, other.#max);
  }

  /** The number of observations. */
  get count(): number {
    return this.#count;
  }

  /** Their mean; NaN of none. */
  get mean(): number {
    return this.#count === 0 ? Number.NaN : this.#mean;
  }

  /** Their sample variance; NaN of fewer than two. */
  get variance(): number {
    return this.#count < 2 ? Number.NaN : this.#squares / (this.#count - 1);
  }

  /** The smallest; infinity of none. */
  get min(): number {
    return this.#min;
  }

  /** The largest; minus infinity of none. */
  get max(): number {
    return this.#max;
  }
}
