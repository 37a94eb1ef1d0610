/** `check`: every problem of scenario files, without running them. */
import { type Command, valued } from '../command.ts';
import { changesOf } from '../scenario-changes.ts';
import { settingsOf } from '../settings.ts';

/** The command that checks scenarios. */
export const check: Command = {
  about:
    'Finds every problem of scenarios without running them, each with its place and a fix, and ' +
    'tells what load to expect: work, people and utilisation by tier and skill.',
  positions: [{ name: 'file', describe: 'Scenario files; - reads standard input', count: 'many' }],
  flags: { set: { ...valued('Change a value: path=value; may be repeated'), array: true } },
  examples: [
    ['tiersim check office.yaml', 'check one scenario'],
    ['tiersim check scenarios/*.yaml', 'check several'],
    ['tiersim check office.yaml --json', 'problems and load as one JSON document'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const { checkScenarios } = await import('../check-scenarios.ts');
    const changes = changesOf(flags.list('set'));
    return checkScenarios(host, settings, { files: flags.list('file'), changes });
  },
};
