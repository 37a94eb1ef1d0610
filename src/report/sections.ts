/** What sections of a run and of a comparison have in common. */
import type { Assumed, RunResult } from '../experiment/result.ts';
import { ENGLISH, said, spoken } from '../units/language.ts';
import type { Block, Section, Table } from './document.ts';
import { type FigureName, makeFigure } from './figures.ts';
import { PROSE, SECTION_TITLES } from './wording.ts';

/** The key of a section. */
export type SectionId = keyof typeof SECTION_TITLES;

/** A section with its title. */
export function section(id: SectionId, blocks: readonly Block[]): Section {
  const [title, short] = SECTION_TITLES[id];
  return { id, title: said(title), short: said(short), blocks };
}

/** A paragraph that is the same in every report. */
export function prose(key: keyof typeof PROSE): Block {
  return { kind: 'prose', text: said(PROSE[key]) };
}

/** The figure of that name, or nothing where the run has no data for it. */
export function figure(name: FigureName, result: RunResult): readonly Block[] {
  const made = makeFigure(name, result);
  return made === null ? [] : [{ kind: 'figure', figure: made }];
}

/** A table, or nothing where it has no rows. */
export function table(made: Table): readonly Block[] {
  return made.rows.length === 0 ? [] : [{ kind: 'table', table: made }];
}

/** What speaks for the figures, and what does not. */
export function trustSection(): Section {
  const banner = {
    kind: 'callout',
    tone: 'warning',
    text: said(PROSE.uncalibrated),
    items: [],
  } as const;
  return section('trust', [banner, prose('checked')]);
}

/** The assumptions in the language that is spoken, or in English where results do not hold them. */
export function spokenAssumptions({ facts }: RunResult): readonly Assumed[] {
  return facts.assumptionsIn?.[spoken().code] ?? facts.assumptions;
}

/** What the results rest on, by topic. */
export function assumptionsSection(result: RunResult): Section {
  const assumptions = spokenAssumptions(result);
  const topics = [...new Set(assumptions.map(({ topic }) => topic))];
  const facts = topics.map((term) => ({
    term: said(term),
    texts: assumptions
      .filter(({ topic }) => topic === term)
      .map(({ sentence, path }) => ({
        text: unbroken(sentence),
        ...(path === null ? {} : { source: path }),
      })),
  }));
  const isForeign = spoken().code !== ENGLISH.code && assumptions === result.facts.assumptions;
  const note = isForeign ? [prose('inEnglish')] : [];
  return section('assumptions', facts.length === 0 ? [] : [...note, { kind: 'facts', facts }]);
}

/** The same text with numbers and their units kept on one line. */
function unbroken(text: string): string {
  return text.replace(/(?<=\d) (?=(?:h|min|s|days?)\b)/g, '\u00a0');
}
