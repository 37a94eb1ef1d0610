/** Urgency that grows with waiting. The scenario files state the models, formulas and sources. */
import { agreesWithTheory } from '../support/theory.ts';

const SOURCE = 'Kleinrock 1964; Stanford, Taylor, Ziedins 2014.';

agreesWithTheory({
  id: 'C61',
  title: 'Four priorities that age',
  model: 'Four priorities with different work (load 0.605), one person; most points are next.',
  source: SOURCE,
  runs: [
    {
      name: '8, 4, 2 and 1 points an hour',
      file: 'c61-ageing.yaml',
      quantities: [
        { what: 'mean wait of P1', figure: wait('P1'), theory: 0.754968, unit: 'h' },
        { what: 'mean wait of P2', figure: wait('P2'), theory: 0.988273, unit: 'h' },
        { what: 'mean wait of P3', figure: wait('P3'), theory: 1.376071, unit: 'h' },
        { what: 'mean wait of P4', figure: wait('P4'), theory: 1.891928, unit: 'h' },
      ],
    },
    {
      name: 'equal points: first come first served',
      file: 'c61-ageing.yaml',
      set: ['routing.ageing={ P1: 1, P2: 1, P3: 1, P4: 1 }', 'horizon.length=330 weeks'],
      quantities: [
        { what: 'mean wait of all', figure: 'queue-time.mean', theory: 1.27114, unit: 'h' },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C62',
  title: 'Accumulating priority, M/M/1',
  model: 'Two classes of equal work, load 0.3 each, one person; most points are next.',
  source: SOURCE,
  runs: [
    {
      name: '2 points and 1 point an hour',
      file: 'c62-ageing-mm1.yaml',
      quantities: [
        { what: 'mean wait, urgent', figure: wait('urgent'), theory: 1.235294, unit: 'h' },
        { what: 'mean wait, calm', figure: wait('calm'), theory: 1.764706, unit: 'h' },
      ],
    },
    {
      name: '10 points and 1 point an hour',
      file: 'c62-ageing-mm1.yaml',
      set: ['routing.ageing.urgent=10'],
      quantities: [
        { what: 'mean wait, urgent', figure: wait('urgent'), theory: 0.945205, unit: 'h' },
        { what: 'mean wait, calm', figure: wait('calm'), theory: 2.054795, unit: 'h' },
      ],
    },
  ],
});

function wait(priority: string): string {
  return `queue-time.mean{priority=${priority}}`;
}
