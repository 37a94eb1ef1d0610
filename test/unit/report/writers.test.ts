/** What a report holds stands in every form of it. */
import { describe, expect, it } from 'vitest';
import { examplesOf } from '../../../src/event-log/examples.ts';
import { composeDeck } from '../../../src/office/compose-deck.ts';
import { comparisonDeckPlan, runDeckPlan } from '../../../src/office/deck-plans.ts';
import { composeComparison } from '../../../src/report/comparison-report.ts';
import { composeReport } from '../../../src/report/compose.ts';
import { blocksOf, type Document, figuresOf, type Table } from '../../../src/report/document.ts';
import { plainSpaces } from '../../../src/report/format.ts';
import { writeHtml } from '../../../src/report/html.ts';
import { writeMarkdown } from '../../../src/report/markdown.ts';
import { writeShortMarkdown } from '../../../src/report/short-markdown.ts';
import { writeTypst } from '../../../src/report/typst.ts';
import { escapeMarkup } from '../../../src/units/markup.ts';
import { makeComparison } from '../../support/comparison.ts';
import { makeRunResult, makeTarget } from '../../support/run-result.ts';
import { modelOf, team, ticketType } from '../../support/scenario.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
const MODEL = modelOf({
  horizon: { start: '2026-03-02', length: '14 d' },
  tickets: { call: ticketType(['mon 09:05', 'tue 10:00'], '20 min') },
  teams: { desk: team('L1', 'Ana') },
});

const run = composeReport(makeRunResult(), ORIGIN, examplesOf(MODEL, 0));
const comparison = composeComparison(makeComparison(), ORIGIN);
const DOCUMENTS: readonly (readonly [string, Document])[] = [
  ['a run', run],
  ['a comparison', comparison],
];

/** Tables that stand in the report itself, and not behind a figure. */
function tablesOf({ sections }: Document): readonly Table[] {
  return sections
    .flatMap(blocksOf)
    .flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** All sentences of a report. */
function sentencesOf({ sections }: Document): readonly string[] {
  return sections.flatMap(blocksOf).flatMap((block) => {
    if (block.kind === 'prose' || block.kind === 'question') return [block.text];
    return block.kind === 'callout' ? [block.text, ...block.items] : [];
  });
}

/** The words of Markdown without what marks them up. */
const bare = (text: string) => text.replaceAll('\\', '').replace(/\s+/gu, ' ');

describe.each(DOCUMENTS)('the summary of %s in Markdown', (_, document) => {
  const text = writeShortMarkdown(document);

  it('is one screen: question, answer, first numbers, the tables that decide', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(61);
    const [answer] = document.sections;
    for (const block of answer === undefined ? [] : blocksOf(answer)) {
      if (block.kind === 'question') expect(text).toContain(`**${bare(block.text)}**`);
      if (block.kind === 'callout') expect(bare(text)).toContain(bare(block.text));
    }
    const [first] = tablesOf(document);
    expect(bare(text)).toContain(bare(first?.rows[0]?.[0]?.text ?? 'nothing'));
    expect(text.trimEnd().endsWith(plainSpaces(document.footer))).toBe(true);
  });
});

describe('a summary in Markdown', () => {
  it('stays one screen, however many targets there are', () => {
    const targets = Array.from({ length: 60 }, (_, rank) => {
      return makeTarget({ scope: { priority: `P${rank}` } });
    });
    const text = writeShortMarkdown(composeReport(makeRunResult({ targets }), ORIGIN));
    expect(text.split('\n').length).toBeLessThanOrEqual(61);
    expect(text).toContain('60 of 60 targets are missed');
  });

  it('shows hostile names as text', () => {
    const rename = (name: string) => `${name}|<b>*x*</b>[y](z)`;
    const text = writeShortMarkdown(composeReport(makeRunResult({ rename }), ORIGIN));
    // A quotation begins with this mark; no other one is markup.
    expect(text.replace(/^>/gm, '')).not.toMatch(/(?<!\\)[<>[\]]/);
    expect(text).toContain('\\|\\<b\\>');
  });
});

describe.each(DOCUMENTS)('the report of %s', (name, document) => {
  const html = writeHtml(document, { svgs: new Map(), sha256: () => '' });
  const markdown = bare(writeMarkdown(document, (figure) => `${figure}.svg`));
  const typst = writeTypst(document, (figure) => ({ path: `/${figure}.svg`, ratio: 0.5 }));
  const plan =
    name === 'a run' ? runDeckPlan(makeRunResult()) : comparisonDeckPlan(makeComparison(), 'x');
  const { slides } = composeDeck(document, plan, 'x');

  it('has figures and tables', () => {
    expect(figuresOf(document).length).toBeGreaterThan(2);
    expect(tablesOf(document).length).toBeGreaterThan(0);
  });

  it('has every sentence on the page, in Markdown and on paper', () => {
    for (const sentence of sentencesOf(document)) {
      expect(html).toContain(escapeMarkup(sentence));
      expect(markdown).toContain(bare(sentence));
      expect(typst).toContain(sentence.replaceAll('\\', '\\\\').replaceAll('"', '\\"'));
    }
  });

  it('has every figure on the page, in Markdown, on paper and on a slide', () => {
    for (const { name: figure, heading, table } of figuresOf(document)) {
      expect(html).toContain(`<figure id="figure-${figure}"`);
      expect(html).toContain(`<table id="table-${table.id}"`);
      expect(markdown).toContain(`(${figure}.svg)`);
      expect(typst).toContain(`"/${figure}.svg"`);
      expect(slides.map(({ title }) => title)).toContain(heading.title);
    }
  });

  it('has every cell of every table on the page, in Markdown and on paper', () => {
    for (const { id, rows } of tablesOf(document)) {
      expect(html).toContain(`<table id="table-${id}"`);
      for (const { text } of rows.flat()) {
        if (text === '') continue;
        expect(html).toContain(escapeMarkup(text));
        expect(markdown).toContain(bare(text));
        expect(typst).toContain(text);
      }
    }
  });

  it('has every table on a slide', () => {
    const shown = slides.flatMap(({ body }) => (body.kind === 'table' ? [body.table.id] : []));
    for (const { id } of tablesOf(document)) expect(shown).toContain(id);
  });
});
