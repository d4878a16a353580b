// @vitest-environment jsdom
// What follows a jump: the places of the same words in turn, a link to the sentence, Esc, and the words when it failed.
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import { Popup } from '../../../components/popup/popup.tsx';
import type { ReaderTab } from '../../../components/reader-tab.ts';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import { linkTo } from '../../../components/text-fragment.ts';
import { chinese } from '../../gallery/sample-zh.ts';
import { sampleTab, scenes, wording } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

let view: Mounted;
let calls: unknown[][];
beforeEach(() => speak('zh_CN'));
afterEach(() => view.unmount());

async function open(change: Partial<ReaderTab> = {}): Promise<void> {
  const tab = sampleTab(scenes.ready ?? null);
  calls = tab.calls;
  view = await mount(
    <ReaderTabProvider tab={{ ...tab, ...change }}>
      <NoteWordingContext value={wording}>
        <Popup now={new Date('2025-12-20T12:00:00')} />
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
}
const copied = () => calls.filter(([name]) => name === 'copy').map(([, text]) => text);
const pressEscape = () => {
  const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
  return event.defaultPrevented;
};
const text = chinese.article?.text ?? '';

describe('after a jump', () => {
  it('is there once something is marked, and says so to those who hear the page', async () => {
    await open();
    expect(view.all('jump-bar')).toEqual([]);
    await view.click(view.one('summary-line'));
    expect(view.one('jump-bar').querySelector('[role="status"]')?.textContent).toBe('已在页面中标出');
    expect(view.all('jump-next')).toEqual([]);
  });

  it.each([
    ['summary-line', (line = chinese.digest?.summary[0]) => line],
    ['number', (fact = chinese.digest?.facts.find(({ text: t }) => t === '1200亿元')) => fact?.sentence],
  ])('%s: copies a link to its sentence', async (name, sentence) => {
    await open();
    await view.click(view.one(name));
    await view.click(view.one('jump-link'));
    expect(copied()).toEqual([linkTo(chinese.url, text, sentence() ?? { start: 0, end: 0 })]);
    expect(view.root.textContent).toContain('链接已复制');
  });

  it('says when the link could not be copied', async () => {
    await open({ copy: () => Promise.reject(new Error('no clipboard')) });
    await view.click(view.one('summary-line'));
    await view.click(view.one('jump-link'));
    expect(view.root.textContent).toContain('复制失败');
  });

  it('takes the mark away on a click and on Esc; only the next Esc is the browser’s', async () => {
    await open();
    await view.click(view.one('summary-line'));
    await view.click(view.one('jump-clear'));
    expect(view.all('jump-bar')).toEqual([]);
    await view.click(view.one('summary-line'));
    let ours = false;
    await act(async () => {
      ours = pressEscape();
    });
    expect(ours).toBe(true);
    expect(view.all('jump-bar')).toEqual([]);
    expect(calls.filter(([name]) => name === 'clearJump')).toHaveLength(2);
    expect(pressEscape()).toBe(false);
  });

  it('is not there for words that were not found, which is said instead', async () => {
    await open({ jump: async () => false });
    await view.click(view.one('summary-line'));
    expect(view.all('jump-bar')).toEqual([]);
    expect(view.root.textContent).toContain('没能在页面上找到这段文字');
  });
});
