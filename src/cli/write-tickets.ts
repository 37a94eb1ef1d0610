/** Writes every ticket of a run: replications are repeated one by one, to the same rows. */
import { resolve } from 'node:path';
import type { ExperimentOutcome } from '../experiment/run.ts';
import type { Model } from '../kernel/model.ts';
import { simulate } from '../kernel/simulate.ts';
import type { Host } from '../node/host.ts';
import { openTicketFile } from '../node/ticket-file.ts';

/** Writes the tickets of the finished replications to `file`; throws `OutsideError` E701. */
export async function writeTickets(
  host: Host,
  file: string | undefined,
  model: Model,
  outcome: ExperimentOutcome,
): Promise<void> {
  if (file === undefined) return;
  const tickets = openTicketFile(resolve(host.folder, file), file, model);
  try {
    for (const replication of finishedReplications(outcome)) {
      // A breath between replications lets a second Ctrl-C through.
      await new Promise((resolve) => setTimeout(resolve, 0));
      simulate(model, replication, [tickets.collector(replication + 1)]);
    }
    tickets.finish();
  } catch (error) {
    tickets.abandon();
    throw error;
  }
}

function finishedReplications(outcome: ExperimentOutcome): ReadonlySet<number> {
  const finished = new Set<number>();
  for (const { replication } of outcome.replicationRows()) finished.add(replication);
  return finished;
}
