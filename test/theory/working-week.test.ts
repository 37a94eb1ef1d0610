/** Shifts and an overnight backlog, against equations that a short routine solves by numbers. */

import { agreesWithTheory } from '../support/theory.ts';
import type { TheoryRun } from '../support/theory-case.ts';
import { solveWeek } from '../support/working-week.ts';

const FILE = 'c46-working-week.yaml';
const PER_WEEK = 320;
const WORK_RATE = 2;
/** Sum of the weights of the profile over the 168 hours. */
const WEIGHTS = 5 * (12 * 1 + 12 * 0.2) + 48 * 0.1;

const theory = solveWeek({ rate, people, workRate: WORK_RATE });

agreesWithTheory({
  id: 'C46',
  title: 'Working week with shifts and an overnight backlog',
  model:
    '3 people from 7 to 15 and 2 from 11 to 19, Monday to Friday; 320 tickets a week, also at night ' +
    'and at the weekend, half an hour of exponential work. Rates change by the hour.',
  source: 'Kolmogorov’s equations, solved by numbers in the test.',
  runs: [
    {
      name: 'all weeks',
      file: FILE,
      quantities: [
        { what: 'mean open', figure: 'backlog.mean', theory: theory.meanOpen, unit: 'tickets' },
        {
          what: 'mean time to resolution',
          figure: 'resolution-time.mean',
          // Little's law over a week that repeats itself.
          theory: (theory.meanOpen * 168) / PER_WEEK,
          unit: 'h',
        },
        {
          what: 'mean time to the first touch',
          figure: 'first-response-time.mean',
          theory: theory.meanResponse,
          unit: 'h',
        },
        {
          what: 'touched within 4 business hours',
          figure: 'sla-attainment.share{clock=respond}',
          theory: theory.answeredWithin(4),
        },
        {
          what: 'utilisation',
          figure: 'utilisation.share',
          theory: PER_WEEK / WORK_RATE / (5 * (3 * 8 + 2 * 8)),
        },
      ],
    },
    midnight('Monday', '2026-01-05', 0, 900),
    midnight('Tuesday', '2026-01-06', 24, 3900),
  ],
});

/** The number open at one midnight, seen once in each replication. */
function midnight(day: string, start: string, hour: number, replications: number): TheoryRun {
  const instant = ['horizon.length=1 min', 'horizon.drain=0 min', `replications=${replications}`];
  const figure = { figure: 'backlog.mean', theory: theory.openAt(hour), unit: 'tickets' } as const;
  return {
    name: `${day} 00:00`,
    file: FILE,
    set: [`horizon.start=${start}`, ...instant],
    quantities: [{ what: 'mean open', ...figure }],
  };
}

function rate(hour: number): number {
  const weight = isWeekend(hour) ? 0.1 : hour % 24 >= 7 && hour % 24 < 19 ? 1 : 0.2;
  return (PER_WEEK * weight) / WEIGHTS;
}

function people(hour: number): number {
  if (isWeekend(hour)) return 0;
  const time = hour % 24;
  return (time >= 7 && time < 15 ? 3 : 0) + (time >= 11 && time < 19 ? 2 : 0);
}

function isWeekend(hour: number): boolean {
  return hour >= 5 * 24;
}
