/** Calendars as clocks: open stretches of absolute time with the open time before each. */
import type { CalendarColumns } from '../kernel/model.ts';
import type { Calendar } from '../scenario/calendar.ts';
import { DAY } from '../units/time.ts';
import { type ClosedDays, merged, type Stretch, unroll } from './intervals.ts';
import type { TimeFrame } from './time-frame.ts';
import { localTime } from './zones.ts';

/** The open stretches of a calendar over the frame, in instants of the model, joined and sorted. */
export function openStretches(
  calendar: Pick<Calendar, 'zone' | 'hours'>,
  frame: TimeFrame,
  closed: ClosedDays,
): Stretch[] {
  const { epoch, calendarsTo } = frame;
  const clock = frame.clock(calendar.zone);
  const first = Math.floor(localTime(clock, epoch) / DAY) - 1;
  const last = Math.floor(localTime(clock, calendarsTo) / DAY) + 1;
  const stretches = unroll(clock, calendar.hours, { first, last }, closed);
  return merged(stretches, epoch, calendarsTo).map(({ from, to }) => ({
    from: from - epoch,
    to: to - epoch,
  }));
}

/** The columns of calendars given by their open stretches. */
export function calendarColumns(calendars: readonly (readonly Stretch[])[]): CalendarColumns {
  const count = calendars.reduce((sum, stretches) => sum + stretches.length, 0);
  const first = new Int32Array(calendars.length + 1);
  const opens = new Float64Array(count);
  const closes = new Float64Array(count);
  const openBefore = new Float64Array(count);
  let row = 0;
  calendars.forEach((stretches, calendar) => {
    let open = 0;
    for (const { from, to } of stretches) {
      opens[row] = from;
      closes[row] = to;
      openBefore[row] = open;
      open += to - from;
      row++;
    }
    first[calendar + 1] = row;
  });
  return { first, opens, closes, openBefore };
}
