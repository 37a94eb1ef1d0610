#!/usr/bin/env node
/** The program: answers at once what needs nothing loaded, else runs the command line. */
import { quickAnswer } from './quick-answer.ts';

const args = process.argv.slice(2);
const answer = quickAnswer(args);
if (answer !== undefined) process.stdout.write(answer);
else {
  const [{ main }, { processHost }] = await Promise.all([
    import('./main.ts'),
    import('../node/host.ts'),
  ]);
  process.exitCode = await main(args, processHost());
}
