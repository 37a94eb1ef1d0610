import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectReader } from '../../../src/node/project-files.ts';
import { temporaryFolder } from '../../support/memory-host.ts';

function read(workingFolder: string, scenario: string, path: string): string {
  const { file, text } = projectReader(workingFolder, scenario)(path, scenario);
  return `${file}: ${new TextDecoder().decode(text)}`;
}

describe('projectReader', () => {
  it('reads beside and above the scenario, inside the working folder', () => {
    const folder = temporaryFolder({
      'base.yaml': 'B',
      'variants/v.yaml': 'V',
      'variants/w.yaml': 'W',
    });
    expect(read(folder, 'variants/v.yaml', '../base.yaml')).toBe('base.yaml: B');
    expect(read(folder, 'variants/v.yaml', 'w.yaml')).toBe('variants/w.yaml: W');
  });
  it('never leaves the working folder', () => {
    const folder = temporaryFolder({ 'secret.yaml': 'S', 'project/v.yaml': 'V' });
    const project = join(folder, 'project');
    expect(() => read(project, 'v.yaml', '../secret.yaml')).toThrow('outside the project folder');
    expect(() => read(project, 'v.yaml', '../../../../../../../etc/passwd')).toThrow('outside');
    expect(() => read(project, 'v.yaml', '../no-such.yaml')).toThrow('outside');
  });
  it('does not follow symbolic links out of it', () => {
    const folder = temporaryFolder({ 'secret.yaml': 'S', 'project/v.yaml': 'V' });
    symlinkSync('../secret.yaml', join(folder, 'project/link.yaml'));
    symlinkSync('..', join(folder, 'project/up'));
    const project = join(folder, 'project');
    expect(() => read(project, 'v.yaml', 'link.yaml')).toThrow('outside the project folder');
    expect(() => read(project, 'v.yaml', 'up/secret.yaml')).toThrow('outside the project folder');
    expect(() => read(project, 'v.yaml', 'up/no/such.yaml')).toThrow('outside the project folder');
  });
  it('takes the marked folder above a scenario that lies elsewhere', () => {
    const folder = temporaryFolder({ 'p/package.json': '{}', 'p/b.yaml': 'B', 'p/s/v.yaml': 'V' });
    mkdirSync(join(folder, 'here'));
    writeFileSync(join(folder, 'c.yaml'), 'C');
    const here = join(folder, 'here');
    expect(read(here, '../p/s/v.yaml', '../b.yaml')).toBe('../p/b.yaml: B');
    expect(() => read(here, '../p/s/v.yaml', '../../c.yaml')).toThrow('outside');
  });
});
