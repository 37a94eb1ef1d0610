/** An optional record of everything that happens, for people and for timeline tests. */
import type { Millis } from '../units/time.ts';

/** What a trace tells, as numbers: the kernel knows no words. */
export const Verb = {
  Arrives: 0,
  Blocked: 1,
  Queues: 2,
  Abandons: 3,
  TouchStarts: 4,
  TouchPauses: 5,
  TouchResumes: 6,
  HandedBack: 7,
  TouchEnds: 8,
  Resolved: 9,
  Escalates: 10,
  Misrouted: 11,
  Moves: 12,
  WaitsForCustomer: 13,
  CustomerReplies: 14,
  GoesToVendor: 15,
  VendorAsks: 16,
  VendorResponds: 17,
  VendorSolves: 18,
  Answers: 19,
  Reopens: 20,
  Parked: 21,
  ClosedUnsolved: 22,
  Closed: 23,
  ShiftStarts: 24,
  ShiftMissed: 25,
  ShiftEnds: 26,
  BreakStarts: 27,
  BreakEnds: 28,
  StillOpen: 29,
  ActivityStarts: 30,
  ActivityEnds: 31,
  PriorityChanges: 32,
  ShiftOff: 33,
  Overflows: 34,
  RemindsCustomer: 35,
  Released: 36,
  PassedOn: 37,
  WritesUp: 38,
  ChaseDue: 39,
  ChaseStarts: 40,
  ChasePauses: 41,
  ChaseResumes: 42,
  ChaseHandedBack: 43,
  ChaseEnds: 44,
  ChaseMoves: 45,
  ChaseDropped: 46,
  QuestionAsked: 47,
  ConsultStarts: 48,
  ConsultEnds: 49,
  QuestionMoves: 50,
  QuestionDropped: 51,
  Linked: 52,
  EndsWithOutage: 53,
} as const;

/** Words of the verbs, [Verb]. */
export const VERBS = [
  'arrives',
  'is blocked',
  'queues',
  'abandons',
  'touch starts',
  'touch pauses',
  'touch resumes',
  'is handed back',
  'touch ends',
  'is resolved',
  'escalates',
  'is mis-routed',
  'moves',
  'waits for customer',
  'customer replies',
  'goes to vendor',
  'vendor asks',
  'vendor responds',
  'vendor solves',
  'answers vendor',
  'reopens',
  'is parked',
  'is closed unsolved',
  'is closed',
  'shift starts',
  'shift is missed',
  'shift ends',
  'break starts',
  'break ends',
  'is still open',
  'activity starts',
  'activity ends',
  'priority changes',
  'has a day off',
  'overflows',
  'reminds customer',
  'is released',
  'is passed on',
  'is written up',
  'chase is due',
  'chase starts',
  'chase pauses',
  'chase resumes',
  'chase is handed back',
  'chase ends',
  'chase goes to others',
  'chase is dropped',
  'help is asked for',
  'consultation starts',
  'consultation ends',
  'question goes to others',
  'question is dropped',
  'is linked',
  'ends with its outage',
] as const;

/** One line of a story; −1 where a part does not apply. */
export interface TraceEntry {
  readonly at: Millis;
  readonly verb: number;
  readonly type: number;
  readonly ordinal: number;
  readonly agent: number;
  readonly tier: number;
  /** Present priority of the ticket. */
  readonly priority: number;
}

/** Takes the entries in the order in which things happen. */
export interface Trace {
  record(entry: TraceEntry): void;
}
