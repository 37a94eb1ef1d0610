/**
 * Pictures of charts without a browser: Vega-Lite → SVG by Vega with the real widths of the
 * shipped typeface, SVG → PNG by resvg with that typeface and no other. The same input gives the
 * same bytes. Vega, Vega-Lite and resvg are loaded on the first picture, so that commands without
 * one stay quick.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { TopLevelSpec } from 'vega-lite';
import { type FontMetrics, readFontMetrics } from '../charts/font-metrics.ts';
import { assert } from '../units/assert.ts';

const require = createRequire(import.meta.url);

const FONT_FILES = {
  400: '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  600: '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
} as const;

/** The weights of the typeface that charts and pages use. */
export const FONT_WEIGHTS = [400, 600] as const;

type FontWeight = (typeof FONT_WEIGHTS)[number];

/** The path of the shipped typeface in this weight. */
export function fontFile(weight: FontWeight): string {
  return require.resolve(FONT_FILES[weight]);
}

/** A renderer of charts; make one and use it for all charts of a report. */
export interface Renderer {
  /** The chart as SVG text. */
  toSvg(spec: TopLevelSpec): Promise<string>;
  /** The picture as PNG bytes, two pixels for each unit of the SVG; made on another thread. */
  toPng(svg: string): Promise<Uint8Array>;
}

/** What Vega-Lite and Vega said while they compiled a chart; tests demand that it stays empty. */
export interface RenderOptions {
  readonly onWarning?: (message: string) => void;
}

/** Loads the libraries and the typeface. */
export async function openRenderer(options: RenderOptions = {}): Promise<Renderer> {
  const [vega, vegaLite, resvg] = await Promise.all([
    import('vega'),
    import('vega-lite'),
    import('@resvg/resvg-js'),
  ]);
  useRealTextWidths(vega);
  const logger = warningLogger(vega, options.onWarning ?? (() => {}));
  return {
    toSvg: async (spec) => {
      vega.resetSVGDefIds();
      const compiled = vegaLite.compile(spec, { logger }).spec;
      const view = new vega.View(vega.parse(compiled), {
        renderer: 'none',
        loader: refusingLoader(),
        logger,
      });
      try {
        return tidySvg(await view.toSVG());
      } finally {
        view.finalize();
      }
    },
    toPng: async (svg) => {
      const image = await resvg.renderAsync(svg, {
        fitTo: { mode: 'zoom', value: PNG_SCALE },
        font: {
          loadSystemFonts: false,
          fontFiles: [fontFile(400), fontFile(600)],
          defaultFontFamily: 'Inter',
        },
      });
      return image.asPng();
    },
  };
}

const PNG_SCALE = 2;

const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu;

/** Replaces characters that no XML may hold, and cuts coordinates to a hundredth of a pixel. */
function tidySvg(svg: string): string {
  return svg
    .replace(FORBIDDEN, '\ufffd')
    .replace(/ (?:d|transform|x|y|x2|y2|width|height)="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d*\.\d{3,}(?:e-?\d+)?/g, (number) => String(round(Number(number)))),
    );
}

/** Hundredths are enough for pixels; adding zero turns a negative zero into zero. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

type Vega = typeof import('vega');

interface TextItem {
  readonly fontSize?: number;
  readonly fontWeight?: number | string;
}

/** Vega's own estimate without a canvas is far too wide; its types do not name this hook. */
interface TextMetricsHook {
  textMetrics: { width: (item: TextItem, text: unknown) => number };
}

const DEFAULT_FONT_SIZE = 11;
const BOLD_FROM = 600;

function useRealTextWidths(vega: Vega): void {
  const hook = vega as Partial<TextMetricsHook>;
  assert(hook.textMetrics !== undefined, 'Vega lets its measurement of text be replaced');
  const regular = readFontMetrics(readFileSync(fontFile(400)));
  const semiBold = readFontMetrics(readFileSync(fontFile(600)));
  const metricsOf = (item: TextItem): FontMetrics =>
    item.fontWeight === 'bold' || Number(item.fontWeight) >= BOLD_FROM ? semiBold : regular;
  hook.textMetrics.width = (item, text) =>
    metricsOf(item).widthOf(`${text ?? ''}`.trim()) * (item.fontSize ?? DEFAULT_FONT_SIZE);
}

/** Charts carry their data; a specification that asks for a file or address is refused. */
function refusingLoader(): import('vega').Loader {
  const refuse = () => Promise.reject(new Error('charts load nothing'));
  return { options: {}, load: refuse, sanitize: refuse, http: refuse, file: refuse } as never;
}

function warningLogger(vega: Vega, onWarning: (message: string) => void) {
  const logger = vega.logger(vega.Warn);
  logger.warn = (...messages: readonly unknown[]) => {
    onWarning(messages.map(String).join(' '));
    return logger;
  };
  logger.error = logger.warn;
  return logger;
}
