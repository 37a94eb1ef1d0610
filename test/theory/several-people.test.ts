/** M/D/c and M/G/c. The scenario files state the models, formulas and sources. */

import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

const EXPONENTIAL = '{exponential: {mean: 1 h}}';

agreesWithTheory({
  id: 'C11',
  title: 'M/D/c, constant work',
  model: 'Several people, work of exactly 1 h, and the same with exponential work.',
  source: 'Crommelin 1932.',
  runs: [
    {
      name: '2 people, 1.6 tickets/h',
      file: 'c11-mdc.yaml',
      set: ['teams.desk.agents=2', 'tickets.T.arrivals.rate=1.6/h', 'horizon.length=150 weeks'],
      quantities: [
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.90328, unit: 'h' },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.7019 },
      ],
    },
    loaded('5 people, 4.5 tickets/h', ['horizon.length=40 weeks'], 0.7767, 0.7478),
    loaded(
      '10 people, 9 tickets/h',
      ['teams.desk.agents=10', 'tickets.T.arrivals.rate=9/h', 'horizon.length=26 weeks'],
      0.34458,
      0.6469,
    ),
    {
      name: '2 people, 1.6 tickets/h, exponential',
      file: 'c11-mdc.yaml',
      set: [
        'teams.desk.agents=2',
        'tickets.T.arrivals.rate=1.6/h',
        `tickets.T.handle.L1=${EXPONENTIAL}`,
        'horizon.length=300 weeks',
      ],
      quantities: [{ what: 'mean wait', figure: 'queue-time.mean', theory: 1.7778, unit: 'h' }],
    },
  ],
});

agreesWithTheory({
  id: 'C12',
  title: 'M/G/c, easy and hard tickets',
  model: '5 people, 4 tickets an hour, work of mean 1 h.',
  source: 'Markov chain of the phases.',
  runs: [
    {
      name: 'Erlang work, 2 phases',
      file: 'c12-mgc.yaml',
      set: ['horizon.length=150 weeks'],
      quantities: [
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.42323, unit: 'h' },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.5484 },
      ],
    },
    {
      name: 'hyperexponential work, cv² 4',
      file: 'c12-mgc.yaml',
      set: [
        'tickets.T.handle.L1={hyperexponential: {mean: 1 h, cv: 2}}',
        'horizon.length=150 weeks',
      ],
      quantities: [
        {
          what: 'mean wait',
          figure: 'queue-time.mean',
          theory: 1.25415,
          unit: 'h',
          precision: PRECISION.hard,
        },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.5696 },
      ],
    },
  ],
});

/** A run near overload. */
function loaded(name: string, set: readonly string[], wait: number, waited: number): TheoryRun {
  const precision = PRECISION.hard;
  return {
    name,
    file: 'c11-mdc.yaml',
    set,
    quantities: [
      { what: 'mean wait', figure: 'queue-time.mean', theory: wait, unit: 'h', precision },
      { what: 'P(wait)', figure: 'waited-share.share', theory: waited },
    ],
  };
}
