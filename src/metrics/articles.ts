/** What is written down, and what that costs in working time. */
import { hasArticles } from '../kernel/mechanisms.ts';
import { HOUR, WEEK } from '../units/time.ts';
import { ErrandField } from './errand-collector.ts';
import type { Metric } from './metric.ts';

/** Articles published. */
export const articlesWritten: Metric = {
  id: 'articles-written',
  title: 'Articles written',
  unit: 'articles/week',
  better: 'neither',
  definition: 'Articles that were published in the window ÷ its weeks, by who wrote them.',
  by: ['tier', 'team', 'type'],
  hasTotal: true,
  applies: hasArticles,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.articles(ErrandField.Count) / (view.window / WEEK),
    },
  ],
};

/** Working time of writing. */
export const writingTime: Metric = {
  id: 'writing-time',
  title: 'Time of writing articles',
  unit: 'h/week',
  better: 'lower',
  definition:
    'Working time of articles that were published in the window ÷ its weeks, by who wrote them. ' +
    'It is part of the busy time of people and of no touch.',
  by: ['tier', 'team', 'type'],
  hasTotal: true,
  applies: hasArticles,
  statistics: [
    {
      id: 'mean',
      estimator: 'time average',
      value: (view) => view.articles(ErrandField.Time) / HOUR / (view.window / WEEK),
    },
  ],
};
