/**
 * Every fixed word of charts, report and terminal summary, so that they can be read aloud, judged
 * together and translated. Sentences that depend on results are in `findings.ts`.
 */
import type { ChartLabel, ChartText } from '../charts/chart.ts';
import { WEEKDAYS } from '../charts/week-load.ts';
import type { Stretch } from '../event-log/examples.ts';
import type { ScenarioFacts, Summary } from '../experiment/result.ts';
import { said, say } from '../units/language.ts';
import { formatEstimate, formatExact, formatRounded, formatValue, NOTHING } from './format.ts';
import {
  accountWord,
  capitalised,
  categoryWord,
  goalText,
  metricWords,
  nodeWord,
  targetWords,
  verdictWord,
} from './names.ts';

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
  arrivingWork: 'work that arrives, as people',
  tooMuch: 'more than are on duty',
  waiting: 'tickets waiting',
  waitingShort: 'waiting',
  people: 'people',
  ticketsWaiting: 'Tickets waiting',
  openTickets: 'Open tickets',
  ticketsPerDay: 'Tickets created a day',
  byPriority: 'By priority',
  meanOfRuns: 'mean of the replications',
  halfOfRuns: 'half of the replications',
  mostRuns: '9 of 10 replications',
  utilisation: 'Time at work on tickets ÷ paid time',
  other: 'other',
  replications: 'Replications',
  daysSinceStart: 'Days since the beginning of the run',
  windowBegins: 'the measured window begins',
  settledFrom: 'settled from here on',
  hourOfDay: 'Hour of the day',
  busyShare: 'At work ÷ on duty; grey: nobody on duty',
  betterThanBase: 'better than A →',
  worseThanBase: '← worse than A',
  differenceOfBase: 'Difference in % of the value of A',
  difference: 'Difference',
  regretOfBase: 'Mean regret in % of the mean of A over the draws',
  furtherFromBest: '← further from the best',
  meanRegret: 'Mean regret',
  resolvedInTime: 'Tickets resolved in time (1 = 100 %)',
  totalCost: 'Total cost',
  hoursOfTicket: 'Mean hours from creation to resolution',
  moreWork: 'More work than now, until no time on duty is left',
  inAll: 'in all',
  hoursSinceCreation: 'Hours since the ticket was created',
  typicalTicket: 'typical',
  slowTicket: 'slow',
  otherWork: 'other activities',
  aboutOutages: 'tickets about outages',
  otherTickets: 'all others',
  hoursSinceStorm: 'Hours since the outage began',
  openBefore: 'open when it began',
  stormBegins: 'the outage begins',
  outageSolved: 'the outage is solved',
  backToNormal: 'no more open than before',
};

const STRETCH_WORDS: Readonly<Record<Stretch, string>> = {
  waiting: 'waiting for a person',
  work: 'being handled',
  aside: 'set aside',
  customer: 'with the customer',
  vendor: 'with the vendor',
  outage: 'part of an outage',
  closed: 'closed before reopening',
};

const TIME_WORDS: Readonly<Record<string, string>> = {
  free: 'free for tickets',
  ticket: 'on a ticket',
  break: 'break',
  overtime: 'overtime',
  callOut: 'called out',
  standby: 'on stand-by',
  leave: 'on leave',
  absent: 'absent',
  rest: 'rest after a call-out',
};

/** Words of charts and tables of examples. */
export const EXAMPLE_TEXT = {
  stretch: (stretch: Stretch) => said(STRETCH_WORDS[stretch]),
  time: (kind: string) => said(TIME_WORDS[kind] ?? kind),
  weekday: (day: number) => said(WEEKDAYS[day] ?? ''),
};

/** All the words a chart of this run asks for. */
export function chartTextOf(facts: ScenarioFacts): ChartText {
  return { ...CHART_TEXT, target: (target) => targetWords(target, facts) };
}

const CHART_TEXT: Omit<ChartText, 'target'> = {
  value: formatValue,
  estimate: formatEstimate,
  rounded: formatRounded,
  goal: goalText,
  verdict: verdictWord,
  account: accountWord,
  waitingFor: (tier) => say`waiting for ${tier}`,
  ticketsOf: (priority) => say`${priority} tickets`,
  node: nodeWord,
  category: categoryWord,
  ...EXAMPLE_TEXT,
  axis: (metric, unit) =>
    `${capitalised(metricWords(metric, 'mean'))} (${unit === 'share' ? '1 = 100 %' : said(unit)})`,
  label: (key) => said(LABELS[key]),
};

const SUBTITLES: Readonly<Record<string, string>> = {
  targets: 'Result and 95 % interval, as distance from the goal in per cent of the goal',
  survival: 'Share of tickets resolved against the time since creation (logarithmic), by priority',
  quantiles: 'Resolution time that a share of the tickets stays below, with 95 % interval (bands)',
  ledger:
    'Share of the mean time from creation to resolution, resolved tickets; mean time on the right',
  flow: 'Tickets of the window along each step; steps back are in the table',
  arrivals: 'Tickets created a day: mean and spread over replications; shaded: stated events',
  'week-load': 'People and tickets waiting by hour of the local week, mean',
  coverage:
    'People on duty, and people whom the arriving work would keep busy at once, by half hour of ' +
    'the local week, mean',
  'heat-map': 'People at work on tickets ÷ people on duty, by hour of the local week, mean',
  backlog: 'Open tickets at local midnight: mean and spread over replications',
  utilisation:
    'Time at work on tickets ÷ paid time: bar and interval for the team, a circle a person',
  cost: 'Mean cost of the window by team, vendor or priority, and by kind',
  'time-steps': 'Mean time from creation to resolution of resolved tickets, part by part',
  headroom: 'What more of the same work would take up all the time on duty; waits grow long before',
  'ticket-lives':
    'The middle ticket of each priority and the one that 95 % are faster than; each priority has ' +
    'an axis of its own',
  'person-week': 'The first whole week of the busiest person of each tier, hour by hour',
  'storm-recovery': 'Open tickets around the outage with the most calls, each half hour',
  start: 'Open tickets, mean of each day over replications; bold: over seven days',
  running: 'Mean over the first k replications with its 95 % interval',
};

/** Measure, unit and number of replications of a figure. */
export function figureSubtitle(name: string, replications: number): string {
  const runs = replications === 1 ? said('1 replication') : say`${replications} replications`;
  return `${said(SUBTITLES[name] ?? capitalised(name))} · ${runs}`;
}

/** What a figure of examples shows, and of which replication. */
export function exampleSubtitle(name: string, replication: number): string {
  const shown = said(SUBTITLES[name] ?? capitalised(name));
  return say`${shown} · as it went in replication ${replication}`;
}

/** Titles of the sections by their id: in full, and as the contents name them. */
export const SECTION_TITLES = {
  answer: ['Question and answer', 'Answer'],
  promise: ['The promise to users', 'Promise'],
  time: ['Where the time goes', 'Time'],
  flow: ['Flow between tiers', 'Flow'],
  demand: ['Demand', 'Demand'],
  load: ['Load and staffing', 'Load'],
  backlog: ['Backlog', 'Backlog'],
  people: ['People', 'People'],
  money: ['Money', 'Money'],
  risk: ['What could break it', 'Risk'],
  trust: ['Can we trust it', 'Trust'],
  assumptions: ['Assumptions', 'Assumptions'],
  method: ['Method and how to reproduce', 'Method'],
} as const;

/** Paragraphs that are the same in every report. */
export const PROSE = {
  reading:
    'A number after ± is half the width of its 95 % interval. A target is met or missed only if ' +
    'its whole interval lies on one side of the goal; otherwise it is too close to call, which ' +
    'the terminal and the data call undecided.',
  answer:
    'These are the results of one organisation as described. To judge a change to it, run the ' +
    'change as a variant with the same seed and compare the two.',
  promise:
    'Times run on the clock on the wall, nights and weekends included; “in time” is judged on ' +
    'the working hours and pauses each priority was promised. Tickets still open at the end ' +
    'count with the time they have waited so far (Kaplan–Meier), and as missed once overdue.',
  flow:
    'A ticket can pass a tier more than once, for instance when it is reopened; such steps back ' +
    'are listed in the table and not drawn.',
  risk:
    'All figures are those of the demand and the people of the scenario. The command “tiersim ' +
    'sweep” shows what they become when an input is higher or lower than assumed, “tiersim why” ' +
    'which limit holds one back, and inputs stated as uncertain vary by themselves.',
  uncalibrated:
    'Not calibrated: no past period was simulated and compared with what was measured in it. ' +
    'Before much depends on these figures, describe a past quarter, replay its tickets from a ' +
    'file, and see whether its known times come out.',
  inEnglish: 'What the scenario assumes stands here in the words of the program, in English.',
  checked:
    'What was checked at the end of every replication: every ticket that was created has ended ' +
    'or is still open; the time of each is the sum of its parts, to the millisecond; and the ' +
    'number of open tickets is what their arrivals and times make it (Little’s law).',
  intervals:
    'Every interval covers the true mean of the model with 95 % confidence: Student’s t over ' +
    'replications, and sectioning over replications for quantiles. It says how precise the ' +
    'simulation is, not how right its assumptions are. Limits are rounded outwards.',
  reproduce:
    'The same scenario, seed and version give the same bytes. To make this run again, call in ' +
    'its folder:',
} as const;

/** How the results came about, by the number of replications. */
export function methodWords({ replications, antithetic }: Summary): string {
  const what = said('The organisation was simulated ticket by ticket and person by person');
  return replications === 1
    ? say`${what}, once: how far chance moves the figures cannot be told.`
    : say`${what}, ${replications} times over with different luck.${pairWords(antithetic)}`;
}

function pairWords(antithetic: Summary['antithetic']): string {
  if (antithetic === undefined) return '';
  return said(' Each two of them have opposite luck and count as one observation.');
}

/** What was to be exact, and how exact it is: "resolution-time ±4.1 % (asked ±5%)". */
export function precisionWords({ precision = [] }: Summary): readonly string[] {
  return precision.map(({ figure, asked, reached, unit, isRelative }) => {
    const size = reached === null ? NOTHING : formatValue(reached, unit);
    const points = isRelative ? size : size.replace('%', 'pt');
    return say`${figure} ±${points} (asked ±${asked})`;
  });
}

/** The window in words: how long it is, when it begins, and what runs before and after. */
export function windowWords(facts: ScenarioFacts): string {
  const { start, zone, warmUpDays, windowDays, drainDays } = facts;
  const cycle = facts.isSteady ? said(' as weeks of a cycle that goes on for ever') : '';
  const before = warmUpDays > 0 ? say`, after ${daysWords(warmUpDays)} of warm-up` : '';
  const after =
    drainDays > 0 ? say`; their tickets are followed for up to ${daysWords(drainDays)} more` : '';
  return say`${daysWords(windowDays)} from ${dateWords(start)} (${zone})${cycle}${before}${after}.`;
}

/** A number of days as people say it: whole weeks as weeks. */
export function daysWords(days: number): string {
  const weeks = Math.round(days / 7);
  if (weeks > 0 && Math.abs(days - 7 * weeks) <= CLOCK_CHANGE) {
    return weeks === 1 ? said('1\u00a0week') : say`${weeks}\u00a0weeks`;
  }
  const shown = Math.round(days * 10) / 10;
  return shown === 1 ? said('1\u00a0day') : say`${formatExact(shown, 'count')}\u00a0days`;
}

/** In days: weeks in which clocks change are an hour longer or shorter and still weeks. */
const CLOCK_CHANGE = 2 / 24;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An ISO date as people say it: "5 January 2026". */
export function dateWords(isoDate: string): string {
  const [year = '', month = '', day = ''] = isoDate.slice(0, 10).split('-');
  return say`${Number(day)}\u00a0${said(MONTHS[Number(month) - 1] ?? month)} ${year}`;
}

const HASH_LETTERS = 7;

/** Replications, seed, scenario hash and version on one line. */
export function runLine(summary: Summary): string {
  const { replications } = summary;
  return [
    replications === 1 ? said('1 replication') : say`${replications} replications`,
    say`seed ${summary.seed}`,
    say`scenario ${summary.scenario.hash.slice(0, HASH_LETTERS)}`,
    `${summary.tool.name} ${summary.tool.version}`,
  ].join(' · ');
}
