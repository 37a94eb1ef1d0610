/** What being on call is like: how often people are called out, and in how many nights. */
import type { Model } from '../kernel/model.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { StaffField } from './fields.ts';
import { BY_PEOPLE, coversStaffedTiers, type Metric } from './metric.ts';

function hasOnCall({ onCall }: Model): boolean {
  return onCall.from.length > 0;
}

/** Times that people are called out. */
export const callOuts: Metric = {
  id: 'call-outs',
  title: 'Call-outs',
  unit: 'call-outs/week',
  better: 'lower',
  definition: 'Call-outs that began in the window ÷ its weeks.',
  by: BY_PEOPLE,
  hasTotal: true,
  applies: hasOnCall,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.staff(StaffField.Calls) / (view.window / WEEK),
    },
  ],
};

/** Nights in which people are called out. */
export const nightsDisturbed: Metric = {
  id: 'nights-disturbed',
  title: 'Nights disturbed',
  unit: 'nights/week',
  better: 'lower',
  definition:
    'Nights of a person with at least one call-out ÷ weeks of the window: call-outs within ' +
    'twelve hours of the first disturb the same night. A call-out on a free day counts as well.',
  by: BY_PEOPLE,
  hasTotal: true,
  applies: hasOnCall,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.staff(StaffField.DisturbedNights) / (view.window / WEEK),
    },
  ],
};

/** Time of standing by. */
export const standbyTime: Metric = {
  id: 'standby-time',
  title: 'Time of standing by',
  unit: 'h/week',
  better: 'neither',
  definition: 'Hours in which people stand by to be called out, in the window ÷ its weeks.',
  by: BY_PEOPLE,
  hasTotal: true,
  applies: hasOnCall,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.staff(StaffField.Standby) / HOUR / (view.window / WEEK),
    },
  ],
};
