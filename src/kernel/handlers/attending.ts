/**
 * Activities besides tickets: people go to them when their hands are free and leave when they are
 * over. A meeting ends on time, however late somebody comes; a break that falls into it is taken
 * after it.
 */
import type { Millis } from '../../units/time.ts';
import { clock } from '../clock.ts';
import { StopPolicy } from '../codes.ts';
import { reset } from '../columns.ts';
import { EventKind } from '../event.ts';
import { schedule } from '../future-events.ts';
import { beTaught } from '../learning.ts';
import { writeActivity } from '../ledger.ts';
import { Doing, people, stopIdling } from '../people.ts';
import { model, sizes, uses } from '../present-model.ts';
import { dropSpareTime, endSpareTime, planSpareTime } from '../spare-time.ts';
import { tellOfAgent } from '../telling.ts';
import { Verb } from '../trace.ts';
import { breakPolicy } from './staffing.ts';
import { handBack, holdTouch } from './touching.ts';

const FIRST_AGENTS = 1024;

/** The activity that a person attends or is awaited at, [agent]; −1 for none. */
const diary = {
  activity: new Int32Array(FIRST_AGENTS),
  /** When it is over. */
  until: new Float64Array(FIRST_AGENTS),
  /** Since when the person attends. */
  since: new Float64Array(FIRST_AGENTS),
};

/** Nobody is awaited anywhere. */
export function openDiaries(): void {
  reset(diary, sizes.agents, { activity: -1 });
}

/** An activity begins; a person on duty goes to it, now or when their hands are free. */
export function callTo(agent: number, activity: number, until: Millis): void {
  if (model.activities.takesTickets[activity] === 1) {
    if (people.doing[agent] === Doing.Idle) endSpareTime(agent);
    planSpareTime(agent, activity, until);
    return;
  }
  if (people.doing[agent] === Doing.Activity) endActivity(agent);
  diary.activity[agent] = activity;
  diary.until[agent] = until;
  if (people.doing[agent] === Doing.Break) return;
  if (people.doing[agent] === Doing.Busy) {
    const policy = breakPolicy(agent);
    if (policy === StopPolicy.Finish) return;
    if (policy === StopPolicy.Resume) holdTouch(agent);
    else handBack(agent);
  } else if (people.doing[agent] === Doing.Idle) stopIdling(agent, Doing.Activity);
  beginActivity(agent);
}

/** Whether the person is awaited at an activity that is not over. */
export function isAwaited(agent: number): boolean {
  if (diary.activity[agent] < 0) return false;
  if (diary.until[agent] > clock.now) return true;
  diary.activity[agent] = -1;
  return false;
}

/** The person, whose hands are free, goes to the activity. */
export function beginActivity(agent: number): void {
  people.doing[agent] = Doing.Activity;
  diary.since[agent] = clock.now;
  tellOfAgent(Verb.ActivityStarts, agent);
  schedule(diary.until[agent] - clock.now, EventKind.BreakEnd, agent, ++people.stamp[agent]);
}

/** The person leaves the activity: it is over, another begins, or the shift ends. */
export function endActivity(agent: number): void {
  const activity = diary.activity[agent];
  writeActivity(agent, activity, diary.since[agent], clock.now);
  if (uses.learners) beTaught(agent, activity, clock.now - diary.since[agent]);
  tellOfAgent(Verb.ActivityEnds, agent);
  diary.activity[agent] = -1;
  people.stamp[agent]++;
}

/** The shift is over: nobody awaits the person any more. */
export function dropActivities(agent: number): void {
  diary.activity[agent] = -1;
  dropSpareTime(agent);
}
