/** Ctrl-C: the first one stops after what is in flight, the second one ends the program. */
import type { Host } from '../node/host.ts';
import { ExitStatus } from './exit-status.ts';

/** Listens for interruptions while a run is under way. */
export interface Interruption {
  /** Aborted by the first interruption. */
  readonly signal: AbortSignal;
  /** Stops listening. */
  release(): void;
}

/** Starts to listen; `onKill` cleans up before the second interruption ends the program. */
export function listenForInterruption(host: Host, onKill: () => void): Interruption {
  const controller = new AbortController();
  const release = host.onInterrupt(() => {
    if (controller.signal.aborted) {
      onKill();
      host.exit(ExitStatus.Killed);
      return;
    }
    controller.abort();
    host.err.write('\nStopping; what is finished will be kept. Ctrl-C again ends at once.\n');
  });
  return { signal: controller.signal, release };
}
