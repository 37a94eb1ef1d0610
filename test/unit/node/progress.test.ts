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
    const progress = progressOn(host, true, 1);
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
    const progress = progressOn(host, false, 1);
    for (let second = 1; second <= 25; second++) {
      clock.now = second * 1000;
      progress.update(second, 50);
    }
    progress.finish();
    expect(written.err).toBe(
      'tiersim: 1/50 replications, 1 s elapsed\n' +
        'tiersim: 11/50 replications, 11 s elapsed, about 39 s left\n' +
        'tiersim: 21/50 replications, 21 s elapsed, about 29 s left\n',
    );
  });

  it('tells the time left at the rate after slow first replications, not before the third', () => {
    const { host, clock, written } = clocked(false);
    const progress = progressOn(host, false, 2);
    for (let done = 0; done <= 30; done++) {
      // Six seconds for the first of each of two workers, then a second and a half for each.
      clock.now = done === 0 ? 0 : 6000 + 1500 * Math.floor((done - 1) / 2);
      progress.update(done, 30);
    }
    expect(written.err).toBe(
      'tiersim: 1/30 replications, 6 s elapsed\n' +
        'tiersim: 15/30 replications, 17 s elapsed, about 13 s left\n' +
        'tiersim: 29/30 replications, 27 s elapsed, about 1 s left\n',
    );
  });

  it('never tells a time left of a run too short for it', () => {
    const { host, clock, written } = clocked(true);
    const progress = progressOn(host, true, 4);
    for (let done = 0; done < 12; done++) {
      clock.now = done * 1000;
      progress.update(done, 12);
    }
    expect(written.err).toContain('11/12 replications');
    expect(written.err).not.toContain('left');
  });
});
