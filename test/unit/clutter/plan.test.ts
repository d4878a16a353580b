// @vitest-environment node
// The plan: what is hidden on an article page, and what is left alone.
import { describe, expect, it } from 'vitest';
import { planClutter } from '../../../utils/clutter/plan.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, rows, ZH } from '../page/pages.ts';

const plan = (html: string) => planClutter(lookAt(open(html), ADDRESS));
/** Categories planned for the element with the id `x` or an ancestor of it. */
const fate = (html: string): string | undefined =>
  plan(html).find(({ el }) => el.id === 'x' || el.querySelector('#x'))?.category;

describe('what is hidden', () => {
  it.each([
    ['related', `<div id="x" class="recommend"><h3>推荐阅读</h3>${rows(5)}</div>`],
    ['related', `<div id="x"><h3>相关阅读</h3>${rows(5)}</div>`],
    ['related', `<div id="x">${rows(12)}</div>`],
    ['hot', `<div id="x"><h3>热门排行</h3>${rows(5)}</div>`],
    ['ads', '<div id="x" class="ad-box">家电满5000减800</div>'],
    ['ads', '<iframe id="x" src="https://ads.example/"></iframe>'],
    [
      'comments',
      '<div id="x" class="comment-area"><p>网友评论仅供其表达个人看法，并不表明本站立场。</p></div>',
    ],
    ['share', '<div id="x" class="share">分享到 微信 微博</div>'],
    ['app', '<div id="x" class="app-download">打开客户端看更多</div>'],
    ['popup', '<div id="x" class="login-modal">登录后查看全文</div>'],
    ['sidebar', `<div id="x" class="sidebar">${rows(6)}</div>`],
    ['sidebar', '<aside id="x"><p>今日天气 多云转晴</p></aside>'],
  ])('%s after the article: %s', (category, after) => {
    expect(fate(articlePage({ after }))).toBe(category);
  });

  it('related stories inside the body', () => {
    const box = `<div id="x"><h4>延伸阅读</h4>${rows(3)}</div>`;
    expect(fate(articlePage({ body: `<p>${ZH[0]}</p>${box}<p>${ZH[1]}</p><p>${ZH[2]}</p>` }))).toBe(
      'related',
    );
  });

  it('a line of promotion inside the body, when its block holds nothing else', () => {
    expect(fate(articlePage({ body: `${paragraphs(ZH)}<p id="x">扫码关注，每天三条本地新闻</p>` }))).toBe(
      'promo',
    );
  });

  it('an ad above the headline', () => {
    expect(fate(articlePage({ before: '<div id="x" class="ad-top">家电满5000减800</div>' }))).toBe('ads');
  });

  it('an English newsletter form', () => {
    const after =
      '<div id="x" class="newsletter-signup"><h3>Sign up for our morning briefing</h3><form><input></form></div>';
    expect(
      fate(articlePage({ title: 'Old pier to reopen', head: '14 May 2026', body: paragraphs(EN), after })),
    ).toBe('newsletter');
  });

  it('each with a category and a reason', () => {
    const planned = plan(articlePage({ after: `<div id="x"><h3>相关阅读</h3>${rows(5)}</div>` }));
    expect(planned[0]).toMatchObject({ category: 'related', reason: 'heading 相关阅读' });
  });
});

describe('what is left alone', () => {
  it.each([
    ['the site’s header', { before: '<header id="x"><a href="/">临河新闻网</a></header>' }],
    [
      'the site’s navigation',
      { before: '<div id="x" class="nav"><a href="/">首页</a><a href="/n">新闻</a></div>' },
    ],
    ['the breadcrumb', { before: '<div id="x" class="breadcrumb"><a href="/">首页</a> &gt; 正文</div>' }],
    ['the footer', { after: '<footer id="x"><p>临河县融媒体中心主办</p></footer>' }],
    ['the licence line', { after: '<div id="x">临ICP备00000001号 版权所有</div>' }],
    ['the disclaimer', { after: '<div id="x">免责声明：本文仅代表作者观点，不构成投资建议。</div>' }],
    ['the editor’s credit', { after: '<div id="x">责任编辑：时雨</div>' }],
    [
      'the disclaimer inside the body',
      {
        body: `${paragraphs(ZH)}<p id="x">特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务。</p>`,
      },
    ],
    ['the credit inside the body', { body: `${paragraphs(ZH)}<p id="x">责任编辑：时雨</p>` }],
    [
      'a table',
      {
        body: `${paragraphs(ZH)}<table id="x" class="hot"><tr><th>乡镇</th><th>面积</th></tr><tr><td>柳湾</td><td>1.2万亩</td></tr></table>`,
      },
    ],
    [
      'a caption',
      {
        body: `<figure><img src="/1.jpg"><figcaption id="x">柳湾村的秧田</figcaption></figure>${paragraphs(ZH)}`,
      },
    ],
    ['a short paragraph', { body: `<p>${ZH[0]}</p><p id="x">雨停了。</p><p>${ZH[1]}</p><p>${ZH[2]}</p>` }],
    ['the dateline', { head: '<span id="x" class="time">2026-05-14 09:26:31</span>' }],
    ['prose that nobody explains', { after: `<div id="x"><p>${ZH[0]}</p><p>${ZH[1]}</p></div>` }],
  ])('%s', (_what, options) => {
    expect(fate(articlePage(options))).toBeUndefined();
  });

  it('the headline, whatever its box is called', () => {
    const html = `<!DOCTYPE html><html><head><title>临河县早稻插秧比去年快五天</title></head><body><div class="banner" id="x"><h1>临河县早稻插秧比去年快五天</h1></div><p>2026-05-14 09:26</p><div class="txt">${paragraphs(ZH)}</div></body></html>`;
    expect(fate(html)).toBeUndefined();
  });

  it('the body, whatever its box is called', () => {
    const html = articlePage({ body: `<div id="x" class="recommend feed ad">${paragraphs(ZH)}</div>` });
    expect(fate(html)).toBeUndefined();
  });

  it('everything, when there is no body', () => {
    expect(plan(`<h1>临河新闻网</h1>${rows(40)}`)).toEqual([]);
  });
});

it('nothing that is planned holds, or lies around, the headline or a line of the body', () => {
  const html = articlePage({
    before: `<div class="ad">促销</div><div class="nav">${rows(5)}</div>`,
    body: `<p>${ZH[0]}</p><div class="related">${rows(3)}</div><p>${ZH[1]}</p><p>${ZH[2]}</p><p>扫码关注我们</p>`,
    after: `<div class="side">${rows(30)}</div><div class="comment">${rows(4)}</div>`,
  });
  const doc = open(html);
  const kept = [...doc.querySelectorAll('h1,.info,.txt > p:not(:last-child)')];
  const planned = planClutter(lookAt(doc, ADDRESS));
  expect(planned.length).toBeGreaterThan(3);
  for (const { el } of planned) for (const one of kept) expect(el.contains(one)).toBe(false);
});

describe('names that lie', () => {
  it('a picture’s caption stays, whatever its class says', () => {
    const figure =
      '<figure><img src="/1.jpg"><figcaption id="x" class="share">柳湾村的秧田</figcaption></figure>';
    expect(fate(articlePage({ body: figure + paragraphs(ZH) }))).toBeUndefined();
  });

  it('the dateline stays, whatever the class of its span says', () => {
    const head = '<span id="x" class="share-time">2026-05-14 09:26:31</span>';
    expect(fate(articlePage({ head }))).toBeUndefined();
  });
});
