/** Names of figures, places and verdicts in words; they stand in tables, titles and sentences. */
import type { ScenarioFacts, Scope, TargetVerdict } from '../experiment/result.ts';
import { ENGLISH, said, say, spoken } from '../units/language.ts';
import { formatExact } from './format.ts';

const ACCOUNTS: Readonly<Record<string, string>> = {
  queued: 'waiting for a person',
  offHours: 'nobody on duty',
  dispatch: 'dispatching',
  handled: 'being handled',
  handover: 'hand-over',
  suspended: 'set aside',
  customer: 'with the customer',
  vendor: 'with the vendor',
  parent: 'part of an outage',
  scheduled: 'appointment',
  closed: 'closed before reopening',
  consulting: 'asking somebody else',
};

const NODES: Readonly<Record<string, string>> = {
  arrive: 'created',
  resolved: 'resolved',
  resolvedByVendor: 'resolved by vendor',
  resolvedWithParent: 'resolved with its outage',
  closedWithParent: 'closed with its outage',
  closedUnsolved: 'closed unsolved',
  autoClosed: 'closed automatically',
  abandoned: 'abandoned',
  withdrawn: 'withdrawn',
  blocked: 'turned away',
  balked: 'went away at once',
  timedOut: 'reached its time limit',
  cutOff: 'cut off at closing',
  deflected: 'solved by self-service',
  open: 'still open',
  vendor: 'vendor',
  customer: 'customer',
};

const CATEGORIES: Readonly<Record<string, string>> = {
  wages: 'wages',
  overtime: 'overtime',
  standby: 'stand-by',
  callOut: 'call-outs',
  vendor: 'vendor cases',
  vendorCases: 'vendor cases',
  retainer: 'vendor retainer',
  penalty: 'penalties',
  credit: 'vendor credits',
  selfService: 'self-service',
  other: 'other',
  customerTime: 'customers’ time (not paid)',
  outages: 'outages (not paid)',
  seats: 'tools',
};

const USES: Readonly<Record<string, string>> = {
  tickets: 'work on tickets',
  free: 'free for tickets',
  breaks: 'paid breaks',
};

const VERDICTS = { met: 'met', missed: 'missed', undecided: 'too close to call' } as const;

/** The sign of a verdict: never colour alone. */
export const VERDICT_SIGNS = { met: '✓', missed: '✗', undecided: '?' } as const;

const COMPARISONS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** The word of a verdict where there is room; narrow tables and data have `undecided`. */
export function verdictWord(verdict: TargetVerdict['verdict']): string {
  return said(VERDICTS[verdict]);
}

/** A goal as a sentence says it: "at least 90 %". */
export function goalWords({ comparison, goal, unit }: TargetVerdict): string {
  return `${said(COMPARISON_WORDS[comparison])} ${formatExact(goal, unit)}`;
}

const COMPARISON_WORDS = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
} as const;

/** A goal with its direction: "≥ 90 %". */
export function goalText(target: TargetVerdict): string {
  return `${COMPARISONS[target.comparison]}\u00a0${formatExact(target.goal, target.unit)}`;
}

const METRICS: Readonly<Record<string, string>> = {
  'resolution-time': 'resolution time',
  'resolution-time-business': 'time on the service clock',
  'first-response-time': 'first response time',
  'queue-time': 'waiting time',
  'handle-time': 'handle time',
  'sla-attainment': 'promises kept',
  'agreement-attainment': 'agreements kept',
  'agreement-breaches': 'agreements broken',
  'tickets-undecided': 'tickets without a verdict yet',
  'unanswered-share': 'tickets without a first response',
  tickets: 'tickets created',
  backlog: 'open tickets',
  'backlog-by-type': 'open tickets',
  waiting: 'tickets waiting',
  'in-system': 'tickets waiting or in hand',
  throughput: 'tickets resolved',
  touches: 'touches per ticket',
  'hand-overs': 'hand-overs per ticket',
  ledger: 'time of a ticket',
  'vendor-time': 'time at the vendor per case',
  staffed: 'people on duty',
  'passed-up': 'passed up',
  csat: 'satisfaction (modelled)',
  'night-work': 'hours at night',
  'load-spread': 'spread of load between people',
  'paid-cost': 'cost that the desk pays',
};

/** Metrics whose figure over all is the number itself: no "total", no "mean". */
const PLAIN = new Set([
  'tickets',
  'tickets-undecided',
  'throughput',
  'touches',
  'hand-overs',
  'paid-time',
]);

const CLOCKS = { resolve: 'resolved', respond: 'answered' };

/** The word for a key, if the list has it as its own: a name may be "constructor". */
function wordOf(list: Readonly<Record<string, string>>, key: string): string | undefined {
  const word = Object.hasOwn(list, key) ? list[key] : undefined;
  return word === undefined ? undefined : said(word);
}

/** The promise a clock stands for: "resolved in time", "resolved within 4 h". */
export function clockWords(clock: string, within?: string): string {
  const verb = wordOf(CLOCKS, clock) ?? clock;
  return within === undefined ? say`${verb} in time` : say`${verb} within ${within}`;
}

/** Where a figure applies, in words: "P2", "L1 · Monday"; everything is "all". */
export function scopeWords(scope: Scope): string {
  const { clock: _clock, account, final, category, use, ...rest } = scope;
  const names = [
    ...Object.values(rest),
    ...(account === undefined ? [] : [accountWord(account)]),
    ...(final === undefined ? [] : [nodeWord(final)]),
    ...(category === undefined ? [] : [categoryWord(category)]),
    ...(use === undefined ? [] : [useWord(use)]),
  ];
  return names.length === 0 ? said('all') : names.join(' · ');
}

/** A metric and statistic in words: "median resolution time", "cost per ticket". */
export function metricWords(metric: string, statistic: string): string {
  const words = wordOf(METRICS, metric) ?? said(metric.replaceAll('-', ' '));
  if (statistic === 'share' || PLAIN.has(metric)) return words;
  if (statistic === 'mean') return say`mean ${words}`;
  if (statistic === 'p50') return say`median ${words}`;
  if (statistic === 'max') return say`most ${words}`;
  if (statistic === 'total') return say`total ${words}`;
  const percent = /^p(\d+)$/.exec(statistic)?.[1];
  if (percent !== undefined) return say`${words}, ${percent}\u202f% within`;
  return `${words} ${said(statistic.replaceAll('-', ' '))}`;
}

/** A figure of a target as a statement: "P2 resolved within 8 h", "L2 utilisation". */
export function targetWords(
  target: Pick<TargetVerdict, 'metric' | 'statistic' | 'scope'>,
  facts: ScenarioFacts,
): string {
  const { clock, ...scope } = target.scope;
  const place = Object.values(scope).join(' ');
  const words =
    target.metric === 'sla-attainment' && clock !== undefined
      ? clockWords(clock, promiseOf(facts, scope.priority, clock))
      : metricWords(target.metric, target.statistic);
  return place === '' ? capitalised(words) : `${place} ${words}`;
}

/** The time promised to a priority on a clock: "4 h"; undefined if there is no such promise. */
export function promiseOf(
  { promises }: ScenarioFacts,
  priority: string | undefined,
  clock: string,
): string | undefined {
  const own = promises.find((each) => each.priority === priority && each.clock === clock);
  return own && lengthWords(own.within);
}

/** A length of time as a scenario states it, "3 business days", in the words of the language. */
function lengthWords(text: string): string {
  const [, number = '', unit = ''] = /^([\d.]+)\s(.+)$/u.exec(text) ?? [];
  return unit === '' ? text : `${number.replace('.', spoken().decimal)} ${said(unit)}`;
}

/** The same text beginning with a capital letter. */
export function capitalised(text: string): string {
  return text === '' ? text : text[0]?.toUpperCase() + text.slice(1);
}

/**
 * A name in the middle of a sentence; what begins with a name of its own keeps it. Other languages
 * begin their phrases as they are written within sentences.
 */
export function lowered(words: string): string {
  if (spoken().code !== ENGLISH.code) return words;
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The word of a ledger account. */
export function accountWord(account: string): string {
  return wordOf(ACCOUNTS, account) ?? account;
}

/** The word of a node of the flow; names of tiers stand for themselves. */
export function nodeWord(node: string): string {
  return wordOf(NODES, node) ?? node;
}

/** The word of a category of cost. */
export function categoryWord(category: string): string {
  return wordOf(CATEGORIES, category) ?? category;
}

/** The word of a use of paid time; activities stand for themselves. */
export function useWord(use: string): string {
  return wordOf(USES, use) ?? use;
}
