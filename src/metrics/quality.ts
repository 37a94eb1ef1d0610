/** How well tickets are solved and passed on. */
import { SOLVED } from '../kernel/solutions.ts';
import { TicketField, WorkField } from './fields.ts';
import { BY_TICKET, coversStaffedTiers, type Metric, ratio, type Unit } from './metric.ts';
import { asksCustomers, resolved } from './time.ts';
import type { View } from './view.ts';

const created = (view: View) => view.tickets(TicketField.Created);

/** Share of the created tickets to which something happened at least once. */
function happened(id: string, title: string, field: number, words: string): Metric {
  return {
    id,
    title,
    unit: 'share',
    better: 'lower',
    definition: `Tickets created in the window that were ${words} ÷ tickets created in it.`,
    by: ['priority', 'type', 'channel'],
    hasTotal: true,
    statistics: [ratio('share', (view) => view.tickets(field), created)],
  };
}

/** Count of something per created ticket. */
function perTicket(id: string, title: string, unit: Unit, field: number): Metric {
  return {
    id,
    title,
    unit,
    better: 'lower',
    definition: `${title}: their number on tickets created in the window ÷ tickets created in it.`,
    by: BY_TICKET,
    hasTotal: true,
    statistics: [ratio('mean', (view) => view.tickets(field), created)],
  };
}

/** Tickets that needed a higher tier. */
export const escalationRate = happened(
  'escalation-rate',
  'Escalation rate',
  TicketField.Escalated,
  'handed to a higher tier at least once',
);

/** Tickets that changed the team within a tier. */
export const transferRate = happened(
  'transfer-rate',
  'Transfer rate',
  TicketField.Transferred,
  'handed to another team of the same tier at least once',
);

/** Tickets that came back to a team. */
export const bounceRate = happened(
  'bounce-rate',
  'Bounce rate',
  TicketField.Bounced,
  'handed back to a team that had them before',
);

/** Touches per ticket. */
export const touches = perTicket('touches', 'Touches per ticket', 'touches', TicketField.Touches);

/** Visits to a place per ticket. */
export const visits: Metric = {
  id: 'visits',
  title: 'Touches at the place per ticket',
  unit: 'touches',
  better: 'neither',
  definition:
    'Touches begun at the tier, or by people of the team, on tickets created in the window ÷ all ' +
    'tickets created in it.',
  by: ['tier', 'team'],
  hasTotal: false,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'mean',
      (view) => view.work(WorkField.Touches),
      (view) => view.allTickets(TicketField.Created),
    ),
  ],
};

/** Waits for the customer per ticket. */
export const customerWaits: Metric = {
  ...perTicket(
    'customer-waits',
    'Waits for the customer per ticket',
    'waits',
    TicketField.CustomerWaits,
  ),
  applies: asksCustomers,
};

/** Changes of the person per ticket. */
export const handOvers = perTicket(
  'hand-overs',
  'Hand-overs per ticket',
  'hand-overs',
  TicketField.HandOvers,
);

/** Tickets solved at once. */
export const firstContactResolution: Metric = {
  id: 'first-contact-resolution',
  title: 'First-contact resolution',
  unit: 'share',
  better: 'higher',
  definition:
    'Tickets resolved in their first touch by the first team and never reopened ÷ resolved ' +
    'tickets, of those created in the window.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  statistics: [ratio('share', (view) => view.tickets(TicketField.FirstContact), resolved)],
};

/** What a tier hands on. */
export const passedUp: Metric = {
  id: 'passed-up',
  title: 'Share passed up by the tier',
  unit: 'share',
  better: 'lower',
  definition:
    'Touches that ended with the ticket going to a higher tier or a vendor ÷ those and the ' +
    'touches that ended with its resolution or closure, on tickets created in the window, where ' +
    'they happened.',
  by: ['tier', 'team', 'type'],
  hasTotal: false,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'share',
      (view) => view.work(WorkField.PassedUp),
      (view) => view.work(WorkField.PassedUp) + view.work(WorkField.Ended),
    ),
  ],
};

/** Where tickets are resolved. */
export const resolvedAtTier: Metric = {
  id: 'resolved-at-tier',
  title: 'Share resolved at the tier',
  unit: 'share',
  better: 'neither',
  definition:
    'Tickets resolved at the tier ÷ tickets resolved at any tier, of those created in the window.',
  by: ['tier'],
  hasTotal: false,
  statistics: [
    ratio('share', resolved, (view) =>
      SOLVED.reduce((sum, final) => sum + view.allTickets(TicketField.Finals + final), 0),
    ),
  ],
};

/** Resolutions that did not hold. */
export const reopenRate: Metric = {
  id: 'reopen-rate',
  title: 'Reopen rate',
  unit: 'share',
  better: 'lower',
  definition:
    'Resolved tickets that had been reopened at least once ÷ resolved tickets, of those created ' +
    'in the window.',
  by: BY_TICKET,
  hasTotal: true,
  applies: (model) => Array.from(model.types.reopenShare).some((share) => share > 0),
  statistics: [ratio('share', (view) => view.tickets(TicketField.ResolvedReopened), resolved)],
};
