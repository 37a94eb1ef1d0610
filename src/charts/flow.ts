/** Flow between tiers: how many tickets take each step, as ribbons as thick as their number. */
import { type Chart, framed, shorten } from './chart.ts';
import { layOutFlow, ribbonPoints } from './flow-layout.ts';
import { tiersOf } from './rows.ts';
import { INK, TOL, tierColour } from './theme.ts';

const WIDTH = 600;
const HEIGHT = 340;
const MOST_RIBBONS = 150;

/** Draws the forward steps from creation to the end; returning steps stand in the table. */
export const flowChart: Chart = (result, text) => {
  const tiers = tiersOf(result);
  const layout = layOutFlow(result.series.flow, tiers, { width: WIDTH, height: HEIGHT });
  if (layout.ribbons.length === 0) return null;
  const colourOf = (name: string) => {
    const place = tiers.indexOf(name);
    if (place >= 0) return tierColour(place);
    return END_COLOURS[name] ?? TOL.grey;
  };
  const ribbons = layout.ribbons.slice(0, MOST_RIBBONS).flatMap((ribbon, order) =>
    ribbonPoints(ribbon).map((point) => ({
      ...point,
      ribbon: order,
      colour: colourOf(ribbon.to),
    })),
  );
  const nodes = layout.nodes.map((node) => ({
    ...node,
    middle: (node.y0 + node.y1) / 2,
    colour: colourOf(node.name),
    label: shorten(text.node(node.name), 26),
    count: text.value(node.tickets, 'count'),
  }));
  const x = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [0, WIDTH], nice: false },
    axis: null,
  });
  const y = (field: string) => ({
    field,
    type: 'quantitative',
    scale: { domain: [HEIGHT, 0], nice: false, zero: false },
    axis: null,
  });
  const colour = { field: 'colour', type: 'nominal', scale: null };
  const words = (field: string, dy: number, weight: number) => ({
    data: { values: nodes },
    mark: { type: 'text', align: 'left', dx: 6, dy, fontSize: 12, fontWeight: weight, color: INK },
    encoding: { x: x('x1'), y: y('middle'), text: { field, type: 'nominal' } },
  });
  return framed({
    width: WIDTH,
    height: HEIGHT,
    layer: [
      {
        data: { values: ribbons },
        mark: { type: 'area', opacity: 0.42 },
        encoding: {
          x: x('x'),
          y: y('top'),
          y2: { field: 'bottom' },
          detail: { field: 'ribbon', type: 'nominal' },
          color: colour,
        },
      },
      {
        data: { values: nodes },
        mark: { type: 'rect' },
        encoding: {
          x: x('x0'),
          x2: { field: 'x1' },
          y: y('y0'),
          y2: { field: 'y1' },
          color: colour,
        },
      },
      words('label', -7, 600),
      words('count', 8, 400),
    ],
  });
};

const END_COLOURS: Readonly<Record<string, string>> = {
  arrive: '#7B8794',
  resolved: TOL.green,
  resolvedByVendor: TOL.green,
  abandoned: TOL.red,
  blocked: TOL.red,
  closedUnsolved: TOL.red,
  open: TOL.yellow,
};
