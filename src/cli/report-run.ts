/** Prints the results of a saved run and writes its report again. */
import { dirname, join, resolve } from 'node:path';
import { makeFolder, writeFileAtomic } from '../node/atomic-write.ts';
import { openRunFolder } from '../node/run-folder.ts';
import { writeReport } from './run-files.ts';
import { printResult, reportOf } from './run-output.ts';
import type { SummaryKind } from './run-request.ts';
import type { RunCall } from './run-scenario.ts';
import { readRun } from './saved-run.ts';

/** Prints and writes; `out` is a new or empty folder, or undefined for the run's own. */
export async function reportRun(
  call: Pick<RunCall, 'host' | 'settings'>,
  wish: { readonly name: string; readonly kind: SummaryKind; readonly out: string | undefined },
): Promise<number> {
  const { host, settings } = call;
  const { folder, result } = await readRun(host.folder, wish.name);
  printResult(call, wish.kind, result);
  const report = reportOf(result);
  const place = wish.out ?? folder;
  if (wish.out === undefined) await writeReport(rewriting(host.folder, folder), report, host.err);
  else {
    const { name, hash } = result.summary.scenario;
    const facts = { scenarioName: name, hash, startedAt: host.now() };
    const target = await openRunFolder({ base: host.folder, out: wish.out, ...facts });
    try {
      await writeReport(target, report, host.err);
    } finally {
      target.abandon();
    }
  }
  if (!settings.isQuiet) host.err.write(`saved  ${place}/report.html\n`);
  return 0;
}

/** The folder of a run whose report is replaced file by file. */
function rewriting(base: string, folder: string): Parameters<typeof writeReport>[0] {
  return {
    async write(name, content) {
      const shown = join(folder, name);
      const path = resolve(base, shown);
      await makeFolder(dirname(path), dirname(shown));
      await writeFileAtomic(path, content, shown);
    },
  };
}
