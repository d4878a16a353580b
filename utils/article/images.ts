// Images of a body: the true address behind lazy loading, and the caption beside it.
import { isClobbered } from '../page/clobbered.ts';
import { type Run, runText, type Survey } from '../page/survey.ts';

/** Attributes that lazy loaders keep the true address in, most trustworthy first. */
const LAZY = [
  'data-src',
  'data-original',
  'data-actualsrc',
  'data-lazy-src',
  'data-echo',
  'data-url',
  'data-original-src',
  'original',
  'data-srcset',
];
const PLACEHOLDER =
  /(?:^data:image\/(?:gif|svg)|blank|placeholder|spacer|loading|transparent|grey|1x1|pixel|default[-_]?img)[^/]*$/i;

const absolute = (address: string, base: string): string | undefined => {
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
  } catch {
    return undefined;
  }
};

/** The widest candidate of a `srcset`. */
function fromSrcset(srcset: string): string | undefined {
  let best: string | undefined;
  let width = -1;
  for (const part of srcset.split(/,\s+/)) {
    const [address, size] = part.trim().split(/\s+/);
    const w = Number.parseFloat(size ?? '1') || 1;
    if (address && w > width) {
      width = w;
      best = address;
    }
  }
  return best;
}

/** An absolute http(s) address, or `undefined` for placeholders, icons and tracking pixels. */
export function imageAddress(img: HTMLImageElement, base: string): string | undefined {
  const size = (name: string) => Number.parseInt(img.getAttribute(name) ?? '', 10);
  const small = (n: number) => n > 0 && n <= 40;
  if (small(size('width')) || small(size('height'))) return undefined;
  for (const name of LAZY) {
    const value = img.getAttribute(name);
    const candidate = value && (name === 'data-srcset' ? fromSrcset(value) : value);
    if (candidate && !PLACEHOLDER.test(candidate)) {
      const url = absolute(candidate, base);
      if (url) return url;
    }
  }
  const src = img.getAttribute('src');
  const srcset = img.getAttribute('srcset');
  const wide = srcset ? fromSrcset(srcset) : undefined;
  if (src && !PLACEHOLDER.test(src) && !src.startsWith('data:')) return absolute(src, base);
  if (wide && !wide.startsWith('data:')) return absolute(wide, base);
  const twin = img.nextElementSibling?.nodeName === 'NOSCRIPT' ? img.nextElementSibling.textContent : '';
  const address = /<img[^>]+?src=["']([^"']+)["']/i.exec(twin ?? '')?.[1];
  return address ? absolute(address, base) : undefined;
}

const CAPTION_NAME =
  /caption|img[-_]?(?:desc|text|tit)|pic[-_]?(?:desc|text|info)|photo[-_]?(?:desc|credit)|f_center_text/i;

/** The caption that belongs to image `i`: a `<figcaption>`, or a short line named a caption beside it. */
export function captionOf(s: Survey, i: number, root: number) {
  let at = i;
  for (let n = 0; n < 5 && at > root; n++) {
    at = s.parent[at] as number;
    const el = s.els[at] as Element;
    // A box with several pictures does not say whose caption it holds.
    if ((s.images[at] as number) > 1 && el.nodeName !== 'FIGURE') return undefined;
    const cap = el.nodeName === 'FIGURE' || n < 3 ? el.querySelector('figcaption') : null;
    const named =
      cap ??
      (n < 3
        ? [...el.children].find((c) => !isClobbered(c) && CAPTION_NAME.test(c.getAttribute('class') ?? ''))
        : undefined);
    const index = named ? s.indexOf(named) : -1;
    if (index >= 0) return runsOf(s, index);
    if (el.nodeName === 'FIGURE') return undefined;
  }
  return undefined;
}

function runsOf(s: Survey, i: number) {
  const runs: number[] = [];
  const nodes: Text[] = [];
  const parts: string[] = [];
  for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++) {
    const run = s.runs[r] as Run;
    runs.push(r);
    nodes.push(...s.texts.slice(run.from, run.to));
    parts.push(runText(s, run));
  }
  const text = parts.join(' ').trim();
  return text && text.length <= 300 ? { runs, nodes, text } : undefined;
}
