// @vitest-environment jsdom
// The popup as its reader meets it: each state, each button.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import { Popup } from '../../../components/popup/popup.tsx';
import type { ReaderTab, ReadOutcome } from '../../../components/reader-tab.ts';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import { sampleTab, scenes, wording } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

const NOW = new Date('2025-12-20T12:00:00');
let view: Mounted;

async function open(tab: ReaderTab): Promise<void> {
  view = await mount(
    <ReaderTabProvider tab={tab}>
      <NoteWordingContext value={wording}>
        <Popup now={NOW} />
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
}

const show = async (scene: string) => {
  const tab = sampleTab(scenes[scene] ?? null);
  await open(tab);
  return tab;
};

const state = () => view.one('state').dataset.state;

beforeEach(() => speak('zh_CN'));
afterEach(async () => {
  await view.unmount();
  vi.useRealTimers();
});

describe('states', () => {
  it.each([
    ['reading', 'loading'],
    ['still-loading', 'loading'],
    ['ready', 'ready'],
    ['not-article', 'not-article'],
    ['forbidden', 'forbidden'],
    ['no-access', 'no-access'],
    ['empty', 'empty'],
    ['error', 'error'],
  ])('%s is shown as %s', async (scene, expected) => {
    await show(scene);
    expect(state()).toBe(expected);
  });

  it('says that the page is still loading, and asks again until it is there', async () => {
    vi.useFakeTimers();
    const answers: ReadOutcome[] = [
      { status: 'loading' },
      { status: 'loading' },
      scenes.ready as ReadOutcome,
    ];
    const tab = { ...sampleTab(null), read: async () => answers.shift() ?? { status: 'error' as const } };
    await open(tab);
    expect(view.root.textContent).toContain('页面还在加载');
    await act(() => vi.advanceTimersByTimeAsync(700));
    expect(state()).toBe('loading');
    await act(() => vi.advanceTimersByTimeAsync(700));
    expect(state()).toBe('ready');
  });

  it('says what a page that is no article looks like, and reads it anyway when asked', async () => {
    const tab = await show('not-article');
    expect(view.root.textContent).toContain('看起来是一个文章列表');
    await view.click(view.one('read-anyway'));
    expect(tab.calls).toEqual([
      ['read', {}],
      ['read', { anyway: true }],
    ]);
    // The button is gone; the focus is not.
    expect(document.activeElement).toBe(view.one('state'));
  });

  it('offers no digest buttons on a page the browser forbids', async () => {
    await show('forbidden');
    expect(view.all('copy')).toEqual([]);
    expect(view.all('reading-view')).toEqual([]);
    expect(view.all('settings')).toHaveLength(1);
  });

  it('shows the message of an error and tries again when asked', async () => {
    const tab = await show('error');
    expect(view.one('error-detail').textContent).toBe('Could not establish connection.');
    await view.click(view.one('retry'));
    expect(tab.calls).toHaveLength(2);
  });

  it('copies the message of an error with what the browser calls itself, and nothing of the page', async () => {
    const tab = await show('error');
    await view.click(view.one('copy-detail'));
    expect(tab.calls.at(-1)).toEqual(['copy', `Could not establish connection.\n${navigator.userAgent}`]);
    expect(view.one('copy-detail').textContent).toBe('已复制');
  });

  it.each([
    ['closed-browser', '这是浏览器自身的页面'],
    ['closed-store', '这是扩展商店的页面'],
    ['closed-file', '这是一个文件，不是网页'],
    ['forbidden', '浏览器不允许读取这一页'],
  ])('%s is named for what it is', async (scene, title) => {
    await show(scene);
    expect(view.root.querySelector('h1')?.textContent).toBe(title);
  });

  it('treats a tab that throws as an error', async () => {
    await open({ ...sampleTab(null), read: () => Promise.reject(new Error('port closed')) });
    expect(state()).toBe('error');
    expect(view.root.textContent).toContain('port closed');
  });
});

describe('the article', () => {
  it('has its title, platform, account, author and reading time, and says that no date was seen', async () => {
    await show('ready');
    expect(view.one('title').textContent).toBe('押上1200亿！青禾电子的电池野心藏不住了');
    const meta = view.one('meta').textContent;
    for (const words of ['网易号', '产业放大镜', '周明远', '未见发布日期', '约 3 分钟读完'])
      expect(meta).toContain(words);
  });

  it('warns of an article that is more than a year old', async () => {
    speak('en');
    await show('english');
    expect(view.root.textContent).toContain('This article is 17 months old.');
  });

  it('marks the article’s words as being in the article’s language', async () => {
    await show('english');
    expect(view.one('title').lang).toBe('en');
  });

  it('opens the reading view', async () => {
    const tab = await show('ready');
    await view.click(view.one('reading-view'));
    expect(tab.calls).toContainEqual(['openReader']);
  });
});

describe('clean reading', () => {
  it('is a switch that says how much is hidden', async () => {
    await show('ready');
    expect(view.one('clean-toggle').getAttribute('role')).toBe('switch');
    expect(view.one('clean-toggle').getAttribute('aria-checked')).toBe('true');
    expect(view.root.textContent).toContain('已隐藏 22 处干扰');
  });

  it('is turned off and on again', async () => {
    const tab = await show('ready');
    await view.click(view.one('clean-toggle'));
    expect(view.one('clean-toggle').getAttribute('aria-checked')).toBe('false');
    expect(view.root.textContent).toContain('本站已关闭');
    expect(view.all('peek')).toEqual([]);
    await view.click(view.one('clean-toggle'));
    expect(tab.calls.slice(1)).toEqual([
      ['setMode', 'off'],
      ['setMode', 'clean'],
    ]);
  });

  it('shows what was hidden, by kind, and hides it again', async () => {
    const tab = await show('ready');
    await view.click(view.one('peek'));
    expect(view.root.textContent).toContain('广告 9、相关推荐 5、热榜 3');
    expect(view.one('peek').getAttribute('aria-pressed')).toBe('true');
    expect(view.all('hidden-item')).toHaveLength(4);
    expect(view.one('hidden-item').textContent).toBe('广告年中大促 · 满三百减四十，点击领取保留');
    await view.click(view.one('peek'));
    expect(tab.calls.slice(1)).toEqual([
      ['setMode', 'peek'],
      ['setMode', 'clean'],
    ]);
  });

  it('says so when the guard undid the hiding', async () => {
    await show('undone');
    expect(view.root.textContent).toContain('已自动还原');
  });

  it('says so when the page does not answer', async () => {
    await open({ ...sampleTab(scenes.ready ?? null), setMode: () => Promise.reject(new Error('gone')) });
    await view.click(view.one('clean-toggle'));
    expect(view.root.textContent).toContain('页面没有回应');
    expect(view.one('clean-toggle').getAttribute('aria-checked')).toBe('true');
  });
});

describe('the digest', () => {
  it('jumps to a sentence of the summary', async () => {
    const tab = await show('ready');
    expect(view.all('summary-line')).toHaveLength(3);
    await view.click(view.one('summary-line'));
    expect(tab.calls).toContainEqual(['jump', { start: 0, end: 46 }]);
  });

  it('shows eight numbers, the rest behind “more”', async () => {
    await show('ready');
    expect(view.all('number')).toHaveLength(8);
    await view.click(view.button('另有 3 项'));
    expect(view.all('number')).toHaveLength(11);
  });

  it('prints a number as the article does, with its qualifier and label', async () => {
    await show('ready');
    expect(view.one('number').textContent).toBe('超1200亿元未来五年电池研发投入');
  });

  it('shows the sentence of a number under the pointer, the words marked; Esc takes it away', async () => {
    vi.useFakeTimers();
    await show('ready');
    const number = view.one('number');
    await act(async () => {
      number.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
      await vi.advanceTimersByTimeAsync(300);
    });
    const tip = view.root.querySelector('[role="tooltip"]');
    expect(tip?.textContent).toContain('创始人宋知行再次提到');
    expect(tip?.querySelector('mark')?.textContent).toBe('1200亿元');
    expect(number.getAttribute('aria-describedby')).toBe(tip?.id);
    await act(async () => {
      dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    });
    expect(view.root.querySelector('[role="tooltip"]')).toBeNull();
  });

  it('puts dates in calendar order, the article’s words beside them', async () => {
    await show('ready');
    const dates = view.all('date');
    expect(dates).toHaveLength(8);
    expect(dates[0]?.textContent).toContain('2019年');
    expect(dates[2]?.textContent).toBe('2024年12月前后去年年底公布全年数据');
    expect(dates.at(-1)?.textContent).toBe('2028–2030年尚未到来业内预计固态电池量产');
  });

  it('tells future, fuzzy and range dates apart', async () => {
    await show('ready');
    const by = (words: string) => view.all('date').find((d) => d.textContent?.includes(words))?.dataset;
    expect(by('新工厂计划投产')).toMatchObject({ tense: 'future', shape: 'point' });
    expect(by('去年年底')).toMatchObject({ fuzzy: 'true' });
    expect(by('第三季度')).toMatchObject({ shape: 'range', tense: 'past' });
    expect(by('未来五年')).toMatchObject({ tense: 'current' });
  });

  it('goes on to the next place of a number that stands in the text more than once', async () => {
    const ready = scenes.ready;
    if (ready?.status !== 'ready' || !ready.reading.digest) throw new Error('no digest');
    const [first] = ready.reading.digest.facts;
    if (!first) throw new Error('no fact');
    const again = { ...first, start: 300, end: 306 };
    const digest = { ...ready.reading.digest, facts: [first, again] };
    const tab = sampleTab({ ...ready, reading: { ...ready.reading, digest } });
    await open(tab);
    for (const footer of ['第 1 处，共 2 处', '第 2 处，共 2 处', '第 1 处，共 2 处']) {
      await view.click(view.one('number'));
      expect(view.one('jump-bar').textContent).toContain(footer);
    }
    expect(tab.calls.slice(1).map(([, target]) => (target as { start: number }).start)).toEqual([
      first.start,
      300,
      first.start,
    ]);
  });

  it('says what was not found instead of leaving a gap', async () => {
    await show('bare');
    for (const words of ['文章很短', '没有找到值得一提的数字', '没有找到日期', '我们没能确认的'])
      expect(view.root.textContent).toContain(words);
  });

  it('says so when the words cannot be found in the page', async () => {
    await open({ ...sampleTab(scenes.ready ?? null), jump: async () => false });
    await view.click(view.one('summary-line'));
    expect(view.root.textContent).toContain('没能在页面上找到这段文字');
  });
});

describe('the source note', () => {
  const moreLines = () => {
    const [section] = [...view.root.querySelectorAll('section')].slice(-1);
    const button = section?.querySelector('div > [aria-expanded]');
    if (!button) throw new Error('no “more” in the source note');
    return button;
  };

  it('names platform and account, and shows eight lines before “more”', async () => {
    await show('ready');
    expect(view.one('source-line').textContent).toBe('本页发布在「网易号」，账号：产业放大镜。');
    const before = view.all('source-line').length;
    expect(before).toBe(8);
    await view.click(moreLines());
    expect(view.all('source-line')).toHaveLength(11);
  });

  it('has its blocks in the order a reader asks', async () => {
    await show('ready');
    const headings = [...view.root.querySelectorAll('h3')].map((heading) => heading.textContent);
    expect(headings).toEqual(['谁在发布', '来自哪里', '谁写的、何时', '文中与文末', '我们没能确认的']);
  });

  it('shows the state by a shape with a name, never by a class of colour', async () => {
    await show('ready');
    const line = view.all('source-line').find((one) => one.dataset.finding === 'published');
    expect(line?.dataset.state).toBe('not-found');
    expect(line?.querySelector('svg')?.getAttribute('aria-label')).toBe('未找到、页面写明');
  });

  it('jumps to the words a finding quotes', async () => {
    const tab = await show('ready');
    await view.click(view.button('本页写明作者：周明远'));
    expect(tab.calls).toContainEqual(['jump', { quote: '周明远' }]);
  });

  it('always says what could not be confirmed', async () => {
    await show('ready');
    expect(view.one('unknown').textContent).toBe(
      '我们没能确认的文章何时发布、账号背后是谁、署名者的身份、数据的原始出处、文中事件的日期',
    );
  });

  it('offers to look things up on a click, and sends no referrer', async () => {
    await show('ready');
    await view.click(moreLines());
    const link = view.root.querySelector('a');
    expect(link?.getAttribute('href')).toBe('https://www.cac.gov.cn/');
    expect(link?.rel).toBe('noreferrer');
  });
});

it('is busy until the parts below the first are drawn as well', async () => {
  await show('ready');
  expect(view.one('state').getAttribute('aria-busy')).toBe('false');
  expect(
    [...view.root.querySelectorAll('[data-section]')].map((el) => el.getAttribute('data-section')),
  ).toEqual(['summary', 'numbers', 'dates', 'source']);
});

describe('taking away', () => {
  /** The forms are loaded with the first click on one of them. */
  const said = (words: string) =>
    vi.waitFor(async () => {
      await view.settle();
      expect(view.root.textContent).toContain(words);
    });

  it('copies the digest as Markdown and says so', async () => {
    const tab = await show('ready');
    await view.click(view.one('copy'));
    await said('已复制');
    const [, text] = tab.calls.find(([name]) => name === 'copy') ?? [];
    expect(text).toContain('# 押上1200亿！青禾电子的电池野心藏不住了');
    expect(view.one('copy').textContent).toBe('已复制');
  });

  it('says so when copying fails', async () => {
    await open({ ...sampleTab(scenes.ready ?? null), copy: () => Promise.reject(new Error('denied')) });
    await view.click(view.one('copy'));
    await said('复制失败');
  });

  it('has other forms behind the arrow; Esc closes them and gives the focus back', async () => {
    const tab = await show('ready');
    const more = view.one('copy-more');
    await view.click(more);
    expect(more.getAttribute('aria-expanded')).toBe('true');
    await view.click(view.one('copy-json'));
    await said('已复制');
    const [, text] = tab.calls.find(([name]) => name === 'copy') ?? [];
    expect(JSON.parse(String(text)).title).toBe('押上1200亿！青禾电子的电池野心藏不住了');
    expect(more.getAttribute('aria-expanded')).toBe('false');

    await view.click(more);
    await act(async () => {
      view.one('copy-text').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    expect(more.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(more);
  });

  it('opens the settings', async () => {
    const tab = await show('forbidden');
    await view.click(view.one('settings'));
    expect(tab.calls).toContainEqual(['openOptions']);
  });
});
