/** Which parts of an office document refer to which. */
import { element } from '../units/xml.ts';
import type { OfficeParts } from './office-zip.ts';

/** A part that another one refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `slideMaster`, `theme`, `image`. */
  readonly kind: string;
  /** Name of the part, or the address outside. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Where the relations of a part stand. */
export function relationsPath(name: string): string {
  const folder = name.lastIndexOf('/') + 1;
  return `${name.slice(0, folder)}_rels/${name.slice(folder)}.rels`;
}

/** What a part refers to. */
export function relationsOf(parts: OfficeParts, name: string): readonly Relation[] {
  const text = parts.get(relationsPath(name));
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
    const value = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
    const isOutside = value('TargetMode') === 'External';
    const target = value('Target');
    return {
      ...{ id: value('Id'), kind: value('Type').replace(/^.*\//, ''), isOutside },
      target: isOutside ? target : resolved(name, target),
    };
  });
}

/** The same relations of a part, where all of this kind have another target. */
export function withTarget(
  relations: string,
  name: string,
  { kind, target }: Pick<Relation, 'kind' | 'target'>,
): string {
  return relations.replace(/<Relationship\b[^>]*>/g, (tag) => {
    const value = (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(tag)?.[1] ?? '';
    if (value('Type').replace(/^.*\//, '') !== kind) return tag;
    const depth = name.split('/').length - 1;
    const way = '../'.repeat(depth) + target;
    return element('Relationship', { Id: value('Id'), Type: value('Type'), Target: way });
  });
}

/** The part that an address inside another one means. */
function resolved(name: string, address: string): string {
  if (address.startsWith('/')) return address.slice(1);
  const way = name.split('/').slice(0, -1);
  for (const step of address.split('/')) {
    if (step === '..') way.pop();
    else if (step !== '.') way.push(step);
  }
  return way.join('/');
}
