// Without a mouse, in real Chromium and real Firefox: Tab reaches every control of the popup and of the options, the focus
// is seen, nothing keeps it, Enter and Space act, and Esc takes the mark in the page away.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Driver, Popup } from '../drivers/driver.ts';
import { sample } from './pages.ts';
import { BROWSERS, forget, highlighted, start, withPopup } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser;

interface Seen {
  /** Which of the controls has the focus, by its place among them; -1: none of them. */
  at: number;
  name: string;
  outlined: boolean;
  inSight: boolean;
}

/** Controls that a reader can see and use; of a group of radio buttons the one that Tab goes to. */
function controls(): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary')].filter(
    (el) =>
      !(el as HTMLButtonElement).matches(':disabled') &&
      el.checkVisibility() &&
      !(el instanceof HTMLInputElement && el.type === 'radio' && !el.checked),
  );
  all.forEach((el, i) => {
    el.dataset.walk = String(i);
  });
  return all.map((el) => el.dataset.testid ?? el.textContent ?? '');
}

function focused(): Seen {
  const el = document.activeElement as HTMLElement | null;
  const at = Number(el?.dataset.walk ?? -1);
  // A hidden radio button or check box shows the focus on what stands for it.
  const shown = el?.matches('input') ? [el, el.nextElementSibling, el.parentElement] : [el];
  const outlined = shown.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  const box = el?.getBoundingClientRect();
  const inSight = box !== undefined && box.bottom > 0 && box.top < innerHeight;
  return { at, name: el?.dataset.testid ?? el?.textContent ?? '', outlined, inSight };
}

interface Walked {
  evaluate: Popup['evaluate'];
  press: (key: string) => Promise<void>;
}

/** Presses Tab until every control had its turn, or many times more than there are. */
async function walk(view: Walked): Promise<{ all: string[]; reached: Seen[] }> {
  const all = await view.evaluate(controls);
  const reached: Seen[] = [];
  const left = new Set(all.keys());
  let last = -2;
  for (let i = 0; i < all.length * 2 + 10 && left.size > 0; i++) {
    await view.press('Tab');
    // Firefox tells of the key before the focus has moved.
    let seen = await view.evaluate(focused);
    for (let n = 0; n < 10 && seen.at === last; n++) {
      await new Promise((done) => setTimeout(done, 30));
      seen = await view.evaluate(focused);
    }
    last = seen.at;
    if (left.delete(seen.at)) reached.push(seen);
  }
  return { all, reached };
}

function check({ all, reached }: { all: string[]; reached: Seen[] }, outlines = true) {
  const names = reached.map(({ at }) => at);
  expect(all.filter((_, i) => !names.includes(i))).toEqual([]);
  if (outlines) expect(reached.filter(({ outlined }) => !outlined).map(({ name }) => name)).toEqual([]);
  expect(reached.filter(({ inSight }) => !inSight).map(({ name }) => name)).toEqual([]);
  // In the order they stand in: from wherever Tab came in, onwards.
  const first = names.indexOf(Math.min(...names));
  const inTurn = [...names.slice(first), ...names.slice(0, first)];
  expect(inTurn).toEqual([...inTurn].sort((a, b) => a - b));
}

/** Firefox hands all keys to a popup that a script has opened only once the reader has clicked into it. */
async function focusOn(popup: Popup, id: string): Promise<void> {
  await popup.click('[data-testid="title"]');
  await popup.evaluate(
    (name: string) => document.querySelector<HTMLElement>(`[data-testid="${name}"]`)?.focus(),
    id,
  );
}

describe.each(BROWSERS)('%s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
    await driver.open(sample.url);
    await forget(driver);
    // The popup grows by what the cleaner tells: nothing may come in while its controls are walked.
    await driver.waitFor(() => document.querySelector('qingdu-chip') !== null);
  });
  afterAll(() => driver?.close());

  it('reaches every control of the popup and shows where it is', async () => {
    await withPopup(driver, async (popup) => {
      await popup.waitFor('[data-testid="peek"]');
      await popup.waitFor('[data-testid="source-line"]');
      await new Promise((done) => setTimeout(done, 500));
      check(await walk(popup));
    });
  });

  it('marks words with Enter, and Esc takes the mark away without closing the popup', async () => {
    await withPopup(driver, async (popup) => {
      await focusOn(popup, 'summary-line');
      await popup.press('Enter');
      await popup.waitFor('[data-testid="jump-bar"]');
      expect((await highlighted(driver)).text).not.toBe('');
      // What came with it can be reached too.
      check(await walk(popup));
      // Firefox closes a popup on Esc whatever the popup says; Esc in the page takes the mark away there.
      if (name === 'firefox') return;
      await focusOn(popup, 'summary-line');
      await popup.press('Escape');
      await popup.waitFor('#root:not(:has([data-testid="jump-bar"]))');
      expect((await highlighted(driver)).text).toBe('');
    });
  });

  it('opens the other formats, and Esc closes them and gives the focus back', async () => {
    await withPopup(driver, async (popup) => {
      await focusOn(popup, 'copy-more');
      await popup.press('Enter');
      await popup.waitFor('[data-testid="copy-more"][aria-expanded="true"]');
      await popup.press('Tab');
      expect((await popup.evaluate(focused)).name).toBe('copy-text');
      if (name === 'firefox') return;
      await popup.press('Escape');
      await popup.waitFor('[data-testid="copy-more"][aria-expanded="false"]');
      expect((await popup.evaluate(focused)).name).toBe('copy-more');
    });
  });

  it('reaches every control of the options', async () => {
    await driver.open(await driver.extension(() => chrome.runtime.getURL('/options.html')));
    await driver.waitFor(() => document.querySelector('[data-testid="about-version"]') !== null);
    // Firefox without a window draws no focus in a tab; that it does in the popup is tested above.
    check(await walk(driver), name === 'chromium');
  });

  it('goes from the popup to the order of the parts', async () => {
    await driver.open(sample.url);
    await withPopup(driver, async (popup) => {
      await focusOn(popup, 'arrange');
      await popup.press('Enter');
      const pages = await driver.extension(async () => {
        for (let i = 0; i < 50; i++) {
          const tabs = await chrome.tabs.query({});
          const found = tabs.filter(({ url, pendingUrl }) =>
            (url || pendingUrl)?.endsWith('/options.html#sections'),
          );
          if (found.length > 0) return found.length;
          await new Promise((done) => setTimeout(done, 100));
        }
        return 0;
      });
      expect(pages).toBe(1);
    });
  });
});
