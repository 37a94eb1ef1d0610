/** A scenario's quantities as people read them; used where a model is explained. */
import type { Delay } from '../scenario/distribution.ts';
import type { CalendarDuration } from '../scenario/duration.ts';
import { WEEKDAYS, type WeeklyRange } from '../scenario/time-of-day.ts';
import { unreachable } from '../units/assert.ts';
import { said, say, spoken } from '../units/language.ts';
import { DAY, HOUR, MINUTE, type Millis, SECOND } from '../units/time.ts';

/** Keeps a number and its sign together. */
const NARROW_SPACE = '\u202f';

/** A number with at most so many decimals, grouped by thousands, without trailing zeros. */
export function number(value: number, decimals = 1): string {
  const [whole, fraction = ''] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  const digits = fraction.replace(/0+$/, '');
  return digits === '' ? grouped : grouped + spoken().decimal + digits;
}

/** A share in per cent. */
export function percent(share: number): string {
  return `${number(share * 100, 2)}${NARROW_SPACE}%`;
}

/** An elapsed length in the largest unit that shows it well. */
export function length(millis: Millis): string {
  if (millis === 0) return said('no time');
  if (millis >= 2 * DAY) return say`${number(millis / DAY)} days`;
  if (millis >= HOUR) return `${number(millis / HOUR, 2)} h`;
  if (millis >= MINUTE) return say`${number(millis / MINUTE)} min`;
  return `${number(millis / SECOND, 3)} s`;
}

/** A length that may count a calendar's own days or hours. */
export function calendarLength(written: CalendarDuration): string {
  if (typeof written === 'number') return length(written);
  return 'days' in written
    ? count(written.days, 'business day')
    : count(written.hours, 'business hour');
}

/** A count with its noun in the right form. */
export function count(amount: number, noun: string, plural = `${noun}s`): string {
  return `${number(amount)} ${said(amount === 1 ? noun : plural)}`;
}

/** Words in a row: `a, b and c`. */
export function list(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return say`${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** A law in words. */
export function law(written: Delay): string {
  switch (written.kind) {
    case 'constant':
      return calendarLength(written.value);
    case 'empirical':
      return say`one of ${number(written.values.length)} observed values`;
    case 'mixture':
      return list(written.parts.map(({ share, of }) => `${percent(share)} ${law(of)}`));
    case 'uniform':
      return say`${calendarLength(written.min)} to ${calendarLength(written.max)}, uniform`;
    case 'triangular': {
      const ends = say`${calendarLength(written.min)} to ${calendarLength(written.max)}`;
      return say`${ends}, mostly ${calendarLength(written.mode)}`;
    }
    case 'exponential':
    case 'logNormal':
    case 'gamma':
    case 'weibull':
    case 'erlang':
    case 'hyperexponential':
      return `${centre(written)} (${said(NAMES[written.kind])})`;
    default:
      return unreachable(written);
  }
}

const NAMES = {
  exponential: 'exponential',
  logNormal: 'log-normal',
  gamma: 'gamma',
  weibull: 'Weibull',
  erlang: 'Erlang',
  hyperexponential: 'hyperexponential',
} as const;

type WithCentre = Extract<Delay, { kind: keyof typeof NAMES }>;

function centre(written: WithCentre): string {
  if ('median' in written) {
    const tail = say`nine of ten below ${calendarLength(written.p90)}`;
    return say`median ${calendarLength(written.median)}, ${tail}`;
  }
  if ('scale' in written) return say`${percent(0.63)} below ${calendarLength(written.scale)}`;
  if ('branches' in written) {
    return list(
      written.branches.map(({ share, mean }) => `${percent(share)} ${calendarLength(mean)}`),
    );
  }
  const spread = 'cv' in written ? say`, cv ${number(written.cv, 2)}` : '';
  return say`mean ${calendarLength(written.mean)}${spread}`;
}

/** Weekly hours, days with equal hours joined: `mon–fri 08:00–17:00`. */
export function week(ranges: readonly WeeklyRange[]): string {
  const days = WEEKDAYS.map((_, weekday) =>
    ranges
      .filter((range) => range.weekday === weekday)
      .map(({ from, to }) => `${timeOfDay(from)}–${timeOfDay(to <= DAY ? to : to - DAY)}`)
      .join(said(' and ')),
  );
  const runs: string[] = [];
  for (let first = 0; first < days.length; ) {
    let last = first;
    while (last + 1 < days.length && days[last + 1] === days[first]) last++;
    const begins = said(WEEKDAYS[first] as string);
    const name = first === last ? begins : `${begins}–${said(WEEKDAYS[last] as string)}`;
    if (days[first] !== '') runs.push(`${name} ${days[first]}`);
    first = last + 1;
  }
  return runs.join(', ');
}

/** Days of the week: `mon–fri`, `mon, wed`, `every day`. */
export function days(weekdays: readonly number[]): string {
  if (weekdays.length === WEEKDAYS.length) return said('every day');
  const first = weekdays[0];
  const isRun = weekdays.length > 2 && weekdays.every((day, place) => day === first + place);
  const names = weekdays.map((day) => said(WEEKDAYS[day]));
  return isRun ? `${names[0]}–${names[names.length - 1]}` : names.join(', ');
}

/** A time of day: `09:30`. */
export function timeOfDay(millis: Millis): string {
  const digits = (value: number): string => String(value).padStart(2, '0');
  return `${digits(Math.floor(millis / HOUR))}:${digits(Math.floor(millis / MINUTE) % 60)}`;
}
