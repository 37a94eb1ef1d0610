/** The compiled model's columns of people on call. */
import type { Column } from './model.ts';

/** Who stands by when, by team; a team without has no periods. */
export interface OnCallColumns {
  /** [team] → its first period; [team + 1] → one past its last. */
  readonly first: Column;
  /** [period] → half-open interval [from, to), and who stands by; sorted within a team. */
  readonly from: Column;
  readonly to: Column;
  readonly agent: Column;
  /** [team] → the least urgent priority that is called for. */
  readonly pages: Column;
  /** [team] → milliseconds from the call to work, and of rest afterwards. */
  readonly delay: Column;
  readonly rest: Column;
  /** [team] → money for an hour of standing by, for a call-out, and pay factor of its time. */
  readonly standbyPerHour: Column;
  readonly perCall: Column;
  readonly factor: Column;
}
