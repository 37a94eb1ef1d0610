/** What goes wrong outside the program: a file that is missing, a disk that is full. */

/** A refusal by the world outside, with a stable code and a complete sentence for the user. */
export class OutsideError extends Error {
  override name = 'OutsideError';
  /** `E2xx`: an input or a flag is wrong; `E7xx`: an output could not be written. */
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The system's own code of a failed operation, such as `ENOENT`; empty if it has none. */
export function systemCode(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file grew larger than the system allows',
  EEXIST: 'a file of that name is in the way',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'symbolic links run in a circle',
};

/** Why an operation on a file failed, in words. */
export function reasonOf(error: unknown): string {
  const code = systemCode(error);
  return REASONS[code] ?? (code !== '' ? code : String((error as Error)?.message ?? error));
}
