/** XML that is put together from parts: one way of writing an element, one way of escaping. */
import { escapeMarkup } from './markup.ts';

/** Attributes of an element; those that are undefined are left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with attributes and content that is XML already; without content it is closed. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const start = `<${name}${attributeText(attributes)}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, attributes, escapeMarkup(text));
}

/** The first line of every XML file. */
export const XML_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function attributeText(attributes: Attributes): string {
  return Object.entries(attributes)
    .flatMap(([name, value]) =>
      value === undefined ? [] : [` ${name}="${escapeMarkup(`${value}`)}"`],
    )
    .join('');
}
