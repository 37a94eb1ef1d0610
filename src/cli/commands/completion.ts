/** `completion`: a script that completes commands and flags in the shell. */

import { OutsideError } from '../../node/outside-error.ts';
import type { Command } from '../command.ts';
import { COMMANDS } from '../commands.ts';
import { completionScript, SHELLS } from '../completion-script.ts';

/** The command that prints a completion script. */
export const completion: Command = {
  about: 'Prints a script that completes commands, flags and files. Nothing runs at a key press.',
  positions: [
    { name: 'shell', describe: `One of ${SHELLS.join(', ')}`, count: 'one', choices: SHELLS },
  ],
  flags: {},
  examples: [
    ['tiersim completion bash >> ~/.bashrc', 'for bash'],
    ['tiersim completion zsh > ~/.zfunc/_tiersim', 'for zsh'],
    ['tiersim completion fish > ~/.config/fish/completions/tiersim.fish', 'for fish'],
  ],
  async run(flags, host) {
    const name = flags.argument('shell');
    const shell = SHELLS.find((known) => known === name);
    if (shell === undefined) {
      throw new OutsideError('E215', `SHELL is one of ${SHELLS.join(', ')}; got ${name}.`);
    }
    const commands = await Promise.all(
      COMMANDS.map(async (entry) => {
        const { flags: own, positions } = await entry.load();
        return { ...entry, flags: own, positions };
      }),
    );
    host.out.write(completionScript(shell, commands));
    return 0;
  },
};
