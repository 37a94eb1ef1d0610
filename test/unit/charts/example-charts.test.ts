import { describe, expect, it } from 'vitest';
import type { ExampleChart } from '../../../src/charts/chart.ts';
import { personWeekChart } from '../../../src/charts/person-week.ts';
import { stormRecoveryChart } from '../../../src/charts/storm-recovery.ts';
import { ticketLivesChart } from '../../../src/charts/ticket-lives.ts';
import type { DayPart, Examples, LifePart, TicketLife } from '../../../src/event-log/examples.ts';
import { openRenderer } from '../../../src/node/render.ts';
import { inlineSvg } from '../../../src/report/inline-svg.ts';
import { chartTextOf } from '../../../src/report/wording.ts';
import { makeRunResult } from '../../support/run-result.ts';

const HOSTILE = '"><script>alert(1)</script>\u001b[2J\u202e{{datum}}';
const text = chartTextOf(makeRunResult().facts);

/** Examples in which everything has a name of the stated kind. */
function examplesOf(name: (plain: string) => string): Examples {
  const part = (from: number, to: number, stretch: LifePart['stretch']): LifePart => {
    return { from, to, stretch, who: stretch === 'work' ? name('Ana') : null };
  };
  const life = (id: string, priority: string, rank: TicketLife['rank']): TicketLife => ({
    ...{ id: name(id), priority: name(priority), rank, hours: 3 },
    parts: [part(0, 1, 'waiting'), part(1, 2.5, 'work'), part(2.5, 3, 'customer')],
  });
  const done = (from: number, to: number, what: string, isActivity = false): DayPart => {
    return { from, to, what: isActivity ? name(what) : what, isActivity };
  };
  const days = ['2026-03-02', '2026-03-03'].map((date) => ({
    date,
    parts: [
      done(8, 17, 'free'),
      done(12, 12.5, 'break'),
      ...Array.from({ length: 9 }, (_, place) => done(13, 13.2, `errand ${place}`, true)),
      done(8, 8.5, 'ticket'),
    ],
  }));
  return {
    ...{ replication: 1, zone: 'UTC', slowest: [life('late', 'P1', 'other')] },
    lives: [life('call/1', 'P1', 'typical'), life('call/2', 'P1', 'slow')],
    weeks: [{ person: name('Ana'), team: name('desk'), tier: name('L1'), days }],
    storm: {
      ...{ outage: name('outage/1'), startedAt: '2026-03-02T10:00:00', callType: name('cry') },
      ...{ calls: 3, hours: [-0.5, 0, 0.5, 1], openCalls: [0, 0, 3, 0], openOthers: [1, 1, 2, 1] },
      ...{ before: 1, most: 5, solvedAfter: 1, recoveredAfter: 1 },
    },
  };
}

const NONE: Examples = {
  ...{ replication: 1, zone: 'UTC', lives: [], slowest: [], weeks: [], storm: null },
};

const CHARTS: Readonly<Record<string, ExampleChart>> = {
  'ticket-lives': ticketLivesChart,
  'person-week': personWeekChart,
  'storm-recovery': stormRecoveryChart,
};

describe.each(Object.entries(CHARTS))('the chart %s', (_, chart) => {
  async function drawn(examples: Examples): Promise<string> {
    const spec = chart(examples, text);
    expect(spec).not.toBeNull();
    const warnings: string[] = [];
    const renderer = await openRenderer({ onWarning: (message) => void warnings.push(message) });
    const svg = await renderer.toSvg(spec as NonNullable<typeof spec>);
    expect(warnings).toEqual([]);
    expect(svg).toBe(await renderer.toSvg(spec as NonNullable<typeof spec>));
    return svg;
  }

  it('is drawn without a warning, about 800 pixels wide, the same each time', async () => {
    const svg = await drawn(examplesOf((name) => name));
    const [, width = '0'] = /width="(\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeGreaterThan(650);
    expect(Number(width)).toBeLessThan(860);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });

  it('shows hostile and long names as text, in its tips as well', async () => {
    const svg = await drawn(examplesOf((name) => `${name}${HOSTILE}${'very long '.repeat(9)}`));
    expect(inlineSvg(svg, 'x', 'y')).not.toMatch(/<script|NaN|undefined|Infinity/);
    const [, width = '0'] = /width="(\d+)"/.exec(svg) ?? [];
    expect(Number(width)).toBeLessThan(1000);
  });

  it('is not drawn where there are no examples', () => {
    expect(chart(NONE, text)).toBeNull();
  });
});
