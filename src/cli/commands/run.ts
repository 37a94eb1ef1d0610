/** `run`: simulates a scenario and reports. */
import { type Command, plain, valued } from '../command.ts';
import { runRequest } from '../run-request.ts';
import { changesOf } from '../scenario-changes.ts';
import { settingsOf } from '../settings.ts';

/** The command that simulates a scenario. */
export const run: Command = {
  about:
    'Simulates a scenario many times and tells resolution times, service levels and cost, each ' +
    'with its 95 % interval. Everything is kept in a folder below reports/.',
  positions: [
    { name: 'file', describe: 'Scenario or folder of a run; - reads standard input', count: 'one' },
  ],
  flags: {
    replications: valued('Independent runs; more give narrower intervals; +50: so many more', 'n'),
    precision: {
      ...valued('Run until exact enough: 5%, or resolution-time.p95=2h; may be repeated'),
      array: true,
    },
    'max-replications': valued('Most replications for a --precision; default 400'),
    'require-precision': plain('Exit status 9 if the precision is not reached'),
    'control-variates': plain('Also estimate headline figures with tickets and work as controls'),
    antithetic: plain('Replications in pairs of opposite luck, and what that gains'),
    seed: valued('Seed instead of the scenario’s; random takes a new one and names it'),
    set: { ...valued('Change a value: path=value; may be repeated'), array: true },
    workers: valued('Threads; default one for each core; results do not depend on it'),
    'max-events': valued('Most events in one replication'),
    out: valued('Folder for the run, new or empty, instead of one below reports/'),
    tickets: valued('Also write every ticket to this .csv or .parquet file'),
    summary: valued('What is printed: compact, full or none'),
    strict: plain('Count a target that is too close to call as missed'),
    'no-fail': plain('Exit status 0 even if a target is missed'),
    'no-report': plain('Write data only, no charts and no report.html'),
    'no-cache': plain('Use and keep no finished replications (.tiersim/cache)'),
    'no-save': plain('Write nothing at all'),
    'no-progress': plain('Show no progress'),
  },
  examples: [
    ['tiersim run office.yaml', 'run it as it is written'],
    [
      'tiersim run office.yaml -n 100 --set teams.service-desk.shifts.0.agents=4',
      'more runs, one person more',
    ],
    ['tiersim run office.yaml --precision 5%', 'as many runs as the mean resolution time needs'],
    ['tiersim run office.yaml --json --no-save', 'results as one JSON document, nothing kept'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const request = runRequest(flags, host, changesOf(flags.list('set')));
    const { runScenario } = await import('../run-scenario.ts');
    return runScenario({ host, settings, request });
  },
};
