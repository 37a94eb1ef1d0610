/** Contacts that were lost before anybody answered them, and why. */
import { hasClosings } from '../kernel/mechanisms.ts';
import type { Model } from '../kernel/model.ts';
import { Final } from '../kernel/rows.ts';
import { TicketField } from './fields.ts';
import { type Metric, ratio } from './metric.ts';
import { notBlocked } from './service.ts';
import type { View } from './view.ts';

const created = (view: View) => view.tickets(TicketField.Created);

/** Share of the contacts that ended in one way; of which contacts, the definition says as well. */
function endedAs(
  final: number,
  of: (view: View) => number,
  metric: Pick<Metric, 'id' | 'title' | 'definition' | 'applies'>,
): Metric {
  return {
    ...metric,
    unit: 'share',
    better: 'lower',
    by: ['priority', 'type', 'channel'],
    hasTotal: true,
    statistics: [ratio('share', (view) => view.tickets(TicketField.Finals + final), of)],
  };
}

/** Customers who gave up. */
export const abandonmentRate = endedAs(Final.Abandoned, notBlocked, {
  id: 'abandonment-rate',
  title: 'Abandonment rate',
  definition:
    'Tickets created in the window whose customer gave up before the first touch ÷ tickets ' +
    'created in it that were not blocked.',
  applies: (model) => Array.from(model.types.patience).some((row) => row >= 0),
});

/** Customers who found no line or waiting place. */
export const blockingRate = endedAs(Final.Blocked, created, {
  id: 'blocking-rate',
  title: 'Blocking rate',
  definition:
    'Tickets created in the window that found their channel closed, or no free line or waiting ' +
    'place ÷ tickets created in it.',
  applies: (model) => hasClosings(model) || hasLimits(model),
});

/** Customers who found the line too long. */
export const balkingRate = endedAs(Final.Balked, notBlocked, {
  id: 'balking-rate',
  title: 'Customers who go away at once',
  definition:
    'Tickets created in the window whose customer went away at once because too many others ' +
    'waited, or too long a wait was announced ÷ tickets created in it that were not blocked.',
  applies: ({ types }) => types.balkShare.length > 0,
});

/** Customers who waited when their channel closed. */
export const cutOffRate = endedAs(Final.CutOff, notBlocked, {
  id: 'cut-off-rate',
  title: 'Contacts cut off at closing',
  definition:
    'Tickets created in the window that still waited for their first touch when their channel ' +
    'closed, and ended by that ÷ tickets created in it that were not blocked.',
  applies: (model) => hasClosings(model) && Array.from(model.channels.cutsOff).includes(1),
});

/** Contacts that had waited too long. */
export const timedOutRate = endedAs(Final.TimedOut, notBlocked, {
  id: 'timed-out-rate',
  title: 'Contacts that reach their time limit',
  definition:
    'Tickets created in the window that ended because nobody had answered them within their time ' +
    'limit ÷ tickets created in it that were not blocked.',
  applies: ({ types }) =>
    Array.from(types.timeLimit).some((limit, type) => limit >= 0 && types.callsBack[type] === 0),
});

function hasLimits({ channels }: Model): boolean {
  const limits = [...Array.from(channels.lines), ...Array.from(channels.waitingPlaces)];
  return limits.some(Number.isFinite);
}
