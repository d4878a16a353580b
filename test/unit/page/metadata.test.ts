// @vitest-environment node
// Metadata: when it was published and changed, each from the most trustworthy place; signs for the source note.
import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../utils/model.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { readMetadata } from '../../../utils/page/metadata.ts';
import { readSigns } from '../../../utils/page/signs.ts';
import { ADDRESS, articlePage, open, paragraphs, ZH } from './pages.ts';
import { BODY_EN, en, ld, meta, NOW, read, zh } from './read-metadata.ts';

describe('the published time', () => {
  it('is the line beside the headline, in Chinese time', () => {
    expect(zh({ head: '2026-05-14 09:26:31　来源：临河日报' }).publishedAt).toMatchObject({
      iso: '2026-05-14T09:26:31+08:00',
      from: 'visible',
    });
  });

  it('keeps what is printed as it is printed', () => {
    expect(zh({ head: '2026年05月14日09:26' }).publishedAt?.printed).toBe('2026年05月14日09:26');
  });

  it('takes the year that it leaves out from where the page has the same minute in full', () => {
    const script =
      '<script>var page = {"saved":"2021-03-02 08:00:00","publish":"2019-10-08 12:00:57"}</script>';
    expect(zh({ head: '10-08 12:00', meta: script }).publishedAt).toMatchObject({
      iso: '2019-10-08T12:00:00+08:00',
      printed: '10-08 12:00',
    });
  });

  it('without such a place is the nearest past', () => {
    expect(zh({ head: '10-08 12:00' }).publishedAt?.iso).toBe('2026-10-08T12:00:00+08:00');
  });

  it('is told against the reader’s clock beside an explainer of years back: its latest edition', () => {
    const html = articlePage({
      title: 'What is the pier, and who owns it?',
      body: `<h1>What is the pier, and who owns it?</h1><div>1 day ago</div>${BODY_EN}`,
      head: '',
      meta: ld({ datePublished: '2012-05-10T14:29:05Z', dateModified: '2026-11-24T11:16:53Z' }),
    }).replace('<h1>What is the pier, and who owns it?</h1>\n', '');
    expect(read(html).publishedAt).toMatchObject({ iso: '2026-11-24T11:16:53+00:00', printed: '1 day ago' });
  });

  it('may be split over the elements of one line, with nothing between them', () => {
    const head = '<span><em>2026</em></span><span>05/14</span><span>09:26:31</span>';
    expect(zh({ head }).publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('may be split over three lines: 2026, 05/14, 09:26:31', () => {
    const head = '<div>2026</div><div>05/14</div><div>09:26:31</div>';
    expect(zh({ head }).publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('may be split over inline elements that a site rule names together', () => {
    const head = '<div class="when"><span><em>2026</em></span><span>05/14</span><span>09:26:31</span></div>';
    const rule: SiteRule = {
      id: 'test',
      name: { zh: '临河新闻网', en: 'Linhe News' },
      hosts: ['news.example.com'],
      articles: [],
      time: ['.when'],
      body: ['.txt'],
      clutter: {},
    };
    expect(read(articlePage({ head }), rule).publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('is what is printed where the declaration is hours off', () => {
    const found = zh({
      head: '2026年05月14日 07:40',
      meta: meta('article:published_time', '2026-05-14T15:40:00+08:00'),
    });
    expect(found.publishedAt?.iso).toBe('2026-05-14T07:40:00+08:00');
  });

  it('takes the seconds from the declaration that agrees with it', () => {
    const found = zh({
      head: '2026-05-14 09:26',
      meta: meta('article:published_time', '2026-05-14T09:26:31+08:00'),
    });
    expect(found.publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('takes the time of day from the declaration where only the day is printed', () => {
    const found = zh({
      head: '2026-05-14',
      meta: meta('article:published_time', '2026-05-14T09:26:31+08:00'),
    });
    expect(found.publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('stays a day without a clock where nothing says more', () => {
    expect(zh({ head: '2026年5月14日' }).publishedAt?.iso).toBe('2026-05-14T00:00:00+08:00');
  });

  it('is read from meta where nothing is printed', () => {
    const found = en({ head: 'By Ada Quill', meta: meta('article:published_time', '2026-05-14T09:26:31Z') });
    expect(found.publishedAt).toMatchObject({ iso: '2026-05-14T09:26:31+00:00', from: 'meta' });
  });

  it('is read from JSON-LD', () => {
    const found = en({ head: 'By Ada Quill', meta: ld({ datePublished: '2026-05-14T09:26:31-07:00' }) });
    expect(found.publishedAt).toMatchObject({ iso: '2026-05-14T09:26:31-07:00', from: 'json-ld' });
  });

  it('is read from the attribute datetime of a <time>', () => {
    const html = `<!DOCTYPE html><html><head><title>Old pier to reopen on Saturday</title></head><body><article><h1>Old pier to reopen on Saturday</h1><time datetime="2026-05-14T09:26:31+01:00">Thursday</time>${BODY_EN}</article></body></html>`;
    expect(read(html).publishedAt?.iso).toBe('2026-05-14T09:26:31+01:00');
  });

  it('prefers a declaration with a zone to one without', () => {
    const found = en({
      head: 'By Ada Quill',
      meta: meta('pubdate', '2026-05-14 11:26:31') + ld({ datePublished: '2026-05-14T09:26:31+02:00' }),
    });
    expect(found.publishedAt?.iso).toBe('2026-05-14T09:26:31+02:00');
  });

  it('without a year is completed by the declaration', () => {
    const found = zh({
      head: '05-14 09:26',
      meta: meta('article:published_time', '2025-05-14T09:26:00+08:00'),
    });
    expect(found.publishedAt).toMatchObject({ iso: '2025-05-14T09:26:00+08:00', printed: '05-14 09:26' });
  });

  it('“2 minutes ago” stands beside the declared moment', () => {
    const found = en({ head: '2 minutes ago', meta: meta('article:published_time', '2026-04-22T21:10:00Z') });
    expect(found.publishedAt).toMatchObject({ iso: '2026-04-22T21:10:00+00:00', printed: '2 minutes ago' });
  });

  it('“2小时前” alone is counted back from now', () => {
    expect(zh({ head: '2小时前' }).publishedAt?.iso).toBe('2026-11-25T10:00:00+08:00');
  });

  it('of an evergreen page first dated 2012 is that of the edition it shows', () => {
    const found = en({
      head: '1 day ago',
      meta: ld({ datePublished: '2012-03-01T10:00:00Z', dateModified: '2026-11-24T08:00:00Z' }),
    });
    expect(found.publishedAt).toMatchObject({ iso: '2026-11-24T08:00:00+00:00', printed: '1 day ago' });
  });

  it('is never the clock in the page’s header', () => {
    const before = '<div class="topbar"><span class="clock">2026年11月25日 12:00 星期三</span></div>'.concat(
      '<ul class="nav"><li><a href="/">首页</a></li><li><a href="/n">新闻</a></li><li><a href="/s">体育</a></li><li><a href="/e">娱乐</a></li><li><a href="/c">财经</a></li><li><a href="/t">科技</a></li><li><a href="/b">图书</a></li></ul>',
    );
    expect(zh({ before, head: '来源：临河日报' }).publishedAt?.from).toBe('url');
    expect(zh({ before }).publishedAt?.iso).toBe('2026-05-14T09:26:31+08:00');
  });

  it('is never that of a recommended article', () => {
    const after =
      '<div class="recommend"><h3><a href="/1">春茶开园第一天</a></h3><span>2026-05-01 08:00</span></div>';
    expect(zh({ head: '来源：临河日报', after }).publishedAt?.from).toBe('url');
  });

  it('is never a date the article itself tells of', () => {
    const body = paragraphs([
      '2019年8月3日，柳湾村遭遇了十年来最大的一场洪水，二十亩秧田一夜之间全部被淹没。',
      ...ZH,
    ]);
    expect(zh({ head: '来源：临河日报', body }).publishedAt?.from).toBe('url');
  });

  it.each([
    ['PDT', 'May 14, 2026 9:26 a.m. PDT', '2026-05-14T09:26:00-07:00'],
    ['CET', '14 January 2026 09:26 CET', '2026-01-14T09:26:00+01:00'],
  ])('keeps the printed zone: %s', (_zone, head, iso) => {
    expect(en({ head }).publishedAt?.iso).toBe(iso);
  });
});

describe('the updated time', () => {
  it('stands beside the published one where both are printed', () => {
    const found = en({ head: 'Published 14 May 2026 09:26 | Updated 15 May 2026 18:00' });
    expect([found.publishedAt?.iso, found.updatedAt?.iso]).toEqual([
      '2026-05-14T09:26:00+00:00',
      '2026-05-15T18:00:00+00:00',
    ]);
  });

  it('is taken from the declaration', () => {
    const found = en({
      head: '14 May 2026',
      meta: ld({ datePublished: '2026-05-14T09:26:00Z', dateModified: '2026-05-15T18:00:00Z' }),
    });
    expect(found.updatedAt?.iso).toBe('2026-05-15T18:00:00+00:00');
  });

  it('does not exist where a page was saved again within minutes', () => {
    const found = en({
      head: '14 May 2026',
      meta: ld({ datePublished: '2026-05-14T09:26:00Z', dateModified: '2026-05-14T09:27:00Z' }),
    });
    expect(found.updatedAt).toBeUndefined();
  });
});

describe('signs for the source note', () => {
  const signs = (html: string) => {
    const page = lookAt(open(html), ADDRESS);
    return readSigns(page, undefined, '', readMetadata(page, 'zh-Hans', undefined, NOW).linked);
  };

  it('credits, notices and promotion are kept as what they are', () => {
    const found = signs(
      articlePage({
        body: paragraphs([
          ...ZH,
          '责任编辑：时雨',
          '特别声明：以上内容由用户上传并发布，本平台仅提供信息存储服务。',
          '扫码关注，每天三条本地新闻',
        ]),
      }),
    );
    expect(found.credits.map((x) => x.text)).toEqual(['责任编辑：时雨']);
    expect(found.notices[0]?.text).toContain('信息存储服务');
    expect(found.tail.map((x) => x.text)).toEqual(['扫码关注，每天三条本地新闻']);
  });

  it('a disclaimer below the body’s container is a notice as well', () => {
    const found = signs(
      articlePage({ after: '<div class="sm">免责声明：本文仅代表作者观点，不构成投资建议。</div>' }),
    );
    expect(found.notices.map((x) => x.text)).toEqual(['免责声明：本文仅代表作者观点，不构成投资建议。']);
  });

  it('the stated source is read without its word', () => {
    expect(signs(articlePage()).source?.text).toBe('临河日报');
  });

  it('dates beside recommended items are noted apart', () => {
    const after = '<div class="rel"><p><a href="/1">春茶开园第一天</a></p><p>2026-05-01 08:00</p></div>';
    expect(signs(articlePage({ after })).nearbyDates).toEqual(['2026-05-01']);
  });

  it('links inside the body are noted with their address', () => {
    const body = `${paragraphs(ZH)}<p>据<a href="https://gov.example.org/stat">县统计公报</a>，去年全县早稻总产3.9万吨。</p>`;
    expect(signs(articlePage({ body })).links).toMatchObject([
      { text: '县统计公报', href: 'https://gov.example.org/stat', where: { part: 'body' } },
    ]);
  });

  it('the foot of the page with its licence numbers is found', () => {
    const after = '<div class="footer"><p>临ICP备00000001号</p></div>';
    expect(signs(articlePage({ after })).footer.map((x) => x.text)).toEqual(['临ICP备00000001号']);
  });
});

describe('times as portals print them', () => {
  const times = (options: Parameters<typeof articlePage>[0], read = zh) => {
    const { publishedAt, updatedAt } = read(options);
    return [publishedAt?.iso, updatedAt?.iso];
  };

  it.each([
    '发布时间：2026-05-14 09:26　更新时间：2026-05-15 18:00',
    '更新时间：2026-05-15 18:00　发布时间：2026-05-14 09:26',
  ])('published and updated in either order: %s', (head) =>
    expect(times({ head })).toEqual(['2026-05-14T09:26:00+08:00', '2026-05-15T18:00:00+08:00']),
  );

  it.each([
    ['2026年5月14日 下午3:26', '2026-05-14T15:26:00+08:00'],
    ['2026年05月14日 星期四 09:26', '2026-05-14T09:26:00+08:00'],
    ['昨天 09:26', '2026-11-24T09:26:00+08:00'],
    ['今天 09:26', '2026-11-25T09:26:00+08:00'],
  ])('%s', (head, iso) => expect(times({ head })[0]).toBe(iso));

  it('with the clock before the day, as American papers do', () => {
    const head =
      '<div>Published: 9:26 a.m. EDT May 14, 2026</div><div>Updated: 6:00 p.m. EDT May 15, 2026</div>';
    expect(times({ head }, en)).toEqual(['2026-05-14T09:26:00-04:00', '2026-05-15T18:00:00-04:00']);
  });

  it('an update alone is an update', () => {
    expect(en({ head: 'Updated 15 May 2026 18:00' }).updatedAt?.iso).toBe('2026-05-15T18:00:00+00:00');
  });
});
