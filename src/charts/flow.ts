/** Flow between tiers: how many tickets take each step, as ribbons as thick as their number. */
import { type Chart, type ChartText, framed, shorten, tipped } from './chart.ts';
import { type FlowLayout, layOutFlow } from './flow-layout.ts';
import { tiersOf } from './rows.ts';
import { INK, TOL, tierColour } from './theme.ts';

const WIDTH = 650;
const HEIGHT = 340;
/** Room to the right of the last nodes for their names. */
const NAMES = 134;
const MOST_RIBBONS = 150;

const END_COLOURS: Readonly<Record<string, string>> = {
  arrive: '#7B8794',
  resolved: TOL.green,
  resolvedByVendor: '#8FC79A',
  abandoned: TOL.red,
  blocked: TOL.red,
  closedUnsolved: TOL.red,
  open: TOL.yellow,
};

/** Draws the forward steps from creation to the end; returning steps stand in the table. */
export const flowChart: Chart = (result, text) => {
  const tiers = tiersOf(result);
  const layout = layOutFlow(result.series.flow, tiers, { width: WIDTH, height: HEIGHT });
  if (layout.ribbons.length === 0) return null;
  const colourOf = (name: string) => {
    const place = tiers.indexOf(name);
    return place >= 0 ? tierColour(place) : (END_COLOURS[name] ?? TOL.grey);
  };
  const ribbons = layout.ribbons.slice(0, MOST_RIBBONS).flatMap((ribbon, order) =>
    ribbon.points.map((point) => ({
      ...point,
      ribbon: order,
      colour: colourOf(ribbon.to),
      tip: tipOf(ribbon, text),
    })),
  );
  return framed({
    width: WIDTH + NAMES,
    height: HEIGHT,
    layer: [ribbonLayer(ribbons), ...nodeLayers(layout, colourOf, text)],
  });
};

function x(field: string): object {
  const scale = { domain: [0, WIDTH + NAMES], nice: false };
  return { field, type: 'quantitative', scale, axis: null };
}

function y(field: string): object {
  const scale = { domain: [HEIGHT, 0], nice: false, zero: false };
  return { field, type: 'quantitative', scale, axis: null };
}

const COLOUR = { field: 'colour', type: 'nominal', scale: null };

function ribbonLayer(values: readonly object[]): object {
  return tipped({
    data: { values },
    mark: { type: 'area', opacity: 0.42 },
    encoding: {
      x: x('x'),
      y: y('top'),
      y2: { field: 'bottom' },
      detail: { field: 'ribbon', type: 'nominal' },
      color: COLOUR,
    },
  });
}

/** "L1 → L2: 1 204". */
function tipOf({ from, to, tickets }: FlowLayout['ribbons'][number], text: ChartText): string {
  const ends = `${text.node(from)} → ${text.node(to)}`;
  return `${ends}: ${text.value(Math.round(tickets), 'count')}`;
}

/** The nodes, and beside each its name and number on a white edge that keeps them readable. */
function nodeLayers(
  layout: FlowLayout,
  colourOf: (name: string) => string,
  text: ChartText,
): object[] {
  const values = layout.nodes.map((node) => ({
    ...node,
    middle: (node.y0 + node.y1) / 2,
    colour: colourOf(node.name),
    label: shorten(text.node(node.name), 20),
    count: text.value(Math.round(node.tickets), 'count'),
  }));
  const words = (field: string, dy: number, mark: object) => ({
    data: { values },
    mark: { type: 'text', align: 'left', dx: 6, dy, fontSize: 12, ...mark },
    encoding: { x: x('x1'), y: y('middle'), text: { field, type: 'nominal' } },
  });
  const edge = { stroke: 'white', strokeWidth: 3, strokeJoin: 'round', opacity: 0.8 };
  return [
    {
      data: { values },
      mark: { type: 'rect' },
      encoding: {
        x: x('x0'),
        x2: { field: 'x1' },
        y: y('y0'),
        y2: { field: 'y1' },
        color: COLOUR,
      },
    },
    words('label', -7, { ...edge, fontWeight: 600 }),
    words('count', 8, edge),
    words('label', -7, { color: INK, fontWeight: 600 }),
    words('count', 8, { color: INK }),
  ];
}
