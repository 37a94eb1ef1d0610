/**
 * A deck in the dress of a company: masters, layouts, typefaces and inks of its template in place
 * of our own. Titles become those of its layouts, and everything else moves into the area that
 * they leave free.
 */
import { INK, QUIET_INK } from '../charts/theme.ts';
import { element } from '../units/xml.ts';
import {
  type Area,
  type CompanyLayout,
  type CompanyTemplate,
  companyTemplate,
  PRESENTATION,
  textOf,
} from './company-template.ts';
import { relationsPath, withTarget } from './office-relations.ts';
import type { OfficeParts } from './office-zip.ts';

const TYPES = '[Content_Types].xml';
const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
const NOTES_THEME = 'ppt/theme/themeOfNotes.xml';
const OWN_DRESS = /^ppt\/(?:slideMasters|slideLayouts|theme)\//;

/** Where our own slides have what is no title: on a cover, and on all others. */
interface OwnAreas {
  readonly cover: Area;
  readonly finding: Area;
}

/** The deck on a template; throws `TemplateFault` where that cannot be done well. */
export function inCompanyDress(
  deck: OfficeParts,
  template: OfficeParts,
  areas: OwnAreas,
): OfficeParts {
  const company = companyTemplate(template);
  const parts: OfficeParts = new Map([...deck].filter(([name]) => !OWN_DRESS.test(name)));
  parts.set(NOTES_THEME, textOf(deck, 'ppt/theme/theme1.xml'));
  retarget(parts, NOTES_MASTER, 'theme', NOTES_THEME);
  for (const [name, content] of company.parts) parts.set(name, content);
  for (const [name, content] of deck) {
    const [, number] = /^ppt\/slides\/slide(\d+)\.xml$/.exec(name) ?? [];
    if (typeof content !== 'string') continue;
    if (name.startsWith('ppt/charts/chart')) parts.set(name, inThemeInk(content));
    if (number === undefined) continue;
    const which = number === '1' ? 'cover' : 'finding';
    retarget(parts, name, 'slideLayout', company[which].name);
    parts.set(name, dressed(content, areas[which], company[which]));
  }
  parts.set(relationsPath(PRESENTATION), presentationRelations(parts, company));
  parts.set(PRESENTATION, withMasters(textOf(parts, PRESENTATION), company));
  parts.set(TYPES, withTypes(textOf(parts, TYPES), textOf(template, TYPES), company));
  return parts;
}

/** A slide with its title as the layout has it, and the rest moved into the layout's area. */
function dressed(slide: string, from: Area, { area }: CompanyLayout): string {
  const scale = Math.min(area.width / from.width, area.height / from.height);
  const left = area.x + (area.width - from.width * scale) / 2;
  const move = { scale, x: left - from.x * scale, y: area.y - from.y * scale };
  return inThemeFace(inThemeInk(slide)).replace(
    /<p:(sp|pic|graphicFrame)>(?:(?!<\/p:\1>)[\s\S])*?<\/p:\1>/g,
    (shape) => (/<p:ph\b[^>]*type="title"/.test(shape) ? titleOf(shape) : moved(shape, move)),
  );
}

interface Move {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** Letters are no smaller than this, in hundredths of a point. */
const LEAST_LETTERS = 800;

/** A shape at its new place, so many times as large. */
function moved(shape: string, { scale, x, y }: Move): string {
  const times = (value: string, shift = 0) => Math.round(Number(value) * scale + shift);
  return shape
    .replace(/<a:off x="(-?\d+)" y="(-?\d+)"/, (_, left, top) => {
      return `<a:off x="${times(left, x)}" y="${times(top, y)}"`;
    })
    .replace(/<a:ext cx="(\d+)" cy="(\d+)"/, (_, width, height) => {
      return `<a:ext cx="${times(width)}" cy="${times(height)}"`;
    })
    .replace(/<a:(gridCol w|tr h)="(\d+)"/g, (_, side, size) => `<a:${side}="${times(size)}"`)
    .replace(/\bsz="(\d+)"/g, (_, size) => {
      return `sz="${Math.max(LEAST_LETTERS, Math.round(times(size) / 100) * 100)}"`;
    });
}

/** A title without a place, a size or a colour of its own. */
function titleOf(shape: string): string {
  return shape
    .replace(/<p:ph\b[^>]*\/>/, '<p:ph type="title"/>')
    .replace(/<p:spPr>[\s\S]*?<\/p:spPr>/, '<p:spPr/>')
    .replace(/<a:bodyPr[^>]*>[\s\S]*?<\/a:bodyPr>|<a:bodyPr[^>]*\/>/, '<a:bodyPr/>')
    .replace(/<a:pPr\b[^>]*>[\s\S]*?<\/a:pPr>/g, '')
    .replace(/<a:rPr\b[^>]*>[\s\S]*?<\/a:rPr>/g, '<a:rPr/>')
    .replace(/<a:endParaRPr\b[^>]*\/>/g, '');
}

const OWN_INKS = new RegExp(
  `<a:srgbClr val="(?:${INK.slice(1)}|${QUIET_INK.slice(1)})"\\s*/>`,
  'gi',
);

/** Text in the ink of the theme: ours could not be read on dark slides. */
function inThemeInk(xml: string): string {
  return xml.replace(OWN_INKS, '<a:schemeClr val="tx1"/>');
}

/** Our typeface and those of the theme, for letters of three kinds. */
const FACES = { latin: '+mn-lt', ea: '+mn-ea', cs: '+mn-cs' } as const;

function inThemeFace(xml: string): string {
  return xml.replace(/<a:(latin|ea|cs) typeface="Arial"[^>]*\/>/g, (_, kind: keyof typeof FACES) =>
    element(`a:${kind}`, { typeface: FACES[kind] }),
  );
}

function retarget(parts: OfficeParts, name: string, kind: string, target: string): void {
  const path = relationsPath(name);
  parts.set(path, withTarget(textOf(parts, path), name, { kind, target }));
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const masterId = (place: number) => `rIdCompany${place + 1}`;

/** The relations of the presentation with the masters and the theme of the template. */
function presentationRelations(
  parts: OfficeParts,
  { masters, parts: own }: CompanyTemplate,
): string {
  const themes = [...own.keys()].filter((name) => /^ppt\/theme\/[^/]*\.xml$/.test(name));
  const path = relationsPath(PRESENTATION);
  const kept = textOf(parts, path).replace(/<Relationship\b[^>]*\/slideMaster"[^>]*>/g, '');
  const added = masters.map(({ name }, place) =>
    element('Relationship', {
      ...{ Id: masterId(place), Type: `${RELATIONS}/slideMaster` },
      Target: name.replace(/^ppt\//, ''),
    }),
  );
  return withTarget(kept, PRESENTATION, {
    kind: 'theme',
    target: themes[0] ?? NOTES_THEME,
  }).replace('</Relationships>', `${added.join('')}</Relationships>`);
}

/** The presentation with the masters of the template and the size of its slides. */
function withMasters(presentation: string, { masters, size }: CompanyTemplate): string {
  const list = masters.map(({ number }, place) =>
    element('p:sldMasterId', { id: number, 'r:id': masterId(place) }),
  );
  return presentation
    .replace(/<p:sldMasterIdLst>[\s\S]*?<\/p:sldMasterIdLst>/, () => {
      return element('p:sldMasterIdLst', {}, list.join(''));
    })
    .replace(/<p:sldSz [^>]*>/, () => element('p:sldSz', { cx: size[0], cy: size[1] }));
}

const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** What kind each part is: the deck's own, and those that came along. */
function withTypes(own: string, theirs: string, { parts }: CompanyTemplate): string {
  const kept = own.replace(/<Override [^>]*?PartName="\/([^"]*)"[^>]*?\/>/g, (tag, name: string) =>
    OWN_DRESS.test(name) ? '' : tag,
  );
  const overrides = [...theirs.matchAll(/<Override [^>]*PartName="\/([^"]*)"[^>]*\/>/g)]
    .filter(([, name = '']) => parts.has(name))
    .map(([tag]) => tag);
  const known = new Set([...kept.matchAll(/Extension="([^"]*)"/g)].map(([, ending]) => ending));
  const endings = new Set([...parts.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  const defaults = [...theirs.matchAll(/<Default [^>]*Extension="([^"]*)"[^>]*\/>/g)]
    .filter(([, ending = '']) => endings.has(ending) && !known.has(ending))
    .map(([tag]) => tag);
  const notes = element('Override', { PartName: `/${NOTES_THEME}`, ContentType: THEME_TYPE });
  return kept
    .replace(/<Types[^>]*>/, (start) => start + defaults.join(''))
    .replace('</Types>', `${notes}${overrides.join('')}</Types>`);
}
