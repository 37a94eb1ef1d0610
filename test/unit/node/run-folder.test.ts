import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRunFolder, openRunFolder } from '../../../src/node/run-folder.ts';
import { slugOf } from '../../../src/node/slug.ts';
import { STARTS_AT, temporaryFolder } from '../../support/memory-host.ts';

function place(base: string, more: { out?: string; startedAt?: number; name?: string } = {}) {
  const hash = '0123456789abcdef';
  return {
    base,
    out: more.out,
    scenarioName: more.name ?? 'Head office IT',
    hash,
    startedAt: more.startedAt ?? STARTS_AT,
  };
}

describe('openRunFolder', () => {
  it('makes a folder named by scenario, time and hash, and points latest to it', async () => {
    const base = temporaryFolder();
    const run = await openRunFolder(place(base));
    expect(run.path).toBe('reports/head-office-it/2026-03-04T0506Z-01234567');
    expect(readdirSync(join(base, run.path))).toEqual(['run.lock']);
    await run.write('charts/a.svg', '<svg/>');
    await run.finish();
    expect(readdirSync(join(base, run.path))).toEqual(['charts']);
    expect(readFileSync(join(base, 'reports/head-office-it/latest/charts/a.svg'), 'utf8')).toBe(
      '<svg/>',
    );
    expect(lstatSync(join(base, 'reports/head-office-it/latest')).isSymbolicLink()).toBe(true);
  });

  it('never overwrites: a second run of the same minute gets a number', async () => {
    const base = temporaryFolder();
    const paths: string[] = [];
    for (let k = 0; k < 3; k++) {
      const run = await openRunFolder(place(base));
      await run.write('a', String(k));
      await run.finish();
      paths.push(run.path.slice(run.path.lastIndexOf('/') + 1));
    }
    expect(paths).toEqual(['', '-2', '-3'].map((end) => `2026-03-04T0506Z-01234567${end}`));
    expect(await findRunFolder(base, 'latest')).toBe(`reports/head-office-it/${paths[2]}`);
  });

  it('takes a chosen folder that is new or empty and no other', async () => {
    const base = temporaryFolder({ 'full/a.txt': 'kept', file: 'kept' });
    mkdirSync(join(base, 'empty'));
    for (const out of ['new/deep', 'empty']) {
      const run = await openRunFolder(place(base, { out }));
      expect(run.path).toBe(out);
      await expect(openRunFolder(place(base, { out }))).rejects.toThrow(`${out} is not empty`);
      await run.finish();
    }
    await expect(openRunFolder(place(base, { out: 'full' }))).rejects.toMatchObject({
      code: 'E205',
      message:
        'full is not empty; a run never overwrites, so name a new or empty folder with --out.',
    });
    await expect(openRunFolder(place(base, { out: 'file' }))).rejects.toThrow('file is a file');
    await expect(openRunFolder(place(base, { out: '/' }))).rejects.toThrow('/ is not empty');
    expect(readFileSync(join(base, 'full/a.txt'), 'utf8')).toBe('kept');
    expect(existsSync(join(base, 'reports'))).toBe(false);
  });

  it('leaves nothing behind when abandoned before the first file', async () => {
    const base = temporaryFolder();
    const run = await openRunFolder(place(base));
    run.abandon();
    expect(existsSync(join(base, run.path))).toBe(false);
    const second = await openRunFolder(place(base));
    await second.write('summary.json', '{}');
    second.abandon();
    expect(readdirSync(join(base, second.path))).toEqual(['summary.json']);
  });
});

describe('findRunFolder', () => {
  it('finds the newest run of all scenarios, or of one', async () => {
    const base = temporaryFolder();
    for (const [name, startedAt] of [
      ['B', STARTS_AT + 3_600_000],
      ['A', STARTS_AT],
    ] as const) {
      await (await openRunFolder(place(base, { name, startedAt }))).finish();
    }
    expect(await findRunFolder(base, 'latest')).toBe('reports/b/2026-03-04T0606Z-01234567');
    expect(await findRunFolder(base, 'reports/a/latest')).toBe(
      'reports/a/2026-03-04T0506Z-01234567',
    );
    expect(await findRunFolder(base, 'elsewhere')).toBe('elsewhere');
  });
  it.each(['comparison', 'sweep', 'why', 'selection'])(
    'passes by a %s, however new',
    async (kind) => {
      const base = temporaryFolder();
      const run = await openRunFolder(place(base, { name: 'A' }));
      await run.write('summary.json', '{}');
      await run.finish();
      const other = await openRunFolder(
        place(base, { name: kind, startedAt: STARTS_AT + 3_600_000 }),
      );
      await other.write(`${kind}.json`, '{}');
      await other.finish();
      expect(await findRunFolder(base, 'latest')).toBe(run.path);
    },
  );
  it('reads a text file where there are no symbolic links', async () => {
    const base = temporaryFolder({ 'reports/a/latest': '2026-01-01T0000Z-00000000\n' });
    expect(await findRunFolder(base, 'latest')).toBe('reports/a/2026-01-01T0000Z-00000000');
  });
  it('says that there is none', async () => {
    const base = temporaryFolder();
    await expect(findRunFolder(base, 'latest')).rejects.toMatchObject({ code: 'E221' });
    mkdirSync(join(base, 'reports/a'), { recursive: true });
    writeFileSync(join(base, 'reports/note.txt'), '');
    await expect(findRunFolder(base, 'reports/a/latest')).rejects.toMatchObject({ code: 'E221' });
  });
});

describe('slugOf', () => {
  it.each([
    ['Head office IT, 2,000 seats', 'head-office-it-2-000-seats'],
    ['Größe & Menge', 'gro-e-menge'],
    ['../../etc/x', 'etc-x'],
    ['"><script>alert(1)</script>', 'script-alert-1-script'],
    ['CON', 'scenario-con'],
    ['日本', 'scenario'],
    ['\u001b[2J', '2j'],
  ])('makes %j safe', (name, slug) => expect(slugOf(name)).toBe(slug));
  it('is never long', () => expect(slugOf('x'.repeat(10_000))).toHaveLength(60));
});
