/**
 * Measures one workload in a process of its own: one replication through the real kernel, with all
 * collectors on, the warming-up of the machine code included. Prints one line of JSON.
 */
import { performance } from 'node:perf_hooks';
import { loadScenario } from '../cli/load-scenario.ts';
import { prepare, replicate } from '../experiment/replicate.ts';
import { processHost } from '../node/host.ts';
import { joinMoreFunctions } from '../node/machine-code.ts';

joinMoreFunctions();
const [file, replication] = process.argv.slice(2);
const began = performance.now();
const { model } = await loadScenario(processHost(), file);
const prepared = prepare(model);
const start = performance.now();
const record = replicate(prepared, Number(replication));
const end = performance.now();
const measured = {
  tickets: record.totals.created,
  events: record.totals.events,
  seconds: (end - start) / 1000,
  compileSeconds: (start - began) / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`${JSON.stringify(measured)}\n`);
