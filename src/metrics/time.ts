/** How long things take: to an answer, to a resolution, in a line, in hand. */
import type { Model } from '../kernel/model.ts';
import { Final } from '../kernel/rows.ts';
import { SOLVED } from '../kernel/solutions.ts';
import { HOUR } from '../units/time.ts';
import { COMMON_ACCOUNTS, ownAccounts } from './accounts.ts';
import { TicketField, WorkField } from './fields.ts';
import { BY_TICKET, coversStaffedTiers, type Metric, quantilesOf, ratio } from './metric.ts';
import type { View } from './view.ts';

const BY_WORK = ['priority', 'tier', 'team', 'type'] as const;

/** Resolved tickets of the view, by people or by vendors. */
export function resolved(view: View): number {
  return SOLVED.reduce((sum, final) => sum + view.tickets(TicketField.Finals + final), 0);
}

/** Time to the first human touch. */
export const firstResponseTime: Metric = {
  id: 'first-response-time',
  title: 'First response time',
  unit: 'h',
  better: 'lower',
  definition:
    'Elapsed time from creation to the first touch by a person, over the tickets created in the ' +
    'window that got one. The share without an answer is the metric unanswered-share.',
  by: BY_TICKET,
  hasTotal: true,
  statistics: [
    ratio(
      'mean',
      (view) => view.tickets(TicketField.ResponseTime) / HOUR,
      (view) => view.tickets(TicketField.Answered),
    ),
    ...quantilesOf('response'),
  ],
};

/** Elapsed time to the last resolution. */
export const resolutionTime: Metric = {
  id: 'resolution-time',
  title: 'Resolution time',
  unit: 'h',
  better: 'lower',
  definition:
    'Elapsed time from creation to the last resolution. The mean is over the resolved tickets ' +
    'created in the window; quantiles count open tickets as censored (Kaplan–Meier).',
  by: BY_TICKET,
  hasTotal: true,
  statistics: [
    ratio('mean', (view) => view.tickets(TicketField.ResolutionTime) / HOUR, resolved),
    ...quantilesOf('resolution'),
  ],
};

/** Resolution time as the service clock counts it. */
export const resolutionTimeBusiness: Metric = {
  id: 'resolution-time-business',
  title: 'Resolution time on the service clock',
  unit: 'h',
  better: 'lower',
  definition:
    "Open time of the priority's calendar from creation to the last resolution, without the " +
    'waits for which the clock pauses. The mean is over resolved tickets; quantiles count open ' +
    'tickets as censored.',
  by: BY_TICKET,
  hasTotal: true,
  statistics: [
    ratio('mean', (view) => view.tickets(TicketField.ServiceTime) / HOUR, resolved),
    ...quantilesOf('service'),
  ],
};

function abandoned(view: View): number {
  return view.tickets(TicketField.Finals + Final.Abandoned);
}

/** Wait in a line before a touch. */
export const queueTime: Metric = {
  id: 'queue-time',
  title: 'Queue time per touch',
  unit: 'h',
  better: 'lower',
  definition:
    'Elapsed time from joining a line to the start of the touch, nights and weekends included, ' +
    'over the touches of tickets created in the window, where they happened.',
  by: BY_WORK,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'mean',
      (view) => view.work(WorkField.QueueTime) / HOUR,
      (view) => view.work(WorkField.Touches),
    ),
    ...quantilesOf('queue'),
  ],
};

/** Touches for which nobody was free at once. */
export const waitedShare: Metric = {
  id: 'waited-share',
  title: 'Share that had to wait',
  unit: 'share',
  better: 'lower',
  definition:
    'Touches that began after a wait in the line, however short, and customers who gave up ÷ all ' +
    'touches and customers who gave up, on tickets created in the window, where they happened.',
  by: BY_WORK,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'share',
      (view) => view.work(WorkField.Waited) + abandoned(view),
      (view) => view.work(WorkField.Touches) + abandoned(view),
    ),
  ],
};

/** Touches that began before their turn by urgency. */
export const priorityInversion: Metric = {
  id: 'priority-inversion',
  title: 'Priority inversions',
  unit: 'share',
  better: 'neither',
  definition:
    'Touches begun while a more urgent ticket waited that the same person could have taken ÷ all ' +
    'touches, on tickets created in the window, where they happened.',
  by: BY_WORK,
  hasTotal: true,
  covers: coversStaffedTiers,
  applies: ({ routing }) => routing.canOvertake,
  statistics: [
    ratio(
      'share',
      (view) => view.work(WorkField.Overtaking),
      (view) => view.work(WorkField.Touches),
    ),
  ],
};

/** Touches by people who help out. */
export const overflowShare: Metric = {
  id: 'overflow-share',
  title: 'Share taken by helpers',
  unit: 'share',
  better: 'neither',
  definition:
    'Touches begun by people who may take such tickets only after they have waited (overflow) ÷ ' +
    'all touches, on tickets created in the window, where they happened.',
  by: BY_WORK,
  hasTotal: true,
  covers: coversStaffedTiers,
  applies: ({ routing }) => routing.overflows,
  statistics: [
    ratio(
      'share',
      (view) => view.work(WorkField.HelpingOut),
      (view) => view.work(WorkField.Touches),
    ),
  ],
};

/** Wait of those who gave up. */
export const abandonmentTime: Metric = {
  id: 'abandonment-time',
  title: 'Time to giving up',
  unit: 'h',
  better: 'neither',
  definition:
    'Elapsed time from creation to giving up, over the tickets created in the window whose ' +
    'customer gave up.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: (model) => Array.from(model.types.patience).some((row) => row >= 0),
  statistics: [ratio('mean', (view) => view.tickets(TicketField.AbandonTime) / HOUR, abandoned)],
};

/** Working time of a touch. */
export const handleTime: Metric = {
  id: 'handle-time',
  title: 'Handle time per touch',
  unit: 'h',
  better: 'neither',
  definition:
    'Working time of a completed touch, without waits, reading-in and hand-over notes, over the ' +
    'touches of tickets created in the window, where they happened.',
  by: BY_WORK,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'mean',
      (view) => view.work(WorkField.HandleTime) / HOUR,
      (view) => view.work(WorkField.Completed),
    ),
    ...quantilesOf('handle'),
  ],
};

/** Where the time of resolved tickets goes. */
export const ledger: Metric = {
  id: 'ledger',
  title: 'Where the time goes',
  unit: 'h',
  better: 'neither',
  definition:
    'Mean time of a resolved ticket in each account of its ledger, over the tickets created in ' +
    'the window. Every second from creation to resolution is in exactly one account.',
  by: ['priority', 'tier', 'type'],
  hasTotal: true,
  facet: {
    key: 'account',
    values: COMMON_ACCOUNTS,
    more: ownAccounts,
    moreWords: '`consulting` where somebody asks others',
    isOptional: false,
    isByGroup: true,
  },
  statistics: [
    ratio('mean', (view) => view.tickets(TicketField.Accounts + view.facet) / HOUR, resolved),
  ],
};

/** Time at a vendor's. */
export const vendorTime: Metric = {
  id: 'vendor-time',
  title: 'Time at the vendor per case',
  unit: 'h',
  better: 'lower',
  definition:
    'Elapsed time that tickets created in the window spent with vendors ÷ cases opened for them; ' +
    'cases still open count with the time so far.',
  by: ['vendor', 'priority', 'type'],
  hasTotal: true,
  applies: (model) => model.names.vendors.length > 0,
  statistics: [
    ratio(
      'mean',
      (view) => view.tickets(TicketField.VendorTime) / HOUR,
      (view) => view.tickets(TicketField.VendorCases),
    ),
  ],
};

/** Time of a question to the customer. */
export const customerTime: Metric = {
  id: 'customer-time',
  title: 'Time with the customer per wait',
  unit: 'h',
  better: 'lower',
  definition:
    'Elapsed time that tickets created in the window waited for their customers ÷ the waits; ' +
    'waits that still last count with the time so far.',
  by: ['priority', 'type'],
  hasTotal: true,
  applies: asksCustomers,
  statistics: [
    ratio(
      'mean',
      (view) => view.tickets(TicketField.CustomerTime) / HOUR,
      (view) => view.tickets(TicketField.CustomerWaits),
    ),
  ],
};

/** Whether a model has waits for customers. */
export function asksCustomers(model: Model): boolean {
  return Array.from(model.types.customerDelay).some((row) => row >= 0);
}
