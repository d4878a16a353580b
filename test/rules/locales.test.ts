// The messages: complete, alike in all languages, all of them used, within the stores' limits.
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Messages } from '../../utils/platform/i18n.ts';

const NAMES = ['en', 'zh_CN', 'zh_TW'] as const;
const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const locales = Object.fromEntries(
  NAMES.map((name) => [name, read(`public/_locales/${name}/messages.json`)]),
) as Record<(typeof NAMES)[number], Messages>;
const keys = Object.keys(locales.en);

/** Parts of the core that bring their own messages; `_locales` repeats them, since only it reaches the browser. */
const parts = globSync('utils/*/*messages.json');

const sources = globSync('{entrypoints,components,utils}/**/*.{ts,tsx,html}')
  .concat('wxt.config.ts')
  .map((path) => readFileSync(path, 'utf8'))
  .join('\n');

describe.each(NAMES)('%s', (name) => {
  const messages = locales[name];

  it('has the same keys as English, in the same order', () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  it('has the same named holes as English', () => {
    const holes = (text = '') => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const key of keys)
      expect([key, holes(messages[key]?.message)]).toEqual([key, holes(locales.en[key]?.message)]);
  });

  it('declares every placeholder that it uses, and uses every one that it declares', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]?.toLowerCase());
      expect([key, [...new Set(used)].sort()]).toEqual([key, Object.keys(placeholders).sort()]);
      for (const { content } of Object.values(placeholders)) expect(content).toMatch(/^\$[1-9]$/);
    }
  });

  it('has no empty and no untidy message', () => {
    for (const [key, { message }] of Object.entries(messages)) {
      const untidy = message.trim() === '' || /^ | {2}|\n/.test(message) || /[。，] | [。，]/.test(message);
      expect(untidy && key).toBe(false);
    }
  });

  it('keeps the limits of the stores', () => {
    expect(messages.extName?.message.length).toBeLessThanOrEqual(40);
    expect(messages.extDescription?.message.length).toBeLessThanOrEqual(112);
  });

  it('repeats the messages of the parts word for word', () => {
    for (const part of parts) {
      const own = read(part)[name] as Messages;
      for (const key of keys) if (own[key]) expect([key, messages[key]]).toEqual([key, own[key]]);
    }
  });
});

it('names its language', () => {
  expect(NAMES.map((name) => locales[name].locale_tag?.message)).toEqual(['en', 'zh-CN', 'zh-TW']);
});

it('has no simplified characters in zh_TW and no traditional ones in zh_CN', () => {
  const slips = (name: 'zh_CN' | 'zh_TW', signs: RegExp) =>
    Object.entries(locales[name]).flatMap(([key, { message }]) =>
      signs.test(message) ? [`${key}: ${message}`] : [],
    );
  expect(slips('zh_TW', /[这们说读页来时对开关设样图标题现点简览复制权访问际种国发业数处]/)).toEqual([]);
  expect(slips('zh_CN', /[這們說讀頁來時對開關設樣圖標題現點簡覽複製權訪問際種國發業數處]/)).toEqual([]);
});

it('has no key that nothing uses', () => {
  // `unknown_${name}` in the code stands for every key that begins with it.
  const prefixes = [...sources.matchAll(/[`'"]([a-z]\w*_)\$\{/g)].map((match) => match[1] ?? '');
  const unused = keys.filter(
    (key) =>
      !sources.includes(`'${key}'`) &&
      !sources.includes(`"${key}"`) &&
      !sources.includes(`__MSG_${key}__`) &&
      !prefixes.some((prefix) => key.startsWith(prefix)),
  );
  expect(unused).toEqual([]);
});

it('has every key that the manifest asks for', () => {
  const asked = [...sources.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1]);
  expect(asked.filter((key) => !keys.includes(key ?? ''))).toEqual([]);
});
