// What the extension did beside what a test looked at: the requests it made and the errors it left, judged at the end.
import type { Pages } from './pages.ts';

/** A request over the network that the extension itself made. */
export interface OwnRequest {
  url: string;
  /** A page of the extension's or its background; or a script of it in the page of this address. */
  by: 'extension' | { page: string };
  image: boolean;
}

/** What browsers ask for of their own accord, and the icon of a page. */
export const ERRANDS =
  /^https?:\/\/(?:[\w-]+\.)*(?:google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp|digicert)\.(?:com|org|net)(?::\d+)?\/|\/favicon\.ico$/;

/** What browsers write into our consoles by themselves, and why it cannot be helped. */
const THEIR_WORDS: readonly [pattern: RegExp, why: string][] = [
  [
    /Unsupported (?:LanguageModel|Summarizer) API languages/,
    'Chromium’s answer to the question whether it has a model for Chinese: no, and a line in the console',
  ],
  [
    /^Promise (?:resolved|rejected) (?:while context is inactive|after context unloaded)/,
    'Firefox, whenever a page or a popup goes while the browser still owes it an answer',
  ],
  [
    /settings blocked an inline style \(style-src-elem\).*sha256-47DEQpj8HBSa/,
    'Firefox, on a page that forbids inline styles: the empty holder of what the reader taught (own-rules.ts); marks do it then',
  ],
];

const isWeb = (url: string): boolean => /^(?:https?|wss?):/.test(url);

/** Collects for one browser. */
export class Witness {
  private readonly requests: OwnRequest[] = [];
  private readonly errors = new Set<string>();
  private readonly pages: Pages | null;
  private readonly mayAsk: readonly string[];

  /** @param mayAsk how the addresses begin that the extension may ask for, as its reader would on a click. */
  constructor(pages: Pages | null, mayAsk: readonly string[]) {
    this.pages = pages;
    this.mayAsk = mayAsk;
  }

  asked(request: OwnRequest): void {
    if (isWeb(request.url)) this.requests.push(request);
  }

  failed(where: string, error: string): void {
    if (THEIR_WORDS.some(([pattern]) => pattern.test(error))) return;
    this.errors.add(`${where}: ${error.slice(0, 400)}`);
  }

  /** How many requests of the extension's own were seen, whether they were allowed or not. */
  get count(): number {
    return this.requests.length;
  }

  private isAllowed({ url, by, image }: OwnRequest): boolean {
    if (this.mayAsk.some((begin) => url.startsWith(begin))) return true;
    // The reading view shows the pictures of the article, from where the page itself has them.
    return image && by !== 'extension' && (this.pages?.mentions(url) ?? false);
  }

  /** One line for each request that should not have been, and for each error; none when all is well. */
  verdict(): string[] {
    const own = this.requests
      .filter((request) => !this.isAllowed(request))
      .map(({ url, by }) => `asked for ${url}: ${by === 'extension' ? by : `a script in ${by.page}`}`);
    const foreign = (this.pages?.blocked() ?? [])
      .filter((url) => !ERRANDS.test(url) && !this.pages?.isOfPages(url))
      .map((url) => `asked for ${url}: neither a page of the test nor the browser`);
    return [...new Set([...own, ...foreign]), ...this.errors];
  }
}

/** Closes the browser and then says what should not have been. */
export async function closeAndJudge(witness: Witness | null, dispose: () => Promise<void>): Promise<void> {
  await dispose();
  const lines = witness?.verdict() ?? [];
  if (lines.length > 0) throw new Error(`the extension did what it should not:\n${lines.join('\n')}`);
}
