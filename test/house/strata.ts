/** Which folder may import from which: down the list, never sideways and never up. */
import { dirname, join } from 'node:path/posix';
import ts from 'typescript';
import { lineOf, type Problem, type SourceFile, walk } from './source.ts';

const STRATA: Readonly<Record<string, number>> = {
  units: 0,
  random: 1,
  statistics: 1,
  kernel: 2,
  scenario: 2,
  compile: 3,
  metrics: 3,
  experiment: 4,
  'event-log': 4,
  page: 5,
  charts: 5,
  report: 6,
  office: 7,
  node: 8,
  cli: 9,
  bench: 10,
  docs: 10,
};

/** Packages that a folder may name; a new one is a decision. Without an entry it names none. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  units: /^@stdlib\//,
  random: /^(@stdlib\/|seedrandom$)/,
  statistics: /^(@stdlib\/|simple-statistics$)/,
  scenario: /^(zod|yaml|fastest-levenshtein)$/,
  compile: /^(@stdlib\/|temporal-polyfill$)/,
  charts: /^(vega-lite|d3-sankey)$/,
  report: /^(vega-lite|string-width)$/,
  office: /^(fflate|pptxgenjs|write-excel-file\/universal)$/,
  node: new RegExp(
    '^(vega|vega-lite|@resvg/resvg-js|piscina|hyparquet-writer|date-holidays|opentype\\.js|open' +
      '|@myriaddreamin/typst-ts-node-compiler)$',
  ),
  cli: /^(yargs|yaml)$/,
};

/** Folders whose code must run in a browser too. */
export function isBrowserSafe(path: string): boolean {
  const stratum = STRATA[folderOf(path)];
  return stratum !== undefined && stratum <= 7;
}

/** The folder of `src/` in which a file lies; empty for files directly in `src/`. */
export function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.length > 2 ? (parts[1] as string) : '';
}

/** The module names a file imports, static and dynamic, with the nodes that name them. */
export function importsOf(file: SourceFile): { specifier: string; node: ts.Node }[] {
  const found: { specifier: string; node: ts.Node }[] = [];
  walk(file.tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) found.push({ specifier, node });
  });
  return found;
}

/** Path of the project file that a relative specifier in `from` means. */
export function resolved(from: string, specifier: string): string {
  return join(dirname(from), specifier);
}

/** Imports that go sideways, up or to a folder that has no place in the order. */
export function strataProblems(file: SourceFile): Problem[] {
  const own = folderOf(file.path);
  if (own === '') return [];
  const problems: Problem[] = [];
  const complain = (node: ts.Node, rule: string) =>
    problems.push({ path: file.path, line: lineOf(file, node), rule });
  if (STRATA[own] === undefined) complain(file.tree, `folder ${own} has no stratum`);
  for (const { specifier, node } of importsOf(file)) {
    if (specifier.startsWith('node:') && isBrowserSafe(file.path)) {
      complain(node, `${specifier} in a folder that must run in a browser`);
    }
    if (!specifier.startsWith('.')) {
      const isNamed = PACKAGES[own]?.test(specifier) || specifier.startsWith('node:');
      if (!isNamed) complain(node, `${own} must not name the package ${specifier}`);
      continue;
    }
    const target = folderOf(resolved(file.path, specifier));
    if (target === own) continue;
    if ((STRATA[target] ?? Number.POSITIVE_INFINITY) >= (STRATA[own] ?? 0)) {
      complain(node, `${own} must not import from ${target === '' ? 'src' : target}`);
    }
  }
  return problems;
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    const name = node.moduleSpecifier;
    return name !== undefined && ts.isStringLiteral(name) ? name.text : undefined;
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const name = node.argument.literal;
    return ts.isStringLiteral(name) ? name.text : undefined;
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const name = node.arguments[0];
    return name !== undefined && ts.isStringLiteral(name) ? name.text : undefined;
  }
  return undefined;
}
