// All settings as one file to take away, to bring back, or to erase. Plain JSON that a reader can read.
import { browser } from 'wxt/browser';
import { CURRENT, migrate } from './migrations.ts';
import { validSettings } from './settings.ts';

const FORMAT = 'qingdu-settings';
/** What is taken along; passing notes of the extension itself are not. */
const KEYS = ['settings', 'reader', 'sourceLists'] as const;

type Kept = Partial<Record<(typeof KEYS)[number], unknown>>;

/** What a file could not be: not ours, not JSON, or of a version this one does not know. */
export type Refusal = 'not-ours' | 'newer';
export class Refused extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}

const kept = async (): Promise<Kept> => (await browser.storage.local.get([...KEYS])) as Kept;

/** Everything the reader has set, as JSON. Settings of a newer version are taken along as they are. */
export async function exportAll(now = new Date()): Promise<string> {
  const { settings, reader, sourceLists } = await kept();
  const found = migrate(settings);
  const data = {
    format: FORMAT,
    version: CURRENT,
    exported: now.toISOString(),
    settings: found.newer ? found.settings : validSettings(settings),
    ...(reader === undefined ? {} : { reader }),
    ...(sourceLists === undefined ? {} : { sourceLists }),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** The choices of the reading view, which checks their values itself: plain, short fields, and not many. */
function readerOf(from: unknown): Kept {
  if (typeof from !== 'object' || from === null || Array.isArray(from)) return {};
  const plain = Object.entries(from).filter(
    ([name, value]) =>
      /^[a-z]\w{0,30}$/i.test(name) && (/^(?:boolean|number)$/.test(typeof value) || isShort(value)),
  );
  return { reader: Object.fromEntries(plain.slice(0, 50)) };
}

const isShort = (value: unknown): boolean => typeof value === 'string' && value.length <= 100;

/** Which lists are asked: yes or no by name. */
function listsOf(from: unknown): Kept {
  if (typeof from !== 'object' || from === null || Array.isArray(from)) return {};
  const plain = Object.entries(from).filter(
    ([name, value]) => /^[a-z]\w{0,30}$/i.test(name) && typeof value === 'boolean',
  );
  return { sourceLists: Object.fromEntries(plain.slice(0, 20)) };
}

/**
 * Takes over a file that `exportAll` made, of this or an older version; what is broken in it falls back to the
 * defaults. Everything that was set before is replaced.
 * @returns what was stored before, for `restore`.
 * @throws {Refused}
 */
export async function importAll(text: string): Promise<Kept> {
  let data: { format?: unknown; settings?: unknown; reader?: unknown; sourceLists?: unknown };
  try {
    data = JSON.parse(text) ?? {};
  } catch {
    throw new Refused('not-ours');
  }
  if (data.format !== FORMAT) throw new Refused('not-ours');
  if (migrate(data.settings).newer) throw new Refused('newer');
  const before = await kept();
  // A pause is of the moment it was set in.
  const settings = { ...validSettings(data.settings), pausedUntil: 0 };
  // In one step: a storage that is full takes over all of it or nothing.
  await browser.storage.local.set({ settings, ...readerOf(data.reader), ...listsOf(data.sourceLists) });
  return before;
}

/** Forgets everything that is stored. Returns it, for `restore`. */
export async function eraseAll(): Promise<Kept> {
  const before: Kept = await browser.storage.local.get(null);
  await browser.storage.local.clear();
  return before;
}

/** Puts back what `importAll` or `eraseAll` has replaced. */
export async function restore(before: Kept): Promise<void> {
  const gone = KEYS.filter((key) => before[key] === undefined);
  await browser.storage.local.set({ ...before });
  await browser.storage.local.remove([...gone]);
}
