/** How V8 makes machine code of the simulation; see docs/performance.md for what it is worth. */
import { setFlagsFromString } from 'node:v8';

/**
 * Bytecode that V8 may join into one function, instead of its 920 bytes. A ticket passes through
 * some ninety small functions, and a call costs as much as what most of them do.
 */
const JOINED_BYTECODE = 4000;

/** Lets V8 join more functions into one: for the whole process, before anything is simulated. */
export function joinMoreFunctions(): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${JOINED_BYTECODE}`);
}
