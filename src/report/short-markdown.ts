/**
 * A report on one screen of Markdown, for a pull request or a wiki: the question, what is answered,
 * the first numbers and the tables that decide. All else stands in the report.
 */
import { type Block, blocksOf, type Document, type Table } from './document.ts';
import { escapedMarkdown, markdownBlock, markdownTable } from './markdown.ts';

/** Lines of the whole text at most. */
const MOST_LINES = 60;
/** Rows of a table that is shown whole. */
const MOST_ROWS = 30;

/** What the first section says in words and first numbers. */
const TOLD: ReadonlySet<Block['kind']> = new Set(['question', 'callout', 'tiles']);

/** Writes the summary; every line ends with a newline. */
export function writeShortMarkdown({ title, subtitle, sections, footer }: Document): string {
  const blocks = sections.map((section) => blocksOf(section));
  const told = (blocks[0] ?? []).filter(({ kind }) => TOLD.has(kind));
  const head = [
    `# ${escapedMarkdown(title)}`,
    escapedMarkdown(subtitle),
    ...told.map((block) => markdownBlock(block, () => '')),
  ].filter((part) => part !== '');
  const tables = blocks
    .flat()
    .flatMap(tableIn)
    .filter(({ rows }) => rows.length > 0 && rows.length <= MOST_ROWS);
  const parts = [...head];
  let left = MOST_LINES - linesIn([...head, footer]);
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

/** A table of the report, or that of a figure about targets. */
function tableIn(block: Block): readonly Table[] {
  if (block.kind === 'table') return [block.table];
  const isAboutTargets = block.kind === 'figure' && block.figure.name.startsWith('targets');
  return isAboutTargets ? [block.figure.table] : [];
}
