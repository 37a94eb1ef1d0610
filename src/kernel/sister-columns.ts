/** The part of a model that says which teams take over from which when these have gone home. */
import type { Millis } from '../units/time.ts';
import type { Column } from './model.ts';

/** Sister teams: who goes on with whose tickets. */
export interface SisterColumns {
  /** [team] → its first sister; [team + 1] → one past its last. */
  readonly first: Column;
  /** [(sister × types + type) × tiers + tier] → the line of the sister's people, or −1. */
  readonly line: Column;
  /** [team] → for how long its people must be away for the sisters to take over, ms. */
  readonly ifAwayFor: Column;
  /** [team] → 1 if work in hand is handed over, too. */
  readonly givesOpen: Column;
  /** [line] → the team whose sisters take over from its people, or −1. */
  readonly team: Column;
  /** [line] → 1 if tickets in it may have to be handed over, or to come home. */
  readonly isShared: Column;
  /** Notes for a sister team on work that is put down at the end of a shift, ms. */
  readonly notes: Millis;
}
