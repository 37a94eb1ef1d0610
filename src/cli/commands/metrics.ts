/** `metrics`: the catalogue of figures, from the one list that measuring uses too. */
import type { Host } from '../../node/host.ts';
import { OutsideError } from '../../node/outside-error.ts';
import type { Command } from '../command.ts';
import { shortened } from '../flags.ts';
import { questionOf } from '../parse-arguments.ts';
import { printJson, settingsOf } from '../settings.ts';

/** The command that lists the metrics. */
export const metrics: Command = {
  about: 'Lists every figure a run reports: name, unit, better direction, statistics, scopes.',
  positions: [{ name: 'metric', describe: 'Tell one metric in full', count: 'optional' }],
  flags: {},
  examples: [
    ['tiersim metrics', 'one line for each metric'],
    ['tiersim metrics resolution-time', 'its definition, statistics and scopes'],
    ['tiersim metrics --json', 'the catalogue as data'],
  ],
  async run(flags, host) {
    const { isJson } = settingsOf(flags, host);
    const { METRICS } = await import('../../metrics/catalogue.ts');
    const wanted = flags.text('metric');
    const entries = METRICS.map((metric) => ({
      metric: metric.id,
      title: metric.title,
      unit: metric.unit,
      better: metric.better,
      statistics: metric.statistics.map(({ id, estimator }) => ({ statistic: id, estimator })),
      scopes: [...metric.by, ...(metric.facet ? [metric.facet.key] : [])],
      definition: metric.definition,
    }));
    const chosen = entries.filter(({ metric }) => wanted === undefined || metric === wanted);
    if (chosen.length === 0) {
      const names = entries.map(({ metric }) => metric);
      const hint = questionOf(wanted as string, names) ?? '; see tiersim metrics.';
      throw new OutsideError('E223', `There is no metric ${shortened(wanted as string)}${hint}`);
    }
    if (isJson) printJson(host, { formatVersion: '1.0', metrics: chosen });
    else if (wanted === undefined) printTable(host, chosen);
    else printOne(host, chosen[0] as CatalogueEntry);
    return 0;
  },
};

interface CatalogueEntry {
  readonly metric: string;
  readonly title: string;
  readonly unit: string;
  readonly better: string;
  readonly statistics: readonly { readonly statistic: string; readonly estimator: string }[];
  readonly scopes: readonly string[];
  readonly definition: string;
}

function printTable(host: Host, entries: readonly CatalogueEntry[]): void {
  const nameWidth = Math.max(...entries.map(({ metric }) => metric.length));
  const unitWidth = Math.max(...entries.map(({ unit }) => unit.length));
  for (const { metric, unit, title } of entries) {
    host.out.write(`${metric.padEnd(nameWidth)}  ${unit.padEnd(unitWidth)}  ${title}\n`);
  }
}

function printOne(host: Host, entry: CatalogueEntry): void {
  const estimators = new Map<string, string[]>();
  for (const { statistic, estimator } of entry.statistics) {
    estimators.set(estimator, [...(estimators.get(estimator) ?? []), statistic]);
  }
  const statistics = [...estimators].map(([estimator, ids]) => `${ids.join(', ')} (${estimator})`);
  host.out.write(`${entry.metric}: ${entry.title}
${entry.definition}
unit        ${entry.unit}
better      ${entry.better}
statistics  ${statistics.join('; ')}
scopes      ${entry.scopes.join(', ')}
in targets  ${entry.metric}.${entry.statistics[0]?.statistic}
`);
}
