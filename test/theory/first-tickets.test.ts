/** The start from empty, and large teams. The scenario files state the models and sources. */

import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

agreesWithTheory({
  id: 'C14',
  title: 'The first tickets of an empty queue',
  model: 'M/M/1 with load 0.9; the average wait of the first tickets, 8.1 h in the long run.',
  source: 'Law, Simulation Modeling and Analysis, chapter 9.',
  runs: [
    first(25, 2.1245, ['replications=6800']),
    first(100, 4.1342, ['replications=5500', 'horizon.length=7 d', 'horizon.drain=3 weeks']),
  ],
});

agreesWithTheory({
  id: 'C16',
  title: 'Large teams',
  model: 'M/M/c whose reserve is about the square root of the load; the limit is 0.2234.',
  source: 'Halfin and Whitt 1981.',
  runs: [
    team('100 people, load 90.5', [], 0.2382),
    team(
      '400 people, load 380.4',
      ['teams.desk.agents=400', 'tickets.T.arrivals.rate=380.4/h', 'horizon.length=6 weeks'],
      0.2285,
    ),
  ],
});

function first(count: number, theory: number, set: readonly string[]): TheoryRun {
  return {
    name: `first ${count}`,
    file: 'c14-first-tickets.yaml',
    set: [`tickets.T.arrivals.stopAfter=${count}`, ...set],
    quantities: [{ what: 'mean wait', figure: 'queue-time.mean', theory, unit: 'h' }],
  };
}

function team(name: string, set: readonly string[], theory: number): TheoryRun {
  const precision = PRECISION.hard;
  const quantity = { what: 'P(wait)', figure: 'waited-share.share', theory, precision };
  return { name, file: 'c16-large-teams.yaml', set, quantities: [quantity] };
}
