// @vitest-environment node
// Boxes without telling names inside a body: what their lines say decides, and the story's own lines never go.
import { describe, expect, it } from 'vitest';
import { planClutter } from '../../../utils/clutter/plan.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { lineRole } from '../../../utils/page/lines.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, ZH } from './pages.ts';

/** What is still shown of `box` once the page is cleaned. */
function left(box: string, lines: readonly string[] = ZH): string {
  const doc = open(
    articlePage({ body: `<p>${lines[0]}</p><div id="x">${box}</div>${paragraphs(lines.slice(1))}` }),
  );
  for (const { el } of planClutter(lookAt(doc, ADDRESS))) el.remove();
  return (doc.getElementById('x')?.textContent ?? '').replace(/\s+/g, '');
}

describe('furniture goes', () => {
  it.each([
    [
      'a price card',
      '<div><div><a href="/car/1"><img src="c.jpg"></a><a href="/car/1">海风X3</a></div><div>厂商指导价：9.98-13.58万</div><div><a href="/ask">询底价</a><a href="/drive">预约试驾</a></div></div>',
    ],
    [
      'a banner for an app',
      '<div><span>打开岚舟新闻客户端，看更多精彩</span><a href="app://x">立即打开</a></div>',
    ],
    [
      'a poll',
      '<div><p>你认为房价会涨吗？</p><label><input type="radio"> 会涨</label><label><input type="radio"> 不会</label></div>',
    ],
    [
      'the chrome of a player',
      '<div><span>播放</span><span>00:00 / 03:21</span><span>倍速</span><span>全屏</span></div>',
    ],
    [
      'an advertisement with its label',
      '<div><span>广告</span><a href="https://x.example/"><img src="ad.jpg">一刀999级</a></div>',
    ],
    ['a row of tags', '<p><a href="/t/1">#新能源汽车#</a> <a href="/t/2">#充电桩#</a></p>'],
    ['a code to scan', '<section><p>扫码加入读者群，与编辑面对面交流</p><p><img src="q.png"></p></section>'],
  ])('%s', (_what, box) => expect(left(box)).toBe(''));

  it('a form for a newsletter, with its pitch and small print', () => {
    const box =
      '<figure><h3>Sign up to Harbour Weekly</h3><p>Our free newsletter brings you the best of the coast</p><form><input type="email"><button>Sign up</button></form><p>Privacy Notice: newsletters may contain ads. See our Privacy Policy.</p></figure>';
    expect(left(box, EN)).toBe('');
  });
});

describe('the story stays', () => {
  it.each([
    '<p>相关负责人表示，消费者需扫码关注公众号才能点餐的做法将被整治。</p>',
    '<p>市民可扫描站台上的二维码查询到站时间，也可拨打热线。</p>',
    '<div><h2>评论</h2><p>这是一次来之不易的胜利，但问题远未解决。</p></div>',
    '<p><a href="/gov/doc">《关于进一步规范城市停车收费的通知》全文如下：</a></p>',
    '<ul><li>第一档：2000元</li><li>第二档：3000元</li></ul>',
    '<div><p>他没有回答。</p><form><input type="email"></form></div>',
  ])('%s', (box) => {
    const shown = open(box).body?.textContent?.replace(/\s+/g, '');
    expect(left(box)).toBe(shown);
  });

  it('a sentence with a promotion behind it in the same line', () => {
    expect(lineRole('渡口明年夏天重新开放，船票仍是两块钱一张，老人免票。扫码关注我们')).toBeUndefined();
  });
});
