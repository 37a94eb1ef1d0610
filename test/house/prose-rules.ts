/** Rules for text that people read: links that lead somewhere, and the project speaks of itself. */
import { dirname, join } from 'node:path/posix';
import type { Problem } from './source.ts';

/** Words that belong to a workshop and not to the work; split so that this file has none. */
const FOREIGN_WORDS = [
  'TO' + 'DO',
  'FIX' + 'ME',
  'chat ?gpt',
  'clau' + 'de',
  'anthro' + 'pic',
  'open' + 'ai',
  'co' + 'pilot',
  '(this|the|a|my|our|previous|next) sess' + 'ions?',
  'the bri' + 'ef',
  'registry\\.npm' + 'js',
].map((word) => new RegExp(`\\b${word}\\b`, 'i'));
const MACHINE_PATHS = /(^|[\s"'`(])\/(work|home|root|Users|tmp)\//;
const LINK = /\]\(([^()\s]+(?:\([^()\s]*\))?)(?:\s+"[^"]*")?\)/g;

/** Lines that name the workshop in which the project was made, or a path of one machine. */
export function foreignWords(path: string, text: string): Problem[] {
  const problems: Problem[] = [];
  text.split('\n').forEach((content, index) => {
    for (const word of FOREIGN_WORDS) {
      const found = word.exec(content);
      if (found) problems.push({ path, line: index + 1, rule: `the word "${found[0]}"` });
    }
    if (MACHINE_PATHS.test(content)) {
      problems.push({ path, line: index + 1, rule: 'a path of one machine' });
    }
  });
  return problems;
}

/**
 * Relative links of a Markdown page that lead nowhere. `textAt` gives the text of a file, an empty
 * text for a folder, and `undefined` where there is nothing.
 */
export function deadLinks(
  path: string,
  text: string,
  textAt: (path: string) => string | undefined,
): Problem[] {
  const problems: Problem[] = [];
  withoutCode(text).forEach((content, index) => {
    for (const [, link] of content.matchAll(LINK)) {
      if (link === undefined || /^[a-z]+:/i.test(link)) continue;
      const [target = '', anchor] = link.split('#');
      const place = target === '' ? path : join(dirname(path), decodeURI(target));
      const found = textAt(place);
      const complain = (rule: string) => problems.push({ path, line: index + 1, rule });
      if (found === undefined) complain(`link to ${link}, which is not there`);
      else if (anchor && place.endsWith('.md') && !anchorsOf(found).has(anchor)) {
        complain(`link to ${link}, but the page has no such heading`);
      }
    }
  });
  return problems;
}

/** Lines of a page with fenced blocks and code spans blanked. */
function withoutCode(text: string): string[] {
  let isFenced = false;
  return text.split('\n').map((line) => {
    if (/^\s*(```|~~~)/.test(line)) {
      isFenced = !isFenced;
      return '';
    }
    return isFenced ? '' : line.replace(/`[^`]*`/g, '');
  });
}

/** Anchors of a page's headings, made as GitHub makes them, and of explicit `id`s. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, id] of text.matchAll(/\b(?:id|name)="([^"]+)"/g)) anchors.add(id as string);
  for (const [, heading] of text.matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm)) {
    const plain = (heading as string).toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '');
    const base = plain.trim().replace(/\s/g, '-');
    let anchor = base;
    for (let k = 1; anchors.has(anchor); k++) anchor = `${base}-${k}`;
    anchors.add(anchor);
  }
  return anchors;
}
