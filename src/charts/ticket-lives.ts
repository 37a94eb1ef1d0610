/** The lives of a few tickets as bars: where each was from its creation to its resolution. */
import { STRETCHES, type Stretch, type TicketLife } from '../event-log/examples.ts';
import { type ChartText, type ExampleChart, framed, shorten, tipped } from './chart.ts';
import { INK, legendColumns, TOL } from './theme.ts';

const WIDTH = 560;
const ROW_HEIGHT = 24;
const LETTERS = 30;
const NAMES_WIDTH = 190;
const MOST_PRIORITIES = 6;

/** The colours of the accounts that these places stand for, see `ledger.ts`. */
const COLOURS: Readonly<Record<Stretch, string>> = {
  waiting: TOL.blue,
  work: TOL.green,
  aside: TOL.red,
  customer: TOL.yellow,
  vendor: TOL.purple,
  outage: '#D8A0C6',
  closed: '#E4E7EB',
};

/** Draws a panel a priority with an axis of its own: a typical ticket and a slow one. */
export const ticketLivesChart: ExampleChart = ({ lives }, text) => {
  const told = lives.filter(({ parts, hours }) => parts.length > 0 && hours > 0);
  if (told.length === 0) return null;
  const priorities = [...new Set(told.map(({ priority }) => priority))].slice(0, MOST_PRIORITIES);
  const used = STRETCHES.filter((stretch) =>
    told.some(({ parts }) => parts.some((part) => part.stretch === stretch)),
  );
  const color = {
    field: 'place',
    type: 'nominal',
    scale: {
      domain: used.map((stretch) => text.stretch(stretch)),
      range: used.map((stretch) => COLOURS[stretch]),
    },
  };
  const columns = legendColumns(color.scale.domain);
  return framed({
    spacing: 16,
    resolve: { scale: { color: 'independent' } },
    vconcat: priorities.map((priority, place) => ({
      title: { text: shorten(priority, 60), anchor: 'start', fontSize: 13, fontWeight: 600 },
      ...panel(
        told.filter((life) => life.priority === priority),
        { ...color, legend: place === 0 ? legend(columns) : null },
        { text, isLast: place === priorities.length - 1 },
      ),
    })),
  });
};

function legend(columns: number): object {
  return { title: null, symbolType: 'square', symbolStrokeWidth: 0, columns };
}

function panel(
  lives: readonly TicketLife[],
  color: object,
  { text, isLast }: { readonly text: ChartText; readonly isLast: boolean },
): object {
  const values = lives.flatMap((life) =>
    life.parts.map(({ from, to, stretch, who }) => ({
      ticket: nameOf(life, text),
      from,
      to,
      place: text.stretch(stretch),
      tip: [
        [text.stretch(stretch), who].filter((part) => part !== null).join(', '),
        text.value(to - from, 'h'),
      ].join(': '),
    })),
  );
  return tipped({
    width: WIDTH,
    height: { step: ROW_HEIGHT },
    data: { values },
    mark: { type: 'bar', height: ROW_HEIGHT * 0.62, stroke: 'white', strokeWidth: 0.4 },
    encoding: {
      y: {
        field: 'ticket',
        type: 'nominal',
        sort: lives.map((life) => nameOf(life, text)),
        title: null,
        axis: { minExtent: NAMES_WIDTH, maxExtent: NAMES_WIDTH, labelColor: INK },
      },
      x: {
        field: 'from',
        type: 'quantitative',
        scale: { domain: [0, Math.max(...lives.map(({ hours }) => hours))], nice: false },
        axis: { title: isLast ? text.label('hoursSinceCreation') : null, tickCount: 6 },
      },
      x2: { field: 'to' },
      color,
    },
  });
}

function nameOf({ id, rank, hours }: TicketLife, text: ChartText): string {
  const words = rank === 'slow' ? text.label('slowTicket') : text.label('typicalTicket');
  return shorten(`${words}: ${id}, ${text.value(hours, 'h')}`, LETTERS + 8);
}
