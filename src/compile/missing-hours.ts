/** Times of the day that a change of clocks skips: what begins or ends then moves to its end. */
import { type Calendar, isAlwaysOpen } from '../scenario/calendar.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { WeeklyRange } from '../scenario/time-of-day.ts';
import { DAY, type Millis } from '../units/time.ts';
import { isoLocal, weekdayOf } from './dates.ts';
import type { Remark } from './load-remarks.ts';
import { type TimeFrame, timeFrame } from './time-frame.ts';
import type { WallClock } from './zones.ts';

/** A stretch of local time that does not exist, in ms since 1970 of that wall clock. */
interface Gap {
  readonly from: Millis;
  readonly to: Millis;
}

/** Weekly hours with the words for whose they are. */
interface Hours {
  readonly owner: string;
  readonly zone: string | null;
  readonly week: readonly WeeklyRange[];
}

/** Notes N601 on hours that fall into a change of clocks, one for each owner and time of day. */
export function missingHours(scenario: Scenario): Remark[] {
  const frame = timeFrame(scenario.horizon);
  return hoursOf(scenario).flatMap((hours) => notesFor(hours, frame));
}

function hoursOf({ calendars, teams }: Scenario): Hours[] {
  const isClosing = (calendar: Calendar) => !isAlwaysOpen(calendar);
  return [
    ...calendars
      .filter(isClosing)
      .map(({ name, zone, hours }) => ({ owner: `calendar ${name}`, zone, week: hours })),
    ...teams.flatMap(({ name, shifts }) =>
      shifts.flatMap(({ works }) =>
        works.kind === 'hours'
          ? [{ owner: `a shift of ${name}`, zone: works.zone, week: works.hours }]
          : [],
      ),
    ),
  ];
}

function notesFor({ owner, zone, week }: Hours, frame: TimeFrame): Remark[] {
  const clock = frame.clock(zone);
  const seen = new Map<string, { message: string; count: number }>();
  for (const gap of gapsOf(clock, frame)) {
    for (const { local, verb } of edgesIn(gap, week)) {
      const [date, time] = isoLocal(local).split('T') as [string, string];
      const moved = isoLocal(gap.to).slice(11);
      const missing = `${time} does not exist on ${date} in ${clock.zone}`;
      const message = `${missing}; ${owner} ${verb} at ${moved} instead`;
      const known = seen.get(`${time} ${verb}`);
      if (known === undefined) seen.set(`${time} ${verb}`, { message, count: 0 });
      else known.count++;
    }
  }
  return [...seen.values()].map(({ message, count }) => {
    const later = count === 0 ? '' : `, and so on ${count} later ${count === 1 ? 'date' : 'dates'}`;
    return { code: 'N601', message: `${message}${later}.`, isRefusal: false };
  });
}

function gapsOf({ from, offset }: WallClock, { epoch, drainEnd }: TimeFrame): Gap[] {
  const gaps: Gap[] = [];
  for (let piece = 1; piece < from.length; piece++) {
    const [at, before, after] = [from[piece], offset[piece - 1], offset[piece]];
    if (after > before && at >= epoch && at < drainEnd) {
      gaps.push({ from: at + before, to: at + after });
    }
  }
  return gaps;
}

/** Beginnings and ends of ranges that lie in a gap; an end at its very beginning exists. */
function edgesIn(gap: Gap, week: readonly WeeklyRange[]): { local: Millis; verb: string }[] {
  const edges: { local: Millis; verb: string }[] = [];
  const today = Math.floor(gap.from / DAY);
  for (const day of [today - 1, today]) {
    for (const { weekday, from, to } of week) {
      if (weekday !== weekdayOf(day)) continue;
      const [opens, closes] = [day * DAY + from, day * DAY + to];
      if (opens >= gap.from && opens < gap.to) edges.push({ local: opens, verb: 'begins' });
      if (closes > gap.from && closes < gap.to) edges.push({ local: closes, verb: 'ends' });
    }
  }
  return edges;
}
