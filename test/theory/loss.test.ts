/** Callers who find every line taken. The scenario files state the models and formulas. */
import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION, type TheoryRun } from '../support/theory-case.ts';

const IN_TIME = 'sla-attainment.share{clock=respond}';

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

agreesWithTheory({
  id: 'C06',
  title: 'Lost calls with places to wait',
  model:
    'Two people, 3 contacts an hour of 15 minutes each, one may wait; and the day of C04 with five ' +
    'places to wait, its exact values by forward equations.',
  source: 'simmer, vignette on queueing systems; ContactCenters, example MMCBlocked.',
  runs: [
    {
      name: 'one place',
      file: 'c06-limited-queue.yaml',
      quantities: [
        { what: 'lost', figure: 'blocking-rate.share', theory: 0.04936 },
        { what: 'mean in system', figure: 'backlog.mean', theory: 0.76234, unit: 'tickets' },
        {
          what: 'mean wait of the admitted',
          figure: 'queue-time.mean',
          theory: 0.01731,
          unit: 'h',
        },
      ],
    },
    {
      name: 'one day, five places',
      file: 'c06-limited-day.yaml',
      quantities: [
        // 18.863 of 2,016 calls a day.
        {
          what: 'lost',
          figure: 'blocking-rate.share',
          theory: 0.0093567,
          precision: PRECISION.hard,
        },
        { what: 'of the served within 20 s', figure: IN_TIME, theory: 0.9284 },
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.06045, unit: 'min' },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.6905 },
        {
          what: 'of the served within 20 s',
          figure: IN_TIME,
          theory: 0.929,
          published: { halfWidth: 0.001, level: 0.95 },
        },
        {
          what: 'mean wait',
          figure: 'queue-time.mean',
          theory: 0.06,
          unit: 'min',
          published: { halfWidth: 0.001, level: 0.95 },
        },
        {
          what: 'occupancy',
          figure: 'occupancy.share',
          theory: 0.689,
          published: { halfWidth: 0.001, level: 0.95 },
        },
      ],
    },
  ],
});
