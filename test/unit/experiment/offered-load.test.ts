import { expect, it } from 'vitest';
import { offeredLoad } from '../../../src/compile/load.ts';
import { meanInterval } from '../../../src/statistics/interval.ts';
import { everyFeature } from '../../recomputation/every-feature.ts';
import { experimentOn } from '../../support/experiment.ts';
import { expectWithin, modelOf, type Written } from '../../support/scenario.ts';

/**
 * The scenario of every feature with people enough, nobody giving up, customers who answer, no
 * questions to others, no articles, no outages, no limited numbers of users and all equally fast.
 */
function calm(): Written {
  const parts = everyFeature();
  const vendors = parts.vendors as Written;
  const {
    password,
    complaint: _calls,
    hotline: _users,
    ...others
  } = parts.tickets as Record<string, Written>;
  const { patience: _, balk: _goes, timeLimit: _ends, ...patient } = password as Written;
  const types = Object.entries({ ...others, password: patient }).map(([name, type]) => {
    const { remind: _reminders, ...customer } = (type.customer ?? {}) as Written;
    const { consult: _questions, articles: _written, ...alone } = type;
    return [name, type.customer === undefined ? alone : { ...alone, customer }];
  });
  const skills = { identity: 1, applications: 1 };
  const team = (tier: string, agents: number) => ({ tier, agents, calendar: 'always', skills });
  return {
    ...parts,
    seed: 'foretold',
    horizon: {
      ...(parts.horizon as Written),
      warmUp: '6 weeks',
      length: '8 weeks',
      drain: '0 min',
    },
    channels: {},
    vendors: { ...vendors, contoso: { ...(vendors.contoso as Written), parallel: 1000 } },
    tickets: Object.fromEntries(types),
    teams: {
      desk: team('L1', 3),
      applications: team('L2', 2),
      network: team('L2', 2),
      engineers: team('L3', 3),
    },
  };
}

it('the work that is foretold before a run is the work that is done in it', async () => {
  const load = offeredLoad(modelOf(calm()));
  const outcome = await experimentOn(calm(), 20);
  const rows = [...outcome.replicationRows()];
  const valuesOf = (metric: string, tier: string) =>
    rows
      .filter((row) => row.metric === metric && row.scope.tier === tier)
      .map(({ value }) => value as number);
  const people = load.tiers.filter(({ staffedHoursPerWeek }) => staffedHoursPerWeek > 0);
  expect(people.map(({ tier }) => tier)).toEqual(['L1', 'L2', 'L3']);
  for (const { tier, busyHoursPerWeek } of people) {
    const waiting = valuesOf('waiting', tier);
    const hours = valuesOf('in-system', tier).map(
      (value, k) => 168 * (value - (waiting[k] as number)),
    );
    expectWithin(busyHoursPerWeek, meanInterval(hours, 0.9999));
  }
  for (const { vendor, casesPerWeek } of load.vendors) {
    const cases = rows
      .filter(({ metric, scope }) => metric === 'vendor-cases' && scope.vendor === vendor)
      .map(({ value }) => value as number);
    expectWithin(casesPerWeek, meanInterval(cases, 0.9999));
  }
});
