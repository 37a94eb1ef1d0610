/** Finds exports that nothing uses: a name is alive if another file of `src/` imports it. */
import ts from 'typescript';
import { lineOf, type Problem, type SourceFile, walk } from './source.ts';
import { resolved } from './strata.ts';
import { isExported, namesOf } from './style-rules.ts';

const EVERYTHING = '*';
/** Files whose exports are used from outside: the library's door, and what threads start with. */
const ENTRIES = new Set(['src/index.ts', 'src/node/worker.ts']);

/** Exported values and types of `files` that no other file imports by name. */
export function deadExports(files: readonly SourceFile[]): Problem[] {
  const used = new Map<string, Set<string>>();
  for (const file of files) collectUses(file, used);
  const problems: Problem[] = [];
  for (const file of files) {
    if (ENTRIES.has(file.path)) continue;
    const uses = used.get(file.path) ?? new Set();
    if (uses.has(EVERYTHING)) continue;
    for (const statement of file.tree.statements) {
      if (!isExported(statement)) continue;
      for (const name of namesOf(statement)) {
        if (uses.has(name) || (isType(statement) && isMentionedAgain(file, name))) continue;
        const rule = `export ${name} is used nowhere in src`;
        problems.push({ path: file.path, line: lineOf(file, statement), rule });
      }
    }
  }
  return problems;
}

function collectUses(file: SourceFile, used: Map<string, Set<string>>): void {
  const use = (specifier: ts.Node | undefined, name: string) => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    if (!specifier.text.startsWith('.')) return;
    const path = resolved(file.path, specifier.text);
    used.set(path, (used.get(path) ?? new Set()).add(name));
  };
  walk(file.tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      for (const name of importedNames(node)) use(node.moduleSpecifier, name);
    } else if (ts.isExportDeclaration(node)) {
      const clause = node.exportClause;
      if (clause === undefined || ts.isNamespaceExport(clause)) {
        use(node.moduleSpecifier, EVERYTHING);
      } else {
        for (const element of clause.elements) {
          use(node.moduleSpecifier, (element.propertyName ?? element.name).text);
        }
      }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      for (const name of dynamicNames(node)) use(node.arguments[0], name);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      use(node.argument.literal, node.qualifier?.getText(file.tree) ?? EVERYTHING);
    }
  });
}

function importedNames(node: ts.ImportDeclaration): string[] {
  const bindings = node.importClause?.namedBindings;
  if (bindings === undefined) return [];
  if (ts.isNamespaceImport(bindings)) return [EVERYTHING];
  return bindings.elements.map((element) => (element.propertyName ?? element.name).text);
}

/** Names taken from `await import(…)`, by destructuring or by one member; else everything. */
function dynamicNames(call: ts.CallExpression): string[] {
  let outer: ts.Node = call.parent;
  while (ts.isAwaitExpression(outer) || ts.isParenthesizedExpression(outer)) outer = outer.parent;
  if (ts.isPropertyAccessExpression(outer)) return [outer.name.text];
  if (ts.isVariableDeclaration(outer) && ts.isObjectBindingPattern(outer.name)) {
    return outer.name.elements.map((element) => (element.propertyName ?? element.name).getText());
  }
  return [EVERYTHING];
}

function isType(statement: ts.Statement): boolean {
  return ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
}

/** A type that another declaration of its own file is made of needs no importer. */
function isMentionedAgain(file: SourceFile, name: string): boolean {
  let mentions = 0;
  walk(file.tree, (node) => {
    if (ts.isIdentifier(node) && node.text === name) mentions++;
  });
  return mentions > 1;
}
