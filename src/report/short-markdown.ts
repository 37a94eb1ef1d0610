/**
 * A report on one screen of Markdown, for a pull request or a wiki: the question, what is answered,
 * the first numbers and the tables that decide. All else stands in the report.
 */
import { type Block, blocksOf, type Document, type Table } from './document.ts';
import { escapedMarkdown, markdownTable } from './markdown.ts';

/** Lines of the whole text at most. */
const MOST_LINES = 60;
/** Rows of a table that is shown whole. */
const MOST_ROWS = 30;

/** Writes the summary; every line ends with a newline. */
export function writeShortMarkdown(document: Document): string {
  const { title, subtitle, sections, footer } = document;
  const head = [`# ${escapedMarkdown(title)}`, escapedMarkdown(subtitle)];
  const [answer, ...others] = sections;
  const told = (answer === undefined ? [] : blocksOf(answer)).flatMap(blockText);
  const tables = [...(answer === undefined ? [] : [answer]), ...others]
    .flatMap((section) => blocksOf(section))
    .flatMap(tableIn)
    .filter(({ rows }) => rows.length > 0 && rows.length <= MOST_ROWS);
  const parts = [...head, ...told].filter((part) => part !== '');
  let left = MOST_LINES - linesIn([...parts, footer]);
  for (const table of tables) {
    const text = `**${escapedMarkdown(table.caption)}**\n\n${markdownTable(table)}`;
    const lines = linesIn([text]);
    if (lines > left) continue;
    left -= lines;
    parts.push(text);
  }
  return `${[...parts, escapedMarkdown(footer)].join('\n\n')}\n`;
}

/** Lines of paragraphs with an empty line behind each. */
function linesIn(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.split('\n').length + 1, 0);
}

/** What a section says in words and first numbers. */
function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'question':
      return [`**${escapedMarkdown(block.text)}**`];
    case 'callout': {
      const items = block.items.map((item) => `- ${escapedMarkdown(item)}`).join('\n');
      return [escapedMarkdown(block.text), ...(items === '' ? [] : [items])];
    }
    case 'tiles': {
      const tiles = block.tiles.map(({ label, value }) => {
        return `- ${escapedMarkdown(label)}: **${escapedMarkdown(value)}**`;
      });
      return [tiles.join('\n')];
    }
    default:
      return [];
  }
}

/** A table of the report, or that of a figure about targets. */
function tableIn(block: Block): readonly Table[] {
  if (block.kind === 'table') return [block.table];
  const isAboutTargets = block.kind === 'figure' && block.figure.name.startsWith('targets');
  return isAboutTargets ? [block.figure.table] : [];
}
