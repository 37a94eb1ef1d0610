/** Tells a scenario in words: what is simulated, what load to expect, what is assumed. */
import { scenarioWords } from '../compile/assumptions.ts';
import { explainModel } from '../compile/explain.ts';
import { type OfferedLoad, offeredLoad } from '../compile/load.ts';
import type { Host } from '../node/host.ts';
import { formatNumber, plainSpaces } from '../report/format.ts';
import { layOutTable, wrapText } from '../report/text-layout.ts';
import { ASCII_SIGNS, type Signs, UNICODE_SIGNS } from '../report/text-signs.ts';
import { loadScenario } from './load-scenario.ts';
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
  const { scenario, model, targets, hash } = await loadScenario(host, file, changes);
  const sections = explainModel(scenario, model);
  const load = offeredLoad(model);
  const { question, about, assumptions } = scenarioWords(scenario);
  const { name } = scenario;
  if (settings.isJson) {
    const goals = targets.map(({ text }) => text);
    const words = { name, hash, question, about, sections, assumptions };
    printJson(host, { formatVersion: '1.0', ...words, targets: goals, load });
    return 0;
  }
  const signs = settings.isAscii ? ASCII_SIGNS : UNICODE_SIGNS;
  const title = (text: string) => settings.outStyle.bold(signs.clean(text));
  const bullets = (lines: readonly string[]) =>
    lines.flatMap((line) =>
      wrapText(signs.clean(line), COLUMNS - INDENT.length, INDENT).map((part) => INDENT + part),
    );
  const blocks = [
    [title(name), ...wrapText(signs.clean(question), COLUMNS)],
    ...sections.map((section) => [title(section.title), ...bullets(section.lines)]),
    [title('Targets'), ...bullets(targets.map(({ text }) => text))],
    [title('Expected load'), ...loadTable(load, signs)],
    load.remarks.flatMap(({ code, message }) =>
      wrapText(signs.clean(`! ${code} ${message}`), COLUMNS, '  '),
    ),
  ];
  const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  host.out.write(`${text.join('\n\n')}\n`);
  return 0;
}

function loadTable({ tiers, forecast }: OfferedLoad, signs: Signs): readonly string[] {
  const rows = tiers.map((tier) => [
    `${INDENT}${tier.tier}`,
    formatNumber(tier.touchesPerWeek, 0),
    `${formatNumber(tier.workHoursPerWeek, 0)} h`,
    `${formatNumber(tier.staffedHoursPerWeek, 0)} h`,
    tier.utilisation === null ? '–' : `${formatNumber(tier.utilisation * 100, 0)} %`,
  ]);
  const head = [`${INDENT}tier`, 'touches a week', 'work', 'staffed', 'load'];
  const lines = layOutTable(
    {
      rows: [head, ...rows].map((row) => row.map(signs.clean)),
      aligns: ['left', 'right', 'right', 'right', 'right'],
    },
    COLUMNS,
    '',
  );
  const { tickets, events } = forecast;
  const size = `${INDENT}One replication: about ${formatNumber(tickets, 0)} tickets`;
  return [...lines, plainSpaces(`${size}, ${formatNumber(events, 0)} events.`)];
}
