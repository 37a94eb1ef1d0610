/** Networks of tiers. The scenario files state the models, formulas, sources and parameters. */
import { agreesWithTheory } from '../support/theory.ts';
import { PRECISION } from '../support/theory-case.ts';

agreesWithTheory({
  id: 'C23',
  title: 'Three tiers, customers and a vendor',
  model:
    '30 tickets an hour through L1, L2 and L3 with returns, waits for customers and a vendor. The ' +
    'mean time to resolution of the resolved weighs the stay of each visit with the probability ' +
    'that its ticket will be resolved.',
  source: 'Jackson 1957.',
  runs: [
    {
      name: 'all',
      file: 'c23-tiers.yaml',
      quantities: [
        { what: 'visits per ticket, L1', figure: 'visits.mean{tier=L1}', theory: 1.11155 },
        { what: 'visits per ticket, L2', figure: 'visits.mean{tier=L2}', theory: 0.38321 },
        { what: 'visits per ticket, L3', figure: 'visits.mean{tier=L3}', theory: 0.11374 },
        { what: 'visits per ticket, customer', figure: 'customer-waits.mean', theory: 0.2214 },
        // 0.034123 visits per ticket × 30 tickets/h × 168 h.
        { what: 'vendor cases per week', figure: 'vendor-cases.mean', theory: 171.98 },
        { what: 'utilisation, L1', figure: 'utilisation.share{tier=L1}', theory: 0.7579 },
        { what: 'utilisation, L2', figure: 'utilisation.share{tier=L2}', theory: 0.6967 },
        { what: 'utilisation, L3', figure: 'utilisation.share{tier=L3}', theory: 0.6825 },
        { what: 'mean wait, L1', figure: 'queue-time.mean{tier=L1}', theory: 0.02818, unit: 'h' },
        {
          what: 'mean wait, L2',
          figure: 'queue-time.mean{tier=L2}',
          theory: 0.03934,
          unit: 'h',
        },
        {
          what: 'mean wait, L3',
          figure: 'queue-time.mean{tier=L3}',
          theory: 0.12346,
          unit: 'h',
          precision: PRECISION.hard,
        },
        { what: 'P(wait), L1', figure: 'waited-share.share{tier=L1}', theory: 0.3002 },
        { what: 'P(wait), L2', figure: 'waited-share.share{tier=L2}', theory: 0.1969 },
        { what: 'P(wait), L3', figure: 'waited-share.share{tier=L3}', theory: 0.196 },
        // The mean numbers of 159.41 and 73.71 tickets there are visits × 30 tickets/h × these.
        { what: 'mean wait for customers', figure: 'customer-time.mean', theory: 24, unit: 'h' },
        { what: 'mean time at the vendor', figure: 'vendor-time.mean', theory: 72, unit: 'h' },
        // 0.70028, 0.22609 and 0.06256 of all, of which 0.98893 are resolved.
        { what: 'resolved at L1', figure: 'resolved-at-tier.share{tier=L1}', theory: 0.70812 },
        { what: 'resolved at L2', figure: 'resolved-at-tier.share{tier=L2}', theory: 0.22862 },
        { what: 'resolved at L3', figure: 'resolved-at-tier.share{tier=L3}', theory: 0.06326 },
        // 0.011070 of 30 tickets/h over 110 weeks.
        {
          what: 'closed without a reply',
          figure: 'tickets.total{final=autoClosed}',
          theory: 6137.3,
          unit: 'tickets',
        },
        // 30 tickets/h × the mean time of 8.5918 h from creation to whatever end.
        { what: 'mean open', figure: 'backlog.mean', theory: 257.75, unit: 'tickets' },
        {
          what: 'mean time to resolution',
          figure: 'resolution-time.mean',
          theory: 8.3207,
          unit: 'h',
        },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C24',
  title: 'Support groups with a transition matrix',
  model:
    'Three groups, each sends incidents to the others: one operator each and few incidents; then ' +
    'the published stream of incidents with 230, 4 and 2 operators.',
  source: 'SYMIAN (Tortonesi), reference configuration; Jackson 1957.',
  runs: [
    {
      name: 'one operator each',
      file: 'c24-support-groups.yaml',
      quantities: [
        { what: 'visits per incident, SG1', figure: 'visits.mean{tier=L1}', theory: 0.37162 },
        { what: 'visits per incident, SG2', figure: 'visits.mean{tier=L2}', theory: 0.70608 },
        { what: 'visits per incident, SG3', figure: 'visits.mean{tier=L3}', theory: 0.84459 },
        { what: 'mean wait, SG1', figure: 'queue-time.mean{tier=L1}', theory: 77206, unit: 's' },
        { what: 'mean stay', figure: 'resolution-time.mean', theory: 114895.3, unit: 's' },
      ],
    },
    {
      name: '230, 4 and 2 operators',
      file: 'c24-support-groups.yaml',
      set: [
        'tickets.incident.arrivals.rate=5.4/h',
        'teams.SG1.agents=230',
        'teams.SG2.agents=4',
        'teams.SG3.agents=2',
        'replications=30',
        'horizon.warmUp=4 weeks',
        'horizon.length=75 weeks',
        'horizon.drain=10 weeks',
      ],
      quantities: [
        { what: 'mean wait, SG2', figure: 'queue-time.mean{tier=L2}', theory: 206.69, unit: 's' },
        {
          what: 'mean wait, SG3',
          figure: 'queue-time.mean{tier=L3}',
          theory: 19.748,
          unit: 's',
          precision: PRECISION.hard,
        },
        { what: 'mean stay', figure: 'resolution-time.mean', theory: 86360.3, unit: 's' },
      ],
    },
  ],
});
