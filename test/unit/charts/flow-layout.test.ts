import { describe, expect, it } from 'vitest';
import { layOutFlow, splitFlow } from '../../../src/charts/flow-layout.ts';

const TIERS = ['L1', 'L2', 'L3'];
const SIZE = { width: 600, height: 300 };
const FLOW = [
  { from: 'arrive', to: 'L1', tickets: 100 },
  { from: 'L1', to: 'resolved', tickets: 60 },
  { from: 'L1', to: 'L2', tickets: 30 },
  { from: 'L1', to: 'abandoned', tickets: 10 },
  { from: 'L2', to: 'L3', tickets: 12 },
  { from: 'L2', to: 'resolved', tickets: 20 },
  { from: 'L3', to: 'resolved', tickets: 12 },
  { from: 'L2', to: 'L1', tickets: 2 },
  { from: 'L1', to: 'L1', tickets: 1 },
  { from: 'resolved', to: 'L1', tickets: 3 },
];

describe('the layout of a flow', () => {
  const layout = layOutFlow(FLOW, TIERS, SIZE);

  it('sets steps back aside and loses none', () => {
    const { forward, returns } = splitFlow(FLOW, TIERS);
    expect(forward.length + returns.length).toBe(FLOW.length);
    expect(returns.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'L2 L1',
      'L1 L1',
      'resolved L1',
    ]);
    expect(layout.returns).toEqual(returns);
  });

  it('draws nodes from left to right in the order of tiers, inside the box', () => {
    const x = (name: string) => layout.nodes.find((node) => node.name === name)?.x0 ?? Number.NaN;
    const order = ['arrive', 'L1', 'L2', 'L3', 'resolved'].map(x);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
    expect(x('abandoned')).toBe(x('resolved'));
    for (const { x0, x1, y0, y1 } of layout.nodes) {
      expect(Math.min(x0, y0)).toBeGreaterThanOrEqual(0);
      expect(x1).toBeLessThanOrEqual(SIZE.width);
      expect(y1).toBeLessThanOrEqual(SIZE.height + 1e-6);
    }
  });

  it('draws ribbons as thick as their tickets, each from its node to the next', () => {
    const thickness = layout.ribbons.map(({ points: [first] }) =>
      first === undefined ? 0 : first.bottom - first.top,
    );
    const tickets = splitFlow(FLOW, TIERS).forward.map((step) => step.tickets);
    const scale = (thickness[0] ?? 0) / (tickets[0] ?? 1);
    tickets.forEach((count, place) => {
      expect(thickness[place]).toBeCloseTo(count * scale, 6);
    });
  });

  it('leads a long ribbon past the nodes between its ends', () => {
    const l2 = layout.nodes.find(({ name }) => name === 'L2');
    const resolved = layout.ribbons.find(({ from, to }) => from === 'L1' && to === 'resolved');
    const beside = resolved?.points.filter(({ x }) => x >= (l2?.x0 ?? 0) && x <= (l2?.x1 ?? 0));
    expect(beside?.length).toBeGreaterThan(0);
    for (const { bottom } of beside ?? []) expect(bottom).toBeLessThan(l2?.y0 ?? 0);
  });

  it('draws nothing for a flow without steps', () => {
    expect(layOutFlow([], TIERS, SIZE)).toEqual({ nodes: [], ribbons: [], returns: [] });
    const still = [{ from: 'arrive', to: 'L1', tickets: 0 }];
    expect(layOutFlow(still, TIERS, SIZE).nodes).toEqual([]);
  });
});
