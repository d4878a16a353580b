// @vitest-environment node
// The jump: scroll to the words and highlight them, without a change to the document.
import { JSDOM } from 'jsdom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cutBlocks } from '../../../utils/article/blocks.ts';
import { clearJump, HIGHLIGHT, jumpTo } from '../../../utils/article/jump.ts';
import { lookAt } from '../../../utils/page/index.ts';
import { ADDRESS, articlePage, paragraphs, ZH } from '../page/pages.ts';

class FakeHighlight {
  readonly ranges: Range[];
  constructor(...ranges: Range[]) {
    this.ranges = ranges;
  }
}

/** A window with the highlight registry and a layout in which everything stands at 900 px. */
function page(body = paragraphs(ZH), box = { top: 900, width: 300, height: 20 }) {
  const { window } = new JSDOM(articlePage({ body }), { url: ADDRESS });
  const highlights = new Map<string, FakeHighlight>();
  const scrollTo = vi.fn<(options: ScrollToOptions) => void>();
  Object.assign(window, { CSS: { highlights }, Highlight: FakeHighlight, scrollTo });
  window.Range.prototype.getBoundingClientRect = () => box as DOMRect;
  const { blocks, text } = cutBlocks(lookAt(window.document, ADDRESS), ADDRESS);
  const win = window as unknown as Window & typeof globalThis;
  const lit = () => highlights.get(HIGHLIGHT)?.ranges.map(String);
  return { win, blocks, text, lit, scrollTo };
}
let p: ReturnType<typeof page>;
beforeEach(() => {
  p = page();
});

describe('a jump', () => {
  it('highlights the words of a span and scrolls to them', () => {
    const start = p.text.indexOf('8.6万亩');
    expect(jumpTo(p.win, p.blocks, { start, end: start + 5 })).toBe(true);
    expect(p.lit()).toEqual(['8.6万亩']);
    expect(p.scrollTo.mock.lastCall?.[0].top).toBeGreaterThan(0);
  });

  it('finds a quote again, in the place it was seen first', () => {
    expect(jumpTo(p.win, p.blocks, { quote: '临河日报', selector: '.info' })).toBe(true);
    expect(p.lit()).toEqual(['临河日报']);
  });

  it('looks through the whole page when the place is gone or no selector', () => {
    for (const selector of ['#gone', 'a:b[', ''])
      expect(jumpTo(p.win, p.blocks, { quote: '临河日报', selector })).toBe(true);
  });

  it('says so when the words are not there', () => {
    expect(jumpTo(p.win, p.blocks, { quote: '没有这句话' })).toBe(false);
    expect(jumpTo(p.win, p.blocks, { start: 90_000, end: 90_009 })).toBe(false);
  });

  it('says so when the words stand where nothing is shown', () => {
    p = page(undefined, { top: 0, width: 0, height: 0 });
    expect(jumpTo(p.win, p.blocks, { start: 0, end: 5 })).toBe(false);
  });

  it('changes nothing in the document', () => {
    const before = p.win.document.documentElement.outerHTML;
    jumpTo(p.win, p.blocks, { start: 0, end: 5 });
    expect(p.win.document.documentElement.outerHTML).toBe(before);
  });
});

describe('the highlight', () => {
  it('is that of the last jump alone', () => {
    jumpTo(p.win, p.blocks, { start: 0, end: 3 });
    jumpTo(p.win, p.blocks, { start: 3, end: 6 });
    expect(p.lit()).toEqual([p.text.slice(3, 6)]);
  });

  it('goes with Escape, and stays with any other key', () => {
    jumpTo(p.win, p.blocks, { start: 0, end: 3 });
    const key = (name: string) =>
      p.win.dispatchEvent(Object.assign(new p.win.Event('keydown'), { key: name }));
    key('Escape');
    expect(p.lit()).toBeUndefined();
  });

  it('goes when it is cleared', () => {
    jumpTo(p.win, p.blocks, { start: 0, end: 3 });
    clearJump(p.win);
    expect(p.lit()).toBeUndefined();
  });

  it('is done without where the browser has none', () => {
    Object.assign(p.win, { CSS: {}, Highlight: undefined });
    expect(jumpTo(p.win, p.blocks, { start: 0, end: 3 })).toBe(true);
  });
});
