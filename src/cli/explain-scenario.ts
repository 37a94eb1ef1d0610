/** Tells a scenario in words: what is simulated, what load to expect, what is assumed. */
import { scenarioWords } from '../compile/assumptions.ts';
import { explainModel } from '../compile/explain.ts';
import { offeredLoad } from '../compile/load.ts';
import type { Host } from '../node/host.ts';
import { wrapText } from '../report/text-layout.ts';
import { ASCII_SIGNS, UNICODE_SIGNS } from '../report/text-signs.ts';
import { loadScenario } from './load-scenario.ts';
import { loadTable } from './load-table.ts';
import { remarksOf } from './remarks.ts';
import type { Changes } from './scenario-changes.ts';
import { printJson, type Settings } from './settings.ts';

const COLUMNS = 80;
const INDENT = '  ';

/** Prints the explanation of one scenario. */
export async function explainScenario(
  host: Host,
  settings: Settings,
  file: string,
  changes: Changes,
): Promise<number> {
  const loaded = await loadScenario(host, file, changes);
  const { scenario, model, targets, hash } = loaded;
  const sections = explainModel(scenario, model);
  const load = offeredLoad(model);
  const remarks = remarksOf(loaded, load);
  const { question, about, assumptions } = scenarioWords(scenario);
  const { name } = scenario;
  if (settings.isJson) {
    const goals = targets.map(({ text }) => text);
    const words = { name, hash, question, about, sections, assumptions };
    printJson(host, { formatVersion: '1.0', ...words, targets: goals, load: { ...load, remarks } });
    return 0;
  }
  const signs = settings.isAscii ? ASCII_SIGNS : UNICODE_SIGNS;
  const title = (text: string) => settings.outStyle.bold(signs.clean(text));
  const bullets = (lines: readonly string[]) =>
    lines.flatMap((line) => {
      // A line that begins with spaces belongs to the one above it and stays below it.
      const indent = INDENT + line.slice(0, line.search(/\S/));
      // Cleaned after the lines are cut, so that a number keeps its unit beside it.
      const parts = wrapText(line.trimStart(), COLUMNS - indent.length, INDENT);
      return parts.map((part) => indent + signs.clean(part));
    });
  const blocks = [
    [title(name), ...wrapText(signs.clean(question), COLUMNS)],
    ...sections.map((section) => [title(section.title), ...bullets(section.lines)]),
    [title('Targets'), ...bullets(targets.map(({ text }) => text))],
    [title('Expected load'), ...loadTable(load, scenario, signs)],
    remarks.flatMap(({ code, message }) =>
      wrapText(signs.clean(`! ${code} ${message}`), COLUMNS, '  '),
    ),
  ];
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  host.out.write(`${text.join('\n\n')}\n`);
  return 0;
}
