/**
 * A report as data: sections of prose, tiles, tables and figures. One model, many writers; no
 * markup, no escaping and no layout in here.
 */
import type { TopLevelSpec } from 'vega-lite';
import type { Heading } from '../charts/chart.ts';

/** How a cell or tile is to be judged; a writer adds sign and colour, the text says the word. */
export type Tone = 'met' | 'missed' | 'undecided';

/** One cell of a table. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone;
}

/** One column of a table; numbers stand at the right. */
export interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/** A table; the first column names the row. */
export interface Table {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A picture with the words and the numbers that say the same. */
export interface Figure {
  readonly name: string;
  readonly heading: Heading;
  readonly spec: TopLevelSpec;
  readonly table: Table;
  /** Set where the rows of the table are evenly spread over the horizontal axis. */
  readonly isOverTime?: true;
}

/** One number to see first. */
export interface Tile {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly tone?: Tone;
}

/** What is to be known under one heading; each text may name what sets it in the scenario. */
export interface Fact {
  readonly term: string;
  readonly texts: readonly { readonly text: string; readonly source?: string }[];
}

/** A part of a section. */
export type Block =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'prose'; readonly text: string }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | {
      readonly kind: 'callout';
      readonly tone: 'answer' | 'warning';
      readonly text: string;
      readonly items: readonly string[];
    }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'folded'; readonly title: string; readonly table: Table }
  | {
      /** One panel is seen at a time where that can be; all of them, one below the other, else. */
      readonly kind: 'tabs';
      readonly id: string;
      readonly title: string;
      readonly panels: readonly Panel[];
      /** The panel that is seen first. */
      readonly first: number;
    };

/** One of several panels. */
export interface Panel {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A section; the contents show its short title. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly blocks: readonly Block[];
}

/** A whole report. */
export interface Document {
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
  readonly footer: string;
}

/** All figures of a document, in order. */
export function figuresOf({ sections }: Document): readonly Figure[] {
  return sections.flatMap(blocksOf).flatMap((block) => {
    return block.kind === 'figure' ? [block.figure] : [];
  });
}

/** The blocks of a section one after the other, those of panels as well. */
export function blocksOf({ blocks }: Pick<Section, 'blocks'>): readonly Exclude<Block, Tabs>[] {
  return blocks.flatMap((block) =>
    block.kind === 'tabs' ? block.panels.flatMap(blocksOf) : block,
  );
}

type Tabs = Extract<Block, { readonly kind: 'tabs' }>;
