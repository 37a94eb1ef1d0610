/** What a sweep says in sentences: the same words in terminal, page and Markdown. */
import type { Sweep, SweepFigure, SweepPoint, SweepResult } from '../experiment/sweep-result.ts';
import { filled, said, say } from '../units/language.ts';
import { formatNumber, formatValue } from './format.ts';
import { differenceText } from './format-difference.ts';
import { capitalised, lowered, targetWords } from './names.ts';

/** The name of a figure, ready to stand in a list. */
export function sweepFigureWords(figure: SweepFigure, { facts }: SweepResult): string {
  return capitalised(targetWords(figure, facts).replace(/, (\d+.% within)$/u, ' ($1)'));
}

const DESIGNS = {
  grid: 'all combinations',
  'one-at-a-time': 'one at a time',
  'latin-hypercube': 'Latin hypercube',
} as const;

/** How the sweep was made, on one line. */
export function sweepLine({ sweep }: SweepResult): string {
  const { design, points, replications, seed, verdicts, tool } = sweep;
  return [
    say`${said(DESIGNS[design])}, ${points.length} points`,
    replications === 1
      ? said('1 paired replication each')
      : say`${replications} paired replications each`,
    say`seed ${seed}`,
    verdicts === 1
      ? said('95 % (differences: Holm, 1 verdict)')
      : say`95 % (differences: Holm, ${verdicts} verdicts)`,
    `${tool.name} ${tool.version}`,
  ].join(' · ');
}

/** The values of a point: "teams.desk.agents 5, teams.experts.agents 3". */
export function pointWords({ factors }: Sweep, { values }: SweepPoint): string {
  const names = shortNames(factors.map(({ path }) => path));
  return values
    .flatMap((value, place) => (value === null ? [] : [`${names[place]} ${value}`]))
    .join(', ');
}

/** The ends of paths, as short as they can be and still be told apart. */
export function shortNames(paths: readonly string[]): readonly string[] {
  const longest = Math.max(...paths.map((path) => path.split('.').length));
  for (let count = 2; count < longest; count++) {
    const names = paths.map((path) => path.split('.').slice(-count).join('.'));
    const isMeaningful = names.every((name) => !/^[*\d]/.test(name));
    if (isMeaningful && new Set(names).size === names.length) return names;
  }
  return paths;
}

const NAMED = 6;

const FRONT =
  'On the frontier of cost and {0}, cheapest first, as nothing tried is cheaper and better: ' +
  '{1}{2}. Of the others {3} surely dominated, {4} open.';

/** What is on the frontier, and how much of the rest surely is not; null without a frontier. */
export function frontierWords(result: SweepResult): string | null {
  const { sweep } = result;
  const { frontier, points, figures } = sweep;
  if (frontier === null || points.length < 2) return null;
  const front = points
    .filter(({ standing }) => standing === 'frontier')
    .sort((a, b) => costAt(a, sweep) - costAt(b, sweep));
  const dominated = points.filter(({ standing }) => standing === 'dominated').length;
  const open = points.filter(({ standing }) => standing === 'open').length;
  const named = front.slice(0, NAMED).map((point) => `#${point.id} (${pointWords(sweep, point)})`);
  const more = front.length > NAMED ? say`, and ${front.length - NAMED} more` : '';
  const service = lowered(sweepFigureWords(figures[frontier.service] as SweepFigure, result));
  return filled(FRONT, [service, named.join('; '), more, dominated, open]);
}

function costAt({ figures }: SweepPoint, { frontier }: Sweep): number {
  return figures[frontier?.cost ?? 0]?.estimate ?? 0;
}

/** A factor with the points that change it alone. */
export interface Swing {
  readonly path: string;
  readonly points: readonly SweepPoint[];
  /** How far apart its points are in the figure; the largest distance from the base counts. */
  readonly size: number;
}

/** Factors tried one at a time, the one that moves a figure most first. */
export function swingsOf({ factors, points, design }: Sweep, figure: number): readonly Swing[] {
  if (design !== 'one-at-a-time') return [];
  const swings = factors.map(({ path }, place): Swing => {
    const own = points.filter(({ values, isBase }) => values[place] !== null && !isBase);
    const sizes = own.map(({ figures }) => Math.abs(figures[figure]?.difference.estimate ?? 0));
    return { path, points: own, size: Math.max(0, ...sizes) };
  });
  return swings.filter((swing) => swing.points.length > 0).sort((a, b) => b.size - a.size);
}

/** What moves a figure most: "tickets.*.arrivals.rate moves it most: x1.1 +4.1 h". */
export function swingWords(result: SweepResult, figure: number): string | null {
  const { sweep } = result;
  const shown = sweep.figures[figure];
  const swings = swingsOf(sweep, figure);
  const sureOf = ({ points }: Swing) =>
    points.filter(({ figures }) => isSure(figures[figure]?.verdict));
  const first = swings.find((swing) => sureOf(swing).length > 0);
  if (shown === undefined || swings.length === 0) return null;
  const name = sweepFigureWords(shown, result);
  if (first === undefined) return say`${name}: no value that was tried changes it clearly`;
  const sure = sureOf(first);
  const values = sure.map(({ values: own, figures }) => {
    const value = own.find((each) => each !== null);
    const difference = figures[figure]?.difference;
    return difference === undefined
      ? ''
      : `${value} ${differenceText(difference, shown.unit).value}`;
  });
  const verb = first === swings[0] ? said('moves it most') : said('surely moves it');
  return `${name}: ${first.path} ${verb} (${values.join(', ')})`;
}

function isSure(verdict: string | undefined): boolean {
  return ['better', 'worse', 'higher', 'lower'].includes(verdict ?? '');
}

const LUCK =
  '{0}: {1}, {2} from luck, which more replications make smaller, and {3} from not knowing the ' +
  'inputs, which only better data make smaller.';

/** Luck beside unknown inputs: "10 h, ±2 h from luck and ±7 h from not knowing the inputs". */
export function uncertaintyWords(result: SweepResult): readonly string[] {
  const { figures, uncertainties } = result.sweep;
  return uncertainties.flatMap(({ figure, estimate, randomness, inputs }) => {
    const shown = figures[figure];
    if (shown === undefined) return [];
    const half = (value: number) => `±${WORD_SPACE}${halfWords(value, shown.unit)}`;
    const name = sweepFigureWords(shown, result);
    const value = formatValue(estimate, shown.unit);
    return [filled(LUCK, [name, value, half(randomness), half(inputs)])];
  });
}

const WORD_SPACE = '\u00a0';

/** Half of an interval; that of a share is counted in points. */
function halfWords(value: number, unit: string): string {
  if (unit !== 'share') return formatValue(value, unit);
  return `${formatNumber(value * 100, value < 0.01 ? 2 : 1)}${WORD_SPACE}pt`;
}
