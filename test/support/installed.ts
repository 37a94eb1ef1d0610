/** Programs of the system that tests use: found, or installed once. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program with the variable that may name it, and the Debian packages that bring it. */
export interface SystemProgram {
  readonly title: string;
  readonly variable: string;
  readonly names: readonly string[];
  readonly packages: readonly string[];
}

/** The browser in which pages are opened. */
export const CHROMIUM: SystemProgram = {
  title: 'Chromium',
  variable: 'CHROMIUM',
  names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  packages: ['chromium'],
};

/** The office that opens decks and workbooks. */
export const LIBREOFFICE: SystemProgram = {
  title: 'LibreOffice',
  variable: 'SOFFICE',
  names: ['soffice', 'libreoffice'],
  packages: ['libreoffice-impress-nogui', 'libreoffice-calc-nogui'],
};

/** The reader of XML that knows schemas. */
export const XMLLINT: SystemProgram = {
  title: 'xmllint',
  variable: 'XMLLINT',
  names: ['xmllint'],
  packages: ['libxml2-utils'],
};

/** Path of an installed program, or undefined; its variable in the environment goes first. */
export function find({ variable, names }: SystemProgram): string | undefined {
  const chosen = process.env[variable];
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names) {
    const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Installs those that are absent if that is allowed; else fails with the command to run. */
export function install(programs: readonly SystemProgram[]): void {
  const absent = () => programs.filter((program) => find(program) === undefined);
  const missing = absent();
  if (missing.length === 0) return;
  const packages = missing.flatMap((program) => program.packages).join(' ');
  const command = `apt-get update && apt-get install -y --no-install-recommends ${packages}`;
  const names = missing.map(({ title }) => title).join(' and ');
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`${names}: absent; installing once: ${command}`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  }
  if (absent().length > 0)
    throw new Error(`The tests of reports need ${names}. Run once: sudo sh -c '${command}'`);
}
