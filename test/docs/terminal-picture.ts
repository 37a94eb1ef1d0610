/** A terminal as an SVG picture: coloured text on a fixed grid of characters. */

const CHARACTER = { width: 8.4, height: 18 };
const MARGIN = 16;
const INK: Readonly<Record<string, string>> = {
  '1': 'font-weight="700"',
  '2': 'opacity="0.6"',
  '31': 'fill="#b42318"',
  '32': 'fill="#17713f"',
  '33': 'fill="#8a5a00"',
};
const PLAIN = new Set(['0', '22', '39']);
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals colour with control characters.
const SPAN = /\x1b\[(\d+)m|([^\x1b]+)/g;

/** A piece of a line in one colour, from a column on. */
interface Span {
  readonly column: number;
  readonly text: string;
  readonly ink: string;
}

/** Draws what a terminal shows; the title is what a reader who cannot see it hears. */
export function terminalPicture(text: string, title: string): string {
  const lines = text.trimEnd().split('\n');
  const columns = Math.max(...lines.map((line) => [...plain(line)].length));
  const width = Math.ceil(columns * CHARACTER.width + 2 * MARGIN);
  const height = lines.length * CHARACTER.height + 2 * MARGIN;
  const rows = lines.flatMap((line, row) => spansOf(line).map((span) => drawn(span, row)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}">
<rect width="${width}" height="${height}" rx="8" fill="#fbfbfa" stroke="#d8d8d4"/>
<g font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14" fill="#222" xml:space="preserve">
${rows.join('\n')}
</g>
</svg>
`;
}

function spansOf(line: string): Span[] {
  const spans: Span[] = [];
  let ink = '';
  let column = 0;
  for (const [, code, text] of line.matchAll(SPAN)) {
    if (code !== undefined) ink = PLAIN.has(code) ? '' : (INK[code] ?? '');
    if (text === undefined) continue;
    // Each word has its own place, so that a font of another width keeps the columns.
    for (const word of text.matchAll(/\S+(?: \S+)*/g)) {
      spans.push({ column: column + [...text.slice(0, word.index)].length, text: word[0], ink });
    }
    column += [...text].length;
  }
  return spans;
}

function drawn({ column, text, ink }: Span, row: number): string {
  const x = (MARGIN + column * CHARACTER.width).toFixed(1);
  const y = MARGIN + (row + 0.75) * CHARACTER.height;
  const length = ([...text].length * CHARACTER.width).toFixed(1);
  const attributes = ink === '' ? '' : ` ${ink}`;
  return `<text x="${x}" y="${y}" textLength="${length}"${attributes}>${escaped(text)}</text>`;
}

function plain(line: string): string {
  return line.replace(SPAN, (_, _code, text) => text ?? '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
