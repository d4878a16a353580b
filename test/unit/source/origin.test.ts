// Where the text came from: the wordings in which pages state it, and what kind of origin that is.
import { describe, expect, it } from 'vitest';
import type { Finding, PageSigns, SourceNote } from '../../../utils/model.ts';
import { describeSource } from '../../../utils/source/index.ts';
import { article, sign, signs } from './pages.ts';

const BODY = ['河岸新区的三座旧桥本周完成检修。', '检修历时四十天。', '通车时间另行通知。'];

function note(
  page: Partial<PageSigns>,
  paragraphs: string[] = BODY,
  given: { lang?: string; byline?: string } = {},
): SourceNote {
  return describeSource({
    url: 'https://news.example.com/a.html',
    article: article({ paragraphs, ...given }),
    page: signs(page),
  });
}
const find = (of: SourceNote, id: string): Finding | undefined =>
  of.findings.find((finding) => finding.id === id);

describe('a stated source', () => {
  it.each([
    ['来源：河岸日报', '河岸日报'],
    ['2024-07-19 21:35 · 稿源: 河岸科技', '河岸科技'],
    ['文章来源：新华社 作者：林知白', '新华社'],
    ['来源 | 河岸观察', '河岸观察'],
    ['转载自《河岸日报》', '河岸日报'],
    ['本文首发于河岸周刊，作者林知白', '河岸周刊'],
    ['来源: China Daily', 'China Daily'],
  ])('is read from the line “%s”', (line, raw) => {
    expect(note({ head: [sign(line, 'head')] }).origin.raw).toBe(raw);
    expect(note({}, [...BODY, `（${line}）`]).origin.raw).toBe(raw);
  });

  it.each(['图片来源：河岸视觉', '数据来源：国家统计局', '资料来源：公司年报'])(
    'is not the origin of a part: %s',
    (line) => {
      expect(note({}, [...BODY, line]).origin).toEqual({ kind: 'none' });
    },
  );

  it('combines several names as printed', () => {
    const of = note({}, [...BODY, '综合新华社、河岸日报报道']);
    expect(of.origin).toEqual({ raw: '新华社、河岸日报', kind: 'named' });
    expect(find(of, 'list-match')?.list?.entry).toBe('新华社');
  });

  it('is the agency of a dateline when nothing else is stated', () => {
    expect(note({}, ['新华社北京5月9日电（记者林知白）三座旧桥完成检修。']).origin.raw).toBe('新华社');
    expect(note({}, ['违法和不良信息举报电话 010-0000000，三座旧桥完成检修。']).origin.kind).toBe('none');
  });

  it('is the paper that the opening words credit', () => {
    expect(note({}, ['据河岸日报报道，三座旧桥完成检修。']).origin.raw).toBe('河岸日报');
    expect(note({}, ['据了解，三座旧桥完成检修。']).origin.kind).toBe('none');
    expect(note({}, ['据外媒报道，三座旧桥完成检修。']).origin.kind).toBe('none');
  });

  it('keeps a bracket the line prints and drops an author before a slash', () => {
    const head = [sign('2018-10-13 08:00 来源: 河岸邦(北京)', 'head')];
    expect(note({ head, source: sign('河岸邦', 'head') }).origin.raw).toBe('河岸邦(北京)');
    const both = note({ source: sign('林知白/中国青年报', 'head') }, BODY, { byline: '林知白/中国青年报' });
    expect(both.origin.raw).toBe('中国青年报');
    expect(both.people.byline).toBe('林知白');
  });
});

describe('a page without a source slot', () => {
  it('may print author and outlet in one line, or a unit’s name alone', () => {
    expect(note({ head: [sign('林知白/中国青年报', 'head')] }).origin.raw).toBe('中国青年报');
    expect(note({ head: [sign('新京报', 'head')] }).origin.raw).toBe('新京报');
    expect(note({ head: [sign('河岸观察', 'head')] }).origin.kind).toBe('none');
  });

  it.each(['2019-05-17 · 河岸观察', '河岸观察 2024-05-18 16:56发布于北京'])(
    'may print a name beside the date: %s',
    (line) => {
      const page = { host: 'www.163.com', path: '/dy/article/A.html', head: [sign(line, 'head')] };
      expect(note(page).carrier.account).toBe('河岸观察');
      expect(note({ head: [sign(line, 'head')] }).origin.raw).toBe('河岸观察');
      expect(note({ head: [sign('2019-05-17 · 举报', 'head')] }).origin.kind).toBe('none');
    },
  );

  it('does not name its own site, nor the sites in a menu', () => {
    expect(note({ host: 'www.thepaper.cn', head: [sign('澎湃新闻', 'head')] }).origin.kind).toBe('none');
    const menu = { text: '新华网', where: { part: 'head' as const, selector: 'ul.nav > li' } };
    expect(note({ head: [menu] }).origin.kind).toBe('none');
  });

  it('may declare the account for machines', () => {
    const page = { host: 'www.sohu.com', path: '/a/100000001_100001', declared: { source: '中国经济网' } };
    const of = note(page, [...BODY, '本文来源：经济日报']);
    expect(of.carrier.account).toBe('中国经济网');
    expect(of.origin).toEqual({ raw: '经济日报', kind: 'named' });
  });

  it('credits at the end of a post are not its account', () => {
    const page = { host: 'www.163.com', path: '/dy/article/A.html', source: sign('无锡交警', 'tail') };
    expect(note(page).carrier.account).toBeUndefined();
    expect(note(page).origin).toEqual({ raw: '无锡交警', kind: 'official' });
  });
});

describe('English origins', () => {
  it.each([
    ['Originally published on River Bank Weekly', 'River Bank Weekly'],
    ['This story was originally published by The River Post', 'The River Post'],
    ['Source: River Bank Council', 'River Bank Council'],
  ])('%s', (line, raw) => {
    expect(note({}, ['Three bridges reopened.', line], { lang: 'en' }).origin.raw).toBe(raw);
  });

  it('reads wire credits in the dateline and in the byline', () => {
    expect(note({}, ['LONDON (AP) — Three bridges reopened.'], { lang: 'en' }).origin.raw).toBe('AP');
    const agency = note(
      { byline: sign('Associated Press in Valencia', 'head') },
      ['Three bridges reopened.'],
      { lang: 'en' },
    );
    expect(agency.origin).toEqual({ raw: 'Associated Press', kind: 'named' });
  });

  it('falls back on the publisher the page declares, and says it is that', () => {
    const of = note({ siteName: 'River Bank Weekly' }, ['Three bridges reopened.'], { lang: 'en' });
    expect(of.origin).toEqual({ raw: 'River Bank Weekly', kind: 'self' });
    expect(find(of, 'stated-source')?.values?.how).toBe('declared');
  });
});

describe('kind of origin', () => {
  const kind = (source: string, page: Partial<PageSigns> = {}): string =>
    note({ ...page, source: sign(source, 'head') }).origin.kind;

  it.each(['网络', '来源于网络', '互联网', '网络综合', '综合', '自媒体综合', '网友投稿'])(
    '“%s” is vague',
    (source) => {
      expect(kind(source)).toBe('vague');
    },
  );

  it.each(['国家统计局', '无锡交警', '河岸市人民政府', '中国政府网', '上海市消防救援总队'])(
    '“%s” is an authority',
    (source) => {
      expect(kind(source)).toBe('official');
    },
  );

  it.each(['快科技', '新京报', '网络安全观察', '互联网品牌官', '综合日报'])('“%s” is a name', (source) => {
    expect(kind(source)).toBe('named');
  });

  it('is “self” for the site’s own name, 本站 and 本报', () => {
    expect(kind('网易汽车', { host: 'auto.163.com' })).toBe('self');
    expect(kind('本站')).toBe('self');
  });

  it('prefers a credit in the text to a source slot that repeats the account', () => {
    const page = {
      host: 'www.163.com',
      path: '/dy/article/A.html',
      source: sign('河岸观察', 'head'),
      account: sign('河岸观察', 'head'),
    };
    expect(note(page, [...BODY, '来源：无锡交警']).origin).toEqual({ raw: '无锡交警', kind: 'official' });
  });
});

describe('original', () => {
  it('quotes the original title and says whether it differs', () => {
    const differs = find(
      note({ head: [sign('（原标题：三座旧桥检修后恢复通行）', 'head')] }),
      'original-title',
    );
    expect(differs).toMatchObject({ quote: '三座旧桥检修后恢复通行', values: { differs: 1 } });
    const same = find(note({ head: [sign('原标题：三座旧桥完成检修', 'head')] }), 'original-title');
    expect(same?.values?.differs).toBe(0);
    const nested = find(note({}, [...BODY, '（原题为《是“检修”还是“重建”》）']), 'original-title');
    expect(nested?.quote).toBe('是“检修”还是“重建”');
  });

  it('links to the original only where the link leaves the site', () => {
    const away = note({ source: sign('河岸日报', 'head', 'https://www.hean-daily.example/1.html') });
    expect(find(away, 'original-link')).toMatchObject({
      state: 'found',
      lookup: 'https://www.hean-daily.example/1.html',
    });
    const inside = note({ source: sign('河岸日报', 'head', 'https://news.example.com/source/2') });
    expect(find(inside, 'original-link')?.state).toBe('not-found');
    expect(inside.unknown).toContain('original-article');
  });
});

describe('a text put together from others', () => {
  it('names them beside the source in its slot', () => {
    const of = note({ source: sign('河岸创业', 'head') }, [
      ...BODY,
      '文章由河岸创业整合自河岸晚报、河岸日报等',
    ]);
    expect(of.origin.raw).toBe('河岸创业');
    expect(find(of, 'compiled-from')).toMatchObject({
      state: 'found',
      values: { names: '河岸晚报、河岸日报' },
    });
  });

  it('is not said of a source that was named already', () => {
    expect(find(note({}, [...BODY, '本文整理自河岸日报']), 'compiled-from')).toBeUndefined();
    expect(note({}, [...BODY, '本文整理自河岸日报']).origin.raw).toBe('河岸日报');
  });
});

describe('a credit in brackets behind the last sentence', () => {
  it('names a house', () => {
    const of = note({}, [...BODY.slice(0, 2), '通车时间另行通知。（河岸退役军人之家）']);
    expect(of.origin.raw).toBe('河岸退役军人之家');
    expect(find(of, 'stated-source')).toMatchObject({ quote: '河岸退役军人之家' });
  });

  it.each(['（完）', '（林知白）', '（详见下图）'])('%s names none', (end) => {
    expect(note({}, [...BODY.slice(0, 2), `通车时间另行通知。${end}`]).origin.raw).toBeUndefined();
  });
});

it('offers a search for the headline where no link to the original was seen', () => {
  const of = note({ source: sign('河岸日报', 'head') });
  expect(find(of, 'original-link')?.lookup).toBe(
    `https://www.baidu.com/s?wd=${encodeURIComponent('"三座旧桥完成检修"')}`,
  );
});

describe('the house that opens or closes the text', () => {
  it.each([
    ['（河岸者网讯）三座旧桥完成检修。', '河岸者网'],
    ['【河岸时报综合报道】三座旧桥完成检修。', '河岸时报'],
    ['IT河岸 5 月 9 日消息，三座旧桥完成检修。', 'IT河岸'],
  ])('%s', (first, raw) => {
    expect(note({}, [first, ...BODY.slice(1)]).origin.raw).toBe(raw);
  });

  it('is the account that a text was taken from', () => {
    const last = '本文来自微信公众号“河岸观察”（ID：hean），作者：林知白，经授权发布。';
    expect(note({}, [...BODY, last]).origin.raw).toBe('河岸观察');
  });

  it('loses the stop of its sentence', () => {
    const last = 'This article was originally published on The Riverside.';
    expect(note({}, ['The bridge is open.', last], { lang: 'en' }).origin.raw).toBe('The Riverside');
  });
});
