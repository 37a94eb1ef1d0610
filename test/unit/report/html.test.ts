import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { composeReport } from '../../../src/report/compose.ts';
import { figuresOf } from '../../../src/report/document.ts';
import { writeHtml } from '../../../src/report/html.ts';
import { inlineSvg } from '../../../src/report/inline-svg.ts';
import { writeMarkdown } from '../../../src/report/markdown.ts';
import { pictureWithHeading } from '../../../src/report/picture.ts';
import { escapeMarkup } from '../../../src/units/markup.ts';
import { makeRunResult, type RunResultOptions } from '../../support/run-result.ts';

const ORIGIN = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');

function page(options: RunResultOptions = {}): string {
  const document = composeReport(makeRunResult(options), ORIGIN);
  const svgs = new Map(figuresOf(document).map(({ name }) => [name, '<svg width="9"></svg>']));
  return writeHtml(document, { svgs, sha256 });
}

const NO_BAND = { mean: [], p05: [], p25: [], p75: [], p95: [] };

describe('the page', () => {
  it('has one style and no script, and a policy that allows exactly this style', () => {
    const html = page();
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`style-src 'sha256-${sha256(style)}'`);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=|\sstyle=|https?:\/\/(?!www\.w3)/i);
  });

  it('gives every figure a heading, a description and its numbers', () => {
    const html = page();
    const names = figuresOf(composeReport(makeRunResult(), ORIGIN)).map(({ name }) => name);
    expect(names).toHaveLength(19);
    for (const name of names) {
      const figure = new RegExp(`<figure id="figure-${name}"[^>]*>[\\s\\S]*?</figure>`).exec(
        html,
      )?.[0];
      expect(figure).toMatch(/<h3>[^<]+<\/h3>/);
      expect(figure).toMatch(/role="img" aria-label="[^"]{20,}"/);
      expect(figure).toMatch(/<details><summary>.*<table/s);
    }
  });

  it('has at most one program, which its policy allows by its hash', () => {
    const brush = 'for (const one of []) one();';
    const html = writeHtml(composeReport(makeRunResult(), ORIGIN), {
      ...{ svgs: new Map(), sha256, brush },
    });
    expect(html).toContain(`script-src 'sha256-${sha256(brush)}'`);
    expect(html.match(/<script/g)).toEqual(['<script']);
    expect(html).toContain(`<script>${brush}</script>`);
    const ending = { svgs: new Map(), sha256, brush: '"</script>"' };
    expect(() => writeHtml(composeReport(makeRunResult(), ORIGIN), ending)).toThrow(/ends/);
  });

  it('links every section from the contents, once', () => {
    const html = page();
    const links = [...html.matchAll(/<li><a href="#([a-z]+)">/g)].map(([, id]) => id);
    const sections = [...html.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id);
    expect(links).toEqual(sections);
    expect(sections[0]).toBe('answer');
    expect(sections.at(-1)).toBe('method');
  });

  it('shows hostile names as text', () => {
    const hostile = '"><img src=x onerror=alert(1)></script><!--';
    const html = page({ rename: (name) => name + hostile });
    expect(html).not.toContain('<img');
    expect(html).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt;&lt;!--');
  });

  it('puts remarks on the model beside the answer and remarks on statistics beside the method', () => {
    const warnings = [
      { code: 'W511', message: 'The backlog grows.' },
      { code: 'W516', message: 'The window is short.' },
    ];
    const html = page({ warnings });
    const [answer = ''] = /<section id="answer"[\s\S]*?<\/section>/.exec(html) ?? [];
    const [method = ''] = /<section id="method"[\s\S]*?<\/section>/.exec(html) ?? [];
    expect(answer).toContain('The backlog grows. (W511)');
    expect(answer).not.toContain('W516');
    expect(method).toContain('The window is short. (W516)');
  });

  it('answers with what is missed, what is open, and never with more than six sentences', () => {
    const { targets } = makeRunResult().summary;
    const missed = targets.filter(({ verdict }) => verdict === 'missed');
    const many = Array.from({ length: 8 }, () => missed[0] as (typeof targets)[number]);
    const [items = ''] =
      /<div class="callout answer">[\s\S]*?<\/div>/.exec(page({ targets: many })) ?? [];
    expect(items.match(/<li>/g)).toHaveLength(7);
    expect(items).toContain('<li>2 more in the figure below.</li>');
  });

  it('leaves out sections for which a run has nothing', () => {
    const empty = {
      ...{ survival: [], flow: [], cost: [], ledger: [], week: [], people: [], waitsByTier: [] },
      backlog: { total: NO_BAND, byPriority: [] },
      arrivals: { days: [], isByWeek: false, perDay: NO_BAND },
    };
    const html = page({ series: empty, row: () => undefined, facts: { people: [], vendors: [] } });
    expect(html).not.toMatch(/<section id="(promise|time|flow|demand|load|backlog|people|money)"/);
    expect(html).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('text in HTML', () => {
  it('is escaped for elements and for quoted attributes', () => {
    expect(escapeMarkup(`<&>"'`)).toBe('&lt;&amp;&gt;&quot;&#39;');
  });

  it('holds no control characters and no halves of characters', () => {
    expect(escapeMarkup('a\u0000\u001b\ud800b\uffff')).toBe('a\ufffd\ufffd\ufffdb\ufffd');
    expect(escapeMarkup('tab\tand\nline 😀')).toBe('tab\tand\nline 😀');
  });

  it('keeps the ids of several drawings on a page apart', () => {
    const svg = '<svg class="marks"><g id="clip1"/><use href="#clip1" fill="url(#clip1)"/></svg>';
    expect(inlineSvg(svg, 'cost', 'What it <costs>')).toBe(
      '<svg role="img" aria-label="What it &lt;costs&gt;"><g id="cost-clip1"/>' +
        '<use href="#cost-clip1" fill="url(#cost-clip1)"/></svg>',
    );
  });
});

describe('a picture that stands alone', () => {
  const heading = { title: 'A <finding>', subtitle: 'Measure · 30 replications', description: 'D' };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><g/></svg>';

  it('has the heading above the drawing and is as much higher', () => {
    const picture = pictureWithHeading(svg, heading);
    expect(picture).toContain('width="300" height="147" viewBox="0 0 300 147"');
    expect(picture).toContain('>A &lt;finding&gt;</text>');
    expect(picture).toContain('<svg y="47" xmlns');
    expect(picture).toContain('<desc>D</desc>');
  });

  it('breaks a long finding into lines', () => {
    const long = { ...heading, title: 'word '.repeat(30).trim() };
    expect(pictureWithHeading(svg, long).match(/<text /g)?.length).toBeGreaterThan(4);
  });
});

describe('the report as Markdown', () => {
  const document = composeReport(makeRunResult({ rename: (name) => `${name}|*_<b>` }), ORIGIN);
  const text = writeMarkdown(document, (name) => `charts/${name}.svg`);

  it('reads as report.txt, all its sentences and short tables', async () => {
    const calm = composeReport(makeRunResult(), ORIGIN);
    const words = writeMarkdown(calm, (name) => `charts/${name}.svg`);
    await expect(words).toMatchFileSnapshot('golden/report.txt');
  });

  it('shows each finding, its picture and the short tables', () => {
    expect(text).toContain('](charts/targets.svg)');
    expect(text).toMatch(/^### Only 86\.1 % of P2/m);
    expect(text).toMatch(/^\| Target \| Goal \| Result \| 95 % interval \| Verdict \|$/m);
  });

  it('takes no markup from names', () => {
    expect(text).toContain('P2\\|\\*\\_\\<b\\>');
    expect(text).not.toContain('<b>');
  });
});
