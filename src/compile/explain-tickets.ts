/** Ticket types in words: how they come, the path they take, what makes them wait. */
import type { Model } from '../kernel/model.ts';
import type { Articles } from '../scenario/articles.ts';
import type { Channel } from '../scenario/channel.ts';
import type { StormArrivals } from '../scenario/demand.ts';
import type { ResolvedTicketType, Scenario } from '../scenario/scenario.ts';
import type { Balk } from '../scenario/waiting-customer.ts';
import { said, say } from '../units/language.ts';
import { changeWords, countWords } from './demand-words.ts';
import { peopleAt } from './line-work.ts';
import { calendarLength, count, law, length, list, number, percent } from './words.ts';

type SelfService = NonNullable<ResolvedTicketType['selfService']>;

/** Explains every type of tickets, and the channels that do not take all of them. */
export function ticketLines(scenario: Scenario, model: Model): string[] {
  const lines = [...typeLines(scenario, model), ...scenario.channels.flatMap(channelWords)];
  const { dayFactor } = scenario;
  if (dayFactor === null) return lines;
  return [
    ...lines,
    `All rates share good and bad days: a factor a day with cv ${number(dayFactor, 3)}.`,
  ];
}

/** What a channel does not take; nothing of one that takes everybody at any time. */
function channelWords({ name, lines, waitingPlaces, open, atClosing }: Channel): string[] {
  const limits = [
    ...(lines === null ? [] : [count(lines, 'line')]),
    ...(waitingPlaces === null ? [] : [count(waitingPlaces, 'waiting place')]),
    ...(open === 'always' ? [] : [`open on ${open}`]),
  ];
  if (limits.length === 0) return [];
  const isCut = open !== 'always' && atClosing === 'cutOff';
  const cut = isCut ? '; who still waits when it closes is cut off' : '';
  return [`By ${name}: ${list(limits)}${cut}.`];
}

function typeLines(scenario: Scenario, model: Model): string[] {
  return scenario.tickets.flatMap((type, number) => [
    `${type.name}: ${arrivalWords(type)}, by ${type.channel}${needsWords(type)}${homeWords(type)}.`,
    ...pathWords(type, model, number).map((line) => `  ${line}`),
    ...waitWords(type).map((line) => `  ${line}`),
  ]);
}

/** How tickets of a type arrive. */
export function arrivalWords({ arrivals }: ResolvedTicketType): string {
  const { batch, stopAfter } = arrivals;
  const together = batch === null ? [] : [say`${countWords(batch)} at once`];
  const stop = stopAfter === null ? [] : [say`${number(stopAfter)} in all`];
  return [...sourceWords(arrivals), ...together, ...stop].join(', ');
}

function sourceWords(arrivals: ResolvedTicketType['arrivals']): string[] {
  if (arrivals.kind === 'at') return [count(arrivals.at.length, 'listed ticket')];
  if (arrivals.kind === 'storm') return stormWords(arrivals);
  if (arrivals.kind === 'gap') return [say`one after another, gaps ${law(arrivals.gap)}`];
  if (arrivals.kind === 'users') {
    const users = say`${count(arrivals.users, 'user')} with at most one at a time`;
    return [say`${users}, the next one ${law(arrivals.gap)} after the end of the last`];
  }
  const week = number(arrivals.ratePerHour * 168);
  const { name } = arrivals.profile;
  return [say`${week} a week at random, profile ${name}`, ...changeWords(arrivals)];
}

function stormWords({ storm, calls, over }: StormArrivals): string[] {
  const coming = say`${countWords(calls)} calls within ${length(over)} of each ${storm}`;
  return [
    coming,
    said('until it is solved; the first touch links them to it, and they end with it'),
  ];
}

function needsWords({ needs, prefers }: ResolvedTicketType): string {
  const first = prefers.length === 0 ? '' : `, first to ${list(prefers)}`;
  return `${needs.length === 0 ? '' : `, needs ${list(needs)}`}${first}`;
}

function homeWords({ home = [] }: ResolvedTicketType): string {
  return home.length === 0 ? '' : `, at home with ${list(home)}`;
}

function pathWords(type: ResolvedTicketType, model: Model, number: number): string[] {
  if (type.flow !== null) {
    return type.flow.map(({ from, next }) => {
      const branches = next.map(({ name, share }) => `${percent(share)} ${name}`);
      return `from ${from}: ${list(branches)}`;
    });
  }
  const { types, names } = model;
  const tierCount = names.tiers.length;
  const lines = startWords(model, number);
  const deflected = type.reach?.find(({ tier }) => tier === 'L0')?.share ?? 0;
  if (deflected > 0) lines.unshift(`self-service solves ${percent(deflected)} of the contacts`);
  for (let tier = 0; tier < tierCount; tier++) {
    const cell = number * tierCount + tier;
    if (types.line[cell] < 0) continue;
    const work = type.handle.find((entry) => entry.tier === names.tiers[tier]);
    const who = count(peopleAt(model, types.line[cell]), 'person', 'people');
    const solves = `solves ${percent(types.reach[cell])}`;
    const next = types.nextTier[cell];
    const onwards = next < 0 ? '' : `, the rest goes to ${placeName(model, number, next)}`;
    const words = work === undefined ? '' : `, work ${law(work.law)}`;
    lines.push(`${names.tiers[tier]}: ${who} may take it${words}; ${solves}${onwards}`);
    const asks = type.consult.find((entry) => entry.tier === names.tiers[tier]);
    if (asks !== undefined) lines.push(`${asks.tier}: ${consultWords(asks.rule)}`);
  }
  return lines;
}

type Consult = ResolvedTicketType['consult'][number]['rule'];

/** What somebody does who cannot finish a ticket alone. */
export function consultWords({ share, with: tier, for: talk, within }: Consult): string {
  const often = share === 1 ? '' : say` in ${percent(share)} of such touches`;
  const longest = within === null ? '' : say`, waiting ${length(within)} at most`;
  const asks = say`who cannot finish alone asks ${tier}${often} and keeps the ticket`;
  return say`${asks}${longest}; the talk takes ${law(talk)}`;
}

function wrongAnswerWords({ wrong, after, calendar, reach, work }: SelfService): string {
  const harder = [
    ...(reach === 0 ? [] : [`reach lower by ${number(-reach, 2)} log-odds points`]),
    ...(work === 1 ? [] : [`work ×${number(work, 2)}`]),
  ];
  const how = harder.length === 0 ? '' : `, ${list(harder)}`;
  const when = `${law(after)} later on ${calendar}`;
  return `${percent(wrong)} of them come after a wrong answer, ${when}${how}`;
}

function startWords({ types, names }: Model, type: number): string[] {
  const byTier = new Map<number, string[]>();
  names.priorities.forEach((priority, index) => {
    const cell = type * names.priorities.length + index;
    const below = index === 0 ? 0 : types.priorityCumulative[cell - 1];
    const share = types.priorityCumulative[cell] - below;
    if (share <= 0) return;
    const tier = types.startTier[cell];
    byTier.set(tier, [...(byTier.get(tier) ?? []), `${priority} (${percent(share)})`]);
  });
  return [...byTier].map(([tier, mix]) => `starts at ${names.tiers[tier]}: ${list(mix)}`);
}

function placeName({ types, names }: Model, type: number, tier: number): string {
  const isVendor = types.line[type * names.tiers.length + tier] < 0;
  return isVendor ? `the vendor ${names.vendors[types.vendor[type]]}` : names.tiers[tier];
}

type Remind = NonNullable<NonNullable<ResolvedTicketType['customer']>['remind']>;

function waitWords(type: ResolvedTicketType): string[] {
  const { misprioritised, customer, reopen, unsolved, selfService } = type;
  const { patience, balk, timeLimit } = type;
  const lines: string[] = [];
  if (selfService !== null) lines.push(wrongAnswerWords(selfService));
  if (misprioritised !== null) {
    const share = percent(misprioritised.share);
    lines.push(`${share} come with a wrong priority, which the first touch corrects`);
  }
  if (customer !== null) {
    const share = customer.after === 0 ? '' : `after ${percent(customer.after)} of touches `;
    const repeats =
      customer.after === 0 ? '' : `; ${number(1 / (1 - customer.after), 2)} touches a visit`;
    const delay = `${law(customer.delay)} on ${customer.calendar}`;
    lines.push(`${share}the customer is asked and answers in ${delay}${repeats}`);
    if (customer.remind !== null) lines.push(remindWords(customer.remind));
  }
  if (reopen !== null) {
    lines.push(`${percent(reopen.share)} of resolutions are reopened, ${law(reopen.after)} later`);
  }
  if (type.articles !== null) lines.push(articleWords(type.articles));
  if (patience !== null) lines.push(`customers give up after ${law(patience)} without an answer`);
  if (balk !== null) lines.push(balkWords(balk));
  if (timeLimit !== null) lines.push(limitWords(timeLimit));
  if (unsolved !== null) {
    const when = unsolved.after === null ? 'never' : `after ${length(unsolved.after)}`;
    lines.push(`what nobody can solve is closed ${when}`);
  }
  return lines;
}

function articleWords({ by, share, writing, raises, half, halfLife, ...rest }: Articles): string {
  const { atStart } = rest;
  const most = raises.map(
    ({ tier, points }) => `${tier} up to ${number(points, 2)} points of reach`,
  );
  const start = atStart === 0 ? [] : [`${count(atStart, 'article')} at the start`];
  const fades = halfLife === null ? [] : [`worth half after ${length(halfLife)}`];
  return [
    `${percent(share)} of what ${list(by)} solve is written down, which takes ${law(writing)}`,
    `that gives ${list(most)}, half of it with ${count(half, 'article')}`,
    ...start,
    ...fades,
  ].join('; ');
}

function balkWords({ by, steps }: Balk): string {
  const shares = steps.map(({ from, share }) => {
    return `${percent(share)} from ${by === 'wait' ? length(from) : number(from)} on`;
  });
  const when = by === 'wait' ? 'when they hear how long it will be' : 'where others wait';
  return `customers go away at once ${when}: ${list(shares)}`;
}

function limitWords({ after, then }: NonNullable<ResolvedTicketType['timeLimit']>): string {
  const what = then === 'close' ? 'the contact ends' : 'they hang up and are called back in turn';
  return `after ${length(after)} without an answer ${what}`;
}

function remindWords({ every, times, lateReplies }: Remind): string {
  const reminders = times === 0 ? 'without a reminder' : `after ${count(times, 'reminder')}`;
  const late = lateReplies === 0 ? '' : `; ${percent(lateReplies)} of those open again later`;
  const pace = `one every ${calendarLength(every)}`;
  return `a silent customer’s ticket is closed ${reminders}, ${pace}${late}`;
}
