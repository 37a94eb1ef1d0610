/** What being on call is like: how often people are called out, and in how many nights. */
import { hasOnCall } from '../kernel/mechanisms.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { StaffField } from './fields.ts';
import { BY_PEOPLE, coversStaffedTiers, type Metric } from './metric.ts';

/** A sum over people in the window ÷ its weeks, in so much of the field as makes one. */
function aWeek(
  field: number,
  unit: number,
  metric: Pick<Metric, 'id' | 'title' | 'unit' | 'better' | 'definition'>,
): Metric {
  return {
    ...metric,
    by: BY_PEOPLE,
    hasTotal: true,
    applies: hasOnCall,
    covers: coversStaffedTiers,
    statistics: [
      {
        id: 'mean',
        estimator: 'time average',
        value: (view) => view.staff(field) / unit / (view.window / WEEK),
      },
    ],
  };
}

/** Times that people are called out. */
export const callOuts = aWeek(StaffField.Calls, 1, {
  id: 'call-outs',
  title: 'Call-outs',
  unit: 'call-outs/week',
  better: 'lower',
  definition: 'Call-outs that began in the window ÷ its weeks.',
});

/** Nights in which people are called out. */
export const nightsDisturbed = aWeek(StaffField.DisturbedNights, 1, {
  id: 'nights-disturbed',
  title: 'Nights disturbed',
  unit: 'nights/week',
  better: 'lower',
  definition:
    'Nights of a person with at least one call-out ÷ weeks of the window: call-outs within ' +
    'twelve hours of the first disturb the same night. A call-out on a free day counts as well.',
});

/** Time of standing by. */
export const standbyTime = aWeek(StaffField.Standby, HOUR, {
  id: 'standby-time',
  title: 'Time of standing by',
  unit: 'h/week',
  better: 'neither',
  definition: 'Hours in which people stand by to be called out, in the window ÷ its weeks.',
});
