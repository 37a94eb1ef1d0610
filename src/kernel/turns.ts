/** Whose shift is next: the turns of the rosters, one duty after the other. */
import type { Millis } from '../units/time.ts';
import { Planned } from './codes.ts';
import { reset } from './columns.ts';
import { model, sizes } from './present-model.ts';

/** [roster] → its present or next duty, the next that has not begun, and the next break. */
export const turns = {
  duty: new Int32Array(256),
  toBegin: new Int32Array(256),
  nextBreak: new Int32Array(256),
};

/** Every roster is before its first duty. */
export function openTurns(): void {
  const { dutyFirst } = model.rosters;
  reset(turns, sizes.rosters);
  for (let roster = 0; roster < sizes.rosters; roster++) {
    turns.duty[roster] = dutyFirst[roster];
    turns.toBegin[roster] = dutyFirst[roster];
  }
}

/** When the next shift begins that the person is planned to work, or Infinity. */
export function nextShiftAt(agent: number): Millis {
  const roster = model.agents.roster[agent];
  const { dutyFirst, dutyFrom, dutyPlanned } = model.rosters;
  for (let duty = turns.toBegin[roster]; duty < dutyFirst[roster + 1]; duty++)
    if (dutyPlanned[duty] === Planned.Work) return dutyFrom[duty];
  return Number.POSITIVE_INFINITY;
}
