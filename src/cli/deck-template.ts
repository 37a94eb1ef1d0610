/** The presentation of a company in whose dress a deck appears. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { OutsideError, reasonOf } from '../node/outside-error.ts';
import { companyTemplate, TemplateFault } from '../office/company-template.ts';
import { type OfficeParts, unpackOffice } from '../office/office-zip.ts';

/** Reads the template of that name below `folder`; throws `OutsideError` E201 or E231. */
export async function readTemplate(folder: string, name: string): Promise<OfficeParts> {
  const bytes = await readFile(resolve(folder, name)).catch((error: unknown) => {
    throw new OutsideError('E201', `--template: ${name} cannot be read (${reasonOf(error)}).`);
  });
  const refuse = (why: string): never => {
    throw new OutsideError('E231', `--template: ${name} is no template for slides: ${why}.`);
  };
  let parts: OfficeParts;
  try {
    parts = unpackOffice(new Uint8Array(bytes));
  } catch {
    return refuse('it is no PowerPoint file (.pptx or .potx)');
  }
  try {
    companyTemplate(parts);
  } catch (error) {
    if (error instanceof TemplateFault) return refuse(error.message);
    throw error;
  }
  return parts;
}
