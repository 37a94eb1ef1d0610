/** `compare`: what a change does. */
import { type Command, plain, valued } from '../command.ts';
import { compareRequest } from '../compare-request.ts';
import { settingsOf } from '../settings.ts';

/** The command that compares scenarios. */
export const compare: Command = {
  about:
    'Simulates a base and its variants with the same luck, ticket by ticket, and tells each ' +
    'difference with its interval and a verdict. A model is a scenario file or the folder of a ' +
    'saved run. Everything is kept in a folder below reports/comparisons/.',
  positions: [
    { name: 'a', describe: 'The base, with which the others are compared', count: 'one' },
    { name: 'b', describe: 'One or more variants', count: 'many' },
  ],
  flags: {
    replications: valued('Replications of each model; default those of the base', 'n'),
    antithetic: plain('Replications in pairs of opposite luck, and what that gains'),
    seed: valued('Seed of all models instead of the base’s'),
    metric: {
      ...valued('Figure to compare, such as resolution-time.p95{priority=*}; may be repeated'),
      array: true,
    },
    margin: {
      ...valued('Difference that does not matter: 2%, 1pt or cost=500EUR; may be repeated'),
      array: true,
    },
    uncertain: plain(
      'Run all models with draws of the uncertain inputs too: which one is regretted',
    ),
    points: valued('Draws of --uncertain; default ten for each input'),
    gate: plain('Exit status 6 if a variant is worse in a figure shown'),
    workers: valued('Threads; default one for each core; results do not depend on it'),
    out: valued('Folder for the comparison, new or empty'),
    'no-report': plain('Write data only, no charts and no report.html'),
    'no-cache': plain('Use and keep no finished replications (.tiersim/cache)'),
    'no-save': plain('Write nothing at all'),
    'no-progress': plain('Show no progress'),
  },
  examples: [
    ['tiersim compare office.yaml one-more.yaml', 'what one more person changes'],
    ['tiersim compare a.yaml b.yaml c.yaml -n 100 --margin 2%', 'three models, and what matters'],
    [
      'tiersim compare a.yaml b.yaml --metric cost --metric sla-attainment{priority=*} --gate',
      'for a pipeline: fails if b is worse',
    ],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const request = compareRequest(flags, host);
    const { compareScenarios } = await import('../compare-scenarios.ts');
    return compareScenarios({ host, settings, request });
  },
};
