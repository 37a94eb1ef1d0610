import { execFileSync } from 'node:child_process';
import { mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readInputFile } from '../../../src/node/input-files.ts';
import { OutsideError } from '../../../src/node/outside-error.ts';
import { temporaryFolder } from '../../support/memory-host.ts';

function refusal(folder: string, name: string): string {
  try {
    readInputFile(join(folder, name), name);
  } catch (error) {
    if (error instanceof OutsideError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'read';
}

const FIVE_MEBIBYTES = 5 * 1024 * 1024;

describe('readInputFile', () => {
  it('gives the bytes of a regular file', () => {
    const folder = temporaryFolder({ 'a.yaml': 'name: A\n' });
    expect(new TextDecoder().decode(readInputFile(join(folder, 'a.yaml'), 'a'))).toBe('name: A\n');
  });
  it('offers the nearest name for one that is missing', () => {
    const folder = temporaryFolder({ 'office.yaml': '', 'else.txt': '' });
    expect(refusal(folder, 'offise.yaml')).toBe(
      'E201 offise.yaml does not exist; the nearest name is office.yaml.',
    );
    expect(refusal(folder, 'unlike-anything')).toBe('E201 unlike-anything does not exist.');
    expect(refusal(folder, 'no/such')).toBe('E201 no/such does not exist.');
  });
  it('names a scenario in a folder', () => {
    const folder = temporaryFolder({ 'scenarios/b.yaml': '', 'scenarios/a.md': '' });
    mkdirSync(join(folder, 'empty'));
    expect(refusal(folder, 'scenarios')).toBe(
      'E202 scenarios is a folder that holds scenarios/b.yaml; name one file.',
    );
    expect(refusal(folder, 'empty')).toMatch(/^E202 empty is a folder/);
  });
  it('never opens a pipe or a device', () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(refusal(folder, 'pipe')).toMatch(/^E202 pipe is not a regular file/);
    expect(refusal('/dev', 'zero')).toMatch(/^E202 zero is not a regular file/);
  });
  it('reads 5 MiB and not a byte more', () => {
    const folder = temporaryFolder({ 'big.yaml': '' });
    truncateSync(join(folder, 'big.yaml'), FIVE_MEBIBYTES);
    expect(refusal(folder, 'big.yaml')).toBe('read');
    truncateSync(join(folder, 'big.yaml'), FIVE_MEBIBYTES + 1);
    expect(refusal(folder, 'big.yaml')).toMatch(/^E304 big.yaml has 5.0 MiB; at most 5 MiB/);
  });
  it('refuses a NUL in a path', () => {
    expect(refusal(temporaryFolder(), 'a\0b')).toMatch(/^E201 /);
  });
});
