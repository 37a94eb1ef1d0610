/** The slow tickets. The scenario file states the model, formula and source. */

import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type Quantity } from '../support/theory-case.ts';

const FILE = 'c15-percentiles.yaml';

agreesWithTheory({
  id: 'C15',
  title: 'Percentiles',
  model: 'One person at load 0.8, and five people with 4 tickets an hour of 1 h.',
  source: 'Cooper 1981.',
  runs: [
    {
      name: 'M/M/1',
      file: FILE,
      set: ['teams.desk.agents=1', 'tickets.T.arrivals.rate=0.8/h', 'horizon.length=300 weeks'],
      quantities: [
        stay('p50', 3.466),
        stay('p90', 11.513),
        stay('p95', 14.979),
        { ...stay('p99', 23.026), precision: PRECISION.hard },
      ],
    },
    {
      name: 'M/M/5',
      file: FILE,
      quantities: [
        stay('p50', 1.2044),
        stay('p90', 3.3526),
        stay('p95', 4.1975),
        stay('p99', 6.0797),
        { what: 'mean time in system', figure: 'resolution-time.mean', theory: 1.5541, unit: 'h' },
        { ...wait('p50', 0.1028), precision: PRECISION.hard },
        wait('p90', 1.7122),
        wait('p95', 2.4053),
        { ...wait('p99', 4.0148), precision: PRECISION.hard },
      ],
    },
  ],
});

function stay(percentile: string, theory: number): Quantity {
  const figure = `resolution-time.${percentile}`;
  return { what: `time in system ${percentile}`, figure, theory, unit: 'h' };
}

function wait(percentile: string, theory: number): Quantity {
  return { what: `wait ${percentile}`, figure: `queue-time.${percentile}`, theory, unit: 'h' };
}
