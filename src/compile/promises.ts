/** What a priority promises, in a sentence or two. */
import type { Priority } from '../scenario/service-level.ts';
import { said, say } from '../units/language.ts';
import { calendarLength, list, number, percent } from './words.ts';

/** The goals of a priority, where their clock runs and pauses, and what a breach costs. */
export function promiseWords(priority: Priority, currency: string): string {
  const { name, respond, resolve, calendar, pauses, target, penalty } = priority;
  const goals = [
    ...(respond === null ? [] : [say`respond within ${calendarLength(respond)}`]),
    ...(resolve === null ? [] : [say`resolve within ${calendarLength(resolve)}`]),
  ];
  if (goals.length === 0) return say`${name}: nothing is promised.`;
  const others = pauses.map((who) => said(`the ${who}`)).join(said(' or '));
  const pause =
    pauses.length === 0 ? said('never pausing') : say`pausing while ${others} has the ticket`;
  const kept = resolve === null ? 'answered' : 'resolved';
  const share = target === null ? '' : say`; ${percent(target)} must be ${said(kept)} in time`;
  const price = penalty === 0 ? '' : say`; a breach costs ${number(penalty, 2)} ${currency}`;
  const raised = raiseWords(priority);
  return say`${name}: ${list(goals)} on ${calendar}, ${pause}${share}${price}.${raised}`;
}

function raiseWords({ raise }: Priority): string {
  if (raise === null) return '';
  const gone = percent(raise.at);
  return say` A ticket becomes ${raise.to} when ${gone} of the time to resolve is gone.`;
}

/** What becomes of the clocks of tickets that get the priority later; nothing if none can. */
export function changeWords({ name, onChange }: Priority): string {
  if (onChange === 'restart') return `A ticket that becomes ${name} starts its clocks again.`;
  const waits = onChange === 'retroactive' ? 'pausing as if it always had been' : 'never paused';
  return `A ticket that becomes ${name} has its clocks from creation, ${waits}.`;
}
