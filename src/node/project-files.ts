/** Files a scenario may build on: those of its own project folder, and nothing outside. */
import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readInputFile } from './input-files.ts';
import { OutsideError } from './outside-error.ts';

const PROJECT_MARKS = ['.git', 'package.json'];

/**
 * Reads the files that `extends:` names, for scenarios named relative to `workingFolder`. A path
 * may not leave the project, not even through a symbolic link; that is checked before anything is
 * opened. The project is the working folder if the scenario lies in it, else the nearest folder
 * above the scenario that holds `.git` or `package.json`, else the scenario's own folder.
 */
export function projectReader(
  workingFolder: string,
  scenario: string,
): (path: string, from: string) => { file: string; text: Uint8Array } {
  const project = projectFolder(workingFolder, scenario);
  return (path, from) => {
    const file = join(dirname(from), path);
    const full = resolve(workingFolder, file);
    if (!isInside(realPlace(full), project)) {
      throw new OutsideError('E319', `it lies outside the project folder ${project}`);
    }
    return { file, text: readInputFile(full, file) };
  };
}

function projectFolder(workingFolder: string, scenario: string): string {
  const own = realPlace(dirname(resolve(workingFolder, scenario)));
  const working = realPlace(workingFolder);
  if (isInside(own, working)) return working;
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) {
    if (PROJECT_MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
  }
  return own;
}

/** The real place of a path; of a missing file, its place in the real folder it would be in. */
function realPlace(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPlace(parent), relative(parent, path));
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way.split(/[\\/]/)[0] !== '..' && !isAbsolute(way));
}
