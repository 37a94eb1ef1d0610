/** Tables of paid time: what fits a page, and what is left out. */
import { describe, expect, it } from 'vitest';
import { runExperiment } from '../../../src/experiment/run.ts';
import { paidTimeTables, shareOfPaidTime, usesOf } from '../../../src/report/paid-time.ts';
import { modelOf, team, ticketType, type Written } from '../../support/scenario.ts';

async function resultOf(activities: readonly Written[]) {
  const model = modelOf({
    tickets: { T: ticketType(['mon 08:00'], '9 h') },
    teams: { desk: team('L1', 'Ana Ben Cem Dan', { activities }) },
  });
  const { result } = await runExperiment(model, {
    replications: 2,
    scenario: { name: 'Test', hash: '' },
    version: '0',
    words: { question: '', about: '', assumptions: [], vendors: [], promises: [], events: [] },
    targets: [],
  });
  return result;
}

describe('tables of paid time', () => {
  it('show three people side by side, and only what they do', async () => {
    const tables = paidTimeTables(
      await resultOf([{ name: 'call', at: 'tue 10:00', for: '9 h', who: ['Dan'] }]),
    );
    expect(tables.map(({ columns }) => columns.map(({ title }) => title))).toEqual([
      ['Use', 'Everybody'],
      ['Use', 'desk/Ana', 'desk/Ben', 'desk/Cem'],
      ['Use', 'desk/Dan'],
    ]);
    const uses = tables.map(({ rows }) => rows.map(([first]) => first?.text));
    expect(uses).toEqual([
      ['Work on tickets', 'Free for tickets', 'Call'],
      ['Work on tickets', 'Free for tickets'],
      ['Free for tickets', 'Call'],
    ]);
  });

  it('have shares that sum to the whole', async () => {
    const result = await resultOf([{ name: 'call', at: 'tue 10:00', for: '1 h' }]);
    const shares = usesOf(result).map((use) => shareOfPaidTime(result, {}, use) ?? 0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    // One day of work of one of four people in a week; one hour of each in 45.
    expect(shareOfPaidTime(result, {}, 'tickets')).toBeCloseTo(9 / 180, 12);
    expect(shareOfPaidTime(result, {}, 'call')).toBeCloseTo(1 / 45, 12);
  });

  it('are none where there are no activities', async () => {
    const tables = paidTimeTables(await resultOf([]));
    expect(tables.flatMap(({ rows }) => rows)).toEqual([]);
  });
});
