/** `runs`: what was saved. */
import type { Command } from '../command.ts';
import { settingsOf } from '../settings.ts';

/** The command that lists saved runs and experiments. */
export const runs: Command = {
  about:
    'Lists runs, comparisons and sweeps below reports/, the newest first. The folder of a run ' +
    'stands for the run: report writes its report again, compare compares it, and run FOLDER ' +
    '-n +50 makes it longer without simulating again what is there.',
  positions: [],
  flags: {},
  examples: [
    ['tiersim runs', 'everything that was saved'],
    ['tiersim runs --json', 'the same for a script'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const { listRuns } = await import('../list-runs.ts');
    return listRuns(host, settings);
  },
};
