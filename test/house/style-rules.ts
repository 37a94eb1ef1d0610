/** Rules of style for one source file: sizes, parameters, exports, words that are not allowed. */
import { basename } from 'node:path/posix';
import ts from 'typescript';
import { lineOf, type Problem, type SourceFile, walk } from './source.ts';
import { isBrowserSafe } from './strata.ts';

const MAX_FILE_LINES = 350;
const MAX_FUNCTION_LINES = 60;
const MAX_COLUMNS = 100;
const MAX_PARAMETERS = 4;
/** A hot function takes five numbers, not an object that would have to be made for each call. */
const FIVE_PARAMETERS = new Set(['threefry']);
const VAGUE_NAMES = /^(utils?|helpers?|common|misc|types|constants|index|shared)\.ts$/;
/** Functions whose result IEEE 754 or ECMAScript fixes to the last bit. */
const EXACT_MATHS = new Set(
  'sqrt floor ceil round abs min max trunc imul clz32 sign PI'.split(' '),
);
/** What a hot loop pays for: hashing, waiting, talking. */
const SLOW_WORDS = new Set('Map Set WeakMap Promise console async await'.split(' '));
const OUTSIDE_WORLD = new Set('Date process Buffer require fetch eval Function'.split(' '));

/** Files, functions and lines that are too long. */
export function sizeProblems(file: SourceFile): Problem[] {
  const problems: Problem[] = [];
  const lines = file.text.replace(/\n$/, '').split('\n');
  if (lines.length > MAX_FILE_LINES) {
    problems.push({ path: file.path, line: 1, rule: `file has ${lines.length} lines` });
  }
  lines.forEach((text, index) => {
    if (text.length > MAX_COLUMNS) {
      problems.push({ path: file.path, line: index + 1, rule: `line has ${text.length} columns` });
    }
  });
  walk(file.tree, (node) => {
    if (!isFunction(node)) return;
    const end = file.tree.getLineAndCharacterOfPosition(node.getEnd()).line + 1;
    const length = end - lineOf(file, node) + 1;
    if (length > MAX_FUNCTION_LINES) {
      const rule = `function has ${length} lines`;
      problems.push({ path: file.path, line: lineOf(file, node), rule });
    }
  });
  return problems;
}

/** More than four positional parameters, `any`, default exports, vague file names. */
export function shapeProblems(file: SourceFile): Problem[] {
  const problems: Problem[] = [];
  const complain = (node: ts.Node, rule: string) =>
    problems.push({ path: file.path, line: lineOf(file, node), rule });
  const name = basename(file.path);
  if (VAGUE_NAMES.test(name) && file.path !== 'src/index.ts') {
    complain(file.tree, `file name ${name} says nothing`);
  }
  walk(file.tree, (node) => {
    if (isFunction(node) && node.parameters.length > mostParameters(node)) {
      complain(node, `function has ${node.parameters.length} parameters`);
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) complain(node, 'any');
    if (ts.isExportAssignment(node)) complain(node, 'default export');
    if (node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent)) {
      complain(node, 'default export');
    }
  });
  return problems;
}

/** What would make results depend on the engine, the clock or the machine. */
export function purityProblems(file: SourceFile): Problem[] {
  if (!isBrowserSafe(file.path)) return [];
  const problems: Problem[] = [];
  const complain = (node: ts.Node, rule: string) =>
    problems.push({ path: file.path, line: lineOf(file, node), rule });
  walk(file.tree, (node) => {
    const operator = ts.isBinaryExpression(node) ? node.operatorToken.kind : undefined;
    if (
      operator === ts.SyntaxKind.AsteriskAsteriskToken ||
      operator === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    ) {
      complain(node, '** differs between engines');
    }
    if (ts.isPropertyAccessExpression(node)) {
      const member = node.name.text;
      if (node.expression.getText(file.tree) === 'Math' && !EXACT_MATHS.has(member)) {
        complain(node, `Math.${member} differs between engines or runs`);
      }
      if (member.startsWith('toLocale') || member === 'localeCompare') {
        complain(node, `${member} depends on the machine's language`);
      }
    }
    if (ts.isIdentifier(node) && OUTSIDE_WORLD.has(node.text) && isGlobalUse(node)) {
      complain(node, `${node.text} in a folder that must be pure`);
    }
  });
  return problems;
}

/** Words that have no place in the machine, which runs a million tickets a second. */
export function kernelProblems(file: SourceFile): Problem[] {
  if (!file.path.startsWith('src/kernel/')) return [];
  const problems: Problem[] = [];
  walk(file.tree, (node) => {
    const isWord = ts.isIdentifier(node)
      ? isGlobalUse(node)
      : node.kind === ts.SyntaxKind.AsyncKeyword || ts.isAwaitExpression(node);
    const word = ts.isAwaitExpression(node) ? 'await' : node.getText(file.tree);
    if (!isWord || !SLOW_WORDS.has(word)) return;
    problems.push({ path: file.path, line: lineOf(file, node), rule: `${word} in the kernel` });
  });
  return problems;
}

/** Exports without a docstring whose first sentence ends with a full stop. */
export function docstringProblems(file: SourceFile): Problem[] {
  const problems: Problem[] = [];
  const documented = new Set<string>();
  for (const statement of file.tree.statements) {
    if (!isExported(statement)) continue;
    const name = namesOf(statement).join(', ');
    const first = firstParagraph(file, statement);
    if (first !== undefined && /[.]$/.test(first)) documented.add(name);
    else if (!documented.has(name)) {
      const rule = `${name} has no docstring that begins with a full sentence`;
      problems.push({ path: file.path, line: lineOf(file, statement), rule });
    }
  }
  return problems;
}

/** Whether a statement carries the word `export`. */
export function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false;
  const modifiers = ts.getModifiers(statement) ?? [];
  return modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

/** The names a statement declares. */
export function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((one) => one.name.getText());
  }
  const name = (statement as { name?: ts.Node }).name;
  return name === undefined ? [] : [name.getText()];
}

function mostParameters(node: ts.FunctionLikeDeclaration): number {
  const named = ts.isConstructorDeclaration(node) ? node.parent : node;
  const isHot = FIVE_PARAMETERS.has(named.name?.getText() ?? '');
  return isHot ? MAX_PARAMETERS + 1 : MAX_PARAMETERS;
}

function isFunction(node: ts.Node): node is ts.FunctionLikeDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isArrowFunction(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isConstructorDeclaration(node)
  );
}

/** Whether an identifier is read as a global, and is not a member, key or declared name. */
function isGlobalUse(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isTypeReferenceNode(parent) || ts.isPropertySignature(parent)) return false;
  return !ts.isMethodDeclaration(parent) && !ts.isMethodSignature(parent);
}

function firstParagraph(file: SourceFile, statement: ts.Statement): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  const last = comments.at(-1);
  if (last === undefined) return undefined;
  const text = last
    .getText(file.tree)
    .replace(/^\/\*\*|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\*?/, '').trim())
    .join('\n');
  return text
    .trim()
    .split(/\n\s*\n/)[0]
    ?.trim();
}
