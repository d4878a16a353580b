// What the end-to-end tests and the scripts may ask of a real browser; chromium.ts and firefox.ts do it.

/** Code to run in another world: an expression, or a function that closes over nothing, with plain arguments. */
export type Code<T, A extends unknown[]> = string | ((...args: A) => T | Promise<T>);

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  /** The built extension: `.output/chrome-mv3` or `.output/firefox-mv3`. */
  extensionDir: string;
  /** Default true. */
  headless?: boolean;
  /** `zh-CN`, `zh-TW` or `en`: the language of the extension and the first accepted language of pages. */
  lang?: string;
  colorScheme?: 'light' | 'dark';
  /**
   * `served` (default): every address is answered by `serve`, all else is cut off.
   * `live`: the machine's own network.
   */
  network?: 'served' | 'live';
  /**
   * Watch the extension: `close` then rejects when it asked for an address that no page of the test names and that
   * does not begin with one of these, or left an error in a console. Not given: nobody watches, as when time counts.
   */
  mayAsk?: readonly string[];
  /** Size of the page area (headless) or of the window, in CSS pixels. */
  viewport?: { width: number; height: number };
  /** The browser; default: found by scripts/lib/browsers.mjs. */
  executablePath?: string;
}

export interface ServeOptions {
  /** Let the page run its own scripts. Default false: `script-src 'none'`, as saved pages must be read. */
  scripts?: boolean;
  headers?: Record<string, string>;
  /** Wait this many milliseconds at every `<!-- pause -->` of the page. */
  delayPieces?: number;
  /** Send the page but never end it. */
  neverEnds?: boolean;
  status?: number;
}

/** The real popup, opened by the real toolbar button; or the side panel, which is looked into alike. */
export interface Popup {
  evaluate<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T>;
  /** Visible text; of the whole popup when no selector is given; `null` when nothing matches. */
  text(selector?: string): Promise<string | null>;
  /** Waits until the selector matches, then clicks the middle of the element with a real mouse event. */
  click(selector: string): Promise<void>;
  /** One key, by its DOM name: `Tab`, `Enter`, `Escape`, `r` … */
  press(key: string): Promise<void>;
  /** Waits until something matches; rejects after `timeoutMs` with what the popup showed instead. */
  waitFor(selector: string, timeoutMs?: number): Promise<void>;
  /** The popup as drawn, whole, as a PNG. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** One browser with the extension loaded and one page in front. */
export interface Driver {
  readonly name: BrowserName;
  /** What the browser calls itself, with its version. */
  readonly version: string;
  /** Answers `url` (fragment ignored) with this page from now on. */
  serve(url: string, html: string | Uint8Array, options?: ServeOptions): void;
  /** Addresses that were asked for and cut off so far. */
  blocked(): string[];
  /** Goes to the address and waits for the load event, or for `until: 'commit'` only until the page has begun. */
  open(url: string, options?: { until?: 'load' | 'commit' }): Promise<void>;
  url(): Promise<string>;
  /** Runs in the page's own world; the result must be JSON. Works under any content security policy. */
  evaluate<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T>;
  /** Waits until the code gives something true. */
  waitFor<A extends unknown[]>(code: Code<unknown, A>, ...args: A): Promise<void>;
  screenshot(file: string, options?: { fullPage?: boolean }): Promise<void>;
  /** One key into the page. */
  press(key: string): Promise<void>;
  /** Clicks the middle of the first match in the page with a real mouse event. */
  click(selector: string): Promise<void>;
  /** Presses the extension's toolbar button. */
  clickToolbar(): Promise<void>;
  /** The popup that the toolbar button opened. */
  popup(timeoutMs?: number): Promise<Popup>;
  /** The side panel, once something has opened it. */
  panel(timeoutMs?: number): Promise<Popup>;
  /** Presses the keys of a command of the manifest, where the browser lets a driver; else raises its event. */
  runCommand(name: string): Promise<void>;
  /** Chooses the extension's item of the page's context menu; gives its label. */
  clickContextMenu(itemId: string): Promise<string>;
  /** Runs in the extension's background, with `chrome` at hand (in both browsers). */
  extension<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T>;
  /** Text on the toolbar button for the page in front. */
  badge(): Promise<string>;
  /** Loads the extension anew from its folder, whose files may be others by now: an update in the same profile. */
  update(): Promise<void>;
  /** Stops the background as the browser itself does when it is idle. */
  stopBackground(): Promise<void>;
  /**
   * Memory in MB after a collection of garbage: of the page in front and of the extension's background; in Chromium
   * the heaps of their scripts, in Firefox the resident memory of their processes. `nodes`: of all documents alive.
   */
  memory(): Promise<{ page: number; extension: number; nodes?: number }>;
  /** Ends when the reader closes the browser. */
  closed(): Promise<void>;
  /** Closes the browser; with `mayAsk` it rejects when the extension did what it should not. */
  close(): Promise<void>;
}

/** The expression that runs `code` with `args`: both browsers are given text. */
export function expression<A extends unknown[]>(code: Code<unknown, A>, args: A): string {
  if (typeof code === 'string') return code;
  return `(${code.toString()})(${args.map((arg) => (arg === undefined ? 'undefined' : JSON.stringify(arg))).join(',')})`;
}

/** How long a test waits for what comes by itself, in ms: for machines that are busy with other things as well. */
export const PATIENCE_MS = 30_000;

/** Asks again and again until `probe` gives something other than null, undefined or false. */
export async function poll<T>(
  what: string,
  probe: () => Promise<T | null | undefined | false>,
  timeoutMs = PATIENCE_MS,
  seen?: () => Promise<string>,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  let problem: unknown;
  while (Date.now() < end) {
    try {
      const value = await probe();
      if (value !== null && value !== undefined && value !== false) return value;
      problem = undefined;
    } catch (error) {
      problem = error;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  const more = seen ? `; seen instead: ${await seen().catch((error) => String(error))}` : '';
  throw new Error(`waited ${timeoutMs} ms for ${what}${problem ? ` (${String(problem)})` : ''}${more}`);
}
