/** What limits a figure, in a terminal. */
import type { WhyResult } from '../experiment/why-result.ts';
import { SHORT_VERDICTS, verdictTone } from './comparison-words.ts';
import { formatEstimate, plainSpaces } from './format.ts';
import { differenceText } from './format-difference.ts';
import type { TextOptions } from './text.ts';
import { type Line, type Page, tableLines } from './text-page.ts';
import {
  bestBuyWords,
  bottleneckWords,
  liftWords,
  PRICE_WORDS,
  pricedLifts,
  whyFigureWords,
  whyLine,
} from './why-words.ts';
import { proseLines, textOfParts, widePage } from './wide-page.ts';

const LEAST_NAME = 28;
const VERDICT_COLUMN = 3;

/** Writes what limits a figure; every line ends with a newline. */
export function writeWhyText(result: WhyResult, options: TextOptions = {}): string {
  const page = widePage(options);
  const style = options.style ?? ((_role, text) => text);
  const { why } = result;
  const base = formatEstimate({ ...why.base, unit: why.figure.unit });
  const cost = why.cost === null ? [] : [`Total cost as written: ${costText(result)}`];
  const best = bestBuyWords(result);
  const sentences = [bottleneckWords(result), ...(best === null ? [] : [best])];
  return textOfParts(
    [
      [
        ...proseLines('heading', why.scenario.name, page),
        ...[`${whyFigureWords(result)} as written: ${base}`, ...cost].flatMap((text) =>
          proseLines('plain', text, page),
        ),
      ],
      why.lifts.length === 0 ? [] : liftTable(result, page, style),
      priceTable(result, page),
      [...sentences, ...(why.cost === null ? [] : [PRICE_WORDS])].flatMap((text) =>
        proseLines('plain', text, page),
      ),
      why.warnings.flatMap(({ code, message }) =>
        proseLines('undecided', `! ${code} ${message}`, page),
      ),
      proseLines('quiet', whyLine(result), page),
    ],
    style,
  );
}

function costText({ why }: WhyResult): string {
  return why.cost === null ? '' : formatEstimate({ ...why.cost, unit: why.currency });
}

function liftTable(
  result: WhyResult,
  page: Page,
  style: NonNullable<TextOptions['style']>,
): readonly Line[] {
  const { why } = result;
  const costHead = why.cost === null ? [] : [`cost, ${why.currency}`];
  const rows = why.lifts.map((lift) => {
    const { value, limits } = differenceText(lift.figure.difference, why.figure.unit);
    const verdict = SHORT_VERDICTS[lift.figure.verdict];
    const cost = lift.cost === null ? [] : [priceText(lift.cost, why.currency)];
    return [liftWords(lift), value, limits, verdict, ...cost];
  });
  return tableLines(
    {
      rows: [['WITHOUT ONE LIMIT', 'change', '95 % limits', '', ...costHead], ...rows],
      aligns: ['left', 'right', 'right', 'left', ...costHead.map(() => 'right' as const)],
      leastName: LEAST_NAME,
      paint: (text, row, column) => {
        const verdict = why.lifts[row - 1]?.figure.verdict;
        const tone = verdict === undefined ? undefined : verdictTone(verdict);
        return column === VERDICT_COLUMN && tone !== undefined ? style(tone, text) : text;
      },
    },
    page,
  );
}

/** What 1,000 more buy, where a limit costs more and the figure changes at all. */
function priceTable({ why }: WhyResult, page: Page): readonly Line[] {
  const priced = pricedLifts(why);
  if (priced.length === 0) return [];
  const rows = priced.map((lift) => {
    const { value, limits } = differenceText(lift.perThousand, why.figure.unit);
    return [liftWords(lift), value, limits];
  });
  const head = [`FOR EACH THOUSAND ${why.currency} MORE`, 'change', '95 % limits'];
  return tableLines({ rows: [head, ...rows], aligns: ['left', 'right', 'right'] }, page);
}

/** The change of cost without its currency, which stands in the heading. */
function priceText(cost: WhyResult['why']['lifts'][number]['cost'], currency: string): string {
  if (cost === null) return '';
  const text = plainSpaces(differenceText(cost.difference, currency).value);
  return text.replace(` ${currency}`, '');
}
