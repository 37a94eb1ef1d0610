/** Work that goes from site to site. The scenario file states the model, formula and source. */
import { agreesWithTheory } from '../support/theory.ts';

agreesWithTheory({
  id: 'C32',
  title: 'Follow the sun',
  model:
    'Three sites of three people, eight hours each; what is unfinished at the end of a shift goes on ' +
    'with the next site: with exponential work the same as three people always on duty; and the same if the tickets are those of two of the ' +
    'sites and go from sister team to sister team.',
  source: 'Cooper 1981, M/M/3.',
  runs: [
    {
      name: 'three sites',
      file: 'c32-follow-the-sun.yaml',
      quantities: [
        { what: 'mean wait', figure: 'first-response-time.mean', theory: 0.70225, unit: 'h' },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.70225 },
        { what: 'mean stay', figure: 'resolution-time.mean', theory: 1.20225, unit: 'h' },
        { what: 'mean open', figure: 'backlog.mean', theory: 6.01124, unit: 'tickets' },
      ],
    },
    {
      name: 'tickets with a home, sister teams',
      file: 'c32-sister-teams.yaml',
      quantities: [
        { what: 'mean wait', figure: 'first-response-time.mean', theory: 0.70225, unit: 'h' },
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.70225 },
        { what: 'mean stay', figure: 'resolution-time.mean', theory: 1.20225, unit: 'h' },
        { what: 'mean open', figure: 'backlog.mean', theory: 6.01124, unit: 'tickets' },
      ],
    },
  ],
});
