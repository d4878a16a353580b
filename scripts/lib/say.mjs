// Progress for the reader of a terminal: on stderr, so that stdout holds results only.

/** Says what is being done now. */
export function say(text) {
  process.stderr.write(`· ${text}\n`);
}

/** A failure whose message is the whole answer: what is wrong, and how to mend it. */
export class Mendable extends Error {
  name = 'Mendable';
}

/** Ends the program: one clear sentence for what can be mended, the stack for a mistake of our own. */
export function fail(error) {
  process.stderr.write(`✗ ${error instanceof Mendable ? error.message : (error?.stack ?? error)}\n`);
  process.exit(1);
}
