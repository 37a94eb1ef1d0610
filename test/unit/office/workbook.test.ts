import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it, vi } from 'vitest';
import { rosterOf } from '../../../src/event-log/roster.ts';
import type { ComparedValue } from '../../../src/experiment/comparison.ts';
import type { ReplicationRow } from '../../../src/experiment/replication-rows.ts';
import { comparisonWorkbook } from '../../../src/office/comparison-workbook.ts';
import { unpackOffice } from '../../../src/office/office-zip.ts';
import { runWorkbook } from '../../../src/office/run-workbook.ts';
import { cellAddress, type Formula, type Workbook } from '../../../src/office/workbook.ts';
import { writeWorkbook } from '../../../src/office/write-workbook.ts';
import { makeComparison } from '../../support/comparison.ts';
import { officeFaults, tagsOf, textsOf } from '../../support/office.ts';
import { makeRunResult, makeTarget } from '../../support/run-result.ts';
import { modelOf, team, ticketType } from '../../support/scenario.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
const ROWS: readonly ReplicationRow[] = [0, 1, 2].map((replication) => ({
  replication,
  metric: 'resolution-time',
  statistic: 'mean',
  scope: { priority: 'P2' },
  unit: 'h',
  value: replication === 2 ? null : 7.123456 + replication,
}));

const RECORDS = {
  rows: ROWS,
  roster: rosterOf(
    modelOf({
      horizon: { start: '2026-03-30', length: '1 week' },
      tickets: { call: ticketType(['mon 09:00'], '10 min') },
      teams: {
        desk: team('L1', 'Ana', { people: [{ name: 'Ana', leave: [{ on: '2026-04-01' }] }] }),
        night: team('L1', 'Bea', { hours: { 'mon-wed': '22:00-06:00' } }),
      },
    }),
    0,
  ),
};

const made = () => writeWorkbook(runWorkbook(makeRunResult(), RECORDS, ORIGIN));
/** The sheets as another package reads them, rows of cells by name. */
async function sheetsOf(file: Uint8Array): Promise<Map<string, readonly unknown[][]>> {
  const sheets = await readExcelFile(Buffer.from(file));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]));
}

const sheetOf = async (file: Uint8Array, name: string) => (await sheetsOf(file)).get(name) ?? [];

describe('the workbook of a run', () => {
  it('opens without repair, and another reader finds its sheets', async () => {
    const file = await made();
    expect(officeFaults(file)).toEqual([]);
    expect([...(await sheetsOf(file)).keys()]).toEqual([
      'Summary',
      'Figures',
      'Replications',
      'By hour',
      'Backlog',
      'Where time goes',
      'Flow',
      'People',
      'Roster',
      'Cost',
      'Assumptions',
      'Data dictionary',
      'Run',
    ]);
  });

  it('shades the hours of the week, column by column, behind the filter', async () => {
    const file = await made();
    const sheets = [...unpackOffice(file)].filter(([name]) => /sheet\d+\.xml$/.test(name));
    const shaded = sheets.filter(([, xml]) => String(xml).includes('colorScale'));
    expect(shaded).toHaveLength(1);
    const xml = String(shaded[0]?.[1]);
    const tiers = makeRunResult().series.week.length;
    expect(xml.match(/<colorScale>/g)).toHaveLength(4 * tiers);
    expect(xml).toContain('<conditionalFormatting sqref="B2:B169">');
    expect(xml.indexOf('<autoFilter')).toBeLessThan(xml.indexOf('<conditionalFormatting'));
    expect(xml.indexOf('<conditionalFormatting')).toBeLessThan(xml.indexOf('<pageMargins'));
  });

  it('holds every figure with all its digits, and values of replications as they were', async () => {
    const result = makeRunResult();
    const file = await made();
    const figures = await sheetOf(file, 'Figures');
    expect(figures).toHaveLength(result.summary.metrics.length + 1);
    result.summary.metrics.forEach(({ estimate, low, high, unit, n }, place) => {
      const [, , ownUnit, ...numbers] = figures[place + 1] ?? [];
      expect([ownUnit, ...numbers.slice(0, 3), numbers[4]]).toEqual([unit, estimate, low, high, n]);
    });
    const replications = await sheetOf(file, 'Replications');
    expect(replications.slice(1).map((row) => [row[0], row[4] ?? null])).toEqual(
      ROWS.map(({ replication, value }) => [replication + 1, value]),
    );
  });

  it('has the roster of a replication: hours by the day on which a shift begins', async () => {
    const [head, ...people] = await sheetOf(await made(), 'Roster');
    expect(head?.slice(0, 3)).toEqual(['Person', 'Team', '2026-03-30']);
    expect(people).toEqual([
      ['desk/Ana', 'desk', 9, 9, 'leave', 9, 9, null, null],
      ['night/Bea', 'night', 8, 8, 8, null, null, null, null],
    ]);
    const facts = await sheetOf(await made(), 'Run');
    expect(facts).toContainEqual(['Roster', 'Hours of shifts as worked in replication 1']);
  });

  it('says so where the sheet of replications leaves figures out', () => {
    const many = Array.from({ length: 100_001 }, () => ROWS[0] as ReplicationRow);
    const factsOf = (rows: readonly ReplicationRow[]) =>
      runWorkbook(makeRunResult(), { ...RECORDS, rows }, ORIGIN)
        .sheets.at(-1)
        ?.rows.map(([name]) => name);
    expect(factsOf(many)).toContain('Sheet Replications');
    expect(factsOf(many.slice(1))).not.toContain('Sheet Replications');
  });

  it('is the same bytes on another day', async () => {
    const first = await made();
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 5, 6, 7, 8), toFake: ['Date'] });
    const second = await made();
    vi.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('has charts that refer to cells and hold what these hold', async () => {
    const result = makeRunResult();
    const parts = unpackOffice(await made());
    const charts = [...parts.keys()].filter((name) => name.startsWith('xl/charts/'));
    expect(charts).toHaveLength(5);
    const hours = parts.get('xl/charts/chart4.xml') as string;
    expect(textsOf(hours, 'c:f')).toContain("'By hour'!$E$2:$E$169");
    const values = textsOf(hours, 'c:v').map(Number);
    for (const value of result.series.week[0]?.waiting ?? []) expect(values).toContain(value);
    for (const name of charts) {
      const bars = tagsOf(parts.get(name) as string);
      const isLine = bars.some((tag) => tag.name === 'c:lineChart');
      const starts = bars.filter((tag) => tag.name === 'c:min').map((tag) => tag.attributes.val);
      expect(starts, name).toEqual(isLine ? [] : ['0']);
    }
  });

  it('leaves names that look like formulas as names', async () => {
    const hostile = ['=1+1', '+cmd|calc', '@SUM(A1)', '-2', '<b>&"\u0000\u001b'];
    let at = 0;
    const rename = () => hostile[at++ % hostile.length] as string;
    const file = await writeWorkbook(runWorkbook(makeRunResult({ rename }), RECORDS, ORIGIN));
    expect(officeFaults(file)).toEqual([]);
    const parts = unpackOffice(file);
    const formulas = [...parts].flatMap(([name, xml]) =>
      name.startsWith('xl/worksheets/sheet') && typeof xml === 'string' ? textsOf(xml, 'f') : [],
    );
    for (const formula of formulas) expect(formula).toMatch(/^=?IF\(/);
    const flow = (await sheetOf(file, 'Flow')).flat().join(' ');
    for (const name of hostile.slice(0, 4)) expect(flow).toContain(name);
  });
});

/** Reckons IF(a op b, "word", …) as a spreadsheet does, cells by their addresses. */
function reckoned(formula: string, cells: Readonly<Record<string, number>>): string {
  const inner = /^=?IF\((\w+)([<>]=?)(\w+),"([^"]*)",(.*)\)$/.exec(formula);
  if (inner === null) return JSON.parse(formula) as string;
  const [, left = '', sign, right = '', word = '', otherwise = ''] = inner;
  const [one = Number.NaN, other = Number.NaN] = [cells[left], cells[right]];
  const holds = { '<': one < other, '<=': one <= other, '>': one > other, '>=': one >= other };
  return holds[sign as keyof typeof holds]
    ? word
    : inner[5]?.startsWith('"')
      ? JSON.parse(otherwise)
      : reckoned(otherwise, cells);
}

describe('the formula of a verdict', () => {
  it('judges as the run does, whatever the goal', () => {
    const number = fc.integer({ min: 0, max: 6 });
    const comparison = fc.constantFrom('<', '<=', '>', '>=' as const);
    fc.assert(
      fc.property(comparison, number, number, number, (sign, goal, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const isMet = { '<': high < goal, '<=': high <= goal, '>': low > goal, '>=': low >= goal };
        const isMissed = {
          '<': low >= goal,
          '<=': low > goal,
          '>': high <= goal,
          '>=': high < goal,
        };
        const verdict = isMet[sign] ? 'met' : isMissed[sign] ? 'missed' : 'undecided';
        const word = { met: 'met', missed: 'missed', undecided: 'too close to call' }[verdict];
        const target = makeTarget({ comparison: sign, goal, low, high, verdict } as never);
        const { sheets } = runWorkbook(makeRunResult({ targets: [target] }), RECORDS, ORIGIN);
        const cell = sheets[0]?.rows[0]?.[7] as Formula;
        expect(cell.result).toBe(word);
        expect(reckoned(cell.formula, { C2: goal, E2: low, F2: high })).toBe(word);
      }),
    );
  });
});

describe('the workbook of a comparison', () => {
  const result = makeComparison();
  const { rows, models } = result.comparison;
  const values: readonly ComparedValue[] = rows.flatMap((row, figure) =>
    models.flatMap(({ id }, model) =>
      [0, 1, 2, 3].map((replication) => ({
        ...{ model: id, replication, metric: row.metric, statistic: row.statistic },
        ...{ scope: row.scope, unit: row.unit },
        value: figure + model * (1 + replication) + replication * replication,
      })),
    ),
  );
  const four = { ...result, comparison: { ...result.comparison, replications: 4 } };
  const workbook: Workbook = comparisonWorkbook(four, values, ORIGIN);

  it('opens without repair and tells every difference', async () => {
    const file = await writeWorkbook(workbook);
    expect(officeFaults(file)).toEqual([]);
    const compare = await sheetOf(file, 'Compare');
    expect(compare).toHaveLength(rows.length + 1);
    rows.forEach(({ difference, verdict }, place) => {
      const row = compare[place + 1] ?? [];
      expect(row.slice(5, 8)).toEqual([difference.estimate, difference.low, difference.high]);
      expect(row[12]).toBe(verdict);
    });
  });

  it('has a paired test over the columns of the two models', () => {
    const compare = workbook.sheets.find(({ name }) => name === 'Compare');
    const replications = workbook.sheets.find(({ name }) => name === 'Replications');
    const cell = compare?.rows[0]?.[11] as Formula;
    expect(cell.formula).toBe('=IFERROR(TTEST(Replications!B2:B5,Replications!C2:C5,2,1),"")');
    expect(replications?.columns[1]?.title).toMatch(/ · A$/);
    expect(replications?.columns[2]?.title).toMatch(/ · B$/);
    expect(replications?.rows.map((row) => row[2])).toHaveLength(4);
    // Differences 1, 2, 3, 4: t = 2.5 ÷ (1.2910 ÷ 2) = 3.873 with 3 degrees, p = 0.0305.
    expect(cell.result).toBeCloseTo(0.0305, 4);
  });
});

it('addresses cells as spreadsheets do', () => {
  const places = [0, 25, 26, 51, 52, 701, 702];
  expect(places.map((column) => cellAddress(column, 9))).toEqual(
    ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map((letters) => `${letters}10`),
  );
});
