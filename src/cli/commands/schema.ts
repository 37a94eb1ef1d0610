/** `schema`: the scenario language as a JSON Schema, for editors. */
import { OutsideError } from '../../node/outside-error.ts';
import type { Command } from '../command.ts';
import { shortened } from '../flags.ts';
import { printJson, settingsOf } from '../settings.ts';

const SCHEMAS = ['scenario'];

/** The command that prints a JSON Schema. */
export const schema: Command = {
  about:
    'Prints the JSON Schema (draft-07) of the scenario language. Editors complete and check with ' +
    'it when the first line of a scenario reads: # yaml-language-server: $schema=FILE',
  positions: [
    {
      name: 'name',
      describe: 'Which schema; default scenario',
      count: 'optional',
      choices: SCHEMAS,
    },
  ],
  flags: {},
  examples: [
    ['tiersim schema > scenario.schema.json', 'write the schema beside the scenarios'],
    ['tiersim schema scenario', 'the same, by name'],
  ],
  async run(flags, host) {
    settingsOf(flags, host);
    const name = flags.text('name') ?? 'scenario';
    if (!SCHEMAS.includes(name)) {
      throw new OutsideError('E215', `There is no schema ${shortened(name)}; known: scenario.`);
    }
    const { scenarioJsonSchema } = await import('../../scenario/json-schema.ts');
    printJson(host, scenarioJsonSchema());
    return 0;
  },
};
