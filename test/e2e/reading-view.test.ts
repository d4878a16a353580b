// The reading view in real browsers: whole under any policy, by keyboard alone, and gone without a trace.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPopup, openReadingView } from '../../scripts/lib/visit.ts';
import { type Driver, poll } from '../drivers/driver.ts';
import { bare } from './pages.ts';
import { BROWSERS, start } from './session.ts';

declare const chrome: typeof import('wxt/browser').browser & {
  dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null };
};

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#789"/></svg>';
const paragraphs = [
  '5月18日清晨，停航三年的柳湾渡口重新开船。第一班船在6时10分离岸，载着42名乘客和11辆自行车，用了不到7分钟就到了对岸[1]。',
  '这条航线始于1964年，全长约1.3公里，最多时一天运送9800人次。2023年春天，上游的公路桥通车，客流在半年里掉了八成，渡口随即停航。',
  '转机来自一次偶然的统计。去年9月，县里的中学老师陈望舒带着学生在桥头数了两周的人：每天有2600多人骑车或步行过桥。',
  '傍晚，最后一班船靠岸的时候，码头上还站着二十几个人。他们不是来坐船的。冯桂兰收了摊子，把凳子一张张叠起来。',
];
const article = (head = '', extra = '') => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<title>柳湾渡口又开船了 - 临湾新闻网</title><meta property="og:site_name" content="临湾新闻网">${head}</head><body>
<header><a href="/">临湾新闻网</a></header><article><h1>停航三年之后，柳湾渡口又开船了</h1>
<p>2026-05-19 08:30　来源：临湾日报</p><div class="content"><p>${paragraphs[0]}</p>
<p>${paragraphs[1]}</p><p><img src="/ferry.svg" alt="渡口清晨" width="600" height="400"></p>${extra}
<h2>一次偶然的统计</h2><p>${paragraphs[2]}</p><ul><li>每天6时至21时开船；</li><li>自行车、轮椅免费上船。</li></ul>
<p>${paragraphs[3]}</p><p>[1] 早点摊位由街道办统一登记，停航期间免收管理费。</p></div></article>
<p><a id="reply" href="#reply">评论</a></p><div style="height:3000px"></div></body></html>`;

const STRICT = {
  'content-security-policy':
    "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const PAGES = {
  strict: 'https://strict.example.org/2026/05/19/ferry.html',
  dark: 'https://dark.example.org/2026/05/19/ferry.html',
  video: 'https://video.example.org/2026/05/19/ferry.html',
  marks: 'https://marks.example.org/2026/05/19/ferry.html',
  portal: 'https://www.163.com/dy/article/QD0000000000TEST.html',
  plain: 'http://plain.example.org/2026/05/19/ferry.html',
};

interface Seen {
  text: string;
  name: string;
  shown: boolean;
  focused: boolean;
  size: string;
}

/** What the open view holds by a selector: looked at from a script of the extension, to which closed roots open. */
const inView = (
  driver: Driver,
  selector: string,
  act: 'look' | 'focus' | 'click' = 'look',
): Promise<Seen[]> =>
  driver.extension(
    async (selector: string, act: string) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        args: [selector, act],
        func: (selector: string, act: string) => {
          const host = document.querySelector('qingdu-reader');
          // In Firefox a property of the element, in Chromium a function of the extension's.
          const { openOrClosedShadowRoot: own } = (host ?? {}) as { openOrClosedShadowRoot?: ShadowRoot };
          const root = own ?? (host && chrome.dom?.openOrClosedShadowRoot(host));
          const all = [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])];
          if (act === 'focus') all[0]?.focus();
          if (act === 'click') all[0]?.click();
          return all.map((one) => ({
            text: one.textContent ?? '',
            name: one.getAttribute('aria-label') ?? one.textContent ?? '',
            shown: one.checkVisibility(),
            focused: root?.activeElement === one,
            size: getComputedStyle(one).fontSize,
          }));
        },
      });
      return result?.result as Seen[];
    },
    selector,
    act,
  );

const isOpen = (driver: Driver) => driver.evaluate(() => document.querySelector('qingdu-reader') !== null);
const gone = (driver: Driver) => driver.waitFor(() => document.querySelector('qingdu-reader') === null);

describe.each(BROWSERS)('the reading view in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await start(name);
    const image = { headers: { 'content-type': 'image/svg+xml' } };
    driver.serve('https://strict.example.org/ferry.svg', PICTURE, image);
    driver.serve(PAGES.strict, article(), { headers: STRICT });
    driver.serve(PAGES.dark, article('<style>html{filter:invert(1) hue-rotate(180deg)}</style>'));
    driver.serve(PAGES.video, article('', '<div><video controls width="600" height="340"></video></div>'));
    driver.serve(PAGES.plain, article());
    driver.serve(PAGES.portal, article());
    const marked =
      '<p>据<a href="https://www.example.org/bridge.html">《临湾日报》</a>报道，<b>公路桥</b>的人行道只有一米宽，<a href="javascript:void 0">雨天很难走</a>。</p><pre><code>for hour in range(6, 22):\n    total += count(hour)</code></pre>';
    driver.serve(PAGES.marks, article('', marked), { headers: STRICT });
  });
  afterAll(() => driver?.close());

  const open = async (url: string) => {
    await driver.open(url);
    await openReadingView(driver, await openPopup(driver));
  };

  it('is whole under the strictest policy, and leaves the page as it was', async () => {
    await driver.open(PAGES.strict);
    const html = () =>
      driver.evaluate(() => {
        const copy = document.documentElement.cloneNode(true) as HTMLElement;
        copy.querySelector('qingdu-reader')?.remove();
        return copy.outerHTML;
      });
    const before = await html();
    await driver.evaluate(() =>
      document.querySelector<HTMLElement>('#reply')?.focus({ preventScroll: true }),
    );
    await openReadingView(driver, await openPopup(driver));
    const [body] = await inView(driver, '.body');
    const notes = '[1] 早点摊位由街道办统一登记，停航期间免收管理费。';
    const list = '每天6时至21时开船；自行车、轮椅免费上船。';
    const expected = [
      paragraphs[0],
      paragraphs[1],
      '一次偶然的统计',
      paragraphs[2],
      list,
      paragraphs[3],
      notes,
    ];
    expect(bare(body?.text ?? '')).toBe(bare(expected.join('')));
    // The style sheet came through, and so did the picture.
    expect((await inView(driver, '.body > p'))[0]?.size).toBe('19px');
    expect(await inView(driver, '.body img')).toHaveLength(1);
    expect(await html()).toBe(before);
    await driver.press('Escape');
    await gone(driver);
    expect(await html()).toBe(before);
    expect(await driver.evaluate(() => document.activeElement?.id)).toBe('reply');
  });

  it('goes from control to control by Tab alone, and shows a note by Enter', async () => {
    await open(PAGES.strict);
    const names: string[] = [];
    for (let i = 0; i < 24 && names.indexOf('[1]') < 0; i++) {
      await driver.press('Tab');
      const focused = (await inView(driver, '*')).find((one) => one.focused);
      if (focused) names.push(focused.name);
    }
    expect(names).toContain('[1]');
    await driver.press('Enter');
    const [note] = await inView(driver, '.note');
    expect([note?.shown, note?.text]).toEqual([true, '早点摊位由街道办统一登记，停航期间免收管理费。']);
    await driver.press('Escape');
    expect((await inView(driver, '.note'))[0]?.shown).toBe(false);
    expect(await isOpen(driver)).toBe(true);
    await driver.press('Escape');
    await gone(driver);
  });

  it.each(['strict', 'plain'] as const)('copies the article from a page that is %s', async (page) => {
    await open(PAGES[page]);
    await inView(driver, '[aria-controls="take"]', 'focus');
    await driver.press('Enter');
    await poll('the popover', async () => (await inView(driver, '.take'))[0]?.shown);
    await driver.press('Tab');
    // The last of the tools before the popover differ; the button is asked for by name.
    await inView(driver, '[data-take="copy_markdown"]', 'focus');
    await driver.press('Enter');
    await poll('the answer', async () => (await inView(driver, '.notice'))[0]?.text === '已复制');
    expect((await inView(driver, '[aria-controls="take"]'))[0]?.focused).toBe(true);
    await driver.press('Escape');
    await gone(driver);
  });

  it('keeps bold words, links and code, and no link that is none', async () => {
    await open(PAGES.marks);
    const texts = async (selector: string) => (await inView(driver, selector)).map(({ text }) => text);
    await poll('the code', async () => (await texts('.body pre')).length === 1);
    expect(await texts('.body a')).toEqual(['《临湾日报》']);
    expect(await texts('.body strong')).toEqual(['公路桥']);
    expect(await texts('.body pre')).toEqual(['for hour in range(6, 22):\n    total += count(hour)']);
    await driver.press('Escape');
    await gone(driver);
  });

  it('opens by itself on a site that was chosen, and no longer when that is taken back', async () => {
    await open(PAGES.plain);
    // Where the extension runs only when it is asked nothing could open by itself.
    expect((await inView(driver, '.for-auto')).map(({ shown }) => shown)).toEqual([false]);
    await driver.press('Escape');
    await gone(driver);
    const choose = async () => {
      await poll('the button', async () => (await inView(driver, '[aria-controls="settings"]')).length === 1);
      await inView(driver, '[aria-controls="settings"]', 'click');
      await poll('the switch', async () => (await inView(driver, '.for-auto'))[0]?.shown);
      await inView(driver, '.for-auto', 'click');
    };
    const registered = (count: number) =>
      poll('the script', () =>
        driver
          .extension(() => chrome.scripting.getRegisteredContentScripts({ ids: ['reading'] }))
          .then((scripts) => (scripts as unknown[]).length === count),
      );
    await open(PAGES.portal);
    await choose();
    await registered(1);
    await driver.open(PAGES.portal);
    await driver.waitFor(() => document.querySelector('qingdu-reader') !== null);
    await choose();
    await registered(0);
    await driver.press('Escape');
    await driver.press('Escape');
    await gone(driver);
    await driver.open(PAGES.portal);
    await new Promise((done) => setTimeout(done, 1500));
    expect(await isOpen(driver)).toBe(false);
  });

  it('is not inverted with a page that a dark mode inverts', async () => {
    await open(PAGES.dark);
    const filter = () => driver.evaluate(() => getComputedStyle(document.documentElement).filter);
    expect(await filter()).toBe('none');
    await driver.press('Escape');
    await gone(driver);
    expect(await filter()).not.toBe('none');
  });

  it('tells where a video stands, and leads to it in the page', async () => {
    await open(PAGES.video);
    expect(await inView(driver, '[data-media="video"]')).toHaveLength(1);
    await inView(driver, '[data-media] button', 'focus');
    await driver.press('Enter');
    await gone(driver);
    const place = await driver.evaluate(() => {
      const { top, bottom } = document.querySelector('video')?.getBoundingClientRect() ?? {
        top: -1,
        bottom: -1,
      };
      return top >= 0 && bottom <= innerHeight;
    });
    expect(place).toBe(true);
  });
});
