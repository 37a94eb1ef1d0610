/**
 * Text of a picture as outlines: a program that embeds the picture needs no font then, and draws
 * the same everywhere. What a reader is to find in the text must stand beside the picture.
 */
import { readFileSync } from 'node:fs';
import { type Font, parse } from 'opentype.js';
import { fontFile } from './render.ts';

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
/** Attributes that only text has. */
const OF_TEXT = / (?:text-anchor|font-family|font-size|font-weight|x|y)="[^"]*"/g;
/** Fonts as heavy as this are drawn by the heavier of the two. */
const HEAVY = 600;

/** Replaces every `<text>` of an SVG by the outlines of its letters. */
export function outlineText(svg: string): string {
  const fonts = { plain: fontOf(400), heavy: fontOf(600) };
  return svg.replace(TEXT, (_, attributes: string, content: string) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const size = Number.parseFloat(of('font-size') ?? '12');
    const font = Number(of('font-weight') ?? 400) >= HEAVY ? fonts.heavy : fonts.plain;
    const text = content.replace(
      /&(lt|gt|quot|amp);/g,
      (_all, name: string) => ENTITIES[name] ?? '',
    );
    const anchor = of('text-anchor');
    const width = widthOf(font, text, size);
    const shift = anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0;
    const path = pathOf(font, text, {
      x: Number(of('x') ?? 0) - shift,
      y: Number(of('y') ?? 0),
      size,
    });
    return `<path ${` ${attributes}`.replace(OF_TEXT, '').trim()} d="${path}"/>`;
  });
}

function fontOf(weight: 400 | 600): Font {
  const bytes = readFileSync(fontFile(weight));
  return parse(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** The letters one by one: the font's rules for joining letters are none that numbers need. */
function widthOf(font: Font, text: string, size: number): number {
  const advances = [...text].map((char) => font.charToGlyph(char).advanceWidth ?? 0);
  return (advances.reduce((sum, advance) => sum + advance, 0) * size) / font.unitsPerEm;
}

function pathOf(font: Font, text: string, from: { x: number; y: number; size: number }): string {
  let { x } = from;
  return [...text]
    .map((char) => {
      const glyph = font.charToGlyph(char);
      const path = glyph.getPath(x, from.y, from.size).toPathData(2);
      x += ((glyph.advanceWidth ?? 0) * from.size) / font.unitsPerEm;
      return path;
    })
    .join('');
}
