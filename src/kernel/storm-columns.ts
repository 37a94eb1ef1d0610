/** The part of a model that says which tickets bring calls about them. */
import type { Column } from './model.ts';

/** Storms: calls about an outage that follow its ticket. */
export interface StormColumns {
  /** [type] → the type of tickets that its tickets are calls about, or −1. */
  readonly about: Column;
  /** [type] → 1 if each of its tickets brings calls. */
  readonly brings: Column;
  /** [type] → distribution row of the number of its calls about one outage (calls). */
  readonly calls: Column;
  /** [type] → the mean of that number, 0 for tickets that are no calls. */
  readonly meanCalls: Column;
  /** [type] → how long its calls go on coming, ms (calls). */
  readonly over: Column;
}
