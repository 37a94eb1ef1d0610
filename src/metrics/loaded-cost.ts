/** Parts of the cost of the window: what people cost, what tickets cost besides, what is paid. */
import type { Model } from '../kernel/model.ts';
import { HOUR } from '../units/time.ts';
import {
  Category,
  STAFF_CATEGORIES,
  StaffField,
  TicketField,
  UNPAID_CATEGORIES,
  WorkField,
} from './fields.ts';
import { BY_PEOPLE, coversStaffedTiers, type Metric, ratio } from './metric.ts';
import type { View } from './view.ts';

/** What a ticket costs besides work. */
const TICKET_CATEGORIES = [Category.Penalty, Category.SelfService, ...UNPAID_CATEGORIES];

function sumOf(view: View, categories: readonly number[]): number {
  return categories.reduce((sum, category) => sum + view.costOf(category), 0);
}

function staffMoney(view: View): number {
  return sumOf(view, STAFF_CATEGORIES);
}

function paidMoney(view: View): number {
  return view.cost() - sumOf(view, UNPAID_CATEGORIES);
}

function isAnyPaid({ agents, money }: Model): boolean {
  return money.seatPerMs > 0 || Array.from(agents.payPerHour).some((pay) => pay > 0);
}

function hasUnpaid({ money }: Model): boolean {
  return money.customerPerHour > 0 || Array.from(money.outagePerHour).some((price) => price > 0);
}

function hasTicketMoney(model: Model): boolean {
  const { penalty, perDeflected, perContact } = model.money;
  const isPriced = perDeflected + perContact > 0 || hasUnpaid(model);
  return isPriced || Array.from(penalty).some((amount) => amount > 0);
}

/** What people cost. */
export const staffCost: Metric = {
  id: 'staff-cost',
  title: 'Cost of people',
  unit: 'money',
  better: 'lower',
  definition:
    'Paid time (idle time, absence and leave included), overtime and tools of people in the ' +
    'window; the teams sum to the whole.',
  by: BY_PEOPLE,
  hasTotal: true,
  covers: coversStaffedTiers,
  applies: isAnyPaid,
  statistics: [{ id: 'total', estimator: 'mean of replications', value: staffMoney }],
};

/** What an hour of work on tickets, and a touch, cost with everything that is paid besides. */
export const loadedCost: Metric = {
  id: 'loaded-cost',
  title: 'Fully loaded cost of work',
  unit: 'money',
  better: 'lower',
  definition:
    'Cost of people in the window, as in staff-cost ÷ hours of work on tickets in it (per-hour), ' +
    'or ÷ touches begun on tickets created in it (per-touch). Whoever is idle is paid too, so ' +
    'this lies above the pay by as much as tickets use less than the paid time.',
  by: BY_PEOPLE,
  hasTotal: true,
  covers: coversStaffedTiers,
  applies: isAnyPaid,
  statistics: [
    ratio('per-hour', staffMoney, (view) => view.staff(StaffField.Busy) / HOUR),
    ratio('per-touch', staffMoney, (view) => view.work(WorkField.Touches)),
  ],
};

/** What tickets cost besides work. */
export const ticketCost: Metric = {
  id: 'ticket-cost',
  title: 'Cost of tickets besides work',
  unit: 'money',
  better: 'lower',
  definition:
    'Penalties for targets passed in the window, contacts of self-service, the time of customers ' +
    'with an open ticket and the hours that outages last, as in cost, by the priority of the ' +
    'ticket; the priorities sum to the whole.',
  by: ['priority'],
  hasTotal: true,
  applies: hasTicketMoney,
  statistics: [
    {
      id: 'total',
      estimator: 'mean of replications',
      value: (view) => sumOf(view, TICKET_CATEGORIES),
    },
  ],
};

/** Cost without what others lose. */
export const paidCost: Metric = {
  id: 'paid-cost',
  title: 'Cost that the desk pays',
  unit: 'money',
  better: 'lower',
  definition:
    'Cost of the window without the time of customers and the hours of outages, which others ' +
    'pay. Per ticket: ÷ tickets created in the window, by type those of the type.',
  by: ['type'],
  hasTotal: true,
  applies: hasUnpaid,
  statistics: [
    { id: 'total', estimator: 'mean of replications', value: paidMoney },
    ratio('per-ticket', paidMoney, (view) => view.tickets(TicketField.Created)),
  ],
};
