import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/cli/languages.ts';
import { ReplayedReplication } from '../../../src/event-log/day-replay.ts';
import { examplesOf } from '../../../src/event-log/examples.ts';
import { comparisonWorkbook } from '../../../src/office/comparison-workbook.ts';
import { composeDeck } from '../../../src/office/compose-deck.ts';
import { comparisonDeckPlan, runDeckPlan } from '../../../src/office/deck-plans.ts';
import { runWorkbook } from '../../../src/office/run-workbook.ts';
import type { Workbook } from '../../../src/office/workbook.ts';
import { composeComparison } from '../../../src/report/comparison-report.ts';
import { composeReport } from '../../../src/report/compose.ts';
import { formatEstimate, formatInterval, plainSpaces } from '../../../src/report/format.ts';
import { writeHtml } from '../../../src/report/html.ts';
import { writeMarkdown } from '../../../src/report/markdown.ts';
import { writeReplayPage } from '../../../src/report/replay-page.ts';
import { dateWords } from '../../../src/report/wording.ts';
import {
  ENGLISH,
  inLanguage,
  type Language,
  said,
  say,
  spoken,
} from '../../../src/units/language.ts';
import { makeComparison } from '../../support/comparison.ts';
import { makeRunResult } from '../../support/run-result.ts';
import { modelOf, team, ticketType } from '../../support/scenario.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'COMMAND' };

/** Every phrase between marks: what is outside of them was not looked up. */
class Marked extends Map<string, string> {
  override get(phrase: string): string {
    return `⟦${phrase}⟧`;
  }
}

const MARKS: Language = { code: 'xx', decimal: '.', phrases: new Marked() };

/** Names of the made-up run, units and codes: what every language says in the same way. */
const NAMES =
  /service-desk|second-level|engineering|vendor-\w+|contoso|L\d|P\d|EUR|SHA|tiersim|COMMAND|seed/g;

/** Words that were made and not looked up. */
function unmarked(text: string): readonly string[] {
  let left = text;
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/g, '');
  }
  return [...new Set(left.replace(NAMES, '').match(/\p{L}{4,}/gu) ?? [])].sort();
}

const model = modelOf({
  horizon: { start: '2026-03-02', length: '14 d' },
  tickets: { call: ticketType(['mon 09:05', 'tue 10:00'], '20 min') },
  teams: { desk: team('L1', 'Ana', { lunch: { at: '12:00', for: '30 min' } }) },
});

/** Texts of the run's and the comparison's documents, each on a line. */
function everyText(): string {
  const result = makeRunResult();
  const comparison = makeComparison();
  const documents = [
    composeReport(result, ORIGIN, examplesOf(model, 0)),
    composeComparison(comparison, ORIGIN),
  ] as const;
  const decks = [
    composeDeck(documents[0], runDeckPlan(result), 'FOLDER'),
    composeDeck(documents[1], comparisonDeckPlan(comparison, 'FOLDER'), 'FOLDER'),
  ];
  const roster = { replication: 1, days: ['2026-03-02'], people: [] };
  const books = [
    runWorkbook(result, { rows: [], roster }, ORIGIN),
    comparisonWorkbook(comparison, [], ORIGIN),
  ];
  return [
    ...documents.map((document) => writeMarkdown(document, () => 'x')),
    ...decks.flatMap(({ slides }) =>
      slides.flatMap(({ title, subtitle, notes }) => [title, subtitle, ...notes]),
    ),
    ...books.flatMap(headingsOf),
  ].join('\n');
}

function headingsOf({ sheets }: Workbook): readonly string[] {
  return sheets.flatMap(({ name, columns }) => [name, ...columns.map(({ title }) => title)]);
}

/** All texts inside a value: what somebody wrote into the scenario. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe('a language', () => {
  it('is spoken while something is made, and not afterwards, whatever happens', () => {
    const german: Language = { code: 'de', decimal: ',', phrases: new Map([['yes', 'ja']]) };
    expect(inLanguage(german, () => said('yes'))).toBe('ja');
    expect(() =>
      inLanguage(german, () => {
        throw new Error('stopped');
      }),
    ).toThrow('stopped');
    expect(spoken()).toBe(ENGLISH);
    expect(said('yes')).toBe('yes');
  });

  it('may put what fills the gaps of a sentence in another order', () => {
    const turned: Language = {
      ...{ code: 'xx', decimal: '.' },
      phrases: new Map([['{0} of {1}', '{1}: {0}']]),
    };
    expect(inLanguage(turned, () => say`${3} of ${7}`)).toBe('7: 3');
    expect(say`${3} of ${7}`).toBe('3 of 7');
    expect(say`${'{1}'} of ${'$&'}`).toBe('{1} of $&');
  });

  it('tells which phrases it lacks, and says them in English', () => {
    const lacking: string[] = [];
    const poor: Language = {
      ...{ code: 'xx', decimal: '.', phrases: new Map() },
      onMissing: (phrase) => lacking.push(phrase),
    };
    expect(inLanguage(poor, () => said('yes'))).toBe('yes');
    expect(lacking).toEqual(['yes']);
  });

  it('is asked for every word of report, slides and workbook', () => {
    const text = inLanguage(MARKS, everyText);
    expect(text).toContain('⟦');
    const { facts, summary } = makeRunResult();
    const { models, warnings } = makeComparison().comparison;
    const written = [facts, summary.scenario, summary.warnings, summary.seed, models, warnings];
    const given = new Set(
      [...textsIn(written), 'call', 'FOLDER', 'charts'].join(' ').match(/\p{L}{4,}/gu),
    );
    expect(unmarked(text).filter((word) => !given.has(word))).toEqual([]);
  });
});

describe('German', () => {
  const german = languageOf('de');

  it('has every phrase that documents ask for', () => {
    const lacking = new Set<string>();
    const strict = { ...german, onMissing: (phrase: string) => void lacking.add(phrase) };
    inLanguage(strict, everyText);
    expect([...lacking].sort()).toEqual([]);
  });

  it('has the same gaps in every sentence', () => {
    const gaps = (text: string) => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
    for (const [phrase, translated] of german.phrases)
      expect(gaps(translated)).toEqual(gaps(phrase));
  });

  it('writes numbers, dates and units as people there do', () => {
    const row = { estimate: 86.06, low: 84, high: 88.1, unit: 'h' };
    const told = inLanguage(german, () => [
      formatEstimate(row),
      formatInterval(row),
      formatEstimate({ ...row, unit: 'EUR' }),
      dateWords('2026-11-05'),
    ]);
    expect(told.map(plainSpaces)).toEqual([
      '3,59 ± 0,09 Tage',
      '3,50 bis 3,68 Tage',
      '86 ± 2 EUR',
      '5. November 2026',
    ]);
  });

  it('is the language of the page and of what its charts write by themselves', () => {
    const page = inLanguage(german, () =>
      writeHtml(composeReport(makeRunResult(), ORIGIN), {
        ...{ svgs: new Map(), sha256: () => '' },
      }),
    );
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('Zum Bericht springen');
    const [first] = inLanguage(german, () =>
      composeReport(makeRunResult(), ORIGIN).sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure.spec] : [])),
      ),
    );
    expect(first?.config?.locale).toMatchObject({ number: { decimal: ',' } });
  });

  it('says where assumptions are in English, which results of an earlier version hold alone', () => {
    const told = (result: ReturnType<typeof makeRunResult>) =>
      inLanguage(german, () => writeMarkdown(composeReport(result, ORIGIN), () => 'x'));
    const result = makeRunResult();
    const [first] = result.facts.assumptions;
    if (first === undefined) throw new Error('the made-up run assumes something');
    const own = { ...first, sentence: 'Das ist angenommen.' };
    const facts = { ...result.facts, assumptionsIn: { de: [own] } };
    expect(told(result)).toMatch(/Englisch/);
    expect(told({ ...result, facts })).toContain(own.sentence);
    expect(told({ ...result, facts })).not.toMatch(/Englisch/);
  });

  it('is the language of the page that plays a day', () => {
    const day = new ReplayedReplication(model, 0).day('2026-03-02');
    if (day === undefined) throw new Error('the window has this day');
    const means = { player: '', sha256: () => '' };
    const page = inLanguage(german, () => writeReplayPage('Titel', day, means));
    expect(page).toContain('<html lang="de">');
    expect(page).toContain('{0} wartend');
    expect(page).not.toMatch(/Time of day|Speed|past its promise|tickets and/);
  });
});
