/** A report as Markdown: the same sections as the page, with charts as links to their pictures. */
import { type Block, blocksOf, type Document, type Table } from './document.ts';
import { plainSpaces } from './format.ts';

/** Characters that Markdown or HTML would take for markup. */
const MARKUP = /[\\`*_[\]<>|#~]/g;

/** Writes the report; `pictureOf` gives the address of a chart by its name. */
export function writeMarkdown(document: Document, pictureOf: (name: string) => string): string {
  const parts = [
    `# ${escaped(document.title)}`,
    escaped(document.subtitle),
    ...document.sections.flatMap((section) => [
      `## ${escaped(section.title)}`,
      ...blocksOf(section).map((block) => blockText(block, pictureOf)),
    ]),
    escaped(document.footer),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type PlainBlock = Exclude<Block, { readonly kind: 'tabs' }>;

/** Tables of figures with more rows than this stay in the page and in the files of data. */
const MOST_ROWS = 12;

function blockText(block: PlainBlock, pictureOf: (name: string) => string): string {
  switch (block.kind) {
    case 'question':
      return `**${escaped(block.text)}**`;
    case 'prose':
      return escaped(block.text);
    case 'callout':
      return [`> ${escaped(block.text)}`, ...block.items.map((item) => `> - ${escaped(item)}`)]
        .join('\n')
        .replace('\n', '\n>\n');
    case 'tiles':
      return block.tiles
        .map(({ label, value, note }) => {
          const end = note === '' ? '' : ` (${escaped(note)})`;
          return `- ${escaped(label)}: **${escaped(value)}**${end}`;
        })
        .join('\n');
    case 'table':
      return tableText(block.table);
    case 'figure': {
      const { name, heading, table } = block.figure;
      const picture = `![${escaped(heading.title)}](${pictureOf(name)})`;
      const parts = [`### ${escaped(heading.title)}`, escaped(heading.subtitle), picture];
      return [...parts, ...(table.rows.length > MOST_ROWS ? [] : [tableText(table)])].join('\n\n');
    }
    case 'facts':
      return block.facts
        .map(({ term, texts }) =>
          [`- ${escaped(term)}`, ...texts.map(({ text }) => `  - ${escaped(text)}`)].join('\n'),
        )
        .join('\n');
    case 'command':
      return `    ${plainSpaces(block.text).replace(/\s+/g, ' ')}`;
    case 'folded':
      return '';
  }
}

function tableText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escaped(title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map(({ text }) => escaped(text)))),
  ].join('\n');
}

function escaped(text: string): string {
  return plainSpaces(text)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(MARKUP, (mark) => `\\${mark}`);
}
