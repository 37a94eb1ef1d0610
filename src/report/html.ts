/**
 * A document as one HTML file: no script, no network, nothing outside itself. The page forbids by
 * its own policy whatever it does not need, so that a hostile name in a scenario stays a name.
 */
import type { Block, Cell, Document, Fact, Figure, Section, Table, Tile } from './document.ts';
import { NOTHING } from './format.ts';
import { escapeHtml, inlineSvg } from './html-escape.ts';
import { STYLE } from './html-style.ts';
import { VERDICT_SIGNS } from './names.ts';

/** What the writer cannot make itself. */
export interface HtmlMeans {
  /** The picture of each figure by name; a figure without one shows its table alone. */
  readonly svgs: ReadonlyMap<string, string>;
  /** SHA-256 of a text, in base64. */
  readonly sha256: (text: string) => string;
  /** `@font-face` rules with the typeface inside, or nothing. */
  readonly fontFaces?: string;
}

/** Writes the document as one self-contained HTML page. */
export function writeHtml(document: Document, means: HtmlMeans): string {
  const style = `${means.fontFaces ?? ''}${STYLE}`;
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${means.sha256(style)}'`,
    'font-src data:',
    'img-src data:',
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const title = escapeHtml(document.title);
  const contents = document.sections
    .map((section) => `<li><a href="#${section.id}">${escapeHtml(section.short)}</a></li>`)
    .join('');
  const subtitle =
    document.subtitle === '' ? '' : `<p class="lead">${escapeHtml(document.subtitle)}</p>`;
  return `<!doctype html>
<html lang="en">
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
<a class="skip" href="#main">Skip to the report</a>
<div class="page">
<header><h1>${title}</h1>${subtitle}</header>
<nav aria-label="Contents"><ol>${contents}</ol></nav>
<main id="main">
${document.sections.map((section) => sectionHtml(section, means)).join('\n')}
</main>
<footer><p>${escapeHtml(document.footer)}</p></footer>
</div>
</body>
</html>
`;
}

function sectionHtml(section: Section, means: HtmlMeans): string {
  const blocks = section.blocks.map((block) => blockHtml(block, means)).join('\n');
  const heading = `<h2 id="${section.id}-title">${escapeHtml(section.title)}</h2>`;
  return `<section id="${section.id}" aria-labelledby="${section.id}-title">${heading}
${blocks}</section>`;
}

function blockHtml(block: Block, means: HtmlMeans): string {
  switch (block.kind) {
    case 'question':
      return `<p class="question">${escapeHtml(block.text)}</p>`;
    case 'prose':
      return `<p>${escapeHtml(block.text)}</p>`;
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
      return `<pre tabindex="0"><code>${escapeHtml(block.text)}</code></pre>`;
    case 'folded':
      return foldedHtml(block.title, block.table);
  }
}

function calloutHtml(tone: string, text: string, items: readonly string[]): string {
  const list = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  const listed = list === '' ? '' : `<ul>${list}</ul>`;
  return `<div class="callout ${tone}"><p>${escapeHtml(text)}</p>${listed}</div>`;
}

function factHtml({ term, texts }: Fact): string {
  const shown = texts.map(({ text, source }) => {
    const where = source === undefined ? '' : ` <span class="source">${escapeHtml(source)}</span>`;
    return `<dd>${escapeHtml(text)}${where}</dd>`;
  });
  return `<dt>${escapeHtml(term)}</dt>${shown.join('')}`;
}

/** A large number may break before its half-width, but nowhere else. */
function breakable(value: string): string {
  return value.replace('\u00a0±', ' ±');
}

function tileHtml(tile: Tile): string {
  const sign = tile.tone === undefined ? '' : `${VERDICT_SIGNS[tile.tone]} `;
  const tone = tile.tone === undefined ? '' : ` class="${tile.tone}"`;
  return (
    `<li${tone}><span class="label">${escapeHtml(tile.label)}</span>` +
    `<span class="value">${escapeHtml(breakable(tile.value))}</span>` +
    `<span class="note">${escapeHtml(sign + tile.note)}</span></li>`
  );
}

const NO_CHART = 'The chart could not be drawn; its numbers are here:';

function figureHtml(figure: Figure, means: HtmlMeans): string {
  const { name, heading, table } = figure;
  const svg = means.svgs.get(name);
  const picture =
    svg === undefined
      ? `<p>${NO_CHART}</p>`
      : `<div class="canvas" tabindex="0">${inlineSvg(svg, name, heading.description)}</div>`;
  return `<figure id="figure-${name}"><figcaption><h3>${escapeHtml(heading.title)}</h3>
<p>${escapeHtml(heading.subtitle)}</p></figcaption>
${picture}${foldedHtml('The numbers of this figure', table)}</figure>`;
}

function foldedHtml(title: string, table: Table): string {
  return `<details><summary>${escapeHtml(title)}</summary>${tableHtml(table)}</details>`;
}

function tableHtml(table: Table): string {
  const head = table.columns
    .map((column) => `<th scope="col"${numberClass(column.align)}>${escapeHtml(column.title)}</th>`)
    .join('');
  const rows = table.rows
    .map((row) => `<tr>${row.map((cell, place) => cellHtml(cell, table, place)).join('')}</tr>`)
    .join('\n');
  const label = escapeHtml(table.caption);
  return `<div class="scroll" tabindex="0" role="region" aria-label="${label}">
<table id="table-${table.id}"><caption>${label}</caption><thead><tr>${head}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function cellHtml(cell: Cell, table: Table, place: number): string {
  const align = numberClass(table.columns[place]?.align ?? 'left');
  if (cell.tone !== undefined) {
    const text = `${VERDICT_SIGNS[cell.tone]} ${cell.text}`;
    return `<td class="verdict ${cell.tone}">${escapeHtml(text)}</td>`;
  }
  if (place === 0) return `<th scope="row"${align}>${escapeHtml(cell.text || NOTHING)}</th>`;
  return `<td${align}>${escapeHtml(cell.text || NOTHING)}</td>`;
}

function numberClass(align: 'left' | 'right'): string {
  return align === 'right' ? ' class="n"' : '';
}
