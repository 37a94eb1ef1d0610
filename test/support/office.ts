/** What office programs demand of a file before they open it without offering to repair it. */
import { dirname, join } from 'node:path/posix';
import { SaxesParser } from 'saxes';
import { type OfficeParts, unpackOffice } from '../../src/office/office-zip.ts';

/** All faults of a workbook or a deck: parts, kinds, relations, numbers of shapes, XML. */
export function officeFaults(file: Uint8Array): string[] {
  const parts = unpackOffice(file);
  return [
    ...zipFaults(file),
    ...[...parts].flatMap(([name, content]) =>
      typeof content === 'string' ? xmlFaults(name, content) : [],
    ),
    ...typeFaults(parts),
    ...relationFaults(parts),
    ...numberFaults(parts),
  ];
}

/** Every start tag of an XML text with its attributes. */
export function tagsOf(xml: string): { name: string; attributes: Record<string, string> }[] {
  const tags: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    tags.push({ name, attributes: attributes as Record<string, string> });
  });
  parser.write(xml).close();
  return tags;
}

/** All text between the tags of an XML text. */
export function textsOf(xml: string, element: string): string[] {
  const texts: string[] = [];
  let isInside = false;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name !== element) return;
    isInside = true;
    texts.push('');
  });
  parser.on('closetag', ({ name }) => {
    if (name === element) isInside = false;
  });
  parser.on('text', (text) => {
    if (isInside) texts[texts.length - 1] += text;
  });
  parser.write(xml).close();
  return texts;
}

/** The hour at which an entry was packed is in its header; folders have no entries of their own. */
function zipFaults(file: Uint8Array): string[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const faults: string[] = [];
  for (let at = 0; at + 30 < file.length; at++) {
    if (view.getUint32(at, true) !== 0x04034b50) continue;
    const date = view.getUint16(at + 12, true);
    const length = view.getUint16(at + 26, true);
    const name = new TextDecoder().decode(file.subarray(at + 30, at + 30 + length));
    if (date !== ((0 << 9) | (1 << 5) | 1)) faults.push(`${name} has a date`);
    if (name.endsWith('/')) faults.push(`${name} is a folder`);
  }
  return faults;
}

function xmlFaults(name: string, xml: string): string[] {
  try {
    tagsOf(xml);
    return [];
  } catch (error) {
    return [`${name}: ${error instanceof Error ? error.message : error}`];
  }
}

function typeFaults(parts: OfficeParts): string[] {
  const tags = tagsOf(parts.get('[Content_Types].xml') as string);
  const of = (kind: string, key: string) =>
    tags.filter(({ name }) => name === kind).map(({ attributes }) => attributes[key] ?? '');
  const overrides = of('Override', 'PartName').map((name) => name.slice(1));
  const endings = of('Default', 'Extension');
  const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml');
  const endingOf = (name: string) => name.slice(name.lastIndexOf('.') + 1);
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `${name} is not there`),
    ...overrides
      .filter((name, at) => overrides.indexOf(name) !== at)
      .map((name) => `${name} twice`),
    ...endings
      .filter((ending) => !names.some((name) => endingOf(name) === ending))
      .map((ending) => `nothing ends in .${ending}`),
    ...names
      .filter((name) => !overrides.includes(name) && !endings.includes(endingOf(name)))
      .map((name) => `${name} is of no kind`),
  ];
}

function relationFaults(parts: OfficeParts): string[] {
  return [...parts].flatMap(([name, content]) => {
    if (!name.endsWith('.rels') || typeof content !== 'string') return [];
    const folder = join(dirname(name), '..');
    const relations = tagsOf(content).filter((tag) => tag.name === 'Relationship');
    const ids = relations.map(({ attributes }) => attributes.Id);
    return [
      ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: ${id} twice`),
      ...relations.flatMap(({ attributes: { Target = '', TargetMode } }) => {
        if (TargetMode === 'External') return [];
        const target = Target.startsWith('/') ? Target.slice(1) : join(folder, Target);
        return parts.has(target) ? [] : [`${name}: ${target} is not there`];
      }),
    ];
  });
}

/** Within a slide every shape has a number of its own. */
function numberFaults(parts: OfficeParts): string[] {
  return [...parts].flatMap(([name, content]) => {
    if (!/^ppt\/\w+\/[^/]*\.xml$/.test(name) || typeof content !== 'string') return [];
    const ids = tagsOf(content)
      .filter((tag) => tag.name === 'p:cNvPr')
      .map(({ attributes }) => attributes.id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${name}: shape ${id} twice`);
  });
}
