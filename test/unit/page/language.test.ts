// @vitest-environment node
// The language of a page, from its letters first and its declaration second.
import { describe, expect, it } from 'vitest';
import { lookAt } from '../../../utils/page/index.ts';
import { languageOf } from '../../../utils/page/language.ts';
import { ADDRESS, EN, open, paragraphs, ZH } from './pages.ts';

const lang = (body: string, declared = '') => {
  const page = lookAt(
    open(`<!DOCTYPE html><html${declared ? ` lang="${declared}"` : ''}><body>${body}</body></html>`),
    ADDRESS,
  );
  return languageOf(page.survey, page.body);
};

const HANT = [
  '臨河縣農業局5月12日公布，全縣今年種下早稻8.6萬畝，比去年增加4200畝，插秧進度快了五天。',
  '「今年的水來得早，天也暖得早。」在柳灣村種了三十年地的梁滿倉說，他家的二十畝田四月底就插完了。',
];

describe('the letters decide', () => {
  it('simplified characters: zh-Hans', () => expect(lang(paragraphs(ZH))).toBe('zh-Hans'));
  it('traditional characters: zh-Hant', () => expect(lang(paragraphs(HANT))).toBe('zh-Hant'));
  it('Latin letters: en', () => expect(lang(paragraphs(EN))).toBe('en'));
  it('kana: ja', () => {
    expect(
      lang(
        paragraphs([
          '今日は朝から雨が降っていますが、港の市場はいつものように開いています。',
          '漁師たちは船を出しませんでした。',
        ]),
      ),
    ).toBe('ja');
  });
  it('hangul: ko', () => {
    expect(lang(paragraphs(['오늘 아침부터 비가 내렸지만 항구의 시장은 평소처럼 문을 열었습니다.']))).toBe(
      'ko',
    );
  });
  it('English brands in a Chinese article do not make it English', () => {
    expect(
      lang(paragraphs([...ZH, '小米SU7 Ultra与iPhone 17 Pro同日发布，Qualcomm Snapdragon芯片供货。'])),
    ).toBe('zh-Hans');
  });
});

describe('the declaration', () => {
  it('does not overrule the letters', () => {
    expect(lang(paragraphs(ZH), 'en')).toBe('zh-Hans');
    expect(lang(paragraphs(EN), 'zh-CN')).toBe('en');
    expect(lang(paragraphs(HANT), 'zh-CN')).toBe('zh-Hant');
  });
  it('names a Latin language that letters cannot tell', () =>
    expect(lang(paragraphs(EN), 'de-AT')).toBe('de-AT'));
  it('is not believed when it is no language tag', () =>
    expect(lang(paragraphs(EN), 'not a tag!')).toBe('en'));
  it('a page without letters is und', () => expect(lang('<p>123 456</p>')).toBe('und'));
});
