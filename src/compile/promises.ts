/** What a priority promises, in a sentence or two. */
import type { Priority } from '../scenario/service-level.ts';
import { calendarLength, list, number, percent } from './words.ts';

/** The goals of a priority, where their clock runs and pauses, and what a breach costs. */
export function promiseWords(priority: Priority, currency: string): string {
  const { name, respond, resolve, calendar, pauses, target, penalty } = priority;
  const goals = [
    ...(respond === null ? [] : [`respond within ${calendarLength(respond)}`]),
    ...(resolve === null ? [] : [`resolve within ${calendarLength(resolve)}`]),
  ];
  if (goals.length === 0) return `${name}: nothing is promised.`;
  const pause =
    pauses.length === 0
      ? 'never pausing'
      : `pausing while the ${pauses.join(' or the ')} has the ticket`;
  const kept = resolve === null ? 'answered' : 'resolved';
  const share = target === null ? '' : `; ${percent(target)} must be ${kept} in time`;
  const price = penalty === 0 ? '' : `; a breach costs ${number(penalty, 2)} ${currency}`;
  return `${name}: ${list(goals)} on ${calendar}, ${pause}${share}${price}.${raiseWords(priority)}`;
}

function raiseWords({ raise }: Priority): string {
  if (raise === null) return '';
  return ` A ticket becomes ${raise.to} when ${percent(raise.at)} of the time to resolve is gone.`;
}

/** What becomes of the clocks of tickets that get the priority later; nothing if none can. */
export function changeWords({ name, onChange }: Priority): string {
  if (onChange === 'restart') return `A ticket that becomes ${name} starts its clocks again.`;
  const waits = onChange === 'retroactive' ? 'pausing as if it always had been' : 'never paused';
  return `A ticket that becomes ${name} has its clocks from creation, ${waits}.`;
}
