/** The library's one door: every name that leaves it, with its signature. */
import ts from 'typescript';
import { expect, it } from 'vitest';
import * as library from '../../src/index.ts';

const DOOR = 'src/index.ts';

/** One line for each export: functions and classes with their signatures, types by name. */
function publicNames(): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram([DOOR], options);
  const checker = program.getTypeChecker();
  const door = checker.getSymbolAtLocation(program.getSourceFile(DOOR) as ts.SourceFile);
  const lines = checker.getExportsOfModule(door as ts.Symbol).map((symbol) => {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return described(isAlias ? checker.getAliasedSymbol(symbol) : symbol, checker);
  });
  return lines.sort();
}

function described(symbol: ts.Symbol, checker: ts.TypeChecker): string {
  const declaration = symbol.declarations?.[0] as ts.Declaration;
  const { name } = symbol;
  if (ts.isFunctionDeclaration(declaration)) {
    const signature = checker.getSignatureFromDeclaration(declaration) as ts.Signature;
    return `function ${name}${checker.signatureToString(signature)}`;
  }
  if (ts.isInterfaceDeclaration(declaration)) {
    return `interface ${name}`;
  }
  if (ts.isTypeAliasDeclaration(declaration)) return `type ${name}`;
  if (ts.isClassDeclaration(declaration)) {
    const members = declaration.members.map((member) => member.getText().split('{')[0]?.trim());
    return `class ${name} { ${members.join(' ')} }`;
  }
  const type = checker.getTypeOfSymbolAtLocation(symbol, declaration);
  return `const ${name}: ${checker.typeToString(type)}`;
}

it('says the same as it always did: a change of it is a decision', async () => {
  await expect(`${publicNames().join('\n')}\n`).toMatchFileSnapshot('../golden/api.txt');
});

it('takes a scenario from text to a summary without files', async () => {
  const text = `name: Desk
question: Is it fast enough?
horizon: { start: 2026-01-05, length: 1 week }
priorities: { P1: { resolve: 4 h, target: 90% } }
tickets:
  call:
    arrivals: { rate: 60/day }
    priority: { P1: 100% }
    reach: { L1: 100% }
    handle: { L1: 10 min }
teams: { desk: { tier: L1, agents: 2, calendar: always } }
`;
  const scenario = library.parseScenario(text, 'desk.yaml');
  const model = library.compileScenario(scenario);
  let tickets = 0;
  library.simulate(model, 0, [
    { tickets: ({ count }) => (tickets += count), work() {}, duty() {} },
  ]);
  expect(tickets).toBeGreaterThan(300);
  const { result } = await library.runExperiment(model, {
    replications: 3,
    scenario: { name: scenario.name, hash: '' },
    version: '0',
    words: library.scenarioWords(scenario),
    targets: scenario.targets,
  });
  expect(result.summary.replications).toBe(3);
  expect(library.writeText(result)).toContain('RESOLUTION TIME');
  const document = library.composeReport(result, { toolVersion: '0', command: 'none' });
  expect(library.writeMarkdown(document, (name) => name)).toContain('# Desk');
  const page = library.writeHtml(document, { svgs: new Map(), sha256: () => '' });
  expect(page).toMatch(/^<!doctype html>/);
});
