/** How many tickets there are, come and go. */
import type { Model } from '../kernel/model.ts';
import { FINALS } from '../kernel/rows.ts';
import { DAY, WEEK } from '../units/time.ts';
import { AGE_BANDS, AGE_BOUNDS, MomentField, TicketField, WorkField } from './fields.ts';
import { coversStaffedTiers, type Metric, ratio } from './metric.ts';
import type { View } from './view.ts';

function hasSelfService({ types }: Model): boolean {
  return Array.from(types.hasSelfService).some((has) => has === 1);
}

/** Largest number of open tickets at a half hour of the window. */
function largestBacklog(view: View): number {
  const { backlog, plan } = view.seen;
  const { cells } = plan.grid;
  let largest = 0;
  for (let cell = 0; cell < cells; cell++) {
    let open = 0;
    for (let priority = 0; priority < plan.priorityCount; priority++) {
      if (view.dimension === null || view.member === priority)
        open += backlog[priority * cells + cell];
    }
    if (open > largest) largest = open;
  }
  return largest;
}

/** Tickets created, in total and by how they ended. */
export const tickets: Metric = {
  id: 'tickets',
  title: 'Tickets created',
  unit: 'tickets',
  better: 'neither',
  definition:
    'Tickets created in the window, mean per replication; with a final state, those of them that ' +
    'ended so, or are open at the end of the run.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  facet: { key: 'final', values: FINALS, isOptional: true, isByGroup: true },
  statistics: [
    {
      id: 'total',
      estimator: 'mean of replications',
      value: (view) =>
        view.tickets(view.facet < 0 ? TicketField.Created : TicketField.Finals + view.facet),
    },
  ],
};

/** Open tickets over the window. */
export const backlogOpen: Metric = {
  id: 'backlog',
  title: 'Backlog',
  unit: 'tickets',
  better: 'lower',
  definition:
    'Open tickets over the window, by clock time: the mean is the exact time average; the ' +
    'maximum is the largest number at a full or half hour. A resolution that does not hold ' +
    'leaves its ticket open.',
  by: ['priority'],
  hasTotal: true,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.moments(MomentField.OpenArea) / view.window,
    },
    { id: 'max', estimator: 'mean of replications', value: largestBacklog },
  ],
};

/** Open tickets of the view's age band, ∫ dt over the window. */
function areaOfAge(view: View): number {
  const older = (band: number) => view.moments(MomentField.OlderThan + band - 1);
  const from = view.facet === 0 ? view.moments(MomentField.OpenArea) : older(view.facet);
  return view.facet === AGE_BOUNDS.length ? from : from - older(view.facet + 1);
}

/** Open tickets by age. */
export const backlogByAge: Metric = {
  id: 'backlog-by-age',
  title: 'Backlog by age',
  unit: 'tickets',
  better: 'lower',
  definition:
    'Time average over the window of the open tickets whose age, in days of 24 hours since ' +
    'creation, lies in the band.',
  by: ['priority', 'type'],
  hasTotal: true,
  facet: { key: 'age', values: AGE_BANDS, isOptional: false, isByGroup: true },
  statistics: [
    { id: 'mean', estimator: 'time average', value: (view) => areaOfAge(view) / view.window },
  ],
};

/** Open tickets by type. */
export const backlogByType: Metric = {
  id: 'backlog-by-type',
  title: 'Backlog by type',
  unit: 'tickets',
  better: 'lower',
  definition: 'Time average of the open tickets of the type over the window.',
  by: ['type'],
  hasTotal: false,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.moments(MomentField.OpenArea) / view.window,
    },
  ],
};

/** Contacts that never become tickets. */
export const deflected: Metric = {
  id: 'deflected',
  title: 'Contacts solved by self-service',
  unit: 'contacts',
  better: 'higher',
  definition:
    'Contacts that L0 solves, so that no ticket comes of them: as many as are expected for the ' +
    'tickets created in the window.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  statistics: [
    { id: 'total', estimator: 'mean of replications', value: (view) => view.deflected() },
  ],
  applies: ({ demand }) => Array.from(demand.deflected).some((contacts) => contacts > 0),
};

/** Contacts that meet self-service. */
export const contacts: Metric = {
  id: 'contacts',
  title: 'Contacts at self-service',
  unit: 'contacts',
  better: 'neither',
  definition:
    'Contacts that meet L0, solved there or not, as many as are expected for the tickets created ' +
    'in the window.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  statistics: [
    { id: 'total', estimator: 'mean of replications', value: (view) => view.contacts() },
  ],
  applies: hasSelfService,
};

/** Share of the contacts at self-service that it solves. */
export const deflectionRate: Metric = {
  id: 'deflection-rate',
  title: 'Deflection',
  unit: 'share',
  better: 'higher',
  definition: 'Contacts that L0 solves ÷ contacts that meet it.',
  by: ['priority', 'type', 'channel'],
  hasTotal: true,
  statistics: [
    ratio(
      'share',
      (view) => view.deflected(),
      (view) => view.contacts(),
    ),
  ],
  applies: hasSelfService,
};

/** Tickets resolved per day. */
export const throughput: Metric = {
  id: 'throughput',
  title: 'Throughput',
  unit: 'tickets/day',
  better: 'higher',
  definition: 'Tickets of any age resolved in the window ÷ its days.',
  by: ['priority', 'tier', 'team', 'type'],
  hasTotal: true,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.moments(MomentField.Resolved) / (view.window / DAY),
    },
  ],
};

/** Tickets in line. */
export const waiting: Metric = {
  id: 'waiting',
  title: 'Tickets waiting for a person',
  unit: 'tickets',
  better: 'lower',
  definition:
    'Time average over the window of the tickets that wait in a line of people, nights and ' +
    'weekends included; work set aside is not counted.',
  by: ['tier'],
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    { id: 'mean', estimator: 'time average', value: (view) => view.waiting() / view.window },
  ],
};

/** Tickets in line or in hand. */
export const inSystem: Metric = {
  id: 'in-system',
  title: 'Tickets waiting or in hand',
  unit: 'tickets',
  better: 'lower',
  definition:
    'Time average over the window of the tickets that wait in a line of people or are worked on.',
  by: ['tier'],
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => (view.waiting() + view.work(WorkField.BusyArea)) / view.window,
    },
  ],
};

/** Cases opened with vendors. */
export const vendorCases: Metric = {
  id: 'vendor-cases',
  title: 'Vendor cases',
  unit: 'cases/week',
  better: 'neither',
  definition: 'Cases opened with vendors in the window ÷ its weeks.',
  by: ['vendor', 'priority', 'type'],
  hasTotal: true,
  applies: (model) => model.names.vendors.length > 0,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.moments(MomentField.VendorCases) / (view.window / WEEK),
    },
  ],
};
