/** People: share of paid time spent handling tickets, by team with its interval and person by person. */
import type { RunResult, Series } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, shorten } from './chart.ts';
import { findRow, isDrawable, tiersOf } from './rows.ts';
import { INK, tierColour } from './theme.ts';

const WIDTH = 470;
const ROW_HEIGHT = 40;
const MOST_TEAMS = 40;
/** People drawn one by one in each team; beyond it every k-th person of the sorted list. */
const MOST_PEOPLE = 60;

/** Draws a bar per team, the interval of its mean, and a tick for every person. */
export const utilisationChart: Chart = (result, text) => {
  const teams = teamRows(result, text).slice(0, MOST_TEAMS);
  if (teams.length === 0) return null;
  const order = teams.map((row) => row.team);
  const people = teams.flatMap((row) => peopleOf(result.series.people, row.name, row.team));
  const y = {
    field: 'team',
    type: 'nominal',
    sort: order,
    axis: { title: null, labelColor: INK, grid: false },
  };
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', title: text.label('utilisation'), tickCount: 5 },
  });
  const tiers = [...new Set(teams.map((row) => row.tier))];
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values: teams },
    layer: [
      {
        mark: { type: 'bar', height: 22, opacity: 0.75 },
        encoding: {
          y,
          x: x('share'),
          color: {
            field: 'tier',
            type: 'nominal',
            scale: {
              domain: tiers,
              range: tiers.map((tier) => tierColour(tiersOf(result).indexOf(tier))),
            },
            legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
          },
        },
      },
      {
        data: { values: people },
        mark: { type: 'tick', thickness: 1.4, size: 30, color: INK, opacity: 0.7 },
        encoding: { y, x: x('share') },
      },
      {
        mark: { type: 'rule', strokeWidth: 5, color: '#EE6677' },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      {
        mark: { type: 'text', align: 'left', dx: 10, fontSize: 12, fontWeight: 600, color: INK },
        encoding: { y, x: { value: WIDTH }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  });
};

function teamRows(result: RunResult, text: ChartText) {
  const ranks = tiersOf(result);
  return result.facts.people
    .flatMap(({ team, tier, count }) => {
      const row =
        findRow(result.summary, 'utilisation', 'share', { team }) ??
        findRow(result.summary, 'utilisation', 'mean', { team });
      const own = result.series.people.filter((each) => each.team === team && each.paidHours > 0);
      const paid = own.reduce((sum, each) => sum + each.paidHours, 0);
      const share = row?.estimate ?? own.reduce((sum, each) => sum + each.busyHours, 0) / paid;
      if (!isDrawable(share)) return [];
      return [
        {
          name: team,
          team: shorten(`${team} (${count})`, 34),
          tier,
          share,
          low: row?.low ?? share,
          high: row?.high ?? share,
          label: row ? text.estimate(row) : text.value(share, 'share'),
        },
      ];
    })
    .sort((a, b) => ranks.indexOf(a.tier) - ranks.indexOf(b.tier));
}

function peopleOf(people: Series['people'], name: string, team: string) {
  const shares = people
    .filter((each) => each.team === name)
    .map((each) => each.utilisation)
    .filter(isDrawable)
    .sort((a, b) => a - b);
  const step = Math.max(1, Math.ceil(shares.length / MOST_PEOPLE));
  return shares.filter((_, index) => index % step === 0).map((share) => ({ team, share }));
}
