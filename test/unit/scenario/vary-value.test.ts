/** Values replaced or multiplied, in one part or in all of a kind, and slips that are told. */
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/scenario/parse.ts';
import { plain } from '../../../src/scenario/tree.ts';
import { varyValue } from '../../../src/scenario/vary-value.ts';

const DOCUMENT = readDocument(
  `tickets:
  call:
    arrivals: { rate: 300/week }
    handle: { L1: { logNormal: { median: 8 min, p90: 20 min } } }
    share: 40%
  v1.2: { arrivals: { rate: 10/day }, handle: { L1: { gamma: { mean: 1 h, cv: 0.5 } } } }
  drip: { arrivals: { gap: 5 min } }
teams:
  desk: { agents: 4, pay: 30/h, calendar: office }
`,
  'file.yaml',
);
const varied = (path: string, value: string) =>
  JSON.parse(JSON.stringify(plain(varyValue(DOCUMENT, path, value, '--vary'))));

describe('varyValue', () => {
  it('sets a value as --set does', () => {
    expect(varied('teams.desk.agents', '6').teams.desk.agents).toBe(6);
  });

  it('multiplies a number and keeps its unit', () => {
    expect(varied('teams.desk.agents', 'x1.5').teams.desk.agents).toBe(6);
    expect(varied('teams.desk.pay', 'x1.1').teams.desk.pay).toBe('33/h');
    expect(varied('tickets.call.share', 'x1.25').tickets.call.share).toBe('50%');
  });

  it('multiplies all lengths of time in a map, and nothing else', () => {
    expect(varied('tickets.call.handle', 'x0.5').tickets.call.handle).toEqual({
      L1: { logNormal: { median: '4 min', p90: '10 min' } },
    });
    expect(varied('tickets.v1.2.handle', 'x2').tickets['v1.2'].handle).toEqual({
      L1: { gamma: { mean: '2 h', cv: 0.5 } },
    });
  });

  it('reaches every name with a star, where there is something to multiply', () => {
    const { tickets } = varied('tickets.*.arrivals.rate', 'x2');
    expect(tickets.call.arrivals.rate).toBe('600/week');
    expect(tickets['v1.2'].arrivals.rate).toBe('20/day');
    expect(tickets.drip.arrivals).toEqual({ gap: '5 min' });
    expect(varied('teams.*.agents', '9').teams.desk.agents).toBe(9);
  });

  it.each([
    ['tickets.*.arrivals.rte', 'x2', 'there is no rte; did you mean rate?'],
    ['teamz.*.agents', 'x2', 'there is no teamz; did you mean teams?'],
    ['teams.desk.agent', 'x2', 'there is no agent; did you mean agents?'],
    ['teams.desk.calendar', 'x2', 'holds no number that could be multiplied'],
    ['teams.dsk.agents', '2', 'there is no team dsk; did you mean desk?'],
  ])('tells that %s cannot be %s', (path, value, why) => {
    expect(() => varied(path, value)).toThrow(`--vary ${path}=${value}:1:1  E309`);
    expect(() => varied(path, value)).toThrow(why);
  });
});
