/**
 * Selects the best of many models: all start with the same luck, those that miss a target or are
 * beaten leave, and the others go on until one is left. It is run once more with fresh luck.
 */
import { assert } from '../units/assert.ts';
import type { Contender } from './comparison.ts';
import type { Crew, Unit } from './executor.ts';
import { inlineExecutor } from './executor.ts';
import { factsOf } from './facts.ts';
import { modelId } from './model-id.ts';
import type { Running } from './observe.ts';
import { type Entrant, Race, type RacePromise } from './race.ts';
import type { SelectionQuestion } from './selection-question.ts';
import { type Placed, placeSelection, promiseOf, requirementsOf } from './selection-question.ts';
import type { SelectionEnd, SelectionModel, SelectionResult } from './selection-result.ts';
import { keyedModel } from './study.ts';
import { verified } from './verification.ts';

/** What is selected by, how sure it shall be, and how it is run. */
export interface SelectionOptions extends SelectionQuestion, Running {
  /** Replications of a model at most; those of the verification are extra. */
  readonly most: number;
  /** Replications with fresh luck. */
  readonly verification: number;
}

/** Replications before the first look: fewer tell too little of how figures vary. */
const FIRST_LOOK = 20;
/** Models that are left are looked at after so many more. */
const WAVE = 10;

/**
 * Selects one of the models, of which the first is the base. The result depends on the models and
 * the question alone: looks come after whole waves, whatever the executor.
 * @throws UnknownTargets before anything is run.
 */
export async function runSelection(
  contenders: readonly Contender[],
  options: SelectionOptions,
): Promise<SelectionResult> {
  assert(contenders.length >= 2, 'a selection has a base and at least one variant');
  assert(options.most >= FIRST_LOOK, 'a selection allows the replications of its first look');
  const placed = placeSelection(contenders, options);
  const searched = await search(placed, options);
  const { race, promise } = searched;
  const { selected } = race;
  const verification =
    selected === null || options.signal?.aborted
      ? null
      : await verified(placed, { race, selected, promise, finished: searched.finished }, options);
  const [{ study: base }] = contenders as [Contender, ...Contender[]];
  const { row } = placed.entrants[0] as Entrant;
  const { metric, statistic, scope, unit } = row;
  const end = endOf(race, options.signal?.aborted === true);
  const forecast = end === 'not decided' ? Math.max(...race.forecast(promise)) : null;
  return {
    selection: {
      formatVersion: '1.0',
      tool: { name: 'tiersim', version: base.version },
      seed: base.model.seed,
      figure: {
        ...{ metric: metric.id, statistic: statistic.id, scope, unit, better: metric.better },
        margin: promise.margin,
      },
      requirements: requirementsOf(placed, promise),
      probability: options.probability,
      end,
      selected: selected === null ? null : modelId(selected),
      models: contenders.map((contender, place) => modelOf(contender, place, race)),
      replications: race.standings.reduce((sum, { replications }) => sum + replications, 0),
      decidedBy: forecast,
      verification,
    },
    facts: factsOf(base.model, base.words),
  };
}

function endOf(race: Race, isStopped: boolean): SelectionEnd {
  if (race.selected !== null) return 'selected';
  if (race.left.length === 0) return 'no model passes';
  return isStopped ? 'stopped' : 'not decided';
}

function modelOf({ study, changes }: Contender, place: number, race: Race): SelectionModel {
  const { end, beatenBy, replications, figure, requirements } = race.standings[place];
  return {
    id: modelId(place),
    name: study.scenario.name,
    hash: study.scenario.hash,
    changes,
    end,
    beatenBy: beatenBy === null ? null : modelId(beatenBy),
    replications,
    figure,
    requirements,
  };
}

interface Searched {
  readonly race: Race;
  readonly promise: RacePromise;
  readonly finished: number;
}

async function search(placed: Placed, options: SelectionOptions): Promise<Searched> {
  const { executor = inlineExecutor, signal, most } = options;
  const { entrants } = placed;
  const race = new Race(entrants);
  const crew = await executor.open(entrants.map(({ study }) => keyedModel(study)));
  const counter = new Counter(options, entrants.length * FIRST_LOOK);
  let promise = promiseOf(placed, race.estimates(), options);
  try {
    for (let seen = 0, wanted = FIRST_LOOK; seen < wanted; ) {
      await wave(crew, { race, from: seen, to: wanted, counter }, signal);
      if (signal?.aborted) break;
      if (seen === 0) promise = promiseOf(placed, race.estimates(), options);
      race.look(promise);
      seen = wanted;
      if (race.selected !== null || race.left.length === 0) break;
      wanted = Math.min(seen + WAVE, most);
      counter.expect(race.forecast(promise).map((n) => Math.min(Math.max(n, wanted), most) - seen));
    }
  } finally {
    await crew.close();
  }
  return { race, promise, finished: counter.finished };
}

interface Wave {
  readonly race: Race;
  readonly from: number;
  readonly to: number;
  readonly counter: Counter;
}

async function wave(
  crew: Crew,
  { race, from, to, counter }: Wave,
  signal: AbortSignal | undefined,
): Promise<void> {
  const units: Unit[] = [];
  for (let replication = from; replication < to; replication++) {
    for (const model of race.left) units.push({ model, replication });
  }
  for await (const { model, record } of crew.run(units, signal)) {
    race.take(model, record);
    counter.count();
  }
}

/** Counts what is finished and tells it. */
class Counter {
  finished = 0;
  readonly #options: SelectionOptions;
  #asked: number;

  constructor(options: SelectionOptions, asked: number) {
    this.#options = options;
    this.#asked = asked;
  }

  /** Says how many more each model will need. */
  expect(more: readonly number[]): void {
    this.#asked = this.finished + more.reduce((sum, count) => sum + count, 0);
  }

  count(): void {
    this.finished += 1;
    this.#options.onProgress?.(this.finished, Math.max(this.#asked, this.finished));
  }
}
