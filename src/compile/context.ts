/** What every part of the compiler reads: the scenario, its numbers, its frame, its laws. */
import type { Scenario } from '../scenario/scenario.ts';
import type { LawRows } from './law-rows.ts';
import type { Numbers } from './names.ts';
import type { TimeFrame } from './time-frame.ts';

/** The state of a compilation: only `laws` grows. */
export interface Compilation {
  readonly scenario: Scenario;
  readonly numbers: Numbers;
  readonly frame: TimeFrame;
  readonly laws: LawRows;
}
