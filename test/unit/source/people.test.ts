// Author, reporter and editor as pages print them.
import { describe, expect, it } from 'vitest';
import type { PageSigns, SourceNote } from '../../../utils/model.ts';
import { describeSource } from '../../../utils/source/index.ts';
import { article, sign, signs } from './pages.ts';

function people(page: Partial<PageSigns>, paragraphs?: string[], byline?: string): SourceNote['people'] {
  const given = { ...(paragraphs ? { paragraphs } : {}), ...(byline ? { byline } : {}) };
  return describeSource({ url: 'https://news.example.com/', article: article(given), page: signs(page) })
    .people;
}

describe('byline', () => {
  it.each([
    ['作者 | 林知白 来源 | 品牌观察员', '林知白'],
    ['作者：林知白 方 敏', '林知白 方 敏'],
    ['文丨林知白', '林知白'],
    ['撰文 / 欧阳晓、林知白', '欧阳晓、林知白'],
    ['文／林知白', '林知白'],
    ['文图丨林知白', '林知白'],
    ['文/图 林知白', '林知白'],
    ['作者 林知白 编辑 方敏', '林知白'],
    ['特约评论员 林知白', '林知白'],
    ['（作者：河岸经济研究所研究员林知白）', '林知白'],
    ['（作者系河岸大学教授 林知白）', '林知白'],
  ])('%s', (line, name) => {
    expect(people({ head: [sign(line, 'head')] }).byline).toBe(name);
    expect(people({ byline: sign(line, 'head') }).byline).toBe(name);
  });

  it('reads “By” lines', () => {
    expect(people({ byline: sign('By Ann Example and Ben Sample', 'head') }).byline).toBe(
      'Ann Example and Ben Sample',
    );
  });

  it.each([
    ['the portal', { host: 'www.163.com', path: '/dy/article/A.html' }, '网易'],
    ['the account', { host: 'www.toutiao.com', account: sign('河岸观察', 'head') }, '河岸观察'],
    ['the stated source', { source: sign('河岸日报', 'head') }, '河岸日报'],
  ])('is not %s', (_, page, byline) => {
    expect(people(page, undefined, byline).byline).toBeUndefined();
  });

  it('gives no half of a long title', () => {
    const line = '（作者：河岸国际经济交流中心世界经济研究部部长，“一带一路”研究所所长）';
    expect(people({}, ['三座旧桥完成检修。', line]).byline).toBeUndefined();
  });
});

describe('a name in the text', () => {
  it('is the author’s when it closes the text in brackets', () => {
    expect(people({}, ['三座旧桥完成检修。', '桥不应等到坏了才修。（林知白）']).byline).toBe('林知白');
  });

  it.each(['（完）', '（图）', '（待续）', '（桥边）'])('%s is none', (end) => {
    expect(people({}, ['三座旧桥完成检修。', `桥不应等到坏了才修。${end}`]).byline).toBeUndefined();
  });

  it('makes the reporter the author when nobody else is named', () => {
    expect(people({}, ['新华社记者林知白、方敏', '三座旧桥完成检修。'])).toEqual({
      byline: '林知白、方敏',
      reporter: '林知白、方敏',
    });
  });

  it('is quoted where the page shows it, when it is declared for machines', () => {
    const paragraphs = ['三座旧桥完成检修。', '林知白发自河岸'];
    const note = describeSource({
      url: 'https://news.example.com/',
      article: article({ paragraphs, byline: '林知白' }),
      page: signs({}),
    });
    expect(note.findings.find(({ id }) => id === 'byline')).toMatchObject({
      quote: '林知白',
      where: { part: 'body', offset: 10 },
    });
  });
});

describe('reporter', () => {
  it.each([
    ['（记者 林知白）三座旧桥完成检修。', '林知白'],
    ['新华社河岸5月9日电（记者林知白）三座旧桥完成检修。', '林知白'],
    ['新华社记者林知白、方敏、欧阳晓', '林知白、方敏、欧阳晓'],
    ['河岸日报记者 林知白 方敏', '林知白 方敏'],
    ['（见习记者 林知白）三座旧桥完成检修。', '林知白'],
    ['河岸网5月9日电（记者 林知白 通讯员 方敏）三座旧桥完成检修。', '林知白'],
    ['（本报记者林知白报道）三座旧桥完成检修。', '林知白'],
    ['文/河岸晚报全媒体记者 林知白', '林知白'],
    ['每经记者 林知白 每经编辑 方敏', '林知白'],
    ['21世纪河岸报道记者 林知白 北京报道', '林知白'],
    ['河岸青年报·河青网记者 林知白 来源：河岸青年报', '林知白'],
  ])('%s', (line, name) => {
    expect(people({}, [line, '检修历时四十天。']).reporter).toBe(name);
  });

  it.each([
    '记者从河岸市了解到，三座旧桥完成检修。',
    '有记者表示不解。',
    '记者会将于明日举行',
    '桥头。河岸社记者 林知白 摄',
  ])('is not in “%s”', (line) => {
    expect(people({}, [line]).reporter).toBeUndefined();
  });
});

describe('editor', () => {
  it.each([
    ['本文来源：新华社 责任编辑：林知白_NN0000', '林知白_NN0000'],
    ['(责编：林知白、方敏)', '林知白、方敏'],
    ['[责任编辑：林知白 PX000]', '林知白 PX000'],
    ['编辑｜林知白', '林知白'],
    ['编辑 林知白 ｜ 排版 方敏', '林知白'],
    ['每经编辑：林知白', '林知白'],
    ['编辑/林知白 校对/方敏', '林知白'],
  ])('%s', (line, name) => {
    expect(people({ credits: [sign(line, 'tail')] }).editor).toBe(name);
  });

  it('is nobody when the line is empty', () => {
    expect(people({ credits: [sign('责任编辑：', 'tail')] }).editor).toBeUndefined();
  });
});
