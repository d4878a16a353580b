// Old settings made new: one step a version, each of them plain data in, plain data out.

/** The version this build writes. */
export const CURRENT = 2;

export type Stored = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Step `n` makes version `n + 1` of version `n`. Steps never change once they are released. */
const STEPS: readonly ((s: Stored) => Stored)[] = [
  // Before versions were counted the fields were those of version 1.
  (s) => s,
  // Sites are named without `www.`, so that `www.example.org` and `example.org` are one.
  (s) => ({
    ...s,
    sitesOff: Array.isArray(s.sitesOff)
      ? s.sitesOff.map((host: unknown) => (typeof host === 'string' ? host.replace(/^www\./, '') : host))
      : [],
  }),
];

export interface Migrated {
  settings: Stored;
  /** Written by a newer version of the extension: may be read, must not be written over. */
  newer: boolean;
}

/**
 * Brings whatever is stored to the current version. What is no object counts as nothing stored;
 * a version that is no whole number counts as 0.
 */
export function migrate(stored: unknown): Migrated {
  if (!isObject(stored)) return { settings: {}, newer: false };
  const version = Number.isInteger(stored.version) ? Math.max(0, stored.version as number) : 0;
  if (version > CURRENT) return { settings: stored, newer: true };
  let settings = stored;
  for (const step of STEPS.slice(version)) settings = step(settings);
  return { settings: { ...settings, version: CURRENT }, newer: false };
}
