/** Who may take what, and who turns to whom first. The scenario files state models and sources. */
import { agreesWithTheory } from '../support/theory.ts';

agreesWithTheory({
  id: 'C22',
  title: 'People in reserve',
  model:
    'Five people, 1 urgent and 2.5 other tickets an hour of one hour each; others begin only if that ' +
    'leaves one person free.',
  source: 'Stationary solution of the chain.',
  runs: [
    {
      name: 'one in reserve',
      file: 'c22-reserve.yaml',
      quantities: [
        { what: 'mean wait, urgent', figure: wait('urgent'), theory: 0.03339, unit: 'h' },
        { what: 'mean wait, others', figure: wait('other'), theory: 1.14486, unit: 'h' },
        {
          what: 'P(wait), urgent',
          figure: 'waited-share.share{type=urgent}',
          theory: 0.13357,
        },
        { what: 'P(wait), others', figure: 'waited-share.share{type=other}', theory: 0.66783 },
      ],
    },
    {
      name: 'none',
      file: 'c22-reserve.yaml',
      set: ['teams.desk={tier: L1, agents: 5}'],
      quantities: [
        { what: 'mean wait, urgent', figure: wait('urgent'), theory: 0.09446, unit: 'h' },
        { what: 'mean wait, others', figure: wait('other'), theory: 0.31487, unit: 'h' },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C38',
  title: 'N model',
  model:
    'Four people for A and, when nobody of their own four is free, for B; who becomes free takes A ' +
    'first. 3 and 4 contacts an hour of one hour each, patience 10 h.',
  source: 'Stationary solution of the chain of 9,275 states.',
  runs: [
    {
      name: 'both pools',
      file: 'c38-n-model.yaml',
      quantities: [
        { what: 'given up, A', figure: 'abandonment-rate.share{type=A}', theory: 0.0501 },
        { what: 'given up, B', figure: 'abandonment-rate.share{type=B}', theory: 0.03299 },
        // 3/h × 0.50104 h + 4/h × 0.32993 h.
        { what: 'mean queue', figure: 'waiting.mean', theory: 2.82284, unit: 'tickets' },
        {
          what: 'utilisation, pool 1',
          figure: 'utilisation.share{team=pool1}',
          theory: 0.87725,
        },
        {
          what: 'utilisation, pool 2',
          figure: 'utilisation.share{team=pool2}',
          theory: 0.80217,
        },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C45',
  title: 'One pool or six teams',
  model: 'Six types, 84 calls an hour of each, 10 minutes; 90 people for all or 15 for each.',
  source: 'Cooper 1981, M/M/c/K; the model of Wallace and Whitt 2005.',
  runs: [
    {
      name: 'one pool, 30 places',
      file: 'c45-pooling.yaml',
      quantities: [
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.45002, unit: 'min' },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.37971 },
        {
          what: 'within half a minute',
          figure: 'sla-attainment.share{clock=respond}',
          theory: 0.73292,
        },
      ],
    },
    {
      name: 'six teams, five places each',
      file: 'c45-six-teams.yaml',
      quantities: [
        { what: 'lost', figure: 'blocking-rate.share', theory: 0.06527 },
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.82333, unit: 'min' },
        {
          what: 'within half a minute',
          figure: 'sla-attainment.share{clock=respond}',
          theory: 0.64064,
        },
      ],
    },
  ],
});

function wait(type: string): string {
  return `queue-time.mean{type=${type}}`;
}
