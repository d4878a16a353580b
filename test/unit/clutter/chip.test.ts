// @vitest-environment node
// The chip: it says how many blocks are hidden, and one click peeks or undoes.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChip } from '../../../utils/clutter/chip.ts';
import type { CleanMode, CleanNews, Hidden } from '../../../utils/model.ts';
import { open } from '../page/pages.ts';

const hidden = (n: number): Hidden[] =>
  Array.from({ length: n }, () => ({ selector: '.ad', category: 'ads', reason: 'named ads', text: '促销' }));
const state = (mode: CleanMode, n: number): CleanNews => ({ mode, hidden: hidden(n) });

function chip() {
  const doc = open('<p>正文</p>');
  // The chip's root is closed to pages; the test keeps hold of it as it is made.
  let root: ShadowRoot | undefined;
  const proto = (doc.defaultView as Window & typeof globalThis).Element.prototype;
  const attach = proto.attachShadow;
  proto.attachShadow = function (init) {
    root = attach.call(this, init);
    return root;
  };
  const set = vi.fn<(mode: CleanMode) => void>();
  const forget = vi.fn<() => void>();
  const lens = vi.fn<() => void>();
  const showComments = vi.fn<() => void>();
  const { show } = createChip(doc, {
    label: (count) => `已收起 ${count} 处`,
    peek: '看看',
    hide: '收起',
    undo: '还原',
    comments: '看评论',
    set,
    lens,
    showComments,
    forget,
  });
  const buttons = () => [...(root as ShadowRoot).querySelectorAll('button')];
  return { doc, show, set, forget, lens, showComments, buttons, root: () => root as ShadowRoot };
}
const inPage = (doc: Document) => doc.querySelector('qingdu-chip') !== null;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the chip', () => {
  it('is not in the page before there is something to tell', () => {
    const { doc, show } = chip();
    expect(inPage(doc)).toBe(false);
    show(state('clean', 0));
    expect(inPage(doc)).toBe(false);
  });

  it('says how many blocks are hidden', () => {
    const { doc, show, root } = chip();
    show(state('clean', 21));
    expect([inPage(doc), root().querySelector('[role=status] span')?.textContent]).toEqual([
      true,
      '已收起 21 处',
    ]);
  });

  it('is closed to the page', () => {
    const { doc, show } = chip();
    show(state('clean', 3));
    expect((doc.querySelector('qingdu-chip') as Element).shadowRoot).toBeNull();
  });

  it('leaves the page when cleaning is off', () => {
    const { doc, show } = chip();
    const before = doc.documentElement.outerHTML;
    show(state('clean', 3));
    show(state('off', 0));
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it('peeks and hides again by the same button', () => {
    const { show, set, lens, buttons } = chip();
    show(state('clean', 3));
    expect(buttons()[0]?.textContent).toBe('看看');
    buttons()[0]?.click();
    expect(set).toHaveBeenLastCalledWith('peek');
    expect(lens).toHaveBeenCalledTimes(1);
    show(state('peek', 3));
    expect(buttons()[0]?.textContent).toBe('收起');
    buttons()[0]?.click();
    expect(set).toHaveBeenLastCalledWith('clean');
  });

  it('offers the comments when they are hidden, and only then', () => {
    const { show, showComments, buttons } = chip();
    show(state('clean', 3));
    expect(buttons()[1]?.hidden).toBe(true);
    show({ mode: 'clean', hidden: [{ category: 'comments' }] });
    expect([buttons()[1]?.hidden, buttons()[1]?.textContent]).toEqual([false, '看评论']);
    buttons()[1]?.click();
    expect(showComments).toHaveBeenCalledTimes(1);
  });

  it('undoes for good', () => {
    const { show, set, forget, buttons } = chip();
    show(state('clean', 3));
    buttons()[2]?.click();
    expect(set).toHaveBeenCalledWith('off');
    expect(forget).toHaveBeenCalledTimes(1);
  });

  it('folds after a while, but not while peeking', () => {
    const { show, root } = chip();
    const folded = () => root().querySelector('.folded') !== null;
    show(state('clean', 3));
    vi.advanceTimersByTime(7_000);
    expect(folded()).toBe(true);
    show(state('peek', 3));
    vi.advanceTimersByTime(7_000);
    expect(folded()).toBe(false);
  });
});
