/**
 * Every chart as a picture, which is looked at: docs/gallery shows them, and here they are drawn
 * anew and compared dot by dot. `TIERSIM_WRITE_GALLERY=1` draws those of docs/gallery.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { fontFile, openRenderer } from '../../src/node/render.ts';
import { type Figure, figuresOf } from '../../src/report/document.ts';
import { pictureWithHeading } from '../../src/report/picture.ts';
import { everyDocument } from '../support/documents.ts';

const FOLDER = 'docs/gallery';
/** Part of the dots that may differ: letters are smoothed a little otherwise on other machines. */
const TOLERANCE = 0.001;
/** Charts that are the same kind as another one. */
const TWICE = new Set([
  ...['time-steps-1', 'time-steps-3', 'time-steps-4'],
  ...['map-2', 'response-2', 'tornado-2'],
]);

function everyFigure(): ReadonlyMap<string, Figure> {
  const documents = Object.values(everyDocument());
  // Those of each model are the same kinds as those of a run.
  const isNew = ({ name }: Figure) => !TWICE.has(name) && !/-[ab]$/.test(name);
  const figures = documents.flatMap(figuresOf).filter(isNew);
  return new Map(figures.map((figure) => [figure.name, figure]));
}

const figures = everyFigure();
const pictures = new Map<string, Buffer>();

beforeAll(async () => {
  const renderer = await openRenderer();
  for (const [name, { spec, heading }] of figures) {
    const svg = pictureWithHeading(await renderer.toSvg(spec), heading);
    const font = { loadSystemFonts: false, fontFiles: [fontFile(400), fontFile(600)] };
    pictures.set(name, new Resvg(svg, { font }).render().asPng());
  }
  if (process.env.TIERSIM_WRITE_GALLERY === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, png] of pictures) writeFileSync(`${FOLDER}/${name}.png`, png);
  writeFileSync('docs/gallery.md', page());
}, 60_000);

/** The page that shows all of them. */
function page(): string {
  const shown = [...figures].map(
    ([name, { heading }]) => `## ${name}\n\n![${heading.title}](gallery/${name}.png)\n`,
  );
  return [
    '# Every chart\n',
    'Made-up results, drawn by `TIERSIM_WRITE_GALLERY=1 npx vitest run test/gallery`; the same test',
    'draws them anew and compares dot by dot.\n',
    ...shown,
  ].join('\n');
}

describe('the gallery', () => {
  it('shows every chart, and nothing that is none any more', () => {
    expect(readFileSync('docs/gallery.md', 'utf8')).toBe(page());
    const names = readdirSync(FOLDER).map((file) => file.replace(/\.png$/, ''));
    expect(names.sort()).toEqual([...figures.keys()].sort());
    const charts = readdirSync('src/charts').filter((file) =>
      /export (?:const|function) \w+Chart\b/.test(readFileSync(`src/charts/${file}`, 'utf8')),
    );
    // Strips are what several of them are made of.
    expect(figures.size).toBe(charts.length - 1);
  });

  it.each([...figures.keys()])('draws %s as it is shown', (name) => {
    const file = `${FOLDER}/${name}.png`;
    expect(existsSync(file)).toBe(true);
    const own = PNG.sync.read(pictures.get(name) as Buffer);
    const kept = PNG.sync.read(readFileSync(file));
    expect([own.width, own.height]).toEqual([kept.width, kept.height]);
    const others = pixelmatch(own.data, kept.data, undefined, own.width, own.height);
    expect(others / (own.width * own.height)).toBeLessThanOrEqual(TOLERANCE);
  });
});
