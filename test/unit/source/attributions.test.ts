// Which wordings name the origin of a statement, which leave it unnamed, and which quote speech.
import { describe, expect, it } from 'vitest';
import { findAttributions } from '../../../utils/source/attributions.ts';
import { ENGLISH } from '../../../utils/source/english.ts';
import { findQuotations } from '../../../utils/source/quotations.ts';
import { speakerOf } from '../../../utils/source/speakers.ts';
import { article } from './pages.ts';

const inZh = (text: string) => findAttributions({ article: article({ paragraphs: [text] }), tongue: 'zh' });
const inEn = (text: string) =>
  findAttributions({ article: article({ paragraphs: [text] }), tongue: 'en', english: ENGLISH });
const spoken = (text: string, tongue: 'zh' | 'en' = 'zh') =>
  findQuotations(article({ paragraphs: [text] }), tongue, ENGLISH).map(({ speaker, words }) => [
    speaker,
    words,
  ]);

describe('a named origin', () => {
  it.each([
    ['据河岸广播公司(HBC)报道，旧桥已经通车。', '河岸广播公司'],
    ['根据河岸统计局的统计数据，旧桥有三座。', '河岸统计局'],
    ['按照河岸桥梁协会（下称“协会”）的说法，旧桥有三座。', '河岸桥梁协会'],
    ['河岸社20日报道，旧桥已经通车。', '河岸社'],
    ['河岸市交通局公布的数据显示，日均客流不足四百人次。', '河岸市交通局'],
    ['河岸研究院最近发布的研究报告认为，桥价存在上行风险。', '河岸研究院'],
    ['河岸轨交公司公告称，客流逐年下降。', '河岸轨交公司'],
    ['所长林知白等人在《旧桥展望》一文中指出：桥不必拆。', '所长林知白'],
  ])('%s', (text, name) => {
    const { named, unnamed } = inZh(text);
    expect(named.map(({ groups }) => groups[0])).toEqual([name]);
    expect(unnamed).toEqual([]);
  });

  it.each([
    ['Fares fell, according to the transport firm Riverside Data, in May.', 'Riverside Data'],
    ['The memo, seen by Reuters, names three bridges.', 'Reuters'],
    ['The Riverside Times first reported that the bridge had closed.', 'The Riverside Times'],
  ])('%s', (text, name) => {
    expect(inEn(text).named.map(({ groups }) => groups[0])).toEqual([name]);
  });
});

describe('an origin without a name', () => {
  it.each([
    '据统计，河岸市有四十六座桥。',
    '据知情人士透露，旧桥将被拆除。',
    '网传旧桥将被拆除。',
    '有媒体报道旧桥将被拆除。',
    '多家外媒同时报道称，旧桥将被拆除。',
    '根据数据显示，旧桥有三座。',
    '公开报道显示，旧桥早期客流很大。',
    '一位不愿具名的业内人士表示，旧桥将被拆除。',
    '有网友感叹旧桥正在远去。',
    '业内人士认为，旧桥将被拆除。',
  ])('%s', (text) => {
    const { named, unnamed } = inZh(text);
    expect(named).toEqual([]);
    expect(unnamed).toHaveLength(1);
  });

  it.each([
    '协会公布的数据显示，旧桥有三座。',
    '这段录像在网络流传。',
    '网传信息不实，旧桥没有关闭。',
    '他根据说明书修桥。',
    '旧桥占据了整个河面。',
    '河岸市统计局局长林知白出席。',
  ])('is not in “%s”', (text) => {
    expect(inZh(text).unnamed).toEqual([]);
  });

  it.each([
    'People familiar with the matter put the cost at $3 million.',
    'Sources said the bridge would close.',
    'A senior city official told reporters the bridge would close.',
    'The bridge will reportedly close.',
    'Experts suggested that the paint was at fault.',
  ])('%s', (text) => {
    expect(inEn(text).unnamed).toHaveLength(1);
  });
});

describe('quoted speech', () => {
  it.each([
    ['「桥不应该因为没钱就拆。」交通局长林知白·方（Lin Fang）三月份表示。', '林知白·方'],
    ['“涨价是回归理性的行为”，林知白劝导乘客要理解。', '林知白'],
    ['“综合来看，客流将逐步向好。”河岸研究中心经济部综合研究室主任林知白表示，信心在恢复。', '林知白'],
    ['林知白表示，已从交通部门获悉，“没有证据表明桥面有裂缝”。', '林知白'],
  ])('%s', (text, speaker) => {
    expect(spoken(text).map(([who]) => who)).toEqual([speaker]);
  });

  it.each([
    '他们戏称它为“有鬼电车”。',
    '方敏介绍，全市落实“先修后拆，先急后缓，先易后难”重要要求。',
    '林知白描述着那个“海上世界”，说河上每天有七十艘船。',
    '居民称之为“老桥”。',
  ])('is not in “%s”', (text) => {
    expect(spoken(text)).toEqual([]);
  });

  it('reads English speech with the speaker on either side', () => {
    const text =
      '“There is no easy way across,” Riverside senior adviser Ann Example said in an interview. “It will take time,” said Ben Sample, the engineer. He called it a "paper bridge".';
    expect(spoken(text, 'en')).toEqual([
      ['Ann Example', 'There is no easy way across,'],
      ['Ben Sample', 'It will take time,'],
    ]);
  });

  it('pairs straight quotation marks within their paragraph', () => {
    expect(
      spoken('The office said "the bridge is safe to cross today".\nA 5" pipe broke.', 'en'),
    ).toHaveLength(1);
  });
});

it.each([
  ['当周远在大会上再次', '周远'],
  ['业内资深人士林知白', '林知白'],
  ['省委副书记、省长林知白', '林知白'],
  ['他', ''],
  ['公告', ''],
])('%s speaks as %s', (run, name) => {
  expect(speakerOf(run)).toBe(name);
});
