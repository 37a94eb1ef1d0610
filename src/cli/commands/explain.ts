/** `explain`: a scenario, or the code of an error, in words. */
import { OutsideError } from '../../node/outside-error.ts';
import { type Command, valued } from '../command.ts';
import { explainCode } from '../error-codes.ts';
import { changesOf } from '../scenario-changes.ts';
import { printJson, settingsOf } from '../settings.ts';

/** The command that explains. */
export const explain: Command = {
  about:
    'Tells what a scenario says, as the program understood it: times, tickets, people, promises, ' +
    'and the load it offers. Given a code such as E307, tells what the code means.',
  positions: [{ name: 'subject', describe: 'Scenario, - or a code', count: 'one' }],
  flags: { set: { ...valued('Change a value: path=value; may be repeated'), array: true } },
  examples: [
    ['tiersim explain office.yaml', 'what is simulated, and what load to expect'],
    ['tiersim explain E307', 'what an error code means'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const subject = flags.argument('subject');
    if (/^[ENW]\d{3}$/i.test(subject)) {
      const code = subject.toUpperCase();
      const meaning = explainCode(code);
      if (meaning === undefined) throw new OutsideError('E222', `There is no code ${code}.`);
      if (settings.isJson) printJson(host, { formatVersion: '1.0', code, meaning });
      else host.out.write(`${code}  ${meaning}\n`);
      return 0;
    }
    const { explainScenario } = await import('../explain-scenario.ts');
    return explainScenario(host, settings, subject, changesOf(flags.list('set')));
  },
};
