// @vitest-environment node
// The lens: what is hidden is named and can be kept, one more can be pointed at, each can be taken back.
import { describe, expect, it, vi } from 'vitest';
import type { Piece } from '../../../utils/clutter/apply.ts';
import { LENS } from '../../../utils/clutter/glass.ts';
import { type LensPort, openLens, type What } from '../../../utils/clutter/lens.ts';
import type { CleanMode, ClutterCategory } from '../../../utils/model.ts';
import { articlePage } from '../page/pages.ts';
import { openWindow } from './window.ts';

const PAGE = articlePage({
  after: '<div class="gg">促销</div><div class="tie">跟贴</div><p class="house-line">每晚八点更新</p>',
});

async function lens(what: What, port: Partial<LensPort> = {}) {
  const win = openWindow(PAGE);
  const doc = win.document;
  const roots: ShadowRoot[] = [];
  const attach = win.Element.prototype.attachShadow;
  win.Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  let mode: CleanMode = 'clean';
  let pieces: Piece[] = (
    [
      ['.gg', 'ads', 'site rule .gg'],
      ['.tie', 'comments', 'named comments'],
    ] as const
  ).map(([selector, category, reason]) => {
    const el = doc.querySelector(selector) as Element;
    return { el, hidden: { selector, category, reason, text: el.textContent ?? '' } };
  });
  let below = doc.querySelector('.house-line') as Element;
  doc.elementsFromPoint = () => [below, doc.body, doc.documentElement];
  for (const el of doc.body.querySelectorAll('*'))
    el.getBoundingClientRect = () => new win.DOMRect(10, 10, 300, 40);
  const all: LensPort = {
    css: '',
    lang: 'zh-CN',
    site: '163.com',
    t: (key, values) => [key, ...Object.values(values ?? {})].join(' '),
    state: () => ({ mode, hidden: pieces.map((piece) => piece.hidden) }),
    pieces: () => pieces,
    set: vi.fn((to: CleanMode) => {
      mode = to;
    }),
    show: vi.fn<(category: ClutterCategory, on: boolean) => void>(),
    share: (el) => (el.querySelector('h1') ? 1 : 0),
    teach: vi.fn(async () => {}),
    forget: vi.fn(async () => {}),
    closed: vi.fn(),
    ...port,
  };
  const opened = await openLens(win, what, all, true);
  const sheet = roots[0]?.querySelector('iframe')?.contentDocument as Document;
  const find = (selector: string) => sheet.querySelector(selector) as HTMLElement;
  return {
    ...opened,
    win,
    port: all,
    sheet,
    find,
    said: () => find('.said').textContent,
    tags: () => [...sheet.querySelectorAll<HTMLElement>('.tag')],
    press: (x = 5, y = 5) =>
      sheet.body.dispatchEvent(
        new (sheet.defaultView as typeof win).MouseEvent('click', { clientX: x, clientY: y, bubbles: true }),
      ),
    key: (key: string, type = 'keydown') =>
      sheet.body.dispatchEvent(
        new (sheet.defaultView as typeof win).KeyboardEvent(type, { key, bubbles: true, cancelable: true }),
      ),
    point: (selector: string) => {
      below = doc.querySelector(selector) as Element;
    },
    lose: (el: Element) => {
      pieces = pieces.filter((piece) => piece.el !== el);
      opened.refresh(all.state());
    },
  };
}
const inPage = (win: Window) => win.document.querySelector(LENS) !== null;

describe('peeking', () => {
  it('names every piece with its reason, and counts each kind', async () => {
    const { tags, sheet, port } = await lens('peek');
    expect(port.set).toHaveBeenCalledWith('peek');
    expect(tags().map((tag) => tag.textContent)).toEqual([
      'category_adsreason_rulelens_keep',
      'category_commentsreason_namelens_keep',
    ]);
    expect([...sheet.querySelectorAll('.kind')].map((kind) => kind.textContent)).toEqual([
      'category_ads1',
      'category_comments1',
    ]);
  });

  it('is closed to the page', async () => {
    const { win } = await lens('peek');
    expect(win.document.querySelector(LENS)?.shadowRoot).toBeNull();
    expect(win.frames.length).toBe(0);
  });

  it('keeps a piece by its tag, says so, and takes it back', async () => {
    const { tags, port, said, find } = await lens('peek');
    tags()[0]?.click();
    await vi.waitFor(() => expect(said()).toContain('lens_kept 促销 163.com'));
    const rule = { kind: 'keep', selector: 'div.gg', text: '促销' };
    expect(port.teach).toHaveBeenCalledWith(rule);
    find('.undo').click();
    expect(port.forget).toHaveBeenCalledWith(rule);
    expect(said()).toBe('lens_undone');
  });

  it('keeps a piece by a press on it', async () => {
    const { press, point, port } = await lens('peek');
    point('.tie');
    press();
    await vi.waitFor(() =>
      expect(port.teach).toHaveBeenCalledWith(expect.objectContaining({ selector: 'div.tie' })),
    );
  });

  it('walks from piece to piece by the arrows', async () => {
    const { key, sheet, tags } = await lens('peek');
    key('ArrowDown');
    expect(sheet.activeElement).toBe(tags()[0]);
    key('ArrowDown');
    expect(sheet.activeElement).toBe(tags()[1]);
    key('ArrowUp');
    expect(sheet.activeElement).toBe(tags()[0]);
  });

  it('shows a kind on this page', async () => {
    const { find, port } = await lens('peek');
    find('[data-kind="comments"]').click();
    expect(port.show).toHaveBeenCalledWith('comments', true);
  });

  it('leaves out what is no longer hidden', async () => {
    const { win, lose, tags } = await lens('peek');
    lose(win.document.querySelector('.gg') as Element);
    expect(tags()).toHaveLength(1);
  });

  it('says so when a choice cannot be remembered', async () => {
    const { tags, said } = await lens('peek', { teach: async () => Promise.reject(new Error('newer')) });
    tags()[0]?.click();
    await vi.waitFor(() => expect(said()).toBe('lens_not_kept'));
  });

  it('ends with Escape, when the key is released, and hides again', async () => {
    const { key, win, port } = await lens('peek');
    key('Escape');
    expect(inPage(win)).toBe(true);
    key('Escape', 'keyup');
    expect(inPage(win)).toBe(false);
    expect(port.set).toHaveBeenLastCalledWith('clean');
    expect(port.closed).toHaveBeenCalledTimes(1);
  });

  it('ends when the page is given back by other means', async () => {
    const { refresh, win } = await lens('peek');
    refresh({ mode: 'off', hidden: [] });
    expect(inPage(win)).toBe(false);
  });
});

describe('picking', () => {
  it('shows the selector and its matches before anything is hidden', async () => {
    const { press, find, port } = await lens('pick');
    press();
    expect([find('code').textContent, find('.count').textContent]).toEqual(['p.house-line', 'lens_match 1']);
    expect(port.teach).not.toHaveBeenCalled();
  });

  it('hides by Enter, and takes it back', async () => {
    const { press, key, port, said, find } = await lens('pick');
    press();
    key('Enter');
    await vi.waitFor(() => expect(said()).toContain('lens_hid_one 1 163.com'));
    const rule = { kind: 'hide', selector: 'p.house-line', text: '每晚八点更新' };
    expect(port.teach).toHaveBeenCalledWith(rule);
    find('.undo').click();
    expect(port.forget).toHaveBeenCalledWith(rule);
  });

  it('hides by a second press', async () => {
    const { press, port } = await lens('pick');
    press();
    press();
    await vi.waitFor(() => expect(port.teach).toHaveBeenCalledTimes(1));
  });

  it('never takes the article, and widens and narrows by the arrows', async () => {
    const { press, point, key, find, port } = await lens('pick');
    point('.info');
    press();
    key('ArrowUp');
    expect(find('.count').textContent).toBe('lens_article');
    key('Enter');
    expect(port.teach).not.toHaveBeenCalled();
    key('ArrowDown');
    expect(find('code').textContent).toBe('div.info');
  });
});
