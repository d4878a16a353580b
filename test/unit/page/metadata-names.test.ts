// @vitest-environment node
// Metadata: who wrote it, who published it, where it came from, each from the most trustworthy place.
import { describe, expect, it } from 'vitest';
import type { SiteRule } from '../../../utils/model.ts';
import { nameIn } from '../../../utils/page/byline.ts';
import { sourceIn } from '../../../utils/page/signs.ts';
import { articlePage, paragraphs, ZH } from './pages.ts';
import { en, ld, meta, read, zh } from './read-metadata.ts';

describe('the byline', () => {
  it.each([
    ['作者：周砚秋', '周砚秋'],
    ['文｜周砚秋', '周砚秋'],
    ['文 | 周砚秋', '周砚秋'],
    ['撰文丨周砚秋', '周砚秋'],
    ['2026-05-14 09:26 作者：周砚秋', '周砚秋'],
    ['By Ada Quill', 'Ada Quill'],
    ['Written by Ada Quill', 'Ada Quill'],
    ['By Ada Quill and Tom Marsh | Updated 3pm', 'Ada Quill and Tom Marsh'],
    ['By Ada Quill, senior reporter', 'Ada Quill'],
  ])('%s', (line, name) => {
    expect(nameIn(line)).toBe(name);
  });

  it.each(['来源：临河日报', '责任编辑：时雨', '2026-05-14 09:26', '文章来自网络', ''])(
    '%j names nobody',
    (line) => {
      expect(nameIn(line)).toBeUndefined();
    },
  );

  it('is read beside the headline', () => {
    expect(zh({ head: '<span>2026-05-14 09:26</span><br>作者：周砚秋' }).byline).toBe('周砚秋');
  });

  it('is the reporter that a wire’s dateline names', () => {
    const body = paragraphs([`新华社临河5月14日电（记者 路远）${ZH[0]}`, ...ZH.slice(1)]);
    expect(zh({ body }).byline).toBe('路远');
  });

  it.each([
    ['临河社记者邹远、唐诗、丁乐', '邹远、唐诗、丁乐'],
    ['石佳/临河青年报', '石佳'],
    ['作者 王言 高然', '王言 高然'],
  ])('is a line of names alone: %s', (line, name) => {
    expect(zh({ body: paragraphs([...ZH, line]) }).byline).toBe(name);
  });

  it.each(['本报记者走访发现', '作者 在路上的人', '图文/临河融媒'])('%s is no list of names', (line) => {
    expect(zh({ body: paragraphs([...ZH, line]) }).byline).toBeUndefined();
  });

  it('stands at the end of the office that its bearer holds', () => {
    const credit = '（本文来源：临河日报 作者：临河农业研究院粮食研究所所长，“田野”研究部研究员徐念远）';
    expect(zh({ body: paragraphs([...ZH, credit]) }).byline).toBe('徐念远');
  });

  it('ends where the next label begins', () => {
    expect(nameIn('作者：周砚秋 来源：储能茶馆')).toBe('周砚秋');
    expect(nameIn('出处：快科技 作者：上方 编辑：上方')).toBe('上方');
    expect(nameIn('By Ada Quill, Harrow Times')).toBe('Ada Quill');
    expect(nameIn('By Ada Quill, 14 May 2026')).toBe('Ada Quill');
    expect(nameIn('By Ada Quill, Theo Marsh')).toBe('Ada Quill, Theo Marsh');
  });

  it('is read from JSON-LD where nothing is printed', () => {
    expect(
      en({ head: '14 May 2026', meta: ld({ author: [{ name: 'Ada Quill' }, { name: 'Tom Marsh' }] }) })
        .byline,
    ).toBe('Ada Quill, Tom Marsh');
  });

  it('“网易”, which every page of the portal declares, is nobody', () => {
    expect(zh({ meta: '<meta name="author" content="网易">' }).byline).toBeUndefined();
    expect(zh({ meta: ld({ author: { name: '网易' } }) }).byline).toBeUndefined();
  });

  it('an editor’s number is nobody', () => {
    expect(zh({ meta: '<meta name="author" content="101234">' }).byline).toBeUndefined();
    expect(en({ head: '14 May 2026', meta: '<meta name="author" content="101234">' }).byline).toBeUndefined();
  });

  it('an address is nobody', () => {
    const found = en({
      head: '14 May 2026',
      meta: meta('article:author', 'https://www.facebook.com/harrowtimes'),
    });
    expect(found.byline).toBeUndefined();
  });
});

describe('the byline in the body', () => {
  it('is named in the credit at the end', () => {
    const body = paragraphs([...ZH, '（本文来源：经济日报 作者：周砚秋）']);
    expect(zh({ head: '2026-05-14 09:26', body }).byline).toBe('周砚秋');
  });

  it('is a line of its own above the first sentence', () => {
    expect(zh({ body: paragraphs(['南浦日报记者 白露', ...ZH]) }).byline).toBe('白露');
  });
});

describe('the stated source', () => {
  it.each([
    ['2026-05-14 09:26　来源：临河日报', '临河日报'],
    ['来源: 创业邦', '创业邦'],
    ['稿源：站长之家', '站长之家'],
    ['本文来源：经济日报 作者：周砚秋', '经济日报'],
    ['转载自：临河发布', '临河发布'],
    ['（来源：临河日报 责任编辑：时雨）', '临河日报'],
    ['Source: Harrow Times', 'Harrow'],
  ])('%s', (line, source) => {
    expect(sourceIn(line)?.startsWith(source)).toBe(true);
  });

  it.each(['来源：', '水的来源', '来源：2026', '来源：作者', ''])('%j states none', (line) => {
    expect(sourceIn(line)).toBeUndefined();
  });
});

describe('the site’s name', () => {
  it('is og:site_name, else the publisher in JSON-LD', () => {
    expect(en({ meta: meta('og:site_name', 'Harrow Times') }).siteName).toBe('Harrow Times');
    expect(en({ meta: ld({ publisher: { name: 'Harrow Times' } }) }).siteName).toBe('Harrow Times');
  });

  it('is the rule’s own name on a site we know', () => {
    const rule: SiteRule = {
      id: 'test',
      name: { zh: '临河新闻网', en: 'Linhe News' },
      hosts: ['news.example.com'],
      articles: [],
      body: ['.txt'],
      clutter: {},
    };
    expect(read(articlePage(), rule).siteName).toBe('临河新闻网');
  });
});
