// Waiting for what may fail, or never answer.

/** What the work gives; nothing when it fails or takes longer than this many milliseconds. */
export const within = <T>(ms: number, work: Promise<T>): Promise<T | undefined> =>
  Promise.race([
    work.catch(() => undefined),
    new Promise<undefined>((resolve) => setTimeout(resolve, ms, undefined)),
  ]);
