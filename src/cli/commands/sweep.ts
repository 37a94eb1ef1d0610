/** `sweep`: the same scenario at many values. */
import { type Command, plain, valued } from '../command.ts';
import { settingsOf } from '../settings.ts';
import { sweepRequest } from '../sweep-request.ts';

/** The command that varies values of a scenario. */
export const sweep: Command = {
  about:
    'Varies values of a scenario and simulates every point with the same luck as the scenario as ' +
    'written. PATH is written as for --set; a star in it stands for every name. VALUES are a ' +
    'list (3, 5 or 20 min, 1 h), a range (3..6, 0.8..1.2/0.1, 70%..90%/5%), factors of what is ' +
    'written (x0.9, x1.1), or ±10%. What was simulated before is not simulated again, so that a ' +
    'sweep that was stopped goes on. Everything is kept in a folder below reports/sweeps/.',
  positions: [{ name: 'file', describe: 'A scenario file, or the folder of a run', count: 'one' }],
  flags: {
    vary: { ...valued('PATH=VALUES: what to vary; may be repeated'), array: true },
    design: valued('How values are combined: grid (all), oat (one at a time) or lhs (sampled)'),
    uncertain: plain('Draw the uncertain inputs of the scenario: what is luck, what is unknown'),
    points: valued('Points of --design lhs or draws; default ten for each value varied'),
    metric: {
      ...valued('Figure to tell, such as resolution-time.p95{priority=*}; may be repeated'),
      array: true,
    },
    replications: valued('Replications of each point; default those of the scenario', 'n'),
    seed: valued('Seed of all points instead of the scenario’s'),
    workers: valued('Threads; default one for each core; results do not depend on it'),
    out: valued('Folder for the sweep, new or empty'),
    'no-report': plain('Write data only, no charts and no report.html'),
    'no-cache': plain('Use and keep no finished replications (.tiersim/cache)'),
    'no-save': plain('Write nothing at all'),
    'no-progress': plain('Show no progress'),
  },
  examples: [
    ['tiersim sweep office.yaml --vary teams.desk.agents=3..6', 'how many people are enough'],
    [
      'tiersim sweep office.yaml --vary teams.desk.agents=3..6 --vary teams.experts.agents=2..4',
      'which mix; a heat map, and what is worth its cost',
    ],
    [
      'tiersim sweep office.yaml --design oat --vary "tickets.*.arrivals.rate=±10%" ' +
        '--vary "tickets.*.handle=±10%"',
      'what matters most; a tornado chart',
    ],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const request = sweepRequest(flags, host);
    const { sweepScenario } = await import('../sweep-scenario.ts');
    return sweepScenario({ host, settings, request });
  },
};
