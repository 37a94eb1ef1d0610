/** Reopening, and people of different speed. The scenario files state the models and sources. */
import { agreesWithTheory } from '../support/theory.ts';

agreesWithTheory({
  id: 'C25',
  title: 'Reopening',
  model: 'One person, 0.6 tickets an hour of 1 h; 15 % of all resolutions do not hold.',
  source: 'Jackson 1957.',
  runs: [
    {
      name: '15 % come back',
      file: 'c25-reopening.yaml',
      quantities: [
        { what: 'utilisation', figure: 'utilisation.share', theory: 0.7059 },
        { what: 'mean open', figure: 'backlog.mean', theory: 2.4, unit: 'tickets' },
        {
          what: 'mean time to final resolution',
          figure: 'resolution-time.mean',
          theory: 4,
          unit: 'h',
        },
        { what: 'visits', figure: 'touches.mean', theory: 1.1765 },
        { what: 'reopened at least once', figure: 'reopen-rate.share', theory: 0.15 },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C29',
  title: 'Unequal people',
  model:
    'Two people who do 1.2 and 0.6 tickets an hour; 1.5 come, to the faster one if both are free.',
  source: 'Gumbel 1960.',
  runs: [
    {
      name: 'faster one first',
      file: 'c29-unequal-people.yaml',
      quantities: [
        { what: 'mean wait', figure: 'queue-time.mean', theory: 2.52161, unit: 'h' },
        { what: 'mean time in system', figure: 'resolution-time.mean', theory: 3.63112, unit: 'h' },
        { what: 'utilisation, fast', figure: 'utilisation.share{team=fast}', theory: 0.83573 },
        { what: 'utilisation, slow', figure: 'utilisation.share{team=slow}', theory: 0.82853 },
        { what: 'share of the fast one', figure: 'visits.mean{team=fast}', theory: 0.6686 },
      ],
    },
  ],
});
