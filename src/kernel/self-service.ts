/** Wrong answers of self-service: who got one, when they are back, how hard they have become. */
import { exp, ln } from '../units/mathematics.ts';
import type { Millis } from '../units/time.ts';
import { drawContact, drawContactDelay } from './draws.ts';
import { model } from './present-model.ts';
import { lengthOf } from './working-time.ts';

/** Counters of a contact's draws; 0 says when it comes, 1 and 2 how many and how busy the day. */
const IS_WRONG = 3;
const BACK = 4;

/** Whether self-service first answered the contact wrongly: a matter of its own luck. */
export function isAnsweredWrongly(type: number, ordinal: number): boolean {
  const share = model.types.wrongShare[type];
  // Nothing is drawn where nothing can be wrong; the backlog has its questions behind it.
  if (share === 0 || ordinal < 0) return false;
  return drawContact(type, ordinal, IS_WRONG) < share;
}

/** How long it takes from now, after the wrong answer, until the customer is back. */
export function timeUntilBack(type: number, ordinal: number): Millis {
  const { wrongAfter, wrongCalendar } = model.types;
  const wait = drawContactDelay(wrongAfter[type], type, ordinal, BACK);
  return lengthOf(wrongCalendar[type], wait);
}

/** The difficulty of a ticket for which every reach is so many log-odds points lower. */
export function harder(difficulty: number, points: number): number {
  if (points === 0) return difficulty;
  return 1 / (1 + exp(-(ln(difficulty / (1 - difficulty)) + points)));
}
