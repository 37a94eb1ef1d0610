/**
 * Places of nodes and ribbons of a flow. A flow may turn back (a mis-route, a reopening), which no
 * layered drawing can show; such steps are set aside and returned, never silently dropped.
 */
import { sankey } from 'd3-sankey';
import type { Series } from '../experiment/result.ts';

/** One step of tickets from node to node. */
export type FlowStep = Series['flow'][number];

/** A node of the drawing as a rectangle in pixels. */
export interface FlowNode {
  readonly name: string;
  readonly tickets: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A point on a ribbon: where its upper and lower edges are. */
export interface RibbonPoint {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** A ribbon between two nodes with its outline. */
export interface FlowRibbon {
  readonly from: string;
  readonly to: string;
  readonly tickets: number;
  readonly points: readonly RibbonPoint[];
}

/** The laid-out drawing and the steps that run against its direction. */
export interface FlowLayout {
  readonly nodes: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
  readonly returns: readonly FlowStep[];
}

/** Ends from the best to the worst, as they stand from top to bottom. */
const ENDS = [
  'resolved',
  'resolvedByVendor',
  'deflected',
  'autoClosed',
  'closedUnsolved',
  'withdrawn',
  'timedOut',
  'cutOff',
  'abandoned',
  'balked',
  'blocked',
  'open',
];
/** Ends down to this place are good ones and lie above the tiers. */
const GOOD_ENDS = 3;

/** Splits steps into those that go forward in the order of nodes and those that return. */
export function splitFlow(
  flow: readonly FlowStep[],
  tiers: readonly string[],
): { forward: readonly FlowStep[]; returns: readonly FlowStep[] } {
  const rank = rankOf(flow, tiers);
  const drawn = flow.filter((step) => step.tickets > 0);
  return {
    forward: drawn.filter((step) => rank(step.to) > rank(step.from)),
    returns: drawn.filter((step) => rank(step.to) <= rank(step.from)),
  };
}

/** Where a node stands from left to right; all ends stand at the same place. */
function rankOf(flow: readonly FlowStep[], tiers: readonly string[]): (name: string) => number {
  const left = new Set(flow.filter((step) => step.to !== step.from).map((step) => step.from));
  return (name) => {
    if (name === 'arrive') return 0;
    const tier = tiers.indexOf(name);
    if (tier >= 0) return 1 + tier;
    const isEnd = ENDS.includes(name) || !left.has(name);
    return 1 + tiers.length + (isEnd ? 1 : 0);
  };
}

interface Node {
  readonly name: string;
  readonly column: number;
  /** The end that a step passing through heads for; undefined for a real node. */
  readonly passing?: string;
}

interface Link {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  readonly step: FlowStep;
}

/**
 * Lays out a flow in a box of this size. A step over several columns gets a place in each column it
 * passes, so that its ribbon runs past the nodes and not across them.
 */
export function layOutFlow(
  flow: readonly FlowStep[],
  tiers: readonly string[],
  size: { readonly width: number; readonly height: number },
): FlowLayout {
  const { forward, returns } = splitFlow(flow, tiers);
  if (forward.length === 0) return { nodes: [], ribbons: [], returns };
  const { nodes, links } = graphOf(forward, rankOf(flow, tiers));
  const graph = sankey<Node, Link>()
    .nodeWidth(14)
    .nodePadding(22)
    .nodeAlign((node) => node.column)
    .nodeSort(null)
    .extent([
      [0, 0],
      [size.width, size.height],
    ])({ nodes, links });
  const placed = graph.nodes.map(
    ({ name, passing, value = 0, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      isPassing: passing !== undefined,
      node: { name, tickets: value, x0, x1, y0, y1 },
    }),
  );
  const ribbons = forward.map((step) => {
    const pieces = graph.links.filter((link) => link.step === step);
    const { from, to, tickets } = step;
    return { from, to, tickets, points: pieces.flatMap(pointsOf) };
  });
  return {
    nodes: placed.filter(({ isPassing }) => !isPassing).map(({ node }) => node),
    ribbons,
    returns,
  };
}

/** Nodes from top to bottom of each column, and links from one column to the next. */
function graphOf(
  steps: readonly FlowStep[],
  rank: (name: string) => number,
): { nodes: Node[]; links: Link[] } {
  const names = [...new Set(steps.flatMap((step) => [step.from, step.to]))];
  const ranks = [...new Set(names.map(rank))].sort((a, b) => a - b);
  const columnOf = (name: string) => ranks.indexOf(rank(name));
  const chains = steps.map((step) => {
    const first = columnOf(step.from);
    const between = Array.from({ length: columnOf(step.to) - first - 1 }, (_, place) => ({
      name: `${step.from} → ${step.to}`,
      column: first + 1 + place,
      passing: step.to,
    }));
    return { step, between };
  });
  const real = names.map((name) => ({ name, column: columnOf(name) }));
  const nodes: Node[] = [...real, ...chains.flatMap(({ between }) => between)].sort(
    (a, b) => a.column - b.column || heightOf(a) - heightOf(b),
  );
  const links = chains.flatMap(({ step, between }) => {
    const stops: readonly Node[] = [
      real[names.indexOf(step.from)] as Node,
      ...between,
      real[names.indexOf(step.to)] as Node,
    ];
    return stops.slice(1).map((node, place) => ({
      source: nodes.indexOf(stops[place] as Node),
      target: nodes.indexOf(node),
      value: step.tickets,
      step,
    }));
  });
  return { nodes, links };
}

/** Order in a column: what heads for a good end, then the tier itself, then the rest. */
function heightOf({ name, passing }: Node): number {
  const end = ENDS.indexOf(passing ?? name);
  if (end >= 0) return end <= GOOD_ENDS ? end - ENDS.length : end + 1;
  return passing === undefined ? 0 : 0.5;
}

const SAMPLES = 16;

interface Piece {
  readonly source: number | string | { readonly x1?: number | undefined };
  readonly target: number | string | { readonly x0?: number | undefined };
  readonly y0?: number | undefined;
  readonly y1?: number | undefined;
  readonly width?: number | undefined;
}

/** Points of one piece of a ribbon, from column to column, along a smooth step. */
function pointsOf({ source, target, y0 = 0, y1 = 0, width = 0 }: Piece): RibbonPoint[] {
  const from = (typeof source === 'object' ? source.x1 : undefined) ?? 0;
  const to = (typeof target === 'object' ? target.x0 : undefined) ?? 0;
  return Array.from({ length: SAMPLES + 1 }, (_, sample) => {
    const t = sample / SAMPLES;
    const middle = y0 + (y1 - y0) * t * t * (3 - 2 * t);
    return { x: from + (to - from) * t, top: middle - width / 2, bottom: middle + width / 2 };
  });
}
