/**
 * Callers and those who answer them: limited numbers of users, long lines, closing times, changing
 * staff. The scenario files state models and sources.
 */
import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type Quantity, type TheoryRun } from '../support/theory-case.ts';

agreesWithTheory({
  id: 'C27',
  title: 'Finite population',
  model: 'Sixty users with one ticket each at a time, again 25 h after the last; three people.',
  source: 'Stationary solution of the birth and death chain.',
  runs: [
    {
      name: 'sixty users',
      file: 'c27-finite-population.yaml',
      quantities: [
        // 2.25635 an hour.
        { what: 'solved a day', figure: 'throughput.mean', theory: 54.1524 },
        { what: 'mean open', figure: 'backlog.mean', theory: 3.59134, unit: 'tickets' },
        {
          what: 'mean wait',
          figure: 'queue-time.mean',
          theory: 0.59166,
          unit: 'h',
          precision: PRECISION.hard,
        },
        { what: 'utilisation', figure: 'utilisation.share', theory: 0.75212 },
      ],
    },
  ],
});

/** Mean number of waiting callers of a day's 1,660, of the mean wait in seconds. */
const queueOf = (seconds: number) => (seconds * 1660) / 86_400;

function callCentreDay(shape: number, cv: number, quantities: TheoryRun['quantities']): TheoryRun {
  return {
    name: `a = ${shape}`,
    file: 'c36-call-centre-day.yaml',
    set: [`tickets.call.arrivals.dayFactor.cv=${cv}`],
    quantities,
  };
}

agreesWithTheory({
  id: 'C36',
  title: 'A day of a call centre',
  model:
    'Thirteen hours of calls, 4 to 8 people, a factor of the day; one in ten who must wait hangs up ' +
    'at once, the others after 1,000 s on average.',
  source: 'SSJ (L’Ecuyer), example CallCenter: 10,000 and 1,000 simulated days.',
  runs: [
    callCentreDay(400, 0.05, [
      {
        what: 'mean waiting',
        figure: 'waiting.mean',
        theory: queueOf(4.713),
        unit: 'tickets',
        published: { halfWidth: queueOf(0.033), level: 0.9 },
      },
      {
        what: 'given up',
        figure: 'abandonment-rate.share',
        // Printed with three digits.
        theory: 0.02,
        published: { halfWidth: 0.0005, level: 0.9 },
      },
    ]),
    callCentreDay(10, Math.sqrt(0.1), [
      {
        what: 'mean waiting',
        figure: 'waiting.mean',
        theory: queueOf(11.834),
        unit: 'tickets',
        precision: 0.06,
        published: { halfWidth: queueOf(1.774), level: 0.9 },
      },
      {
        what: 'given up',
        figure: 'abandonment-rate.share',
        theory: 0.0342,
        precision: 0.04,
        published: { halfWidth: 0.0032, level: 0.9 },
      },
    ]),
  ],
});

agreesWithTheory({
  id: 'C37',
  title: 'A bank with absent tellers',
  model:
    'Three tellers on 80 % of the days, two on 15 %, one on 5 %; a queue before they come; customers ' +
    'who go away from a long line.',
  source: 'SSJ (L’Ecuyer), example BankEv, simulated anew from its description: 20,000 days.',
  runs: [
    {
      name: 'a day',
      file: 'c37-bank.yaml',
      quantities: [
        {
          what: 'served',
          figure: 'tickets.total{final=resolved}',
          theory: 239.5,
          unit: 'tickets',
          published: { halfWidth: 0.35, level: 0.95 },
        },
        {
          what: 'mean waiting over 24 h',
          figure: 'waiting.mean',
          theory: 5.649 / 24,
          unit: 'tickets',
          precision: PRECISION.hard,
          published: { halfWidth: 0.094 / 24, level: 0.95 },
        },
      ],
    },
  ],
});

/** Calls of a type and period, of them answered within 20 s, and the half-width of that. */
const MULTI_SKILL = [
  { type: 'a1', calls: 504, within: 170.154, halfWidth: 5.8 },
  { type: 'a2', calls: 636, within: 599.334, halfWidth: 5.2 },
  { type: 'b1', calls: 612, within: 262.936, halfWidth: 8.3 },
  { type: 'b2', calls: 516, within: 511.648, halfWidth: 5.4 },
  { type: 'c1', calls: 756, within: 259.806, halfWidth: 9.6 },
  { type: 'c2', calls: 624, within: 613.732, halfWidth: 6.1 },
];

agreesWithTheory({
  id: 'C40',
  title: 'Two groups and three types',
  model:
    'Three types, two groups that share one of them, three periods with other rates and staff, a ' +
    'factor of the day. Of the last period only its part in the totals is compared: there whoever ' +
    'becomes free first goes home in the original, here it is whose shift ends.',
  source: 'ContactCenters (L’Ecuyer and Buist), example SimpleMSK.',
  runs: [
    {
      name: 'a day',
      file: 'c40-two-groups.yaml',
      quantities: [
        {
          what: 'served a day',
          figure: 'throughput.mean',
          theory: 4297.305,
          published: { halfWidth: 27.155, level: 0.95 },
        },
        {
          what: 'given up',
          figure: 'abandonment-rate.share',
          // 910.335 (876.133 to 944.537) of 5,184 calls.
          theory: 0.175605,
          published: { halfWidth: 0.0066, level: 0.95 },
        },
        ...MULTI_SKILL.map(
          ({ type, calls, within, halfWidth }): Quantity => ({
            what: `within 20 s, ${type}`,
            figure: `answered-in-time.share{type=${type}}`,
            theory: within / calls,
            precision: PRECISION.hard,
            published: { halfWidth: halfWidth / calls, level: 0.95 },
          }),
        ),
      ],
    },
  ],
});

/** Of 100, 1,000 and 2,500 calls a week; minutes; target seconds by type. */
const SPECIALISTS = [
  { type: 'savings', blocked: 0.00069, within: 0.99234, work: 3.781, wait: 0.024 },
  { type: 'checking', blocked: 0.000756, within: 0.99461, work: 3.852, wait: 0.028 },
  { type: 'balance', blocked: 0.00073, within: 0.97301, work: 0.999, wait: 0.036 },
];

agreesWithTheory({
  id: 'C42',
  title: 'Specialists that are faster',
  model:
    'Savings and checking specialists do their own type in 0.75 of the time and first; balance calls ' +
    'go to anybody; 15 lines, cut off at closing. The published shares within the target are of all ' +
    'calls, here of those that were not blocked.',
  source: 'ContactCenters (L’Ecuyer and Buist), example Bank.',
  runs: [
    {
      name: 'weeks',
      file: 'c42-specialists.yaml',
      quantities: [
        {
          what: 'occupancy, savings',
          figure: 'occupancy.share{team=savings-pool}',
          theory: 0.25353,
          published: { halfWidth: 0.00072, level: 0.95 },
        },
        {
          what: 'occupancy, checking',
          figure: 'occupancy.share{team=checking-pool}',
          theory: 0.43093,
          published: { halfWidth: 0.00079, level: 0.95 },
        },
        ...SPECIALISTS.flatMap(({ type, blocked, within, work, wait }): Quantity[] => [
          {
            what: `within target, ${type}`,
            figure: `answered-in-time.share{type=${type}}`,
            theory: within / (1 - blocked),
            published: { halfWidth: 0.0006, level: 0.95 },
          },
          {
            what: `mean work, ${type}`,
            figure: `handle-time.mean{type=${type}}`,
            theory: work,
            unit: 'min',
            // Printed with three digits.
            published: { halfWidth: type === 'savings' ? 0.025 : 0.008, level: 0.95 },
          },
          {
            what: `mean wait, ${type}`,
            figure: `queue-time.mean{type=${type}}`,
            theory: wait,
            unit: 'min',
            precision: 0.04,
            // Printed with three digits.
            published: { halfWidth: 0.001, level: 0.95 },
          },
        ]),
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C43',
  title: 'Telethon',
  model:
    'Twelve people, 24 lines, four hours a day; callers give up, leave a message or are cut off.',
  source: 'ContactCenters (L’Ecuyer and Buist), example Telethon.',
  runs: [
    {
      name: 'weeks',
      file: 'c43-telethon.yaml',
      quantities: [
        // Of 1,000.169 calls a week.
        {
          what: 'given up',
          figure: 'abandonment-rate.share',
          theory: 0.031815,
          precision: PRECISION.hard,
          published: { halfWidth: 0.00065, level: 0.95 },
        },
        {
          what: 'messages',
          figure: 'timed-out-rate.share',
          theory: 0.004959,
          precision: PRECISION.hard,
          published: { halfWidth: 0.000184, level: 0.95 },
        },
        {
          what: 'cut off',
          figure: 'cut-off-rate.share',
          theory: 0.00028,
          precision: 0.1,
          published: { halfWidth: 0.000045, level: 0.95 },
        },
        {
          what: 'within 60 s',
          figure: 'answered-in-time.share',
          theory: 0.95009,
          published: { halfWidth: 0.0017, level: 0.95 },
        },
        {
          what: 'mean wait of the served',
          figure: 'queue-time.mean',
          theory: 0.036,
          unit: 'min',
          precision: PRECISION.hard,
          published: { halfWidth: 0.001, level: 0.95 },
        },
      ],
    },
  ],
});
