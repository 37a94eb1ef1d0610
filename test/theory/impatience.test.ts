/** Customers who give up. The scenario files state the models, formulas and sources. */
import { agreesWithTheory } from '../support/theory.ts';

const FILE = 'c07-erlang-a.yaml';

agreesWithTheory({
  id: 'C07',
  title: 'M/M/c with impatience, Erlang A',
  model:
    '3.5 calls a minute of 3 minutes each (in the last run 100 in half an hour), patience 5 min.',
  source:
    'Mandelbaum and Zeltyn 2007; the mean queue is the arrival rate × the mean wait over all.',
  runs: [
    {
      name: '13 people',
      file: FILE,
      set: ['horizon.length=8 d'],
      quantities: [
        // Mean wait over all arrivals 9.91 s × 3.5/min.
        { what: 'mean queue', figure: 'waiting.mean', theory: 0.5781, unit: 'tickets' },
        { what: 'abandoned', figure: 'abandonment-rate.share', theory: 0.033 },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.2813 },
        { what: 'mean wait of the served', figure: 'queue-time.mean', theory: 9.18, unit: 's' },
        {
          what: 'mean wait to giving up',
          figure: 'abandonment-time.mean',
          theory: 31.45,
          unit: 's',
        },
      ],
    },
    {
      name: '9 people',
      file: FILE,
      set: ['teams.desk.agents=9', 'horizon.length=3 d'],
      quantities: [
        // Mean wait over all arrivals 56.62 s × 3.5/min.
        { what: 'mean queue', figure: 'waiting.mean', theory: 3.3028, unit: 'tickets' },
        { what: 'abandoned', figure: 'abandonment-rate.share', theory: 0.1887 },
      ],
    },
    {
      name: '14 people, 200 calls/h',
      file: FILE,
      set: ['teams.desk.agents=14', 'tickets.T.arrivals.rate=200/h', 'horizon.length=14 d'],
      quantities: [
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.14526 },
        { what: 'abandoned', figure: 'abandonment-rate.share', theory: 0.013984 },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.704297 },
        // Mean wait over all arrivals 0.069919 min × 100/30 min.
        { what: 'mean queue', figure: 'waiting.mean', theory: 0.233063, unit: 'tickets' },
        {
          what: 'answered within 20 s, of all',
          figure: 'answered-in-time.share',
          theory: 0.916792,
        },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C21',
  title: 'Two impatient classes',
  model:
    'Ten people, the first class before the second, each with its own work and patience, near ' +
    'overload. The mean queue is the arrival rate × the mean wait over all.',
  source: 'Stationary solution of the chain of 40,986 states.',
  runs: [
    {
      name: 'both',
      file: 'c21-impatient-classes.yaml',
      quantities: [
        { what: 'given up, first', figure: 'abandonment-rate.share{type=first}', theory: 0.02715 },
        {
          what: 'given up, second',
          figure: 'abandonment-rate.share{type=second}',
          theory: 0.16976,
        },
        // 3/h × 0.10859 h + 6/h × 0.33951 h.
        { what: 'mean queue', figure: 'waiting.mean', theory: 2.36283, unit: 'tickets' },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.91454 },
      ],
    },
  ],
});
