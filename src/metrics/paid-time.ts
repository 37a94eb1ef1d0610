/** Where paid time goes: tickets, activities, breaks, absence, and what is left. */
import type { Model } from '../kernel/model.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { StaffField } from './fields.ts';
import { coversStaffedTiers, type Metric } from './metric.ts';
import { availableTime, paidTime } from './pay.ts';
import type { View } from './view.ts';

/** Uses of paid time that every organisation has; its activities follow. */
const USES = ['tickets', 'free', 'breaks', 'absence', 'leave'] as const;

/** The paid activities of a model, by number. */
function paidActivities({ names, activities }: Model): number[] {
  return names.activities.map((_, number) => number).filter((n) => activities.isPaid[n] === 1);
}

/** Milliseconds of the view's use, or of all. */
function usedTime(view: View): number {
  const staff = (field: number) => view.staff(field);
  const { model } = view.seen.plan;
  const paid = paidActivities(model);
  if (view.facet < 0) return paidTime(staff);
  if (view.facet >= USES.length) return view.activity(paid[view.facet - USES.length]);
  switch (USES[view.facet]) {
    case 'tickets':
      return staff(StaffField.Busy);
    case 'free':
      return availableTime(staff) - staff(StaffField.Busy) - staff(StaffField.SpareTime);
    case 'breaks': {
      const away = paid.filter((number) => model.activities.takesTickets[number] === 0);
      return away.reduce((rest, n) => rest - view.activity(n), staff(StaffField.PaidBreak));
    }
    case 'absence':
      return staff(StaffField.Absent) + staff(StaffField.Rest);
    default:
      return staff(StaffField.Leave);
  }
}

/** Hours that are paid, by what they are used for. */
export const paidTimeByUse: Metric = {
  id: 'paid-time',
  title: 'Paid time by use',
  unit: 'h/week',
  better: 'neither',
  definition:
    'Paid hours in the window ÷ its weeks, by what people did in them: work on tickets, being ' +
    'free for tickets, paid breaks, absence (rest after a call-out included), leave, and each ' +
    'paid activity. An activity that takes tickets has the time that they left. The uses sum ' +
    'to the paid time.',
  by: ['tier', 'team', 'agent'],
  hasTotal: true,
  facet: {
    key: 'use',
    values: USES,
    more: (model) => paidActivities(model).map((number) => model.names.activities[number]),
    isOptional: true,
    isByGroup: true,
  },
  applies: ({ names }) => names.activities.length > 0,
  covers: coversStaffedTiers,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => usedTime(view) / HOUR / (view.window / WEEK),
    },
  ],
};
