// What a reader does, in real Chromium and real Firefox, with the real toolbar button.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPopup, openReadingView } from '../../scripts/lib/visit.ts';
import { type Driver, poll } from '../drivers/driver.ts';
import { badPages, bare, home, sample, unknownSite } from './pages.ts';
import {
  BROWSERS,
  becomes,
  countOf,
  forget,
  highlighted,
  modeOf,
  OWN_PAGE,
  remembered,
  seenOf,
  start,
  stateOf,
  withPopup,
} from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  /** What there is to hide: some of it the page keeps in closed panels. */
  let clutter: string[];
  beforeAll(async () => {
    driver = await start(name);
    const untouched = 'https://copy.example.org/untouched.html';
    driver.serve(untouched, sample.html);
    await driver.open(untouched);
    clutter = await seenOf(driver, sample.mustHide);
  });
  afterAll(() => driver?.close());
  beforeEach(() => forget(driver));

  it('installs', async () => {
    expect(await driver.extension(() => chrome.runtime.getManifest().name)).toContain('清读');
  });

  describe('an article of a known portal', () => {
    beforeEach(() => driver.open(sample.url));

    it('is cleaned, and the article is whole', async () => {
      await becomes(driver, 'clean');
      // The sheet hides at once; what the rule does not name goes when the text is there.
      await poll('the clutter to go', async () => (await seenOf(driver, sample.mustHide)).length === 0);
      expect(await seenOf(driver, sample.mustKeep)).toEqual(sample.mustKeep);
    });

    it('asks the network for nothing when it is read', async () => {
      const before = driver.blocked().length;
      await withPopup(driver, (popup) => popup.click('[data-testid="summary-line"]'));
      const asked = driver.blocked().slice(before);
      // The browsers have errands of their own, the icon of the page among them.
      const own = /\.(google|googleapis|gvt1|mozilla)\.(com|org|net)\/|\/favicon\.ico$/;
      expect(asked.filter((url) => !own.test(url))).toEqual([]);
    });

    it('shows on the button how many blocks are hidden', async () => {
      // It counts on while the page is looked through.
      const badge = await poll('a number on the badge', async () => {
        const text = await driver.badge();
        return Number(text) > 3 && text;
      });
      expect(badge).toMatch(/^\d+$/);
    });

    it('opens the popup with title, summary, numbers, dates and source note', async () => {
      await withPopup(driver, async (popup) => {
        expect(await stateOf(popup)).toBe('ready');
        expect(await popup.text('[data-testid="title"]')).toBe(sample.title);
        expect(await popup.text('[data-testid="meta"]')).toContain('2026');
        expect(await countOf(popup, 'summary-line')).toBe(3);
        expect(await countOf(popup, 'number')).toBeGreaterThan(3);
        expect(await countOf(popup, 'date')).toBeGreaterThan(1);
        expect(await countOf(popup, 'source-line')).toBeGreaterThan(2);
        expect(await popup.text('[data-testid="unknown"]')).not.toBe('');
      });
    });

    it('is given back by the switch without a reload, and cleaned again', async () => {
      await becomes(driver, 'clean');
      const loaded = await driver.evaluate(() => performance.timeOrigin);
      await withPopup(driver, async (popup) => {
        await popup.click('[data-testid="clean-toggle"]');
        await becomes(driver, 'off');
        expect(await seenOf(driver, sample.mustHide)).toEqual(clutter);
        expect(await driver.evaluate(() => document.querySelectorAll('[data-qingdu-hide]').length)).toBe(0);
        await poll('the badge to go', async () => (await driver.badge()) === '');
        await popup.click('[data-testid="clean-toggle"][aria-checked="false"]:not([aria-busy="true"])');
        await becomes(driver, 'clean');
      });
      expect(await seenOf(driver, sample.mustHide)).toEqual([]);
      expect(await driver.evaluate(() => performance.timeOrigin)).toBe(loaded);
    });

    it('stays off on this site once it was switched off', async () => {
      await withPopup(driver, async (popup) => {
        await popup.click('[data-testid="clean-toggle"]');
        await remembered(driver, 'off');
      });
      await driver.open(sample.url);
      await becomes(driver, 'off');
      expect(await seenOf(driver, sample.mustHide)).toEqual(clutter);
    });

    it('shows what was hidden on a peek, and hides it again', async () => {
      await withPopup(driver, async (popup) => {
        await popup.click('[data-testid="peek"]');
        await becomes(driver, 'peek');
        expect(await seenOf(driver, sample.mustHide)).toEqual(clutter);
        await popup.click('[data-testid="peek"][aria-pressed="true"]');
        await becomes(driver, 'clean');
      });
    });

    it('scrolls to a clicked line of the summary and highlights its words', async () => {
      await withPopup(driver, async (popup) => {
        const last = '[data-testid="summary-line"]';
        const lines = await popup.evaluate(
          (wanted: string) => [...document.querySelectorAll(wanted)].map((line) => line.textContent ?? ''),
          last,
        );
        await popup.evaluate(() => {
          [...document.querySelectorAll('[data-testid="summary-line"]')]
            .at(-1)
            ?.setAttribute('data-e2e', 'last');
        });
        await popup.click('[data-e2e="last"]');
        const shown = await poll('the highlight on the screen', async () => {
          const now = await highlighted(driver);
          return now.onScreen && now.text !== '' && now;
        });
        expect(bare(lines.at(-1) ?? '')).toContain(bare(shown.text));
        expect(shown.text.length).toBeGreaterThan(10);
      });
    });

    it.each(['number', 'date'])('scrolls to a clicked %s and highlights it', async (id) => {
      await withPopup(driver, async (popup) => {
        await popup.click(`[data-testid="${id}"]`);
        const shown = await poll('the highlight on the screen', async () => {
          const now = await highlighted(driver);
          return now.onScreen && now.text !== '' && now;
        });
        expect(bare((await popup.text(`[data-testid="${id}"]`)) ?? '')).toContain(bare(shown.text));
      });
    });

    it('obeys the keyboard command', async () => {
      await becomes(driver, 'clean');
      await driver.runCommand('toggle-clean');
      await becomes(driver, 'off');
      await remembered(driver, 'off');
      await driver.runCommand('toggle-clean');
      await becomes(driver, 'clean');
      await remembered(driver, 'clean');
    });

    it('opens the popup by its command', async () => {
      await driver.runCommand('_execute_action');
      const popup = await driver.popup();
      await popup.waitFor('[data-testid="title"]');
      await popup.close();
    });

    it('obeys the item of the context menu', async () => {
      await becomes(driver, 'clean');
      await driver.clickContextMenu('toggle-clean');
      await becomes(driver, 'off');
      await remembered(driver, 'off');
    });

    it('obeys a command after the background was stopped', async () => {
      await becomes(driver, 'clean');
      await driver.stopBackground();
      await driver.runCommand('toggle-clean');
      await becomes(driver, 'off');
      await remembered(driver, 'off');
    });

    it('opens the reading view over the page and leaves it with Escape, the place kept', async () => {
      await driver.evaluate(() => scrollTo({ top: 400, behavior: 'instant' }));
      await openReadingView(driver, await openPopup(driver));
      await driver.press('Escape');
      await driver.waitFor(() => document.querySelector('qingdu-reader') === null);
      expect(await driver.evaluate(() => Math.round(scrollY))).toBe(400);
    });

    it('copies the digest', async () => {
      await withPopup(driver, async (popup) => {
        await popup.click('[data-testid="copy"]');
        await poll('the answer', async () => (await popup.text('[data-testid="copy"]'))?.includes('已复制'));
      });
    });
  });

  it('hides before the page has arrived', async () => {
    const url = 'https://www.163.com/dy/article/SLOWPAGE0001AAAA.html';
    driver.serve(url, sample.html.replace('<h1', '<!-- pause --><h1'), { delayPieces: 5000 });
    await driver.open(url, { until: 'commit' });
    await driver.waitFor(() => document.body !== null);
    await becomes(driver, 'clean');
    expect(await seenOf(driver, [sample.mustHide[0] ?? ''])).toEqual([]);
    expect(await driver.evaluate(() => document.readyState)).toBe('loading');
  });

  it('reads a page that never finishes loading', async () => {
    const url = 'https://www.163.com/dy/article/ENDLESS00001AAAA.html';
    driver.serve(url, sample.html, { neverEnds: true });
    await driver.open(url, { until: 'commit' });
    await driver.waitFor(
      (text: string) => document.body?.textContent?.includes(text),
      sample.mustKeep.at(-1) ?? '',
    );
    await withPopup(driver, async (popup) => {
      expect(await popup.text('[data-testid="title"]')).toBe(sample.title);
    });
    await becomes(driver, 'clean');
  });

  it('leaves the front page of a portal alone', async () => {
    await driver.open(home.url);
    await withPopup(driver, async (popup) => expect(await stateOf(popup)).toBe('not-article'));
    expect(await modeOf(driver)).toBe('off');
    expect(await driver.badge()).toBe('');
  });

  it('says that a page of the browser is closed to it', async () => {
    await driver.open(OWN_PAGE[name]);
    await withPopup(driver, async (popup) => expect(await stateOf(popup)).toBe('forbidden'));
  });

  it('reads and cleans an article of an unknown site at the press of the button', async () => {
    await driver.open(unknownSite.url);
    expect(await modeOf(driver)).toBe('off');
    await withPopup(driver, async (popup) => {
      expect(await stateOf(popup)).toBe('ready');
      expect(await popup.text('[data-testid="title"]')).toBe(unknownSite.title);
      await popup.click('[data-testid="clean-toggle"]');
      await becomes(driver, 'clean');
    });
    expect(await seenOf(driver, [unknownSite.clutter, unknownSite.title])).toEqual([unknownSite.title]);
  });

  it.each(badPages)('says something true of $what', async ({ url, html, states }) => {
    driver.serve(url, html);
    await driver.open(url);
    await withPopup(driver, async (popup) => expect(states).toContain(await stateOf(popup)));
    expect(await driver.evaluate(() => document.documentElement !== null)).toBe(true);
  });

  it('leaves a page that writes itself anew readable', async () => {
    const url = 'https://www.163.com/dy/article/REWRITE00001AAAA.html';
    const script = `<script>setTimeout(() => { document.open(); document.write('<h1>新的一页</h1><p>全文已经换过。</p>'); document.close(); }, 300)</script>`;
    driver.serve(url, sample.html.replace('</body>', `${script}</body>`), { scripts: true });
    await driver.open(url);
    await driver.waitFor(() => document.body?.textContent?.includes('全文已经换过'));
    await withPopup(driver, async (popup) =>
      expect(['ready', 'not-article', 'empty']).toContain(await stateOf(popup)),
    );
    expect(await seenOf(driver, ['全文已经换过'])).toEqual(['全文已经换过']);
  });
});
