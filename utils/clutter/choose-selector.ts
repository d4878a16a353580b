// A selector to remember an element by: readable, stable, and never one that takes the article along.
import { parentOf } from '../page/clobbered.ts';
import { generated, PLAIN, selectorOf } from '../page/selector.ts';
import { matchesOf } from './own-rules.ts';

export interface Chosen {
  selector: string;
  matches: Element[];
}

const names = (el: Element): string[] =>
  (el.getAttribute('class') ?? '').split(/\s+/).filter((name) => PLAIN.test(name) && !generated(name));

const tagOf = (el: Element): string => {
  const tag = el.nodeName.toLowerCase();
  return /^[a-z][a-z0-9-]*$/.test(tag) ? tag : '*';
};

/** One step of a path by place: `div:nth-of-type(3)`, without the number where there is only one. */
function step(el: Element): string {
  const tag = tagOf(el);
  if (tag === '*' || el === el.ownerDocument.body) return tag;
  const same = [...(el.parentElement?.children ?? [])].filter((one) => one.nodeName === el.nodeName);
  return same.length > 1 ? `${tag}:nth-of-type(${same.indexOf(el) + 1})` : tag;
}

/** Where a frame comes from says more than its place. */
function bySource(el: Element): string | undefined {
  const src = el.nodeName === 'IFRAME' ? (el.getAttribute('src') ?? '') : '';
  const host = /^(?:https?:)?\/\/([a-z0-9.-]+)/i.exec(src)?.[1];
  return host && `iframe[src*="${host}"]`;
}

/** Ways to name the element, the plainest and widest first, the last by its place alone. */
function* candidates(el: Element): Generator<string> {
  const tag = tagOf(el);
  const own = names(el);
  const id = el.getAttribute('id');
  if (id && PLAIN.test(id) && !generated(id)) yield `#${id}`;
  for (const name of own) yield `${tag}.${name}`;
  const source = bySource(el);
  if (source) yield source;
  if (own.length > 1) yield `${tag}.${own.join('.')}`;
  const short = selectorOf(el);
  // Tags alone would find other things in the next article.
  if (/[.#]/.test(short)) yield short;
  let path = step(el);
  for (let up = parentOf(el); up && up !== el.ownerDocument.documentElement; up = parentOf(up)) {
    const [name] = names(up);
    const upId = up.getAttribute('id');
    if (upId && PLAIN.test(upId) && !generated(upId)) yield `#${upId} > ${path}`;
    else if (name) yield `${tagOf(up)}.${name} > ${path}`;
    path = `${step(up)} > ${path}`;
  }
  yield path;
}

/**
 * The first selector whose matches are fit to be remembered.
 * @param fits whether an element other than `el` may be matched too
 * @param most how many elements it may match at most
 * @returns `null` when there is none, which an element that is no longer in the page has.
 */
export function chooseSelector(el: Element, fits: (other: Element) => boolean, most = 40): Chosen | null {
  for (const selector of candidates(el)) {
    if (selector.length > 400) continue;
    const matches = matchesOf(el.ownerDocument, selector);
    if (!matches.includes(el) || matches.length > most) continue;
    if (matches.every((one) => one === el || fits(one))) return { selector, matches };
  }
  return null;
}
