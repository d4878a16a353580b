// @vitest-environment jsdom
// The row about further pages: what it says, and that nothing is loaded before the click.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { MorePages } from '../../../components/digest/more-pages.tsx';
import { jumpFailure } from '../../../components/popup/jump-notice.ts';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import type { Article, ArticlePages } from '../../../utils/model.ts';
import { sampleTab } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

const URLS = ['https://news.example.com/1234567.html', 'https://news.example.com/1234567_2.html'];
const article = (pages?: ArticlePages): Article => ({
  title: '早稻',
  lang: 'zh-Hans',
  text: '早稻插完了。\n开镰在七月。',
  blocks: [
    { id: 'b0', type: 'paragraph', text: '早稻插完了。', start: 0, end: 6 },
    { id: 'p2b0', type: 'paragraph', text: '开镰在七月。', start: 7, end: 13 },
  ],
  ...(pages ? { pages } : {}),
});
const port = { read: vi.fn(async () => {}), stop: vi.fn(async () => {}) };
const onRead = vi.fn();
let view: Mounted;
const show = async (pages?: ArticlePages, offered = true) => {
  const tab = { ...sampleTab(null), ...(offered ? { pages: port } : {}) };
  view = await mount(
    <ReaderTabProvider tab={tab}>
      <MorePages article={article(pages)} onRead={onRead} />
    </ReaderTabProvider>,
  );
};

beforeEach(() => {
  speak('zh_CN');
  vi.clearAllMocks();
});
afterEach(() => view?.unmount());

describe('the row', () => {
  it('says which page this is and offers all of them; the click reads them', async () => {
    await show({ urls: URLS, current: 1 });
    expect(view.one('more-pages').textContent).toContain('第 1 页，共 2 页');
    expect(port.read).not.toHaveBeenCalled();
    await view.click(view.button('读完全部 2 页'));
    expect(port.read).toHaveBeenCalledOnce();
    expect(onRead).toHaveBeenCalledOnce();
  });

  it('can be stopped while it reads', async () => {
    let end = () => {};
    port.read.mockReturnValueOnce(new Promise((done) => (end = () => done(undefined))));
    await show({ urls: URLS, current: 1 });
    await view.click(view.one('read-pages'));
    expect(view.one('more-pages').textContent).toContain('正在从本站读取');
    await view.click(view.button('停止'));
    expect(port.stop).toHaveBeenCalledOnce();
    await act(async () => end());
  });

  it('says that all are here, and offers nothing more', async () => {
    await show({ urls: URLS, current: 1, read: [1, 2] });
    expect(view.one('more-pages').textContent).toBe('文章的 2 页都在这里了');
    expect(view.all('read-pages')).toEqual([]);
  });

  it('names the page that could not be read, and offers to try again', async () => {
    await show({ urls: [...URLS, 'https://news.example.com/1234567_3.html'], current: 1, read: [1, 3] });
    expect(view.one('more-pages').textContent).toContain('没能读到第 2 页');
    expect(view.one('read-pages').textContent).toBe('再试一次');
  });

  it('offers the page that shows it whole', async () => {
    await show({ urls: [URLS[0] as string], current: 1, all: 'https://news.example.com/1234567_all.html' });
    expect(view.one('read-pages').textContent).toBe('读全文');
  });

  it.each([
    ['an article of one page', undefined, true],
    ['a tab that cannot', { urls: URLS, current: 1 }, false],
  ])('is not there for %s', async (_what, pages, offered) => {
    await show(pages, offered);
    expect(view.all('more-pages')).toEqual([]);
  });
});

describe('words that are not in the page', () => {
  it('stand on another page', () => {
    const joined = article({ urls: URLS, current: 1, read: [1, 2] });
    expect(jumpFailure(joined, { start: 7, end: 13 })).toBe('jump_other_page');
    expect(jumpFailure(joined, { start: 0, end: 6 })).toBe('jump_failed');
  });

  it('are not drawn yet', () => {
    expect(jumpFailure({ ...article(), fromData: true }, { start: 0, end: 6 })).toBe('jump_not_yet');
    expect(jumpFailure({ ...article(), fromData: true }, { quote: '来源' })).toBe('jump_failed');
  });
});
