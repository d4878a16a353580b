// Generated article pages for the property tests: a body of paragraphs, headings, lists, quotes, tables, pictures.
import fc from 'fast-check';

/** Words of both scripts with marks, odd spaces, and characters that need escaping. */
const words = fc
  .array(
    fc.constantFrom(
      '早稻插秧比去年快五天，',
      '全县种下8.6万亩。',
      '“今年的水来得早。”',
      '\u3000\u3000',
      '\u00a0',
      'The pier reopens on Saturday, ',
      'R&D <5% ',
      '\n  ',
      '𠮷田',
      '👩‍🌾',
      '营收18.6亿元；',
      '\u200b',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const inline = fc
  .tuple(words, words, fc.constantFrom('b', 'a href="/x"', 'span', 'em'))
  .map(([a, b, tag]) => `${escaped(a)}<${tag}>${escaped(b)}</${tag.split(' ')[0]}>`);
const line = fc.oneof(words.map(escaped), inline);

const block = fc.oneof(
  { weight: 5, arbitrary: line.map((text) => `<p>${text}</p>`) },
  { weight: 1, arbitrary: line.map((text) => `<h2>${text}</h2>`) },
  { weight: 1, arbitrary: line.map((text) => `<blockquote><p>${text}</p></blockquote>`) },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 4 })
      .map((items) => `<ul>${items.map((i) => `<li>${i}</li>`).join('')}</ul>`),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
      .map(
        (rows) => `<table>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</table>`,
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((lines) => `<div>${lines.join('<br>')}</div>`),
  },
  {
    weight: 1,
    arbitrary: line.map(
      (text) => `<figure><img src="https://img.example.com/1.jpg"><figcaption>${text}</figcaption></figure>`,
    ),
  },
  { weight: 1, arbitrary: fc.constant('<div class="recommend"><a href="/1">一碗豆浆里的县城清晨</a></div>') },
  { weight: 1, arbitrary: fc.constant('<p>责任编辑：时雨</p><p>扫码关注我们</p>') },
);

/** A body's HTML; two sentences of prose stand at its beginning, so that there always is a body. */
export const bodies: fc.Arbitrary<string> = fc.array(block, { maxLength: 8 }).map(
  (blocks) =>
    `<p>临河县农业农村局公布，全县今年种下早稻8.6万亩，比去年增加4200亩，进度快了五天。</p>
<p>在柳湾村种了三十年地的梁满仓说，他家的二十亩田四月底就插完了秧，往年要拖到五一以后。</p>${blocks.join('\n')}`,
);
