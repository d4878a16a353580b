// Videos and recordings of the page that stand inside the article: told where, never loaded.
import type { Article, Span } from '../model.ts';
import { bisect } from './bisect.ts';

export interface Media {
  kind: 'video' | 'audio';
  /** The block it stands behind; `null`: before the first. */
  after: string | null;
  /** Where it can be seen by itself, when its player says so. */
  url?: string;
  /** Its still picture. */
  poster?: string;
  /** The player in the page. */
  element: Element;
}

const PLAYERS = 'video, audio, iframe[src], embed[src]';
/** Shorter runs of text (dates, buttons) say nothing about a place. */
const TELLING = 6;
/** More lines that are not the article's between a player and the text: it belongs to something else. */
const STRANGE = 3;
/** Text nodes looked at; a page that has more is told by its beginning. */
const MOST = 20_000;

/** Players known by the address of their frame, and the page where the same can be seen. */
const EMBEDS: readonly [RegExp, (id: string) => string][] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{6,})/,
    (id) => `https://www.youtube.com/watch?v=${id}`,
  ],
  [
    /^https?:\/\/player\.bilibili\.com\/player\.html\?(?:[^#]*&)?bvid=(BV\w+)/,
    (id) => `https://www.bilibili.com/video/${id}`,
  ],
  [
    /^https?:\/\/v\.qq\.com\/(?:txp\/)?iframe\/(?:player|preview)\.html\?(?:[^#]*&)?vid=(\w+)/,
    (id) => `https://v.qq.com/x/page/${id}.html`,
  ],
  [/^https?:\/\/player\.youku\.com\/embed\/([\w=]+)/, (id) => `https://v.youku.com/v_show/id_${id}.html`],
];

function describe(element: Element): Omit<Media, 'after'> | undefined {
  const tag = element.tagName.toLowerCase();
  if (tag === 'audio') return { kind: 'audio', element };
  if (tag === 'video') {
    const poster = (element as HTMLVideoElement).poster;
    return { kind: 'video', element, ...(poster ? { poster } : {}) };
  }
  const src = (element as HTMLIFrameElement).src;
  for (const [pattern, page] of EMBEDS) {
    const id = pattern.exec(src)?.[1];
    if (id) return { kind: 'video', url: page(id), element };
  }
  return undefined;
}

const bare = (text: string) => text.replace(/\s+/g, '');

/** The article's text without white space, and the block each of its characters belongs to. */
function bareText({ blocks, text }: Article): { text: string; blockAt(index: number): number } {
  const ends: number[] = [];
  let all = '';
  for (const { start, end } of blocks as readonly Span[]) {
    all += bare(text.slice(start, end));
    ends.push(all.length);
  }
  return {
    text: all,
    blockAt: (index) => bisect(ends.length, (n) => (ends[n] ?? 0) <= index),
  };
}

/**
 * The players of a page that stand in the article, in reading order: between two of its lines, right
 * before the first, or right behind the last in the same box. What is hidden or stands elsewhere (lists
 * of clips, advertisements) is left out. Reads the page, changes and loads nothing; a page without
 * players costs one query.
 */
export function findMedia(doc: Document, article: Article): Media[] {
  if (!doc.body?.querySelector(PLAYERS) || article.fromData) return [];
  const body = bareText(article);
  const found: Media[] = [];
  let open: { media: Omit<Media, 'after'>; strange: number; near: boolean }[] = [];
  let at = 0;
  let block = -1;
  let line: Node | null = null;
  /** Lines since the last of the article's. */
  let strange = 0;
  let seen = 0;
  const walker = doc.createTreeWalker(doc.body, 5 /* elements and text */);
  for (let node = walker.nextNode(); node && seen < MOST; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      const element = node as Element;
      if (!element.matches(PLAYERS) || element.closest('[data-qingdu-hide], [hidden]')) continue;
      const media = describe(element);
      if (media && element.checkVisibility?.() !== false) {
        open.push({ media, strange, near: strange === 0 });
      }
      continue;
    }
    if (/^(?:SCRIPT|STYLE|NOSCRIPT|TEXTAREA)$/.test(node.parentElement?.tagName ?? '')) continue;
    const text = bare(node.nodeValue ?? '');
    if (text.length < TELLING) continue;
    seen++;
    const index = body.text.indexOf(text, at);
    if (index < 0) {
      strange++;
      for (const one of open) one.strange++;
      // Before the article there is much that is not the article's.
      open = open.filter((one) => one.strange <= STRANGE || block >= 0);
      continue;
    }
    const next = body.blockAt(index);
    const after = block < 0 ? null : (article.blocks[Math.max(block, next - 1)]?.id ?? null);
    for (const { media } of open)
      found.push({ ...media, after: next === block ? (article.blocks[block]?.id ?? null) : after });
    open = [];
    at = index + text.length;
    block = next;
    line = node;
    strange = 0;
  }
  const box = line?.parentElement?.parentElement;
  for (const one of open) {
    if (block < 0 || !one.near || !box?.contains(one.media.element)) continue;
    found.push({ ...one.media, after: article.blocks[block]?.id ?? null });
  }
  return found;
}
