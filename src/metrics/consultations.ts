/** What helping others costs in working time, and how long who asks waits for it. */
import { hasConsultations } from '../kernel/mechanisms.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { ErrandField } from './errand-collector.ts';
import { type Metric, ratio } from './metric.ts';

/** Working time of helping. */
export const consultTime: Metric = {
  id: 'consult-time',
  title: 'Time of helping others',
  unit: 'h/week',
  better: 'lower',
  definition:
    'Working time of helping others who keep their ticket, by who helps, of talks that ended in ' +
    'the window ÷ its weeks. Who asks is busy for as long again, and for the wait before.',
  by: ['tier', 'team', 'type', 'priority'],
  hasTotal: true,
  applies: hasConsultations,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.consultations(ErrandField.Time) / HOUR / (view.window / WEEK),
    },
  ],
};

/** Waits for help. */
export const consultWait: Metric = {
  id: 'consult-wait',
  title: 'Wait for help',
  unit: 'h',
  better: 'lower',
  definition:
    'Time from a question until somebody takes it up, of talks that ended in the window, by who ' +
    'helps. Questions that nobody took up are left out.',
  by: ['tier', 'team', 'type', 'priority'],
  hasTotal: true,
  applies: hasConsultations,
  statistics: [
    ratio(
      'mean',
      (view) => view.consultations(ErrandField.Wait) / HOUR,
      (view) => view.consultations(ErrandField.Count),
    ),
  ],
};
