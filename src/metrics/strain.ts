/** Signs of burnout: nights, and work that people cannot end; load-spread stands with staffing. */
import { HOUR, WEEK } from '../units/time.ts';
import { StaffField } from './fields.ts';
import { coversStaffedTiers, type Metric, ratio } from './metric.ts';

/** Hours on duty at night. */
export const nightWork: Metric = {
  id: 'night-work',
  title: 'Night work',
  unit: 'h/week',
  better: 'lower',
  definition:
    'Hours on shift, in overtime or called out between 22:00 and 06:00 in the zone of the ' +
    'horizon, breaks included, in the window ÷ its weeks.',
  by: ['tier', 'team', 'agent'],
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.staff(StaffField.Night) / HOUR / (view.window / WEEK),
    },
  ],
};

/** Work that was broken off. */
export const interruptions: Metric = {
  id: 'interruptions',
  title: 'Interruptions per shift',
  unit: 'touches',
  better: 'lower',
  definition:
    'Pieces of work broken off in the window, for a more urgent ticket, a break, an activity or ' +
    'at the end of a shift ÷ shifts worked that lie in it, wholly or in part.',
  by: ['tier', 'team', 'agent'],
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'per-shift',
      (view) => view.staff(StaffField.Interruptions),
      (view) => view.staff(StaffField.Shifts),
    ),
  ],
};
