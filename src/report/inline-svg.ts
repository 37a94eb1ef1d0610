/** SVG as text: made fit to share a page, and how large it is. */
import { escapeMarkup } from '../units/markup.ts';

/**
 * An SVG for use inside a page: ids get a prefix, so that several share a page; inner roles and
 * labels go, because the picture as a whole has a description and a table. What marks say to
 * whoever points at them becomes a title, which every browser shows.
 */
export function inlineSvg(svg: string, prefix: string, description: string): string {
  const inner = withTips(svg).replace(/<[^>]+>/g, (tag) =>
    tag
      .replace(/ (?:aria-[a-z]+|role|class|pointer-events|version|xmlns:xlink)="[^"]*"/g, '')
      .replace(/ id="([^"]*)"/g, ` id="${prefix}-$1"`)
      .replace(/url\(#([^)]*)\)/g, `url(#${prefix}-$1)`)
      .replace(/href="#([^"]*)"/g, `href="#${prefix}-$1"`),
  );
  const label = `role="img" aria-label="${escapeMarkup(description)}"`;
  return inner.replace(/<svg(?=[ >])/, () => `<svg ${label}`);
}

/** Labels of marks as titles inside them. */
function withTips(svg: string): string {
  return svg.replace(/<(?:path|rect|line)[^>]*? aria-label="[^"]*"[^>]*?\/>/g, (mark) => {
    const [label = '', tip = ''] = / aria-label="([^"]*)"/.exec(mark) ?? [];
    const plain = mark.replace(label, '');
    const name = /^<([a-z]+)/.exec(mark)?.[1] ?? '';
    return tip === '' ? plain : `${plain.slice(0, -2)}><title>${tip}</title></${name}>`;
  });
}

/** Width and height of a drawing, as its first tag says. */
export function svgSize(svg: string): { readonly width: number; readonly height: number } {
  const [, width = '0', height = '0'] = /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
