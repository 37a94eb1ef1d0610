/** Erlang B: callers who find every line taken. The scenario file states the model and formula. */

import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

const LAWS = {
  exponential: '{exponential: {mean: 1 h}}',
  constant: '1 h',
  'log-normal (cv 2)': '{logNormal: {mean: 1 h, cv: 2}}',
};

/** People, load in erlang, share lost, length of the window, standard error. */
const SYSTEMS = [
  { people: 1, load: 1, theory: 0.5, length: '8 weeks', precision: PRECISION.usual },
  { people: 2, load: 1, theory: 0.2, length: '26 weeks', precision: PRECISION.usual },
  { people: 14, load: 10, theory: 0.05682, length: '34 weeks', precision: PRECISION.usual },
  { people: 100, load: 90, theory: 0.02696, length: '8 weeks', precision: PRECISION.hard },
];

agreesWithTheory({
  id: 'C05',
  title: 'Lost calls, Erlang B',
  model: 'Nobody waits: who finds everybody busy is lost, whatever the law of the work.',
  source: 'Cooper 1981.',
  runs: SYSTEMS.flatMap(({ people, load, theory, length, precision }) =>
    Object.entries(LAWS).map(
      ([name, law]): TheoryRun => ({
        name: `${people === 1 ? '1 person' : `${people} people`}, load ${load}, ${name}`,
        file: 'c05-erlang-b.yaml',
        set: [
          `teams.desk.agents=${people}`,
          `tickets.T.arrivals.rate=${load}/h`,
          `tickets.T.handle.L1=${law}`,
          `horizon.length=${length}`,
        ],
        quantities: [{ what: 'lost', figure: 'blocking-rate.share', theory, precision }],
      }),
    ),
  ),
});
