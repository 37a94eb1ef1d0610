/** Regenerates the pages of `docs/` that are printed from the code: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { generatedPages } from './generated-pages.ts';

for (const [path, text] of generatedPages()) writeFileSync(path, text);
