/**
 * Activities that take tickets: their people stay free for work, and the activity has the time in
 * which they have none. Nothing ends such an activity but its time; so it costs no event.
 */
import type { Millis } from '../units/time.ts';
import { clock } from './clock.ts';
import { reset } from './columns.ts';
import { writeActivity } from './ledger.ts';
import { sizes } from './present-model.ts';

const FIRST_AGENTS = 1024;

/** The activity that has the spare time of a person up to an instant, [agent]; −1 for none. */
const spare = {
  activity: new Int32Array(FIRST_AGENTS),
  until: new Float64Array(FIRST_AGENTS),
  /** Since when the person has nothing else to do. */
  since: new Float64Array(FIRST_AGENTS),
};

/** Nobody has spare time. */
export function openSpareTime(): void {
  reset(spare, sizes.agents, { activity: -1 });
}

/** From now on the activity has the person's spare time; of two, the later has it. */
export function planSpareTime(agent: number, activity: number, until: Millis): void {
  spare.activity[agent] = activity;
  spare.until[agent] = until;
  spare.since[agent] = clock.now;
}

/** The person has nothing else to do from now on. */
export function beginSpareTime(agent: number): void {
  spare.since[agent] = clock.now;
}

/** The person has had nothing else to do up to now. */
export function endSpareTime(agent: number): void {
  const activity = spare.activity[agent];
  if (activity < 0) return;
  const until = spare.until[agent];
  writeActivity(agent, activity, spare.since[agent], until < clock.now ? until : clock.now);
  if (until <= clock.now) spare.activity[agent] = -1;
}

/** The person leaves: what is planned is over. */
export function dropSpareTime(agent: number): void {
  spare.activity[agent] = -1;
}
