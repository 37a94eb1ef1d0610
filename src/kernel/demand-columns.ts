/** The part of a model that says when tickets come. */
import type { Column } from './model.ts';

/** Paths of arrival rates: piecewise constant, cumulative; a plain week has a mean of 1. */
export interface ProfileColumns {
  /** [profile] → its first piece; [profile + 1] → one past its last. */
  readonly first: Column;
  /** [piece] → first instant of the piece; the last piece of a profile is its end (weight 0). */
  readonly from: Column;
  /** [piece] → ∫ weight dt before `from`, in weighted milliseconds. */
  readonly weightBefore: Column;
  /** [piece] → number of the local day since 1970 in which it begins; addresses day factors. */
  readonly day: Column;
  /** [profile] → mean weight: that of a plain week or, where weeks differ, that of the window. */
  readonly mean: Column;
}

/** One source of tickets for each type, [type]. */
export interface DemandColumns {
  readonly kind: Column;
  /** [type] → profile (Rate). */
  readonly profile: Column;
  /** [type] → occasions per millisecond at weight 1 (Rate). */
  readonly rate: Column;
  /** [type] → distribution row of the gap between arrivals (Gap) or of a user's silence (Users). */
  readonly gap: Column;
  /** [type] → how many have at most one ticket each at a time (Users), or 0. */
  readonly users: Column;
  /** [type] → its first listed instant; [type + 1] → one past its last (Listed). */
  readonly listedFirst: Column;
  readonly listedAt: Column;
  /** [listed] → its priority, or −1 if it is drawn. */
  readonly listedPriority: Column;
  /** [listed] → ms of work of its first touch at normal speed, or −1 if they are drawn. */
  readonly listedWork: Column;
  /** [type] → distribution row of the tickets that come at one occasion, or −1 for one. */
  readonly batch: Column;
  /** [type] → their mean. */
  readonly batchMean: Column;
  /** [type] → distribution row of the type's own factor of a day (Rate), or −1. */
  readonly dayFactor: Column;
  /** Distribution row of the factor of a day that all rates share, or −1. */
  readonly sharedDayFactor: number;
  /** Key of its draws, before the replication: two words. */
  readonly sharedDayKey: Int32Array;
  /** [type] → tickets after which the source dries up; Infinity for never. */
  readonly stopAfter: Column;
  /** [type] → contacts that self-service solves for each ticket that comes. */
  readonly deflected: Column;
}
