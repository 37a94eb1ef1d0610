/** The report of a comparison: sentences that the intervals support, charts, safe pages. */
import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { costSteps } from '../../../src/charts/cost-change.ts';
import { openRenderer, type Renderer } from '../../../src/node/render.ts';
import { composeComparison } from '../../../src/report/comparison-report.ts';
import { writeComparisonText } from '../../../src/report/comparison-text.ts';
import {
  bestWords,
  costChangeWords,
  metWords,
  pairingWords,
  standingWords,
  tallyWords,
  unsettledWords,
} from '../../../src/report/comparison-words.ts';
import { figuresOf } from '../../../src/report/document.ts';
import { plainSpaces } from '../../../src/report/format.ts';
import { writeHtml } from '../../../src/report/html.ts';
import { writeMarkdown } from '../../../src/report/markdown.ts';
import { makeComparison } from '../../support/comparison.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim compare a.yaml b.yaml' };
const HOSTILE = '"><script>alert(1)</script>\u001b[2J\u202e{{datum}}';
const warnings: string[] = [];
let renderer: Renderer;

beforeAll(async () => {
  renderer = await openRenderer({ onWarning: (message) => warnings.push(message) });
});

describe('the sentences of a comparison', () => {
  const result = makeComparison();
  const [, variant] = result.comparison.models;

  it('count verdicts and name with its number what changes most', () => {
    expect(variant && plainSpaces(standingWords(result, variant))).toBe(
      'better in 2 (P2 mean resolution time −2.1 h, P2 resolved within 24 h +3.0 pt), worse in 1 ' +
        '(total cost +25 000 EUR), no clear difference in 1; targets met: 3 of 5 (A: 3 of 5).',
    );
    expect(tallyWords(result)).toBe('B is better in 2 and worse in 1');
    expect(metWords(result)).toBe('A meets 3 of 5 targets, B 3');
  });

  it('claim nothing where no interval supports a claim', () => {
    const open = makeComparison({
      row: (row) => ({ ...row, verdict: 'no clear difference', settledBy: null }),
      targets: false,
    });
    const [, other] = open.comparison.models;
    expect(other && standingWords(open, other)).toBe(
      'better in none, worse in none, no clear difference in 5.',
    );
    expect(tallyWords(open)).toBe('B shows no clear difference from A');
    expect(metWords(open)).toBe('No targets are set');
    expect(unsettledWords(open)).toEqual([]);
  });

  it('tell what would settle the rest, and of whom where there are several', () => {
    expect(unsettledWords(result)).toEqual(['P1 mean resolution time: about 190 replications']);
    expect(unsettledWords(makeComparison({ more: 1 }))[0]).toBe(
      'P1 mean resolution time of B: about 190 replications',
    );
  });

  it('name the best of three, not of two', () => {
    expect(bestWords(result)).toEqual([]);
    expect(bestWords(makeComparison({ more: 1 }))).toEqual(['A in total cost']);
  });

  it('say what a variant costs only where its interval does', () => {
    expect(plainSpaces(costChangeWords(result))).toBe('B costs 25 000 EUR more');
    const open = makeComparison({ row: (row) => ({ ...row, verdict: 'no clear difference' }) });
    expect(costChangeWords(open)).toBe('What changes in the cost');
  });

  it('say what common luck saved, and nothing without it', () => {
    expect(pairingWords(result.comparison)).toBe(
      'Common random numbers took away 90 % of the variance of a difference ' +
        '(median; from 90 to 90 %).',
    );
    const apart = makeComparison({ row: (row) => ({ ...row, pairing: null }) });
    expect(pairingWords(apart.comparison)).toBeNull();
  });
});

describe('what changes in the cost', () => {
  it('leads from one total to the other, the largest change first', () => {
    const result = makeComparison();
    const [base, variant] = result.runs;
    const dearer = {
      ...result,
      runs: [
        base,
        {
          ...variant,
          series: {
            ...variant?.series,
            cost: [
              ...(base?.series.cost ?? []).filter(({ category }) => category !== 'overtime'),
              { category: 'vendorCases', owner: 'contoso', amount: 20_000 },
            ],
          },
        },
      ],
    } as typeof result;
    const steps = costSteps(dearer);
    const sum = (run = base) => run?.series.cost.reduce((all, { amount }) => all + amount, 0);
    expect(steps.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['total', 'more', 'total']),
    );
    expect(steps[0]).toMatchObject({ kind: 'total', name: 'A', to: sum() });
    expect(steps.at(-1)).toMatchObject({ kind: 'total', name: 'B' });
    expect(steps.at(-1)?.to).toBeCloseTo(sum(dearer.runs[1]) ?? 0, 6);
    const changes = steps.slice(1, -1).map(({ from, to }) => Math.abs(to - from));
    expect(changes).toEqual([...changes].sort((one, other) => other - one));
    for (const [place, { from }] of steps.slice(1, -1).entries())
      expect(from).toBe(steps[place]?.to);
  });

  it('is no picture where nothing changes', () => {
    const result = makeComparison();
    const same = { ...result, runs: result.runs.map(() => result.runs[0]) } as typeof result;
    expect(costSteps(same)).toEqual([]);
  });
});

describe('the page of a comparison', () => {
  it.each([
    ['two models', makeComparison()],
    ['six models', makeComparison({ more: 4 })],
    ['no targets', makeComparison({ targets: false })],
    ['hostile names', makeComparison({ name: HOSTILE })],
  ])('of %s draws its charts without a warning, each with its numbers', async (_, result) => {
    const document = composeComparison(result, ORIGIN);
    const svgs = new Map<string, string>();
    for (const { name, spec, table, heading } of figuresOf(document)) {
      svgs.set(name, await renderer.toSvg(spec));
      expect(await renderer.toSvg(spec)).toBe(svgs.get(name));
      expect(table.rows.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      expect(heading.description.length).toBeGreaterThan(20);
    }
    expect(warnings).toEqual([]);
    const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
    const html = writeHtml(document, { svgs, sha256 });
    expect(html).not.toMatch(/<script|\son[a-z]+="|NaN|undefined|Infinity/i);
    expect(writeMarkdown(document, (name) => name)).not.toMatch(/(?<!\\)<script|NaN|undefined/);
  });

  it('has the sections of a decision, in order', () => {
    const { sections, title } = composeComparison(makeComparison(), ORIGIN);
    expect(title).toBe('Today: what the variants change');
    expect(sections.map(({ id }) => id)).toEqual([
      'answer',
      'differences',
      'promise',
      'money',
      'time',
      'flow',
      'load',
      'backlog',
      'people',
      'risk',
      'trust',
      'changes',
      'assumptions',
      'method',
    ]);
  });

  it('leaves out what a comparison has nothing to say about', () => {
    const result = makeComparison({ targets: false });
    const plain = { ...result, runs: result.runs.map((run) => ({ ...run, series: NOTHING })) };
    const { sections } = composeComparison(plain as typeof result, ORIGIN);
    expect(sections.map(({ id }) => id)).not.toContain('promise');
    expect(sections.map(({ id }) => id)).not.toContain('time');
  });
});

const NOTHING = {
  ...makeComparison().runs[0]?.series,
  ledger: [],
  waitsByTier: [],
};

describe('the comparison in a terminal', () => {
  it.each([40, 80, 120, 200])('fits into %d columns', (columns) => {
    for (const more of [0, 2]) {
      const text = writeComparisonText(makeComparison({ more }), { columns });
      for (const line of text.split('\n')) expect([...line].length).toBeLessThanOrEqual(columns);
    }
  });

  it('colours verdicts, and says the same without colours', () => {
    const style = (role: string, text: string) => `<${role}>${text}</${role}>`;
    const text = writeComparisonText(makeComparison(), { style });
    expect(text).toMatch(/<met>better *<\/met>/);
    expect(text).toMatch(/<missed>worse *<\/missed>/);
    const plain = text.replaceAll(/<\/?[a-z]+>/g, '').replaceAll(/ +$/gm, '');
    expect(plain).toBe(writeComparisonText(makeComparison()));
  });

  it('shows hostile names and obeys none', () => {
    const text = writeComparisonText(makeComparison({ name: HOSTILE }), { ascii: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not pass.
    expect(text).toMatch(/^[\x0a\x20-\x7e]*$/);
  });
});
