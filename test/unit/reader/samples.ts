// Invented articles and readings for the tests of the reading view.
import type { Article, Block, Digest, RankedFact, Reading } from '../../../utils/model.ts';

type Draft = Partial<Block> & Pick<Block, 'type' | 'text'>;

/** An article whose offsets follow from its blocks. */
export function articleOf(drafts: readonly Draft[], about: Partial<Article> = {}): Article {
  let at = 0;
  const blocks = drafts.map((draft, i): Block => {
    const block = { id: `b${i}`, ...draft, start: at, end: at + draft.text.length };
    at = block.end + 1;
    return block;
  });
  const text = blocks.map((block) => block.text).join('\n');
  return { title: '旧桥重开', lang: 'zh-CN', blocks, text, ...about };
}

export const BRIDGE = articleOf(
  [
    { type: 'paragraph', text: '　　周六清晨，停用三年的南门旧桥重新开放，当天有2.6万人走过。' },
    { type: 'image', text: '重开当日的旧桥。', src: 'https://img.example.cn/bridge.jpg', alt: '旧桥' },
    { type: 'heading', text: '修了什么', level: 2 },
    { type: 'paragraph', text: '工程耗资约4100万元，桥面换了全部木板。\n栏杆保留了原样。' },
    { type: 'quote', text: '“我小时候在这里学会骑车。”\n“它比我记得的窄。”' },
    { type: 'heading', text: '花了多少', level: 3 },
    {
      type: 'table',
      text: '项目\t金额\n桥面\t1800万元\n桥墩\t2300万元',
      rows: [
        ['项目', '金额'],
        ['桥面', '1800万元'],
        ['桥墩', '2300万元'],
      ],
    },
    { type: 'heading', text: '何时能走', level: 2 },
    {
      type: 'list',
      text: '每天6时开放；\n22时关闭。',
      items: ['每天6时开放；', '22时关闭。'],
      ordered: true,
    },
    { type: 'image', text: '', src: 'https://img.example.cn/night.jpg' },
    { type: 'paragraph', text: '2026年春天，桥头的茶馆也将重开。' },
  ],
  { siteName: '南门晚报', byline: '何苇', publishedAt: { iso: '2025-10-12T07:30:00+08:00', from: 'meta' } },
);

/** A fact at the place where its words stand. */
export function factOf(article: Article, words: string, about: Partial<RankedFact>): RankedFact {
  const start = article.text.indexOf(words);
  const span = { start, end: start + words.length };
  return { ...span, kind: 'number', text: words, label: '', salience: 0.5, sentence: span, ...about };
}

export function digestOf(about: Partial<Digest> = {}): Digest {
  return {
    summary: [],
    facts: [],
    readingMinutes: 3,
    source: {
      carrier: { host: 'news.example.cn', siteName: '南门晚报', hostIdentity: 'unknown' },
      origin: { kind: 'none' },
      people: {},
      time: { undatedEvents: [] },
      findings: [],
      unknown: [],
    },
    ...about,
  };
}

export function readingOf(article: Article | null, digest: Digest | null = digestOf()): Reading {
  return {
    url: 'https://news.example.cn/2025/1012/bridge.html',
    page: { kind: 'article', confidence: 1, reasons: [], lang: 'zh-Hans' },
    article,
    digest,
  };
}
