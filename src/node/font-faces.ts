/**
 * The shipped typeface inside a page: only the characters the page uses, so that it looks the same
 * on every machine and stays small. Numbers in tables get figures of equal width.
 */
import { readFileSync } from 'node:fs';
import { readFontMetrics } from '../charts/font-metrics.ts';
import { FONT_WEIGHTS, fontFile } from './render.ts';
import { type Drawn, type FontTables, readTables, subsetFont, tableOf } from './truetype.ts';

/** `@font-face` rules for the families Inter and Inter Figures with these characters. */
export function fontFaces(text: string): string {
  const codePoints = [...new Set(text)]
    .map((char) => char.codePointAt(0) ?? 0)
    .filter((codePoint) => codePoint >= FIRST_PRINTED)
    .sort((a, b) => a - b);
  return FONT_WEIGHTS.map((weight) => {
    const bytes = readFileSync(fontFile(weight));
    const tables = readTables(bytes);
    const metrics = readFontMetrics(bytes);
    const drawn = codePoints
      .map((codePoint) => ({ codePoint, glyph: metrics.glyphOf(codePoint) }))
      .filter((each) => each.glyph !== 0);
    return (
      face('Inter', weight, subsetFont(tables, drawn)) +
      face('Inter Figures', weight, subsetFont(tables, tabularFigures(tables)))
    );
  }).join('');
}

const FIRST_PRINTED = 0x20;

function face(family: string, weight: number, font: Buffer): string {
  const source = `url(data:font/ttf;base64,${font.toString('base64')})`;
  return `@font-face{font-family:"${family}";font-weight:${weight};src:${source}}\n`;
}

const FIGURES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const MAC_NAMES = 258;

/** The digits drawn by the glyphs that the font calls "zero.tf" to "nine.tf". */
function tabularFigures(tables: FontTables): readonly Drawn[] {
  const post = tableOf(tables, 'post');
  const count = post.readUInt16BE(32);
  const names: string[] = [];
  for (let at = 34 + 2 * count; at < post.length; ) {
    const length = post.readUInt8(at);
    names.push(post.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  const glyphs = new Map<string, number>();
  for (let glyph = 0; glyph < count; glyph += 1) {
    const name = post.readUInt16BE(34 + 2 * glyph) - MAC_NAMES;
    if (name >= 0) glyphs.set(names[name] ?? '', glyph);
  }
  return FIGURES.flatMap((figure, digit) => {
    const glyph = glyphs.get(`${figure}.tf`);
    return glyph === undefined ? [] : [{ codePoint: 0x30 + digit, glyph }];
  });
}
