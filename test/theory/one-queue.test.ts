/** M/M/1 and M/M/c. Each scenario file states its model, formula, source and parameters. */
import { agreesWithTheory } from '../support/theory.ts';

agreesWithTheory({
  id: 'C01',
  title: 'M/M/1',
  model: 'One person, one ticket an hour, half an hour of exponential work.',
  source: 'Cooper 1981.',
  runs: [
    {
      name: 'load 0.5',
      file: 'c01-mm1.yaml',
      quantities: [
        { what: 'utilisation', figure: 'utilisation.share', theory: 0.5 },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.5 },
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.5, unit: 'h' },
        { what: 'wait p80', figure: 'queue-time.p80', theory: 0.9163, unit: 'h' },
        { what: 'wait p95', figure: 'queue-time.p95', theory: Math.LN10, unit: 'h' },
        { what: 'mean time in system', figure: 'resolution-time.mean', theory: 1, unit: 'h' },
        { what: 'time in system p90', figure: 'resolution-time.p90', theory: Math.LN10, unit: 'h' },
        { what: 'time in system p99', figure: 'resolution-time.p99', theory: 4.6052, unit: 'h' },
        { what: 'mean queue', figure: 'waiting.mean', theory: 0.5, unit: 'tickets' },
        { what: 'mean in system', figure: 'backlog.mean', theory: 1, unit: 'tickets' },
      ],
    },
  ],
});

agreesWithTheory({
  id: 'C02',
  title: 'M/M/c, Erlang C',
  model: '3.5 calls a minute of 3 minutes each, 13 people.',
  source: 'Cooper 1981.',
  runs: [
    {
      name: '13 people',
      file: 'c02-mmc.yaml',
      quantities: [
        { what: 'mean wait', figure: 'queue-time.mean', theory: 26.56, unit: 's' },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.3688 },
        {
          what: 'answered within 20 s',
          figure: 'sla-attainment.share{clock=respond}',
          theory: 0.7206,
        },
        { what: 'mean queue', figure: 'waiting.mean', theory: 1.5492, unit: 'tickets' },
        { what: 'utilisation', figure: 'utilisation.share', theory: 0.8077 },
      ],
    },
  ],
});
