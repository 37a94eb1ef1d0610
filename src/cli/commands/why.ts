/** `why`: what limits a figure. */
import { type Command, plain, valued } from '../command.ts';
import { settingsOf } from '../settings.ts';
import { studyRequest } from '../sweep-request.ts';

/** The command that tells what limits a figure. */
export const why: Command = {
  about:
    'Simulates the scenario again without one of its limits at a time, with the same luck: one ' +
    'more person in each team, cover around the clock, no absence, breaks or other activities, ' +
    'hand-overs without cost, no wrong teams, nothing escalated or reopened, customers and each ' +
    'vendor answering at once. Limits that the scenario does not have are left out. Tells what ' +
    'each would change, what it costs, and what a thousand more buys. Everything is kept in a ' +
    'folder below reports/why/.',
  positions: [{ name: 'file', describe: 'A scenario file, or the folder of a run', count: 'one' }],
  flags: {
    metric: valued('The figure, such as resolution-time.p95{priority=P1}; default resolution-time'),
    replications: valued('Replications of each model; default those of the scenario', 'n'),
    seed: valued('Seed instead of the scenario’s'),
    workers: valued('Threads; default one for each core; results do not depend on it'),
    out: valued('Folder for the answer, new or empty'),
    'no-report': plain('Write data only, no chart and no report.html'),
    'no-cache': plain('Use and keep no finished replications (.tiersim/cache)'),
    'no-save': plain('Write nothing at all'),
    'no-progress': plain('Show no progress'),
  },
  examples: [
    ['tiersim why office.yaml', 'what makes tickets take so long'],
    ['tiersim why office.yaml --metric sla-attainment{priority=P1}', 'what breaks a promise'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const request = studyRequest(flags, host);
    const { whyScenario } = await import('../why-scenario.ts');
    return whyScenario({ host, settings, request });
  },
};
