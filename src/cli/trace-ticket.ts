/** Finds the ticket to follow, runs its replication again and tells its life. */
import type { Model } from '../kernel/model.ts';
import type { Host } from '../node/host.ts';
import { OutsideError } from '../node/outside-error.ts';
import { suggestion } from '../scenario/nearest.ts';
import type { TicketWish } from './commands/trace.ts';
import type { Flags } from './flags.ts';
import { shortened } from './flags.ts';
import { withFoundWarmUp } from './found-warm-up.ts';
import { loadScenario } from './load-scenario.ts';
import { type Changes, changesOf, luckChanges } from './scenario-changes.ts';
import { printJson, type Settings } from './settings.ts';
import { storyText } from './story-text.ts';
import { slowestTicket, storyOf, type TicketId } from './ticket-story.ts';

/** Prints the life of the ticket that is wished for. */
export async function traceTicket(
  host: Host,
  settings: Settings,
  call: { readonly file: string; readonly wish: TicketWish; readonly flags: Flags },
): Promise<number> {
  const loaded = await loadScenario(host, call.file, changesIn(call.flags));
  const request = { workers: host.cores, isKept: false, hasProgress: false };
  const { model } = await withFoundWarmUp({ host, settings, request }, loaded);
  const replication = call.wish.replication - 1;
  const id = ticketOf(model, call.wish);
  const story = storyOf(model, replication, id);
  if (story === undefined) {
    const name = `${model.names.types[id.type]}/${id.ordinal + 1}`;
    const place = `replication ${call.wish.replication}`;
    throw new OutsideError('E220', `There is no ticket ${name} in ${place}; take a lower number.`);
  }
  if (settings.isJson) printJson(host, { formatVersion: '1.0', ...story });
  else host.out.write(storyText(story, settings.outStyle, settings.isAscii));
  return 0;
}

function changesIn(flags: Flags): Changes {
  return [...changesOf(flags.list('set')), ...luckChanges({ seed: flags.text('seed') })];
}

function ticketOf(model: Model, { ticket, priority, replication }: TicketWish): TicketId {
  const { types, priorities } = model.names;
  if (ticket !== undefined) {
    return { type: indexOf(types, ticket.type, 'type'), ordinal: ticket.number - 1 };
  }
  const only = priority === undefined ? undefined : indexOf(priorities, priority, 'priority');
  const slowest = slowestTicket(model, replication - 1, only);
  if (slowest !== undefined) return slowest;
  const which = priority === undefined ? '' : ` of priority ${priority}`;
  const fix = 'lengthen the horizon, or name a ticket with --ticket';
  throw new OutsideError('E220', `No ticket${which} was resolved in the window; ${fix}.`);
}

function indexOf(names: readonly string[], name: string, word: string): number {
  const index = names.indexOf(name);
  if (index >= 0) return index;
  const hint = suggestion(name, names);
  const end = hint.endsWith('?') ? '' : '.';
  throw new OutsideError('E220', `There is no ${word} ${shortened(name)}; ${hint}${end}`);
}
