// The scorer of the summary benchmark, against values worked out by hand.
import { expect, test } from 'vitest';
import { porter, rouge, rougeTokens } from '../../bench/rouge.ts';

test('Porter (1980): his own examples', () => {
  const examples =
    `caresses caress ponies poni cats cat feed feed agreed agre plastered plaster motoring motor sing sing
    conflated conflat sized size hopping hop falling fall happy happi sky sky relational relat rational ration digitizer digit
    operator oper hopefulness hope triplicate triplic electrical electr revival reviv adjustment adjust adoption adopt
    probate probat rate rate cease ceas controll control roll roll`.split(/\s+/);
  for (let i = 0; i < examples.length; i += 2) expect(porter(examples[i] ?? '')).toBe(examples[i + 1]);
});

test('Chinese counts characters, English stemmed words', () => {
  expect(rougeTokens('GDP增长5.2%，３万亿。', 'zh')).toEqual(['gdp', '增', '长', '5.2%', '3', '万', '亿']);
  expect(rougeTokens('The police killed 3 gunmen.', 'en')).toEqual(['the', 'polic', 'kill', '3', 'gunmen']);
});

test('Lin 2004: order matters to bigrams and to the common subsequence', () => {
  const s = rouge('police killed the gunman', 'the gunman kill police', 'en');
  expect(s.r1).toBeCloseTo(1, 10);
  expect(s.r2).toBeCloseTo(1 / 3, 10);
  expect(s.rl).toBeCloseTo(0.5, 10);
});

test('hits are clipped', () => {
  expect(rouge('the cat', 'the the the the', 'en').r1).toBeCloseTo(1 / 3, 10);
});

test('Chinese by hand: 渡轮宣布停航 against 渡轮将停航', () => {
  const s = rouge('渡轮宣布停航', '渡轮将停航', 'zh');
  expect(s.r1).toBeCloseTo(8 / 11, 10);
  expect(s.r2).toBeCloseTo(4 / 9, 10);
  expect(s.rl).toBeCloseTo(8 / 11, 10);
});

test('an empty side scores nothing', () => {
  expect(rouge('', '渡轮', 'zh')).toEqual({ r1: 0, r2: 0, rl: 0 });
  expect(rouge('渡轮', '', 'zh')).toEqual({ r1: 0, r2: 0, rl: 0 });
});
