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

  it('writes a plain line after a second and then each ten seconds elsewhere', () => {
    const { host, clock, written } = clocked(false);
    const progress = progressOn(host, false);
    for (let second = 1; second <= 25; second++) {
      clock.now = second * 1000;
      progress.update(second, 50);
    }
    progress.finish();
    expect(written.err).toBe(
      'tiersim: 1/50 replications, 1 s elapsed, about 49 s left\n' +
        'tiersim: 11/50 replications, 11 s elapsed, about 39 s left\n' +
        'tiersim: 21/50 replications, 21 s elapsed, about 29 s left\n',
    );
  });
});
