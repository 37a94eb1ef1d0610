/** Where a ticket's time goes: the ledger's accounts as shares of the mean resolution time. */
import type { RunResult } from '../experiment/result.ts';
import { type Chart, type ChartText, framed, shorten, tipped } from './chart.ts';
import { ALL, prioritiesOf, tiersOf } from './rows.ts';
import { BESIDE_NAMES, INK, TOL, tierColour } from './theme.ts';

const ROW_HEIGHT = 40;
/** The mean times stand to the right of the bars. */
const WIDTH = BESIDE_NAMES + 20;
/** Accounts below this share in every priority are drawn as one. */
const SMALL_SHARE = 0.02;
/** Segments narrower than this carry no number. */
const LABELLED_SHARE = 0.055;

/** Colours of the accounts that are not waiting for a tier. */
const ACCOUNT_COLOURS: Readonly<Record<string, string>> = {
  handled: TOL.green,
  handover: '#8FC79A',
  dispatch: '#D9C6A5',
  suspended: TOL.red,
  offHours: '#C9CED6',
  customer: TOL.yellow,
  vendor: TOL.purple,
  parent: '#D8A0C6',
  scheduled: TOL.cyan,
  closed: '#E8DFC8',
  consulting: '#B7D3A8',
  queued: TOL.blue,
};
/** The colour of what is small, and joined. */
export const OTHER_COLOUR = '#E4E7EB';
const LIGHT_TEXT_ON = new Set(['#4477AA', '#27507F', '#122B4A', TOL.green, TOL.purple, '#7A8FB0']);

/** A part of a priority's time: an account, or waiting for one tier. */
export interface TimePart {
  readonly priority: string;
  readonly part: string;
  readonly colour: string;
  readonly hours: number;
  readonly share: number;
}

/** Parts of the time that are small wherever they occur. */
export function smallParts(parts: readonly TimePart[]): ReadonlySet<string> {
  return new Set(
    parts
      .map((each) => each.part)
      .filter((part) => parts.every((each) => each.part !== part || each.share < SMALL_SHARE)),
  );
}

/** The parts of the time of each priority, with waiting split by tier and small accounts joined. */
export function timeParts(result: RunResult, text: ChartText): readonly TimePart[] {
  const all = prioritiesOf(result).flatMap((priority) => partsOf(result, priority, text));
  const small = smallParts(all);
  const large = all.filter((each) => !small.has(each.part));
  const rest = prioritiesOf(result).flatMap((priority) => {
    const joined = all.filter((each) => each.priority === priority && small.has(each.part));
    const hours = joined.reduce((sum, each) => sum + each.hours, 0);
    const share = joined.reduce((sum, each) => sum + each.share, 0);
    return hours > 0
      ? [{ priority, part: text.label('other'), colour: OTHER_COLOUR, hours, share }]
      : [];
  });
  return [...large, ...rest];
}

/** The parts of the time of one priority, waiting split by tier. */
export function partsOf(result: RunResult, priority: string, text: ChartText): TimePart[] {
  const { ledger, waitsByTier } = result.series;
  const accounts = ledger.find((row) => row.priority === priority && priority !== ALL)?.accounts;
  if (accounts === undefined) return [];
  const total = accounts.reduce((sum, row) => sum + row.hours, 0);
  if (!(total > 0)) return [];
  const tiers = tiersOf(result);
  const waits = waitsByTier.filter((row) => row.priority === priority && row.hours > 0);
  const waited = waits.reduce((sum, row) => sum + row.hours, 0);
  return accounts.flatMap(({ account, hours }) => {
    if (account !== 'queued' || !(waited > 0)) {
      const colour = ACCOUNT_COLOURS[account] ?? OTHER_COLOUR;
      return [{ priority, part: text.account(account), colour, hours, share: hours / total }];
    }
    return waits.map((wait) => ({
      priority,
      part: text.waitingFor(wait.tier),
      colour: tierColour(tiers.indexOf(wait.tier)),
      hours: (hours * wait.hours) / waited,
      share: (hours * wait.hours) / waited / total,
    }));
  });
}

/** Draws one bar per priority from 0 to 100 % with the mean time at its end. */
export const ledgerChart: Chart = (result, text) => {
  const parts = timeParts(result, text);
  if (parts.length === 0) return null;
  const names = [...new Set(parts.map((part) => part.priority))];
  const kinds = new Map(parts.map((part) => [part.part, part.colour]));
  const y = {
    field: 'priority',
    type: 'nominal',
    sort: names,
    axis: { title: null, labelFontSize: 13, labelColor: INK },
  };
  const totals = names.map((priority) => ({ priority, total: totalOf(parts, priority, text) }));
  return framed({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values: segments(parts, [...kinds.keys()], text) },
    layer: [
      tipped({
        mark: { type: 'bar', height: 26, stroke: 'white', strokeWidth: 1 },
        encoding: {
          y,
          x: {
            field: 'from',
            type: 'quantitative',
            scale: { domain: [0, 1] },
            axis: { format: '.0%', title: text.label('shareOfTime'), tickCount: 5 },
          },
          x2: { field: 'to' },
          color: {
            field: 'part',
            type: 'nominal',
            scale: { domain: [...kinds.keys()], range: [...kinds.values()] },
            legend: { title: null, columns: 4, symbolType: 'square', symbolStrokeWidth: 0 },
          },
        },
      }),
      {
        mark: { type: 'text', fontSize: 11, fontWeight: 600 },
        encoding: {
          y,
          x: { field: 'middle', type: 'quantitative' },
          text: { field: 'label', type: 'nominal' },
          color: { field: 'ink', type: 'nominal', scale: null },
        },
      },
      {
        data: { values: totals },
        mark: { type: 'text', align: 'left', dx: 10, fontSize: 12, fontWeight: 600, color: INK },
        encoding: { y, x: { value: WIDTH }, text: { field: 'total', type: 'nominal' } },
      },
    ],
  });
};

function totalOf(parts: readonly TimePart[], priority: string, text: ChartText): string {
  const own = parts.filter((part) => part.priority === priority);
  return text.value(
    own.reduce((sum, part) => sum + part.hours, 0),
    'h',
  );
}

function segments(parts: readonly TimePart[], kinds: readonly string[], text: ChartText) {
  const names = [...new Set(parts.map(({ priority }) => priority))];
  return names.flatMap((priority) => {
    const own = parts
      .filter((part) => part.priority === priority)
      .sort((a, b) => kinds.indexOf(a.part) - kinds.indexOf(b.part));
    let from = 0;
    return own.map((part) => {
      const to = from + part.share;
      const percent = `${Math.round(part.share * 100)}\u202f%`;
      const segment = {
        priority,
        part: shorten(part.part, 60),
        from,
        to,
        middle: (from + to) / 2,
        tip: `${priority}, ${part.part}: ${text.value(part.hours, 'h')} (${percent})`,
        label: part.share >= LABELLED_SHARE ? percent : '',
        ink: LIGHT_TEXT_ON.has(part.colour) ? '#ffffff' : INK,
      };
      from = to;
      return segment;
    });
  });
}
