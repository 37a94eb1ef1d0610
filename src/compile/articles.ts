/** Articles as columns: who writes, how worth fades, whom they help and how far. */
import type { ArticleColumns } from '../kernel/article-columns.ts';
import { ln } from '../units/mathematics.ts';
import type { Compilation } from './context.ts';
import type { Crew } from './crews.ts';
import { NO_LAW } from './law-rows.ts';

/** Compiles the articles of all types; `cap` is the reach that each crew can get to. */
export function articleColumns(
  { scenario: { tickets }, numbers, laws }: Compilation,
  crews: readonly Crew[],
  cap: Float64Array,
): ArticleColumns {
  const { tiers } = numbers;
  const share = new Float64Array(tickets.length * tiers.count);
  const most = new Float64Array(crews.length * tickets.length);
  tickets.forEach(({ articles }, type) => {
    if (articles === null) return;
    for (const tier of articles.by) share[type * tiers.count + tiers.of(tier)] = articles.share;
    for (const { tier, points } of articles.raises) {
      crews.forEach((crew, number) => {
        if (crew.tiers.at(-1) === tiers.of(tier)) most[number * tickets.length + type] = points;
      });
    }
  });
  return {
    share,
    writing: Int32Array.from(tickets, ({ articles }) =>
      articles === null ? NO_LAW : laws.elapsed(articles.writing),
    ),
    half: Float64Array.from(tickets, ({ articles }) => articles?.half ?? 0),
    decay: Float64Array.from(tickets, ({ articles }) =>
      articles?.halfLife ? ln(2) / articles.halfLife : 0,
    ),
    atStart: Float64Array.from(tickets, ({ articles }) => articles?.atStart ?? 0),
    most,
    cap,
  };
}
