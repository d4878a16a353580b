// Firefox's own window, reached over WebDriver BiDi: toolbar button, popup, commands, context menu, background.
import { readFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';

/** The id that the manifest of the Firefox build states. */
export const ADDON_ID = '{433b8fae-51fa-4ee5-9a89-5d36a2fe6fb5}';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface RemoteValue {
  type: string;
  value?: unknown;
}

interface Evaluated {
  type: 'success' | 'exception';
  result?: RemoteValue;
  exceptionDetails?: { text: string };
}

/** Defines `qingduDriver` in the window once. */
const HELPERS = `if (!window.qingduDriver) {
const ADDON_ID = ${JSON.stringify(ADDON_ID)};
${readFileSync(new URL('./firefox-window.js', import.meta.url), 'utf8')}
}`;

/** The browser window of a running Firefox. */
export class ChromeWindow {
  private readonly connection: Connection;
  private context: string | null = null;

  constructor(browser: Browser) {
    this.connection = (browser as unknown as { connection: Connection }).connection;
  }

  private async window(): Promise<string> {
    if (this.context) return this.context;
    const { result } = await this.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = result as { contexts: { context: string; url: string }[] };
    const window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!window) throw new Error('Firefox shows no window of its own');
    this.context = window.context;
    return window.context;
  }

  /** Calls one of the helpers above; arguments and result are plain values. */
  async call<T>(helper: string, ...args: unknown[]): Promise<T> {
    const call = `qingduDriver.${helper}(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    const { result } = await this.connection.send('script.evaluate', {
      expression: `(async () => { ${HELPERS}; const value = await ${call}; return JSON.stringify(value ?? null); })()`,
      target: { context: await this.window() },
      awaitPromise: true,
    });
    const answer = result as Evaluated;
    if (answer.type === 'exception')
      throw new Error(answer.exceptionDetails?.text ?? 'Firefox gave no reason');
    return JSON.parse(String(answer.result?.value)) as T;
  }

  /** Runs code in the popup, in the side panel or in the background. */
  async run<T>(where: 'runInPopup' | 'runInPanel' | 'runInBackground', code: string): Promise<T> {
    return JSON.parse(await this.call<string>(where, code)) as T;
  }
}
