// @vitest-environment node
// Kind: an article when you see one, with and without a site rule; and what only looks like one.
import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../utils/model.ts';
import { addressVerdict } from '../../../utils/page/addresses.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { articlePage, EN, open, paragraphs, rows, ZH } from './pages.ts';

const HOST = 'https://news.example.com';
const verdict = (html: string, path: string, rule?: SiteRule) => {
  const url = path.startsWith('http') ? path : HOST + path;
  return lookAt(open(html, url), url, rule).verdict;
};
const kind = (html: string, path: string, rule?: SiteRule) => verdict(html, path, rule).kind;
const page = (title: string, body: string, meta = '') =>
  `<!DOCTYPE html><html><head><title>${title}</title>${meta}</head><body>${body}</body></html>`;

const rule: SiteRule = {
  id: 'test',
  name: { zh: '临河新闻网', en: 'Linhe News' },
  hosts: ['news.example.com'],
  articles: ['^news\\.example\\.com/a/\\d+$'],
  notArticles: ['^news\\.example\\.com/a/\\d+\\?video'],
  body: ['.txt'],
  clutter: {},
};

describe('an article', () => {
  it('Chinese, with headline, dateline and paragraphs', () => {
    expect(kind(articlePage(), '/2026/0514/123456.html')).toBe('article');
  });

  it('English, with headline, byline and paragraphs', () => {
    const html = articlePage({
      title: 'Old pier to reopen',
      head: 'By Ada Quill, 14 May 2026',
      body: paragraphs(EN),
    });
    expect(kind(html, '/local/old-pier-to-reopen-this-saturday')).toBe('article');
  });

  it('at an address that says nothing', () => {
    expect(kind(articlePage(), '/x?id=7')).toBe('article');
  });

  it('of 130 characters with headline and dateline', () => {
    const short = `${ZH[0]}县里说，进度快在机插，全县机插的比例已到百分之八十七，预计七月中旬开镰，比往年提前四天左右，农技人员还在田里看苗，随时指导施肥和灌水。`;
    expect(short.length).toBeGreaterThan(110);
    expect(short.length).toBeLessThan(150);
    expect(kind(articlePage({ body: `<p>${short}</p>` }), '/2026/0514/123456.html')).toBe('article');
  });

  it('short, beside a sidebar of many links', () => {
    const after = `<div class="side">${rows(40)}</div>`;
    expect(kind(articlePage({ body: paragraphs(ZH), after }), '/2026/0514/123456.html')).toBe('article');
  });

  it('a short English one of two paragraphs', () => {
    const html = articlePage({
      title: 'Old pier to reopen',
      head: '14 May 2026',
      body: paragraphs(EN.slice(0, 2)),
    });
    expect(kind(html, '/local/old-pier-to-reopen-this-saturday')).toBe('article');
  });

  it('one that says so, without a dateline', () => {
    const html = articlePage({ head: '临河日报', meta: '<meta property="og:type" content="article">' });
    expect(kind(html, '/x?id=7')).toBe('article');
  });

  it('with a body of <br> lines', () => {
    expect(kind(articlePage({ body: ZH.join('<br>') }), '/2026/0514/123456.html')).toBe('article');
  });

  it.each([
    '/p/2900000001.html',
    '/?p=1234',
    '/2026/0514/123456.html?page=2',
    '/business/shop/2026/05/14/early-rice',
  ])('at %s, whatever the address reminds of', (path) => {
    expect(kind(articlePage(), path)).toBe('article');
  });

  it('a live report of many posts', () => {
    const posts = Array.from(
      { length: 10 },
      (_, i) => `<div class="post"><time>1${i}:05</time><p>${EN[i % 3]}</p></div>`,
    );
    const html = articlePage({ title: 'Old pier: live updates', head: '14 May 2026', body: posts.join('') });
    expect(kind(html, '/live/old-pier-live-updates-saturday')).toBe('article');
  });

  it('about prices, and about a forum', () => {
    const body = paragraphs([...ZH, '当地米价每斤两元六角，农户在村里的论坛上互相转告。']);
    expect(kind(articlePage({ body }), '/2026/0514/123456.html')).toBe('article');
  });
});

describe('English pages of text that are no news', () => {
  const text = (n: number) =>
    paragraphs(
      Array.from(
        { length: n },
        (_, i) =>
          `The adapter reads setting ${i} from a file in the project folder, and each has a default that suits most uses. Values can be given in the environment as well, and those win.`,
      ),
    );
  const meta = '<meta property="og:type" content="article">';

  it.each([
    [
      'a handbook',
      '/vector/configure-adapter',
      `<h1>Configure the adapter</h1>${text(9)}<pre>a: 1</pre>`,
      '',
    ],
    ['one that calls itself an article', '/v2/adapters', `<h1>Adapters</h1>${text(9)}<pre>a: 1</pre>`, meta],
    [
      'an answer of a help desk',
      '/hc/en-us/3600-how-to-reset-your-old-password',
      `<h1>How to reset your old password</h1><b>Ada</b> <time>3 years ago</time>${text(5)}<div>Was this article helpful?</div>`,
      '',
    ],
    ['a company about itself', '/who-we-are-and-what-we-do', `<h1>Our story</h1>${text(8)}`, ''],
    ['terms of service', '/terms-of-service', `<h1>Terms of Service</h1><p>March 3, 2026</p>${text(20)}`, ''],
    [
      'a change log',
      '/news-of-the-adapter',
      `<h1>News of the adapter</h1>${[1, 2, 3, 4, 5].map((n) => `<h2>2.${n}</h2><p>March ${n}, 2026</p>${text(1)}`).join('')}`,
      '',
    ],
    [
      'a house for sale',
      '/3-bed-terraced-house-mill-lane',
      `<h1>3 bed house</h1><p>£245,000</p>${text(4)}`,
      '',
    ],
    [
      'a concert',
      '/spring-concert-with-the-city-choir',
      `<h1>Spring concert with the city choir</h1><p>Sat 14 March 2026</p>${text(3)}<a href="/b">Book now</a>`,
      '',
    ],
    [
      'a question with its answers',
      '/how-do-i-split-a-string-on-whitespace',
      `<h1>How do I split a string on whitespace?</h1><p>Asked 3 years ago</p>${text(2)}<h2>4 Answers</h2>${[1, 2, 3, 4].map((n) => `<div>${text(2)}<p>answered Mar ${n}, 2023</p></div>`).join('')}`,
      '',
    ],
  ])('%s', (_, path, body, head) => {
    expect(kind(page(/<h1>(.*?)</.exec(body)?.[1] ?? '', body, head), path)).not.toBe('article');
  });

  it.each(['01/15/2026', 'Wednesday, Jan. 15', 'Published May 3 at 10:20 a.m.', '15.01.2026'])(
    'news dated %s is one, though no machine is told',
    (date) => {
      const body = `<h1>Old pier to reopen after three years</h1><div>${date}</div>${paragraphs([...EN, ...EN])}`;
      expect(
        kind(
          page('Old pier to reopen after three years | Times', body),
          '/local/old-pier-to-reopen-after-years',
        ),
      ).toBe('article');
    },
  );

  it('a column with its author and date is one, though no machine is told', () => {
    const body = `<h1>How we moved the ledger</h1><div>By Ada Quill · March 3, 2026</div>${text(9)}`;
    expect(kind(page('How we moved the ledger | Vector', body), '/blog/how-we-moved-the-ledger')).toBe(
      'article',
    );
  });
});

describe('no article', () => {
  it('home: a front page of links', () => {
    expect(kind(page('临河新闻网', `<h1>临河新闻网</h1>${rows(60)}`), '/')).toBe('home');
  });

  it('home: a front page with a lead story told in full', () => {
    const lead = `<div class="lead"><h2>${'临河县早稻插秧比去年快五天'}</h2>${paragraphs(ZH)}</div>`;
    expect(kind(page('临河新闻网', lead + rows(60)), '/')).not.toBe('article');
  });

  it('list: rows of titles with times', () => {
    const list = Array.from(
      { length: 30 },
      (_, i) => `<li><a href="/a/${i}">县城里的第${i}家豆浆铺开张了</a><span>2026-05-14 09:26</span></li>`,
    ).join('');
    expect(kind(page('滚动新闻', `<h1>滚动新闻</h1><ul>${list}</ul>`), '/list/news.html')).toBe('list');
  });

  it('list: teasers with excerpts', () => {
    const list = Array.from(
      { length: 20 },
      (_, i) =>
        `<div class="row"><h3><a href="/a/${i}">县城里的第${i}家豆浆铺开张了</a></h3><p>铺子在老街口，凌晨四点就亮起了灯，排队的人从没有断过，一天能卖出三百碗。</p></div>`,
    ).join('');
    expect(
      kind(page('乡村频道', `<h1>乡村频道</h1><div class="rows">${list}</div>`), '/channel/country'),
    ).toBe('list');
  });

  it('list: the page of an author', () => {
    const stories = Array.from(
      { length: 20 },
      (_, i) =>
        `<div><h3><a href="/a/${i}">县城里的第${i}家豆浆铺开张了</a></h3><p>铺子在老街口，凌晨四点就亮起了灯。</p><span>2026-05-1${i % 9}</span></div>`,
    );
    const html = page(
      '周砚秋的主页',
      `<h1>周砚秋</h1><p>记者，关注农业与农村，写过一百多篇稿子，欢迎来信。</p><div class="list">${stories.join('')}</div>`,
    );
    expect(kind(html, '/author/zhouyanqiu')).toBe('list');
  });

  it('a gallery: pictures with a line each', () => {
    const body = [1, 2, 3, 4]
      .map((n) => `<p><img src="/${n}.jpg"></p><p>图${n}：柳湾村的秧田。</p>`)
      .join('');
    expect(kind(articlePage({ head: '', body }), '/photo/20260514.html')).not.toBe('article');
  });

  it('video: a player with a line of description', () => {
    const html = page(
      '航拍柳湾村',
      `<h1>航拍柳湾村</h1><div class="player"><video src="v.mp4"></video></div><p>五月的柳湾村，秧田一片连着一片。</p>${rows(20)}`,
    );
    expect(kind(html, '/video/20260514/9.html')).toBe('video');
  });

  it('forum: a thread of posts', () => {
    const posts = Array.from(
      { length: 12 },
      (_, i) =>
        `<div class="post-item"><b>user${i}</b><p>Has anybody tried this with the newer engine? Mine stalls after ${i} minutes, and the dealer says it is normal.</p></div>`,
    ).join('');
    const html = page(
      'Engine stalls after a few minutes',
      `<h1>Engine stalls after a few minutes</h1>${posts}`,
    );
    expect(kind(html, '/forum/threads/engine-stalls-after-a-few-minutes.12345/')).toBe('forum');
  });

  it('product: a thing with a price and a button to buy it', () => {
    const html = page(
      '临河红心柚 一箱十斤',
      `<h1>临河红心柚 一箱十斤</h1><span>¥59.00</span><button>加入购物车</button><button>立即购买</button>${paragraphs(
        [
          '柚子采自柳湾村的老果园，树龄在二十年以上，果肉红润，甜中带一点酸，每箱四到五个，坏果包赔。',
          '付款之后四十八小时之内发货，偏远地区不包邮，收到之后请放在阴凉通风的地方，能存放一个月。',
        ],
      )}`,
    );
    expect(kind(html, '/item/100012345.html')).toBe('product');
  });

  it('search: results about one story', () => {
    const results = Array.from(
      { length: 10 },
      (_, i) =>
        `<div class="result"><h3><a href="/link?u=${i}">临河县早稻插秧比去年快五天_新闻${i}</a></h3><p>临河县农业农村局5月12日公布，全县今年种下早稻8.6万亩，比去年增加4200亩，插秧进度快了五天……</p></div>`,
    ).join('');
    expect(
      kind(page('临河早稻_搜索', results), 'https://www.search.example/s?wd=%E4%B8%B4%E6%B2%B3'),
    ).not.toBe('article');
  });

  it('social: a single post', () => {
    const html = page('微博正文', `<div class="post"><p>${ZH[0]}</p></div>`);
    expect(kind(html, 'https://weibo.com/1234567890/Nabcdefgh')).not.toBe('article');
  });

  it('documentation: pages of an API', () => {
    const html = page(
      'Getting started - Quill docs',
      `<h1>Getting started</h1>${paragraphs(EN)}<pre>${'npm install quill\n'.repeat(40)}</pre>`,
    );
    expect(kind(html, 'https://docs.example.com/guide/getting-started')).not.toBe('article');
  });

  it('questions and answers', () => {
    const html = page(
      '为什么早稻要先泡种？',
      `<h1>为什么早稻要先泡种？</h1><div class="answer-item">${paragraphs(ZH)}</div>`,
    );
    expect(kind(html, 'https://www.zhihu.com/question/1234567/answer/89')).not.toBe('article');
  });

  it('a page with hardly any text', () => {
    expect(kind(page('登录', '<h1>登录</h1><form><input><button>登录</button></form>'), '/login')).toBe(
      'other',
    );
  });

  it('an empty document', () => {
    expect(kind('', '/2026/0514/123456.html')).toBe('other');
  });
});

describe('with a site rule', () => {
  it('the address of an article is believed', () => {
    const body = `<p>${ZH[0]}</p>`;
    expect(verdict(articlePage({ head: '', body }), '/a/12345', rule)).toMatchObject({ kind: 'article' });
  });

  it('the address of an article without a body is none', () => {
    expect(kind(page('正在跳转', '<h1>正在跳转</h1>'), '/a/12345', rule)).toBe('other');
  });

  it('what a rule excludes stays excluded at the address', () => {
    expect(addressVerdict(new URL(`${HOST}/a/12345?video=1`), rule)).toBe(false);
    expect(addressVerdict(new URL(`${HOST}/a/12345`), rule)).toBe(true);
    expect(addressVerdict(new URL(`${HOST}/`), rule)).toBe(false);
  });

  it('an article at an address the rule does not know is still recognised', () => {
    expect(kind(articlePage(), '/2026/0514/123456.html', rule)).toBe('article');
  });

  it('the front page of the site is no article', () => {
    expect(
      kind(page('临河新闻网', `<div class="txt">${paragraphs(ZH)}</div>${rows(40)}`), '/', rule),
    ).not.toBe('article');
  });

  it('without a rule an address says nothing', () => {
    expect(addressVerdict(new URL(`${HOST}/a/12345`))).toBeUndefined();
  });
});

describe('the verdict', () => {
  it('is between 0 and 1 sure and says why', () => {
    const { confidence, reasons } = verdict(articlePage(), '/2026/0514/123456.html');
    expect(confidence).toBeGreaterThan(0.6);
    expect(confidence).toBeLessThanOrEqual(1);
    expect(reasons).toContain('+1.5 dateline by the headline');
  });

  it('a script with broken JSON-LD does not stop it', () => {
    const meta = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect(kind(articlePage({ meta }), '/2026/0514/123456.html')).toBe('article');
  });
});

describe('addresses that only sound like something else', () => {
  it.each([
    '/topic/2026/0514/123456.html',
    '/community/lao-jie-de-qing-chen-he-dou-jiang',
    '/2026/0514/123456.html?s=share',
    '/2026/0514/123456.html?keyword=rice&from=search',
  ])('%s is still an article', (path) => expect(kind(articlePage(), path)).toBe('article'));

  it('a page about the site is none, though it has paragraphs', () => {
    const html = page('关于我们', `<h1>关于我们</h1>${paragraphs(ZH)}`);
    expect(kind(html, '/about.html')).not.toBe('article');
  });

  it('one endless word is none', () => {
    expect(kind(`<p>${'A'.repeat(200_000)}</p>`, '/2026/0514/123456.html')).not.toBe('article');
  });

  it('forms and pictures named like the document’s own properties do not hide it', () => {
    const before = '<form name="body"><input name="getAttribute"><input name="nodeName"></form>';
    expect(kind(articlePage({ before }), '/2026/0514/123456.html')).toBe('article');
  });
});
