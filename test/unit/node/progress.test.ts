import { describe, expect, it } from 'vitest';
import type { Host } from '../../../src/node/host.ts';
import { progressOn } from '../../../src/node/progress.ts';
import { memoryHost, temporaryFolder } from '../../support/memory-host.ts';

function clocked(isTerminal: boolean) {
  const { host, written } = memoryHost(temporaryFolder(), { isTerminal, columns: 60 });
  const clock = { now: 0 };
  const timed: Host = { ...host, now: () => clock.now };
  return { host: timed, clock, written };
}

describe('progressOn', () => {
  it('redraws one line on a terminal, ten times a second at most', () => {
    const { host, clock, written } = clocked(true);
    const progress = progressOn(host, true);
    for (let done = 1; done <= 100; done++) {
      clock.now = done * 10;
      progress.update(done, 200);
    }
    const lines = written.err.split('\r').slice(1);
    expect(lines).toHaveLength(10);
    expect(lines[9]).toBe(
      `\u001b[2K${'#'.repeat(13)}${'-'.repeat(17)}  91/200 replications, about `,
    );
    progress.finish();
    expect(written.err.endsWith('\r\u001b[2K')).toBe(true);
    expect(written.out).toBe('');
  });

  it('writes a plain line each ten seconds elsewhere', () => {
    const { host, clock, written } = clocked(false);
    const progress = progressOn(host, false);
    for (let second = 1; second <= 25; second++) {
      clock.now = second * 1000;
      progress.update(second, 50);
    }
    progress.finish();
    expect(written.err).toBe(
      'tiersim: 10/50 replications, 10 s elapsed, about 40 s left\n' +
        'tiersim: 20/50 replications, 20 s elapsed, about 30 s left\n',
    );
  });
});
