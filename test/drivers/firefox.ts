// Stock Firefox through puppeteer-core (WebDriver BiDi), which Playwright cannot drive.
import { writeFileSync } from 'node:fs';
import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import {
  type Code,
  type Driver,
  expression,
  type LaunchOptions,
  PATIENCE_MS,
  type Popup,
  poll,
} from './driver.ts';
import { inLanguage } from './extension-copy.ts';
import { ADDON_ID, ChromeWindow } from './firefox-chrome.ts';
import { type Pages, startPages } from './pages.ts';
import { clickPoint, visibleText } from './probes.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';
import { closeAndJudge, type OwnRequest, Witness } from './witness.ts';

const VIEWPORT = { width: 1280, height: 900 };
/** Fixed, so that the extension's pages have a known address. */
const UUID = '5c4f3b1e-6a57-4c0c-9d3f-0a1b2c3d4e5f';

function preferences(options: LaunchOptions, pages: Pages | null): Record<string, unknown> {
  const dark = options.colorScheme === 'dark';
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [ADDON_ID]: UUID }),
    // An extension loaded from a folder is allowed without being asked for.
    'extensions.autoDisableScopes': 0,
    'browser.aboutwelcome.enabled': false,
    'browser.translations.enable': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    ...(options.lang ? { 'intl.accept_languages': options.lang, 'intl.locale.requested': options.lang } : {}),
    ...(options.colorScheme
      ? {
          'ui.systemUsesDarkTheme': dark ? 1 : 0,
          'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
          'browser.theme.content-theme': dark ? 0 : 1,
          'browser.theme.toolbar-theme': dark ? 0 : 1,
        }
      : {}),
    ...(pages
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': pages.port,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': pages.port,
          'network.proxy.no_proxies_on': '',
          'network.proxy.allow_hijacking_localhost': true,
          'network.dns.disablePrefetch': true,
        }
      : {}),
  };
}

/** Starts Firefox with the extension. Rejects with a sentence for the reader when there is no Firefox. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const executablePath = options.executablePath ?? findBrowser('firefox');
  if (!executablePath)
    throw new Error('No Firefox was found. Run "npm start -- --firefox" once, or set QINGDU_FIREFOX.');
  const pages = options.network === 'live' ? null : await startPages();
  const profile = temporaryFolder('firefox');
  const extensionDir = options.lang ? inLanguage(options.extensionDir, options.lang) : options.extensionDir;
  const headless = options.headless ?? true;
  const { width, height } = options.viewport ?? VIEWPORT;
  const witness = options.mayAsk ? new Witness(pages, options.mayAsk) : null;
  let browser: Browser | null = null;
  const dispose = async () => {
    await browser?.close().catch(() => {});
    await pages?.close();
    removeFolder(profile);
    if (extensionDir !== options.extensionDir) removeFolder(extensionDir);
  };
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless,
      userDataDir: profile,
      acceptInsecureCerts: pages !== null,
      defaultViewport: headless ? { width, height } : null,
      args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
      extraPrefsFirefox: preferences(options, pages),
    });
    // From before its first breath.
    if (witness) await new ChromeWindow(browser).call('watch', `moz-extension://${UUID}/`);
    await browser.installExtension(extensionDir);
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    return new FirefoxDriver(await browser.version(), browser, page, pages, witness, extensionDir, dispose);
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** How DOM names the physical key of a letter, digit or named key. */
const codeOf = (key: string) =>
  /^[a-z]$/i.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : key === ' '
        ? 'Space'
        : key;

class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly version: string;
  private readonly page: Page;
  private readonly window: ChromeWindow;
  private readonly pages: Pages | null;
  private readonly witness: Witness | null;
  private readonly browser: Browser;
  private readonly extensionDir: string;
  private readonly dispose: () => Promise<void>;
  private readonly gone: Promise<void>;

  constructor(
    version: string,
    browser: Browser,
    page: Page,
    pages: Pages | null,
    witness: Witness | null,
    extensionDir: string,
    dispose: () => Promise<void>,
  ) {
    this.version = version.replace('/', ' ').replace(/^firefox/, 'Firefox');
    this.page = page;
    this.window = new ChromeWindow(browser);
    this.pages = pages;
    this.witness = witness;
    this.browser = browser;
    this.extensionDir = extensionDir;
    this.dispose = dispose;
    this.gone = new Promise((done) => {
      browser.once('disconnected', () => done());
      // On some systems the browser outlives its last window.
      browser.on('targetdestroyed', async () => {
        const open = await browser.pages().catch(() => []);
        if (open.length === 0) done();
      });
    });
  }

  serve(...[url, html, options]: Parameters<Driver['serve']>) {
    if (!this.pages) throw new Error('launched with network: live; nothing can be served');
    this.pages.serve(url, html, options);
  }

  blocked = () => this.pages?.blocked() ?? [];

  async open(url: string, { until = 'load' }: { until?: 'load' | 'commit' } = {}) {
    // The protocol's own navigation never reports the load of Firefox's and the extension's pages.
    await this.window.call('load', url, until);
  }

  url = () => this.window.call<string>('url');

  async evaluate<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T> {
    return (await this.page.evaluate(expression(code, args))) as T;
  }

  async waitFor<A extends unknown[]>(code: Code<unknown, A>, ...args: A) {
    const text = expression(code, args);
    await poll(`"${text.slice(0, 120)}" in the page`, () => this.evaluate<unknown, []>(text).then(Boolean));
  }

  async screenshot(file: string, { fullPage = false }: { fullPage?: boolean } = {}) {
    writeFileSync(file, await this.page.screenshot({ type: 'png', fullPage }));
  }

  press = (key: string) => this.page.keyboard.press(key as KeyInput);

  async click(selector: string) {
    const { x, y } = await this.evaluate(clickPoint, selector);
    await this.page.mouse.click(x, y);
  }

  clickToolbar = () => this.window.call<void>('clickToolbar');

  async popup(timeoutMs = PATIENCE_MS): Promise<Popup> {
    await poll('the popup to open', () => this.window.call<boolean>('popupReady'), timeoutMs);
    return new FirefoxPopup(this.window, 'popup');
  }

  async panel(timeoutMs = PATIENCE_MS): Promise<Popup> {
    await poll('the side panel to open', () => this.window.call<boolean>('panelReady'), timeoutMs);
    return new FirefoxPopup(this.window, 'panel');
  }

  async runCommand(name: string) {
    const shortcut = await this.window.call<string | null>('shortcut', name);
    if (!shortcut) throw new Error(`the command ${name} has no keys`);
    const keys = shortcut
      .split('+')
      .map((key) => ({ Ctrl: 'Control', MacCtrl: 'Control', Command: 'Meta' })[key] ?? key);
    const key = keys.pop() ?? '';
    await this.window.call('press', key.length === 1 ? key.toLowerCase() : key, codeOf(key), keys);
  }

  async clickContextMenu(itemId: string) {
    const label = await this.window.call<string | null>('clickContextMenu', itemId);
    if (label === null) throw new Error(`the context menu has no item ${itemId}`);
    return label;
  }

  extension<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T> {
    return this.window.run<T>('runInBackground', expression(code, args));
  }

  badge = () => this.window.call<string>('badge');

  stopBackground = () => this.window.call<void>('stopBackground');

  memory = () => this.window.call<{ page: number; extension: number }>('memory');

  async update() {
    await this.browser.installExtension(this.extensionDir);
  }

  closed = () => this.gone;

  async close() {
    if (this.witness) {
      // Gone with the window when the reader closed it.
      const seen = await this.window
        .call<{ requests: OwnRequest[]; errors: [string, string][] }>('witnessed')
        .catch(() => ({ requests: [], errors: [] }));
      for (const request of seen.requests) this.witness.asked(request);
      for (const [where, error] of seen.errors) this.witness.failed(where, error);
    }
    await closeAndJudge(this.witness, this.dispose);
  }
}

class FirefoxPopup implements Popup {
  private readonly window: ChromeWindow;
  private readonly where: 'popup' | 'panel';

  constructor(window: ChromeWindow, where: 'popup' | 'panel') {
    this.window = window;
    this.where = where;
  }

  evaluate<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T> {
    return this.window.run<T>(this.where === 'popup' ? 'runInPopup' : 'runInPanel', expression(code, args));
  }

  text = (selector = 'body') => this.evaluate(visibleText, selector);

  async waitFor(selector: string, timeoutMs = PATIENCE_MS) {
    const there = expression((wanted: string) => document.querySelector(wanted) !== null, [selector]);
    await poll(
      `${selector} in the popup`,
      () => this.evaluate<boolean, []>(there),
      timeoutMs,
      async () => (await this.text()) ?? '',
    );
  }

  async click(selector: string) {
    await this.waitFor(selector);
    const { x, y } = await this.evaluate(clickPoint, selector);
    await this.window.call('clickInPopup', x, y, this.where);
  }

  press = (key: string) => this.window.call<void>('press', key, codeOf(key), []);

  async screenshot(file: string) {
    writeFileSync(file, Buffer.from(await this.window.call<string>('drawPopup', this.where), 'base64'));
  }

  close = () => this.window.call<void>(this.where === 'popup' ? 'closePopup' : 'closePanel');
}
