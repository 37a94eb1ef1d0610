import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { View } from 'vega';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder, tiersim } from '../../support/memory-host.ts';
import { team, ticketType, yamlOf } from '../../support/scenario.ts';

const DESK = yamlOf({
  horizon: { start: '2026-01-05', length: '1 week' },
  tickets: { call: ticketType(['mon 09:00', 'mon 09:05', 'tue 10:00'], '10 min') },
  teams: { desk: team('L1', 'Ada') },
  replications: 2,
});

describe('the files of a report on the command line', () => {
  it('are a page and each chart as specification, drawing and picture', async () => {
    const folder = temporaryFolder({ 'desk.yaml': DESK });
    const { err, status } = await tiersim(folder, ['run', 'desk.yaml', '--out', 'run']);
    expect(status).toBe(0);
    expect(err).not.toContain('note');
    const charts = readdirSync(join(folder, 'run', 'charts'));
    expect(charts.length % 3).toBe(0);
    for (const ending of ['.vl.json', '.svg', '.png']) expect(charts).toContain(`flow${ending}`);
  });

  it('come without a chart that cannot be drawn, and the command says which and goes on', async () => {
    const failing = vi.spyOn(View.prototype, 'toSVG').mockRejectedValueOnce(new Error('no ink'));
    const folder = temporaryFolder({ 'desk.yaml': DESK });
    const { err, status } = await tiersim(folder, ['run', 'desk.yaml', '--out', 'run']);
    failing.mockRestore();
    expect(status).toBe(0);
    expect(err).toContain('note   a chart could not be drawn: no ink\n');
    expect(existsSync(join(folder, 'run', 'report.html'))).toBe(true);
  });
});
