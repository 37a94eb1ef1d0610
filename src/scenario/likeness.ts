/** Types that are `like` another: everything but the arrivals is that of the other type. */

import { suggestion } from './nearest.ts';
import { merge } from './overlay.ts';
import { formatPath, type Problem, ScenarioError } from './problem.ts';
import { child, type Entry, type MapTree, type Tree } from './tree.ts';
import { without } from './tree-edit.ts';

/**
 * The document with every type that is `like` another spelt out: the fields of the other, its
 * arrivals left out, and on top what the type states itself. Each value keeps its own place.
 *
 * @throws ScenarioError where the other type does not exist or is like a third one.
 */
export function withLikeness(document: Tree): Tree {
  const tickets = child(document, 'tickets');
  if (document.kind !== 'map' || tickets?.kind !== 'map') return document;
  const problems: Problem[] = [];
  const entries = tickets.entries.map((entry) => spelledOut(entry, tickets, problems));
  if (problems.length > 0) throw new ScenarioError(problems);
  const value: Tree = { ...tickets, entries };
  return {
    ...document,
    entries: document.entries.map((entry) =>
      entry.key === 'tickets' ? { ...entry, value } : entry,
    ),
  };
}

function spelledOut(entry: Entry, tickets: MapTree, problems: Problem[]): Entry {
  const like = child(entry.value, 'like');
  if (entry.value.kind !== 'map' || like?.kind !== 'scalar') return entry;
  const model = modelOf(String(like.value), tickets);
  if (typeof model !== 'string') {
    const own = without(entry.value, 'like');
    return { ...entry, value: merge(without(model, 'arrivals'), own) };
  }
  const path = formatPath(['tickets', entry.key, 'like']);
  problems.push({ code: 'E309', ...like.place, path, message: model });
  return entry;
}

/** The type of that name, or why it cannot be a model for another. */
function modelOf(name: string, tickets: MapTree): MapTree | string {
  const model = child(tickets, name);
  const names = tickets.entries.map(({ key }) => key);
  if (model?.kind !== 'map') return `there is no ticket type ${name}; ${suggestion(name, names)}`;
  const other = child(model, 'like');
  if (other === undefined) return model;
  return `${name} is itself like another type; name a type that states its own fields`;
}
