/** Pages that show commands and what they print: runs the commands and rewrites what is shown. */

import { main } from '../../src/cli/main.ts';
import { ROOT, textOf } from '../house/source.ts';
import { memoryHost } from '../support/memory-host.ts';

const BLOCK = /^```(console|yaml \S+)\n([\s\S]*?)^```$/gm;
const COMMAND = /^\$ npx tiersim ([^|]+?)(?: \| (.+))?$/;
const CUT = /^(head -|tail -|grep -A)(\d+)(?: '\^(.+)')?$/;

/**
 * The page with every `console` block run again and every block that names a file shown as it is.
 *
 * A `console` block holds commands after `$ `, each followed by what a terminal shows: both streams
 * in their order, in the project's folder, without colours. `| head -N`, `| tail -N` and
 * `| grep -AN '^…'` cut it.
 */
export async function withCurrentOutput(page: string): Promise<string> {
  let rewritten = '';
  let end = 0;
  for (const { 0: block, 1: kind = '', 2: body = '', index } of page.matchAll(BLOCK)) {
    const shown = kind === 'console' ? await rerun(body) : textOf(kind.slice('yaml '.length));
    rewritten += `${page.slice(end, index)}\`\`\`${kind}\n${shown}\`\`\``;
    end = index + block.length;
  }
  return rewritten + page.slice(end);
}

async function rerun(body: string): Promise<string> {
  const commands = body.split('\n').filter((line) => line.startsWith('$ '));
  const shown: string[] = [];
  for (const command of commands) shown.push(`${command}\n${await printed(command)}`);
  return shown.join('\n');
}

async function printed(command: string): Promise<string> {
  const [, args, pipe] = COMMAND.exec(command) ?? [];
  if (args === undefined) throw new Error(`not a command that a page may show: ${command}`);
  const text = await terminalText(args.match(/'[^']*'|\S+/g)?.map(unquoted) ?? []);
  if (pipe === undefined) return text;
  return `${cutBy(pipe, text.trimEnd().split('\n')).join('\n')}\n`;
}

function cutBy(pipe: string, lines: readonly string[]): readonly string[] {
  const [, way, count, start] = CUT.exec(pipe) ?? [];
  if (way === undefined) throw new Error(`not a pipe that a page may show: ${pipe}`);
  if (way === 'head -') return lines.slice(0, Number(count));
  if (way === 'tail -') return lines.slice(-Number(count));
  const first = lines.findIndex((line) => line.startsWith(String(start)));
  if (first < 0) throw new Error(`no line starts with ${start}`);
  return lines.slice(first, first + 1 + Number(count));
}

/** What a terminal shows of a command line: both streams, in their order. */
export async function terminalText(args: readonly string[]): Promise<string> {
  const { host } = memoryHost(ROOT);
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const sink = { write, flush: async () => {}, isTerminal: false, columns: 80 };
  await main(args, { ...host, out: sink, err: sink });
  return text.replace(/\n*$/, '\n');
}

function unquoted(word: string): string {
  return word.replace(/^'(.*)'$/, '$1');
}
