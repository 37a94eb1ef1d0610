/** Intervals in the native charts of a deck: bars of error, each with a length of its own. */
import { element, textElement } from '../units/xml.ts';
import { asDrawn, type ChartSeries, type Deck } from './deck.ts';
import type { OfficeParts } from './office-zip.ts';

/** Adds the intervals to the charts of a deck, which are numbered in its order. */
export function withErrorBars(parts: OfficeParts, deck: Deck): void {
  const charts = deck.slides.flatMap(({ body }) =>
    body.kind === 'chart' ? [asDrawn(body.chart)] : [],
  );
  charts.forEach(({ series }, place) => {
    const name = `ppt/charts/chart${place + 1}.xml`;
    const xml = parts.get(name);
    if (typeof xml !== 'string') throw new Error(`the deck has no part ${name}`);
    let at = -1;
    // The order within a series is fixed: the bars of error stand before the categories.
    const changed = xml.replace(/<c:cat>/g, (start) => {
      at += 1;
      const one = series[at];
      return one?.errors?.some((half) => half > 0) ? errorBars(one) + start : start;
    });
    parts.set(name, changed);
  });
}

function errorBars({ errors = [] }: ChartSeries): string {
  const points = errors.map((half, index) =>
    element('c:pt', { idx: index }, textElement('c:v', `${half}`)),
  );
  const count = element('c:ptCount', { val: errors.length });
  const code = textElement('c:formatCode', 'General');
  const numbers = element('c:numLit', {}, code + count + points.join(''));
  const line = element(
    'a:ln',
    { w: 15875 },
    element('a:solidFill', {}, element('a:srgbClr', { val: '1F2933' })),
  );
  const parts = [
    element('c:errBarType', { val: 'both' }),
    element('c:errValType', { val: 'cust' }),
    element('c:noEndCap', { val: 0 }),
    element('c:plus', {}, numbers),
    element('c:minus', {}, numbers),
    element('c:spPr', {}, line),
  ];
  return element('c:errBars', {}, parts.join(''));
}
