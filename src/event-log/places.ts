/** Where a trace says that tickets and people are. */
import { Verb } from '../kernel/trace.ts';
import { Place, Presence } from './replayed-day.ts';

/** [Verb] → where a ticket is from then on; verbs that are missing change nothing. */
export const PLACES: ReadonlyMap<number, number> = new Map<number, number>([
  [Verb.Queues, Place.Waiting],
  [Verb.HandedBack, Place.Waiting],
  [Verb.Overflows, Place.Waiting],
  [Verb.Released, Place.Waiting],
  [Verb.PassedOn, Place.Waiting],
  [Verb.TouchStarts, Place.InWork],
  [Verb.TouchResumes, Place.InWork],
  [Verb.WritesUp, Place.InWork],
  [Verb.TouchPauses, Place.SetAside],
  [Verb.WaitsForCustomer, Place.WithCustomer],
  [Verb.GoesToVendor, Place.AtVendor],
  [Verb.Answers, Place.AtVendor],
  [Verb.AwaitsRelease, Place.AtVendor],
  [Verb.Resolved, Place.Solved],
  [Verb.EndsWithOutage, Place.Solved],
  [Verb.Abandons, Place.Lost],
  [Verb.Blocked, Place.Lost],
  [Verb.Balks, Place.Lost],
  [Verb.CutOff, Place.Lost],
  [Verb.TimeIsUp, Place.Lost],
  [Verb.ClosedUnsolved, Place.Lost],
  [Verb.Closed, Place.Lost],
  [Verb.Parked, Place.Parked],
  [Verb.Linked, Place.Parked],
]);

/** [Verb] → what a person does from then on. */
export const PRESENCES: ReadonlyMap<number, number> = new Map<number, number>([
  [Verb.ShiftStarts, Presence.There],
  [Verb.CallOutStarts, Presence.There],
  [Verb.BreakEnds, Presence.There],
  [Verb.ActivityEnds, Presence.There],
  [Verb.ChaseEnds, Presence.There],
  [Verb.ConsultEnds, Presence.There],
  [Verb.ArticleEnds, Presence.There],
  [Verb.ShiftEnds, Presence.Away],
  [Verb.CallOutEnds, Presence.Away],
  [Verb.BreakStarts, Presence.Break],
  [Verb.ActivityStarts, Presence.Errand],
  [Verb.ChaseStarts, Presence.Errand],
  [Verb.ConsultStarts, Presence.Errand],
  [Verb.ArticleStarts, Presence.Errand],
]);
