// The terminal report: columns and line breaks with Chinese and Latin text.
import { describe, expect, it } from 'vitest';
import { cut, digestText, pad, width, wrap } from '../../../scripts/lib/digest-text.ts';
import { readSaved } from '../../../scripts/lib/saved-page.ts';

describe('columns', () => {
  it.each([
    ['营收', 4],
    ['18.6亿元', 8],
    ['“增长”', 6],
    ['é', 1],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes %i', (text, columns) => {
    expect(width(text)).toBe(columns);
  });

  it('fills up by columns, not by characters', () => {
    expect(pad('营收', 6)).toBe('营收  ');
    expect(pad('revenue', 3)).toBe('revenue');
  });

  it('cuts with an ellipsis inside the given width', () => {
    expect(cut('岚舟储能公布业绩', 10)).toBe('岚舟储能…');
    expect(cut('岚舟储能', 8)).toBe('岚舟储能');
  });
});

describe('line breaks', () => {
  it('break between Chinese characters, never inside a number', () => {
    expect(wrap('营业收入18.6亿元同比增长38%', 12)).toEqual(['营业收入18.6', '亿元同比增长', '38%']);
  });

  it('break English at spaces', () => {
    expect(wrap('The council approved the plan', 12)).toEqual(['The council', 'approved the', 'plan']);
  });

  it('do not begin a line with a comma nor end one with an opening mark', () => {
    expect(wrap('今天开会，明天休息', 8)).toEqual(['今天开会，', '明天休息']);
    expect(wrap('刊于日报《新闻》', 10)).toEqual(['刊于日报', '《新闻》']);
  });

  it('keep every character of any text', () => {
    for (const text of ['', ' ', '\ud800', '《', '🙂🙂🙂🙂', 'x'.repeat(300)]) {
      expect(wrap(text, 5).join('')).toBe(text.trim());
    }
  });
});

it('says in one sentence why there is no digest', () => {
  const nothing = { reading: null, note: { source: [], unknown: '' }, hidden: [] };
  expect(digestText({ state: 'forbidden', ...nothing })).toBe('浏览器不允许扩展读取这个页面。');
});

it('words numbers and dates as the popup does: the article’s own qualifier, open ends', () => {
  const { reading } = readSaved('test/golden/163-dy--sample/page.html');
  const text = digestText({ state: 'ready', reading, note: { source: [], unknown: '' }, hidden: [] });
  expect(text).toContain('不超过47亿元');
  expect(text).toContain('2026年9月30日之前');
}, 60_000);
