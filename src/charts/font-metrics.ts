/**
 * Advance widths of a TrueType font, read from its bytes: the `cmap` and `hmtx` tables are all that
 * is needed to lay out labels without a browser. Kerning is left out; labels stay within a pixel.
 * Reference: OpenType specification 1.9, "cmap", "hmtx".
 */
import { assert } from '../units/assert.ts';

/** Widths of characters in one font. */
export interface FontMetrics {
  /** Width of the text in em: multiply by the font size in pixels. */
  widthOf(text: string): number;
  /** The glyph that draws this character; 0 if the font has none. */
  glyphOf(codePoint: number): number;
}

/** Reads the metrics of a TrueType font from the bytes of its file. */
export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const unitsPerEm = view.getUint16(offsetOf(tables, 'head') + 18);
  const longMetrics = view.getUint16(offsetOf(tables, 'hhea') + 34);
  const hmtx = offsetOf(tables, 'hmtx');
  const glyphOf = glyphLookup(view, offsetOf(tables, 'cmap'));
  const advanceOf = (codePoint: number) => {
    const glyph = Math.min(glyphOf(codePoint), longMetrics - 1);
    return view.getUint16(hmtx + 4 * glyph) / unitsPerEm;
  };
  return {
    widthOf: (text) =>
      [...text].reduce((sum, char) => sum + advanceOf(char.codePointAt(0) ?? 0), 0),
    glyphOf,
  };
}

function tableOffsets(view: DataView): Map<string, number> {
  const tables = new Map<string, number>();
  const count = view.getUint16(4);
  for (let table = 0; table < count; table += 1) {
    const record = 12 + 16 * table;
    const letters = [0, 1, 2, 3].map((place) => String.fromCharCode(view.getUint8(record + place)));
    tables.set(letters.join(''), view.getUint32(record + 8));
  }
  return tables;
}

function offsetOf(tables: Map<string, number>, tag: string): number {
  const offset = tables.get(tag);
  assert(offset !== undefined, `a font has a table ${tag}`);
  return offset;
}

/** The map from characters to glyphs: format 12 if the font has it, else format 4. */
function glyphLookup(view: DataView, cmap: number): (codePoint: number) => number {
  const count = view.getUint16(cmap + 2);
  const subtables = Array.from({ length: count }, (_, index) => {
    const offset = cmap + view.getUint32(cmap + 4 + 8 * index + 4);
    return { offset, format: view.getUint16(offset) };
  });
  const full = subtables.find((table) => table.format === 12);
  if (full) return (codePoint) => lookupInGroups(view, full.offset, codePoint);
  const basic = subtables.find((table) => table.format === 4);
  assert(basic !== undefined, 'a font maps characters by a table of format 4 or 12');
  return (codePoint) => lookupInSegments(view, basic.offset, codePoint);
}

function lookupInGroups(view: DataView, table: number, codePoint: number): number {
  const count = view.getUint32(table + 12);
  for (let group = 0; group < count; group += 1) {
    const record = table + 16 + 12 * group;
    const first = view.getUint32(record);
    if (codePoint < first) return 0;
    if (codePoint <= view.getUint32(record + 4))
      return view.getUint32(record + 8) + codePoint - first;
  }
  return 0;
}

function lookupInSegments(view: DataView, table: number, codePoint: number): number {
  const doubled = view.getUint16(table + 6);
  for (let place = 0; place < doubled; place += 2) {
    if (view.getUint16(table + 14 + place) < codePoint) continue;
    const start = view.getUint16(table + 16 + doubled + place);
    if (codePoint < start) return 0;
    const delta = view.getUint16(table + 16 + 2 * doubled + place);
    const rangeAt = table + 16 + 3 * doubled + place;
    const range = view.getUint16(rangeAt);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}
