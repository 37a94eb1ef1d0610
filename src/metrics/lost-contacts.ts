/** Contacts that were lost before anybody answered them, and why. */
import { hasClosings } from '../kernel/mechanisms.ts';
import type { Model } from '../kernel/model.ts';
import { Final } from '../kernel/rows.ts';
import { TicketField } from './fields.ts';
import { type Metric, ratio } from './metric.ts';
import { notBlocked } from './service.ts';

/** Customers who gave up. */
export const abandonmentRate: Metric = {
  id: 'abandonment-rate',
  title: 'Abandonment rate',
  unit: 'share',
  better: 'lower',
  definition:
    'Tickets created in the window whose customer gave up before the first touch ÷ tickets ' +
    'created in it that were not blocked.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: (model) => Array.from(model.types.patience).some((row) => row >= 0),
  statistics: [
    ratio('share', (view) => view.tickets(TicketField.Finals + Final.Abandoned), notBlocked),
  ],
};

/** Customers who found no line or waiting place. */
export const blockingRate: Metric = {
  id: 'blocking-rate',
  title: 'Blocking rate',
  unit: 'share',
  better: 'lower',
  definition:
    'Tickets created in the window that found their channel closed, or no free line or waiting ' +
    'place ÷ tickets created in it.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: (model) => hasClosings(model) || hasLimits(model),
  statistics: [
    ratio(
      'share',
      (view) => view.tickets(TicketField.Finals + Final.Blocked),
      (view) => view.tickets(TicketField.Created),
    ),
  ],
};

/** Customers who found the line too long. */
export const balkingRate: Metric = {
  id: 'balking-rate',
  title: 'Customers who go away at once',
  unit: 'share',
  better: 'lower',
  definition:
    'Tickets created in the window whose customer went away at once because too many others ' +
    'waited ÷ tickets created in it that were not blocked.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: ({ types }) => types.balkShare.length > 0,
  statistics: [
    ratio('share', (view) => view.tickets(TicketField.Finals + Final.Balked), notBlocked),
  ],
};

/** Customers who waited when their channel closed. */
export const cutOffRate: Metric = {
  id: 'cut-off-rate',
  title: 'Contacts cut off at closing',
  unit: 'share',
  better: 'lower',
  definition:
    'Tickets created in the window that still waited for their first touch when their channel ' +
    'closed, and ended by that ÷ tickets created in it that were not blocked.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: (model) => hasClosings(model) && Array.from(model.channels.cutsOff).includes(1),
  statistics: [
    ratio('share', (view) => view.tickets(TicketField.Finals + Final.CutOff), notBlocked),
  ],
};

/** Contacts that had waited too long. */
export const timedOutRate: Metric = {
  id: 'timed-out-rate',
  title: 'Contacts that reach their time limit',
  unit: 'share',
  better: 'lower',
  definition:
    'Tickets created in the window that ended because nobody had answered them within their time ' +
    'limit ÷ tickets created in it that were not blocked.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: ({ types }) =>
    Array.from(types.timeLimit).some((limit, type) => limit >= 0 && types.callsBack[type] === 0),
  statistics: [
    ratio('share', (view) => view.tickets(TicketField.Finals + Final.TimedOut), notBlocked),
  ],
};

function hasLimits({ channels }: Model): boolean {
  const limits = [...Array.from(channels.lines), ...Array.from(channels.waitingPlaces)];
  return limits.some(Number.isFinite);
}
