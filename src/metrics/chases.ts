/** What asking vendors after cases costs in working time. */
import { hasChases } from '../kernel/mechanisms.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { ErrandField } from './errand-collector.ts';
import type { Metric } from './metric.ts';

/** Working time of chases. */
export const chaseTime: Metric = {
  id: 'chase-time',
  title: 'Time of asking vendors',
  unit: 'h/week',
  better: 'lower',
  definition:
    'Working time, without reading-in, of asking vendors after cases, of what was asked in the ' +
    'window ÷ its weeks. It is part of the busy time of people and of no touch.',
  by: ['vendor', 'tier', 'team', 'type'],
  hasTotal: true,
  applies: hasChases,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.chases(ErrandField.Time) / HOUR / (view.window / WEEK),
    },
  ],
};
