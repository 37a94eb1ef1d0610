/** The rules of routing in words: which ticket is next, who takes it, what a hand-over costs. */
import { waitingPriorities } from '../scenario/business-time.ts';
import type { When } from '../scenario/routing.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { said, say } from '../units/language.ts';
import { calendarLength, length, list, number, percent } from './words.ts';

/** The rules of routing, one a line. */
export function routingLines(scenario: Scenario): string[] {
  const { routing } = scenario;
  const { agentChoice, handOver, direct, misroute, overflow, preempt, returned } = routing;
  const lines = [
    orderWords(routing),
    `Of several idle people, ${CHOICES[agentChoice]}.`,
    `Tickets that come back join ${returned === 'first' ? 'first' : 'at the end'}.`,
  ];
  lines.push(...ownerWords(scenario));
  for (const { when, to } of direct) lines.push(`Tickets${whichWords(when)} start at ${to}.`);
  lines.push(...deadlineWords(routing));
  for (const { when, after, to, at } of overflow) {
    const where = at === null ? '' : ` at ${at}`;
    const wait = length(after);
    lines.push(`People of ${to} take tickets${whichWords(when)}${where} after a wait of ${wait}.`);
  }
  for (const { tier, share } of misroute) {
    lines.push(`${percent(share)} of hand-overs to ${tier} reach a wrong team first.`);
  }
  if (preempt.length > 0) lines.push(`${list(preempt)} interrupt less urgent work.`);
  if (handOver.sender + handOver.receiver > 0) {
    const costs = `${length(handOver.sender)} of the sender and ${length(handOver.receiver)}`;
    lines.push(`A hand-over costs ${costs} of the receiver.`);
  }
  lines.push(...lossWords(routing));
  return lines;
}

/** For whom tickets wait that come back, and for how long; nothing where they do not. */
export function ownerWords({
  routing,
  priorities,
}: Pick<Scenario, 'routing' | 'priorities'>): string[] {
  if (routing.owner !== 'sticky') return [];
  const waiting = waitingPriorities(priorities);
  const exempt = priorities.filter((priority) => !waiting.includes(priority));
  const away = calendarLength(routing.releaseAfter ?? { kind: 'business', days: 1 });
  const never = exempt.map(({ name }) => say`Tickets with ${name} never wait for one person.`);
  const words = said(
    'A ticket that comes back waits for whoever had it last, unless they are away',
  );
  return [say`${words} for more than ${away}.`, ...never];
}

/** Which tickets go higher when their time runs out; nothing where none do. */
export function deadlineWords({ hierarchical }: Scenario['routing']): string[] {
  return hierarchical.map(({ when, to }) => {
    const share = say`${percent(when.elapsed)} of their time to resolve is gone`;
    return say`Tickets${whichWords(when)} go to ${to} once ${share}.`;
  });
}

/** How often work is done again; nothing where it never is. */
export function lossWords({ handOver }: Scenario['routing']): string[] {
  const { loseContext = 0 } = handOver;
  if (loseContext === 0) return [];
  return [say`After ${percent(loseContext)} of hand-overs the last touch's work is done again.`];
}

const CHOICES: Readonly<Record<Scenario['routing']['agentChoice'], string>> = {
  longestIdle: 'the one idle for longest takes it',
  fewest: 'the one with the fewest touches takes it',
  proficient: 'the fastest takes it',
  cheapest: 'the cheapest takes it',
  random: 'any takes it with equal chance',
};

/** Which of several waiting tickets is next. */
function orderWords({ order, fifoBy, ageing }: Scenario['routing']): string {
  const rule = order.find((word) => word !== 'priority') ?? 'fifo';
  if (rule === 'ageing')
    return `The waiting ticket with most points is next: ${pointWords(ageing)}.`;
  const first = {
    fifo: `first by ${fifoBy === 'creation' ? 'its creation' : 'when it joined the line'}`,
    earliestBreach: 'one that is due first',
    leastSlack: 'one that must be begun first to be in time',
  }[rule];
  if (order[0] === 'priority') return `The most urgent waiting ticket is next, then the ${first}.`;
  return `The ${first} is next, whatever its priority.`;
}

function pointWords(ageing: Scenario['routing']['ageing']): string {
  const words = ageing.map(({ priority, start, perHour }) => {
    const head = start > 0 ? `${number(start, 3)} and ` : '';
    return `${priority} ${head}${number(perHour, 3)} an hour`;
  });
  return list(words);
}

/** Which tickets a rule is about, with a space before; nothing for all. */
function whichWords({ type, priority, channel }: When): string {
  const urgency = priority === null ? '' : say` with ${priority}`;
  const of = type === null ? '' : say` of ${type}`;
  return `${urgency}${of}${channel === null ? '' : say` by ${channel}`}`;
}
