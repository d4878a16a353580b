// A saved page read without a browser: its document from jsdom, its address from the page itself, the pipeline's reading.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Reading } from '../../utils/model.ts';
import { readNews } from '../../utils/pipeline.ts';
import { knownAddress } from './page-source.ts';
import { Mendable } from './say.mjs';

/** Where the address of a saved page was found. */
export type AddressFrom = 'given' | 'expected.json' | 'saved from' | 'canonical' | 'og:url' | 'none';

export interface SavedReading {
  file: string;
  addressFrom: AddressFrom;
  reading: Reading;
  /** Whole milliseconds: making the document, reading it. */
  ms: { parse: number; read: number };
}

/** Stands for the address nobody knows (RFC 2606): no site has a rule for it. */
const NOWHERE = 'https://page.invalid/';

const isPage = (name: string) => /\.x?html?$/i.test(name);

/**
 * @param paths files, or folders whose pages are meant, however deep.
 * @throws {Mendable} when there is no such path, or no page below it.
 */
export function savedPages(paths: readonly string[]): string[] {
  return paths.flatMap((path) => {
    if (!existsSync(path)) throw new Mendable(`There is no ${path}: give saved pages, or folders of them.`);
    if (!statSync(path).isDirectory()) return [path];
    const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).filter(isPage).sort();
    if (inside.length === 0) throw new Mendable(`There is no .html file in ${path}.`);
    return inside.map((name) => join(path, name));
  });
}

const isWeb = (address: string | null | undefined): address is string =>
  Boolean(address && /^https?:\/\//i.test(address) && URL.canParse(address));

/** What browsers write above a page they save: `<!-- saved from url=(0031)https://… -->`. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i;

function addressOf(file: string, head: string, doc: Document): [AddressFrom, string] {
  const found: [AddressFrom, string | null | undefined][] = [
    ['expected.json', knownAddress(file)],
    ['saved from', SAVED_FROM.exec(head)?.[1]],
    ['canonical', doc.querySelector('link[rel="canonical"]')?.getAttribute('href')],
    ['og:url', doc.querySelector('meta[property="og:url"]')?.getAttribute('content')],
  ];
  const first = found.find(([, address]) => isWeb(address));
  return first ? [first[0], new URL(first[1] as string).href] : ['none', NOWHERE];
}

/**
 * Reads one saved page. Nothing is loaded and no script runs. The encoding is the page's own (WHATWG sniffing).
 * @param url the address it was published at; otherwise the page is asked.
 * @param now serves for times that are printed against the reader's clock (“3 hours ago”).
 */
export function readSaved(
  file: string,
  options: { url?: string; now?: Date; anyway?: boolean } = {},
): SavedReading {
  const start = performance.now();
  const bytes = readFileSync(file);
  const dom = new JSDOM(bytes, { url: options.url ?? NOWHERE, virtualConsole: new VirtualConsole() });
  const doc = dom.window.document;
  const [addressFrom, url]: [AddressFrom, string] = options.url
    ? ['given', options.url]
    : addressOf(file, bytes.toString('latin1', 0, 2000), doc);
  // Relative addresses of links and pictures are those of the page's own place.
  if (!options.url && url !== NOWHERE) dom.reconfigure({ url });
  const parsed = performance.now();
  const reading = readNews(doc, url, {
    ...(options.now ? { now: options.now } : {}),
    ...(options.anyway ? { anyway: true } : {}),
  });
  const read = performance.now();
  dom.window.close();
  return {
    file,
    addressFrom,
    reading,
    ms: { parse: Math.round(parsed - start), read: Math.round(read - parsed) },
  };
}
