/** One day that starts empty. The scenario file states the model, its source and parameters. */
import { agreesWithTheory } from '../support/theory.ts';

const IN_TIME = 'sla-attainment.share{clock=respond}';

agreesWithTheory({
  id: 'C04',
  title: 'M/M/c over one day',
  model:
    '12 people, 4.2 calls a minute of 2 minutes each for 8 hours from empty, and everybody who ' +
    'waits at closing is still served. Exact values by forward equations; the published ones are ' +
    'of 1,000 simulated days.',
  source: 'ContactCenters (L’Ecuyer and Buist), example MMC.',
  runs: [
    {
      name: 'one day',
      file: 'c04-finite-day.yaml',
      quantities: [
        // 1,815.27 of 2,016 calls a day.
        { what: 'answered within 20 s', figure: IN_TIME, theory: 0.9004 },
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.1007, unit: 'min' },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.6969 },
        {
          what: 'answered within 20 s',
          figure: IN_TIME,
          theory: 0.902,
          published: { halfWidth: 0.002, level: 0.95 },
        },
        {
          what: 'mean wait',
          figure: 'queue-time.mean',
          theory: 0.099,
          unit: 'min',
          published: { halfWidth: 0.0025, level: 0.95 },
        },
        {
          what: 'occupancy',
          figure: 'occupancy.share',
          theory: 0.695,
          published: { halfWidth: 0.0015, level: 0.95 },
        },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C09',
  title: 'Erlang A over one day',
  model:
    'The day of C04 with callers who give up after 1 minute on average. Exact values by forward ' +
    'equations; the published ones are of 1,000 simulated days.',
  source: 'ContactCenters (L’Ecuyer and Buist), example MMCAb.',
  runs: [
    {
      name: 'one day',
      file: 'c09-impatient-day.yaml',
      quantities: [
        // 59.263 and 1,906.72 of 2,016 calls a day.
        { what: 'given up', figure: 'abandonment-rate.share', theory: 0.029396 },
        { what: 'within 20 s, of all', figure: 'answered-in-time.share', theory: 0.945794 },
        {
          what: 'mean wait of the served',
          figure: 'queue-time.mean',
          theory: 0.02383,
          unit: 'min',
        },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.6766 },
        {
          what: 'within 20 s, of the served and the late who gave up',
          figure: 'service-level.share{channel=line}',
          theory: 0.968,
          published: { halfWidth: 0.0008, level: 0.95 },
        },
        {
          what: 'given up',
          figure: 'abandonment-rate.share',
          // 58.609 (57.660 to 59.558) of 2,016 calls.
          theory: 0.029072,
          published: { halfWidth: 0.00047, level: 0.95 },
        },
        {
          what: 'occupancy',
          figure: 'occupancy.share',
          theory: 0.675,
          published: { halfWidth: 0.0015, level: 0.95 },
        },
      ],
    },
  ],
});
