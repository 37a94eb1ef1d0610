/** `check`: every problem of scenario files, without running them. */
import type { Command } from '../command.ts';
import { settingsOf } from '../settings.ts';

/** The command that checks scenarios. */
export const check: Command = {
  about: 'Finds every problem of scenarios without running them, each with its place and a fix.',
  positions: [{ name: 'file', describe: 'Scenario files; - reads standard input', count: 'many' }],
  flags: {},
  examples: [
    ['tiersim check office.yaml', 'check one scenario'],
    ['tiersim check scenarios/*.yaml', 'check several'],
    ['tiersim check office.yaml --json', 'problems as data, on standard error'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const { checkScenarios } = await import('../check-scenarios.ts');
    return checkScenarios(host, settings, flags.list('file'));
  },
};
