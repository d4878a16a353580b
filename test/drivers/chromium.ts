// Chromium through Playwright as a library; the toolbar button and its popup through the DevTools protocol.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright';
import { findBrowser } from '../../scripts/lib/browsers.mjs';
import { evaluation, type Target, Targets, valueFrom } from './cdp.ts';
import { type Leave, watchChromium } from './chromium-witness.ts';
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
import { type Pages, startPages } from './pages.ts';
import { clickPoint, visibleText } from './probes.ts';
import { removeFolder, temporaryFolder } from './temporary.ts';
import { closeAndJudge, Witness } from './witness.ts';

// Inside the extension, where the functions below are sent.
declare const chrome: typeof import('wxt/browser').browser;

interface Raisable {
  dispatch(...args: unknown[]): void;
}

/** Keeps the browser from talking to its maker, asking questions and painting differently from run to run. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
  // No bar that warns of the switches below.
  '--test-type',
];

const VIEWPORT = { width: 1280, height: 900 };

function switches(options: LaunchOptions, pages: Pages | null): string[] {
  const { width, height } = options.viewport ?? VIEWPORT;
  return [
    ...QUIET,
    '--enable-unsafe-extension-debugging',
    `--window-size=${width},${height}`,
    // A screen without a window is 800 × 600 otherwise, and the popup is cut to what fits below the toolbar.
    '--screen-info={1920x1200}',
    ...(options.lang ? [`--lang=${options.lang}`, `--accept-lang=${options.lang}`] : []),
    ...(options.colorScheme === 'dark' ? ['--force-dark-mode'] : []),
    ...(pages
      ? [
          `--proxy-server=127.0.0.1:${pages.port}`,
          '--proxy-bypass-list=<-loopback>',
          `--ignore-certificate-errors-spki-list=${pages.keyHash}`,
        ]
      : []),
  ];
}

/** Starts Chromium with the extension. Rejects with a sentence for the reader when there is no Chromium. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const executablePath = options.executablePath ?? findBrowser('chromium');
  if (!executablePath)
    throw new Error('No Chromium was found. Run "npm start" once, or set QINGDU_CHROMIUM.');
  const pages = options.network === 'live' ? null : await startPages();
  const profile = temporaryFolder('chromium');
  // The offer to translate would lie over the popup.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
  const extensionDir = options.lang ? inLanguage(options.extensionDir, options.lang) : options.extensionDir;
  const headless = options.headless ?? true;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    args: switches(options, pages),
    // Playwright's own list switches extensions off, and announces a robot to the reader.
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: headless ? (options.viewport ?? VIEWPORT) : null,
    ...(options.lang ? { locale: options.lang } : {}),
    ...(options.colorScheme ? { colorScheme: options.colorScheme } : {}),
  });
  const dispose = async () => {
    await context.close().catch(() => {});
    await pages?.close();
    removeFolder(profile);
    if (extensionDir !== options.extensionDir) removeFolder(extensionDir);
  };
  try {
    const witness = options.mayAsk ? new Witness(pages, options.mayAsk) : null;
    return await ChromiumDriver.start(context, extensionDir, pages, witness, dispose);
  } catch (error) {
    await dispose();
    throw error;
  }
}

class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly version: string;
  private readonly context: BrowserContext;
  private readonly page: Page;
  private readonly session: CDPSession;
  private readonly targets: Targets;
  private readonly extensionId: string;
  private readonly extensionDir: string;
  private readonly pages: Pages | null;
  private readonly witness: Witness | null;
  private readonly leave: Leave | null;
  private readonly dispose: () => Promise<void>;
  private readonly gone: Promise<void>;
  private background: Target | null = null;

  private constructor(
    parts: Pick<ChromiumDriver, 'version'> & {
      context: BrowserContext;
      page: Page;
      session: CDPSession;
      targets: Targets;
      extensionId: string;
      extensionDir: string;
      pages: Pages | null;
      witness: Witness | null;
      leave: Leave | null;
      dispose: () => Promise<void>;
    },
  ) {
    this.version = parts.version;
    this.context = parts.context;
    this.page = parts.page;
    this.session = parts.session;
    this.targets = parts.targets;
    this.extensionId = parts.extensionId;
    this.extensionDir = parts.extensionDir;
    this.pages = parts.pages;
    this.witness = parts.witness;
    this.leave = parts.leave;
    this.dispose = parts.dispose;
    this.gone = new Promise((done) => {
      this.context.once('close', () => done());
      // On some systems the browser outlives its last window.
      const closed = () => this.context.pages().length === 0 && done();
      for (const open of this.context.pages()) open.once('close', closed);
      this.context.on('page', (open) => open.once('close', closed));
    });
  }

  static async start(
    context: BrowserContext,
    extensionDir: string,
    pages: Pages | null,
    witness: Witness | null,
    dispose: () => Promise<void>,
  ) {
    const browser = context.browser();
    if (!browser) throw new Error('this Chromium gives no DevTools session');
    const targets = new Targets(await browser.newBrowserCDPSession());
    // Unlike --load-extension, this says why an extension is not accepted.
    const { id } = await targets.command('Extensions.loadUnpacked', { path: extensionDir });
    const page = context.pages()[0] ?? (await context.newPage());
    const leave = witness ? await watchChromium(context, targets, String(id), witness) : null;
    return new ChromiumDriver({
      version: `Chromium ${browser.version()}`,
      context,
      page,
      session: await context.newCDPSession(page),
      targets,
      extensionId: String(id),
      extensionDir,
      pages,
      witness,
      leave,
      dispose,
    });
  }

  serve(...[url, html, options]: Parameters<Driver['serve']>) {
    if (!this.pages) throw new Error('launched with network: live; nothing can be served');
    this.pages.serve(url, html, options);
  }

  blocked = () => this.pages?.blocked() ?? [];

  async open(url: string, { until = 'load' }: { until?: 'load' | 'commit' } = {}) {
    await this.page.goto(url, { waitUntil: until, timeout: 30_000 });
    await this.page.bringToFront();
  }

  url = async () => this.page.url();

  async evaluate<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T> {
    const answer = await this.session.send('Runtime.evaluate', evaluation(expression(code, args)));
    return valueFrom<T>(answer as Parameters<typeof valueFrom>[0]);
  }

  async waitFor<A extends unknown[]>(code: Code<unknown, A>, ...args: A) {
    const text = expression(code, args);
    await poll(`"${text.slice(0, 120)}" in the page`, () => this.evaluate<unknown, []>(text).then(Boolean));
  }

  async screenshot(file: string, { fullPage = false }: { fullPage?: boolean } = {}) {
    await this.page.screenshot({ path: file, fullPage });
  }

  press = (key: string) => this.page.keyboard.press(key);

  async click(selector: string) {
    const { x, y } = await this.evaluate<{ x: number; y: number }, [string]>(clickPoint, selector);
    await this.page.mouse.click(x, y);
  }

  async clickToolbar() {
    const url = this.page.url();
    const tab = await this.targets.find('the tab', (target) => target.type === 'tab' && target.url === url);
    await this.targets.command('Extensions.triggerAction', { id: this.extensionId, targetId: tab.targetId });
  }

  popup = (timeoutMs = PATIENCE_MS) => this.opened('popup', timeoutMs);

  panel = (timeoutMs = PATIENCE_MS) => this.opened('sidepanel', timeoutMs);

  private async opened(page: string, timeoutMs: number): Promise<Popup> {
    const own = `chrome-extension://${this.extensionId}/`;
    const found = await this.targets.find(
      `the ${page} to open`,
      ({ type, url }) => type === 'page' && url.startsWith(own) && new URL(url).pathname.includes(page),
      timeoutMs,
    );
    return new ChromiumPopup(await this.targets.attach(found.targetId), found.targetId, this.targets);
  }

  async runCommand(name: string) {
    // Chromium keeps a driver's key strokes from its own shortcuts, so the command's event is raised instead.
    if (name === '_execute_action') return this.clickToolbar();
    await this.extension(async (command: string) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      (chrome.commands.onCommand as unknown as Raisable).dispatch(command, tab);
    }, name);
  }

  async clickContextMenu(itemId: string) {
    // The menu is the system's own; its event is raised as a click on the item raises it.
    return this.extension(async (menuItemId: string) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const info = { menuItemId, pageUrl: tab?.url ?? '', editable: false };
      // Rejects when there is no such item.
      await chrome.contextMenus.update(menuItemId, {});
      (chrome.contextMenus.onClicked as unknown as Raisable).dispatch(info, tab);
      return menuItemId;
    }, itemId);
  }

  async extension<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T> {
    this.background ??= await this.attachBackground();
    return this.background.evaluate<T>(expression(code, args));
  }

  private worker = async () => {
    const own = `chrome-extension://${this.extensionId}/`;
    return (await this.targets.list()).find(
      ({ type, url }) => type === 'service_worker' && url.startsWith(own),
    );
  };

  private async attachBackground(): Promise<Target> {
    if (!(await this.worker())) await this.wakeBackground();
    const { targetId } = await poll('the background to start', this.worker);
    const background = await this.targets.attach(targetId);
    // A worker can be attached before it has the extension's API.
    await poll('the background to be ready', () =>
      background.evaluate<boolean>('!!globalThis.chrome?.runtime'),
    );
    return background;
  }

  /** A message from one of the extension's own pages starts its worker, as any event would. */
  private async wakeBackground() {
    const url = `chrome-extension://${this.extensionId}/manifest.json`;
    const { targetId } = await this.targets.command('Target.createTarget', { url, background: true });
    const page = await this.targets.attach(String(targetId));
    const ready = `location.href === '${url}' && document.readyState === 'complete'`;
    await poll('a page of the extension', () => page.evaluate<boolean>(ready));
    await page.evaluate('navigator.serviceWorker.ready.then(({ active }) => active.postMessage(null))');
    await this.targets.command('Target.closeTarget', { targetId });
  }

  badge = () =>
    this.extension<string, []>(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      return chrome.action.getBadgeText(tab?.id === undefined ? {} : { tabId: tab.id });
    });

  async stopBackground() {
    await this.background?.detach();
    this.background = null;
    const worker = await this.worker();
    if (!worker) return;
    // A message of the page may start a new one at once: that is another target. One that comes while it stops keeps
    // it, and it is asked again.
    await poll('the background to stop', async () => {
      if ((await this.worker())?.targetId !== worker.targetId) return true;
      await this.leave?.(worker.targetId);
      await this.targets.command('Target.closeTarget', { targetId: worker.targetId }).catch(() => undefined);
      await new Promise((done) => setTimeout(done, 300));
      return (await this.worker())?.targetId !== worker.targetId;
    });
  }

  async memory() {
    const heap = async (send: (method: string) => Promise<unknown>) => {
      for (let n = 0; n < 3; n++) await send('HeapProfiler.collectGarbage');
      return ((await send('Runtime.getHeapUsage')) as { usedSize: number }).usedSize / 1e6;
    };
    const session = this.session as unknown as { send(method: string): Promise<unknown> };
    this.background ??= await this.attachBackground();
    const background = this.background;
    const page = await heap((method) => session.send(method));
    const { nodes } = (await session.send('Memory.getDOMCounters')) as { nodes: number };
    return { page, extension: await heap((method) => background.send(method)), nodes };
  }

  async update() {
    const worker = await this.worker();
    await this.background?.detach();
    this.background = null;
    // The same path gives the same id, and with it the same storage.
    const { id } = await this.targets.command('Extensions.loadUnpacked', { path: this.extensionDir });
    if (String(id) !== this.extensionId) throw new Error(`updated under another id: ${id}`);
    await poll('the old background to go', async () => (await this.worker())?.targetId !== worker?.targetId);
  }

  closed = () => this.gone;

  close = () => closeAndJudge(this.witness, this.dispose);
}

class ChromiumPopup implements Popup {
  private readonly target: Target;
  private readonly targetId: string;
  private readonly targets: Targets;

  constructor(target: Target, targetId: string, targets: Targets) {
    this.target = target;
    this.targetId = targetId;
    this.targets = targets;
  }

  evaluate<T, A extends unknown[]>(code: Code<T, A>, ...args: A): Promise<T> {
    return this.target.evaluate<T>(expression(code, args));
  }

  text = (selector = 'body') => this.evaluate<string | null, [string]>(visibleText, selector);

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
    const { x, y } = await this.evaluate<{ x: number; y: number }, [string]>(clickPoint, selector);
    const mouse = { x, y, button: 'left', clickCount: 1 };
    await this.target.send('Input.dispatchMouseEvent', { ...mouse, type: 'mousePressed' });
    await this.target.send('Input.dispatchMouseEvent', { ...mouse, type: 'mouseReleased' });
  }

  async press(key: string) {
    const text = key === 'Enter' ? '\r' : key.length === 1 ? key : undefined;
    const code = { Tab: 9, Enter: 13, Escape: 27 }[key] ?? key.toUpperCase().charCodeAt(0);
    const event = { key, windowsVirtualKeyCode: code, ...(text ? { text } : {}) };
    await this.target.send('Input.dispatchKeyEvent', { ...event, type: text ? 'keyDown' : 'rawKeyDown' });
    // Escape closes the popup, and with it the target.
    await this.target.send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }).catch(() => {});
  }

  async screenshot(file: string) {
    const { data } = await this.target.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    writeFileSync(file, Buffer.from(data, 'base64'));
  }

  async close() {
    await this.targets.command('Target.closeTarget', { targetId: this.targetId }).catch(() => {});
  }
}
