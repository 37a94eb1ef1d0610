/** Slides as data: each says one sentence and shows one thing; the notes say where it is from. */
import type { Table, Tile } from '../report/document.ts';

/** One row of bars or columns of a native chart. */
export interface ChartSeries {
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  readonly values: readonly number[];
  /** Half-widths of the intervals, drawn as error bars; 0 where there is none. */
  readonly errors?: readonly number[];
}

/** A chart that can be changed on the slide, its numbers in a workbook inside the deck. */
export interface SlideChart {
  readonly kind: 'columns' | 'bars' | 'stackedColumns' | 'shareBars';
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** What the axis of values shows, with its unit. */
  readonly values: string;
  /** How its numbers are written, as spreadsheets say it. */
  readonly format: string;
}

/** What a slide shows below its sentence. */
export type SlideBody =
  | { readonly kind: 'cover'; readonly lines: readonly string[] }
  | { readonly kind: 'points'; readonly points: readonly string[]; readonly tiles: readonly Tile[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'picture'; readonly name: string; readonly description: string }
  | { readonly kind: 'chart'; readonly chart: SlideChart; readonly description: string };

/** One slide. */
export interface Slide {
  /** The sentence. */
  readonly title: string;
  /** Measure, unit, number of replications. */
  readonly subtitle: string;
  readonly body: SlideBody;
  /** For the speaker, a paragraph each. */
  readonly notes: readonly string[];
  /** Whether it is shown only if somebody asks. */
  readonly isAppendix?: true;
}

/** A whole deck. */
export interface Deck {
  readonly title: string;
  readonly slides: readonly Slide[];
  /** What stands at the foot of every slide. */
  readonly footer: string;
  /** The footer of slides in the appendix. */
  readonly appendixFooter: string;
}

/** The chart as it is drawn: lying bars are drawn from below, and the first shall stand on top. */
export function asDrawn(chart: SlideChart): SlideChart {
  if (chart.kind !== 'bars' && chart.kind !== 'shareBars') return chart;
  return {
    ...chart,
    categories: [...chart.categories].reverse(),
    series: chart.series.map(({ errors, ...one }) => ({
      ...one,
      values: [...one.values].reverse(),
      ...(errors && { errors: [...errors].reverse() }),
    })),
  };
}
