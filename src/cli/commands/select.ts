/** `select`: the best of many models. */
import { type Command, plain, valued } from '../command.ts';
import { selectRequest } from '../select-request.ts';
import { settingsOf } from '../settings.ts';

/** The command that selects the best of many scenarios. */
export const select: Command = {
  about:
    'Finds the model that is the best in one figure among those that keep the targets. All ' +
    'start with the same luck; after each ten replications those leave that surely miss a ' +
    'target or are surely beaten, so that the work goes to those that are close. The selected ' +
    'one is the best with the probability stated, where it is better by the margin, and is run ' +
    'once more with fresh luck. Everything is kept in a folder below reports/selections/.',
  positions: [
    { name: 'a', describe: 'The base: its targets are to be kept', count: 'one' },
    { name: 'b', describe: 'One or more variants', count: 'many' },
  ],
  flags: {
    by: valued('Figure in which the best is the best; default cost'),
    keep: {
      ...valued('Target to keep instead of those of the base; may be repeated'),
      array: true,
    },
    'no-targets': plain('Keep no targets'),
    margin: {
      ...valued('Difference that does not matter: 2%, 1pt or cost=500EUR; may be repeated'),
      array: true,
    },
    probability: valued('Probability of a right selection; default 95%'),
    'max-replications': valued('Replications of each model at most; default 1000'),
    verify: valued('Replications with fresh luck; default 30'),
    seed: valued('Seed of all models instead of the base’s'),
    workers: valued('Threads; default one for each core; results do not depend on it'),
    out: valued('Folder for the selection, new or empty'),
    'no-report': plain('Write data only, no chart and no report.html'),
    'no-cache': plain('Use and keep no finished replications (.tiersim/cache)'),
    'no-save': plain('Write nothing at all'),
    'no-progress': plain('Show no progress'),
  },
  examples: [
    ['tiersim select office.yaml plans/*.yaml', 'the cheapest plan that keeps the targets'],
    [
      'tiersim select a.yaml b.yaml c.yaml --by resolution-time --no-targets --margin 0.5h',
      'the fastest, to half an hour',
    ],
    [
      'tiersim select a.yaml b.yaml --keep "sla-attainment{priority=P2} >= 90%" --probability 99%',
      'another target, and surer',
    ],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const request = selectRequest(flags, host);
    const { selectModel } = await import('../select-model.ts');
    return selectModel({ host, settings, request });
  },
};
