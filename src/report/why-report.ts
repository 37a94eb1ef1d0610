/** The story of what limits a figure: the answer, the list, and how sure that is. */
import { bottleneckChart } from '../charts/bottlenecks.ts';
import type { LiftResult, WhyResult } from '../experiment/why-result.ts';
import { said, say } from '../units/language.ts';
import { verdictTone } from './comparison-words.ts';
import type { ReportOrigin } from './compose.ts';
import type { Block, Cell, Document, Figure, Section, Table } from './document.ts';
import { formatEstimate, formatRounded, NOTHING } from './format.ts';
import { differenceText } from './format-difference.ts';
import { capitalised } from './names.ts';
import { cell, numbers, words } from './tables.ts';
import {
  bestBuyWords,
  bottleneckWords,
  liftWords,
  PRICE_WORDS,
  perThousandWords,
  whyFigureWords,
  whyLine,
} from './why-words.ts';
import { windowWords } from './wording.ts';

const LUCK =
  'The scenario was simulated again without one of its limits at a time, with the same luck: ' +
  'each ticket arrives at the same instant, is as hard and as urgent, and takes as much work. ' +
  'Differences were taken replication by replication; Holm’s procedure widens their intervals so ' +
  'that the chance of even one wrong better or worse is at most 5 %. Limits work together: what ' +
  'two of them would buy is not the sum of both.';

/** Composes the report of what limits a figure. */
export function composeWhy(result: WhyResult, origin: ReportOrigin): Document {
  const { why } = result;
  const name = whyFigureWords(result);
  return {
    title: say`${why.scenario.name}: what limits ${name}`,
    subtitle: say`${name} as written: ${formatEstimate({ ...why.base, unit: why.figure.unit })}`,
    sections: [answerSection(result), methodSection(result, origin)],
    footer: whyLine(result),
  };
}

function section(id: string, title: string, short: string, blocks: readonly Block[]): Section {
  return { id, title: said(title), short: said(short), blocks };
}

function answerSection(result: WhyResult): Section {
  const { why, facts } = result;
  const best = bestBuyWords(result);
  const figure = figureOf(result);
  return section('answer', 'Question and answer', 'Answer', [
    { kind: 'question', text: facts.question },
    {
      kind: 'callout',
      tone: 'answer',
      text: bottleneckWords(result),
      items: [...(best === null ? [] : [best]), ...(why.cost === null ? [] : [said(PRICE_WORDS)])],
    },
    ...why.warnings.map(({ code, message }): Block => {
      return { kind: 'callout', tone: 'warning', text: `${message} (${code})`, items: [] };
    }),
    ...(figure === null ? [] : [{ kind: 'figure', figure } as const]),
    { kind: 'table', table: liftsTable(result) },
  ]);
}

function figureOf(result: WhyResult): Figure | null {
  const { why } = result;
  const spec = bottleneckChart(why, {
    axis: said('Change in % of the value as written'),
    worse: said('← worse than as written'),
    better: said('better than as written →'),
    result: said('Change'),
    beside: why.cost === null ? '' : say`Cost, ${why.currency}`,
    lift: (lift) => capitalised(liftWords(lift)),
    change: ({ figure }) => differenceText(figure.difference, why.figure.unit).value,
    cost: (lift) => costText(lift, why.currency).replace(/\s[A-Z]{3}$/u, ''),
  });
  if (spec === null) return null;
  const title = say`${whyFigureWords(result)} without one limit at a time`;
  const subtitle = say`Change and 95 % interval · ${why.replications} replications`;
  const heading = { title, subtitle, description: `${title}. ${subtitle}.` };
  return { name: 'bottlenecks', heading, spec, table: liftsTable(result) };
}

function costText({ cost }: LiftResult, currency: string): string {
  return cost === null ? '' : differenceText(cost.difference, currency).value;
}

function liftsTable(result: WhyResult): Table {
  const { why } = result;
  return {
    id: 'limits',
    caption: said('What each limit costs, what buys most first'),
    columns: [
      words(said('Without one limit')),
      numbers(said('Result')),
      numbers(said('Change')),
      numbers(said('95 % interval')),
      words(said('Verdict')),
      numbers(said('Total cost')),
      numbers(say`For each thousand ${why.currency}`),
      numbers(said('95 % interval')),
    ],
    rows: why.lifts.map((lift) => liftRow(lift, result)),
  };
}

function liftRow(lift: LiftResult, { why }: WhyResult): readonly Cell[] {
  const { unit } = why.figure;
  const { value, limits } = differenceText(lift.figure.difference, unit);
  const tone = verdictTone(lift.figure.verdict);
  const { verdict } = lift.figure;
  const price = lift.perThousand && differenceText(lift.perThousand, unit);
  return [
    cell(capitalised(liftWords(lift))),
    cell(formatRounded({ ...lift.figure, unit })),
    cell(value),
    cell(limits || said('exact')),
    tone === undefined ? cell(said(verdict)) : { text: said(verdict), tone },
    cell(costText(lift, why.currency) || NOTHING),
    cell(perThousandWords(lift, why) || NOTHING),
    cell(price?.limits || NOTHING),
  ];
}

function methodSection({ why, facts }: WhyResult, origin: ReportOrigin): Section {
  const fact = (term: string, text: string) => ({ term, texts: [{ text }] });
  return section('method', 'Method and how to reproduce', 'Method', [
    { kind: 'prose', text: said(LUCK) },
    {
      kind: 'facts',
      facts: [
        fact(said('Scenario'), `${why.scenario.name}, SHA-256 ${why.scenario.hash}`),
        fact(said('Replications'), say`${why.replications} of each, seed ${why.seed}`),
        fact(said('Simulated'), windowWords(facts)),
        fact(said('Version'), `${why.tool.name} ${origin.toolVersion}`),
      ],
    },
    { kind: 'command', text: origin.command },
  ]);
}
