// What is opened: a live address, or a saved page shown at the address it came from.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Mendable } from './say.mjs';

export interface PageSource {
  url: string;
  /** Bytes when the page is not UTF-8: the browser then finds its encoding itself. Absent: a live address. */
  html?: string | Uint8Array;
}

/** The bundled sample: an invented article in the structure of a 网易号 page. */
export const SAMPLE = 'test/golden/163-dy--sample/page.html';

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** The address that the golden page's own expectations give. */
export function knownAddress(file: string): string | undefined {
  const expected = join(dirname(file), 'expected.json');
  if (!existsSync(expected)) return undefined;
  return (JSON.parse(readFileSync(expected, 'utf8')) as { url?: string }).url;
}

function decode(bytes: Uint8Array): string | Uint8Array {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
}

/**
 * @param what an http(s) address, or the path of a saved page.
 * @param url the address at which a saved page is shown.
 * @throws {Mendable} when there is no such file or no address for it.
 */
export function pageSource(what: string, url?: string): PageSource {
  if (isAddress(what)) {
    if (!URL.canParse(what)) throw new Mendable(`${what} is no address a browser can open.`);
    return { url: new URL(what).href };
  }
  if (!existsSync(what))
    throw new Mendable(`There is no file ${what}: give a saved page, or an address with https://.`);
  const address = url ?? knownAddress(what);
  if (!address || !isAddress(address) || !URL.canParse(address)) {
    throw new Mendable(`Say where ${what} was published, so that it is shown there: --url https://…`);
  }
  return { url: new URL(address).href, html: decode(readFileSync(what)) };
}
