/** How often something may happen by chance before a test doubts it. */

/** The most successes of `n` tries that a chance of `share` gives but in one of 10,000 cases. */
export function mostOf(n: number, share: number): number {
  return n * share + 3.9 * Math.sqrt(n * share * (1 - share)) + 1;
}
