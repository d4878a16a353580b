// @vitest-environment node
// The cleaner: settled by the text, kept up while pieces arrive, undone at once.
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { setMode } from '../../../utils/clutter/apply.ts';
import { createCleaner, MOST_ELEMENTS } from '../../../utils/clutter/cleaner.ts';
import { KEEP, MARK, MODE } from '../../../utils/clutter/sheet.ts';
import type { CleanNews, SiteRule } from '../../../utils/model.ts';
import { bodies } from '../article/documents.ts';
import { articlePage, rows } from '../page/pages.ts';
import { openWindow, shown } from './window.ts';

const rule: SiteRule = {
  id: 'test',
  name: { zh: '测试', en: 'Test' },
  hosts: ['news.example.com'],
  articles: ['^news\\.example\\.com/a/\\d+$'],
  body: ['.txt'],
  clutter: { ads: ['.gg'] },
};
const ARTICLE = 'https://news.example.com/a/12345';
const HOME = 'https://news.example.com/';
const PAGE = articlePage({ after: `<div class="gg">促销</div><div class="side">${rows(12)}</div>` });
const FRONT = `<!DOCTYPE html><html><head><title>临河新闻网</title></head><body><div class="gg">促销</div>${rows(60)}</body></html>`;

/** `null`: a site without a rule. */
function cleaner(html: string, url: string, site: SiteRule | null = rule) {
  const win = openWindow(html, url, site ?? undefined);
  const told = vi.fn<(state: CleanNews) => void>();
  return { win, told, ...createCleaner(win, site ?? undefined, told) };
}
const modeOn = (win: Window) => win.document.documentElement.getAttribute(MODE);
const traces = (win: Window) => win.document.querySelectorAll(`[${MARK}],[${KEEP}],[${MODE}]`).length;

describe('while the page comes in', () => {
  const half = (html: string, url: string, site: SiteRule | null) => {
    const page = cleaner(html, url, site);
    Object.defineProperty(page.win.document, 'readyState', { value: 'loading', configurable: true });
    page.settle();
    return page;
  };

  it('without a rule a headline, a date and a text that agree are enough', () => {
    const page = half(PAGE, ARTICLE, null);
    expect([modeOn(page.win), shown(page.win, '.side')]).toEqual(['clean', false]);
  });

  it('without a rule and without a date it waits for the whole', () => {
    const page = half(PAGE.replace('2026-05-14 09:26:31', ''), ARTICLE, null);
    expect(modeOn(page.win)).toBeNull();
  });

  it('what the whole page turns out not to be is given back', () => {
    const page = half(PAGE, 'https://news.example.com/', null);
    page.win.document.body.innerHTML = rows(60);
    Object.defineProperty(page.win.document, 'readyState', { value: 'interactive' });
    page.settle();
    expect(traces(page.win)).toBe(0);
  });
});

describe('settled', () => {
  it('hides what the rule names and what the plan finds', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    expect([shown(page.win, '.gg'), shown(page.win, '.side'), shown(page.win, '.txt')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('tells what is hidden, with reasons', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    const [{ mode, hidden }] = page.told.mock.lastCall as [CleanNews];
    expect([mode, hidden.map((h) => h.category)]).toEqual(['clean', ['ads', 'sidebar']]);
  });

  it('works without a site rule', () => {
    const page = cleaner(PAGE, 'https://news.example.com/2026/0514/123456.html', null);
    page.settle();
    expect([modeOn(page.win), shown(page.win, '.side'), shown(page.win, '.txt')]).toEqual([
      'clean',
      false,
      true,
    ]);
  });

  it('a front page is left as it came', () => {
    const page = cleaner(FRONT, HOME);
    const before = page.win.document.documentElement.outerHTML;
    page.settle();
    expect(page.win.document.documentElement.outerHTML).toBe(before);
    expect(page.told).not.toHaveBeenCalled();
  });

  it('an address that promised too much is given back', () => {
    const page = cleaner('<!DOCTYPE html><html><head></head><body><p>已删除</p></body></html>', ARTICLE);
    setMode(page.win.document, 'clean');
    page.settle();
    expect(traces(page.win)).toBe(0);
    expect(page.told).toHaveBeenLastCalledWith({ mode: 'off', hidden: [] });
  });

  it('twice is as once', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    const once = page.win.document.documentElement.outerHTML;
    page.settle();
    expect(page.win.document.documentElement.outerHTML).toBe(once);
  });

  it('hides what arrives later', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    const late = page.win.document.createElement('div');
    late.className = 'recommend late';
    late.innerHTML = `<h3>推荐阅读</h3>${rows(4)}`;
    page.win.document.body.append(late);
    page.settle();
    expect(shown(page.win, '.late')).toBe(false);
  });

  it('a document without a body is waited for', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.win.document.body.remove();
    expect(() => page.settle()).not.toThrow();
  });
});

describe('a page of more elements than can be looked at unnoticed', { timeout: 60_000 }, () => {
  const huge = articlePage({
    after: `<div class="gg">促销</div><ul>${'<li></li>'.repeat(MOST_ELEMENTS)}</ul>`,
  });

  it('is given back, with the reason', () => {
    const page = cleaner(huge, ARTICLE);
    setMode(page.win.document, 'clean');
    page.settle();
    expect(traces(page.win)).toBe(0);
    expect(page.told).toHaveBeenLastCalledWith({ mode: 'off', hidden: [], undone: 'large' });
  });

  it('is cleaned when its reader asks', () => {
    const page = cleaner(huge, ARTICLE);
    expect(page.set('clean').mode).toBe('clean');
    expect(shown(page.win, '.gg')).toBe(false);
  });

  it('that has grown so large while it was read stays as it is', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    const list = page.win.document.createElement('ul');
    list.innerHTML = '<li></li>'.repeat(MOST_ELEMENTS);
    page.win.document.body.append(list);
    page.settle();
    expect([modeOn(page.win), shown(page.win, '.gg')]).toEqual(['clean', false]);
  });
});

describe('the reader’s switch', () => {
  it('off gives the page back at once and for good', () => {
    const page = cleaner(PAGE, ARTICLE);
    const before = page.win.document.documentElement.outerHTML;
    setMode(page.win.document, 'clean');
    page.settle();
    expect(page.set('off')).toEqual({ mode: 'off', hidden: [] });
    page.settle();
    expect(page.win.document.documentElement.outerHTML).toBe(before);
  });

  it('peek shows what is hidden and keeps telling of it', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    const state = page.set('peek');
    expect([state.mode, state.hidden.length, shown(page.win, '.gg')]).toEqual(['peek', 2, true]);
  });

  it('clean after off hides again', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    page.set('off');
    expect([page.set('clean').mode, shown(page.win, '.gg')]).toEqual(['clean', false]);
  });

  it('clean cleans even a page that is not taken for an article', () => {
    const page = cleaner(PAGE, HOME, { ...rule, notArticles: ['.*'] });
    expect(page.set('clean').mode).toBe('clean');
  });

  it('a change of address within the page starts afresh', () => {
    const page = cleaner(PAGE, ARTICLE);
    page.settle();
    page.win.history.pushState({}, '', '/');
    page.win.document.title = '临河新闻网';
    page.win.document.body.innerHTML = rows(60);
    page.settle();
    expect(modeOn(page.win)).toBeNull();
  });
});

it('clean and off again leave any article byte for byte as it came', () => {
  fc.assert(
    fc.property(bodies, (body) => {
      const page = cleaner(articlePage({ body, after: `<div class="gg">促销</div>${rows(5)}` }), ARTICLE);
      const before = page.win.document.documentElement.outerHTML;
      setMode(page.win.document, 'clean');
      page.settle();
      page.set('peek');
      page.set('off');
      expect(page.win.document.documentElement.outerHTML).toBe(before);
      page.win.close();
    }),
    { numRuns: 12 },
  );
}, 120_000);

describe('what lies over the page', () => {
  /** jsdom lays nothing out: the box covers the window while it is shown. */
  function covered(box: string) {
    const page = cleaner(articlePage({ after: box }), ARTICLE);
    const { document: doc } = page.win;
    const el = doc.querySelector('.over') as HTMLElement;
    el.getBoundingClientRect = () => new DOMRectLike(page.win.innerWidth, page.win.innerHeight) as DOMRect;
    Object.defineProperty(doc.documentElement, 'clientWidth', { value: page.win.innerWidth });
    doc.elementFromPoint = () => (shown(page.win, '.over') ? el : doc.body);
    page.settle();
    return page;
  }
  class DOMRectLike {
    width: number;
    height: number;
    constructor(width: number, height: number) {
      this.width = width;
      this.height = height;
    }
  }
  const over = (words: string, name = '') =>
    `<div class="over ${name}" style="position:fixed">${words}</div>`;

  it('goes', () => {
    expect(shown(covered(over('打开客户端看全文')).win, '.over')).toBe(false);
  });

  it.each([
    ['a sidebar', ''],
    ['a popup', 'login-modal'],
  ])('a wall gives the page back, also when it is planned as %s', (_as, name) => {
    const page = covered(over('检测到广告拦截，请关闭后刷新', name));
    expect(page.told).toHaveBeenLastCalledWith({ mode: 'off', hidden: [], undone: 'wall' });
  });
});
