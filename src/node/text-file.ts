/** Writes a text of any length piece by piece: the file is whole in its place, or not there. */
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { notWritten, settled, temporaryBeside } from './atomic-write.ts';

/** Pieces are written together once they are as long as this. */
const PIECE_LETTERS = 1 << 20;

/** Writes the pieces into `path`, which messages call `shown`; throws `OutsideError` E701. */
export function writePieces(path: string, shown: string, pieces: Iterable<string>): void {
  const temporary = temporaryBeside(path);
  try {
    const file = openSync(temporary, 'wx');
    try {
      for (const text of joined(pieces)) writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw notWritten(shown, error);
  } finally {
    settled(temporary);
  }
}

function* joined(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = [];
  let letters = 0;
  for (const piece of pieces) {
    waiting.push(piece);
    letters += piece.length;
    if (letters < PIECE_LETTERS) continue;
    yield waiting.join('');
    waiting = [];
    letters = 0;
  }
  yield waiting.join('');
}
