/** The part of a model that says who writes down what, and what it does for those who read it. */
import type { Column } from './model.ts';

/** Articles about tickets of a type. */
export interface ArticleColumns {
  /** [type × tier] → share of the tickets solved there about which an article is written. */
  readonly share: Column;
  /** [type] → distribution row of the work of writing one, or −1. */
  readonly writing: Column;
  /** [type] → articles with which half of the points are given; 0: there are none. */
  readonly half: Column;
  /** [type] → decay of an article's worth per ms, and articles in force at instant 0. */
  readonly decay: Column;
  readonly atStart: Column;
  /** [crew × type] → most points that articles give its people; the reach that they can get to. */
  readonly most: Column;
  readonly cap: Column;
}
