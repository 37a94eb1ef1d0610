/**
 * The storms that are going on: for each outage and each type of calls about it, who has still to
 * call and who has called. A storm is forgotten when the outage is over and nobody waits for it.
 */
import { extend, reset } from './columns.ts';

/** Storms are made room for in such numbers. */
const FIRST_STORMS = 64;

/** The storms of the run, [storm]. */
export const storms = {
  /** The ticket of the outage; −1 once it has ended. */
  parent: new Int32Array(FIRST_STORMS),
  /** How the outage ended, see `Final`. */
  final: new Uint8Array(FIRST_STORMS),
  /** Type of the calls. */
  type: new Int32Array(FIRST_STORMS),
  /** When the first call could come. */
  beganAt: new Float64Array(FIRST_STORMS),
  /** Share of the time for calls that has passed with the call announced last. */
  reached: new Float64Array(FIRST_STORMS),
  /** Number of that call within its type, and calls still to come after it. */
  ordinal: new Float64Array(FIRST_STORMS),
  left: new Int32Array(FIRST_STORMS),
  /** Calls that are open. */
  open: new Int32Array(FIRST_STORMS),
  /** Grows when the outage ends: calls announced before it no longer come. */
  stamp: new Int32Array(FIRST_STORMS),
  /** Links the storms that are forgotten. */
  next: new Int32Array(FIRST_STORMS),
};

const supply = { used: 0, freeHead: -1 };

/** Forgets the storms of the run before. */
export function openStorms(): void {
  reset(storms, supply.used);
  supply.used = 0;
  supply.freeHead = -1;
}

/** A storm about the ticket `parent`, without calls yet. */
export function takeStorm(parent: number, type: number): number {
  let storm = supply.freeHead;
  if (storm >= 0) supply.freeHead = storms.next[storm];
  else {
    storm = supply.used++;
    extend(storms, supply.used);
  }
  storms.parent[storm] = parent;
  storms.type[storm] = type;
  storms.reached[storm] = 0;
  storms.open[storm] = 0;
  return storm;
}

/** Calls `visit` with every storm about the ticket. */
export function eachStormAbout(parent: number, visit: (storm: number) => void): void {
  for (let storm = 0; storm < supply.used; storm++)
    if (storms.parent[storm] === parent) visit(storm);
}

/** The outage has ended in the state `final`: nobody calls about it any more. */
export function closeStorm(storm: number, final: number): void {
  storms.parent[storm] = -1;
  storms.final[storm] = final;
  storms.stamp[storm]++;
  forgetIfOver(storm);
}

/** One of its calls has ended. */
export function leaveStorm(storm: number): void {
  storms.open[storm]--;
  forgetIfOver(storm);
}

function forgetIfOver(storm: number): void {
  if (storms.parent[storm] >= 0 || storms.open[storm] > 0) return;
  storms.next[storm] = supply.freeHead;
  supply.freeHead = storm;
}
