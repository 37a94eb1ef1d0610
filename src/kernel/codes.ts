/** The small vocabularies that the columns of the model hold as numbers. */

/** How tickets of a type come into being. */
export const ArrivalKind = { Rate: 0, Gap: 1, Listed: 2, Storm: 3, Users: 4 } as const;

/** Where a ticket of `flow: matrix` goes next; tiers are their own number, the rest are below. */
export const Place = { Customer: -1, Vendor: -2, Resolved: -3, Closed: -4, Back: -5 } as const;

/** What becomes of work in hand when its agent must stop. */
export const StopPolicy = { Finish: 0, Resume: 1, HandOver: 2 } as const;

/** What the clocks of a priority show of a ticket that gets it later. */
export const OnChange = { Retroactive: 0, RetroactiveStart: 1, Restart: 2 } as const;

/** What a shift of a roster is planned to be: worked, or missed with or without pay. */
export const Planned = { Work: 0, PaidLeave: 1, UnpaidLeave: 2 } as const;

/** Who is chosen among several idle capable people. */
export const AgentChoice = {
  LongestIdle: 0,
  Fewest: 1,
  Proficient: 2,
  Cheapest: 3,
  Random: 4,
} as const;

/** By what waiting tickets stand in their queues; urgency may come before it. */
export const WaitingOrder = { Fifo: 0, EarliestBreach: 1, LeastSlack: 2, Ageing: 3 } as const;

/** What a ticket's own draws are for; the codes address random keys and are never reused. */
export const Purpose = {
  Arrival: 0,
  Priority: 1,
  Difficulty: 2,
  Handle: 3,
  CustomerWaits: 4,
  CustomerDelay: 5,
  Flow: 6,
  Reopens: 7,
  ReopenDelay: 8,
  VendorRespond: 9,
  VendorResolve: 10,
  VendorLoop: 11,
  VendorAnswer: 12,
  LoopEffort: 13,
  Verify: 14,
  Patience: 15,
  Misroute: 16,
  Choice: 17,
  BacklogAge: 18,
  Unsolved: 19,
  WrongPriority: 20,
  LateReply: 21,
  LostContext: 22,
  Chase: 23,
  Consults: 24,
  Consultation: 25,
  Balk: 26,
  Refusal: 27,
  Release: 28,
  Article: 29,
  Writing: 30,
} as const;

/** Names of the purposes in the order of their codes: the last part of a random key's name. */
export const PURPOSES = [
  'arrival',
  'priority',
  'difficulty',
  'handle',
  'customer-waits',
  'customer-delay',
  'flow',
  'reopens',
  'reopen-delay',
  'vendor-respond',
  'vendor-resolve',
  'vendor-loop',
  'vendor-answer',
  'loop-effort',
  'verify',
  'patience',
  'misroute',
  'choice',
  'backlog-age',
  'unsolved',
  'wrong-priority',
  'late-reply',
  'lost-context',
  'chase',
  'consults',
  'consultation',
  'balk',
  'refusal',
  'release',
  'article',
  'writing',
] as const;

/**
 * Purposes whose draws are taken from the opposite end in every second replication of an antithetic
 * run: when tickets come, and how long work and waits outside take. Lengths act in one direction;
 * coins, which choose a way, do not.
 */
export const MIRRORED: readonly number[] = [
  Purpose.Arrival,
  Purpose.Handle,
  Purpose.CustomerDelay,
  Purpose.VendorRespond,
  Purpose.VendorResolve,
  Purpose.VendorAnswer,
  Purpose.LoopEffort,
  Purpose.Verify,
];

/** The clocks besides those of a priority: each ticket has at most one of a kind at a time. */
export const AgreedClock = { VendorResponse: 0, VendorSolution: 1 } as const;

/** Number of such clocks of a ticket. */
export const AGREED_CLOCKS = 2;
