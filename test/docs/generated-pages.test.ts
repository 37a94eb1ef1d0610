import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { generatedPages } from '../../src/docs/generated-pages.ts';

describe('generated pages', () => {
  test.each([...generatedPages()])('%s is current (npm run docs)', (path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text);
  });
});
