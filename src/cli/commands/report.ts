/** `report`: the report of a saved run, in the forms that are asked for. */
import { OutsideError } from '../../node/outside-error.ts';
import { type Command, plain, valued } from '../command.ts';
import { type Flags, shortened } from '../flags.ts';
import { questionOf } from '../parse-arguments.ts';
import { FORMATS, LANGUAGES, STORM } from '../report-forms.ts';
import { SUMMARY_KINDS } from '../run-request.ts';
import { settingsOf } from '../settings.ts';

const LATEST = 'latest';
const MOST_REPLICATIONS = 1_000_000;

/** The command that writes the report of a saved run. */
export const report: Command = {
  about:
    'Reads a saved run, comparison or other experiment, prints its results and writes its report ' +
    'without simulating: report.html and charts/, or the forms after --to. RUN is its folder, ' +
    'SCENARIO/latest, or latest for the newest run of all. Event logs and lists of tickets (xes, ' +
    'ocel, csv, servicenow, jira) and the replay of a day tell one replication, which is run ' +
    'again for them.',
  positions: [{ name: 'run', describe: `Run to read; default ${LATEST}`, count: 'optional' }],
  flags: {
    to: valued(`Forms, with commas between them: ${FORMATS.join(', ')}`),
    out: valued('Folder for the report, new or empty, instead of the run’s own'),
    template: valued('Presentation whose master the slides of --to pptx take'),
    title: valued('Title of the report, instead of the scenario’s name'),
    'as-of': valued('Date that the report speaks of, such as 2026-11-27'),
    lang: valued(`Languages, with commas between them: ${LANGUAGES.join(', ')}; default en`),
    replication: valued('Replication whose tickets and events are told; default 1'),
    day: valued('Day that --to replay plays, or storm; default the one with most tickets waiting'),
    open: plain('Show the first file in its program'),
    summary: valued('What is printed: compact, full or none'),
  },
  examples: [
    ['tiersim report', 'the newest run'],
    ['tiersim report latest --to pptx,xlsx,pdf', 'slides, workbook and paper'],
    ['tiersim report latest --to pptx --template company.potx', 'slides as the company has them'],
    ['tiersim report latest --to pdf --lang en,de', 'report.pdf, and de/report.pdf in German'],
    ['tiersim report latest --to replay --open', 'watch the busiest day'],
    ['tiersim report latest --to xes,ocel --out log', 'event logs for process mining'],
    ['tiersim report latest --out page --open', 'write page/report.html and show it'],
  ],
  async run(flags, host) {
    const settings = settingsOf(flags, host);
    const wish = {
      name: flags.text('run') ?? LATEST,
      kind: flags.choice('summary', SUMMARY_KINDS),
      out: flags.text('out'),
      formats: wordsOf(flags, 'to', FORMATS),
      languages: wordsOf(flags, 'lang', LANGUAGES),
      template: flags.text('template'),
      title: flags.text('title'),
      asOf: dateOf(flags, 'as-of'),
      day: flags.text('day') === STORM ? STORM : dateOf(flags, 'day'),
      isOpened: flags.has('open'),
      replication: (flags.whole('replication', 1, MOST_REPLICATIONS) ?? 1) - 1,
    };
    const { reportRun } = await import('../report-run.ts');
    return reportRun({ host, settings }, wish);
  },
};

/** Words of a list with commas, each once, in the order in which they were asked for. */
function wordsOf<T extends string>(
  flags: Flags,
  name: string,
  allowed: readonly T[],
): readonly T[] {
  const words = (flags.text(name) ?? '').split(',').map((word) => word.trim());
  const known = words
    .filter((word) => word !== '')
    .map((word) => {
      const found = allowed.find((one) => one === word);
      if (found !== undefined) return found;
      const hint = questionOf(word, allowed) ?? '.';
      const list = allowed.join(', ');
      throw new OutsideError('E215', `--${name} takes ${list}; got ${shortened(word)}${hint}`);
    });
  return [...new Set(known)];
}

/** A date that exists, as ISO writes it. */
function dateOf(flags: Flags, name: string): string | undefined {
  const text = flags.text(name);
  if (text === undefined) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  const isDate = /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time);
  if (isDate && new Date(time).toISOString().startsWith(text)) return text;
  throw new OutsideError('E213', `--${name} takes a date as 2026-11-27, got ${shortened(text)}.`);
}
