// @vitest-environment jsdom
// The summary in the popup: whose words they are, what stands beside them, how long it is.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import { Popup } from '../../../components/popup/popup.tsx';
import type { SummaryLines } from '../../../components/reader-tab.ts';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import type { Digest } from '../../../utils/model.ts';
import { sampleTab, scenes, wording } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

let view: Mounted;

async function open(part: Partial<Digest>, more: object = {}) {
  const { ready } = scenes;
  if (ready?.status !== 'ready' || !ready.reading.digest) throw new Error('no digest');
  const tab = sampleTab({
    ...ready,
    reading: { ...ready.reading, digest: { ...ready.reading.digest, ...part } },
  });
  view = await mount(
    <ReaderTabProvider tab={{ ...tab, ...more }}>
      <NoteWordingContext value={wording}>
        <Popup />
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
  await view.settle();
  return tab;
}

beforeEach(() => speak('zh_CN'));
afterEach(() => view.unmount());

describe('the publisher’s abstract', () => {
  it('comes first and is said to be theirs', async () => {
    await open({ abstract: { text: '青禾电子五年投入1200亿元。', from: 'meta' } });
    const note = view.one('abstract');
    expect(note.textContent).toBe(
      '发布者自己的摘要 · 网页代码中的描述，页面上并不显示青禾电子五年投入1200亿元。',
    );
    expect(note.compareDocumentPosition(view.one('summary-line')) & 4).toBeTruthy();
    expect(note.querySelector('button')).toBeNull();
  });

  it('leads to its place when it stands in the text', async () => {
    const tab = await open({ abstract: { text: '当', from: 'label', start: 0, end: 1 } });
    await view.click(view.one('abstract').querySelector('button') as Element);
    expect(tab.calls).toContainEqual(['jump', { start: 0, end: 1 }]);
  });
});

describe('numbers and dates', () => {
  it('stand beside the line they come from, at most four, and lead to their place', async () => {
    const tab = await open({});
    const line = view.one('summary-line').closest('li');
    const beside = [...(line?.querySelectorAll<HTMLElement>('[data-testid="line-fact"]') ?? [])];
    expect(beside.map((one) => one.textContent)).toContain('超1200亿元');
    expect(beside.length).toBeLessThanOrEqual(4);
    await view.click(beside[0] as Element);
    expect(tab.calls.at(-1)?.[0]).toBe('jump');
  });
});

describe('no summary', () => {
  it('says that the article is too short for one', async () => {
    await open({ summary: [], short: true });
    expect(view.one('summary-none').textContent).toBe('不足 150 字或 3 句，文章本身就是摘要。');
  });

  it('says which words show that the site cut the article', async () => {
    await open({ cut: '登录后可阅读全文' });
    expect(view.one('summary-cut').textContent).toContain('「登录后可阅读全文」');
  });
});

describe('short, normal, long', () => {
  it('is not offered where it cannot be kept', async () => {
    await open({});
    expect(view.all('summary-length')).toEqual([]);
  });

  it('shows the stored length; another one is stored and the page read again', async () => {
    let stored: SummaryLines = 3;
    const tab = await open(
      {},
      {
        summaryLines: async () => stored,
        setSummaryLines: async (lines: SummaryLines) => {
          stored = lines;
        },
      },
    );
    const chosen = () =>
      view.all('summary-length').find((one) => (one.querySelector('input') as HTMLInputElement).checked);
    expect(chosen()?.textContent).toBe('中');
    const long = view.all('summary-length').find((one) => one.dataset.lines === '5');
    await view.click(long?.querySelector('input') as Element);
    await view.settle();
    expect(stored).toBe(5);
    expect(chosen()?.textContent).toBe('长');
    expect(tab.calls.filter(([name]) => name === 'read')).toHaveLength(2);
  });
});
