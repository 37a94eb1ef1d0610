/** Which luck a replication has: two of opposite luck have the draws of one, from other ends. */

/** Number of the luck: that of the replication or, in an antithetic run, of its pair. */
export function luckNumber(replication: number, isAntithetic: boolean): number {
  return isAntithetic ? Math.floor(replication / 2) : replication;
}

/** Whether a replication takes mirrored draws from the opposite end: the second of its pair. */
export function isMirroredIn(replication: number, isAntithetic: boolean): boolean {
  return isAntithetic && replication % 2 === 1;
}

/** So many replications, or one more where only whole pairs are run. */
export function wholePairs(replications: number, isAntithetic: boolean): number {
  return isAntithetic ? replications + (replications % 2) : replications;
}
