/** The roster as a sheet: people down, days across. */
import type { Roster, RosterCell } from '../event-log/roster.ts';
import { said } from '../units/language.ts';
import { numberColumn, type Sheet, type SheetCell, textColumn } from './workbook.ts';

/** Hours of each person on each day; who is away is coloured. */
export function rosterSheet({ days, people }: Roster): Sheet {
  return {
    name: said('Roster'),
    columns: [
      textColumn(said('Person'), 26),
      textColumn(said('Team'), 20),
      ...days.map((day) => numberColumn(day, 'count', 10)),
    ],
    rows: people.map(({ name, team, cells }) => [name, team, ...cells.map(cellOf)]),
  };
}

function cellOf(value: RosterCell): SheetCell {
  if (typeof value !== 'string') return { value };
  return { value: said(value), tone: value === 'absent' ? 'missed' : 'undecided' };
}
