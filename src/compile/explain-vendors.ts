/** Vendors in words. */
import type { ByPriority } from '../scenario/by-priority.ts';
import type { Price } from '../scenario/contract.ts';
import type { CalendarDuration } from '../scenario/duration.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { DelayByPriority, Vendor } from '../scenario/vendor.ts';
import { said, say } from '../units/language.ts';
import { calendarLength, count, law, length, list, number, percent } from './words.ts';

/** Explains every vendor. */
export function vendorLines({ vendors }: Scenario): string[] {
  return vendors.flatMap((vendor) => {
    const { name, tier, calendar, respond, resolve, informationLoops, parallel, price } = vendor;
    const lines = [
      `${name}: ${tier}, works on ${calendar}.`,
      `  responds in ${delayWords(respond)}`,
      `  then solves in ${delayWords(resolve)}`,
    ];
    if (informationLoops !== null) {
      const { share, effort } = informationLoops;
      lines.push(`  asks back with ${percent(share)}, each answer takes the sender ${law(effort)}`);
    }
    lines.push(...deliveryWords(vendor).map((line) => `  ${line}`));
    if (parallel !== null) lines.push(`  works on ${count(parallel, 'case')} at once`);
    if (vendor.verify > 0) lines.push(`  its solution is checked in ${length(vendor.verify)}`);
    if (vendor.chase !== undefined) {
      const { every, effort } = vendor.chase;
      const often = `every ${calendarLength(every)}`;
      lines.push(`  is asked after its cases ${often}, which takes the sender ${law(effort)}`);
    }
    lines.push(...contractWords(vendor).map((line) => `  ${line}`));
    lines.push(`  costs ${priceWords(price)}`);
    return lines;
  });
}

/** What it does not take, and when it delivers; nothing where it takes all and delivers at once. */
function deliveryWords({ accepts, releases }: Vendor): string[] {
  const refused = `refuses ${percent(1 - accepts)} of the cases when it responds`;
  const lines = accepts === 1 ? [] : [refused];
  if (releases === null) return lines;
  const share = releases.share === 1 ? '' : `${percent(releases.share)} of `;
  return [...lines, `delivers ${share}its solutions when ${releases.calendar} is open`];
}

function delayWords({ byPriority, other }: DelayByPriority): string {
  const laws = byPriority.map(({ priority, law: value }) => ({ priority, value }));
  return byPriorityWords({ byPriority: laws, other }, law);
}

/** What a vendor promises, and gives back if it does not keep it; nothing where nothing is. */
export function contractWords({ targets, credits }: Vendor): string[] {
  const promised = [
    ...goalWords(said('to respond within'), targets?.respond),
    ...goalWords(said('to solve within'), targets?.resolve),
  ];
  const lines = promised.length === 0 ? [] : [say`promises ${list(promised)}`];
  if (credits === undefined) return lines;
  const limit =
    credits.atMost === undefined ? '' : say`, at most ${percent(credits.atMost)} of its fees`;
  const each = byPriorityWords(credits.each, (amount) => number(amount, 2));
  return [...lines, say`gives back ${each} for each promise it breaks${limit}`];
}

function goalWords(verb: string, goal: ByPriority<CalendarDuration> | undefined): string[] {
  if (goal === undefined || (goal.other === null && goal.byPriority.length === 0)) return [];
  return [`${verb} ${byPriorityWords(goal, calendarLength)}`];
}

/** What a vendor costs; the currency may be left out. */
export function priceWords(price: Price, currency = ''): string {
  const { retainer, licences, perCase, warranty = 0 } = price;
  const unit = currency === '' ? '' : ` ${currency}`;
  const fees = [say`${number(retainer, 2)}${unit} a year`];
  if (licences !== undefined) {
    const { share, spend } = licences;
    fees.push(say`${percent(share)} of ${number(spend, 2)}${unit} of licences a year`);
  }
  const free = warranty === 0 ? '' : say`, ${percent(warranty)} of them under warranty for nothing`;
  return `${list([...fees, say`${number(perCase, 2)}${unit} a case`])}${free}`;
}

function byPriorityWords<Value>(
  { byPriority, other }: ByPriority<Value>,
  words: (value: Value) => string,
): string {
  const named = byPriority.map(({ priority, value }) => `${priority} ${words(value)}`);
  if (other === null) return named.join('; ');
  return named.length === 0 ? words(other) : say`${named.join('; ')}; others ${words(other)}`;
}
