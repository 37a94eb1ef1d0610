/** The list of commands; a command's module is loaded when it is called. */
import type { Command } from './command.ts';

/** A command by name, with the line that the overview prints. */
export interface CommandEntry {
  readonly name: string;
  /** Name and positions, as typed. */
  readonly usage: string;
  readonly summary: string;
  load(): Promise<Command>;
}

/** All commands in the order in which people meet them. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    usage: 'init [FILE]',
    summary: 'write a starter scenario that runs',
    load: async () => (await import('./commands/init.ts')).init,
  },
  {
    name: 'check',
    usage: 'check FILE...',
    summary: 'find every problem of a scenario without running it',
    load: async () => (await import('./commands/check.ts')).check,
  },
  {
    name: 'run',
    usage: 'run FILE',
    summary: 'simulate a scenario and report times, service levels, cost',
    load: async () => (await import('./commands/run.ts')).run,
  },
  {
    name: 'compare',
    usage: 'compare A B...',
    summary: 'tell what a change does, with intervals on the differences',
    load: async () => (await import('./commands/compare.ts')).compare,
  },
  {
    name: 'select',
    usage: 'select A B...',
    summary: 'find the best of many models with a stated probability',
    load: async () => (await import('./commands/select.ts')).select,
  },
  {
    name: 'sweep',
    usage: 'sweep FILE',
    summary: 'vary values: what matters, and what is worth its cost',
    load: async () => (await import('./commands/sweep.ts')).sweep,
  },
  {
    name: 'why',
    usage: 'why FILE',
    summary: 'tell what limits a figure, and what each limit costs',
    load: async () => (await import('./commands/why.ts')).why,
  },
  {
    name: 'runs',
    usage: 'runs',
    summary: 'list what was saved: runs, comparisons, sweeps',
    load: async () => (await import('./commands/runs.ts')).runs,
  },
  {
    name: 'report',
    usage: 'report [RUN]',
    summary: 'write the report of a saved run again',
    load: async () => (await import('./commands/report.ts')).report,
  },
  {
    name: 'explain',
    usage: 'explain FILE|CODE',
    summary: 'tell a scenario, or an error code, in words',
    load: async () => (await import('./commands/explain.ts')).explain,
  },
  {
    name: 'trace',
    usage: 'trace FILE',
    summary: 'follow one ticket through its life',
    load: async () => (await import('./commands/trace.ts')).trace,
  },
  {
    name: 'metrics',
    usage: 'metrics',
    summary: 'list every figure, its unit and definition',
    load: async () => (await import('./commands/metrics.ts')).metrics,
  },
  {
    name: 'schema',
    usage: 'schema [NAME]',
    summary: 'print the JSON Schema for editors',
    load: async () => (await import('./commands/schema.ts')).schema,
  },
  {
    name: 'completion',
    usage: 'completion SHELL',
    summary: 'print completions for bash, zsh or fish',
    load: async () => (await import('./commands/completion.ts')).completion,
  },
];
