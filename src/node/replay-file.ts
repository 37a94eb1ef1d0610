/** The page that plays a day, with the program that plays it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DayReplay } from '../event-log/replayed-day.ts';
import { writeReplayPage } from '../report/replay-page.ts';
import { assert } from '../units/assert.ts';

/** The page as one HTML file. */
export function replayPage(title: string, day: DayReplay): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  return writeReplayPage(title, day, { player: playerText(), sha256 });
}

/** The built player lies beside the built program, or where a source finds the build. */
function playerText(): string {
  const places = ['./player.js', '../../dist/player.js'];
  const files = places.map((place) => fileURLToPath(new URL(place, import.meta.url)));
  const file = files.find(existsSync);
  assert(file !== undefined, 'the player is built with the program');
  return readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\n?$/, '\n');
}
