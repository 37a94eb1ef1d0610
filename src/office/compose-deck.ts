/**
 * The slides of a report: its question, its answer, one finding a slide in an order that leads to a
 * decision, the next steps, and everything else as an appendix.
 */
import {
  blocksOf,
  type Document,
  type Fact,
  type Figure,
  figuresOf,
  type Table,
} from '../report/document.ts';
import { said, say } from '../units/language.ts';
import type { Deck, Slide, SlideBody, SlideChart } from './deck.ts';

/** What makes the deck of one kind of experiment. */
export interface DeckPlan {
  /** Figures of the main part, in their order; those that a report lacks are left out. */
  readonly main: readonly string[];
  /** Charts that can be changed on the slide, in place of the pictures of these names. */
  readonly natives: ReadonlyMap<string, SlideChart>;
  /** Slides that stand behind the answer and are no figures of the report. */
  readonly evidence: readonly Slide[];
  /** The answer as a sentence, where the report has it as a list. */
  readonly answer?: string;
  /** What is to be done next. */
  readonly steps: readonly string[];
}

/** Composes the deck; the notes name `source`, where the numbers lie. */
export function composeDeck(document: Document, plan: DeckPlan, source: string): Deck {
  const figures = figuresOf(document);
  const main = plan.main.flatMap((name) => figures.filter((figure) => figure.name === name));
  const rest = figures.filter((figure) => !main.includes(figure));
  const pictured = (figure: Figure) => figureSlide(figure, plan, source);
  return {
    title: document.title,
    slides: [
      coverSlide(document),
      answerSlide(document, plan, source),
      ...plan.evidence,
      ...main.map(pictured),
      stepsSlide(plan.steps),
      ...[
        ...rest.map(pictured),
        ...[...tablesOf(document), ...factsOf(document)].flatMap((table) =>
          tableSlides(table, source),
        ),
      ].map((slide): Slide => ({ ...slide, isAppendix: true })),
    ],
    footer: document.footer,
    appendixFooter: say`Appendix · ${document.footer}`,
  };
}

function allBlocks({ sections }: Document): ReturnType<typeof blocksOf> {
  return sections.flatMap(blocksOf);
}

function coverSlide(document: Document): Slide {
  const questions = allBlocks(document).flatMap((block) =>
    block.kind === 'question' ? [block.text] : [],
  );
  return {
    title: document.title,
    subtitle: document.subtitle,
    body: { kind: 'cover', lines: questions },
    notes: [
      said(
        'What follows was simulated; it describes the organisation as the scenario says, not as ' +
          'it was measured. The assumptions are in the appendix.',
      ),
    ],
  };
}

const MOST_POINTS = 7;
const MOST_TILES = 4;

function answerSlide(document: Document, { answer: sentence }: DeckPlan, source: string): Slide {
  const blocks = allBlocks(document);
  const answer = blocks.find((block) => block.kind === 'callout' && block.tone === 'answer');
  const tiles = blocks.flatMap((block) => (block.kind === 'tiles' ? block.tiles : []));
  const text = answer?.kind === 'callout' ? answer.text : document.title;
  const items = answer?.kind === 'callout' ? answer.items : [];
  return {
    title: sentence ?? text.replace(/[.:]$/, ''),
    subtitle: '',
    body: {
      kind: 'points',
      points: items.slice(0, MOST_POINTS),
      tiles: tiles.slice(0, MOST_TILES),
    },
    notes: [text, ...items, say`Source: ${source}.`],
  };
}

function figureSlide({ name, heading }: Figure, { natives }: DeckPlan, source: string): Slide {
  const { title, subtitle, description } = heading;
  const chart = natives.get(name);
  const body: SlideBody =
    chart === undefined
      ? { kind: 'picture', name, description }
      : { kind: 'chart', chart, description };
  return {
    title,
    subtitle,
    body,
    notes: [say`Say: ${title}.`, subtitle, say`Source: ${source}, figure “${name}”.`],
  };
}

/** Lines to fill in; a plan without names and dates is none. */
function stepsSlide(steps: readonly string[]): Slide {
  const column = (title: string) => ({ title, align: 'left' as const });
  return {
    title: said('Next steps'),
    subtitle: said('Who does what until when'),
    body: {
      kind: 'table',
      table: {
        id: 'next-steps',
        caption: said('Next steps'),
        columns: [column(said('Step')), column(said('Owner')), column(said('Until'))],
        rows: steps.map((step) => [{ text: step }, { text: '' }, { text: '' }]),
      },
    },
    notes: [said('Fill in owners and dates before the meeting ends.')],
  };
}

const MOST_ROWS = 12;
/** Tables with more rows belong into the workbook. */
const MOST_TABLE_SLIDES = 5;

function tablesOf(document: Document): readonly Table[] {
  return allBlocks(document).flatMap((block) => (block.kind === 'table' ? [block.table] : []));
}

/** Facts in groups, as tables of two columns. */
function factsOf(document: Document): readonly Table[] {
  return document.sections.flatMap((section) =>
    blocksOf(section).flatMap((block) =>
      block.kind === 'facts' ? [factTable(section.id, section.title, block.facts)] : [],
    ),
  );
}

function factTable(id: string, caption: string, facts: readonly Fact[]): Table {
  return {
    id,
    caption,
    columns: [
      { title: said('About'), align: 'left' },
      { title: '', align: 'left' },
    ],
    rows: facts.flatMap(({ term, texts }) =>
      texts.map(({ text }, place) => [{ text: place === 0 ? term : '' }, { text }]),
    ),
  };
}

/** A table over as many slides as it needs, up to a few. */
function tableSlides(table: Table, source: string): readonly Slide[] {
  const pages = Math.ceil(table.rows.length / MOST_ROWS);
  const shown = Math.min(pages, MOST_TABLE_SLIDES);
  return Array.from({ length: shown }, (_, page) => ({
    title: pages > 1 ? say`${table.caption} (${page + 1} of ${pages})` : table.caption,
    subtitle: shown < pages ? said('The rest stands in the report') : '',
    body: {
      kind: 'table' as const,
      table: { ...table, rows: table.rows.slice(page * MOST_ROWS, (page + 1) * MOST_ROWS) },
    },
    notes: [say`Source: ${source}.`],
  }));
}
