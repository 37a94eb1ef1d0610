/**
 * A document as one HTML file: no script, no network, nothing outside itself. The page forbids by
 * its own policy whatever it does not need, so that a hostile name in a scenario stays a name.
 */

import { assert } from '../units/assert.ts';
import { said, spoken } from '../units/language.ts';
import { escapeMarkup } from '../units/markup.ts';
import type { Block, Cell, Document, Fact, Figure, Section, Table, Tile } from './document.ts';
import { NOTHING } from './format.ts';
import { STYLE } from './html-style.ts';
import { inlineSvg } from './inline-svg.ts';
import { VERDICT_SIGNS } from './names.ts';

/** What the writer cannot make itself. */
export interface HtmlMeans {
  /** The picture of each figure by name; a figure without one shows its table alone. */
  readonly svgs: ReadonlyMap<string, string>;
  /** SHA-256 of a text, in base64. */
  readonly sha256: (text: string) => string;
  /** `@font-face` rules with the typeface inside, or nothing. */
  readonly fontFaces?: string;
  /** A program that makes figures over time brushable, or nothing. */
  readonly brush?: string;
  /** Files of each figure that can be taken out of the page, by the name of the figure. */
  readonly enclosures?: ReadonlyMap<string, readonly Enclosure[]>;
}

/** A file inside a page, behind a link. */
export interface Enclosure {
  readonly words: string;
  readonly fileName: string;
  readonly type: string;
  readonly text: string;
}

/** Writes the document as one self-contained HTML page. */
export function writeHtml(document: Document, means: HtmlMeans): string {
  const style = `${means.fontFaces ?? ''}${STYLE}`;
  const { brush } = means;
  assert(!/<\/script|<!--/i.test(brush ?? ''), 'nothing in the program ends its element');
  const policy = [
    `default-src 'none'`,
    ...(brush === undefined ? [] : [`script-src 'sha256-${means.sha256(brush)}'`]),
    `style-src 'sha256-${means.sha256(style)}'`,
    'font-src data:',
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const title = escapeMarkup(document.title);
  const contents = document.sections
    .map((section) => `<li><a href="#${section.id}">${escapeMarkup(section.short)}</a></li>`)
    .join('');
  const subtitle =
    document.subtitle === '' ? '' : `<p class="lead">${escapeMarkup(document.subtitle)}</p>`;
  return `<!doctype html>
<html lang="${spoken().code}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">${escapeMarkup(said('Skip to the report'))}</a>
<div class="page">
<header><h1>${title}</h1>${subtitle}</header>
<nav aria-label="${escapeMarkup(said('Contents'))}"><ol>${contents}</ol></nav>
<main id="main">
${document.sections.map((section) => sectionHtml(section, means)).join('\n')}
</main>
<footer><p>${escapeMarkup(document.footer)}</p></footer>
</div>
${brush === undefined ? '' : `<script>${brush}</script>\n`}</body>
</html>
`;
}

function sectionHtml(section: Section, means: HtmlMeans): string {
  const blocks = section.blocks.map((block) => blockHtml(block, means)).join('\n');
  const heading = `<h2 id="${section.id}-title">${escapeMarkup(section.title)}</h2>`;
  return `<section id="${section.id}" aria-labelledby="${section.id}-title">${heading}
${blocks}</section>`;
}

function blockHtml(block: Block, means: HtmlMeans): string {
  switch (block.kind) {
    case 'question':
      return `<p class="question">${escapeMarkup(block.text)}</p>`;
    case 'prose':
      return `<p>${escapeMarkup(block.text)}</p>`;
    case 'tiles':
      return `<ul class="tiles">${block.tiles.map(tileHtml).join('')}</ul>`;
    case 'table':
      return tableHtml(block.table);
    case 'figure':
      return figureHtml(block.figure, means);
    case 'callout':
      return calloutHtml(block.tone, block.text, block.items);
    case 'facts':
      return `<dl>${block.facts.map(factHtml).join('')}</dl>`;
    case 'command':
      return `<pre tabindex="0"><code>${escapeMarkup(block.text)}</code></pre>`;
    case 'folded':
      return foldedHtml(block.title, block.table);
    case 'tabs':
      return tabsHtml(block, means);
  }
}

/** Radio buttons that the style sheet turns into tabs: nothing has to run for them. */
function tabsHtml({ id, title, panels, first }: Tabs, means: HtmlMeans): string {
  const buttons = panels.map((panel, place) => {
    const key = `${id}-${place + 1}`;
    const checked = place === first ? ' checked' : '';
    const words = escapeMarkup(panel.title);
    return (
      `<input type="radio" name="${id}" id="${key}"${checked}>` +
      `<label for="${key}">${words}</label>`
    );
  });
  const shown = panels.map(({ blocks }) => {
    return `<div class="panel">${blocks.map((block) => blockHtml(block, means)).join('\n')}</div>`;
  });
  return `<fieldset class="tabs"><legend>${escapeMarkup(title)}</legend>${buttons.join('')}
${shown.join('\n')}</fieldset>`;
}

type Tabs = Extract<Block, { readonly kind: 'tabs' }>;

function calloutHtml(tone: string, text: string, items: readonly string[]): string {
  const list = items.map((item) => `<li>${escapeMarkup(item)}</li>`).join('');
  const listed = list === '' ? '' : `<ul>${list}</ul>`;
  return `<div class="callout ${tone}"><p>${escapeMarkup(text)}</p>${listed}</div>`;
}

function factHtml({ term, texts }: Fact): string {
  const shown = texts.map(({ text, source }) => {
    const where =
      source === undefined ? '' : ` <span class="source">${escapeMarkup(source)}</span>`;
    return `<dd>${escapeMarkup(text)}${where}</dd>`;
  });
  return `<dt>${escapeMarkup(term)}</dt>${shown.join('')}`;
}

/** A large number may break before its half-width, but nowhere else. */
function breakable(value: string): string {
  return value.replace('\u00a0±', ' ±');
}

function tileHtml(tile: Tile): string {
  const sign = tile.tone === undefined ? '' : `${VERDICT_SIGNS[tile.tone]} `;
  const tone = tile.tone === undefined ? '' : ` class="${tile.tone}"`;
  return (
    `<li${tone}><span class="label">${escapeMarkup(tile.label)}</span>` +
    `<span class="value">${escapeMarkup(breakable(tile.value))}</span>` +
    `<span class="note">${escapeMarkup(sign + tile.note)}</span></li>`
  );
}

/** What brings back the rows that a brush has hidden. */
const ALL_ROWS = 'show all rows';

const NO_CHART = 'The chart could not be drawn; its numbers are here:';

function figureHtml(figure: Figure, means: HtmlMeans): string {
  const { name, heading, table } = figure;
  const svg = means.svgs.get(name);
  const picture =
    svg === undefined
      ? `<p>${escapeMarkup(said(NO_CHART))}</p>`
      : `<div class="canvas" tabindex="0">${inlineSvg(svg, name, heading.description)}</div>`;
  const brushed = figure.isOverTime ? ` data-all="${escapeMarkup(said(ALL_ROWS))}"` : '';
  return `<figure id="figure-${name}"${brushed}><figcaption><h3>${escapeMarkup(heading.title)}</h3>
<p>${escapeMarkup(heading.subtitle)}</p></figcaption>
${picture}${foldedHtml(said('The numbers of this figure'), table)}
${enclosuresHtml(name, means)}</figure>`;
}

function enclosuresHtml(name: string, { enclosures }: HtmlMeans): string {
  const links = (enclosures?.get(name) ?? []).map(enclosureLink);
  return links.length === 0
    ? ''
    : `<p class="take">${escapeMarkup(said('Take along:'))} ${links.join('')}</p>`;
}

/** The link behind which a file lies. */
export function enclosureLink({ words, fileName, type, text }: Enclosure): string {
  const address = `data:${type};charset=utf-8,${inAddress(text)}`;
  return `<a download="${escapeMarkup(fileName)}" href='${address}'>${escapeMarkup(words)}</a>`;
}

/** A text inside an address between apostrophes: only what would end or change it is encoded. */
function inAddress(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[%#&<>\\]|[^ -~]/gu, encodeURIComponent)
    .replaceAll("'", '%27');
}

function foldedHtml(title: string, table: Table): string {
  return `<details><summary>${escapeMarkup(title)}</summary>${tableHtml(table)}</details>`;
}

function tableHtml(table: Table): string {
  const head = table.columns
    .map(
      (column) => `<th scope="col"${numberClass(column.align)}>${escapeMarkup(column.title)}</th>`,
    )
    .join('');
  const rows = table.rows
    .map((row) => `<tr>${row.map((cell, place) => cellHtml(cell, table, place)).join('')}</tr>`)
    .join('\n');
  const label = escapeMarkup(table.caption);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}">
<table id="table-${table.id}"><caption>${label}</caption><thead><tr>${head}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function cellHtml(cell: Cell, table: Table, place: number): string {
  const align = numberClass(table.columns[place]?.align ?? 'left');
  if (cell.tone !== undefined) {
    const text = `${VERDICT_SIGNS[cell.tone]} ${cell.text}`;
    return `<td class="verdict ${cell.tone}">${escapeMarkup(text)}</td>`;
  }
  if (place === 0) return `<th scope="row"${align}>${escapeMarkup(cell.text || NOTHING)}</th>`;
  return `<td${align}>${escapeMarkup(cell.text || NOTHING)}</td>`;
}

function numberClass(align: 'left' | 'right'): string {
  return align === 'right' ? ' class="n"' : '';
}
