// Links to a sentence: what is in the address, and that it leads to those words and to no others.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo, linkToWords } from '../../../components/text-fragment.ts';

const URL_ = 'https://a.example/story';

interface Directive {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** Takes an address apart as a browser does (URL Fragment Text Directives, section 3.2). */
function parse(link: string): Directive {
  const [, value = ''] = link.split(':~:text=');
  const parts = value.split(',');
  const out = { prefix: '', start: '', end: '', suffix: '' };
  if (parts[0]?.endsWith('-')) out.prefix = decodeURIComponent(parts.shift()?.slice(0, -1) ?? '');
  if (parts.at(-1)?.startsWith('-')) out.suffix = decodeURIComponent(parts.pop()?.slice(1) ?? '');
  out.start = decodeURIComponent(parts[0] ?? '');
  out.end = decodeURIComponent(parts[1] ?? '');
  return out;
}

/** Where a browser would go in a text of one line: the first place at which every part fits. */
function find(
  text: string,
  { prefix, start, end, suffix }: Directive,
): { start: number; end: number } | null {
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (prefix && !text.slice(0, at).trimEnd().endsWith(prefix)) continue;
    const from = at + start.length;
    const close = end ? text.indexOf(end, from) : from;
    if (close < 0) continue;
    const to = end ? close + end.length : from;
    if (suffix && !text.slice(to).trimStart().startsWith(suffix)) continue;
    return { start: at, end: to };
  }
  return null;
}

const spanOf = (text: string, words: string, turn = 0) => {
  let start = text.indexOf(words);
  for (; turn > 0; turn -= 1) start = text.indexOf(words, start + 1);
  return { start, end: start + words.length };
};

describe('an address of words', () => {
  it.each([
    [URL_, '短句。', `${URL_}#:~:text=%E7%9F%AD%E5%8F%A5%E3%80%82`],
    [`${URL_}#top`, 'a-b, c', `${URL_}#top:~:text=a%2Db%2C%20c`],
    [URL_, 'R&D – 5% up', `${URL_}#:~:text=R%26D%20%E2%80%93%205%25%20up`],
    [URL_, 'lone \ud800', `${URL_}#:~:text=lone%20%EF%BF%BD`],
    [`${URL_}#:~:text=old`, 'new', `${URL_}#:~:text=new`],
    [URL_, ' \n ', URL_],
  ])('%s, %j', (url, words, link) => {
    expect(linkToWords(url, words)).toBe(link);
  });

  it('names the beginning and the end of a long sentence, in whole words', () => {
    const text =
      'The barrage is expected to power nearly 380,000 homes and to cut emissions by at least 12% in ten years.';
    expect(parse(linkToWords(URL_, text))).toMatchObject({ start: 'The barrage', end: 'ten years.' });
  });

  it('puts one long word in whole', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    expect(parse(linkToWords(URL_, word))).toMatchObject({ start: word, end: '' });
  });

  it('does not cut a Chinese word in two', () => {
    const text =
      '在青禾电子的年度伙伴大会上，创始人宋知行再次提到，未来五年将投入超1200亿元用于电池研发，这比去年多。';
    const { start, end } = parse(linkToWords(URL_, text));
    expect(text.startsWith(start)).toBe(true);
    expect(text.endsWith(end)).toBe(true);
    expect(start.length).toBeGreaterThanOrEqual(10);
  });
});

describe('words that stand in the text twice', () => {
  const english = 'Prices rose by 4%. In May prices fell. Prices rose by 4%. Nobody knew why.';
  const chinese = '公司没有回应。股价下跌。公司没有回应。监管部门也没有回应。';

  it.each([
    [english, 'Prices rose by 4%.', 1],
    [chinese, '公司没有回应。', 1],
  ])('are told apart by what stands beside them: %s', (text, words, turn) => {
    const span = spanOf(text, words, turn);
    const told = parse(linkTo(URL_, text, span));
    expect(told.prefix).not.toBe('');
    expect(told.suffix).not.toBe('');
    expect(find(text, told)).toEqual(span);
  });

  it('need nothing before them at the beginning of the text', () => {
    const told = parse(linkTo(URL_, chinese, spanOf(chinese, '公司没有回应。')));
    expect(told).toEqual({
      prefix: '',
      start: '公司没有回应。',
      end: '',
      suffix: expect.stringMatching(/^股价/),
    });
    expect(find(chinese, told)).toEqual({ start: 0, end: 7 });
  });

  it('take the paragraph before when they begin one', () => {
    const text = '第一段说了别的。\n公司没有回应。\n第三段又说。\n公司没有回应。\n最后一段。';
    const told = parse(linkTo(URL_, text, spanOf(text, '公司没有回应。', 1)));
    expect(told.prefix).toBe('第三段又说。');
    expect(told.suffix).toBe('最后一段。');
  });

  it('are not told apart when once is enough', () => {
    expect(parse(linkTo(URL_, english, spanOf(english, 'Nobody knew why.')))).toMatchObject({
      prefix: '',
      suffix: '',
    });
  });
});

describe('for any text', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '公司',
      '增长',
      '-',
      ',',
      '&',
      '%',
      '#',
      ':~:',
      '2024年',
      'A-B',
      '“好”',
      '，',
      '。',
      '😀',
    ),
    fc.string({ unit: 'grapheme', maxLength: 5 }),
  );
  const line = fc.array(word, { maxLength: 40 }).map((words) => words.join(''));

  it('the address is one, and the words come back out of it', () => {
    fc.assert(
      fc.property(line, line, line, (before, words, behind) => {
        const text = before + words + behind;
        const span = { start: before.length, end: before.length + words.length };
        const link = linkTo(URL_, text, span);
        expect(URL.canParse(link)).toBe(true);
        expect(link).toMatch(/^[\x21-\x7e]+$/);
        const flat = words.replace(/\s+/g, ' ').trim();
        const { start, end } = parse(link);
        expect(flat.startsWith(start)).toBe(true);
        expect(link === URL_).toBe(flat === '');
        if (end) expect(flat.endsWith(end)).toBe(true);
        else expect(start).toBe(flat.replace(/\p{Cs}/gu, '\ufffd'));
      }),
    );
  });

  it('never throws, whatever the signs and the span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.nat(40),
        fc.nat(40),
        (text, start, end) => {
          expect(() => linkTo(URL_, text, { start, end })).not.toThrow();
        },
      ),
      { numRuns: 25 },
    );
  });
});
