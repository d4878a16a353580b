// @vitest-environment node
// Insets: what stands inside the body's container and is not the article.
import { describe, expect, it } from 'vitest';
import { bodyRuns, lookAt } from '../../../utils/page/index.ts';
import { lineRole } from '../../../utils/page/lines.ts';
import { runText } from '../../../utils/page/survey.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, ZH } from './pages.ts';

/** What an inset at the end (or in the middle) of a body is taken for; the article's own lines must all stay. */
function rolesOf(inset: string, lines: readonly string[] = ZH): { roles: string[]; body: string[] } {
  const [first, ...rest] = lines;
  const html = articlePage({ body: `<p>${first}</p>${inset}${paragraphs(rest)}` });
  const page = lookAt(open(html), ADDRESS);
  return {
    roles: page.insets.map((x) => x.role),
    body: [...bodyRuns(page.survey, page.body, page.insets)].map((run) => runText(page.survey, run)),
  };
}

describe('boxes', () => {
  it.each([
    ['related', '<div class="recommend"><p>推荐</p><a href="/1">县城里第三家豆浆铺开张了</a></div>'],
    [
      'related',
      '<div><h3>延伸阅读</h3><ul><li><a href="/1">春茶开园第一天</a></li><li><a href="/2">老街的伞铺还在</a></li></ul></div>',
    ],
    [
      'hot',
      '<div class="box"><h4>24小时热榜</h4><ol><li><a href="/1">台风明天登陆</a></li><li><a href="/2">白菜每斤六毛</a></li></ol></div>',
    ],
    [
      'newsletter',
      '<form action="/join"><label>输入邮箱，每天收到早报</label><input><button>订阅</button></form>',
    ],
    ['ads', '<div class="ad-slot">家电满5000减800</div>'],
    ['share', '<div class="share-bar">分享到 微信 微博</div>'],
    ['share', '<div class="qrcode"><img src="q.png">扫码看视频</div>'],
    ['sidebar', '<aside><p>了解更多</p></aside>'],
  ])('%s: %s', (role, inset) => {
    const { roles, body } = rolesOf(inset);
    expect(roles).toContain(role);
    expect(body).toEqual(ZH);
  });

  it('an English list of related stories', () => {
    const box =
      '<div class="module"><h3>Read more</h3><ul><li><a href="/1">Ferry timetable for the summer</a></li><li><a href="/2">Storm damage in pictures</a></li></ul></div>';
    const { roles, body } = rolesOf(box, EN);
    expect(roles).toContain('related');
    expect(body).toEqual(EN);
  });

  it('a paragraph that is only a link to another story', () => {
    const { body } = rolesOf('<p><a href="/2026/2.html">另读：一碗豆浆里的县城清晨</a></p>');
    expect(body).toEqual(ZH);
  });

  it('a box that holds most of the prose is the article, whatever its class says', () => {
    const html = articlePage({ body: `<div class="promo">${paragraphs(ZH)}</div>` });
    const page = lookAt(open(html), ADDRESS);
    expect([...bodyRuns(page.survey, page.body, page.insets)]).toHaveLength(3);
  });
});

describe('single lines', () => {
  it.each([
    ['promo', '扫码关注“临河日报”，看更多本地新闻'],
    ['promo', '长按识别二维码，加入读者群'],
    ['promo', '为了不失联，请先关注我们的备用号'],
    ['promo', '关注公众号：临河日报'],
    ['promo', '返回搜狐，查看更多'],
    ['promo', '点击下方阅读原文'],
    ['promo', '商务合作请联系：0000-0000000'],
    ['promo', 'Sign up for our weekly newsletter'],
    ['promo', 'Follow us on Facebook for more'],
    ['notice', '特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务。'],
    ['notice', '免责声明：本文仅代表作者观点，不构成投资建议。'],
    ['notice', '本文不代表平台立场'],
    ['notice', '© 2026 临河日报 版权所有'],
    ['credit', '责任编辑：时雨'],
    ['credit', '（责编：任意、何处）'],
    ['credit', '来源：临河日报'],
    ['credit', '【编辑:牧野】'],
    ['credit', '原标题：插秧快了五天'],
  ])('%s: %s', (role, line) => {
    expect(lineRole(line)).toBe(role);
    expect(rolesOf(`<p>${line}</p>`).body).toEqual(ZH);
  });

  it.each([
    '编辑部的灯亮到凌晨两点，老李还在改那篇稿子。',
    '来源不明的种子今年被查出三批，合计一点二吨。',
    '他关注的是水，不是肥。',
    '作者梁实在后记里写道，这本书他写了十一年。',
    '记者在柳湾村看到，二十台插秧机同时下田。',
    '广告公司去年的收入下降了一成。',
    'Comments by the mayor drew applause.',
    'Related costs rose to $2.4 million.',
    'The newsletter was founded in 1911.',
  ])('an ordinary sentence stays: %s', (line) => {
    expect(lineRole(line)).toBeUndefined();
  });

  it('a long paragraph is never a single line of promotion', () => {
    expect(lineRole(`${ZH.join('')}扫码可看全文。`.repeat(2))).toBeUndefined();
  });

  it('the tail of a body: disclaimer, credit and promotion, each as what it is', () => {
    const tail = [
      '责任编辑：时雨',
      '特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务。',
      '扫码关注，每天三条本地新闻',
    ];
    const page = lookAt(open(articlePage({ body: paragraphs([...ZH, ...tail]) })), ADDRESS);
    expect(page.insets.map((x) => x.role)).toEqual(['credit', 'notice', 'promo']);
  });

  it('a line among others is not hidden with them: only its own block is whole', () => {
    const page = lookAt(
      open(articlePage({ body: `${paragraphs(ZH)}<div>${ZH[0]}<br>扫码关注我们</div>` })),
      ADDRESS,
    );
    const promo = page.insets.find((x) => x.role === 'promo');
    expect(promo?.whole).toBe(false);
  });
});

describe('what is no inset', () => {
  it.each([
    [
      'a table',
      '<table class="hot"><tr><th>乡镇</th><th>面积</th></tr><tr><td>柳湾</td><td>1.2万亩</td></tr></table>',
      '柳湾',
    ],
    ['a quotation', '<blockquote>田是种出来的，不是等出来的。</blockquote>', '田是种出来的'],
    [
      'a picture with its caption',
      '<figure class="share"><img src="https://img.example.com/1.jpg"><figcaption>柳湾村的秧田，五月</figcaption></figure>',
      '柳湾村的秧田',
    ],
    ['a heading in the article', '<h2>水从哪里来</h2>', '水从哪里来'],
    ['a list of points', '<ul><li>浅水勤灌，够苗晒田。</li><li>看苗施肥，分两次追。</li></ul>', '浅水勤灌'],
  ])('%s', (_what, inset, words) => {
    expect(rolesOf(inset).body.join(' ')).toContain(words);
  });
});

describe('sentences of the story that speak of codes and apps', () => {
  it.each([
    '“别再扫码了，老人不会用。”梁满仓说。',
    '乘客扫码即可上车，全程票价两元。',
    '他让母亲打开银行APP核对余额。',
    '市民可下载“临河通”APP预约挂号。',
  ])('%s', (line) => expect(lineRole(line)).toBeUndefined());
});
