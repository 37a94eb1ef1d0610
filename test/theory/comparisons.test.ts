/**
 * Comparisons of whole models, many times over: models that do not differ get hardly a verdict, and
 * intervals of differences cover the truth as often as they say.
 *
 * `TIERSIM_COMPARISONS=100` asks for that many comparisons instead of a few; with
 * `TIERSIM_WRITE_VALIDATION=1` what comes out is written on the page of validation.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { type Compared, comparisonRows } from '../../src/experiment/compare.ts';
import { headlineRows } from '../../src/experiment/comparison-rows.ts';
import { Observations } from '../../src/experiment/observations.ts';
import { replicate } from '../../src/experiment/replicate.ts';
import { Samples } from '../../src/experiment/samples.ts';
import { outcomeOf, type Study } from '../../src/experiment/study.ts';
import type { PlannedRow } from '../../src/metrics/planned-rows.ts';
import type { ReplicationRecord } from '../../src/metrics/record.ts';
import { contrastInterval, pairedContrast, pairingOf } from '../../src/statistics/contrast.ts';
import { mostOf } from '../support/chance.ts';
import { studyFrom } from '../support/comparison.ts';
import { written } from '../support/scenario.ts';
import { writeSection } from '../support/validation-page.ts';

const COMPARISONS = Number(process.env.TIERSIM_COMPARISONS ?? 6);
const REPLICATIONS = 30;
const POOL = COMPARISONS * 2 * REPLICATIONS;

/** Two tiers by day and night with so many people at each. */
function tiers(first: number, second: number): Study {
  const parts = written({
    seed: 'validation',
    horizon: { start: '2026-01-05', length: '10 days', drain: '2 days', warmUp: '2 days' },
    priorities: { P1: { resolve: '2 h', calendar: 'always' }, P3: {} },
    tickets: {
      fault: {
        arrivals: { rate: '60/day' },
        priority: { P1: '20%', P3: '80%' },
        reach: { L1: '60%', L2: '100%' },
        handle: {
          L1: { logNormal: { mean: '50 min', cv: 1 } },
          L2: { logNormal: { mean: '90 min', cv: 1.2 } },
        },
      },
    },
    teams: {
      desk: { tier: 'L1', agents: first, calendar: 'always', pay: '30/h' },
      experts: { tier: 'L2', agents: second, calendar: 'always', pay: '50/h' },
    },
  });
  return studyFrom(parts, `${first} and ${second}`);
}

function poolOf(study: Study): readonly ReplicationRecord[] {
  const { model, plan, rows } = study;
  return Array.from({ length: POOL }, (_, k) => replicate({ model, plan, rows }, k));
}

/** A model with these records, as if they were all its replications. */
function compared(id: string, study: Study, records: readonly ReplicationRecord[]): Compared {
  const observations = new Observations();
  records.forEach((record, replication) => {
    observations.add({ ...record, replication });
  });
  return { id, study, observations, result: outcomeOf(study, observations, records.length).result };
}

const base = tiers(3, 3);
const variant = tiers(4, 3);
const rows = headlineRows([base]).filter(({ scope }) => scope.priority !== 'P3' || !scope.clock);
const basePool = poolOf(base);
const variantPool = poolOf(variant);

describe('models that do not differ, run with different luck', () => {
  const apart: Study = { ...base, model: { ...base.model, seed: 'other' } };
  let families = 0;
  let verdicts = 0;

  beforeAll(() => {
    for (let k = 0; k < COMPARISONS; k++) {
      const at = 2 * k * REPLICATIONS;
      const one = compared('A', base, basePool.slice(at, at + REPLICATIONS));
      const other = compared('B', apart, basePool.slice(at + REPLICATIONS, at + 2 * REPLICATIONS));
      const wrong = comparisonRows([one, other], rows, []).filter(
        ({ verdict }) => verdict !== 'no clear difference' && verdict !== 'same',
      ).length;
      verdicts += wrong;
      if (wrong > 0) families += 1;
    }
  });

  it('get any verdict in at most 5 of 100 comparisons', () => {
    expect(families).toBeLessThanOrEqual(mostOf(COMPARISONS, 0.05));
    expect(verdicts).toBeLessThanOrEqual(mostOf(COMPARISONS * rows.length, 0.05));
    write('null', [
      `Of ${COMPARISONS} comparisons of a model with itself under another seed, with ${rows.length}`,
      `figures each and ${REPLICATIONS} replications, ${families} had any verdict`,
      `(${percent(families / COMPARISONS)}; promised: at most 5 %).`,
    ]);
  });
});

describe('the interval of a paired difference', () => {
  const samples = [base, variant].map((study) => new Samples(study.rows));
  const count = 2 * COMPARISONS;
  const results: { row: PlannedRow; covered: number; ratio: number }[] = [];

  beforeAll(() => {
    const pair = (from: number, to: number) => [
      compared('A', base, basePool.slice(from, to)),
      compared('B', variant, variantPool.slice(from, to)),
    ];
    const whole = pair(0, POOL);
    const pairs = Array.from({ length: count }, (_, k) =>
      pair(k * REPLICATIONS, (k + 1) * REPLICATIONS),
    );
    for (const row of rows.filter(({ metric }) => metric.id !== 'cost')) {
      const truth = differenceIn(row, whole).estimate;
      const seen = pairs.map((each) => differenceIn(row, each));
      results.push({
        row,
        covered: seen.filter(({ low, high }) => low <= truth && truth <= high).length,
        ratio: seen.reduce((sum, { varianceRatio }) => sum + varianceRatio, 0) / count,
      });
    }
  });

  function differenceIn(row: PlannedRow, pair: readonly Compared[]) {
    const [first, second] = pair.map(({ study, observations, result }, place) => {
      const at = study.rows.findIndex(
        (one) =>
          one.metric === row.metric &&
          one.statistic.id === row.statistic.id &&
          JSON.stringify(one.scope) === JSON.stringify(row.scope),
      );
      const pooled = result.summary.metrics[at]?.estimate ?? null;
      const own = study.rows[at] as PlannedRow;
      return (samples[place] as Samples).of(own, observations.sorted(), pooled);
    });
    if (!first || !second) throw new Error('both have the figure');
    const contrast = pairedContrast(first, second);
    if (contrast === null) throw new Error('there are many replications');
    const { low, high } = contrastInterval(contrast, 0.95);
    const varianceRatio = pairingOf(first, second)?.varianceRatio ?? 1;
    return { estimate: contrast.estimate, low: low as number, high: high as number, varianceRatio };
  }

  it('covers the truth in about 95 of 100 comparisons, and shared luck makes it narrow', () => {
    for (const { row, covered, ratio } of results) {
      const name = `${row.metric.id}.${row.statistic.id}`;
      // Differences of waits are skewed, and 5 % of a few hundred tickets are few: such intervals
      // are a little too narrow.
      const promised = row.metric.id === 'resolution-time' ? 0.85 : 0.92;
      expect(count - covered, name).toBeLessThanOrEqual(mostOf(count, 1 - promised));
      expect(ratio, name).toBeLessThan(1);
    }
    write('paired', [
      `Of ${count} paired comparisons with one more person at L1, ${REPLICATIONS} replications each:`,
      '',
      '| difference in | intervals that cover it | variance left by common luck |',
      '| --- | --: | --: |',
      ...results.map(({ row, covered, ratio }) => {
        const name = `\`${row.metric.id}.${row.statistic.id}\` ${Object.values(row.scope).join(', ')}`;
        return `| ${name.trim()} | ${percent(covered / count)} | ${percent(ratio)} |`;
      }),
    ]);
  });
});

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const sections = new Map<string, readonly string[]>();

/** Writes the section once both parts are there, where that is asked for. */
function write(part: string, lines: readonly string[]): void {
  sections.set(part, lines);
  if (sections.size < 2 || process.env.TIERSIM_COMPARISONS === undefined) return;
  writeSection('D01', [
    '## D01 Comparisons of models',
    '',
    'Two tiers over ten days. Written by',
    '`TIERSIM_COMPARISONS=100 TIERSIM_WRITE_VALIDATION=1 npx vitest run test/theory/comparisons`;',
    '`npm test` makes the same with fewer comparisons.',
    '',
    ...(sections.get('null') ?? []),
    '',
    ...(sections.get('paired') ?? []),
    '',
    'Intervals of the 95 % quantile of few tickets are too narrow; a run says so (W516).',
    '',
  ]);
}
