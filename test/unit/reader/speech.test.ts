// Reading aloud, with a speech synthesis that only takes notes.
import { describe, expect, it, vi } from 'vitest';
import { localVoice, makeSpeech, spokenSentences } from '../../../utils/reader/speech.ts';
import { articleOf, BRIDGE } from './samples.ts';

const said = (words: string[]) => words.map((text) => ({ start: BRIDGE.text.indexOf(text), text }));

/** A window whose synthesis says what it is given, when told to go on. */
function stage(voices = [{ lang: 'zh-CN', localService: true, default: true }]) {
  const spoken: { text: string; rate: number; onend?: () => void; onerror?: () => void }[] = [];
  const cancel = vi.fn();
  const win = {
    speechSynthesis: { getVoices: () => voices, speak: (u: (typeof spoken)[0]) => spoken.push(u), cancel },
    SpeechSynthesisUtterance: class {
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  } as unknown as Window & typeof globalThis;
  const say = vi.fn();
  const found = vi.fn();
  let rate = 1;
  let from = 0;
  const speech = makeSpeech({
    win,
    article: BRIDGE,
    lang: 'zh-Hans',
    rate: () => rate,
    from: () => from,
    found,
    say,
  });
  const set = (values: { rate?: number; from?: number }) => {
    rate = values.rate ?? rate;
    from = values.from ?? from;
  };
  return { speech, spoken, say, found, cancel, set, next: () => spoken.at(-1)?.onend?.() };
}

describe('what is read aloud', () => {
  it('is every sentence of the text, without captions and tables', () => {
    const texts = spokenSentences(BRIDGE, 'zh-Hans').map(({ start, end }) =>
      BRIDGE.text.slice(start, end).trim(),
    );
    expect(texts).toContain('工程耗资约4100万元，桥面换了全部木板。');
    expect(texts).toContain('栏杆保留了原样。');
    expect(texts.join()).not.toMatch(/重开当日的旧桥|1800万元/);
  });

  it('leaves out what has no word in it', () => {
    const article = articleOf([{ type: 'paragraph', text: '——……！' }]);
    expect(spokenSentences(article, 'zh')).toEqual([]);
  });
});

describe('the voice', () => {
  const voice = (lang: string, localService = true, isDefault = false) => ({
    lang,
    localService,
    default: isDefault,
  });

  it.each([
    ['zh-Hans', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['en-US', 'en-GB'],
  ])('for %s is %s', (lang, expected) => {
    const voices = [voice('ja-JP'), voice('zh-TW'), voice('zh-CN'), voice('en-GB')];
    expect(localVoice(voices, lang)?.lang).toBe(expected);
  });

  it('is one of the machine, never one that sends the text away', () => {
    expect(localVoice([voice('zh-CN', false, true)], 'zh-Hans')).toBeUndefined();
  });

  it('is the default among equals, and any Chinese one before none', () => {
    expect(localVoice([voice('en-US'), voice('en-GB', true, true)], 'en')?.lang).toBe('en-GB');
    expect(localVoice([voice('zh_HK')], 'zh-Hans')?.lang).toBe('zh_HK');
  });
});

describe('reading aloud', () => {
  it('goes from sentence to sentence and lights each one up', () => {
    const { speech, spoken, say, next } = stage();
    speech.toggle();
    next();
    expect(spoken.map(({ text }) => text.trim())).toEqual([
      '周六清晨，停用三年的南门旧桥重新开放，当天有2.6万人走过。',
      '修了什么',
    ]);
    expect(say).toHaveBeenLastCalledWith(expect.objectContaining({ start: said(['修了什么'])[0]?.start }));
  });

  it('begins with the sentence in sight', () => {
    const { speech, spoken, set } = stage();
    set({ from: BRIDGE.text.indexOf('栏杆') });
    speech.toggle();
    expect(spoken[0]?.text).toBe('栏杆保留了原样。');
  });

  it('stops when asked, and does not go on when the cut sentence reports its end', () => {
    const { speech, spoken, say, next } = stage();
    speech.toggle();
    speech.toggle();
    next();
    expect(spoken).toHaveLength(1);
    expect(say).toHaveBeenLastCalledWith(null);
  });

  it('says the present sentence again at a new speed', () => {
    const { speech, spoken, set } = stage();
    speech.toggle();
    set({ rate: 1.5 });
    speech.again();
    expect(spoken.map(({ rate }) => rate)).toEqual([1, 1.5]);
    expect(spoken[1]?.text).toBe(spoken[0]?.text);
  });

  it('falls silent at the end', () => {
    const { speech, say, next } = stage();
    speech.toggle();
    for (let i = 0; i < 40; i++) next();
    expect(say).toHaveBeenLastCalledWith(null);
  });

  it('says whether there is a voice, and does nothing without', () => {
    expect(stage().found).toHaveBeenLastCalledWith(true);
    const { speech, spoken, found } = stage([]);
    speech.toggle();
    expect(found).toHaveBeenLastCalledWith(false);
    expect(spoken).toEqual([]);
  });
});
