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

describe('reporter', () => {
  it.each([
    ['（记者 林知白）三座旧桥完成检修。', '林知白'],
    ['新华社河岸5月9日电（记者林知白）三座旧桥完成检修。', '林知白'],
    ['新华社记者林知白、方敏、欧阳晓', '林知白、方敏、欧阳晓'],
    ['河岸日报记者 林知白 方敏', '林知白 方敏'],
  ])('%s', (line, name) => {
    expect(people({}, [line, '检修历时四十天。']).reporter).toBe(name);
  });

  it.each(['记者从河岸市了解到，三座旧桥完成检修。', '有记者表示不解。', '记者会将于明日举行'])(
    'is not in “%s”',
    (line) => {
      expect(people({}, [line]).reporter).toBeUndefined();
    },
  );
});

describe('editor', () => {
  it.each([
    ['本文来源：新华社 责任编辑：林知白_NN0000', '林知白_NN0000'],
    ['(责编：林知白、方敏)', '林知白、方敏'],
    ['[责任编辑：林知白 PX000]', '林知白 PX000'],
    ['编辑｜林知白', '林知白'],
  ])('%s', (line, name) => {
    expect(people({ credits: [sign(line, 'tail')] }).editor).toBe(name);
  });

  it('is nobody when the line is empty', () => {
    expect(people({ credits: [sign('责任编辑：', 'tail')] }).editor).toBeUndefined();
  });
});
