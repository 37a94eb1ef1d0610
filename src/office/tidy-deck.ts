/**
 * Makes a deck that PowerPoint opens without offering to repair it, and the same bytes on any day.
 * The package that writes decks names masters that are not there, gives several shapes of a slide
 * one number, declares kinds of files that it does not hold, and notes the hour.
 */
import { coreProperties } from './office-text.ts';
import { type OfficeParts, packOffice, unpackOffice } from './office-zip.ts';

const TYPES = '[Content_Types].xml';
const CORE = 'docProps/core.xml';

/** The same deck without these faults. */
export function tidyDeck(untidy: OfficeParts, title: string): OfficeParts {
  const tidy: OfficeParts = new Map();
  for (const [name, content] of withNumberedCharts(untidy)) {
    if (name.endsWith('.xlsx') && typeof content !== 'string')
      tidy.set(name, tidyWorkbook(content));
    else if (typeof content === 'string') tidy.set(name, tidyPart(name, content));
    else tidy.set(name, content);
  }
  tidy.set(CORE, coreProperties(title));
  tidy.set(TYPES, tidyTypes(tidy.get(TYPES) as string, tidy));
  return tidy;
}

const NUMBERED = /(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.(?:xml|xlsx))/g;

/** Charts and their workbooks counted from 1 in every deck: the package counts on from the last. */
function withNumberedCharts(parts: OfficeParts): OfficeParts {
  const numbers = [...parts.keys()]
    .flatMap((name) => /^ppt\/charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? [])
    .sort((one, other) => Number(one) - Number(other));
  const renumbered = (text: string) =>
    text.replace(NUMBERED, (whole, kind: string, number: string) => {
      const place = numbers.indexOf(number);
      return place < 0 ? whole : `${kind}${place + 1}`;
    });
  return new Map(
    [...parts].map(([name, content]) => {
      const names = typeof content === 'string' && (name.endsWith('.rels') || name === TYPES);
      return [renumbered(name), names ? renumbered(content) : content];
    }),
  );
}

function tidyPart(name: string, xml: string): string {
  return /^ppt\/(?:slides|notesSlides|slideLayouts|slideMasters|notesMasters)\/[^/]*\.xml$/.test(
    name,
  )
    ? withOwnNumbers(xml)
    : xml;
}

/** Every shape of a slide has a number of its own; the first is the slide's tree. */
function withOwnNumbers(xml: string): string {
  let number = 0;
  return xml.replace(/(<p:cNvPr [^>]*?\bid=")\d+"/g, (_, start: string) => {
    number += 1;
    return `${start}${number}"`;
  });
}

/** What is declared is there: parts by their names, and kinds of files by their endings. */
function tidyTypes(xml: string, parts: OfficeParts): string {
  const endings = new Set([...parts.keys()].map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return xml
    .replace(/<Override [^>]*?PartName="\/([^"]*)"[^>]*?\/>/g, (one, name: string) =>
      parts.has(name) ? one : '',
    )
    .replace(/<Default [^>]*?Extension="([^"]*)"[^>]*?\/>/g, (one, ending: string) =>
      endings.has(ending) ? one.replace('image/jpg', 'image/jpeg') : '',
    );
}

/** The workbook inside a chart, without the hour at which it was made. */
function tidyWorkbook(bytes: Uint8Array): Uint8Array {
  const parts = unpackOffice(bytes);
  if (parts.has(CORE)) parts.set(CORE, coreProperties(''));
  return packOffice(parts);
}
