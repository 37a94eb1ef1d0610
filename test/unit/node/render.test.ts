import { View } from 'vega';
import type { TopLevelSpec } from 'vega-lite';
import { describe, expect, it, vi } from 'vitest';
import { openRenderer } from '../../../src/node/render.ts';
import { drawReport, pageOf, picturesOf } from '../../../src/node/report-files.ts';
import { composeReport } from '../../../src/report/compose.ts';
import { makeRunResult } from '../../support/run-result.ts';

/** One bar with this name. */
function barOf(name: string, more: object = {}): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    data: { values: [{ name, value: 3 }] },
    mark: 'bar',
    encoding: {
      y: { field: 'name', type: 'nominal' },
      x: { field: 'value', type: 'quantitative' },
    },
    ...more,
  } as TopLevelSpec;
}

describe('the renderer of charts', () => {
  it('measures labels with the real typeface: a wide name takes more room than a narrow one', async () => {
    const renderer = await openRenderer();
    const width = async (name: string) =>
      Number(/width="(\d+)"/.exec(await renderer.toSvg(barOf(name)))?.[1]);
    const difference = (await width('W'.repeat(12))) - (await width('i'.repeat(12)));
    expect(difference).toBeGreaterThan(70);
  });

  it('loads nothing: a chart that asks for a file is an error and reads no byte', async () => {
    const warnings: string[] = [];
    const renderer = await openRenderer({ onWarning: (message) => void warnings.push(message) });
    const asking = barOf('x', { data: { url: 'file:///etc/hostname', format: { type: 'csv' } } });
    const svg = await renderer.toSvg(asking).catch(() => '');
    expect(svg).not.toContain('aria-label="name:');
    expect(warnings.join()).toMatch(/charts load nothing|Loading failed/);
  });

  it('tells what Vega-Lite has to say', async () => {
    const warnings: string[] = [];
    const renderer = await openRenderer({ onWarning: (message) => void warnings.push(message) });
    await renderer.toSvg(
      barOf('x', { mark: { type: 'bar', shape: 'nonsense' }, encoding: { x: {} } }),
    );
    await renderer.toSvg(barOf('x', { encoding: { hue: { field: 'value', type: 'nominal' } } }));
    expect(warnings.join()).toMatch(/hue/);
  });

  it('shows characters that no XML may hold as U+FFFD', async () => {
    const renderer = await openRenderer();
    const svg = await renderer.toSvg(barOf('a\u0007b\ud800'));
    expect(svg).toContain('a\ufffdb\ufffd');
  });

  it('makes a PNG of twice the size of the drawing, with the same bytes each time', async () => {
    const renderer = await openRenderer();
    const svg = await renderer.toSvg(barOf('desk'));
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = Buffer.from(await renderer.toPng(svg));
    expect(png.toString('latin1', 1, 4)).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      2 * Number(width),
      2 * Number(height),
    ]);
    expect(Buffer.from(await renderer.toPng(svg)).equals(png)).toBe(true);
  });
});

describe('the files of a report', () => {
  const origin = { toolVersion: '0.1.0', command: 'tiersim run scenario.resolved.yaml' };
  const document = composeReport(makeRunResult(), origin);

  it('are written without a chart that cannot be drawn, and the page shows its numbers', async () => {
    const warnings: string[] = [];
    const failing = vi.spyOn(View.prototype, 'toSVG').mockRejectedValueOnce(new Error('no ink'));
    const onWarning = (message: string) => void warnings.push(message);
    const report = await drawReport(document, { onWarning });
    failing.mockRestore();
    expect(warnings).toEqual(['a chart could not be drawn: no ink']);
    expect(picturesOf(report)).toHaveLength(18);
    expect(pageOf(report)).toMatch(
      /could not be drawn; its numbers are here:<\/p><details>[\s\S]*P2 resolved/,
    );
  });

  it('are the same bytes each time, each chart with its heading', async () => {
    const warnings: string[] = [];
    const onWarning = (message: string) => void warnings.push(message);
    const one = await drawReport(document, { onWarning });
    const two = await drawReport(document);
    expect(warnings).toEqual([]);
    expect(pageOf(one)).toBe(pageOf(two));
    const [pictures, again] = [picturesOf(one), picturesOf(two)];
    expect(pictures.map(({ name }) => name)).toHaveLength(19);
    for (const [place, { name, svg, spec }] of pictures.entries()) {
      expect(svg, name).toBe(again[place]?.svg);
      const png = Buffer.from(await one.toPng(svg));
      expect(png.equals(Buffer.from(await two.toPng(again[place]?.svg ?? '')))).toBe(true);
      expect(svg.match(/<text [^>]*font-size="16"/g)?.length).toBeGreaterThan(0);
      expect(JSON.stringify(spec)).toContain('"subtitle"');
      expect(name).toMatch(/^[a-z0-9-]+$/);
    }
  });
});
