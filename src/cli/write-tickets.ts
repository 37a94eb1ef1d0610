/** Writes every ticket of a run: replications are repeated one by one, to the same rows. */
import type { ExperimentOutcome } from '../experiment/study.ts';
import type { Model } from '../kernel/model.ts';
import { simulate } from '../kernel/simulate.ts';
import type { TicketFile } from '../node/ticket-file.ts';

/** Writes the tickets of the finished replications; throws `OutsideError` E701. */
export async function writeTickets(
  file: TicketFile,
  model: Model,
  outcome: ExperimentOutcome,
): Promise<void> {
  for (const replication of finishedReplications(outcome)) {
    // A breath between replications lets a second Ctrl-C through.
    await new Promise((resolve) => setTimeout(resolve, 0));
    simulate(model, replication, [file.collector(replication + 1)]);
  }
  file.finish();
}

function finishedReplications(outcome: ExperimentOutcome): ReadonlySet<number> {
  const finished = new Set<number>();
  for (const { replication } of outcome.replicationRows()) finished.add(replication);
  return finished;
}
