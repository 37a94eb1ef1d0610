/** The page of validation: one section a case, held against what the tests have just computed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Judged } from './judgement.ts';
import type { TheoryCase } from './theory-case.ts';

const PAGE = 'docs/validation.md';
/** Set to rewrite the page instead of comparing it. */
const REWRITES = process.env.TIERSIM_WRITE_VALIDATION === '1';

const HEAD = `# Validation

Each case below has an answer that is known without this simulator: a formula, a Markov chain solved
by other means, or a published result. Each is an ordinary scenario in
[scenarios/theory](../scenarios/theory), run by \`tiersim run\` with a fixed seed and at least 20
replications. The estimate **agrees** if the value of theory lies inside its 99.99 % interval (Student's
t over replications), and if the standard error is at most 1 % of the value (2 % for heavy tails and
near overload), so that agreement means something. \`z\` is the difference in standard errors. A
published simulation agrees if both differ by no more than three standard errors of their difference.
The page is written by \`npm run docs:validation\` and compared by \`npm test\`.
`;

/** An answer without chance, as text, beside what came out. */
export interface ExactAnswer {
  readonly what: string;
  readonly theory: string;
  readonly result: string;
}

/** Expects the section of a case on the page to be what was computed, or rewrites it. */
export function expectSection(theory: TheoryCase, judged: readonly Judged[]): void {
  const files = [...new Set(theory.runs.map(({ file }) => file))];
  const about = aboutOf(theory, files, replicationsOf(judged));
  const head = ['run', 'quantity', 'theory', 'estimate', '± 99.99 %', 'z', 'verdict'];
  const table = [head, ['---', '---', '--:', '--:', '--:', '--:', '---'], ...judged.map(cellsOf)];
  expectText(theory, about, table);
}

/** The same for a case without chance: every answer must be equal. */
export function expectExactSection(
  theory: Omit<TheoryCase, 'runs'>,
  files: readonly string[],
  answers: readonly ExactAnswer[],
): void {
  for (const { what, theory: wanted, result } of answers) expect(result, what).toBe(wanted);
  const rows = answers.map((one) => [one.what, one.theory, one.result, 'equal']);
  const head = ['quantity', 'theory', 'result', 'verdict'];
  expectText(theory, aboutOf(theory, files, 'without chance'), [
    head,
    head.map(() => '---'),
    ...rows,
  ]);
}

function expectText(
  { id, title }: Pick<TheoryCase, 'id' | 'title'>,
  about: string,
  table: readonly (readonly string[])[],
): void {
  const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
  const section = [`## ${id} ${title}`, '', about, '', ...lines, ''].join('\n');
  if (REWRITES) replaceSection(id, section);
  else expect(readSections().get(id), `${PAGE} (npm run docs:validation)`).toBe(section);
}

/** Puts the section of something that takes too long to be compared each time on the page. */
export function writeSection(id: string, lines: readonly string[]): void {
  if (REWRITES) replaceSection(id, lines.join('\n'));
}

function replaceSection(id: string, section: string): void {
  const sections = readSections().set(id, section);
  const ids = [...sections.keys()].sort();
  writeFileSync(PAGE, [HEAD, ...ids.map((each) => sections.get(each))].join('\n'));
}

function readSections(): Map<string, string> {
  const [, ...parts] = readFileSync(PAGE, 'utf8').split(/^(?=## )/m);
  return new Map(parts.map((part) => [part.slice(3).split(' ')[0], `${part.trimEnd()}\n`]));
}

function aboutOf(
  { model, source }: Pick<TheoryCase, 'model' | 'source'>,
  files: readonly string[],
  runs: string,
): string {
  const links = files.map((file) => `[${file}](../scenarios/theory/${file})`).join(', ');
  return `${model} Source: ${source} ${links}, ${runs}.`;
}

function replicationsOf(judged: readonly Judged[]): string {
  const counts = [...new Set(judged.map(({ replications }) => replications))];
  return `${counts.sort((a, b) => a - b).join(' or ')} replications`;
}

function cellsOf({ run, quantity, estimate, standardError, limit }: Judged): string[] {
  const { what, theory, unit, published } = quantity;
  const suffix = unit === undefined ? '' : ` ${unit}`;
  const decimals = Math.max(0, 1 - Math.floor(Math.log10(limit)));
  return [
    run,
    published === undefined ? what : `${what}, published`,
    `${Number(theory.toPrecision(6))}${suffix}`,
    `${estimate.toFixed(decimals)}${suffix}`,
    limit.toFixed(decimals),
    ((estimate - theory) / standardError).toFixed(1),
    Math.abs(estimate - theory) <= limit ? 'agrees' : 'differs',
  ];
}
