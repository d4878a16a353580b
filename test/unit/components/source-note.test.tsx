// @vitest-environment jsdom
// “Wrong?” under the source note: what it copies, and that it sends nothing.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NoteWordingContext } from '../../../components/digest/note-wording.ts';
import { SourceNote } from '../../../components/digest/source-note.tsx';
import { ReaderTabProvider } from '../../../components/reader-tab-context.tsx';
import type { SourceNote as Note } from '../../../utils/model.ts';
import { sampleTab, wording } from '../../gallery/scenes.ts';
import { type Mounted, mount, speak } from './mount.ts';

const note: Note = {
  carrier: { host: 'news.example.com', hostIdentity: 'unknown' },
  origin: { raw: '河岸日报', kind: 'named' },
  people: {},
  time: { undatedEvents: [] },
  findings: [
    {
      id: 'stated-source',
      state: 'found',
      said: 'page',
      quote: '来源：河岸日报',
      where: { part: 'head' },
      values: { source: '河岸日报' },
    },
    { id: 'editor', state: 'not-found', said: 'page' },
  ],
  unknown: ['author'],
};

let view: Mounted;
beforeEach(() => speak('zh_CN'));
afterEach(() => view.unmount());

async function open(copy: (text: string) => Promise<void>): Promise<void> {
  view = await mount(
    <ReaderTabProvider tab={{ ...sampleTab(null), copy }}>
      <NoteWordingContext value={wording}>
        <SourceNote note={note} title="三座旧桥完成检修" />
      </NoteWordingContext>
    </ReaderTabProvider>,
  );
}

it('copies a text with every finding, shown or behind “more”', async () => {
  const copy = vi.fn(async (_text: string) => {});
  await open(copy);
  await view.click(view.one('source-wrong'));
  await view.settle();
  const text = copy.mock.calls[0]?.[0] ?? '';
  expect(text.split('\n')).toEqual([
    '清读的来源说明有一处不对。',
    '三座旧桥完成检修 (news.example.com)',
    '不对的地方：',
    '应当是：',
    '',
    '清读列出的各条：',
    expect.stringMatching(/^- \[stated-source: found, page\] .*河岸日报.* “来源：河岸日报”$/),
    expect.stringMatching(/^- \[editor: not-found, page\] /),
    expect.stringMatching(/^- .+: .+/),
  ]);
  expect(view.one('source-wrong').textContent).toBe('已复制');
});

it('says so when the clipboard is closed', async () => {
  await open(() => Promise.reject(new Error('denied')));
  await view.click(view.one('source-wrong'));
  await view.settle();
  expect(view.one('source-wrong').textContent).not.toBe('不对？');
});
