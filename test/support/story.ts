/** Turns a trace into the lines of a story, and compares stories with tables in tests. */
import { expect } from 'vitest';
import type { Model } from '../../src/kernel/model.ts';
import type { TraceEntry } from '../../src/kernel/trace.ts';
import { VERBS, Verb } from '../../src/kernel/trace.ts';
import { DAY, HOUR, MINUTE, SECOND, WEEK } from '../../src/units/time.ts';
import type { Run, Written } from './scenario.ts';
import { run } from './scenario.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** Told only where a test's table tells at least one line of the kind. */
const BACKGROUND: ReadonlySet<number> = new Set([
  Verb.Queues,
  Verb.ShiftStarts,
  Verb.ShiftEnds,
  Verb.ShiftMissed,
  Verb.BreakStarts,
  Verb.BreakEnds,
  Verb.ActivityStarts,
  Verb.ActivityEnds,
  Verb.ShiftOff,
]);

/** Verbs after which the tier says where. */
const WITH_TIER: ReadonlySet<number> = new Set([Verb.Queues]);

/** Local weekday and time of an instant; later weeks are numbered: `Tue+1 09:30`. */
export function timeOf({ horizon }: Model, at: number): string {
  const { offsetFrom, weekOffset, epoch } = horizon;
  let piece = 0;
  while (piece + 1 < offsetFrom.length && offsetFrom[piece + 1] <= at) piece++;
  // Weeks count from the Monday of the week in which the run begins.
  const drift = weekOffset[piece] - weekOffset[0];
  const sinceMonday = at + weekOffset[0] + (drift > WEEK / 2 ? drift - WEEK : drift);
  const week = Math.floor(sinceMonday / WEEK);
  const inDay = sinceMonday % DAY;
  const day = WEEKDAYS[Math.floor((sinceMonday % WEEK) / DAY)];
  const parts = [inDay / HOUR, (inDay % HOUR) / MINUTE, (inDay % MINUTE) / SECOND].map(Math.floor);
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  const clock = shown.map((part) => String(part).padStart(2, '0')).join(':');
  const rest = at % SECOND === 0 ? '' : `.${String((at + epoch) % SECOND).padStart(3, '0')}`;
  return `${day}${week === 0 ? '' : `+${week}`} ${clock}${rest}`;
}

/** A person's own name where there is one, else `team/shift/number`. */
export function personName({ names }: Model, agent: number): string {
  const [team, own, ...rest] = names.agents[agent].split('/');
  return rest.length === 0 ? own : [team, own, ...rest].join('/');
}

/** A ticket by its type and its number in it, from 1; tickets of the backlog have negative ones. */
function ticketName({ names }: Model, { type, ordinal }: TraceEntry): string {
  return `${names.types[type]}${ordinal >= 0 ? ordinal + 1 : ordinal}`;
}

/** One line of a story. */
export function lineOf(model: Model, entry: TraceEntry): string {
  const time = timeOf(model, entry.at);
  const verb = VERBS[entry.verb];
  if (entry.type < 0) return `${time}  ${personName(model, entry.agent)} ${verb}`;
  const parts = [time, `${ticketName(model, entry)} ${verb}`];
  if (entry.agent >= 0) parts.push(personName(model, entry.agent));
  if (WITH_TIER.has(entry.verb)) parts.push(model.names.tiers[entry.tier]);
  if (entry.verb === Verb.PriorityChanges) parts.push(model.names.priorities[entry.priority]);
  return parts.join('  ');
}

/** Every line of a run's story. */
export function linesOf({ model, story }: Pick<Run, 'model' | 'story'>): string[] {
  return story.map((entry) => lineOf(model, entry));
}

/**
 * Expects a run to tell exactly this story: every line about tickets, and of shifts, breaks and
 * queueing those kinds that the table mentions, up to its last line. Returns the run.
 */
export function tells(scenario: Written | Run, table: string): Run {
  const told = isRun(scenario) ? scenario : run(scenario);
  const wanted = table
    .split('\n')
    .map((line) => line.trim().replace(/\s{2,}/g, '  '))
    .filter((line) => line !== '');
  const mentioned = (verb: number) =>
    wanted.some((line) => new RegExp(` ${VERBS[verb]}(  |$)`).test(line));
  const isTold = ({ verb }: TraceEntry) => !BACKGROUND.has(verb) || mentioned(verb);
  const entries = told.story.filter(isTold);
  // People come and go to the end of the run: what follows the table's last line is left out.
  while (entries.length > wanted.length && BACKGROUND.has(entries.at(-1)?.verb ?? -1))
    entries.pop();
  expect(entries.map((entry) => lineOf(told.model, entry))).toEqual(wanted);
  return told;
}

function isRun(scenario: Written | Run): scenario is Run {
  return 'totals' in scenario;
}
