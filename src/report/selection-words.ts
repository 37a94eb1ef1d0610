/** What a selection says in sentences. */
import type {
  Requirement,
  Selection,
  SelectionModel,
  SelectionResult,
  Verification,
} from '../experiment/selection-result.ts';
import { filled, said, say } from '../units/language.ts';
import { formatInterval, formatNumber, formatRounded, formatValue, type Judged } from './format.ts';
import { differenceText } from './format-difference.ts';
import { goalText, targetWords, verdictWord } from './names.ts';

/** What is asked, on one line. */
export function questionWords({ selection, facts }: SelectionResult): string {
  const { figure, probability } = selection;
  const wanted = figure.better === 'higher' ? said('highest') : said('lowest');
  const name = targetWords(figure, facts);
  const margin = marginText(figure.margin, figure.unit);
  const chance = percent(probability);
  return say`${name}, ${wanted} is best; ${margin} do not matter; right with ${chance}`;
}

/** A target that is to be kept, with what is too little to matter. */
export function requirementWords(requirement: Requirement, { facts }: SelectionResult): string {
  const { margin, unit, comparison, goal } = requirement;
  const sign = { '>=': '≥', '<=': '≤', '>': '>', '<': '<' }[comparison];
  const name = targetWords(requirement, facts);
  return say`${name} ${sign} ${formatValue(goal, unit)} (to ${marginText(margin, unit)})`;
}

/** What became of a model, in a few words: "beaten by C", "misses 2 targets". */
export function endWords({ end, beatenBy, requirements }: SelectionModel): string {
  const missed = requirements.filter(({ verdict }) => verdict === 'missed').length;
  switch (end) {
    case 'selected':
      return said('selected');
    case 'left':
      return said('may be the best');
    case 'beaten':
      return say`beaten by ${beatenBy}`;
    case 'misses a target':
      return missed === 1 ? said('misses a target') : say`misses ${missed} targets`;
    case 'unknown':
      return said('has no figure');
  }
}

/** The targets that a model surely misses, with what it reaches. */
export function missedWords(model: SelectionModel, result: SelectionResult): readonly string[] {
  return model.requirements.flatMap((found, place) => {
    const { unit, ...requirement } = result.selection.requirements[place];
    if (found.verdict !== 'missed') return [];
    const name = targetWords(requirement, result.facts);
    return [`${model.id}  ${name} ${formatRounded({ ...found, unit })}`];
  });
}

const SELECTED = 'Selected: {0} {1}. It is the best{2}, with a probability of {3} at least.';
const UNDECIDED =
  'Not decided between {0} within the replications allowed; about {1} of each would decide.';

/** How the selection ended, and what that means. */
export function outcomeWords(result: SelectionResult): string {
  const { selection } = result;
  const { models, selected, probability, figure, decidedBy } = selection;
  const left = models.filter(({ end }) => end === 'left').map(({ id }) => id);
  switch (selection.end) {
    case 'selected': {
      const model = models.find(({ id }) => id === selected);
      const margin = marginText(figure.margin, figure.unit);
      const rival = models.length > 1 ? say` or within ${margin} of it` : '';
      return filled(SELECTED, [selected, model?.name, rival, percent(probability)]);
    }
    case 'no model passes':
      return said('No model keeps the targets.');
    case 'not decided':
      return filled(UNDECIDED, [listed(left), formatNumber(decidedBy, 0)]);
    case 'stopped':
      return say`Stopped before it was decided between ${listed(left)}.`;
  }
}

/** What the selected model is with fresh luck. */
export function verificationWords(
  verification: Verification,
  { selection, facts }: SelectionResult,
): readonly string[] {
  const { figure, differences, targets, replications } = verification;
  const { unit } = selection.figure;
  const name = targetWords(selection.figure, facts);
  const about = `${name} ${figureWords({ ...figure, unit })}`;
  const versus = differences.map(({ against, verdict, ...difference }) => {
    const { value, limits } = differenceText(difference, unit);
    const range = limits === '' ? '' : ` (${limits})`;
    const model = selection.models.find(({ id }) => id === against);
    const why =
      model?.end === 'beaten' || model === undefined ? '' : ` (${against} ${endWords(model)})`;
    return say`against ${against} ${value}${range}, ${verdict}${why}`;
  });
  return [
    say`With fresh luck (${replications} replications): ${[about, ...versus].join('; ')}.`,
    ...targets.map((target) => {
      const name = `${targetWords(target, facts)} ${goalText(target)}`;
      return `${name}: ${figureWords(target)}, ${verdictWord(target.verdict)}.`;
    }),
  ];
}

/** What it took, on one line. */
export function effortWords({ models, replications, seed, tool }: Selection): string {
  const most = Math.max(...models.map((model) => model.replications));
  const all = most * models.length;
  const saved = all > replications ? say`, ${formatNumber(all, 0)} if none had left` : '';
  return [
    say`${formatNumber(replications, 0)} replications of ${models.length} models${saved}`,
    say`seed ${seed}`,
    `${tool.name} ${tool.version}`,
  ].join(' · ');
}

/** A figure with its limits, where anything varies. */
function figureWords(figure: Judged): string {
  const limits = figure.low === figure.high ? '' : ` (${formatInterval(figure)})`;
  return formatRounded(figure) + limits;
}

function marginText(margin: number, unit: string): string {
  return unit === 'share'
    ? say`${Number((margin * 100).toPrecision(3))} pt`
    : formatValue(margin, unit);
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(4))} %`;
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? names.join('')
    : say`${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** What is said where fresh luck contradicts the search. */
export const DOUBT =
  'Fresh luck does not confirm it: the search was kind to this model. Select again with a ' +
  'smaller margin, or with another seed.';

const ORDER = ['selected', 'left', 'beaten', 'misses a target', 'unknown'];

/** The selected model, those left, those beaten, those that fail; within each, the best first. */
export function rankedModels({ models, figure }: Selection): readonly SelectionModel[] {
  const sign = figure.better === 'higher' ? -1 : 1;
  const value = ({ figure: { estimate } }: SelectionModel) => sign * (estimate ?? 0);
  return [...models].sort(
    (one, other) => ORDER.indexOf(one.end) - ORDER.indexOf(other.end) || value(one) - value(other),
  );
}
