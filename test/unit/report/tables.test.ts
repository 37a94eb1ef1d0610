import { describe, expect, it } from 'vitest';
import type { RunResult } from '../../../src/experiment/result.ts';
import {
  backlogTable,
  costTable,
  flowTable,
  heatMapTable,
  runningTable,
  startTable,
  utilisationTable,
  weekTable,
} from '../../../src/report/data-tables.ts';
import type { Table } from '../../../src/report/document.ts';
import { plainSpaces } from '../../../src/report/format.ts';
import {
  allFiguresTable,
  ledgerTable,
  quantilesTable,
  resolutionTable,
  staffedTiers,
  survivalTable,
  targetsTable,
  tiersTable,
  vendorsTable,
} from '../../../src/report/tables.ts';
import { makeRunResult } from '../../support/run-result.ts';

const TABLES = {
  allFiguresTable,
  backlogTable,
  costTable,
  flowTable,
  heatMapTable,
  ledgerTable,
  quantilesTable,
  resolutionTable,
  runningTable,
  startTable,
  survivalTable,
  targetsTable,
  tiersTable,
  utilisationTable,
  vendorsTable,
  weekTable,
};

/** A row of a table as plain text. */
function row(table: Table, name: string): string[] {
  const found = table.rows.find(([first]) => plainSpaces(first?.text ?? '') === name) ?? [];
  return found.map(({ text }) => plainSpaces(text));
}

/** The made-up run without any figure. */
function silent(): RunResult {
  return makeRunResult({
    replications: 1,
    targets: [],
    row: (each) => ({ ...each, estimate: null, low: null, high: null }),
  });
}

describe('every table', () => {
  it.each(Object.entries(TABLES))('%s has as many cells as columns and no bare NaN', (_, make) => {
    for (const result of [makeRunResult(), makeRunResult({ replications: 1 }), silent()]) {
      const table = make(result);
      expect(table.id).toMatch(/^[a-z-]+$/);
      expect(table.caption).not.toBe('');
      for (const cells of table.rows) {
        expect(cells).toHaveLength(table.columns.length);
        for (const { text } of cells) expect(text).not.toMatch(/NaN|Infinity|undefined|null/);
      }
    }
  });
});

describe('the headline tables', () => {
  const result = makeRunResult();

  it('judge each target beside its goal, result and limits', () => {
    expect(row(targetsTable(result), 'P2 resolved within 24 h')).toEqual([
      'P2 resolved within 24 h',
      '≥ 90 %',
      '86.1 %',
      '84.8 to 87.4 %',
      'missed',
    ]);
  });

  it('show times by priority', () => {
    expect(row(resolutionTable(result), 'P2')).toEqual([
      ...['P2', '1 874', '7.4 ± 0.4 h', '5.2 h', '16 h', '31 h', '48 min'],
      '86.1 ± 1.2 %',
    ]);
  });

  it('show load and waiting of the tiers with people, and vendors beside them', () => {
    expect(row(tiersTable(result), 'L2')).toEqual([
      ...['L2', '9', '84.6 ± 1.4 %', '4.6 ± 0.2 h', '2.4 h', '15 h', '13.1 ± 0.7 %'],
    ]);
    expect(row(vendorsTable(result), 'contoso').slice(0, 2)).toEqual(['contoso', 'L4']);
  });

  it('leave out a tier of which only a vendor is', () => {
    const people = result.facts.people.filter(({ tier }) => tier !== 'L4');
    const metrics = result.summary.metrics.filter(({ scope }) => scope.tier !== 'L4');
    const summary = { ...result.summary, metrics };
    const bought = { ...result, summary, facts: { ...result.facts, people } };
    expect(staffedTiers(bought)).toEqual(['L1', 'L2', 'L3']);
  });

  it('cut the long table of all figures and say so', () => {
    const [first] = result.summary.metrics;
    const metrics = Array.from({ length: 400 }, () => first as NonNullable<typeof first>);
    const table = allFiguresTable({ ...result, summary: { ...result.summary, metrics } });
    expect(table.rows).toHaveLength(300);
    expect(table.caption).toBe('The first 300 of 400 figures; summary.json has them all');
  });
});

describe('the numbers behind charts', () => {
  const result = makeRunResult();

  it('add up: costs by owner and category have the totals of both', () => {
    const { columns, rows } = costTable(result);
    const number = (text: string | undefined) =>
      text === '–' ? 0 : Number(text?.replace(/\s/gu, ''));
    const totals = rows.at(-1)?.map(({ text }) => number(text)) ?? [];
    columns.forEach((_, column) => {
      if (column === 0) return;
      const sum = rows.slice(0, -1).reduce((all, cells) => all + number(cells[column]?.text), 0);
      expect(sum).toBe(totals[column]);
    });
  });

  it('mark steps back, which the drawing leaves out', () => {
    const back = flowTable(result).rows.filter(([, , way]) => way?.text === 'back (not drawn)');
    expect(back.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['L2', 'L1', 'back (not drawn)', '61'],
      ['resolved', 'L2', 'back (not drawn)', '48'],
    ]);
  });

  it('show how busy people are only for hours with people on duty', () => {
    const table = heatMapTable(result);
    expect(table.rows.length).toBeLessThan(168);
    expect(row(table, 'Sun 03:00')).toEqual([]);
    const monday = row(table, 'Mon 10:00').slice(1);
    expect(monday.every((text) => /^\d+(\.\d)? %$/.test(text))).toBe(true);
  });

  it('thin a long backlog to weeks and keep a short one whole', () => {
    expect(backlogTable(result).rows).toHaveLength(91);
    const days = Array.from({ length: 210 }, (_, day) => `day ${day}`);
    const long = { ...result, series: { ...result.series, days } };
    expect(backlogTable(long).rows).toHaveLength(30);
  });

  it('give shares of tickets resolved within times that tell something, rising with time', () => {
    const table = survivalTable(result);
    const times = table.rows.map(([first]) => plainSpaces(first?.text ?? ''));
    expect(times).toContain('24 h');
    expect(times).not.toContain('28 days');
    const shares = table.rows.map((cells) => Number(/[\d.]+/.exec(cells[2]?.text ?? '')?.[0]));
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(new Set(shares).size).toBeGreaterThan(4);
  });
});
