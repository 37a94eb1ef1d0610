/**
 * Small TrueType fonts from large ones: only the glyphs of given characters, renumbered, without
 * kerning or hints. Reference: OpenType specification 1.9, "glyf", "loca", "cmap" format 12.
 */
import { assert } from '../units/assert.ts';

/** A character and the glyph of the large font that draws it. */
export interface Drawn {
  readonly codePoint: number;
  readonly glyph: number;
}

/** The tables of a font file by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>;

/** Reads the table directory of a TrueType file. */
export function readTables(file: Buffer): FontTables {
  const tables = new Map<string, Buffer>();
  for (let table = 0; table < file.readUInt16BE(4); table += 1) {
    const record = 12 + 16 * table;
    const offset = file.readUInt32BE(record + 8);
    const length = file.readUInt32BE(record + 12);
    tables.set(file.toString('latin1', record, record + 4), file.subarray(offset, offset + length));
  }
  return tables;
}

/** The table with this tag. */
export function tableOf(tables: FontTables, tag: string): Buffer {
  const table = tables.get(tag);
  assert(table !== undefined, `a font has a table ${tag}`);
  return table;
}

/** Makes a font that draws exactly these characters. */
export function subsetFont(tables: FontTables, drawn: readonly Drawn[]): Buffer {
  const glyphs = glyphClosure(tables, [0, ...drawn.map((each) => each.glyph)]);
  const places = new Map(glyphs.map((glyph, place) => [glyph, place]));
  const outlines = glyphs.map((glyph) => renumbered(outlineOf(tables, glyph), places));
  return fontFile([
    ['OS/2', tableOf(tables, 'OS/2')],
    ['cmap', cmapTable(drawn.map((each) => [each.codePoint, places.get(each.glyph) ?? 0]))],
    ['glyf', Buffer.concat(outlines)],
    [
      'head',
      patched(tableOf(tables, 'head'), [
        [50, 1],
        [8, 0],
        [10, 0],
      ]),
    ],
    ['hhea', patched(tableOf(tables, 'hhea'), [[34, glyphs.length]])],
    ['hmtx', Buffer.concat(glyphs.map((glyph) => metricOf(tables, glyph)))],
    ['loca', locaTable(outlines)],
    ['maxp', patched(tableOf(tables, 'maxp'), [[4, glyphs.length]])],
    ['name', Buffer.from([0, 0, 0, 0, 0, 6])],
    ['post', postTable()],
  ]);
}

/** The glyphs and all parts of the composite ones, each once, 0 first. */
function glyphClosure(tables: FontTables, wanted: readonly number[]): readonly number[] {
  const found = new Set<number>();
  const open = [...wanted];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (found.has(glyph)) continue;
    found.add(glyph);
    open.push(...componentsOf(outlineOf(tables, glyph)).map(({ glyph: part }) => part));
  }
  return [...found].sort((a, b) => a - b);
}

function outlineOf(tables: FontTables, glyph: number): Buffer {
  const loca = tableOf(tables, 'loca');
  const isLong = tableOf(tables, 'head').readUInt16BE(50) === 1;
  const at = (index: number) =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index);
  return tableOf(tables, 'glyf').subarray(at(glyph), at(glyph + 1));
}

const WORDS = 0x1;
const SCALE = 0x8;
const MORE = 0x20;
const TWO_SCALES = 0x40;
const MATRIX = 0x80;

/** Parts of a composite outline with the place of their number in it. */
function componentsOf(outline: Buffer): { at: number; glyph: number }[] {
  const parts: { at: number; glyph: number }[] = [];
  if (outline.length < 10 || outline.readInt16BE(0) >= 0) return parts;
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0; ) {
    flags = outline.readUInt16BE(at);
    parts.push({ at: at + 2, glyph: outline.readUInt16BE(at + 2) });
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    if ((flags & SCALE) !== 0) at += 2;
    if ((flags & TWO_SCALES) !== 0) at += 4;
    if ((flags & MATRIX) !== 0) at += 8;
  }
  return parts;
}

/** A copy of the outline that names its parts by their new places, padded to four bytes. */
function renumbered(outline: Buffer, places: ReadonlyMap<number, number>): Buffer {
  const copy = Buffer.alloc(4 * Math.ceil(outline.length / 4));
  outline.copy(copy);
  for (const { at, glyph } of componentsOf(outline)) copy.writeUInt16BE(places.get(glyph) ?? 0, at);
  return copy;
}

function metricOf(tables: FontTables, glyph: number): Buffer {
  const hmtx = tableOf(tables, 'hmtx');
  const long = tableOf(tables, 'hhea').readUInt16BE(34);
  const metric = Buffer.alloc(4);
  metric.writeUInt16BE(hmtx.readUInt16BE(4 * Math.min(glyph, long - 1)), 0);
  const bearing = glyph < long ? 4 * glyph + 2 : 4 * long + 2 * (glyph - long);
  metric.writeInt16BE(hmtx.readInt16BE(bearing), 2);
  return metric;
}

function locaTable(outlines: readonly Buffer[]): Buffer {
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  let offset = 0;
  outlines.forEach((outline, place) => {
    offset += outline.length;
    loca.writeUInt32BE(offset, 4 * (place + 1));
  });
  return loca;
}

/** A character map of format 12 with one group a character. */
function cmapTable(pairs: readonly (readonly [number, number])[]): Buffer {
  const sorted = [...pairs].sort((a, b) => a[0] - b[0]);
  const table = Buffer.alloc(12 + 16 + 12 * sorted.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt16BE(3, 4);
  table.writeUInt16BE(10, 6);
  table.writeUInt32BE(12, 8);
  table.writeUInt16BE(12, 12);
  table.writeUInt32BE(16 + 12 * sorted.length, 16);
  table.writeUInt32BE(sorted.length, 24);
  sorted.forEach(([codePoint, place], group) => {
    table.writeUInt32BE(codePoint, 28 + 12 * group);
    table.writeUInt32BE(codePoint, 32 + 12 * group);
    table.writeUInt32BE(place, 36 + 12 * group);
  });
  return table;
}

function postTable(): Buffer {
  const table = Buffer.alloc(32);
  table.writeUInt32BE(0x00030000, 0);
  return table;
}

function patched(table: Buffer, words: readonly (readonly [number, number])[]): Buffer {
  const copy = Buffer.from(table);
  for (const [at, value] of words) copy.writeUInt16BE(value, at);
  return copy;
}

function fontFile(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory = Buffer.alloc(12 + 16 * tables.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(tables.length, 4);
  const power = 31 - Math.clz32(tables.length);
  directory.writeUInt16BE(16 << power, 6);
  directory.writeUInt16BE(power, 8);
  directory.writeUInt16BE(16 * tables.length - (16 << power), 10);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  tables.forEach(([tag, table], index) => {
    const body = Buffer.alloc(4 * Math.ceil(table.length / 4));
    table.copy(body);
    const record = 12 + 16 * index;
    directory.write(tag, record, 'latin1');
    directory.writeUInt32BE(checksum(body), record + 4);
    directory.writeUInt32BE(offset, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    bodies.push(body);
    offset += body.length;
  });
  return Buffer.concat([directory, ...bodies]);
}

function checksum(body: Buffer): number {
  let sum = 0;
  for (let at = 0; at < body.length; at += 4) sum = (sum + body.readUInt32BE(at)) >>> 0;
  return sum;
}
