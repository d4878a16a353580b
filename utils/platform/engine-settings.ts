// The reader's own model server: where it is kept, apart from the settings that may be exported; the key apart from both.
import { browser } from 'wxt/browser';

export interface EngineSettings {
  /** One of the presets, or `other`. */
  preset: string;
  /** Ends before `/chat/completions`. */
  baseUrl: string;
  model: string;
  /** Whether the model may also write lines of its own. */
  rewrite: boolean;
}

const KEY = 'engine';
/** In local storage only, under a name of its own: nothing that exports or syncs settings comes across it. */
const SECRET = 'engine-key';
const LONGEST = 300;

/** Hosts whose traffic does not leave the reader's own network. */
const OWN_NETWORK =
  /^(?:localhost|.+\.localhost|.+\.local|.+\.lan|\[::1\]|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+|\[f[cde][0-9a-f:]*\])$/i;

/** Whether what is sent to this address stays on the machine or in the reader's own network. */
export const isOwnNetwork = (baseUrl: string): boolean =>
  URL.canParse(baseUrl) && OWN_NETWORK.test(new URL(baseUrl).hostname);

/** Whether it stays on this very machine. */
export const isThisMachine = (baseUrl: string): boolean =>
  URL.canParse(baseUrl) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(baseUrl).hostname);

/** The address as it is used: trimmed, without what readers paste along. `insecure`: http outside the own network. */
export function checkAddress(text: string): { baseUrl: string } | { problem: 'bad_address' | 'insecure' } {
  const trimmed = text
    .trim()
    .replace(/\/+(?:chat\/completions)?\/*$/, '')
    .slice(0, LONGEST);
  if (!URL.canParse(trimmed)) return { problem: 'bad_address' };
  const url = new URL(trimmed);
  if (!/^https?:$/.test(url.protocol) || !url.hostname || url.username || url.search || url.hash)
    return { problem: 'bad_address' };
  if (url.protocol === 'http:' && !isOwnNetwork(trimmed)) return { problem: 'insecure' };
  return { baseUrl: trimmed };
}

/** The match pattern of the one origin that may be asked. Ports are no part of such patterns. */
export function originPattern(baseUrl: string): string {
  const { protocol, hostname } = new URL(baseUrl);
  return `${protocol}//${hostname}/*`;
}

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : '');

/** Whatever is stored, a usable set comes back, or nothing. */
export function validEngine(stored: unknown): EngineSettings | null {
  if (typeof stored !== 'object' || stored === null) return null;
  const { preset, baseUrl, model, rewrite } = stored as Record<string, unknown>;
  const address = checkAddress(text(baseUrl));
  if (!('baseUrl' in address)) return null;
  return {
    preset: text(preset) || 'other',
    baseUrl: address.baseUrl,
    model: text(model),
    rewrite: rewrite === true,
  };
}

export async function loadEngine(): Promise<EngineSettings | null> {
  try {
    return validEngine((await browser.storage.local.get(KEY))[KEY]);
  } catch {
    return null;
  }
}

export async function loadEngineKey(): Promise<string | undefined> {
  try {
    return text((await browser.storage.local.get(SECRET))[SECRET]) || undefined;
  } catch {
    return undefined;
  }
}

/** Stores the server; the key stays as it is unless another one is given. A key never moves on to another origin. */
export async function saveEngine(settings: EngineSettings, key?: string): Promise<void> {
  const before = await loadEngine();
  const moved = before !== null && new URL(before.baseUrl).origin !== new URL(settings.baseUrl).origin;
  if (moved) await browser.storage.local.remove(SECRET);
  await browser.storage.local.set({
    [KEY]: settings,
    ...(key ? { [SECRET]: key.trim().slice(0, LONGEST) } : {}),
  });
}

export const forgetEngine = (): Promise<void> => browser.storage.local.remove([KEY, SECRET]);
