// What stands above and beside the text: head, digest, outline; and the words for them.
// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { RankedFact } from '../../../utils/model.ts';
import { jumpSpan, renderDigest } from '../../../utils/reader/digest.ts';
import { isMarked } from '../../../utils/reader/facts.ts';
import { renderHeader } from '../../../utils/reader/header.ts';
import messages from '../../../utils/reader/messages.json' with { type: 'json' };
import { findNotes } from '../../../utils/reader/notes.ts';
import { renderOutline } from '../../../utils/reader/outline.ts';
import { ageOf, type Words } from '../../../utils/reader/words.ts';
import { articleOf, BRIDGE, digestOf, factOf, readingOf } from './samples.ts';

type Catalogue = Record<string, { message: string }>;

function wordsOf(catalogue: Catalogue, locale: string): Words {
  return {
    locale,
    t: (key, values = {}) =>
      (catalogue[key]?.message ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])),
  };
}

const ZH = wordsOf({ ...messages.zh_CN, unknown_author_identity: { message: '署名者的身份' } }, 'zh-CN');
const EN = wordsOf(messages.en, 'en');
const NOW = new Date('2025-10-15T12:00:00+08:00');

const textOf = (element: Element | null | undefined) => element?.textContent ?? '';
const texts = (root: Element | null | undefined, selector: string) =>
  [...(root?.querySelectorAll(selector) ?? [])].map(textOf);

describe('the head of the view', () => {
  it('gives title, site, author, time and age', () => {
    const head = renderHeader(document, readingOf(BRIDGE), ZH, NOW);
    expect(textOf(head.querySelector('h1'))).toBe('旧桥重开');
    expect(texts(head, '.source > *')).toEqual(['南门晚报', '何苇', '2025年10月12日', '3天前']);
  });

  it('prints the time as the page prints it', () => {
    const article = {
      ...BRIDGE,
      publishedAt: { iso: '2025-10-12T07:30:00+08:00', printed: '10月12日 07:30', from: 'visible' },
    };
    const head = renderHeader(document, readingOf(article), ZH, NOW);
    expect(textOf(head.querySelector('time'))).toBe('10月12日 07:30');
  });

  it('gives the date in place of words that have gone stale', () => {
    const publishedAt = { iso: '2025-10-12T07:30:00+08:00', printed: '2小时前', from: 'visible' };
    const head = renderHeader(document, readingOf({ ...BRIDGE, publishedAt }), ZH, NOW);
    expect(textOf(head.querySelector('time'))).toBe('2025年10月12日');
  });

  it('names platform, account and stated source, each once', () => {
    const digest = digestOf();
    digest.source.carrier = {
      host: 'www.163.com',
      hostIdentity: 'unknown',
      platform: '网易号',
      account: '南门晚报',
    };
    digest.source.people = { byline: '南门晚报' };
    digest.source.origin = { kind: 'named', raw: '桥梁周刊' };
    const head = renderHeader(
      document,
      readingOf({ ...BRIDGE, publishedAt: undefined } as never, digest),
      ZH,
      NOW,
    );
    expect(texts(head, '.source > *')).toEqual(['网易号', '南门晚报', '来源：桥梁周刊']);
  });

  it('sets off the age of an article more than a year old', () => {
    const head = renderHeader(document, readingOf(BRIDGE), EN, new Date('2027-01-01'));
    expect(textOf(head.querySelector('.age.old'))).toBe('last year');
  });

  it('says nothing of time when nothing is known', () => {
    const head = renderHeader(document, readingOf(articleOf([]), null), ZH, NOW);
    expect(head.querySelector('time, .age')).toBeNull();
  });

  it('keeps the phrases of a Chinese title whole', () => {
    const head = renderHeader(
      document,
      readingOf({ ...BRIDGE, title: '停用三年，旧桥重开：“它比我记得的窄。”' }),
      ZH,
      NOW,
    );
    expect(texts(head, 'h1 > span')).toEqual(['停用三年，', '旧桥重开：', '“它比我记得的窄。”']);
  });
});

describe('the digest above the text', () => {
  const digest = digestOf({
    summary: [{ ...spanOf('当天有2.6万人走过。'), text: '当天有2.6万人走过。' }],
    facts: [
      factOf(BRIDGE, '2.6万人', { kind: 'count', label: '当天走过旧桥' }),
      factOf(BRIDGE, '4100万元', { kind: 'money', qual: 'about', label: '工程耗资' }),
      factOf(BRIDGE, '2026年春天', {
        kind: 'date',
        iso: { start: '2026-03', end: '2026-05', grain: 'season' },
        label: '茶馆重开',
      }),
      factOf(BRIDGE, '周六清晨', {
        kind: 'date',
        iso: { start: '2025-10-11', end: '2025-10-11', grain: 'day' },
        label: '旧桥重新开放',
      }),
    ],
  });
  digest.source.unknown = ['author-identity', 'a-check-without-words'];

  function spanOf(words: string) {
    const start = BRIDGE.text.indexOf(words);
    return { start, end: start + words.length };
  }

  const box = renderDigest(document, readingOf(BRIDGE, digest), ZH)?.element;

  it('leads from each line to its place in the text', () => {
    const led = [...(box?.querySelectorAll('[data-jump]') ?? [])].map((button) => {
      const span = jumpSpan(button.getAttribute('data-jump'));
      return span && BRIDGE.text.slice(span.start, span.end);
    });
    expect(led).toEqual(['当天有2.6万人走过。', '2.6万人', '4100万元', '周六清晨', '2026年春天']);
  });

  it('gives numbers with their qualifier and what they measure', () => {
    expect(texts(box, '.numbers strong')).toEqual(['2.6万人', '约4100万元']);
    expect(texts(box, '.numbers .label')).toEqual(['当天走过旧桥', '工程耗资']);
  });

  it('does not say a qualifier twice', () => {
    const article = articleOf([{ type: 'paragraph', text: '被盗财物价值四千余元，另有3000元。' }]);
    const facts = ['四千余元', '3000元'].map((words) =>
      factOf(article, words, { kind: 'money', qual: 'over' }),
    );
    const shown = renderDigest(document, readingOf(article, digestOf({ facts })), ZH)?.element;
    expect(texts(shown, '.numbers strong')).toEqual(['四千余元', '超3000元']);
  });

  it('words an uncertain day as the popup does', () => {
    const evening = { start: '2026-05-13T18:00', end: '2026-05-13T23:59', grain: 'part', fuzzy: true };
    const article = articleOf([{ type: 'paragraph', text: '5月13日晚，渡口重新开船。' }]);
    const facts = [factOf(article, '5月13日晚', { kind: 'date', iso: evening, label: '重新开船' })];
    const shown = renderDigest(document, readingOf(article, digestOf({ facts })), ZH)?.element;
    expect(texts(shown, '.dates strong')[0]).not.toContain('约');
  });

  it('leaves the numbers of notes out of the summary', () => {
    const article = articleOf([
      { type: 'paragraph', text: '茶馆原是渡口的候船室[1]。' },
      { type: 'paragraph', text: '[1] 1964年建。' },
    ]);
    const line = { text: '茶馆原是渡口的候船室[1]。', start: 0, end: 14 };
    const shown = renderDigest(
      document,
      readingOf(article, digestOf({ summary: [line] })),
      ZH,
      findNotes(article),
    );
    expect(texts(shown?.element, '.summary li')).toEqual(['茶馆原是渡口的候船室。']);
  });

  it('gives dates in order of the calendar, the words of the article beside them', () => {
    expect(texts(box, '.dates strong')).toEqual(['2025年10月11日', '2026年3月–5月']);
    expect(texts(box, '.dates q')).toEqual(['周六清晨', '2026年春天']);
  });

  it('says what could not be confirmed, in words only', () => {
    expect(textOf(box?.querySelector('.unknown'))).toBe('没能确认：署名者的身份。');
  });

  it('shows six numbers at most, each once', () => {
    const article = articleOf([{ type: 'paragraph', text: '1人 2人 3人 4人 5人 6人 7人 8人' }]);
    const facts = [...'11234567'].map((n) => factOf(article, `${n}人`, { kind: 'count' }));
    const shown = renderDigest(document, readingOf(article, digestOf({ facts })), ZH)?.element;
    expect(texts(shown, '.numbers strong')).toEqual(['1人', '2人', '3人', '4人', '5人', '6人']);
  });

  it('is not there when it would be empty', () => {
    expect(renderDigest(document, readingOf(BRIDGE), ZH)).toBeNull();
    expect(renderDigest(document, readingOf(BRIDGE, null), ZH)).toBeNull();
  });
});

describe('facts in the view', () => {
  const article = articleOf([
    {
      type: 'paragraph',
      text: '去年至今，全市关闭旧桥5座；近十年来，维修费用共计1,200.5万元。其中两座在南门。',
    },
  ]);
  const fact = (words: string, about: Partial<RankedFact> = {}) => factOf(article, words, about);

  it('are marked when they carry a figure or a date, not when they are a counted few', () => {
    expect(isMarked(fact('5座', { kind: 'count' }))).toBe(true);
    expect(isMarked(fact('两座', { kind: 'count' }))).toBe(false);
    expect(isMarked(fact('去年至今', { kind: 'period' }))).toBe(true);
  });
});

describe('the outline', () => {
  const outlineOf = (article: typeof BRIDGE) => renderOutline(document, article, ZH);

  it('stands for three headings or more, lower ones set in', () => {
    const outline = outlineOf(BRIDGE);
    expect(texts(outline?.nav, 'li')).toEqual(['修了什么', '花了多少', '何时能走']);
    expect(texts(outline?.nav, 'li.sub')).toEqual(['花了多少']);
  });

  it('is left out for fewer', () => {
    const two = articleOf([
      { type: 'heading', text: '一', level: 2 },
      { type: 'heading', text: '二', level: 2 },
    ]);
    expect(outlineOf(two)).toBeNull();
  });
});

describe('dates and ages in words', () => {
  it.each([
    ['2025-10-15T09:00:00+08:00', 'zh-CN', '今天'],
    ['2025-10-12T07:30:00+08:00', 'zh-CN', '3天前'],
    ['2025-08-01T00:00:00+08:00', 'zh-CN', '2个月前'],
    ['2023-05-01T00:00:00+08:00', 'zh-CN', '2年前'],
    ['2025-10-12T07:30:00+08:00', 'en', '3 days ago'],
    ['2026-01-01T00:00:00+08:00', 'en', ''],
    ['not a date', 'en', ''],
  ])('%s in %s is "%s"', (iso, locale, expected) => {
    expect(ageOf(iso, NOW, locale)).toBe(expected);
  });
});

describe('the messages', () => {
  it('exist in all three languages, with the same holes', () => {
    const holes = (catalogue: Catalogue) =>
      Object.entries(catalogue).map(
        ([key, { message }]) => `${key} ${(message.match(/\{\w+\}/g) ?? []).join()}`,
      );
    expect(holes(messages.zh_CN)).toEqual(holes(messages.en));
    expect(holes(messages.zh_TW)).toEqual(holes(messages.en));
  });
});
