/** A chart as a picture that stands alone: heading above the drawing, description inside. */
import { type Heading, wrap } from '../charts/chart.ts';
import { INK, QUIET_INK } from '../charts/theme.ts';
import { escapeMarkup } from '../units/markup.ts';
import { svgSize } from './inline-svg.ts';

const EDGE = 8;
const TITLE = { size: 16, line: 21, weight: 600, colour: INK, glyph: 0.56 } as const;
const SUBTITLE = { size: 12, line: 16, weight: 400, colour: QUIET_INK, glyph: 0.52 } as const;

/** Puts the heading above the drawing; the picture becomes as much higher. */
export function pictureWithHeading(svg: string, heading: Heading): string {
  const { width, height } = svgSize(svg);
  const title = textLines(heading.title, TITLE, { width, top: EDGE });
  const below = textLines(heading.subtitle, SUBTITLE, { width, top: title.end + 2 });
  const total = height + below.end;
  const size = `width="${width}" height="${total}" viewBox="0 0 ${width} ${total}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img">`,
    `<desc>${escapeMarkup(heading.description)}</desc>`,
    `<rect width="${width}" height="${total}" fill="white"/>`,
    ...title.lines,
    ...below.lines,
    svg.replace('<svg ', `<svg y="${below.end}" `),
    '</svg>\n',
  ].join('\n');
}

type Look = typeof TITLE | typeof SUBTITLE;

/** Lines of text from this height down, and the height at which they end. */
function textLines(text: string, look: Look, place: { width: number; top: number }) {
  const letters = Math.floor((place.width - 2 * EDGE) / (look.size * look.glyph));
  const words = wrap(text, letters);
  const style = `font-family="Inter, sans-serif" font-size="${look.size}"`;
  const ink = `font-weight="${look.weight}" fill="${look.colour}"`;
  const lines = words.map((line, index) => {
    const y = place.top + look.line * index + look.size;
    return `<text x="${EDGE}" y="${y}" ${style} ${ink}>${escapeMarkup(line)}</text>`;
  });
  return { lines, end: place.top + look.line * words.length };
}
