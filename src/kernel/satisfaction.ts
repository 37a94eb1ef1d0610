/** The law by which customers are satisfied, as the machine reads it; nothing happens by it. */
import type { Column } from './model.ts';

/** A logistic law: all points are log-odds. */
export interface Satisfaction {
  /** Log-odds where nothing is to complain about. */
  readonly atBest: number;
  /** Points per open hour until the first response. */
  readonly perHourToRespond: number;
  /** Points per multiple of the expected time by which the resolution clock goes beyond it. */
  readonly perTimeExpected: number;
  readonly perHandOver: number;
  readonly perReopening: number;
  /** [priority] → expected time on the resolution clock, ms; −1 for none. */
  readonly expected: Column;
}
