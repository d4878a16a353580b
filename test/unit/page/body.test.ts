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

  it('is not the feed of teasers under it', () => {
    const feed = `<div class="list">${Array.from(
      { length: 12 },
      (_, i) =>
        `<div class="row"><a href="/${i}.html"><img src="${i}.jpg"></a><h3><a href="/${i}.html">县城里的第${i}家豆浆铺开张了</a></h3><p>铺子在老街口，凌晨四点就亮起了灯，排队的人从没有断过，一天能卖出三百碗。</p><span>2026-05-0${(i % 9) + 1}</span></div>`,
    ).join('')}</div>`;
    expect(linesOf(articlePage({ after: feed }))).toEqual(ZH);
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
