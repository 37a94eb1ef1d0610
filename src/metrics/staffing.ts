/** What people's time is used for. */
import { HOUR, WEEK } from '../units/time.ts';
import { STAFF_STRIDE, StaffField } from './fields.ts';
import { BY_PEOPLE, coversStaffedTiers, type Metric, ratio } from './metric.ts';
import { availableTime, paidTime } from './pay.ts';
import type { View } from './view.ts';

function available(view: View): number {
  return availableTime((field) => view.staff(field));
}

function paid(view: View): number {
  return paidTime((field) => view.staff(field));
}

/** Difference between the most and the least utilised person of the team. */
function spread(view: View): number | null {
  const { plan, staff } = view.seen;
  const { team } = plan.model.agents;
  let least = Infinity;
  let most = -Infinity;
  for (let agent = 0; agent < team.length; agent++) {
    if (team[agent] !== view.member) continue;
    const base = (plan.scopeBase.agent + agent) * STAFF_STRIDE;
    const paidHere = paidTime((field) => staff[base + field]);
    if (paidHere <= 0) continue;
    const share = staff[base + StaffField.Busy] / paidHere;
    if (share < least) least = share;
    if (share > most) most = share;
  }
  return most < least ? null : most - least;
}

/** Share of available time at work. */
export const occupancy: Metric = {
  id: 'occupancy',
  title: 'Occupancy',
  unit: 'share',
  better: 'neither',
  definition:
    'Time at work on tickets in the window ÷ time on duty in it, overtime included and breaks ' +
    'left out.',
  by: BY_PEOPLE,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [ratio('share', (view) => view.staff(StaffField.Busy), available)],
};

/** Share of paid time at work. */
export const utilisation: Metric = {
  id: 'utilisation',
  title: 'Utilisation',
  unit: 'share',
  better: 'neither',
  definition:
    'Time at work on tickets in the window ÷ paid time in it: shifts, absences, leave and ' +
    'overtime, without unpaid breaks.',
  by: ['tier', 'team', 'agent'],
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [ratio('share', (view) => view.staff(StaffField.Busy), paid)],
};

/** Share of paid time that tickets cannot have. */
export const shrinkage: Metric = {
  id: 'shrinkage',
  title: 'Shrinkage',
  unit: 'share',
  better: 'lower',
  definition:
    'Paid time not available for tickets (absences, leave, rest, paid breaks and activities) ÷ ' +
    'paid time. Activities that take tickets are none of it.',
  by: BY_PEOPLE,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    ratio(
      'share',
      (view) =>
        view.staff(StaffField.Absent) +
        view.staff(StaffField.Leave) +
        view.staff(StaffField.Rest) +
        view.staff(StaffField.PaidBreak),
      paid,
    ),
  ],
};

/** Work after the end of shifts. */
export const overtime: Metric = {
  id: 'overtime',
  title: 'Overtime',
  unit: 'h/week',
  better: 'lower',
  definition: 'Hours worked after the end of shifts in the window ÷ its weeks.',
  by: BY_PEOPLE,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.staff(StaffField.Overtime) / HOUR / (view.window / WEEK),
    },
  ],
};

/** People on duty. */
export const staffed: Metric = {
  id: 'staffed',
  title: 'People on duty',
  unit: 'people',
  better: 'neither',
  definition: 'Time average over the whole window of the people on duty and not at a break.',
  by: BY_PEOPLE,
  hasTotal: true,
  covers: coversStaffedTiers,
  statistics: [
    { id: 'mean', estimator: 'time average', value: (view) => available(view) / view.window },
  ],
};

/** How evenly the work is spread. */
export const loadSpread: Metric = {
  id: 'load-spread',
  title: 'Spread of load between people',
  unit: 'share',
  better: 'lower',
  definition: 'Utilisation of the most utilised person of the team minus that of the least.',
  by: ['team'],
  hasTotal: false,
  statistics: [{ id: 'range', estimator: 'mean of replications', value: spread }],
};
