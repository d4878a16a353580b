// Types of say.mjs.

/** Says on stderr what is being done now. */
export function say(text: string): void;

/** A failure whose message is the whole answer: what is wrong, and how to mend it. */
export class Mendable extends Error {}

/** Ends the program with the message of a Mendable, or with the stack of a mistake of our own. */
export function fail(error: unknown): never;
