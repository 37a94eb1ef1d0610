import { describe, expect, it, vi } from 'vitest';
import { composeDeck, type DeckPlan } from '../../../src/office/compose-deck.ts';
import type { Deck } from '../../../src/office/deck.ts';
import { comparisonDeckPlan, plainDeckPlan, runDeckPlan } from '../../../src/office/deck-plans.ts';
import { unpackOffice } from '../../../src/office/office-zip.ts';
import { writeDeck } from '../../../src/office/write-deck.ts';
import { composeComparison } from '../../../src/report/comparison-report.ts';
import { composeReport } from '../../../src/report/compose.ts';
import { type Document, figuresOf } from '../../../src/report/document.ts';
import { makeComparison } from '../../support/comparison.ts';
import { officeFaults, tagsOf, textsOf } from '../../support/office.ts';
import { makeRunResult } from '../../support/run-result.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const PICTURE = { png: PNG, width: 800, height: 400 };

const runDeck = (result = makeRunResult()): [Document, Deck] => {
  const document = composeReport(result, ORIGIN);
  return [document, composeDeck(document, runDeckPlan(result), 'reports/run')];
};
const written = (deck: Deck) => writeDeck(deck, () => PICTURE);

/** The texts of each slide, in the order of the slides. */
function slidesOf(file: Uint8Array): string[] {
  const parts = unpackOffice(file);
  const count = [...parts.keys()].filter((name) =>
    /^ppt\/slides\/slide\d+\.xml$/.test(name),
  ).length;
  return Array.from({ length: count }, (_, place) =>
    textsOf(parts.get(`ppt/slides/slide${place + 1}.xml`) as string, 'a:t').join('\n'),
  );
}

describe('the deck of a run', () => {
  const [document, deck] = runDeck();

  it('has nine slides and an appendix, and each says a sentence that the report computed', () => {
    const main = deck.slides.filter(({ isAppendix }) => !isAppendix);
    expect(main).toHaveLength(9);
    expect(main.map(({ body }) => body.kind)).toEqual([
      'cover',
      'points',
      'picture',
      'picture',
      'chart',
      'picture',
      'chart',
      'chart',
      'table',
    ]);
    const headings = figuresOf(document).map(({ heading }) => heading.title);
    for (const { title } of main.slice(2, -1)) expect(headings).toContain(title);
    for (const { notes } of deck.slides) expect(notes.join(' ').length).toBeGreaterThan(10);
  });

  it('shows every figure and every table of the report', () => {
    const titles = deck.slides.map(({ title }) => title);
    for (const { heading } of figuresOf(document)) expect(titles).toContain(heading.title);
    const tables = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])),
    );
    expect(tables.length).toBeGreaterThan(2);
    const cells = deck.slides.flatMap(({ body }) =>
      body.kind === 'table' ? body.table.rows.flat().map(({ text }) => text) : [],
    );
    for (const { rows } of tables)
      for (const { text } of rows.slice(0, 60).flat()) expect(cells).toContain(text);
  });

  it('opens without repair, every word of it on its slide and notes below each', async () => {
    const file = await written(deck);
    expect(officeFaults(file)).toEqual([]);
    const slides = slidesOf(file);
    expect(slides).toHaveLength(deck.slides.length);
    deck.slides.forEach(({ title, subtitle }, place) => {
      expect(slides[place]).toContain(title);
      expect(slides[place]).toContain(subtitle);
    });
    const notes = [...unpackOffice(file).keys()].filter((name) =>
      /^ppt\/notesSlides\/notesSlide\d+\.xml$/.test(name),
    );
    expect(notes).toHaveLength(deck.slides.length);
  });

  it('is the same bytes on another day, and names no hour', async () => {
    const first = await written(deck);
    vi.useFakeTimers({ now: Date.UTC(2031, 4, 5, 6, 7, 8), toFake: ['Date'] });
    const second = await written(deck);
    vi.useRealTimers();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
    expect(unpackOffice(first).get('docProps/core.xml')).not.toMatch(/\d{4}-\d\d-\d\d/);
  });

  it('draws the intervals of its native charts, from below where bars lie', async () => {
    const result = makeRunResult();
    const chart = runDeckPlan(result).natives.get('utilisation');
    const [series] = chart?.series ?? [];
    const parts = unpackOffice(await written(deck));
    const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(3);
    const barred = charts.filter(([, xml]) =>
      tagsOf(xml as string).some(({ name }) => name === 'c:errBars'),
    );
    expect(barred).toHaveLength(1);
    const plus = /<c:plus>.*?<\/c:plus>/.exec(barred[0]?.[1] as string)?.[0] ?? '';
    expect(textsOf(plus, 'c:v').map(Number)).toEqual([...(series?.errors ?? [])].reverse());
  });

  it('leaves hostile names as text', async () => {
    const hostile = '"><script>alert(1)</script>\u001b[2J{{datum}}';
    const [, bad] = runDeck(makeRunResult({ rename: (name) => `${hostile}${name}` }));
    const file = await written(bad);
    expect(officeFaults(file)).toEqual([]);
    expect(slidesOf(file).join('\n')).toContain('"><script>alert(1)</script>\ufffd[2J{{datum}}P2');
  });
});

describe('the deck of a comparison', () => {
  const result = makeComparison();
  const document = composeComparison(result, ORIGIN);
  const plan = comparisonDeckPlan(result, 'reports/compared');

  it('answers in a sentence and draws every model with its interval', async () => {
    const deck = composeDeck(document, plan, 'reports/compared');
    expect(deck.slides[1]?.title).toBe('B is better in 2 and worse in 1');
    const evidence = deck.slides[2];
    expect(evidence?.body.kind).toBe('chart');
    if (evidence?.body.kind !== 'chart') return;
    const { series } = evidence.body.chart;
    expect(series.map(({ name }) => name)).toHaveLength(result.comparison.models.length);
    for (const { errors } of series) expect(errors?.every((half) => half > 0)).toBe(true);
    expect(officeFaults(await written(deck))).toEqual([]);
  });

  it('says that a model is faster only where its interval says so', () => {
    const titleOf = (of: DeckPlan) => of.evidence[0]?.title;
    expect(titleOf(plan)).toMatch(/^B resolves P2 tickets 2\.1\u00a0h faster on average$/);
    const open = makeComparison({
      row: (row) => ({ ...row, verdict: 'no clear difference', settledBy: null }),
    });
    expect(titleOf(comparisonDeckPlan(open, 'x'))).toBe(
      'How long tickets take to be resolved in each model',
    );
  });
});

it('of any other experiment shows all figures', () => {
  const [document] = runDeck();
  const names = figuresOf(document).map(({ name }) => name);
  const { slides } = composeDeck(document, plainDeckPlan(names), 'x');
  const shown = slides.flatMap(({ body }) => (body.kind === 'picture' ? [body.name] : []));
  expect(shown).toEqual(names);
});
