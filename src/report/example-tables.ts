/** The numbers behind the figures that show examples. */
import { weekdayOf } from '../charts/dates.ts';
import { timeSteps } from '../charts/time-steps.ts';
import {
  type DayPart,
  type Examples,
  STRETCHES,
  type StormRecovery,
  type TicketLife,
} from '../event-log/examples.ts';
import type { RunResult } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import type { Cell, Table } from './document.ts';
import { formatHours, formatNumber, formatValue, NOTHING } from './format.ts';
import { capitalised } from './names.ts';
import { cell, numbers, words } from './tables.ts';
import { chartTextOf, EXAMPLE_TEXT } from './wording.ts';

/** The parts of the mean time of a priority, and their share of it. */
export function timeStepsTable(result: RunResult, priority: string, rank: number): Table {
  const steps = timeSteps(result, priority, chartTextOf(result.facts));
  const whole = steps.at(-1)?.to ?? 0;
  return {
    id: `time-steps-${rank + 1}-data`,
    caption: say`Mean time to resolution of ${priority} tickets, part by part`,
    columns: [words(said('Part')), numbers(said('Mean time')), numbers(said('Share'))],
    rows: steps.map(({ name, from, to }) => [
      cell(capitalised(name)),
      cell(formatHours(to - from)),
      cell(formatValue((to - from) / whole, 'share')),
    ]),
  };
}

/** The lives that the figure shows, and the slowest tickets of all. */
export function ticketLivesTable({ lives, slowest }: Examples): Table {
  return {
    id: 'ticket-lives-data',
    caption: said(
      'Where the tickets of the figure spent their time, and the slowest tickets of all',
    ),
    columns: [
      words(said('Ticket')),
      words(said('Priority')),
      words(said('Which')),
      numbers(said('Time')),
      ...STRETCHES.map((stretch) => numbers(capitalised(EXAMPLE_TEXT.stretch(stretch)))),
    ],
    rows: [
      ...lives.map((life) => lifeRow(life, life.rank === 'slow' ? said('slow') : said('typical'))),
      ...slowest.map((life, place) => lifeRow(life, say`slowest, ${place + 1}.`)),
    ],
  };
}

function lifeRow({ id, priority, hours, parts }: TicketLife, which: string): readonly Cell[] {
  const inPlace = STRETCHES.map((stretch) => {
    const own = parts.filter((part) => part.stretch === stretch);
    const sum = own.reduce((all, { from, to }) => all + to - from, 0);
    return cell(own.length === 0 ? NOTHING : formatHours(sum));
  });
  return [cell(id), cell(priority), cell(which), cell(formatHours(hours)), ...inPlace];
}

/** Hours of each kind of time, by person and day. */
export function personWeekTable({ weeks }: Examples): Table {
  const all = weeks.flatMap(({ days }) => days.flatMap(({ parts }) => parts));
  const kinds = [...new Set(all.map(({ what }) => what))];
  const isActivity = new Set(all.filter((part) => part.isActivity).map(({ what }) => what));
  const title = (kind: string) => (isActivity.has(kind) ? kind : EXAMPLE_TEXT.time(kind));
  return {
    id: 'person-week-data',
    caption: said('Hours of each kind of time, by person and day'),
    columns: [
      words(said('Person')),
      words(said('Day')),
      ...kinds.map((kind) => numbers(capitalised(title(kind)))),
    ],
    rows: weeks.flatMap(({ person, days }) =>
      days.map(({ date, parts }) => [
        cell(person),
        cell(`${EXAMPLE_TEXT.weekday(weekdayOf(date))} ${date}`),
        ...kinds.map((kind) => cell(hoursText(hoursOf(parts, kind)))),
      ]),
    ),
  };
}

function hoursText(hours: number): string {
  return hours === 0 ? NOTHING : formatNumber(hours, 1);
}

/** Kinds of time in which a person is there, but not free. */
const TAKEN = new Set(['break', 'ticket']);

/** Hours of a kind; free is what tickets, breaks and activities leave of the shift. */
function hoursOf(parts: readonly DayPart[], kind: string): number {
  const sum = (chosen: (part: DayPart) => boolean) =>
    parts.filter(chosen).reduce((all, { from, to }) => all + to - from, 0);
  if (kind !== 'free') return sum(({ what }) => what === kind);
  const shift = parts.filter(({ what }) => what === 'free');
  const within = (part: DayPart) =>
    (TAKEN.has(part.what) || part.isActivity) &&
    shift.some(({ from, to }) => part.from >= from && part.to <= to);
  return Math.max(0, sum(({ what }) => what === 'free') - sum(within));
}

/** Open tickets at each half hour around the storm. */
export function stormTable({ storm }: Examples): Table {
  return {
    id: 'storm-recovery-data',
    caption: said('Open tickets at each half hour around the storm'),
    columns: [
      numbers(said('Hours since it began')),
      numbers(said('About outages')),
      numbers(said('Others')),
      numbers(said('Open tickets')),
    ],
    rows: storm === null ? [] : stormRows(storm),
  };
}

function stormRows({ hours, openCalls, openOthers }: StormRecovery): Table['rows'] {
  const whole = (value: number) => cell(formatNumber(value, 0));
  return hours.map((hour, place) => {
    const [calls, others] = [openCalls[place] ?? 0, openOthers[place] ?? 0];
    return [cell(formatNumber(hour, 1)), whole(calls), whole(others), whole(calls + others)];
  });
}
