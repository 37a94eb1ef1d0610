/** What the window costs. */
import { hasOnCall } from '../kernel/mechanisms.ts';
import type { Column, Model } from '../kernel/model.ts';
import { CATEGORIES, TicketField, USUAL_CATEGORIES } from './fields.ts';
import { type Facet, facetValues, type Metric, ratio } from './metric.ts';
import { resolved } from './time.ts';
import type { View } from './view.ts';

/** A type's costs are shared by its own tickets, every other part's by all. */
function sharers(view: View): number {
  return view.dimension === 'type'
    ? view.tickets(TicketField.Created)
    : view.allTickets(TicketField.Created);
}

function hasAny(amounts: Column): boolean {
  return Array.from(amounts).some((amount) => amount > 0);
}

/** Kinds of money that only some models have. */
function ownCategories(model: Model): readonly string[] {
  const { agreements, money } = model;
  return [
    ...(hasAny(agreements.credit) ? ['credit'] : []),
    ...(money.seatPerMs > 0 ? ['seats'] : []),
    ...(hasAny(money.outagePerHour) ? ['outages'] : []),
    ...(hasOnCall(model) ? ['standby', 'callOut'] : []),
  ];
}

const CATEGORY: Facet = {
  key: 'category',
  values: USUAL_CATEGORIES,
  more: ownCategories,
  isOptional: true,
  isByGroup: false,
};

/** Money of the view's category, or of all. */
function money(view: View): number {
  if (view.facet < 0) return view.cost();
  const name = facetValues(CATEGORY, view.seen.plan.model)[view.facet];
  return view.costOf(CATEGORIES.indexOf(name as (typeof CATEGORIES)[number]));
}

/** Money that accrued in the window. */
export const cost: Metric = {
  id: 'cost',
  title: 'Cost',
  unit: 'money',
  better: 'lower',
  definition:
    'Money accrued in the window: paid time (idle time included), overtime, retainers pro rata, ' +
    'vendor cases when opened, penalties when a target is passed; where they have a price, also ' +
    'contacts solved by self-service, tools of people, the time of customers with an open ticket ' +
    'and the hours that outages last, of which the desk pays none (see paid-cost). Per ticket: ' +
    '÷ tickets created in the window; the parts by tier, team and category share all tickets, a ' +
    "type's its own. The cost of a tier or team includes the penalties of tickets that were " +
    'there when they passed their target. What customers and self-service cost belongs to no ' +
    'tier. Credits are what vendors give back for goals passed in the window, and below zero.',
  by: ['tier', 'team', 'type', 'vendor'],
  hasTotal: true,
  facet: CATEGORY,
  statistics: [
    { id: 'total', estimator: 'mean of replications', value: money },
    ratio('per-ticket', money, sharers),
  ],
};

/** Money per solved ticket. */
export const costPerResolved: Metric = {
  id: 'cost-per-resolved',
  title: 'Cost per resolved ticket',
  unit: 'money',
  better: 'lower',
  definition: 'Money accrued in the window ÷ tickets created in it that were resolved.',
  by: ['type'],
  hasTotal: true,
  statistics: [ratio('mean', (view) => view.cost(), resolved)],
};
