// The reader's settings: their shape, their defaults, and where they are kept. No React, no store.
import { browser } from 'wxt/browser';
import type { ClutterCategory } from '../model.ts';
import { CURRENT, migrate } from './migrations.ts';
import { within } from './patience.ts';

/** What a reader taught: hide this, or keep it. Plain, so that it can be read, exported and deleted. */
export interface OwnRule {
  /** Plain CSS. */
  selector: string;
  /** How the piece began when it was chosen, or its kind: for the reader's memory. */
  text: string;
  /** ISO date. */
  added: string;
}

export interface OwnRules {
  hide: OwnRule[];
  keep: OwnRule[];
}

/** The parts of the digest, in the order they stand in when nothing else was chosen. */
export const SECTIONS = ['summary', 'numbers', 'dates', 'source'] as const;
export type SectionId = (typeof SECTIONS)[number];

export interface SectionChoice {
  /** Every part once. */
  order: SectionId[];
  /** Those of which only the heading is shown. */
  folded: SectionId[];
}

export interface Settings {
  version: typeof CURRENT;
  /** Clean reading is off on every site. */
  off: boolean;
  /** Clean reading rests until then: milliseconds since 1970; 0: it does not. */
  pausedUntil: number;
  /** Sites on which clean reading is off: the host of the site's rule or the host itself, without `www.`. */
  sitesOff: string[];
  /** Sites without a rule that the reader wants cleaned always. */
  sitesAdded: string[];
  /** Sites whose articles open in the reading view by themselves. */
  sitesReading: string[];
  /** Kinds of clutter that are left in sight. */
  shown: ClutterCategory[];
  /** What the reader taught, by site. */
  rules: Record<string, OwnRules>;
  /** How many lines the summary has. */
  summaryLines: 2 | 3 | 5;
  /** Whether the page shows the small chip with the count of what is hidden. */
  chip: boolean;
  /** How the digest is laid out. */
  sections: SectionChoice;
}

export const DEFAULTS: Settings = {
  version: CURRENT,
  off: false,
  pausedUntil: 0,
  sitesOff: [],
  sitesAdded: [],
  sitesReading: [],
  shown: [],
  rules: {},
  summaryLines: 3,
  chip: true,
  sections: { order: [...SECTIONS], folded: [] },
};

/** The kinds a reader may leave in sight, in the order they are offered. */
export const CATEGORIES: readonly ClutterCategory[] = [
  'ads',
  'popup',
  'app',
  'promo',
  'newsletter',
  'hot',
  'related',
  'next',
  'sidebar',
  'comments',
  'share',
  'video',
  'nav',
];

const KEY = 'settings';
/** Where settings that could not be understood are kept before others are written in their place. */
const ASIDE = 'settings-unreadable';
const HOST = /^[a-z0-9.-]{1,253}$/;
/** Far more than a reader teaches by hand; keeps a broken or hostile file from filling the storage. */
const MOST_SITES = 5000;
const MOST_RULES = 200;
const LONGEST_SELECTOR = 400;
/** A pause is an hour; what ends later than this was not set by us, or the clock has changed. */
const LONGEST_PAUSE = 24 * 3_600_000;

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown, most: number): string =>
  typeof value === 'string' ? value.slice(0, most).replace(/\p{Cs}/gu, '\ufffd') : '';

const hosts = (value: unknown): string[] => {
  const valid = list(value).filter((h): h is string => typeof h === 'string' && HOST.test(h));
  return [...new Set(valid)].sort().slice(0, MOST_SITES);
};

function validRules(value: unknown): OwnRule[] {
  const seen = new Set<string>();
  const out: OwnRule[] = [];
  for (const one of list(value)) {
    const { selector, text: words, added } = object(one);
    // A brace or a line end has no place in a selector and could end the rule of a sheet.
    if (typeof selector !== 'string' || !/^[^{}<\r\n]+$/.test(selector)) continue;
    if (selector.length > LONGEST_SELECTOR || seen.has(selector) || out.length >= MOST_RULES) continue;
    seen.add(selector);
    const day = text(added, 10);
    out.push({ selector, text: text(words, 120), added: /^\d{4}-\d\d-\d\d$/.test(day) ? day : '' });
  }
  return out;
}

function validOwn(value: unknown): Record<string, OwnRules> {
  const out: Record<string, OwnRules> = {};
  const sites = Object.entries(object(value)).filter(([site]) => HOST.test(site));
  for (const [site, own] of sites.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, MOST_SITES)) {
    const { hide, keep } = object(own);
    const rules = { hide: validRules(hide), keep: validRules(keep) };
    if (rules.hide.length + rules.keep.length > 0) out[site] = rules;
  }
  return out;
}

function validSections(value: unknown): SectionChoice {
  const { order, folded } = object(value);
  const known = new Set<unknown>(SECTIONS);
  const first = [...new Set(list(order))].filter((one): one is SectionId => known.has(one));
  const away = new Set(list(folded));
  return {
    order: [...first, ...SECTIONS.filter((one) => !first.includes(one))],
    folded: SECTIONS.filter((one) => away.has(one)),
  };
}

/**
 * Whatever is stored, of whatever version, a whole and valid settings object comes back; what is broken falls
 * back to the default, field by field.
 */
export function validSettings(stored: unknown): Settings {
  const s = migrate(stored).settings;
  const until = typeof s.pausedUntil === 'number' && Number.isFinite(s.pausedUntil) ? s.pausedUntil : 0;
  const shown = new Set(list(s.shown));
  return {
    version: CURRENT,
    off: s.off === true,
    pausedUntil: until > 0 ? Math.round(until) : 0,
    sitesOff: hosts(s.sitesOff),
    sitesAdded: hosts(s.sitesAdded),
    sitesReading: hosts(s.sitesReading),
    shown: CATEGORIES.filter((category) => shown.has(category)),
    rules: validOwn(s.rules),
    summaryLines: s.summaryLines === 2 || s.summaryLines === 5 ? s.summaryLines : DEFAULTS.summaryLines,
    chip: typeof s.chip === 'boolean' ? s.chip : DEFAULTS.chip,
    sections: validSections(s.sections),
  };
}

/** Whether the pause still lasts. */
export const isPaused = ({ pausedUntil }: Pick<Settings, 'pausedUntil'>, now = Date.now()): boolean =>
  pausedUntil > now && pausedUntil - now <= LONGEST_PAUSE;

/** Rejects when the storage fails: whoever goes on to write must not take that for nothing stored. */
const stored = async (): Promise<unknown> => (await browser.storage.local.get(KEY))[KEY];
/** A storage that does not answer holds back whoever only reads for no longer than this. */
const PATIENCE_MS = 1_500;
const storedIfAny = (): Promise<unknown> => within(PATIENCE_MS, stored());

/** What is stored; rejects when the storage fails. For whoever acts on what is not there. */
export const readSettings = async (): Promise<Settings> => validSettings(await stored());

/** What is stored; the defaults when the storage fails or does not answer. */
export const loadSettings = async (): Promise<Settings> => validSettings(await storedIfAny());

/** Whether what is stored was written by a newer version, and is therefore only read. */
export const areNewer = async (): Promise<boolean> => migrate(await storedIfAny()).newer;

const shapeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : typeof value);

/** No settings object, or one with a field of a kind it never had. */
function isUnreadable(found: unknown): boolean {
  if (found === undefined) return false;
  if (found === null || shapeOf(found) !== 'object') return true;
  const s = found as Record<string, unknown>;
  return Object.entries(DEFAULTS).some(
    ([key, value]) => s[key] !== undefined && shapeOf(s[key]) !== shapeOf(value),
  );
}

/** Writes settings; what stood there and could not be read is kept aside in the same step. */
async function put(next: Settings, before: unknown): Promise<void> {
  const aside = isUnreadable(before) ? { [ASIDE]: before } : {};
  await browser.storage.local.set({ ...aside, [KEY]: next });
}

/** Settings of a newer version are never written over; this is what a change of them is answered with. */
export class NewerSettings extends Error {
  override name = 'NewerSettings';
}

/**
 * One writer at a time among all pages of the extension. A content script shares the locks of its page, which could
 * hold one for ever, and goes without.
 */
const alone = <T>(work: () => Promise<T>): Promise<T> =>
  globalThis.location?.protocol?.endsWith('-extension:') && navigator.locks
    ? (navigator.locks.request('qingdu-settings', work) as Promise<T>)
    : work();

/** Changes made at once are written one after the other, so that none is lost. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Reads, changes and writes the settings; returns what was written.
 * @throws {NewerSettings} when a newer version of the extension has written them; whatever the storage throws
 */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const next = last.then(() => alone(() => write(change)));
  last = next.catch(() => undefined);
  return next;
}

async function write(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const found = await stored();
  if (migrate(found).newer) throw new NewerSettings('the settings were written by a newer version');
  const now = validSettings(found);
  const next = validSettings({ ...now, ...change(now) });
  await put(next, found);
  return next;
}

/** Writes old settings anew in the current shape; nothing when they are current, newer, or not there. */
export const migrateStored = (): Promise<void> => alone(migrateNow);

async function migrateNow(): Promise<void> {
  const found = await stored();
  const version = object(found).version;
  if (found === undefined || version === CURRENT || migrate(found).newer) return;
  await put(validSettings(found), found);
}

/** Calls back whenever the settings change in any page of the extension. */
export function onSettingsChanged(listener: (settings: Settings) => void): () => void {
  const handler = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) listener(validSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(handler);
  return () => browser.storage.onChanged.removeListener(handler);
}

const withHost = (all: readonly string[], host: string, on: boolean) =>
  on ? [...all, host] : all.filter((h) => h !== host);

/** Turns clean reading for a site off or on. */
export const setSiteOff = (site: string, off: boolean): Promise<Settings> =>
  changeSettings((s) => ({ sitesOff: withHost(s.sitesOff, site, off) }));

/** Puts a site on the list of those cleaned always, or takes it off. */
export const setSiteAdded = (site: string, added: boolean): Promise<Settings> =>
  changeSettings((s) => ({ sitesAdded: withHost(s.sitesAdded, site, added) }));

/** Puts a site on the list of those read in the reading view always, or takes it off. */
export const setSiteReading = (site: string, on: boolean): Promise<Settings> =>
  changeSettings((s) => ({ sitesReading: withHost(s.sitesReading, site, on) }));

/** A site may be named like a member of every object: `constructor`. */
const ownOf = (rules: Settings['rules'], site: string): OwnRules | undefined =>
  Object.hasOwn(rules, site) ? rules[site] : undefined;

/** Remembers what a reader taught for a site; a rule of the other kind with the same selector gives way. */
export function addOwnRule(site: string, kind: keyof OwnRules, rule: OwnRule): Promise<Settings> {
  const other = kind === 'hide' ? 'keep' : 'hide';
  return changeSettings(({ rules }) => {
    const own = ownOf(rules, site) ?? { hide: [], keep: [] };
    const without = (all: OwnRule[]) => all.filter(({ selector }) => selector !== rule.selector);
    const next = { ...own, [kind]: [...without(own[kind]), rule], [other]: without(own[other]) };
    return { rules: { ...rules, [site]: next } };
  });
}

/** Forgets one rule of a site. */
export const removeOwnRule = (site: string, kind: keyof OwnRules, selector: string): Promise<Settings> =>
  changeSettings(({ rules }) => {
    const own = ownOf(rules, site);
    if (!own) return {};
    const next = { ...own, [kind]: own[kind].filter((rule) => rule.selector !== selector) };
    return { rules: { ...rules, [site]: next } };
  });
