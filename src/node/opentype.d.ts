/** The part of opentype.js that is used; it brings no types. */
declare module 'opentype.js' {
  /** A glyph: its number, its width and its outline. */
  export interface Glyph {
    readonly index: number;
    readonly advanceWidth?: number;
    getPath(x?: number, y?: number, size?: number): { toPathData(decimals: number): string };
  }
  /** A font. */
  export interface Font {
    readonly unitsPerEm: number;
    charToGlyph(char: string): Glyph;
  }
  /** Reads a font from its file. */
  export function parse(file: ArrayBufferLike): Font;
}
