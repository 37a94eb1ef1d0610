/** What a company's presentation gives to slides: masters, layouts, and the areas left free. */
import { type Relation, relationsOf, relationsPath } from './office-relations.ts';
import type { OfficeParts } from './office-zip.ts';

/** Why a file cannot be a template. */
export class TemplateFault extends Error {
  override name = 'TemplateFault';
}

/** The part that lists slides and masters. */
export const PRESENTATION = 'ppt/presentation.xml';

/** A rectangle in the units of the format, 360,000 a centimetre. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A layout with the area below its title. */
export interface CompanyLayout {
  readonly name: string;
  readonly master: string;
  readonly area: Area;
}

/** What is taken from a template. */
export interface CompanyTemplate {
  /** Width and height of its slides. */
  readonly size: readonly [number, number];
  /** The layouts of the first slide and of all others. */
  readonly cover: CompanyLayout;
  readonly finding: CompanyLayout;
  /** Masters of these layouts, with the numbers that they have in the template. */
  readonly masters: readonly { readonly name: string; readonly number: string }[];
  /** Masters, layouts, themes and what they show. */
  readonly parts: ReadonlyMap<string, string | Uint8Array>;
}

/** Slides are as wide as this many times their height, or nearly. */
const SHAPE = 16 / 9;
const SAME_SHAPE = 0.02;

/** Reads a template; throws `TemplateFault` where slides cannot be put on it well. */
export function companyTemplate(parts: OfficeParts): CompanyTemplate {
  const presentation = textOf(parts, PRESENTATION);
  const size = slideSize(presentation);
  const masters = relationsOf(parts, PRESENTATION).filter(({ kind }) => kind === 'slideMaster');
  const layouts = masters.flatMap(({ target }) => layoutsOf(parts, target));
  const roomy = layouts.filter((layout) => hasRoom(layout, size));
  const [finding] = roomy.sort((one, other) => areaOf(other) - areaOf(one));
  if (finding === undefined) throw new TemplateFault('no layout has a title with room below it');
  const cover = layouts.find(({ type }) => type === 'title') ?? finding;
  const gathered = new Map<string, string | Uint8Array>();
  const used = masters.filter(({ target }) => [finding, cover].some((o) => o.master === target));
  for (const { target } of used) gather(parts, target, gathered);
  return {
    ...{ size, cover, finding, parts: gathered },
    masters: used.map((relation) => ({
      name: relation.target,
      number: numberOf(presentation, relation),
    })),
  };
}

/** The text of a part that has to be there. */
export function textOf(parts: OfficeParts, name: string): string {
  const text = parts.get(name);
  if (typeof text !== 'string') throw new TemplateFault(`it has no part ${name}`);
  return text;
}

interface FoundLayout extends CompanyLayout {
  readonly type: string;
  readonly title: Area;
}

/** The layouts of a master that have a title and say where the rest goes. */
function layoutsOf(parts: OfficeParts, master: string): readonly FoundLayout[] {
  const whole = textOf(parts, master);
  return relationsOf(parts, master)
    .filter(({ kind }) => kind === 'slideLayout')
    .flatMap(({ target: name }) => {
      const own = textOf(parts, name);
      if (!/<p:ph\b[^>]*type="(?:ctrT|t)itle"/.test(own)) return [];
      const place = (types: string) => placeIn(own, types) ?? placeIn(whole, types);
      const title = place('title|ctrTitle');
      const area = place('subTitle|body|obj');
      const type = /<p:sldLayout\b[^>]*\btype="([^"]*)"/.exec(own)?.[1] ?? '';
      return title === null || area === null ? [] : [{ name, master, type, title, area }];
    });
}

/** Where the first placeholder of one of these types is; null where that is not said. */
function placeIn(xml: string, types: string): Area | null {
  for (const [shape] of xml.matchAll(/<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<\/p:sp>/g)) {
    if (!new RegExp(`<p:ph\\b[^>]*type="(?:${types})"`).test(shape)) continue;
    const [, x, y] = /<a:off x="(-?\d+)" y="(-?\d+)"/.exec(shape) ?? [];
    const [, width, height] = /<a:ext cx="(\d+)" cy="(\d+)"/.exec(shape) ?? [];
    if (x === undefined || width === undefined) continue;
    return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  }
  return null;
}

/** Findings stand on layouts for contents, with the title above them and all of it on the slide. */
function hasRoom({ type, title, area }: FoundLayout, [, height]: readonly number[]): boolean {
  const isForContents = type === 'titleOnly' || type === 'obj';
  const isBelow = title.y + title.height <= area.y * 1.1;
  return isForContents && isBelow && area.y + area.height <= (height ?? 0);
}

function areaOf({ area }: FoundLayout): number {
  return area.width * area.height;
}

/** A part and all parts that it refers to, but slides. */
function gather(parts: OfficeParts, name: string, into: Map<string, string | Uint8Array>): void {
  const content = parts.get(name);
  if (content === undefined || into.has(name)) return;
  into.set(name, content);
  const relations = parts.get(relationsPath(name));
  if (relations !== undefined) into.set(relationsPath(name), relations);
  for (const { kind, target, isOutside } of relationsOf(parts, name))
    if (kind !== 'slide' && !isOutside) gather(parts, target, into);
}

function slideSize(presentation: string): readonly [number, number] {
  const tag = /<p:sldSz [^>]*>/.exec(presentation)?.[0] ?? '';
  const side = (key: string) => Number(new RegExp(`${key}="(\\d+)"`).exec(tag)?.[1] ?? 0);
  const [width, height] = [side('cx'), side('cy')];
  if (width === 0 || height === 0) throw new TemplateFault('it does not say how large slides are');
  if (Math.abs(width / height / SHAPE - 1) > SAME_SHAPE) {
    const shape = `its slides are ${(width / height).toFixed(2)} times as wide as high`;
    throw new TemplateFault(`${shape}; wide ones (16:9) are needed`);
  }
  return [width, height];
}

function numberOf(presentation: string, { id }: Relation): string {
  const tag = new RegExp(`<p:sldMasterId [^>]*r:id="${id}"[^>]*>`).exec(presentation)?.[0] ?? '';
  return / id="(\d+)"/.exec(tag)?.[1] ?? '2147483648';
}
