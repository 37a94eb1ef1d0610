/** Promises and how they were kept. */
import type { Model } from '../kernel/model.ts';
import { Final } from '../kernel/rows.ts';
import { CLOCK_STATES, CLOCKS, ClockState, TicketField } from './fields.ts';
import { BY_TICKET, type Facet, type Metric, ratio } from './metric.ts';
import { resolved } from './time.ts';
import type { View } from './view.ts';

const CLOCK: Facet = { key: 'clock', values: CLOCKS, isOptional: false, isByGroup: true };

/** Tickets whose clock of the view's facet is in a state. */
function inState(view: View, state: number): number {
  return view.tickets(TicketField.Clocks + view.facet * CLOCK_STATES + state);
}

function decided(view: View): number {
  return inState(view, ClockState.Met) + inState(view, ClockState.Missed);
}

/** Tickets of the window that found a line. */
export function notBlocked(view: View): number {
  return view.tickets(TicketField.Created) - view.tickets(TicketField.Finals + Final.Blocked);
}

function hasGoals(model: Model): boolean {
  const { respondGoal, resolveGoal } = model.priorities;
  return [...Array.from(respondGoal), ...Array.from(resolveGoal)].some((goal) => goal >= 0);
}

/** Share of promises kept. */
export const slaAttainment: Metric = {
  id: 'sla-attainment',
  title: 'Service level attainment',
  unit: 'share',
  better: 'higher',
  definition:
    'Tickets created in the window whose clock met its target ÷ those whose clock met or missed ' +
    'it. Missed is every clock that passed its target, resolved or not; tickets open and not ' +
    'overdue are left out and counted as undecided.',
  by: BY_TICKET,
  hasTotal: true,
  facet: CLOCK,
  applies: hasGoals,
  statistics: [ratio('share', (view) => inState(view, ClockState.Met), decided)],
};

/** Tickets on which no verdict exists yet. */
export const ticketsUndecided: Metric = {
  id: 'tickets-undecided',
  title: 'Tickets without a verdict yet',
  unit: 'tickets',
  better: 'neither',
  definition:
    'Tickets created in the window that are open at the end of the run with a clock that has not ' +
    'passed its target, mean per replication.',
  by: ['priority', 'type'],
  hasTotal: true,
  facet: CLOCK,
  applies: hasGoals,
  statistics: [
    {
      id: 'total',
      estimator: 'mean of replications',
      value: (view) => inState(view, ClockState.Undecided),
    },
  ],
};

/** Tickets that ended before a verdict. */
export const ticketsExcluded: Metric = {
  id: 'tickets-excluded',
  title: 'Tickets left out of the attainment',
  unit: 'tickets',
  better: 'neither',
  definition:
    'Tickets created in the window that ended before their clock passed its target without what ' +
    'the clock waits for: blocked, gone away, abandoned, or ended without a human touch; mean ' +
    'per replication.',
  by: ['priority', 'type'],
  hasTotal: true,
  facet: CLOCK,
  applies: hasGoals,
  statistics: [
    {
      id: 'total',
      estimator: 'mean of replications',
      value: (view) => inState(view, ClockState.Excluded),
    },
  ],
};

/** Service level of calls and chats. */
export const serviceLevel: Metric = {
  id: 'service-level',
  title: 'Service level of live channels',
  unit: 'share',
  better: 'higher',
  definition:
    'Contacts answered within the response target ÷ (answered + ended unanswered after the ' +
    'target), of the tickets created in the window by a live channel.',
  by: ['channel'],
  hasTotal: false,
  applies: (model) => hasGoals(model) && Array.from(model.channels.isLive).includes(1),
  covers: (model, _dimension, channel) => model.channels.isLive[channel] === 1,
  statistics: [
    ratio(
      'share',
      (view) => view.tickets(TicketField.Clocks + ClockState.Met),
      (view) =>
        view.tickets(TicketField.Clocks + ClockState.Met) + view.tickets(TicketField.LateContacts),
    ),
  ],
};

/** Contacts answered in time, of all that came. */
export const answeredInTime: Metric = {
  id: 'answered-in-time',
  title: 'Answered within the target, of all',
  unit: 'share',
  better: 'higher',
  definition:
    'Tickets created in the window whose first touch began within the response target ÷ tickets ' +
    'created in it that were not blocked, however they ended.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  applies: (model) => Array.from(model.priorities.respondGoal).some((goal) => goal >= 0),
  statistics: [
    ratio('share', (view) => view.tickets(TicketField.Clocks + ClockState.Met), notBlocked),
  ],
};

/** Tickets nobody touched. */
export const unansweredShare: Metric = {
  id: 'unanswered-share',
  title: 'Tickets without a first response',
  unit: 'share',
  better: 'lower',
  definition: 'Tickets created in the window that no person ever touched ÷ tickets created in it.',
  by: BY_TICKET,
  hasTotal: true,
  statistics: [
    ratio(
      'share',
      (view) => view.tickets(TicketField.Created) - view.tickets(TicketField.Answered),
      (view) => view.tickets(TicketField.Created),
    ),
  ],
};

/** Tickets that ended in another way than by a resolution. */
export const unresolvedEndings: Metric = {
  id: 'unresolved-endings',
  title: 'Tickets that ended without a resolution',
  unit: 'share',
  better: 'lower',
  definition:
    'Tickets created in the window that ended blocked, gone away, abandoned, cut off, timed ' +
    'out, closed for silence or by a flow matrix, or closed unsolved ÷ tickets created in ' +
    'it. No resolution time counts them.',
  by: BY_TICKET,
  hasTotal: true,
  statistics: [
    ratio(
      'share',
      (view) =>
        view.tickets(TicketField.Created) -
        view.tickets(TicketField.Finals + Final.Open) -
        resolved(view),
      (view) => view.tickets(TicketField.Created),
    ),
  ],
};
