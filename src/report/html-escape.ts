/** Text into HTML: one escaping for everything, and inline SVG made fit to share a page. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that no document may hold: control characters and halves of surrogate pairs. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** Text for an element or a quoted attribute; control characters become U+FFFD. */
export function escapeHtml(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

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
  const label = `role="img" aria-label="${escapeHtml(description)}"`;
  return inner.replace(/<svg(?=[ >])/, () => `<svg ${label}`);
}
