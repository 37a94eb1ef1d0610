/**
 * Places of nodes and ribbons of a flow. A flow may turn back (a mis-route, a reopening), which no
 * layered drawing can show; such steps are set aside and returned, never silently dropped.
 */
import { sankey, sankeyJustify } from 'd3-sankey';
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

/** A ribbon between two nodes; its outline is sampled by `ribbonPoints`. */
export interface FlowRibbon {
  readonly from: string;
  readonly to: string;
  readonly tickets: number;
  readonly x0: number;
  readonly x1: number;
  /** Middle of the ribbon at its two ends. */
  readonly y0: number;
  readonly y1: number;
  readonly width: number;
}

/** The laid-out drawing and the steps that run against its direction. */
export interface FlowLayout {
  readonly nodes: readonly FlowNode[];
  readonly ribbons: readonly FlowRibbon[];
  readonly returns: readonly FlowStep[];
}

interface Node {
  name: string;
}

interface Link {
  source: number;
  target: number;
  value: number;
  from: string;
  to: string;
}

/** Splits steps into those that go forward in the order of nodes and those that return. */
export function splitFlow(
  flow: readonly FlowStep[],
  tiers: readonly string[],
): { forward: readonly FlowStep[]; returns: readonly FlowStep[]; order: readonly string[] } {
  const names = [...new Set(flow.flatMap((step) => [step.from, step.to]))];
  const middle = new Set(tiers);
  const isSource = (name: string) => name === 'arrive';
  const hasLater = (name: string) => flow.some((step) => step.from === name && step.to !== name);
  const rank = (name: string) => {
    if (isSource(name)) return 0;
    if (middle.has(name)) return 1 + tiers.indexOf(name);
    return hasLater(name) && !ENDS.has(name) ? 1 + tiers.length : 2 + tiers.length;
  };
  const order = [...names].sort((a, b) => rank(a) - rank(b));
  const drawn = flow.filter((step) => step.tickets > 0);
  return {
    forward: drawn.filter((step) => rank(step.to) > rank(step.from)),
    returns: drawn.filter((step) => rank(step.to) <= rank(step.from)),
    order,
  };
}

const ENDS = new Set(['resolved', 'resolvedByVendor', 'open', 'abandoned', 'autoClosed']);

/** Lays out a flow in a box of this size. */
export function layOutFlow(
  flow: readonly FlowStep[],
  tiers: readonly string[],
  size: { readonly width: number; readonly height: number },
): FlowLayout {
  const { forward, returns, order } = splitFlow(flow, tiers);
  const used = order.filter((name) =>
    forward.some((step) => step.from === name || step.to === name),
  );
  if (used.length < 2) return { nodes: [], ribbons: [], returns };
  const place = new Map(used.map((name, index) => [name, index]));
  const graph = sankey<Node, Link>()
    .nodeWidth(14)
    .nodePadding(34)
    .nodeAlign(sankeyJustify)
    .nodeSort(null)
    .extent([
      [0, 0],
      [size.width, size.height],
    ])({
    nodes: used.map((name) => ({ name })),
    links: forward.map((step) => ({
      source: place.get(step.from) ?? 0,
      target: place.get(step.to) ?? 0,
      value: step.tickets,
      from: step.from,
      to: step.to,
    })),
  });
  const nodes = graph.nodes.map((node) => ({
    name: node.name,
    tickets: node.value ?? 0,
    x0: node.x0 ?? 0,
    x1: node.x1 ?? 0,
    y0: node.y0 ?? 0,
    y1: node.y1 ?? 0,
  }));
  const at = new Map(nodes.map((node) => [node.name, node]));
  const ribbons = graph.links.map((link) => ({
    from: link.from,
    to: link.to,
    tickets: link.value,
    x0: at.get(link.from)?.x1 ?? 0,
    x1: at.get(link.to)?.x0 ?? 0,
    y0: link.y0 ?? 0,
    y1: link.y1 ?? 0,
    width: link.width ?? 0,
  }));
  return { nodes, ribbons, returns };
}

const SAMPLES = 24;

/** Points of a ribbon's upper and lower edge along a smooth step. */
export function ribbonPoints(ribbon: FlowRibbon): { x: number; top: number; bottom: number }[] {
  return Array.from({ length: SAMPLES + 1 }, (_, sample) => {
    const t = sample / SAMPLES;
    const middle = ribbon.y0 + (ribbon.y1 - ribbon.y0) * t * t * (3 - 2 * t);
    return {
      x: ribbon.x0 + (ribbon.x1 - ribbon.x0) * t,
      top: middle - ribbon.width / 2,
      bottom: middle + ribbon.width / 2,
    };
  });
}
