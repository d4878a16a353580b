// @vitest-environment node
// Comfort: folds whose text is in the page, locks that overlays leave behind, columns of known sites.
import { describe, expect, it } from 'vitest';
import { openFolds, release } from '../../../utils/clutter/comfort.ts';
import { FREE, OPEN, siteSheet } from '../../../utils/clutter/sheet.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ruleFor } from '../../../utils/sites/index.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from '../page/pages.ts';

function folded(control: string, clip = true) {
  const doc = open(
    articlePage({
      body: `<div id="fold" style="${clip ? 'overflow:hidden;max-height:200px' : ''}">${paragraphs(ZH)}</div>${control}`,
    }),
  );
  // jsdom lays nothing out: the fold is 900 pixels of text in a window of 200.
  for (const el of doc.querySelectorAll('#fold, #fold *, div, article'))
    Object.defineProperties(el, {
      scrollHeight: { value: 900 },
      clientHeight: { value: el.id === 'fold' ? 200 : 900 },
    });
  const controls = openFolds(lookAt(doc, ADDRESS));
  return { controls: controls.map(({ el }) => el.textContent), open: doc.querySelector(`[${OPEN}]`)?.id };
}

describe('folds', () => {
  it('a clipped body with a control is opened, and the control goes', () => {
    expect(folded('<div class="more"><a href="javascript:;">展开全文</a></div>')).toEqual({
      controls: ['展开全文'],
      open: 'fold',
    });
  });
  it('a control that leads to another address opens nothing', () => {
    expect(folded('<div><a href="/full/2.html">阅读全文</a></div>').controls).toEqual([]);
  });
  it('text behind a payment is left as it is', () => {
    expect(folded('<div><a href="#">展开全文</a></div><p>付费后阅读余下内容</p>').open).toBeUndefined();
  });
  it('nothing is opened where nothing is clipped', () => {
    expect(folded('<div><a href="#">展开全文</a></div>', false).open).toBeUndefined();
  });
});

describe('scroll locks', () => {
  const locked = () => {
    const doc = open('<body style="overflow:hidden"><div id="p">请登录</div></body>');
    return { doc, popup: { el: doc.getElementById('p') as Element, category: 'popup' as const, reason: '' } };
  };
  it('a page that a hidden popup had locked scrolls again', () => {
    const { doc, popup } = locked();
    release(doc, [popup]);
    expect(doc.documentElement.hasAttribute(FREE)).toBe(true);
  });
  it('without a popup a locked page is somebody else’s matter', () => {
    const { doc } = locked();
    release(doc, []);
    expect(doc.documentElement.hasAttribute(FREE)).toBe(false);
  });
});

it('the sheet of a known site puts the main column in the middle, unless the side is left in sight', () => {
  const rule = ruleFor('www.163.com');
  expect(rule && siteSheet(rule)).toMatch(/:not\(\[data-qingdu-show~="sidebar"\]\) \.post_main,/);
});
