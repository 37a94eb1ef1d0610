/** Other laws of work and of arrivals. The scenario files state the models, formulas and sources. */

import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

const WAIT = 'queue-time.mean';
const WAITED = 'waited-share.share';

agreesWithTheory({
  id: 'C10',
  title: 'M/G/1, five laws of work',
  model: 'One person, 0.8 tickets an hour, work of mean 1 h.',
  source: 'Pollaczek and Khinchine, in Cooper 1981.',
  runs: [
    work('constant', '1 h', 2, '100 weeks'),
    work('Erlang, 2 phases', '{erlang: {mean: 1 h, phases: 2}}', 3, '200 weeks'),
    work('exponential', '{exponential: {mean: 1 h}}', 4, '260 weeks'),
    work('log-normal, cv 1.2', '{logNormal: {mean: 1 h, cv: 1.2}}', 4.88, '390 weeks'),
    {
      ...work('log-normal, cv 2', '{logNormal: {mean: 1 h, cv: 2}}', 10, '500 weeks'),
      quantities: [
        { what: 'mean wait', figure: WAIT, theory: 10, unit: 'h', precision: PRECISION.hard },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C13',
  title: 'GI/M/1, four streams of arrivals',
  model: 'One person, exponential work of mean 1 h, 0.8 tickets an hour.',
  source: 'Cooper 1981.',
  runs: [
    gaps('constant gaps', '75 min', 1.6927, 0.6286),
    gaps('Erlang gaps, 2 phases', '{erlang: {mean: 75 min, phases: 2}}', 2.844, 0.7399),
    gaps('exponential gaps', '{exponential: {mean: 75 min}}', 4, 0.8),
    gaps(
      'hyperexponential gaps, cv² 4',
      '{hyperexponential: {mean: 75 min, cv: 2}}',
      9.8192,
      0.9076,
    ),
  ],
});

function work(name: string, law: string, theory: number, length: string): TheoryRun {
  return {
    name,
    file: 'c10-mg1.yaml',
    set: [`tickets.T.handle.L1=${law}`, `horizon.length=${length}`],
    quantities: [{ what: 'mean wait', figure: WAIT, theory, unit: 'h' }],
  };
}

function gaps(name: string, law: string, wait: number, waited: number): TheoryRun {
  return {
    name,
    file: 'c13-gim1.yaml',
    set: [`tickets.T.arrivals={gap: ${law}}`],
    quantities: [
      { what: 'mean wait', figure: WAIT, theory: wait, unit: 'h' },
      { what: 'P(wait)', figure: WAITED, theory: waited },
    ],
  };
}
