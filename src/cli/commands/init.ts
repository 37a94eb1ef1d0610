/** `init`: writes a starter scenario that runs. */
import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { makeFolder, writeFileAtomic } from '../../node/atomic-write.ts';
import { OutsideError } from '../../node/outside-error.ts';
import { type Command, plain } from '../command.ts';
import { STARTER_SCENARIO } from '../starter-scenario.ts';

const DEFAULT_FILE = 'scenario.yaml';

/** The command that writes a starter scenario. */
export const init: Command = {
  about: 'Writes a small, commented scenario that runs: two tiers, two kinds of tickets.',
  positions: [
    { name: 'file', describe: `File to write; default ${DEFAULT_FILE}`, count: 'optional' },
  ],
  flags: { force: plain('Replace the file if it exists') },
  examples: [
    ['tiersim init', `write ${DEFAULT_FILE} here`],
    ['tiersim init scenarios/office.yaml', 'write it elsewhere; folders are made'],
  ],
  async run(flags, host) {
    const file = flags.text('file') ?? DEFAULT_FILE;
    const path = resolve(host.folder, file);
    const existing = await stat(path).catch(() => undefined);
    if (existing?.isDirectory()) {
      throw new OutsideError('E202', `${file} is a folder; name a file in it.`);
    }
    if (existing !== undefined && !flags.has('force')) {
      throw new OutsideError('E206', `${file} exists already; add --force to replace it.`);
    }
    await makeFolder(dirname(path), dirname(file));
    await writeFileAtomic(path, STARTER_SCENARIO, file);
    host.out.write(`${file}\n`);
    if (!flags.has('quiet')) {
      host.err.write(`Next: tiersim explain ${file}, then tiersim run ${file}\n`);
    }
    return 0;
  },
};
