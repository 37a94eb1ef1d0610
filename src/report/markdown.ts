/** A report as Markdown: the same sections as the page, with charts as links to their pictures. */
import { type Block, blocksOf, type Document, type Table } from './document.ts';
import { plainSpaces } from './format.ts';

/** Characters that Markdown or HTML would take for markup. */
const MARKUP = /[\\`*_[\]<>|#~]/g;

/** Writes the report; `pictureOf` gives the address of a chart by its name. */
export function writeMarkdown(document: Document, pictureOf: (name: string) => string): string {
  const parts = [
    `# ${escapedMarkdown(document.title)}`,
    escapedMarkdown(document.subtitle),
    ...document.sections.flatMap((section) => [
      `## ${escapedMarkdown(section.title)}`,
      ...blocksOf(section).map((block) => markdownBlock(block, pictureOf)),
    ]),
    escapedMarkdown(document.footer),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

type PlainBlock = Exclude<Block, { readonly kind: 'tabs' }>;

/** Tables of figures with more rows than this stay in the page and in the files of data. */
const MOST_ROWS = 12;

/** A block of the report as Markdown; `pictureOf` gives the address of a chart by its name. */
export function markdownBlock(block: PlainBlock, pictureOf: (name: string) => string): string {
  switch (block.kind) {
    case 'question':
      return `**${escapedMarkdown(block.text)}**`;
    case 'prose':
      return escapedMarkdown(block.text);
    case 'callout':
      return [
        `> ${escapedMarkdown(block.text)}`,
        ...block.items.map((item) => `> - ${escapedMarkdown(item)}`),
      ]
        .join('\n')
        .replace('\n', '\n>\n');
    case 'tiles':
      return block.tiles
        .map(({ label, value, note }) => {
          const end = note === '' ? '' : ` (${escapedMarkdown(note)})`;
          return `- ${escapedMarkdown(label)}: **${escapedMarkdown(value)}**${end}`;
        })
        .join('\n');
    case 'table':
      return markdownTable(block.table);
    case 'figure': {
      const { name, heading, table } = block.figure;
      const picture = `![${escapedMarkdown(heading.title)}](${pictureOf(name)})`;
      const parts = [
        `### ${escapedMarkdown(heading.title)}`,
        escapedMarkdown(heading.subtitle),
        picture,
      ];
      return [...parts, ...(table.rows.length > MOST_ROWS ? [] : [markdownTable(table)])].join(
        '\n\n',
      );
    }
    case 'facts':
      return block.facts
        .map(({ term, texts }) =>
          [
            `- ${escapedMarkdown(term)}`,
            ...texts.map(({ text }) => `  - ${escapedMarkdown(text)}`),
          ].join('\n'),
        )
        .join('\n');
    case 'command':
      return `    ${plainSpaces(block.text).replace(/\s+/g, ' ')}`;
    case 'folded':
      return '';
  }
}

/** A table as Markdown. */
export function markdownTable({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ title }) => escapedMarkdown(title))),
    line(columns.map(({ align }) => (align === 'right' ? '--:' : ':--'))),
    ...rows.map((row) => line(row.map(({ text }) => escapedMarkdown(text)))),
  ].join('\n');
}

/** A text in which nothing is markup, on one line. */
export function escapedMarkdown(text: string): string {
  return plainSpaces(text)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(MARKUP, (mark) => `\\${mark}`);
}
