/** The report of what limits a figure: words that intervals support, a chart, safe pages. */
import { describe, expect, it } from 'vitest';
import { openRenderer } from '../../../src/node/render.ts';
import { figuresOf } from '../../../src/report/document.ts';
import { plainSpaces } from '../../../src/report/format.ts';
import { writeHtml } from '../../../src/report/html.ts';
import { composeWhy } from '../../../src/report/why-report.ts';
import { writeWhyText } from '../../../src/report/why-text.ts';
import { bestBuyWords, bottleneckWords } from '../../../src/report/why-words.ts';
import { liftOf, makeWhy } from '../../support/why.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim why a.yaml' };
const HOSTILE = '"><script>alert(1)</script>\u001b[2J\u202e{{datum}}$&';

const USUAL = makeWhy([
  liftOf('vendor', 'acme', -3),
  liftOf('person', 'desk', -2),
  liftOf('person', 'experts', -0.1),
]);

describe('the report of why', () => {
  it('names the bottleneck, then what else helps, and what buys most for the money', () => {
    expect(plainSpaces(bottleneckWords(USUAL))).toBe(
      'What limits mean resolution time most: without it, acme answers at once (−3.0 h); then ' +
        'one more in desk (−2.0 h).',
    );
    expect(plainSpaces(bestBuyWords(USUAL) ?? '')).toBe(
      'Of what costs more, one more in desk buys most for the money: −4.0 h for each thousand EUR ' +
        'in the window.',
    );
  });

  it('claims nothing where no interval supports it', () => {
    const open = makeWhy([liftOf('person', 'desk', -0.2)]);
    expect(bottleneckWords(open)).toMatch(/^No limit alone surely holds mean resolution time back/);
    expect(bestBuyWords(open)).toBeNull();
    expect(bottleneckWords(makeWhy([]))).toMatch(/^The scenario has no limits/);
    expect(figuresOf(composeWhy(makeWhy([]), ORIGIN))).toEqual([]);
  });

  it('draws without a warning, and writes a page and a text that run nothing', async () => {
    const warnings: string[] = [];
    const renderer = await openRenderer({ onWarning: (message) => warnings.push(message) });
    const result = makeWhy([liftOf('person', HOSTILE, -2), liftOf('absence', null, 0.3)]);
    const document = composeWhy(result, ORIGIN);
    for (const { spec } of figuresOf(document)) {
      expect(await renderer.toSvg(spec)).not.toMatch(/NaN|undefined|Infinity|<script/);
    }
    expect(figuresOf(document)).toHaveLength(1);
    expect(warnings).toEqual([]);
    const page = writeHtml(document, { svgs: new Map(), sha256: () => '' });
    expect(page).not.toMatch(/NaN|undefined|Infinity|<script>alert/);
    expect(writeWhyText(result)).not.toMatch(/NaN|undefined|Infinity|[^\P{Cc}\n]|\u202e/u);
  });
});
