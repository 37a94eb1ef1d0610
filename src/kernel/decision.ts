/** What follows from the touch that just ended, and to which tier; written by `decide`. */
export const decision = { outcome: 0, toTier: -1 };
