/** A report on paper: Typst sets it, with the shipped typeface and the charts as outlines. */
import { readFileSync } from 'node:fs';
import type { NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { Document } from '../report/document.ts';
import { svgSize } from '../report/inline-svg.ts';
import { writeTypst } from '../report/typst.ts';
import { ENGLISH, inLanguage, type Language } from '../units/language.ts';
import { outlineText } from './outlined-text.ts';
import { OutsideError } from './outside-error.ts';
import { FONT_WEIGHTS, fontFile } from './render.ts';

/** A folder that is on no disk: the only files there are the charts. */
const FOLDER = '/report';

/**
 * The bytes of the PDF, the same for the same report; charts are SVG by name.
 *
 * @throws OutsideError E230 where Typst is not installed.
 */
export async function writePaper(
  document: Document,
  charts: ReadonlyMap<string, string>,
  language: Language = ENGLISH,
): Promise<Uint8Array> {
  const { NodeCompiler } = await typst();
  const fontBlobs = FONT_WEIGHTS.map((weight) => readFileSync(fontFile(weight)));
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs }] });
  for (const [name, svg] of charts)
    compiler.mapShadow(`${FOLDER}/${name}.svg`, Buffer.from(outlineText(svg)));
  const pictureOf = (name: string) => {
    const svg = charts.get(name);
    if (svg === undefined) return undefined;
    const { width, height } = svgSize(svg);
    return { path: `/${name}.svg`, ratio: height / width };
  };
  const mainFileContent = inLanguage(language, () => writeTypst(document, pictureOf));
  const compiled = compiler.compile({ mainFileContent });
  const paper = compiled.result;
  if (paper === null) throw new Error(faultsOf(compiler, compiled.takeDiagnostics()));
  return compiler.pdf(paper);
}

/** Throws `OutsideError` E230 where no PDF can be written, before anything else is. */
export async function requireTypst(): Promise<void> {
  await typst();
}

/** What Typst says of a text that it cannot set. */
function faultsOf(compiler: Compiler, diagnostics: NodeError | null): string {
  const faults = diagnostics === null ? [] : compiler.fetchDiagnostics(diagnostics);
  return `Typst cannot set the report: ${JSON.stringify(faults)}`;
}

type Compiler = InstanceType<Awaited<ReturnType<typeof typst>>['NodeCompiler']>;

async function typst() {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    const advice = 'install the package @myriaddreamin/typst-ts-node-compiler, or ask for html';
    throw new OutsideError('E230', `A PDF cannot be written without Typst; ${advice}.`);
  }
}
