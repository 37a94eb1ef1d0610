/** Office documents as packed parts: the same parts give the same bytes, on any day. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Parts of a document by their names inside it, texts as text. */
export type OfficeParts = Map<string, string | Uint8Array>;

/** The first day that the format of archives can say, so that no clock comes in. */
const NO_DAY = '1980-01-01T00:00:00';

const CONTENT_TYPES = '[Content_Types].xml';

/** The parts of a document; XML as text. */
export function unpackOffice(file: Uint8Array): OfficeParts {
  const parts: OfficeParts = new Map();
  for (const [name, content] of Object.entries(unzipSync(file))) {
    if (name.endsWith('/')) continue;
    parts.set(name, isXml(name) ? strFromU8(content) : content);
  }
  return parts;
}

/** The document: the list of contents first, the others by name, all compressed. */
export function packOffice(parts: OfficeParts): Uint8Array {
  const names = [...parts.keys()].sort((one, other) => {
    if (one === CONTENT_TYPES || other === CONTENT_TYPES) return one === CONTENT_TYPES ? -1 : 1;
    return one < other ? -1 : 1;
  });
  const files = names.map((name) => {
    const content = parts.get(name) as string | Uint8Array;
    return [name, typeof content === 'string' ? strToU8(content) : content] as const;
  });
  return zipSync(Object.fromEntries(files), { level: 6, mtime: NO_DAY });
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}
