/** Four priorities, one person. The scenario files state the models, formulas and sources. */
import { agreesWithTheory } from '../support/theory.ts';

const MODEL = 'Four priorities with different work (load 0.605), one person, ';

agreesWithTheory({
  id: 'C17',
  title: 'Four priorities without interruption',
  model: `${MODEL}nobody is interrupted.`,
  source: 'Cobham 1954.',
  runs: [
    {
      name: 'priority order',
      file: 'c17-priorities.yaml',
      quantities: [
        { what: 'mean wait of P1', figure: wait('P1'), theory: 0.54281, unit: 'h' },
        { what: 'mean wait of P2', figure: wait('P2'), theory: 0.7004, unit: 'h' },
        { what: 'mean wait of P3', figure: wait('P3'), theory: 1.36394, unit: 'h' },
        { what: 'mean wait of P4', figure: wait('P4'), theory: 2.67608, unit: 'h' },
        { what: 'utilisation', figure: 'utilisation.share', theory: 0.605 },
      ],
    },
    {
      name: 'first come first served',
      file: 'c17-priorities.yaml',
      set: ['routing.order=[fifo]', 'horizon.length=330 weeks'],
      quantities: [
        { what: 'mean wait of all', figure: 'queue-time.mean', theory: 1.27114, unit: 'h' },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C18',
  title: 'Four priorities with interruption',
  model: `${MODEL}urgent work interrupts and the rest goes on later.`,
  source: 'Jaiswal 1968.',
  runs: [
    {
      name: 'priority order',
      file: 'c18-preemption.yaml',
      quantities: [
        { what: 'mean time in system of P1', figure: stay('P1'), theory: 1.62162, unit: 'h' },
        { what: 'mean time in system of P2', figure: stay('P2'), theory: 1.44725, unit: 'h' },
        { what: 'mean time in system of P3', figure: stay('P3'), theory: 2.0838, unit: 'h' },
        { what: 'mean time in system of P4', figure: stay('P4'), theory: 3.51819, unit: 'h' },
      ],
    },
  ],
});

function wait(priority: string): string {
  return `queue-time.mean{priority=${priority}}`;
}

function stay(priority: string): string {
  return `resolution-time.mean{priority=${priority}}`;
}
