/** What is said of limits and what lifting them would buy. */
import type { LiftResult, Why, WhyResult } from '../experiment/why-result.ts';
import type { LiftKind } from '../scenario/lifts.ts';
import { differenceText } from './format-difference.ts';
import { capitalised, targetWords } from './names.ts';
import { lowered } from './sweep-words.ts';

const WORDS: Readonly<Record<LiftKind, string>> = {
  person: 'one more in %',
  cover: '% around the clock',
  absence: 'nobody is absent',
  breaks: 'no breaks',
  activities: 'nothing besides tickets',
  'hand-over': 'hand-overs take no time',
  misroute: 'no wrong teams',
  reach: 'whoever takes it solves it',
  customer: 'customers answer at once',
  vendor: '% answers at once',
  reopening: 'nothing is reopened',
};

/** A lifted limit in words: "one more person in desk". */
export function liftWords({ kind, of }: Pick<LiftResult, 'kind' | 'of'>): string {
  return WORDS[kind].replace('%', () => of ?? '');
}

/** The name of the figure. */
export function whyFigureWords({ why, facts }: WhyResult): string {
  return capitalised(targetWords(why.figure, facts).replace(/, (\d+.% within)$/u, ' ($1)'));
}

/** What the figure gets for each 1,000 more; empty where it surely costs nothing more. */
export function perThousandWords({ perThousand }: LiftResult, { figure }: Why): string {
  return perThousand === null ? '' : differenceText(perThousand, figure.unit).value;
}

const NAMED = 3;

/** What limits the figure most: the lifts that surely make it better. */
export function bottleneckWords(result: WhyResult): string {
  const { why } = result;
  const sure = why.lifts.filter(isGain);
  const name = lowered(whyFigureWords(result));
  if (why.lifts.length === 0) return `The scenario has no limits that could be lifted for ${name}.`;
  if (sure.length === 0) {
    return `No limit alone surely holds ${name} back; more replications tell more.`;
  }
  const [first, ...others] = sure.slice(0, NAMED).map((lift) => {
    return `${liftWords(lift)} (${differenceText(lift.figure.difference, why.figure.unit).value})`;
  });
  const rest = others.length === 0 ? '' : `; then ${others.join('; ')}`;
  return `What limits ${name} most: without it, ${first}${rest}.`;
}

/** Which of what costs more buys most for the money; null where nothing surely does. */
export function bestBuyWords(result: WhyResult): string | null {
  const { why } = result;
  const [first] = pricedLifts(why).filter(isGain);
  if (first === undefined) return null;
  const each = perThousandWords(first, why);
  return (
    `Of what costs more, ${liftWords(first)} buys most for the money: ${each} for each ` +
    `thousand ${why.currency} in the window.`
  );
}

/** A lift of which is known what 1,000 more buy. */
export type PricedLift = LiftResult & {
  readonly perThousand: NonNullable<LiftResult['perThousand']>;
};

/** Lifts that cost more and change the figure, what buys most for the money first. */
export function pricedLifts({ lifts, figure }: Why): readonly PricedLift[] {
  const sign = figure.better === 'higher' ? 1 : -1;
  return lifts
    .filter((lift): lift is PricedLift => lift.perThousand !== null)
    .filter((lift) => lift.figure.verdict !== 'same')
    .sort((a, b) => sign * (b.perThousand.estimate - a.perThousand.estimate));
}

function isGain({ figure: { verdict } }: LiftResult): boolean {
  return verdict === 'better' || verdict === 'lower';
}

/** What no line of the table counts. */
export const PRICE_WORDS =
  'Cost is what the scenario itself makes of the change: what it would take to lift a limit, ' +
  'such as a dearer contract or training, is not in it.';

/** How it was made, on one line. */
export function whyLine({ why }: WhyResult): string {
  const { lifts, replications, seed, verdicts, tool } = why;
  return [
    `${lifts.length} limits, one at a time`,
    `${replications} paired ${replications === 1 ? 'replication' : 'replications'} each`,
    `seed ${seed}`,
    `95 % (Holm, ${verdicts} ${verdicts === 1 ? 'verdict' : 'verdicts'})`,
    `${tool.name} ${tool.version}`,
  ].join(' · ');
}
