/** The version of the program, as `--version` and every saved result state it. */

/** Version of this release; a test holds it equal to the one in package.json. */
export const VERSION = '0.1.0';
