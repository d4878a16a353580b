// The words of the note: complete in every locale, about the page, and never a verdict.
import { describe, expect, it } from 'vitest';
import { UNKNOWNS } from '../../../utils/source/unknown.ts';
import { WORDING, wordUnknown } from '../../../utils/source/wording.ts';
import messages from '../../../utils/source/wording-messages.json' with { type: 'json' };

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}
const locales: [string, Record<string, Message>][] = Object.entries(messages);
const BANNED =
  /可信|不可信|假|谣言|謠言|洗稿|造谣|造謠|标题党|標題黨|真实性|真實性|评分|評分|可靠|fake|unreliable|reliable|credib|misinformation|rumou?r|clickbait|trustworth|\bstars?\b|percent|[%％★☆]/i;
const variants = Object.values(WORDING).flat();

describe.each(locales)('%s', (_, texts) => {
  it('has a message for every variant and every open question', () => {
    const keys = [...variants.map(({ key }) => key), ...UNKNOWNS.map(wordUnknown)];
    expect(keys.filter((key) => !texts[key])).toEqual([]);
  });

  it('uses no banned word', () => {
    expect(Object.entries(texts).filter(([, { message }]) => BANNED.test(message))).toEqual([]);
  });

  it('fills only placeholders that the finding has values for', () => {
    for (const { key, values } of variants) {
      const { message = '', placeholders = {} } = texts[key] ?? {};
      const used = [...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] ?? '').toLowerCase());
      expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
      for (const [name, { content }] of Object.entries(placeholders)) {
        expect(values[Number(content.slice(1)) - 1]?.toLowerCase(), `${key} ${name}`).toBe(name);
      }
    }
  });

  it('names list and date wherever a list speaks', () => {
    const lists = Object.entries(texts).filter(([key]) => /list_match|satire|fact_checker/.test(key));
    expect(lists.filter(([, { message }]) => !message.includes('$DATE$'))).toEqual([]);
  });
});

it('has the same messages in every locale', () => {
  const keys = locales.map(([, texts]) => Object.keys(texts).sort());
  expect(keys[1]).toEqual(keys[0]);
  expect(keys[2]).toEqual(keys[0]);
});

it('speaks of the page and of what was seen, found or stated', () => {
  const zh = Object.entries(messages.zh_CN).filter(([key]) => key.startsWith('finding_'));
  const off = zh.filter(([, { message }]) => !/写|未见|找到|标|本页|页面|网页|文章|域名|记录/.test(message));
  expect(off).toEqual([]);
});
