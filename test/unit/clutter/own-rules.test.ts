// @vitest-environment node
// What the reader taught, on the page: hidden, kept, or left in sight; never at the cost of the article.
import { describe, expect, it, vi } from 'vitest';
import { createCleaner } from '../../../utils/clutter/cleaner.ts';
import type { Own } from '../../../utils/clutter/own-rules.ts';
import { SHOW } from '../../../utils/clutter/sheet.ts';
import type { SiteRule } from '../../../utils/model.ts';
import { articlePage, paragraphs, rows, ZH } from '../page/pages.ts';
import { openWindow, shown } from './window.ts';

const rule: SiteRule = {
  id: 'test',
  name: { zh: '测试', en: 'Test' },
  hosts: ['news.example.com'],
  articles: ['^news\\.example\\.com/a/\\d+$'],
  body: ['.txt'],
  clutter: { ads: ['.gg', '.gg2'], comments: ['.tie'] },
};
const WEATHER = `临河今天多云，气温二十三度，东南风三级。${'夜里有小雨，出门请带伞。'.repeat(12)}`;
const PAGE = articlePage({
  body: `${paragraphs(ZH)}<p class="pick">编辑部选了三张老照片。</p>`,
  after: `<div class="gg">促销<i class="gg2">一角</i></div><div class="tie">网友跟贴 参与讨论</div>
<div class="side">${rows(12)}</div><div class="weather">${WEATHER}</div>`,
});

function cleaned(own: Partial<Own>, html = PAGE) {
  const win = openWindow(html, 'https://news.example.com/a/12345', rule);
  const taught = { hide: [], keep: [], shown: [], ...own };
  const cleaner = createCleaner(win, rule, vi.fn(), () => taught);
  cleaner.settle();
  return { win, cleaner, sees: (selector: string) => shown(win, selector) };
}

describe('hide', () => {
  it('hides what nothing else hides, and says that it was the reader', () => {
    const { sees, cleaner } = cleaned({ hide: ['.weather'] });
    expect(sees('.weather')).toBe(false);
    expect(cleaner.state().hidden).toContainEqual(
      expect.objectContaining({ category: 'own', reason: 'own rule .weather', text: WEATHER.slice(0, 120) }),
    );
  });

  it('may take a small part of the body, which the guard does not give back', () => {
    const { sees } = cleaned({ hide: ['.pick'] });
    expect([sees('.pick'), sees('.txt')]).toEqual([false, true]);
  });

  it.each(['.txt', '.txt > p', 'h1', '.main', 'body', 'html'])('never takes the article: %s', (selector) => {
    const { win, sees } = cleaned({ hide: [selector] });
    const lines = [...win.document.querySelectorAll('.txt > p')].filter((p) => p.checkVisibility());
    expect(sees('h1')).toBe(true);
    expect(lines.length).toBeGreaterThanOrEqual(selector === '.txt > p' ? 2 : 4);
  });

  it('passes over a selector that no browser knows', () => {
    const { sees } = cleaned({ hide: ['div >', ':nonsense', '.weather'] });
    expect(sees('.weather')).toBe(false);
  });
});

describe('keep', () => {
  it('gives back what the site rule hides, with all that stands in it', () => {
    const { sees, cleaner } = cleaned({ keep: ['.gg'] });
    expect([sees('.gg'), sees('.gg2'), sees('.tie')]).toEqual([true, true, false]);
    expect(cleaner.state().hidden.map((one) => one.category)).not.toContain('ads');
  });

  it('gives back what the plan hides', () => {
    expect(cleaned({}).sees('.side')).toBe(false);
    expect(cleaned({ keep: ['.side'] }).sees('.side')).toBe(true);
  });

  it('a piece of a hidden box opens the box', () => {
    expect(cleaned({ keep: ['.side ul'] }).sees('.side ul')).toBe(true);
  });
});

it('a kind left in sight is neither hidden nor counted', () => {
  const { win, sees, cleaner } = cleaned({ shown: ['comments', 'sidebar', 'related'] });
  win.document.documentElement.setAttribute(SHOW, 'comments sidebar related');
  expect([sees('.tie'), sees('.side'), sees('.gg')]).toEqual([true, true, false]);
  expect(cleaner.state().hidden.map((one) => one.category)).toEqual(['ads']);
});

it('off takes every trace away', () => {
  const { win, cleaner } = cleaned({ hide: ['.weather'], keep: ['.gg'] });
  cleaner.set('off');
  expect(win.document.documentElement.outerHTML).not.toMatch(/<[^>]* data-qingdu/);
});
