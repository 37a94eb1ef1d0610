/** Which figures a comparison shows: those that decide, or those that are asked for. */
import type { PlannedRow } from '../metrics/planned-rows.ts';
import type { FigureName } from '../scenario/target.ts';
import { rowsOfFigure } from './figure-name.ts';
import type { Study } from './study.ts';

/** A part of the figures that decide, by priority as long as there are not too many. */
interface Headline {
  readonly metric: string;
  readonly statistic: string;
  readonly by: 'priority' | 'tier' | null;
}

const HEADLINES: readonly Headline[] = [
  { metric: 'resolution-time', statistic: 'mean', by: 'priority' },
  { metric: 'resolution-time', statistic: 'p95', by: 'priority' },
  { metric: 'sla-attainment', statistic: 'share', by: 'priority' },
  { metric: 'backlog', statistic: 'mean', by: null },
  { metric: 'utilisation', statistic: 'share', by: 'tier' },
  { metric: 'csat', statistic: 'share', by: null },
  { metric: 'cost', statistic: 'total', by: null },
  { metric: 'cost', statistic: 'per-ticket', by: null },
  { metric: 'paid-cost', statistic: 'total', by: null },
];

const MOST_OF_A_KIND = 8;

/** Other targets stand behind the promises to users. */
const BEFORE_TARGETS = 'sla-attainment';

/** Times, promises, other targets, backlog, people, money: the figures that decide. */
export function headlineRows(studies: readonly Study[]): readonly PlannedRow[] {
  const [base] = studies;
  const headlines = HEADLINES.map((headline) => ofHeadline(base, headline));
  const known = new Set(headlines.flat().map(nameOf));
  const others = targetRows(studies).filter((row) => !known.has(nameOf(row)));
  const rows = headlines.flatMap((own, place) =>
    HEADLINES[place].metric === BEFORE_TARGETS ? [...own, ...others] : own,
  );
  return [...new Map(rows.map((row) => [nameOf(row), row])).values()];
}

function ofHeadline({ rows }: Study, { metric, statistic, by }: Headline): readonly PlannedRow[] {
  const found = rows.filter(
    (row) =>
      row.metric.id === metric &&
      row.statistic.id === statistic &&
      row.dimension === by &&
      isHeadlineFacet(row.scope),
  );
  return found.slice(0, MOST_OF_A_KIND);
}

/** Of the clocks that of the resolution; no parts of a figure. */
function isHeadlineFacet({ clock, account, final, category, age }: PlannedRow['scope']): boolean {
  const parts = [account, final, category, age];
  return (clock ?? 'resolve') === 'resolve' && parts.every((part) => part === undefined);
}

/** Rows of the targets of all models, as far as the base has them. */
function targetRows(studies: readonly Study[]): readonly PlannedRow[] {
  const [base] = studies;
  const known = new Map(base.rows.map((row) => [nameOf(row), row]));
  const names = studies.flatMap(({ placed, rows }) => placed.map(({ row }) => nameOf(rows[row])));
  return names.flatMap((name) => known.get(name) ?? []);
}

/** The rows that figures name in the base, or why there is none. */
export function askedRows(
  figures: readonly FigureName[],
  { rows }: Study,
): readonly PlannedRow[] | string {
  const asked = new Map<string, PlannedRow>();
  for (const figure of figures) {
    const found = rowsOfFigure(figure, rows);
    if (typeof found === 'string') return found;
    for (const row of found) asked.set(nameOf(row), row);
  }
  return [...asked.values()];
}

/** One name for the same figure in different models. */
function nameOf({ metric, statistic, scope }: PlannedRow): string {
  return JSON.stringify([metric.id, statistic.id, scope]);
}
