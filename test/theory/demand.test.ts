/** Demand that is not a plain Poisson process: good and bad days, batches. */
import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

/** How many come at once: as written, and [k] → share of batches of k + 1. */
interface Batch {
  readonly written: string;
  readonly shares: readonly number[];
}

const LOAD = 0.7;
const LEVELS = 600;
const GEOMETRIC: Batch = {
  written: '{geometric: {mean: 4}}',
  shares: Array.from({ length: 150 }, (_, k) => 0.25 * 0.75 ** k),
};
const FIVE: Batch = { written: '5', shares: [0, 0, 0, 0, 1] };
const FEW: Batch = { written: '{shares: {1: 50%, 2: 30%, 3: 20%}}', shares: [0.5, 0.3, 0.2] };

agreesWithTheory({
  id: 'C35',
  title: 'Good and bad days',
  model:
    'Calls of a day at changing rates, all multiplied by one gamma factor of mean 1 and shape a.',
  source: 'SSJ (L’Ecuyer), example CallCenter; the variance is 1660 + 1660²/a.',
  runs: [day(400, 0.05), day(10, Math.sqrt(0.1)), plainDay()],
});

function day(shape: number, cv: number): TheoryRun {
  return {
    name: `a = ${shape}`,
    file: 'c35-day-factor.yaml',
    set: [`tickets.call.arrivals.dayFactor.cv=${cv}`],
    quantities: calls(1660 + 1660 ** 2 / shape),
  };
}

/** Without a factor a day is a Poisson number. */
function plainDay(): TheoryRun {
  return {
    name: 'no factor',
    file: 'c35-day-factor.yaml',
    set: ['tickets.call.arrivals.dayFactor=null'],
    quantities: calls(1660),
  };
}

function calls(variance: number): TheoryRun['quantities'] {
  const quantity = { figure: 'tickets.total', unit: 'tickets' } as const;
  return [
    { ...quantity, what: 'mean calls', theory: 1660 },
    {
      ...quantity,
      what: 'standard deviation of calls',
      theory: Math.sqrt(variance),
      isSpread: true,
      precision: PRECISION.hard,
    },
  ];
}

agreesWithTheory({
  id: 'C47',
  title: 'Batch arrivals',
  model: 'Tickets of an hour’s exponential work come in batches, 0.7 an hour for each person.',
  source: 'Gross and Harris, Fundamentals of Queueing Theory; balance of flows over each level.',
  runs: [
    batches('geometric, mean 4, one person', GEOMETRIC, 1),
    batches('five at once, one person', FIVE, 1),
    batches('one to three, three people', FEW, 3),
    batches('geometric, mean 4, three people', GEOMETRIC, 3),
  ],
});

function batches(name: string, { written, shares }: Batch, people: number): TheoryRun {
  const open = meanOpen(shares, people);
  return {
    name,
    file: 'c47-batches.yaml',
    set: [
      `tickets.T.arrivals.batch=${written}`,
      `tickets.T.arrivals.rate=${LOAD * people}/h`,
      `teams.desk.agents=${people}`,
    ],
    quantities: [
      { what: 'utilisation', figure: 'utilisation.share', theory: LOAD },
      {
        what: 'mean wait',
        figure: 'queue-time.mean',
        theory: open / (LOAD * people) - 1,
        unit: 'h',
        precision: PRECISION.hard,
      },
      {
        what: 'mean open',
        figure: 'backlog.mean',
        theory: open,
        unit: 'tickets',
        precision: PRECISION.hard,
      },
    ],
  };
}

/** The mean number open, by the balance of flows over each level. */
function meanOpen(shares: readonly number[], people: number): number {
  const meanBatch = shares.reduce((sum, share, index) => sum + (index + 1) * share, 0);
  const rate = (LOAD * people) / meanBatch;
  // [k] → probability that a batch has more than k tickets.
  const more = [...shares, 0].map((_, k) => shares.slice(k).reduce((sum, share) => sum + share, 0));
  const level = [1];
  for (let n = 0; n < LEVELS; n++) {
    let up = 0;
    for (let k = Math.max(0, n - shares.length); k <= n; k++) {
      up += (level[k] as number) * (more[n - k] as number);
    }
    level.push((rate * up) / Math.min(n + 1, people));
  }
  const whole = level.reduce((sum, weight) => sum + weight, 0);
  return level.reduce((sum, weight, n) => sum + n * weight, 0) / whole;
}
