// @vitest-environment node
// The body: which element holds the article, among everything else that holds text.
import { describe, expect, it } from 'vitest';
import { bodyRuns, lookAt } from '../../../utils/page/index.ts';
import { runText } from '../../../utils/page/survey.ts';
import { ADDRESS, articlePage, EN, open, paragraphs, rows, ZH } from './pages.ts';

const look = (html: string) => lookAt(open(html), ADDRESS);
const rootsOf = (html: string): string[] => {
  const page = look(html);
  return (page.body?.roots ?? []).map((i) => {
    const el = page.survey.els[i] as Element;
    return el.id || el.className || el.nodeName.toLowerCase();
  });
};
const linesOf = (html: string): string[] => {
  const page = look(html);
  return [...bodyRuns(page.survey, page.body, page.insets)].map((run) => runText(page.survey, run));
};

describe('the container', () => {
  it('is the smallest element that holds the paragraphs', () => {
    expect(rootsOf(articlePage())).toEqual(['txt']);
  });

  it('is found in English as well', () => {
    expect(rootsOf(articlePage({ title: 'Old pier to reopen', body: paragraphs(EN) }))).toEqual(['txt']);
  });

  it('may hold its lines as <br>, without any paragraph', () => {
    expect(rootsOf(articlePage({ body: ZH.join('<br><br>') }))).toEqual(['txt']);
    expect(linesOf(articlePage({ body: ZH.join('<br><br>') }))).toEqual(ZH);
  });

  it('may be shorter than the sidebar beside it', () => {
    const sidebar = `<div class="right">${rows(40)}</div>`;
    const short = `<p>${ZH[0]}</p><p>${ZH[2]}</p>`;
    expect(linesOf(articlePage({ body: short, after: sidebar }))).toEqual([ZH[0], ZH[2]]);
  });

  it('may be shorter than the comments below it', () => {
    const comments = `<div class="comment-list">${Array.from(
      { length: 20 },
      (_, i) =>
        `<div class="item"><p>网友${i}：我们村也是这样，今年的雨水足，田里早早就放好了水，不用再去抢了。</p></div>`,
    ).join('')}</div>`;
    expect(linesOf(articlePage({ after: comments }))).toEqual(ZH);
  });

  it('may be shorter than a second article on the same page', () => {
    const second = `<div class="next-article"><h1>她在老街开了三十年的修伞铺</h1>${paragraphs(
      Array.from(
        { length: 12 },
        () => '铺子不大，两张条凳，一架老式缝纫机，墙上挂满了等人来取的伞，有些一挂就是两年。',
      ),
    )}</div>`;
    expect(linesOf(articlePage({ after: second }))).toEqual(ZH);
  });

  it('is not a second article whose classes say nothing', () => {
    const second = `<div class="x7"><div class="k2"><h2>她在老街开了三十年的修伞铺</h2><span>老街故事</span><span>2025-06-01 00:48</span></div><div>${paragraphs(
      Array.from(
        { length: 12 },
        (_, i) =>
          `铺子不大，两张条凳，一架老式缝纫机，墙上挂满了等人来取的伞，有些一挂就是${i + 2}年，她也不催。`,
      ),
    )}</div></div>`;
    expect(linesOf(`<div class="x1">${articlePage()}${second}</div>`)).toEqual(ZH);
  });

  it('keeps the entries of a story told as it happens, though each has its title and its date', () => {
    const entry = (n: number) =>
      `<div class="e"><h3>水位过了第${n}道警戒线，下游开始转移</h3><span>2026-05-14 0${n}:10</span><p>${n}时许，河口站的水位又涨了${n}0厘米，沿岸三个村子的老人和孩子已经先走了，剩下的人在搬粮食。</p></div>`;
    const body = `<p>${ZH[0]}</p><p>${ZH[1]}</p>${[1, 2, 3, 4].map(entry).join('')}`;
    expect(linesOf(articlePage({ body })).filter((line) => line.includes('河口站'))).toHaveLength(4);
  });

  it('is not the replies under it, though no name tells them', () => {
    const reply = (n: number) =>
      `<div class="q"><b>网友${n}</b><p>我们村也是这样，今年的雨水足，田里早早就放好了水，不用再去抢了。</p><span>5月1${n % 10}日09:0${n % 10} 举报 赞${n} 回复</span></div>`;
    const replies = `<div class="z">${Array.from({ length: 20 }, (_, n) => reply(n)).join('')}</div>`;
    expect(linesOf(`<div class="w">${articlePage()}${replies}</div>`)).toEqual(ZH);
  });

  it('leaves a row of picture captions outside', () => {
    const slide = (n: number) =>
      `<div class="s"><span>${n} of 9</span><span>Residents look over the first mended span of the old pier at Harrow Point on the ${n}th of May, three years after the storm. (Photo/Ada Quill)</span><button>Read more</button></div>`;
    const body = `<div class="lead">${Array.from({ length: 9 }, (_, n) => slide(n + 1)).join('')}</div><div class="story">${paragraphs(['pier', 'quay', 'jetty', 'wharf'].flatMap((word) => EN.map((line) => line.replace('pier', word))))}</div>`;
    expect(rootsOf(articlePage({ title: 'Old pier to reopen', body }))).toEqual(['story']);
  });

  it('is not the feed of teasers under it', () => {
    const feed = `<div class="list">${Array.from(
      { length: 12 },
      (_, i) =>
        `<div class="row"><a href="/${i}.html"><img src="${i}.jpg"></a><h3><a href="/${i}.html">县城里的第${i}家豆浆铺开张了</a></h3><p>铺子在老街口，凌晨四点就亮起了灯，排队的人从没有断过，一天能卖出三百碗。</p><span>2026-05-0${(i % 9) + 1}</span></div>`,
    ).join('')}</div>`;
    expect(linesOf(articlePage({ after: feed }))).toEqual(ZH);
  });

  it('holds the first half too, when unclosed tags put the second half deeper', () => {
    const lines = Array.from(
      { length: 12 },
      (_, i) => `${ZH[i % 3]}这是第${i + 1}段，讲的是第${i + 1}个村子。`,
    );
    const body = `${paragraphs(lines.slice(0, 6))}<div class="g"><div><p>${lines.slice(6).join('</p><p>')}</p></div></div>`;
    expect(linesOf(articlePage({ body }))).toEqual(lines);
  });

  it('is not the teasers that stand loose under it', () => {
    const teasers = Array.from(
      { length: 8 },
      (_, i) =>
        `<div class="r"><a href="/b/${i}.html">县城里的第${i}家豆浆铺凌晨四点开张了</a><p>铺子在老街口，凌晨四点就亮起了灯，排队的人从没有断过，一天能卖出三百碗。</p></div>`,
    ).join('');
    expect(linesOf(articlePage({ after: teasers }))).toEqual(ZH);
  });

  it('is not a note that stands before the headline', () => {
    const before = `<div class="tip"><p>本站提醒各位读者，近期有人冒充本报记者收取费用，请大家不要相信，并及时向公安机关报案，谢谢。</p></div>`;
    expect(linesOf(articlePage({ before }))).toEqual(ZH);
  });

  it('is not the footer', () => {
    const footer = `<div class="footer"><p>互联网新闻信息服务许可证1200000000，临河县融媒体中心主办，未经书面授权，不得复制、转载、摘编。</p><p>违法和不良信息举报电话：0000-000000，举报邮箱：jubao@example.com，欢迎监督。</p></div>`;
    expect(linesOf(articlePage({ after: footer }))).toEqual(ZH);
  });

  it('does not exist on a page of links', () => {
    expect(look(rows(30)).body).toBeNull();
  });
});

describe('a body in pieces', () => {
  it('the piece that follows in a twin of the container belongs to it', () => {
    const html = articlePage({
      body: `<div class="piece">${paragraphs(ZH)}</div><div class="tool">字号</div><div class="piece"><p>县里还说，机插的比例已经到了百分之八十七，比前年高出十一个百分点，省下的人工一亩有九十多块。</p></div>`,
    });
    expect(linesOf(html).join('')).toContain('机插的比例');
    expect(linesOf(html).slice(0, 3)).toEqual(ZH);
  });

  it('a site rule that matches several elements takes all of them, duplicate ids included', () => {
    const html = articlePage({
      body: `<div id="endText"><p>${ZH[0]}</p></div><div class="ad">广告</div><div id="endText"><p>${ZH[1]}</p></div>`,
    });
    const page = lookAt(open(html), ADDRESS, {
      id: 'test',
      name: { zh: '测试', en: 'Test' },
      hosts: ['news.example.com'],
      articles: [],
      body: ['#endText'],
      clutter: {},
    });
    expect([...bodyRuns(page.survey, page.body, page.insets)].map((r) => runText(page.survey, r))).toEqual([
      ZH[0],
      ZH[1],
    ]);
    expect(page.body?.from).toBe('rule');
  });

  it('a site rule whose container is empty leaves the body to the text', () => {
    const page = lookAt(open(articlePage({ before: '<div id="gone"></div>' })), ADDRESS, {
      id: 'test',
      name: { zh: '测试', en: 'Test' },
      hosts: ['news.example.com'],
      articles: [],
      body: ['#gone', '#never'],
      clutter: {},
    });
    expect(page.body?.from).toBe('value');
    expect([...bodyRuns(page.survey, page.body, page.insets)]).toHaveLength(3);
  });

  it('a lead of its own above the container belongs to the article', () => {
    const html = articlePage({
      body: `<div class="lead"><p>早稻插秧今年提前五天结束，县里把原因归到水和农机上，种田的人则说是天气帮了大忙。</p></div><div class="story">${paragraphs(
        [...ZH, ...ZH.map((line) => line.replace('县', '镇'))],
      )}</div>`,
    });
    expect(linesOf(html)[0]).toContain('早稻插秧今年提前');
  });
});

describe('a page laid out by a table', () => {
  it('the body is its cell, not the links in the next', () => {
    const html = articlePage({
      body: `<table><tr><td class="left">${paragraphs(ZH)}</td><td class="right">${rows(8)}</td></tr></table>`,
    });
    expect(linesOf(html)).toEqual(ZH);
  });
});

describe('what a body keeps', () => {
  it('a short paragraph between long ones', () => {
    expect(
      linesOf(
        articlePage({ body: paragraphs([ZH[0] as string, '他笑了。', ZH[1] as string, ZH[2] as string]) }),
      ),
    ).toContain('他笑了。');
  });

  it('a short last paragraph', () => {
    expect(linesOf(articlePage({ body: paragraphs([...ZH, '雨停了。']) })).at(-1)).toBe('雨停了。');
  });

  it('a line of data with a link in it', () => {
    const line = `据<a href="/gov">县农业农村局</a>统计，去年全县早稻总产3.9万吨。`;
    expect(linesOf(articlePage({ body: paragraphs([...ZH, line]) })).at(-1)).toContain('3.9万吨');
  });

  it('a table of figures', () => {
    const table =
      '<table><tr><th>乡镇</th><th>面积</th></tr><tr><td>柳湾</td><td>1.2万亩</td></tr><tr><td>石桥</td><td>0.9万亩</td></tr></table>';
    expect(linesOf(articlePage({ body: paragraphs(ZH) + table })).join(' ')).toContain('1.2万亩');
  });

  it('a list of points', () => {
    const list = '<ul><li>看苗施肥，分两次追。</li><li>浅水勤灌，够苗晒田。</li></ul>';
    expect(linesOf(articlePage({ body: paragraphs(ZH) + list })).join(' ')).toContain('浅水勤灌');
  });

  it('a box of background told in full sentences', () => {
    const background =
      '背景：临河县位于平原北部，人口三十二万，早稻是当地最主要的粮食作物，常年播种面积在八万亩上下，产量占全年的四成。';
    const html = articlePage({
      body: `<p>${ZH[0]}</p><aside><p>${background}</p></aside>${paragraphs(ZH.slice(1))}`,
    });
    expect(linesOf(html)).toContain(background);
  });

  it('the caption of a picture', () => {
    const figure =
      '<figure><img src="https://img.example.com/1.jpg"><figcaption>柳湾村的秧田</figcaption></figure>';
    expect(linesOf(articlePage({ body: figure + paragraphs(ZH) })).join(' ')).toContain('柳湾村的秧田');
  });
});
