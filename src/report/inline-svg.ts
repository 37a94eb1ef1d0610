/** SVG as text: made fit to share a page, and how large it is. */
import { escapeMarkup } from '../units/markup.ts';

/**
 * An SVG for use inside a page: ids get a prefix, so that several share a page; inner roles and
 * labels go, because the picture as a whole has a description and a table.
 */
export function inlineSvg(svg: string, prefix: string, description: string): string {
  const inner = svg.replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/ (?:aria-[a-z]+|role|class|pointer-events|version|xmlns:xlink)="[^"]*"/g, '')
      .replace(/ id="([^"]*)"/g, ` id="${prefix}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#${prefix}-$1)`)
      .replace(/href="#([^"]*)"/g, `href="#${prefix}-$1"`),
  );
  const label = `role="img" aria-label="${escapeMarkup(description)}"`;
  return inner.replace(/<svg(?=[ >])/, () => `<svg ${label}`);
}

/** Width and height of a drawing, as its first tag says. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
