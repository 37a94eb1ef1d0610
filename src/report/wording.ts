/**
 * Every fixed word of charts, report and terminal summary, so that they can be read aloud, judged
 * together and translated. Sentences that depend on results are in `findings.ts`.
 */
import type { ChartLabel, ChartText } from '../charts/chart.ts';
import type { ScenarioFacts, Scope, Summary, TargetVerdict } from '../experiment/result.ts';
import { formatEstimate, formatExact, formatValue } from './format.ts';

const LABELS: Readonly<Record<ChartLabel, string>> = {
  betterThanGoal: 'Distance from the goal, in % of the goal',
  worse: '← worse than the goal',
  better: 'better than the goal →',
  result: 'Result',
  goal: 'Goal',
  resolvedWithin: 'Share of tickets resolved',
  timeSinceCreation: 'Time since the ticket was created',
  shareOfTime: 'Share of the time from creation to resolution',
  onDuty: 'on duty',
  busy: 'busy with tickets',
  waiting: 'tickets waiting',
  waitingShort: 'waiting',
  people: 'people',
  ticketsWaiting: 'Tickets waiting',
  openTickets: 'Open tickets',
  byPriority: 'By priority',
  meanOfRuns: 'mean of the replications',
  halfOfRuns: 'half of the replications',
  mostRuns: '9 of 10 replications',
  utilisation: 'Handling time ÷ paid time',
  other: 'other',
  rest: 'all the rest',
  replications: 'Replications',
  hourOfDay: 'Hour of the day',
};

const ACCOUNTS: Readonly<Record<string, string>> = {
  queued: 'waiting for a person',
  offHours: 'nobody on duty',
  dispatch: 'dispatching',
  handled: 'being handled',
  handover: 'hand-over',
  suspended: 'interrupted',
  customer: 'with the customer',
  vendor: 'with the vendor',
  parent: 'part of an outage',
  scheduled: 'appointment',
  closed: 'closed before reopening',
};

const NODES: Readonly<Record<string, string>> = {
  arrive: 'created',
  resolved: 'resolved',
  resolvedByVendor: 'resolved by vendor',
  closedUnsolved: 'closed unsolved',
  autoClosed: 'closed automatically',
  abandoned: 'abandoned',
  withdrawn: 'withdrawn',
  blocked: 'turned away',
  balked: 'gave up at once',
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
  l0: 'self-service',
};

const VERDICTS = { met: 'met', missed: 'missed', undecided: 'too close to call' } as const;

/** The sign of a verdict: never colour alone. */
export const VERDICT_SIGNS = { met: '✓', missed: '✗', undecided: '?' } as const;

const COMPARISONS = { '<': '<', '<=': '≤', '>': '>', '>=': '≥' } as const;

/** The word of a verdict. */
export function verdictWord(verdict: TargetVerdict['verdict']): string {
  return VERDICTS[verdict];
}

/** A goal with its direction: "≥ 90 %". */
export function goalText(target: TargetVerdict): string {
  return `${COMPARISONS[target.comparison]}\u00a0${formatExact(target.goal, target.unit)}`;
}

const METRICS: Readonly<Record<string, string>> = {
  'resolution-time': 'resolution time',
  'first-response-time': 'first response time',
  'queue-time': 'waiting time',
  'handle-time': 'handle time',
  'sla-attainment': 'in time',
  utilisation: 'utilisation',
  occupancy: 'occupancy',
  backlog: 'backlog',
  cost: 'cost',
  escalation: 'escalated',
  reopen: 'reopened',
  abandonment: 'abandoned',
  throughput: 'resolved per day',
  csat: 'satisfaction',
};

const STATISTICS: Readonly<Record<string, string>> = {
  mean: 'mean',
  p50: 'median',
  max: 'highest',
  share: '',
  total: 'total',
  'per-ticket': 'per ticket',
};

const CLOCKS: Readonly<Record<string, string>> = {
  resolve: 'resolved in time',
  respond: 'answered in time',
};

/** The promise a clock stands for: "resolved in time". */
export function clockWords(clock: string): string {
  return Object.hasOwn(CLOCKS, clock) ? (CLOCKS[clock] as string) : `within ${clock}`;
}

/** Where a figure applies, in words: "P2", "L1 · Monday"; everything is "all". */
export function scopeWords(scope: Scope): string {
  const { clock: _clock, account, ...rest } = scope;
  const names = [...Object.values(rest), ...(account === undefined ? [] : [accountWord(account)])];
  return names.length === 0 ? 'all' : names.join(' · ');
}

/** A metric and statistic in words: "resolution time, median". */
export function metricWords(metric: string, statistic: string): string {
  const words = METRICS[metric] ?? metric.replaceAll('-', ' ');
  const which = STATISTICS[statistic] ?? quantileWords(statistic);
  if (which === '') return words;
  return statistic === 'per-ticket' ? `${words} ${which}` : `${words}, ${which}`;
}

function quantileWords(statistic: string): string {
  const percent = /^p(\d+)$/.exec(statistic)?.[1];
  return percent === undefined ? statistic.replaceAll('-', ' ') : `${percent} % within`;
}

/** A target as a statement: "P2 resolved in time", "L2 utilisation". */
export function targetWords(target: TargetVerdict): string {
  const { clock, ...scope } = target.scope;
  const place = Object.values(scope).join(' ');
  const words =
    target.metric === 'sla-attainment' && clock !== undefined
      ? clockWords(clock)
      : metricWords(target.metric, target.statistic);
  return place === '' ? capitalised(words) : `${place} ${words}`;
}

/** The same text beginning with a capital letter. */
export function capitalised(text: string): string {
  return text === '' ? text : text[0]?.toUpperCase() + text.slice(1);
}

/** The word of a ledger account. */
export function accountWord(account: string): string {
  return ACCOUNTS[account] ?? account;
}

/** The word of a node of the flow; names of tiers stand for themselves. */
export function nodeWord(node: string): string {
  return Object.hasOwn(NODES, node) ? (NODES[node] as string) : node;
}

/** The word of a category of cost. */
export function categoryWord(category: string): string {
  return Object.hasOwn(CATEGORIES, category) ? (CATEGORIES[category] as string) : category;
}

/** All the words a chart asks for. */
export const chartText: ChartText = {
  value: formatValue,
  estimate: formatEstimate,
  target: targetWords,
  goal: goalText,
  verdict: verdictWord,
  account: accountWord,
  waitingFor: (tier) => `waiting for ${tier}`,
  node: nodeWord,
  category: categoryWord,
  axis: (metric, unit) =>
    `mean ${METRICS[metric] ?? metric} (${unit === 'share' ? '1 = 100 %' : unit})`,
  label: (key) => LABELS[key],
};

const SUBTITLES: Readonly<Record<string, string>> = {
  targets: 'Estimate and 95 % interval against the goal, as distance from the goal in per cent',
  survival: 'Share of tickets resolved against the time since creation (logarithmic), by priority',
  quantiles: 'Resolution time that a share of the tickets stays below, with 95 % interval (bands)',
  ledger: 'Share of the mean time from creation to resolution in each account, resolved tickets',
  flow: 'Tickets of the window along each step; steps back are in the table',
  'week-load': 'People and tickets waiting, mean by hour of the local week',
  'heat-map': 'Mean number of tickets waiting; darker is more, one scale for all tiers',
  backlog: 'Open tickets at local midnight: mean and spread over replications',
  utilisation: 'Handling time ÷ paid time: bar and red interval for the team, one tick a person',
  cost: 'Mean cost of the window by team, vendor or penalty, and by kind',
  running: 'Mean over the first k replications with its 95 % interval',
};

/** Measure, unit and number of replications of a figure. */
export function figureSubtitle(name: string, replications: number): string {
  const runs = replications === 1 ? '1 replication' : `${replications} replications`;
  return `${SUBTITLES[name] ?? capitalised(name)} · ${runs}`;
}

/** Titles of the sections, by their id. */
export const SECTION_TITLES = {
  answer: 'Question and answer',
  promise: 'The promise to users',
  time: 'Where the time goes',
  flow: 'Flow between tiers',
  load: 'Load and staffing',
  backlog: 'Backlog',
  people: 'People',
  money: 'Money',
  assumptions: 'Assumptions',
  method: 'Method and how to reproduce',
} as const;

/** Paragraphs that are the same in every report. */
export const PROSE = {
  answer:
    'These are the results of one organisation as described. To judge a change to it, run the ' +
    'change as a variant with the same seed and compare the two.',
  promise:
    'Times run on the clock on the wall, nights and weekends included; “in time” is judged on the ' +
    'working hours and pauses each priority was promised. Tickets still open at the end count with ' +
    'the time they have waited so far (Kaplan–Meier), and as missed once they are overdue.',
  flow:
    'A ticket can pass a tier more than once, for instance when it is reopened; such steps back are ' +
    'listed in the table and not drawn.',
  method:
    'The organisation was simulated ticket by ticket and person by person, several times over with ' +
    'different luck. Each replication begins with a warm-up that is not measured and ends with a ' +
    'drain in which the measured tickets are followed to their end.',
  intervals:
    'Every interval covers the true mean of the model with 95 % confidence: Student’s t over ' +
    'replications, and sectioning over replications for quantiles. It says how precise the ' +
    'simulation is, not how right its assumptions are. A target is met or missed only if the whole ' +
    'interval lies on one side of the goal; otherwise it is too close to call.',
  reproduce: 'The same scenario, seed and version give the same bytes. To make this run again:',
} as const;

/** The window in words: where it begins, how long it is, and what runs before and after. */
export function windowWords(facts: ScenarioFacts): string {
  const { start, end, zone, warmUpDays, windowDays, drainDays } = facts;
  const day = (instant: string) => instant.slice(0, 10);
  const before = warmUpDays > 0 ? ` after ${days(warmUpDays)} of warm-up` : '';
  const after = drainDays > 0 ? `, followed by up to ${days(drainDays)} of drain` : '';
  return `${days(windowDays)} from ${day(start)} to ${day(end)} (${zone})${before}${after}.`;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${formatExact(count, 'count')} days`;
}

const HASH_LETTERS = 7;

/** Replications, seed, scenario hash and version on one line. */
export function runLine(summary: Summary): string {
  const runs = summary.replications === 1 ? 'replication' : 'replications';
  return [
    `${summary.replications} ${runs}`,
    `seed ${summary.seed}`,
    `scenario ${summary.scenario.hash.slice(0, HASH_LETTERS)}`,
    `${summary.tool.name} ${summary.tool.version}`,
  ].join(' · ');
}
