/** A ticket's life as lines of text. */

import { VERBS, Verb } from '../kernel/trace.ts';
import type { Style } from '../node/terminal.ts';
import { formatHours, plainSpaces } from '../report/format.ts';
import { accountWord, nodeWord } from '../report/names.ts';
import type { Story, StoryStep } from './ticket-story.ts';

const BAR_CELLS = 24;

/** The life of a ticket as a timeline, and where its time went. */
export function storyText(story: Story, style: Style, isAscii: boolean): string {
  const { ticket, priority, channel, replication } = story;
  const head = `${style.bold(ticket)}  ${priority}, ${channel}, replication ${replication}`;
  const length = lengthText(story.hours);
  const end = `${nodeWord(story.final)} after ${length}${targetText(story, style)}`;
  const parts = [head, '', ...timeline(story.steps), '', end, ...clockLines(story, style)];
  return `${[...parts, ...accountLines(story, isAscii)].join('\n')}\n`;
}

function timeline(steps: readonly StoryStep[]): string[] {
  const afters = steps.map((step) => `+${lengthText(step.hours)}`);
  const width = Math.max(...afters.map((after) => after.length));
  let day = '';
  return steps.map((step, index) => {
    const [date = '', time = ''] = step.at.split('T');
    const shownDay = date === day ? ' '.repeat(date.length) : date;
    day = date;
    const after = (afters[index] as string).padStart(width);
    return `${shownDay} ${time}  ${after}  ${wordsOf(step)}`.trimEnd();
  });
}

function wordsOf({ event, tier, agent, priority }: StoryStep): string {
  if (event === VERBS[Verb.PriorityChanges]) return `${event} to ${priority}`;
  const place = tier === null ? '' : ` at ${tier}`;
  const person = agent === null ? '' : ` with ${agent}`;
  return `${event}${place}${person}`;
}

function targetText(story: Story, style: Style): string {
  if (story.target === 'none') return '';
  const words = `target ${story.target}`;
  return `, ${story.target === 'met' ? style.good(words) : style.bad(words)}`;
}

/** Elapsed, paused, remaining, breached: as service tools show them. */
function clockLines({ clocks }: Story, style: Style): string[] {
  return Object.entries(clocks).map(([name, clock]) => {
    const goal = clock.elapsedHours + clock.remainingHours;
    const paused = clock.pausedHours > 0 ? `, paused ${lengthText(clock.pausedHours)}` : '';
    const at = clock.breachedAt?.replace('T', ' ');
    const rest =
      at === undefined
        ? `${lengthText(clock.remainingHours)} left`
        : style.bad(`${lengthText(-clock.remainingHours)} over, breached ${at}`);
    return `  ${name}  ${lengthText(clock.elapsedHours)} of ${lengthText(goal)}${paused}, ${rest}`;
  });
}

function accountLines(story: Story, isAscii: boolean): string[] {
  const rows = Object.entries(story.accounts)
    .sort(([, a], [, b]) => b - a)
    .map(([account, hours]) => [accountWord(account), hours] as const);
  const nameWidth = Math.max(0, ...rows.map(([name]) => name.length));
  const lengths = rows.map(([, hours]) => lengthText(hours));
  const width = Math.max(0, ...lengths.map((length) => length.length));
  const longest = rows[0]?.[1] ?? 0;
  return rows.map(([name, hours], index) => {
    const cells = Math.max(1, Math.round((hours / longest) * BAR_CELLS));
    const bar = (isAscii ? '#' : '█').repeat(cells);
    return `  ${name.padEnd(nameWidth)}  ${(lengths[index] as string).padStart(width)}  ${bar}`;
  });
}

function lengthText(hours: number): string {
  return plainSpaces(formatHours(hours));
}
