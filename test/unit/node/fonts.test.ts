import { readFileSync } from 'node:fs';
import { parse } from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { readFontMetrics } from '../../../src/charts/font-metrics.ts';
import { fontFaces } from '../../../src/node/font-faces.ts';
import { FONT_WEIGHTS, fontFile } from '../../../src/node/render.ts';
import { readTables, subsetFont } from '../../../src/node/truetype.ts';

const SAMPLE = 'Handling 7.4 ± 0.4 h – ÄÖÜß €≥ “fi” 0123456789';
const codePoints = [...new Set(SAMPLE)].map((char) => char.codePointAt(0) ?? 0);

/** A font file as the reference reader sees it. */
function referenceOf(file: Buffer) {
  return parse(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength));
}

describe.each(FONT_WEIGHTS)('the shipped typeface in weight %d', (weight) => {
  const file = readFileSync(fontFile(weight));
  const reference = referenceOf(file);
  const metrics = readFontMetrics(file);

  it('has the widths and glyphs that another reader finds', () => {
    for (const codePoint of codePoints) {
      const char = String.fromCodePoint(codePoint);
      const glyph = reference.charToGlyph(char);
      expect(metrics.glyphOf(codePoint), char).toBe(glyph.index);
      const em = (glyph.advanceWidth ?? 0) / reference.unitsPerEm;
      expect(metrics.widthOf(char), char).toBeCloseTo(em, 9);
    }
  });

  it('has no glyph for a character it does not know', () => {
    expect(metrics.glyphOf(0x5ba2)).toBe(0);
    expect(metrics.widthOf('')).toBe(0);
  });

  it('draws the same outlines after everything else is cut away', () => {
    const drawn = codePoints.map((codePoint) => ({ codePoint, glyph: metrics.glyphOf(codePoint) }));
    const small = subsetFont(readTables(file), drawn);
    expect(small.length).toBeLessThan(file.length / 8);
    const cut = referenceOf(small);
    for (const char of new Set(SAMPLE)) {
      const outline = (font: typeof reference) => font.charToGlyph(char).getPath().toPathData(3);
      expect(outline(cut), char).toBe(outline(reference));
    }
    expect(cut.charToGlyph('Z').index).toBe(0);
  });
});

describe('font faces for a page', () => {
  it('hold two families in two weights and grow with the characters of the page', () => {
    const few = fontFaces('abc');
    expect(few.match(/@font-face/g)).toHaveLength(4);
    expect(few).toContain('font-family:"Inter Figures"');
    expect(fontFaces('abcdefghijklmnopqrstuvwxyz').length).toBeGreaterThan(few.length);
  });

  it('are the same for the same characters in any order', () => {
    expect(fontFaces('abc')).toBe(fontFaces('cba\n'));
  });

  it('have figures of one width', () => {
    const source = /"Inter Figures";font-weight:400;src:url\(data:font\/ttf;base64,([^)]+)/;
    const [, data = ''] = source.exec(fontFaces('')) ?? [];
    const font = referenceOf(Buffer.from(data, 'base64'));
    const widths = new Set([...'0123456789'].map((digit) => font.charToGlyph(digit).advanceWidth));
    expect(widths.size).toBe(1);
  });
});
