/** What is said of limits and what lifting them would buy. */
import type { LiftResult, Why, WhyResult } from '../experiment/why-result.ts';
import type { LiftKind } from '../scenario/lifts.ts';
import { filled, said, say } from '../units/language.ts';
import { differenceText } from './format-difference.ts';
import { capitalised, lowered, targetWords } from './names.ts';

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
  return said(WORDS[kind]).replace('%', () => of ?? '');
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
  if (why.lifts.length === 0)
    return say`The scenario has no limits that could be lifted for ${name}.`;
  if (sure.length === 0) {
    return say`No limit alone surely holds ${name} back; more replications tell more.`;
  }
  const [first, ...others] = sure.slice(0, NAMED).map((lift) => {
    return `${liftWords(lift)} (${differenceText(lift.figure.difference, why.figure.unit).value})`;
  });
  const rest = others.length === 0 ? '' : say`; then ${others.join('; ')}`;
  return say`What limits ${name} most: without it, ${first}${rest}.`;
}

const BEST_BUY =
  'Of what costs more, {0} buys most for the money: {1} for each thousand {2} in the window.';

/** Which of what costs more buys most for the money; null where nothing surely does. */
export function bestBuyWords(result: WhyResult): string | null {
  const { why } = result;
  const [first] = pricedLifts(why).filter(isGain);
  if (first === undefined) return null;
  const each = perThousandWords(first, why);
  return filled(BEST_BUY, [liftWords(first), each, why.currency]);
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
    say`${lifts.length} limits, one at a time`,
    replications === 1
      ? said('1 paired replication each')
      : say`${replications} paired replications each`,
    say`seed ${seed}`,
    verdicts === 1 ? said('95 % (Holm, 1 verdict)') : say`95 % (Holm, ${verdicts} verdicts)`,
    `${tool.name} ${tool.version}`,
  ].join(' · ');
}
