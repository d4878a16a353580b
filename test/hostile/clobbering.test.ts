// Forms that cover the DOM's own members with their fields, as Chromium shows them to content scripts.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../../utils/clutter/cleaner.ts';
import { readNews } from '../../utils/pipeline.ts';
import { openWindow } from '../unit/clutter/window.ts';
import { ADDRESS, articlePage as article } from '../unit/page/pages.ts';
import { clobberForms } from './clobber.ts';

const open = (extra: { before?: string; after?: string; body?: string }) => {
  const win = openWindow(article(extra));
  clobberForms(win.document);
  return win;
};
const cleaner = (win: Window) => createCleaner(win, undefined, () => {});

describe('a form beside the article', () => {
  const members = [
    'nodeType',
    'nodeName',
    'nextSibling',
    'firstChild',
    'parentElement',
    'parentNode',
    'children',
    'getAttribute',
    'hasAttribute',
    'setAttribute',
    'removeAttribute',
    'querySelector',
    'querySelectorAll',
    'closest',
    'contains',
    'textContent',
    'isConnected',
    'ownerDocument',
    'compareDocumentPosition',
  ];
  const form = (names: readonly string[]) =>
    `<form class="comment-form">${names.map((name) => `<input name="${name}">`).join('')}<p>评论</p></form>`;

  it.each([...members.map((name) => [name]), members])(
    'with fields named %s does not stop the reading',
    (...names) => {
      const { document } = open({ before: form(names), after: form(names) });
      const reading = readNews(document, ADDRESS);
      expect(reading.page.kind).toBe('article');
      expect(reading.article?.text).toContain('早稻8.6万亩');
    },
  );

  it.each([...members.map((name) => [name]), members])(
    'with fields named %s is cleaned around and undone',
    (...names) => {
      const win = open({ before: form(names), after: form(names) });
      const before = win.document.documentElement.outerHTML;
      const own = cleaner(win);
      expect(own.set('clean')).toMatchObject({ mode: 'clean' });
      expect(own.state().undone).toBeUndefined();
      own.set('off');
      expect(win.document.documentElement.outerHTML).toBe(before);
    },
  );
});

it('a form that names an earlier field its next sibling is not walked round for ever', () => {
  const { document } = open({
    before: '<input form="f" name="nextSibling">',
    after: '<form id="f"></form>',
  });
  const form = document.getElementById('f') as Element;
  Object.defineProperty(form, 'nextSibling', { value: document.querySelector('[name=nextSibling]') });
  expect(readNews(document, ADDRESS).article?.text).toContain('早稻8.6万亩');
});

it('a form that names a field its parent is not climbed for ever', () => {
  const win = open({
    after: '<form><input name="parentElement"><div class="ads" id="in">广告位招租，欢迎来电</div></form>',
  });
  const rule = {
    id: 'x',
    name: { zh: 'x', en: 'x' },
    hosts: [],
    articles: [],
    body: [],
    clutter: { ads: ['#in'] },
  };
  const own = createCleaner(win, rule, () => {});
  expect(own.set('clean').hidden.some(({ selector }) => selector === '#in')).toBe(true);
});

it('a form beside a picture is not asked whether it is its caption', () => {
  const { document } = open({
    before: '',
    after: '',
    body: `<p>${'临河县的早稻今年插得早，五天里走完了往年八天的路。'.repeat(6)}</p><div class="pic"><img src="a.jpg" width="600" height="400"><form><input name="getAttribute"></form></div><p>${'农技人员下到田头，手把手地教农户看苗施肥。'.repeat(8)}</p>`,
  });
  expect(readNews(document, ADDRESS).article?.text).toContain('早稻');
});

it('a mark is taken off a form that has got a field named removeAttribute meanwhile', () => {
  const win = open({
    after: '<form class="comments" id="c"><p>登录后发表评论，文明上网</p><button>发表</button></form>',
  });
  const own = cleaner(win);
  own.set('clean');
  const form = win.document.getElementById('c') as HTMLFormElement;
  expect(form.closest('[data-qingdu-hide]')).not.toBeNull();
  form.insertAdjacentHTML('beforeend', '<input name="removeAttribute">');
  clobberForms(win.document);
  own.set('off');
  expect(win.document.querySelector('[data-qingdu-hide]')).toBeNull();
});

it('the body of a page is found although a form is named like it', () => {
  const { window } = new JSDOM(article({ before: '<form name="body"></form><form name="head"></form>' }));
  expect(readNews(window.document, ADDRESS).article?.text).toContain('早稻8.6万亩');
});

it('what goes wrong while cleaning gives the page back as it came', () => {
  const win = open({ after: '<div class="ads">广告</div>' });
  const before = win.document.documentElement.outerHTML;
  let fail = false;
  const own = createCleaner(
    win,
    undefined,
    () => {},
    () => {
      if (fail) throw new Error('any fault');
      return { hide: [], keep: [], shown: [] };
    },
  );
  expect(own.set('clean').mode).toBe('clean');
  fail = true;
  own.again();
  expect(own.state()).toMatchObject({ mode: 'off', undone: 'fault' });
  expect(win.document.documentElement.outerHTML).toBe(before);
});
