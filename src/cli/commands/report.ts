/** `report`: the report of a saved run, written again. */
import { type Command, valued } from '../command.ts';
import { SUMMARY_KINDS } from '../run-request.ts';
import { settingsOf } from '../settings.ts';

const LATEST = 'latest';

/** The command that writes the report of a saved run. */
export const report: Command = {
  about:
    'Reads a saved run, comparison or sweep, prints its results and writes report.html and ' +
    'charts/ again, without simulating. RUN is its folder, SCENARIO/latest, or latest for the ' +
    'newest run of all.',
  positions: [{ name: 'run', describe: `Run to read; default ${LATEST}`, count: 'optional' }],
  flags: {
    out: valued('Folder for the report, new or empty, instead of the run’s own'),
    summary: valued('What is printed: compact, full or none'),
  },
  examples: [
    ['tiersim report', 'the newest run'],
    ['tiersim report reports/starter/latest --summary full', 'every figure of one scenario'],
    ['tiersim report latest --out page', 'write page/report.html and page/charts/'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const kind = flags.choice('summary', SUMMARY_KINDS);
    const { reportRun } = await import('../report-run.ts');
    const name = flags.text('run') ?? LATEST;
    return reportRun({ host, settings }, { name, kind, out: flags.text('out') });
  },
};
