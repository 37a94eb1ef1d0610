/** `trace`: one ticket's life as a timeline. */
import { OutsideError } from '../../node/outside-error.ts';
import { type Command, plain, valued } from '../command.ts';
import { type Flags, shortened } from '../flags.ts';
import { settingsOf } from '../settings.ts';

/** Which ticket the user asks for. */
export interface TicketWish {
  /** Type and number from 1, or undefined for the slowest one. */
  readonly ticket: { readonly type: string; readonly number: number } | undefined;
  readonly priority: string | undefined;
  /** Number of the replication from 1. */
  readonly replication: number;
}

const MOST_REPLICATIONS = 1_000_000_000;

/** The command that follows one ticket. */
export const trace: Command = {
  about:
    'Follows one ticket through its life: who had it when, where it waited, where its time went. ' +
    'Without a ticket it takes the one that took longest to resolve.',
  positions: [{ name: 'file', describe: 'Scenario; - reads standard input', count: 'one' }],
  flags: {
    ticket: valued('TYPE/N: the N-th ticket of a type, from 1'),
    slowest: plain('The ticket that took longest to resolve (the default)'),
    priority: valued('With --slowest: of this priority only'),
    replication: valued('Number of the replication, from 1; default 1', 'r'),
    seed: valued('Seed instead of the scenario’s'),
    set: { ...valued('Change a value: path=value; may be repeated'), array: true },
  },
  examples: [
    ['tiersim trace office.yaml --slowest --priority P1', 'the worst urgent ticket'],
    ['tiersim trace office.yaml --ticket fault/17', 'the 17th ticket of type fault'],
    ['tiersim trace office.yaml --ticket fault/17 -r 3 --json', 'in replication 3, as data'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const wish = wishOf(flags);
    const { traceTicket } = await import('../trace-ticket.ts');
    return traceTicket(host, settings, { file: flags.argument('file'), wish, flags });
  },
};

function wishOf(flags: Flags): TicketWish {
  const text = flags.text('ticket');
  const priority = flags.text('priority');
  const replication = flags.whole('replication', 1, MOST_REPLICATIONS) ?? 1;
  if (text === undefined) return { ticket: undefined, priority, replication };
  if (flags.has('slowest') || priority !== undefined) {
    throw new OutsideError(
      'E218',
      '--ticket names one ticket; leave out --slowest and --priority.',
    );
  }
  const [, type, digits] = /^(.+)\/(\d{1,15})$/.exec(text) ?? [];
  const number = Number(digits);
  if (type === undefined || number < 1) {
    const rule = '--ticket takes TYPE/N, such as fault/17, with N from 1';
    throw new OutsideError('E220', `${rule}; got ${shortened(text)}.`);
  }
  return { ticket: { type, number }, priority, replication };
}
