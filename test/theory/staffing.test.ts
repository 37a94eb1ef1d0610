/** Erlang C as an answer to a question of staffing. The scenario file states the model and formula. */
import { describe, expect, it } from 'vitest';
import { rowOf } from '../support/judgement.ts';
import { agreesWithTheory, summaryOf } from '../support/theory.ts';

const FILE = 'c03-staffing.yaml';
const people = (count: number) => `teams.desk.agents=${count}`;
const IN_TIME = 'sla-attainment.share{clock=respond}';

agreesWithTheory({
  id: 'C03',
  title: 'Staffing by Erlang C',
  model:
    '100 calls in half an hour of 3 minutes each; 80 % shall be answered within 0.33 min and people ' +
    'be busy for at most 85 % of their time. 14 people are enough and 13 are not; 15 if they shall be busy for at most 70 %.',
  source: 'Cooper 1981.',
  runs: [
    {
      name: '14 people',
      file: FILE,
      set: ['horizon.length=26 d'],
      verdicts: ['met', 'met'],
      quantities: [
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.174 },
        { what: 'answered within 0.33 min', figure: IN_TIME, theory: 0.888 },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.714 },
        { what: 'mean wait', figure: 'queue-time.mean', theory: 0.1306, unit: 'min' },
      ],
    },
    {
      name: '15 people',
      file: FILE,
      set: [people(15), 'targets.1=occupancy <= 70%'],
      verdicts: ['met', 'met'],
      quantities: [
        { what: 'P(wait)', figure: 'waited-share.share', theory: 0.102 },
        { what: 'answered within 0.33 min', figure: IN_TIME, theory: 0.941 },
        { what: 'occupancy', figure: 'occupancy.share', theory: 0.667 },
      ],
    },
    {
      name: '13 people',
      file: FILE,
      set: [people(13)],
      verdicts: ['missed', 'met'],
      quantities: [{ what: 'occupancy', figure: 'occupancy.share', theory: 0.76923 }],
    },
  ],
});

describe('a roster of 20 people of whom 30 % are away', () => {
  it('has 14 people on duty', async () => {
    // Three shifts round the clock, each with the roster's people.
    const shift = (from: string, to: string) => `{agents: 20, hours: {mon-sun: "${from}-${to}"}}`;
    const summary = await summaryOf(FILE, [
      'teams.desk={tier: L1, absence: 30%}',
      `teams.desk.shifts=[${shift('00:00', '08:00')}, ${shift('08:00', '16:00')}, ${shift('16:00', '24:00')}]`,
      'tickets.T.arrivals.rate=1/h',
      'horizon.warmUp=2 weeks',
      'horizon.length=8 weeks',
    ]);
    const { estimate, low, high } = rowOf(summary, 'staffed.mean');
    expect(low).toBeLessThanOrEqual(14);
    expect(high).toBeGreaterThanOrEqual(14);
    expect(estimate).toBeCloseTo(14, 0);
    expect(rowOf(summary, 'shrinkage.share').estimate).toBeCloseTo(0.3, 2);
  });
});
