/** All metrics: the one source for result rows, targets, headings, and the page of definitions. */
import { agreementAttainment, agreementBreaches } from './agreements.ts';
import { articlesWritten, writingTime } from './articles.ts';
import { chaseTime } from './chases.ts';
import { consultTime, consultWait } from './consultations.ts';
import { cost, costPerResolved } from './cost.ts';
import {
  backlogByAge,
  backlogByType,
  backlogOpen,
  contacts,
  deflected,
  deflectionRate,
  inSystem,
  throughput,
  tickets,
  vendorCases,
  waiting,
} from './flow.ts';
import { loadedCost, paidCost, staffCost, ticketCost } from './loaded-cost.ts';
import {
  abandonmentRate,
  balkingRate,
  blockingRate,
  cutOffRate,
  timedOutRate,
} from './lost-contacts.ts';
import type { Facet, Metric } from './metric.ts';
import { callOuts, nightsDisturbed, standbyTime } from './on-call.ts';
import { paidTimeByUse } from './paid-time.ts';
import {
  bounceRate,
  customerWaits,
  escalationRate,
  firstContactResolution,
  handOvers,
  passedUp,
  reopenRate,
  resolvedAtTier,
  touches,
  transferRate,
  visits,
} from './quality.ts';
import { csat } from './satisfaction.ts';
import {
  answeredInTime,
  serviceLevel,
  slaAttainment,
  ticketsExcluded,
  ticketsUndecided,
  unansweredShare,
  unresolvedEndings,
} from './service.ts';
import { loadSpread, occupancy, overtime, shrinkage, staffed, utilisation } from './staffing.ts';
import { interruptions, nightWork } from './strain.ts';
import {
  abandonmentTime,
  customerTime,
  firstResponseTime,
  handleTime,
  ledger,
  overflowShare,
  priorityInversion,
  queueTime,
  resolutionTime,
  resolutionTimeBusiness,
  vendorTime,
  waitedShare,
} from './time.ts';

/** The metrics in the order in which results list them. */
export const METRICS: readonly Metric[] = [
  resolutionTime,
  resolutionTimeBusiness,
  firstResponseTime,
  slaAttainment,
  ticketsExcluded,
  ticketsUndecided,
  agreementAttainment,
  agreementBreaches,
  serviceLevel,
  answeredInTime,
  unansweredShare,
  unresolvedEndings,
  abandonmentRate,
  abandonmentTime,
  balkingRate,
  cutOffRate,
  timedOutRate,
  blockingRate,
  tickets,
  contacts,
  deflected,
  deflectionRate,
  throughput,
  backlogOpen,
  backlogByAge,
  backlogByType,
  waiting,
  inSystem,
  queueTime,
  waitedShare,
  overflowShare,
  priorityInversion,
  handleTime,
  firstContactResolution,
  resolvedAtTier,
  passedUp,
  escalationRate,
  transferRate,
  bounceRate,
  reopenRate,
  touches,
  visits,
  handOvers,
  customerWaits,
  ledger,
  customerTime,
  vendorTime,
  vendorCases,
  chaseTime,
  consultTime,
  consultWait,
  articlesWritten,
  writingTime,
  occupancy,
  utilisation,
  shrinkage,
  overtime,
  standbyTime,
  callOuts,
  nightsDisturbed,
  staffed,
  loadSpread,
  nightWork,
  interruptions,
  paidTimeByUse,
  cost,
  costPerResolved,
  paidCost,
  staffCost,
  loadedCost,
  ticketCost,
  csat,
];

/** The metric of an id, or undefined. */
export function metricById(id: string): Metric | undefined {
  return METRICS.find((metric) => metric.id === id);
}

/** The catalogue as a page in Markdown. */
export function catalogueMarkdown(): string {
  const intro = [
    '# Metrics',
    '',
    'Every figure that a run reports. A target names one as `metric.statistic{scope=name}`; the',
    'first statistic is meant where none is named. Machine outputs give durations in hours and',
    'shares from 0 to 1.',
  ];
  return `${[...intro, ...METRICS.flatMap(sectionOf)].join('\n')}\n`;
}

function sectionOf(metric: Metric): string[] {
  const scopes = [...(metric.hasTotal ? ['all'] : []), ...metric.by];
  const { facet } = metric;
  return [
    '',
    `## ${metric.title}: \`${metric.id}\``,
    '',
    metric.definition,
    '',
    `- Unit: ${metric.unit === 'money' ? 'the scenario’s currency' : metric.unit}`,
    `- Better: ${metric.better}`,
    `- Scopes: ${scopes.join(', ')}`,
    ...(facet
      ? [`- ${facet.isOptional ? 'Also by' : 'By'} ${facet.key}: ${facetWords(facet)}`]
      : []),
    '- Statistics:',
    ...metric.statistics.map((statistic) => `  - \`${statistic.id}\`: ${statistic.estimator}`),
  ];
}

function facetWords({ values, more, moreWords }: Facet): string {
  if (more === undefined) return list(values);
  const own = moreWords ?? 'the names of the scenario';
  return values.length === 0 ? own : `${list(values)} and ${own}`;
}

function list(values: readonly string[]): string {
  return values.map((value) => `\`${value}\``).join(', ');
}
