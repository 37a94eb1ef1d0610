/**
 * A report as a source text of Typst, which sets it on paper. Every word of the report stands in a
 * string, so that nothing in it can be markup; how a page looks is said once, in front.
 */

import { spoken } from '../units/language.ts';
import {
  type Block,
  blocksOf,
  type Cell,
  type Document,
  type Fact,
  type Section,
  type Table,
  type Tile,
} from './document.ts';
import { VERDICT_SIGNS } from './names.ts';

/** What stands in front of every paper. */
const STYLE = `
#set page(paper: "a4", margin: (x: 18mm, top: 18mm, bottom: 20mm), numbering: "1 / 1",
  footer: context [#set text(size: 7.5pt, fill: luma(40%)); #line-of-footer #h(1fr)
    #counter(page).display("1 / 1", both: true)])
#set text(font: "Inter", size: 9pt, fill: rgb("#1f2933"), number-type: "lining")
#set par(leading: 0.62em, spacing: 0.9em)
#show heading.where(level: 1): it => block(above: 1.6em, below: 0.8em,
  text(size: 14pt, weight: 600, it.body))
#show heading.where(level: 2): it => block(above: 1.2em, below: 0.5em, sticky: true,
  text(size: 10.5pt, weight: 600, it.body))
#show heading.where(level: 3): it => block(above: 1em, below: 0.4em, sticky: true,
  text(size: 9.5pt, weight: 600, it.body))
#set table(stroke: none, inset: (x: 4pt, y: 3.2pt))
#show table: set text(size: 8pt, number-width: "tabular")
#show table.cell.where(y: 0): set text(weight: 600)
#let quiet(it) = text(fill: luma(36%), it)
#let lines(aligns, ..cells) = table(columns: aligns.len(), align: aligns,
  fill: (_, y) => if y > 0 and calc.even(y) { luma(96.5%) }, ..cells)
#let callout(colour, it) = block(width: 100%, inset: (left: 9pt, y: 5pt),
  stroke: (left: 2.2pt + colour), it)
#let tile(label, value, note) = block(width: 100%, stroke: 0.6pt + luma(82%), radius: 3pt,
  inset: 7pt)[#set par(spacing: 0.5em)
  #text(size: 7.5pt, fill: luma(36%), label)\\
  #text(size: 12pt, weight: 600, value)\\
  #text(size: 7.5pt, fill: luma(36%), note)]
#let chart(path, width, words) = block(above: 0.5em,
  image(path, width: width, alt: words))
`;

/** Colours of verdicts on paper. */
const INKS = { met: '#228833', missed: '#C8384C', undecided: '#8A7A1B' } as const;

/** The file of a chart, and its height ÷ its width. */
export interface PaperPicture {
  readonly path: string;
  readonly ratio: number;
}

/** Millimetres: the width of text, and heights of charts; those of several panels are higher. */
const TEXT_WIDTH = 174;
const MOST_HEIGHT = 84;
const MOST_PANEL_HEIGHT = 135;
const PANEL_RATIO = 0.75;

/** Writes the report; `pictureOf` gives a chart by its name, or undefined. */
export function writeTypst(
  document: Document,
  pictureOf: (name: string) => PaperPicture | undefined,
): string {
  const { title, subtitle, sections, footer } = document;
  return [
    `#set document(title: ${quoted(title)}, date: none)`,
    `#set text(lang: "${spoken().code}")`,
    `#let line-of-footer = ${quoted(footer)}`,
    STYLE.trim(),
    `#text(size: 20pt, weight: 600, ${quoted(title)})`,
    subtitle === '' ? '' : `#quiet(text(size: 10.5pt, ${quoted(subtitle)}))`,
    ...sections.flatMap((section) => sectionLines(section, pictureOf)),
    '',
  ].join('\n\n');
}

type PictureOf = Parameters<typeof writeTypst>[1];

function sectionLines(section: Section, pictureOf: PictureOf): readonly string[] {
  const blocks = blocksOf(section).map((block) => blockText(block, pictureOf));
  return [heading(1, section.title), ...blocks];
}

function heading(level: number, text: string): string {
  return `#heading(level: ${level}, ${quoted(text)})`;
}

function blockText(block: Exclude<Block, { readonly kind: 'tabs' }>, pictureOf: PictureOf): string {
  switch (block.kind) {
    case 'question':
      return `#text(size: 11pt, style: "normal", weight: 600, ${quoted(block.text)})`;
    case 'prose':
      return paragraph(block.text);
    case 'tiles':
      return tilesText(block.tiles);
    case 'table':
      return tableText(block.table);
    case 'figure': {
      const { name, heading: head, table } = block.figure;
      const picture = pictureOf(name);
      const shown =
        picture === undefined
          ? tableText(table)
          : `#chart(${quoted(picture.path)}, ${widthOf(picture)}mm, ${quoted(head.description)})`;
      const words = [heading(2, head.title), `#quiet(${quoted(head.subtitle)})`, shown];
      return `#block(breakable: ${picture === undefined})[\n${words.join('\n\n')}\n]`;
    }
    case 'callout': {
      const colour = block.tone === 'answer' ? '#4477AA' : '#C2A92B';
      const items = block.items.map((item) => `#list.item(${quoted(item)})`).join('\n');
      return `#callout(rgb("${colour}"))[${paragraph(block.text)}\n${items}]`;
    }
    case 'facts':
      return block.facts.map(factText).join('\n\n');
    case 'command':
      return `#raw(block: true, ${quoted(block.text)})`;
    case 'folded':
      return '';
  }
}

function widthOf({ ratio }: PaperPicture): number {
  const most = ratio > PANEL_RATIO ? MOST_PANEL_HEIGHT : MOST_HEIGHT;
  return Math.min(TEXT_WIDTH, Math.round(most / ratio));
}

function paragraph(text: string): string {
  return `#par(${quoted(text)})`;
}

const TILES_A_ROW = 3;

function tilesText(tiles: readonly Tile[]): string {
  const boxes = tiles.map(({ label, value, note, tone }) => {
    const sign = tone === undefined ? '' : `${VERDICT_SIGNS[tone]} `;
    return `tile(${quoted(label)}, ${quoted(value)}, ${quoted(sign + note)})`;
  });
  return `#grid(columns: (1fr,) * ${TILES_A_ROW}, gutter: 6pt, ${boxes.join(', ')})`;
}

function tableText({ columns, rows }: Table): string {
  const aligns = columns.map(({ align }) => align).join(', ');
  const head = columns.map(({ title }) => quoted(title)).join(', ');
  const lines = rows.map((row) => row.map(cellText).join(', '));
  return `#lines((${aligns},), table.header(${head}), table.hline(stroke: 0.6pt + luma(60%)),
${lines.join(',\n')})`;
}

function cellText({ text, tone }: Cell): string {
  if (tone === undefined) return quoted(text);
  return `text(fill: rgb("${INKS[tone]}"), ${quoted(`${VERDICT_SIGNS[tone]} ${text}`)})`;
}

function factText({ term, texts }: Fact): string {
  const items = texts.map(({ text, source }) => {
    const where = source === undefined ? '' : ` + quiet(${quoted(`  ${source}`)})`;
    return `#list.item(${quoted(text)}${where})`;
  });
  return [heading(3, term), ...items].join('\n');
}

/** A string of Typst; characters that no text has become U+FFFD. */
function quoted(text: string): string {
  const plain = text.replace(/\p{Cc}|\p{Surrogate}/gu, (char) => (char === '\n' ? ' ' : '\ufffd'));
  return `"${plain.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
