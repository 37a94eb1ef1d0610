/** Tickets that only wait. The scenario files state the models, formulas and sources. */

import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

/** Local midnights of a week; in the case's own time one is 24/7 h after the other. */
const MIDNIGHTS = ['05', '06', '07', '08', '09', '10', '11'];

agreesWithTheory({
  id: 'C28',
  title: 'Pure waits',
  model:
    'Tickets that only wait: 5 an hour for 60 h by three laws, seen at one instant; and 10 (1 + 0.6 ' +
    'sin(2πt/24)) an hour for 6 h, stretched by seven so that its day is a week of hours.',
  source: 'Eick, Massey and Whitt 1993.',
  runs: [
    open('exponential', '{exponential: {mean: 60 h}}', '700 h'),
    open('constant', '60 h', '61 h'),
    open('log-normal, cv 1', '{logNormal: {mean: 60 h, cv: 1}}', '1100 h'),
    ...MIDNIGHTS.map(wave),
  ],
});

/** The number open is Poisson: its variance is its mean. */
function open(name: string, law: string, warmUp: string): TheoryRun {
  const quantity = { figure: 'backlog.mean', unit: 'tickets' } as const;
  return {
    name,
    file: 'c28-pure-waits.yaml',
    set: [`vendors.maker.resolve=${law}`, `horizon.warmUp=${warmUp}`],
    quantities: [
      { ...quantity, what: 'mean open', theory: 300 },
      {
        ...quantity,
        what: 'standard deviation of open',
        theory: Math.sqrt(300),
        isSpread: true,
        precision: PRECISION.hard,
      },
    ],
  };
}

function wave(day: string, index: number): TheoryRun {
  const time = (index * 24) / 7;
  const theory = 60 + 19.3331 * Math.sin((2 * Math.PI * (time - 3.8346)) / 24);
  return {
    name: `wave, t = ${time.toFixed(2)} h`,
    file: 'c28-sinusoid.yaml',
    set: [`horizon.start=2026-01-${day}`],
    quantities: [{ what: 'mean open', figure: 'backlog.mean', theory, unit: 'tickets' }],
  };
}
