// @vitest-environment jsdom
// The first look at a page of a known portal: what is hidden before anything is there, and when the cleaner is called.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { modeOf } from '../../../utils/clutter/apply.ts';
import { lookEarly } from '../../../utils/clutter/early.ts';
import type { SiteRule } from '../../../utils/model.ts';

const rule = {
  id: 'x',
  hosts: ['news.example.com'],
  articles: ['^news\\.example\\.com/a/\\d+'],
} as unknown as SiteRule;
const PROSE = `<p>${'这一段写的是新桥通车的那一天，来了多少人，走了多少路，大家说了什么。'.repeat(12)}</p>`;

let state: DocumentReadyState;
let listeners: Map<string, () => void>;

/** A window at an address, whose document says it is as far as `state`. */
function at(href: string, body = '') {
  const doc = new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html');
  Object.defineProperty(doc, 'readyState', { get: () => state });
  const win = {
    document: doc,
    location: { href },
    setTimeout: (work: () => void, ms: number) => setTimeout(work, ms),
    addEventListener: (name: string, work: () => void) => listeners.set(name, work),
  };
  return { win: win as unknown as Window & { location: { href: string } }, doc };
}

beforeEach(() => {
  vi.useFakeTimers();
  state = 'loading';
  listeners = new Map();
});

const ARTICLE = 'https://news.example.com/a/12345';
const LIST = 'https://news.example.com/local/';

describe('the address of an article', () => {
  it('is cleaned before the page or the settings are there, and the cleaner comes when they are', () => {
    const { win, doc } = at(ARTICLE);
    const call = vi.fn();
    const early = lookEarly(win, rule, call);
    expect(modeOf(doc)).toBe('clean');
    expect(call).not.toHaveBeenCalled();
    early.choose(false);
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('is given back where the reader wants nothing cleaned, and no cleaner is called', () => {
    const { win, doc } = at(ARTICLE);
    const call = vi.fn();
    const early = lookEarly(win, rule, call);
    early.choose(true);
    expect(modeOf(doc)).toBe('off');
    vi.runAllTimers();
    expect(call).not.toHaveBeenCalled();
    early.choose(false);
    expect(modeOf(doc)).toBe('clean');
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('of a page made ready beforehand: the cleaner is called when the reader goes to it', () => {
    const { win, doc } = at(ARTICLE);
    Object.defineProperty(doc, 'prerendering', { value: true });
    const call = vi.fn();
    lookEarly(win, rule, call).choose(false);
    expect(modeOf(doc)).toBe('clean');
    expect(call).not.toHaveBeenCalled();
    doc.dispatchEvent(new Event('prerenderingchange'));
    expect(call).toHaveBeenCalledTimes(1);
  });
});

describe('another address', () => {
  it('of a list: nothing is hidden, nobody is called', () => {
    const { win, doc } = at(LIST, '<ul><li><a href="/a/1">一条新闻</a></li></ul>');
    const call = vi.fn();
    lookEarly(win, rule, call).choose(false);
    state = 'complete';
    doc.dispatchEvent(new Event('DOMContentLoaded'));
    vi.runAllTimers();
    expect(modeOf(doc)).toBe('off');
    expect(call).not.toHaveBeenCalled();
  });

  it('with prose behind it: the cleaner is called when it is there', () => {
    const { win, doc } = at(LIST, PROSE);
    const call = vi.fn();
    lookEarly(win, rule, call).choose(false);
    expect(call).not.toHaveBeenCalled();
    state = 'interactive';
    doc.dispatchEvent(new Event('DOMContentLoaded'));
    expect(call).toHaveBeenCalledTimes(1);
    expect(modeOf(doc)).toBe('off');
  });

  it('with prose that its scripts write later', () => {
    state = 'complete';
    const { win, doc } = at(LIST);
    const call = vi.fn();
    lookEarly(win, rule, call).choose(false);
    doc.body.innerHTML = PROSE;
    vi.runAllTimers();
    expect(call).toHaveBeenCalledTimes(1);
  });

  it('from which the page goes on to an article', () => {
    state = 'complete';
    const { win, doc } = at(LIST);
    const call = vi.fn();
    lookEarly(win, rule, call).choose(false);
    win.location.href = ARTICLE;
    listeners.get('popstate')?.();
    expect(modeOf(doc)).toBe('clean');
    expect(call).toHaveBeenCalledTimes(1);
    listeners.get('popstate')?.();
    expect(call).toHaveBeenCalledTimes(1);
  });
});
