/**
 * How `dist/` is made. Why it is bundled, and what was measured, is told in
 * docs/decisions/0013-one-bundle.md.
 */
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin, RolldownMagicString } from 'rolldown';
import project from './package.json' with { type: 'json' };

/** Loaded from `node_modules` at run time. Of zod only the declarations are; its code is bundled. */
const OUTSIDE = Object.keys({ ...project.dependencies, ...project.optionalDependencies }).filter(
  (name) => name !== 'zod',
);

const program = defineConfig({
  platform: 'node',
  input: {
    index: 'src/index.ts',
    'cli/bin': 'src/cli/bin.ts',
    worker: 'src/node/worker.ts',
    'bench/main': 'src/bench/main.ts',
    'bench/measure': 'src/bench/measure.ts',
    'docs/main': 'src/docs/main.ts',
  },
  external: (id) => OUTSIDE.some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [
    constantFunctions('simulation'),
    copiedExports('simulation'),
    notices('THIRD-PARTY.txt'),
    executable('cli/bin.js'),
  ],
  onLog: (_, { message }) => {
    throw new Error(message);
  },
  output: {
    dir: 'dist',
    cleanDir: true,
    sourcemap: true,
    // Names stay as they were written, in stack traces and profiles as well.
    minify: false,
    minifyInternalExports: false,
    comments: { jsdoc: false },
    // Beside `worker.js`, which `src/node/pool.ts` finds next to itself.
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        // What runs for every ticket, with all it imports: V8 knows constants within one module.
        { name: 'simulation', test: /[\\/]src[\\/](?:kernel|metrics)[\\/]/ },
      ],
    },
  },
});

/** A program inside a page: it runs in a browser, and is text for all others. */
const inPage = (name: string) =>
  defineConfig({
    platform: 'browser',
    input: { [name]: `src/page/${name}.ts` },
    output: { dir: 'dist', cleanDir: false, format: 'iife', minify: true },
  });

export default [program, inPage('player'), inPage('brush')];

/**
 * Declares a chunk's functions as constants, before all else, as JavaScript hoists declarations. A
 * declared function may be assigned to, so machine code checks at every call that it is still the same.
 */
function constantFunctions(name: string): Plugin {
  return {
    name: 'constant-functions',
    renderChunk(code, chunk) {
      if (chunk.name !== name) return null;
      const { body } = this.parse(code);
      const first = body.find(({ type }) => type !== 'ImportDeclaration')?.start ?? 0;
      const text = new RolldownMagicString(code);
      for (const node of body) {
        if (node.type !== 'FunctionDeclaration' || node.id === null) continue;
        text.prependRight(node.start, `const ${node.id.name} = `).appendLeft(node.end, ';\n');
        if (node.start > first) text.move(node.start, node.end, first);
      }
      return { code: text };
    },
  };
}

/**
 * Exports copies of a chunk's constants. V8 writes the value of a constant into machine code only
 * if its module does not export it; what other modules import must not cost the chunk itself.
 */
function copiedExports(name: string): Plugin {
  return {
    name: 'copied-exports',
    renderChunk(code, chunk) {
      const exported = /\nexport \{ (.*) \};\s*$/.exec(code);
      if (chunk.name !== name || exported === null) return null;
      const bindings = exported[1].split(', ').map((binding) => binding.split(' as '));
      const copies = bindings.map(([local]) => `const exported$${local} = ${local};`);
      const names = bindings.map(([local, outside = local]) => `exported$${local} as ${outside}`);
      const body = code.slice(0, exported.index);
      return {
        code: `${body}\n${copies.join('\n')}\nexport { ${names.join(', ')} };\n`,
        map: null,
      };
    },
  };
}

/** Makes a file a program: npm does so when it links one, and not again after the next build. */
function executable(fileName: string): Plugin {
  return {
    name: 'executable',
    writeBundle({ dir = '.' }) {
      chmodSync(join(dir, fileName), 0o755);
    },
  };
}

/** Writes the licences of the packages whose code is in the bundle, each text once. */
function notices(fileName: string): Plugin {
  return {
    name: 'notices',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.keys(file.modules) : [],
      );
      const packagesOf = new Map<string, Set<string>>();
      for (const folder of new Set(modules.flatMap(packageFolder))) {
        const text = licenceText(folder);
        packagesOf.set(text, (packagesOf.get(text) ?? new Set()).add(packageName(folder)));
      }
      const source = [...packagesOf]
        .map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`)
        .sort()
        .join(`\n${'='.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName, source });
    },
  };
}

/** The folder of the package that a module belongs to, unless it is ours. */
function packageFolder(module: string): readonly string[] {
  return /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(module) ?? [];
}

function packageName(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})`;
}

/** The files a package has about its licence; one has its licence at the end of its README. */
function licenceText(folder: string): string {
  const textsOf = (names: RegExp) =>
    readdirSync(folder)
      .filter((file) => names.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  const texts = textsOf(/^(?:licen[cs]e|notice|copying)/i);
  if (texts.length > 0) return texts.join('\n\n');
  const [text] = textsOf(/^readme/i).flatMap((readme) => /^licen[cs]e\b.*/ims.exec(readme) ?? []);
  if (text === undefined) throw new Error(`${folder} has no licence that could be copied`);
  return text;
}
