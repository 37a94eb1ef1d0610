import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder, writeFileAtomic } from '../../../src/node/atomic-write.ts';
import { OutsideError } from '../../../src/node/outside-error.ts';
import { temporaryFolder } from '../../support/memory-host.ts';

async function failureOf(work: Promise<void>): Promise<OutsideError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutsideError);
  return error as OutsideError;
}

describe('writeFileAtomic', () => {
  it('writes and replaces, and leaves nothing temporary', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    await writeFileAtomic(join(folder, 'a.txt'), 'new');
    await writeFileAtomic(join(folder, 'b.bin'), Uint8Array.of(1, 2));
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
    expect([...readFileSync(join(folder, 'b.bin'))]).toEqual([1, 2]);
    expect(readdirSync(folder).sort()).toEqual(['a.txt', 'b.bin']);
  });

  it('leaves the old content where the rename fails', async () => {
    const folder = temporaryFolder({ 'place/inside.txt': 'kept' });
    const error = await failureOf(writeFileAtomic(join(folder, 'place'), 'new'));
    expect(error.code).toBe('E701');
    expect(readFileSync(join(folder, 'place/inside.txt'), 'utf8')).toBe('kept');
    expect(readdirSync(folder)).toEqual(['place']);
  });

  it('names the reason and the fix', async () => {
    const folder = temporaryFolder();
    const error = await failureOf(writeFileAtomic(join(folder, 'no/such/a.txt'), 'x'));
    expect(error.message).toMatch(
      /a\.txt could not be written: there is no such folder; choose another place\.$/,
    );
  });

  it('does not write through a full device', async () => {
    const folder = temporaryFolder({ 'a.txt': 'old' });
    symlinkSync('/dev/full', join(folder, 'full'));
    await writeFileAtomic(join(folder, 'full'), 'replaces the link, not the device');
    expect(readFileSync(join(folder, 'full'), 'utf8')).toContain('replaces');
  });
});

describe('makeFolder', () => {
  it('refuses a folder below a file', async () => {
    const folder = temporaryFolder({ file: '' });
    const error = await failureOf(makeFolder(join(folder, 'file/below')));
    expect(error.code).toBe('E701');
  });
  it('makes parents and does not mind an existing folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a'));
    chmodSync(join(folder, 'a'), 0o755);
    await makeFolder(join(folder, 'a/b/c'));
    await makeFolder(join(folder, 'a/b/c'));
    expect(readdirSync(join(folder, 'a/b'))).toEqual(['c']);
  });
});
