/**
 * Stream keys: which stream of random numbers serves which purpose of which entity. A key depends
 * on names alone, so adding a team or reordering a file leaves everybody else's luck unchanged.
 */
import seedrandom from 'seedrandom';
import { assert } from '../units/assert.ts';
import { threefry } from './threefry.ts';

/** The scheme's version, part of every key: a change of the scheme changes the number. */
const SCHEME = 'tiersim/1';
/** "REPL" in ASCII: keeps the counters of the fold apart from any counter of a draw. */
const REPLICATION_DOMAIN = 0x5245504c;

/** The 64-bit key of one stream, as two signed 32-bit words. */
export interface StreamKey {
  readonly k0: number;
  readonly k1: number;
}

/** The key of the stream that serves `purpose` for the entity of this stable id under `seed`. */
export function streamKey(seed: string, entityId: string, purpose: string): StreamKey {
  // An id may hold slashes (team/shift/1); with one in the purpose two streams could share a name.
  assert(!purpose.includes('/'), `the purpose of a random stream has no slash: ${purpose}`);
  const generator = seedrandom(`${SCHEME}/${seed}/${entityId}/${purpose}`);
  const k0 = generator.int32();
  const k1 = generator.int32();
  return { k0, k1 };
}

/** The key of the same stream in one replication, numbered from 0: one Threefry of the number. */
export function replicationKey(key: StreamKey, replication: number): StreamKey {
  const words = new Int32Array(2);
  threefry(key.k0, key.k1, replication, REPLICATION_DOMAIN, words);
  return { k0: words[0], k1: words[1] };
}
