/** People: share of paid time at work on tickets, by team with its interval and by person. */
import type { RunResult, Series } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, shorten, tipped } from './chart.ts';
import { findRow, isDrawable, tiersOf } from './rows.ts';
import { INK, namesInOrder, tierColour } from './theme.ts';

const WIDTH = 510;
const ROW_HEIGHT = 44;
/** Of more teams than this the rows stand closer. */
const FEW_TEAMS = 12;
const CLOSE_ROW_HEIGHT = 34;
const MOST_TEAMS = 40;
/** People drawn one by one in each team; beyond it every k-th person of the sorted list. */
const MOST_PEOPLE = 60;

/** Draws a bar per team, the interval of its mean, and a circle for every person. */
export const utilisationChart: Chart = (result, text) => {
  const teams = teamRows(result, text).slice(0, MOST_TEAMS);
  if (teams.length === 0) return null;
  const people = teams.flatMap((row) => peopleOf(result.series.people, row, text));
  const y = namesInOrder(
    'team',
    teams.map((row) => row.team),
  );
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, 1] },
    axis: { format: '.0%', title: text.label('utilisation'), tickCount: 5 },
  });
  return framed({
    width: WIDTH,
    height: { step: teams.length > FEW_TEAMS ? CLOSE_ROW_HEIGHT : ROW_HEIGHT },
    data: { values: teams },
    layer: [
      {
        mark: { type: 'bar', height: 22, opacity: 0.75 },
        encoding: { y, x: x('share'), color: colourOf(teams, tiersOf(result)) },
      },
      {
        mark: { type: 'rule', strokeWidth: 7, color: 'white' },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      {
        mark: { type: 'rule', strokeWidth: 4, color: INK },
        encoding: { y, x: x('low'), x2: { field: 'high' } },
      },
      tipped({ data: { values: people }, mark: PERSON, encoding: { y, x: x('share') } }),
      {
        mark: { type: 'text', align: 'left', dx: 10, fontSize: 12, fontWeight: 600, color: INK },
        encoding: { y, x: { value: WIDTH }, text: { field: 'label', type: 'nominal' } },
      },
    ],
  });
};

/** People hang below the middle of the bar, so that they do not hide the interval. */
const PERSON = {
  type: 'point',
  filled: false,
  size: 42,
  yOffset: 13,
  color: INK,
  strokeWidth: 1.2,
  opacity: 0.75,
};

function colourOf(teams: readonly { readonly tier: string }[], ranks: readonly string[]): object {
  const tiers = [...new Set(teams.map((row) => row.tier))];
  return {
    field: 'tier',
    type: 'nominal',
    scale: { domain: tiers, range: tiers.map((tier) => tierColour(ranks.indexOf(tier))) },
    legend: { title: null, symbolType: 'square', symbolStrokeWidth: 0 },
  };
}

function teamRows(result: RunResult, text: ChartText) {
  const ranks = tiersOf(result);
  return result.facts.people
    .flatMap(({ team, tier, count }) => {
      const row = findRow(result.summary, 'utilisation', 'share', { team });
      if (row === undefined || !isDrawable(row.estimate)) return [];
      return [
        {
          name: team,
          team: shorten(`${team} (${count})`, 28),
          tier,
          share: row.estimate,
          low: row.low ?? row.estimate,
          high: row.high ?? row.estimate,
          label: text.estimate(row),
        },
      ];
    })
    .sort((a, b) => ranks.indexOf(a.tier) - ranks.indexOf(b.tier));
}

function peopleOf(
  people: Series['people'],
  { name, team }: { readonly name: string; readonly team: string },
  text: ChartText,
) {
  const shares = people
    .flatMap(({ agent, team: own, utilisation: share }) =>
      own === name && isDrawable(share)
        ? [{ team, share, tip: `${agent}: ${text.value(share, 'share')}` }]
        : [],
    )
    .sort((a, b) => a.share - b.share);
  const step = Math.max(1, Math.ceil(shares.length / MOST_PEOPLE));
  return shares.filter((_, index) => index % step === 0);
}
