/** Night time: from ten in the evening to six in the morning, local to the horizon. */
import type { Horizon } from '../kernel/model.ts';
import { DAY, HOUR, type Millis } from '../units/time.ts';
import { localMillis } from './local-time.ts';

const EVENING: Millis = 22 * HOUR;
const MORNING: Millis = 6 * HOUR;

/** Milliseconds of a spell that fall into nights; a change of the clocks keeps real lengths. */
export function nightTime(horizon: Horizon, from: Millis, to: Millis): Millis {
  let night = 0;
  let at = from;
  while (at < to) {
    const local = localMillis(horizon, at) % DAY;
    const isNight = local < MORNING || local >= EVENING;
    let length = (isNight ? MORNING : EVENING) - local;
    if (length <= 0) length += DAY;
    const until = Math.min(to, at + length, nextChange(horizon, at));
    if (isNight) night += until - at;
    at = until;
  }
  return night;
}

/** When the clocks change next, or Infinity. */
function nextChange({ offsetFrom }: Horizon, at: Millis): Millis {
  for (let piece = 0; piece < offsetFrom.length; piece++)
    if (offsetFrom[piece] > at) return offsetFrom[piece];
  return Number.POSITIVE_INFINITY;
}
