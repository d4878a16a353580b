// What a reader chooses about clean reading, in real Chromium and real Firefox: keep one, hide one more, how far.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtExtension } from '../../scripts/lib/build.ts';
import { type Driver, poll } from '../drivers/driver.ts';
import { removeFolder, temporaryFolder } from '../drivers/temporary.ts';
import { sample, unknownSite } from './pages.ts';
import { BROWSERS, becomes, forget, modeOf, seenOf, start, withPopup } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

interface Raisable {
  dispatch?(details: object): void;
}

interface Stored {
  off: boolean;
  pausedUntil: number;
  sitesAdded: string[];
  sitesOff: string[];
  rules: Record<string, { hide: { selector: string }[]; keep: { selector: string }[] }>;
}

const stored = (driver: Driver) =>
  driver.extension(async () => (await chrome.storage.local.get('settings')).settings as Stored | undefined);

/** Stores a choice as the options page does; a page that is open follows. */
const choose = (driver: Driver, part: object) =>
  driver.extension(async (change: object) => {
    const { settings } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { version: 2, ...(settings as object), ...change } });
  }, part);

const visible = (driver: Driver, selector: string) =>
  driver.evaluate((wanted: string) => document.querySelector(wanted)?.checkVisibility() ?? false, selector);
const isOpen = (driver: Driver) => driver.waitFor(() => document.querySelector('qingdu-lens') !== null);
const isClosed = (driver: Driver) => driver.waitFor(() => document.querySelector('qingdu-lens') === null);

/** The sample with a line of the publisher's own in its body, which the general rules take for the article's. */
const LINE = '这一行是本号自己的话，每天都有，读者不想再看第二遍，于是亲手把它收了起来。';
const taught = {
  url: 'https://www.163.com/dy/article/TAUGHT000001AAAA.html',
  html: sample.html.replace('<p id="04KQ7A03">', `<p class="house-line">${LINE}</p><p id="04KQ7A03">`),
};
/** Counts in the page's own world what its listeners are told; hostile to whatever is laid over it. */
const nosy = {
  url: 'https://www.163.com/dy/article/NOSYPAGE0001AAAA.html',
  html: taught.html.replace(
    '<head>',
    `<head><style>html{transform:translateZ(0)} body~*,html>*:not(head,body){display:none!important;opacity:0!important;pointer-events:none!important;width:0!important}iframe{display:none!important}</style>
<script>window.told=[];for(const t of ['click','mousedown','mouseup','pointerdown','pointerup','keydown','keyup'])window.addEventListener(t,e=>{told.push(t+' '+(e.target.nodeName||''));e.stopImmediatePropagation()},true)</script>`,
  ),
};

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
    driver.serve(taught.url, taught.html, { headers: { 'content-security-policy': "default-src 'none'" } });
    driver.serve(nosy.url, nosy.html, { scripts: true });
  });
  afterAll(() => driver?.close());
  beforeEach(() => forget(driver));

  const peek = async () => {
    await becomes(driver, 'clean');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="peek"]');
      await becomes(driver, 'peek');
    });
    await isOpen(driver);
  };
  const pick = async () => {
    await becomes(driver, 'clean');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="pick"]');
      await isOpen(driver);
    });
  };

  it('a piece that was kept in the peek stays, also after a reload', async () => {
    await driver.open(sample.url);
    await peek();
    const piece = '[data-qingdu-hide], .post_recommends, .post_area';
    const found = await driver.evaluate((wanted: string) => {
      const one = [...document.querySelectorAll(wanted)].find((el) => {
        const { width, height } = el.getBoundingClientRect();
        return width > 80 && height > 20 && (el.textContent ?? '').trim().length > 4;
      });
      one?.scrollIntoView({ block: 'center', behavior: 'instant' });
      one?.setAttribute('data-e2e', 'piece');
      return (one?.textContent ?? '').trim().slice(0, 6);
    }, piece);
    expect(found).not.toBe('');
    await driver.click('[data-e2e="piece"]');
    const rules = await poll('the choice to be stored', async () => (await stored(driver))?.rules['163.com']);
    expect(rules.keep).toHaveLength(1);
    await driver.press('Escape');
    await becomes(driver, 'clean');
    await isClosed(driver);
    expect(await visible(driver, '[data-e2e="piece"]')).toBe(true);
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await driver.waitFor(
      (selector: string) => document.querySelector(selector)?.checkVisibility(),
      rules.keep[0]?.selector ?? '',
    );
  });

  it('one more piece is pointed at, hidden by Enter, and stays hidden after a reload', async () => {
    await driver.open(taught.url);
    await pick();
    expect(await visible(driver, '.house-line')).toBe(true);
    await driver.click('.house-line');
    await driver.press('Enter');
    await driver.waitFor(() => document.querySelector('.house-line')?.checkVisibility() === false);
    await driver.press('Escape');
    await isClosed(driver);
    const taughtRules = await poll(
      'the rule to be stored',
      async () => (await stored(driver))?.rules['163.com'],
    );
    expect(taughtRules.hide).toMatchObject([{ selector: 'p.house-line' }]);
    await driver.open(taught.url);
    await becomes(driver, 'clean');
    // The attribute is there before the storage has answered.
    await driver.waitFor(() => document.querySelector('.house-line')?.checkVisibility() === false);
    expect(await seenOf(driver, sample.mustKeep)).toEqual(sample.mustKeep);
  });

  it('the body of the article cannot be hidden', async () => {
    await driver.open(taught.url);
    await pick();
    await driver.click('.house-line');
    for (let i = 0; i < 3; i++) await driver.press('ArrowUp');
    await driver.press('Enter');
    await driver.press('Escape');
    await isClosed(driver);
    expect((await stored(driver))?.rules['163.com']).toBeUndefined();
    expect(await seenOf(driver, sample.mustKeep)).toEqual(sample.mustKeep);
  });

  it('a hostile page neither hears of the lens nor breaks it', async () => {
    await driver.open(nosy.url);
    await pick();
    await driver.evaluate(() => {
      (window as unknown as { told: string[] }).told.length = 0;
    });
    await driver.click('.house-line');
    await driver.press('Enter');
    await driver.waitFor(() => document.querySelector('.house-line')?.checkVisibility() === false);
    await driver.press('Escape');
    await isClosed(driver);
    expect(await driver.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual([]);
  });

  it('the chip on the page opens the lens too', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await driver.waitFor(() => document.querySelector('qingdu-chip') !== null);
    // The chip is closed to pages: a mark over its first button tells the mouse where to press.
    await driver.evaluate(() => {
      const chip = document.querySelector('qingdu-chip')?.getBoundingClientRect();
      const mark = document.createElement('div');
      mark.id = 'press-here';
      mark.style.cssText = `position:fixed;pointer-events:none;width:4px;height:4px;left:${(chip?.left ?? 0) + 130}px;top:${(chip?.top ?? 0) + 15}px`;
      document.body.append(mark);
    });
    await driver.click('#press-here');
    await becomes(driver, 'peek');
    await isOpen(driver);
    await driver.press('Escape');
    await becomes(driver, 'clean');
  });

  it('comments come back at one click, on this page alone', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="show-comments"]');
      await driver.waitFor(() => document.documentElement.dataset.qingduShow === 'comments');
    });
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    expect(await driver.evaluate(() => document.documentElement.dataset.qingduShow ?? '')).toBe('');
  });

  it('a pause gives every page back, and ends at a click', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="choices-more"]');
      await popup.click('[data-testid="pause"]');
      await becomes(driver, 'off');
      await popup.waitFor('[data-testid="resume"]');
      expect(await popup.text('[role="status"]')).toMatch(/暂停到 \d\d:\d\d/);
      const { pausedUntil = 0 } = (await stored(driver)) ?? {};
      expect(pausedUntil - Date.now()).toBeGreaterThan(3_500_000);
      await popup.click('[data-testid="resume"]');
      await becomes(driver, 'clean');
    });
  });

  it('a pause ends by itself', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await choose(driver, { pausedUntil: Date.now() + 6_000 });
    await becomes(driver, 'off');
    await becomes(driver, 'clean');
  });

  it('off for this page alone ends with the page', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="choices-more"]');
      await popup.click('[data-testid="off-page"]');
      await becomes(driver, 'off');
    });
    await driver.open(sample.url);
    await becomes(driver, 'clean');
  });

  it('off everywhere holds on the next page, and the switch lifts it', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="choices-more"]');
      await popup.click('[data-testid="off-everywhere"]');
      await becomes(driver, 'off');
    });
    await poll('the choice to be stored', async () => (await stored(driver))?.off);
    await driver.open(sample.url);
    await becomes(driver, 'off');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="clean-toggle"]');
      await becomes(driver, 'clean');
    });
    // A storage that is slow holds the page back for a moment only.
    await poll('the choice to be stored', async () => (await stored(driver))?.off === false);
  });

  it('a category that is switched off is left in sight, at once and on the next page', async () => {
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    const before = await seenOf(driver, sample.mustHide);
    await choose(driver, { shown: ['related', 'hot', 'sidebar', 'comments', 'next'] });
    await driver.waitFor(() => document.documentElement.dataset.qingduShow?.includes('comments'));
    expect((await seenOf(driver, sample.mustHide)).length).toBeGreaterThan(before.length);
    await driver.open(sample.url);
    await becomes(driver, 'clean');
    await driver.waitFor(() => document.documentElement.dataset.qingduShow?.includes('comments'));
    expect((await seenOf(driver, sample.mustHide)).length).toBeGreaterThan(before.length);
  });

  it('old settings are brought up to date', async () => {
    await driver.extension(() =>
      chrome.storage.local.set({
        settings: { version: 1, sitesOff: ['www.163.com', '163.com'], chip: true },
      }),
    );
    await driver.open(sample.url);
    await becomes(driver, 'off');
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="clean-toggle"]');
      await becomes(driver, 'clean');
    });
    await poll('the choice to be stored', async () => (await stored(driver))?.sitesOff?.length === 0);
    expect(await stored(driver)).toMatchObject({ version: 2, sitesOff: [] });
  });

  it('a site without a rule is offered', async () => {
    await driver.open(unknownSite.url);
    expect(await modeOf(driver)).toBe('off');
    await withPopup(driver, async (popup) => {
      await popup.waitFor('[data-testid="always"]');
      expect(await popup.text('[data-testid="site-offer"]')).toContain('gazette.example.org');
    });
  });

  // Only Firefox lets an extension give such a right back; in Chromium the reader takes it in the browser's menus.
  it.runIf(name === 'firefox')('a portal the reader has not granted is asked for by one button', async () => {
    const own = await driver.extension(async () => {
      const origins = (chrome.runtime.getManifest().content_scripts ?? []).flatMap((s) => s.matches ?? []);
      return (await chrome.permissions.remove({ origins })) && origins.length;
    });
    expect(own).toBeGreaterThan(10);
    await driver.open(sample.url);
    // Asked before the button is pressed: with the right of that press Firefox runs the scripts it held back.
    expect(await modeOf(driver)).toBe('off');
    await withPopup(driver, async (popup) => {
      await popup.waitFor('[data-testid="always"]');
      expect(await popup.text('[data-testid="site-offer"]')).toContain('163.com');
    });
  });
});

/**
 * The browsers' question for a site cannot be answered by a driver. Here the site is granted by the manifest of a
 * copy, so that the answer is yes without a question: everything before and behind it is what readers have.
 */
describe.each(BROWSERS)('a site cleaned always, in %s', (name) => {
  let driver: Driver;
  let copy: string;
  const site = 'gazette.example.org';
  beforeAll(async () => {
    copy = temporaryFolder('granted');
    cpSync(builtExtension(name), copy, { recursive: true });
    const file = join(copy, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
    manifest.host_permissions.push(`*://*.${site}/*`);
    writeFileSync(file, JSON.stringify(manifest));
    driver = await start(name, { extensionDir: copy });
  });
  afterAll(async () => {
    await driver?.close();
    removeFolder(copy);
  });

  const registered = () =>
    driver.extension(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    );

  it('is cleaned at once, on the next visit, with the background stopped, and again after an update', async () => {
    await driver.open(unknownSite.url);
    await withPopup(driver, async (popup) => {
      await popup.click('[data-testid="always"]');
      await becomes(driver, 'clean');
      await poll('the offer to go', async () =>
        popup.evaluate(() => document.querySelector('[data-testid="site-offer"]') === null),
      );
    });
    await poll('the site to be stored', async () => (await stored(driver))?.sitesAdded.includes(site));
    await poll('the site to be registered', async () => (await registered()).includes(`*://*.${site}/*`));
    expect((await stored(driver))?.sitesAdded).toEqual([site]);
    expect(await registered()).toEqual([`*://*.${site}/*`]);

    await driver.stopBackground();
    await driver.open(unknownSite.url);
    await becomes(driver, 'clean');
    expect(await seenOf(driver, [unknownSite.clutter, unknownSite.title])).toEqual([unknownSite.title]);

    // As an update of the extension does: what was registered is gone, the list is not.
    await driver.extension(() => chrome.scripting.unregisterContentScripts());
    await driver.extension(() =>
      (chrome.runtime.onInstalled as never as Raisable).dispatch?.({ reason: 'update' }),
    );
    if (name === 'chromium')
      await poll('the site to be registered again', async () => (await registered()).length === 1);
  });
});
