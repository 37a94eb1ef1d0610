/** Text that every office document holds in the same way. */
import { element, textElement, XML_START } from '../units/xml.ts';

/** A text without what no document may hold: control characters and halves of surrogate pairs. */
export function officeText(text: string): string {
  return text.replace(/(?![\t\n])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu, '\ufffd');
}

/** The part that names title and maker, without a date. */
export function coreProperties(title: string): string {
  const namespaces = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  };
  const facts = textElement('dc:title', title) + textElement('dc:creator', 'Tiersim');
  return XML_START + element('cp:coreProperties', namespaces, facts);
}
