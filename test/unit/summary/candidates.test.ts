// What may be shown, and how its ends are trimmed.
import { describe, expect, test } from 'vitest';
import { candidates, isBoilerplate, trim } from '../../../utils/summary/candidates.ts';

const trimmed = (text: string) => {
  const { start, end } = trim(text, { start: 0, end: text.length });
  return text.slice(start, end);
};
const found = (text: string, title = '') => candidates(text, title).found.map((c) => c.text);

describe('trimming deletes at the ends only', () => {
  test.each([
    ['新华社江城3月2日电（记者林海生）渡轮今起停航三天。', '渡轮今起停航三天。'],
    ['中新网江城3月2日电 渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['本报讯（记者 林海生）渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['江城晚报讯 渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['北京时间3月2日消息，渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['【江城网综合报道】渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['据悉，渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['记者从渡轮公司获悉，全市码头停航三天。', '全市码头停航三天。'],
    ['值得注意的是，渡轮公司宣布停航三天。', '渡轮公司宣布停航三天。'],
    ['而3月2日投产的新码头，是这笔投资的第一项成果。', '3月2日投产的新码头，是这笔投资的第一项成果。'],
    ['渡轮公司宣布全市码头停航三天。（记者 林海生）', '渡轮公司宣布全市码头停航三天。'],
    ['(CNN) -- The ferry stopped for three days.', 'The ferry stopped for three days.'],
    ['LONDON, March 2 (Reuters) - The ferry stopped for three days.', 'The ferry stopped for three days.'],
  ])('%s', (text, want) => {
    expect(trimmed(text)).toBe(want);
  });
  test('the credit to another medium goes in the lead, and stays where it says whose claim it is', () => {
    const said = '据《江城日报》报道，渡轮公司考虑涨价两元。';
    expect(found(`${said}\n渡轮公司说今年票价不变。\n江城河面的水位已经回落。\n${said}`)).toEqual([
      '渡轮公司考虑涨价两元。',
      '渡轮公司说今年票价不变。',
      '江城河面的水位已经回落。',
      said,
    ]);
  });
  test.each([
    '互联网巨头腾讯宣布与渡轮公司合作。',
    '南方电网供电正常，码头照明未受影响。',
    '他等到了好消息，船票全部有效，公司照常退款。',
    '而且船票有效。',
    '据此计算，每天少运18万人。',
    '可持续发展是渡轮公司的目标之一。',
  ])('left as it is: %s', (text) => {
    expect(trimmed(text)).toBe(text);
  });
});

describe('what is not the story', () => {
  test.each([
    '扫描左侧二维码，关注江城发布',
    '欢迎关注我们的微信公众号',
    '本文为作者原创，未经授权不得转载',
    '本文仅代表作者观点，不代表本网立场。',
    '责任编辑：陈一',
    '图为江城三号码头。',
    '资料图：停在岸边的渡轮',
    '各位朋友，为了不失联，请关注下面的备用号。',
    'Scroll down for video',
    'Notice: The content above is uploaded and posted by a user, which only provides information storage services.',
    'Sign up for our newsletter',
    'Ferry (pictured) at the dock.',
    'Stranded: Passengers waited on the pier all night.',
  ])('%s', (text) => {
    expect(isBoilerplate(text)).toBe(true);
  });
  test.each([
    '警方称，失联的两名船员已经找到。',
    '记者在码头看到，船票窗口排起长队。',
    '公司下载量最大的应用是船票助手。',
    '他说：“船不会开。”',
    'She said: "The ferry will not sail."',
    'Right and wrong are not easy to tell on the river.',
    'Video footage of the flood showed the pumps under water.',
  ])('is the story: %s', (text) => {
    expect(isBoilerplate(text)).toBe(false);
  });
});

describe('candidates', () => {
  test('headings, questions, teasers and openings of lists are left out', () => {
    expect(
      found(
        [
          '码头今后怎么办',
          '码头今后怎么办？',
          '周启明分享了码头背后不为人知的故事。',
          '具体安排如下：',
          '渡轮公司宣布停航三天。',
        ].join('\n'),
      ),
    ).toEqual(['渡轮公司宣布停航三天。']);
  });
  test('the title repeated in the text is left out', () => {
    expect(found('江城渡轮停航三天!\n渡轮公司宣布全市码头停航。', '江城渡轮停航三天! 公交增开')).toEqual([
      '渡轮公司宣布全市码头停航。',
    ]);
  });
  test('parts of a long quotation and runs of code are left out', () => {
    const long = `他说：“${'水还在涨，我们只能等，'.repeat(6)}谁也没有办法。${'船停在岸边，缆绳要一天换三次，'.repeat(4)}大家都很累。”`;
    expect(found(`${long}\n{"url":"a","id":1}{"url":"b"}。\n渡轮公司宣布停航三天。`)).toEqual([
      '渡轮公司宣布停航三天。',
    ]);
  });
});
