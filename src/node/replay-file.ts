/** The page that plays a day, with the program that plays it. */
import { createHash } from 'node:crypto';
import type { DayReplay } from '../event-log/replayed-day.ts';
import { writeReplayPage } from '../report/replay-page.ts';
import { pageProgram } from './page-program.ts';

/** The page as one HTML file. */
export function replayPage(title: string, day: DayReplay): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('base64');
  return writeReplayPage(title, day, { player: pageProgram('player'), sha256 });
}
