// Comfort once a page is clean: folds opened, the column in the middle, scroll locks released, walls recognised.
// Everything here is an attribute that one sheet answers while the page is clean; nothing is moved or rewritten.
import { isClobbered, parentOf } from '../page/clobbered.ts';
import type { Page } from '../page/index.ts';
import { type Run, runText } from '../page/survey.ts';
import type { Planned } from './plan.ts';
import { FREE, MARK, MIDDLE, OPEN } from './sheet.ts';

const UNFOLD =
  /^[\s.…·>»›▼↓]*(?:(?:点击|轻触)?(?:展开|显示|阅读|查看|余下|剩余)(?:剩余|全部|更多|余下)?(?:全文|内容|\s?\d{1,3}\s?%).{0,8}|show (?:more|full (?:story|article))|read more|continue reading)[\s.…·>»›▼↓]*$/i;
const PAID = /付费|会员|购买|订阅|登录|subscri|sign in|log ?in|register|member/i;
/** Words of a wall that asks to show advertisements again. */
const WALL =
  /广告(?:拦截|屏蔽|过滤)|(?:拦截|屏蔽|过滤)(?:了)?广告|ad[- ]?block|ad blocker|(?:disable|turn off|whitelist).{0,30}\bads?\b/i;
const SELLS =
  /(?:subscribe|sign in|log ?in|register).{0,40}\b(?:continue|read|access)|付费|购买.{0,8}(?:阅读|全文)|(?:会员|订阅)(?:后|即可|专享)/i;
/** So much of the text has to be out of sight before a fold counts, in CSS pixels. */
const FOLDED = 40;
const NEAR_END = 12;

/**
 * Opens a fold whose text is in the page already: an element around or in the body that clips it, with a control that says so.
 * Text behind a payment or a login is left as it is.
 * @returns the controls, which have nothing left to do
 */
export function openFolds(page: Page): Planned[] {
  const { survey: s, body } = page;
  const view = s.doc.defaultView;
  if (!body || !view) return [];
  const last = body.roots.reduce((most, root) => Math.max(most, s.endRun[root] as number), 0);
  const controls: Element[] = [];
  for (let r = Math.max(0, last - NEAR_END); r < Math.min(s.runs.length, last + NEAR_END); r++) {
    const run = s.runs[r] as Run;
    if (run.chars > 40) continue;
    const text = runText(s, run);
    if (PAID.test(text)) return [];
    if (!UNFOLD.test(text)) continue;
    const el = s.els[run.el] as Element;
    // A link to another address leads away instead of opening something.
    const href = (el.closest('a') ?? el.querySelector('a'))?.getAttribute('href') ?? '';
    if (/^(?:$|#|javascript:)/i.test(href)) controls.push(el);
  }
  if (controls.length === 0) return [];
  let opened = false;
  for (const root of body.roots) {
    let el: Element | null = s.els[root] as Element;
    for (let n = 0; el && el !== s.doc.body && n < 6; n++, el = el.parentElement) {
      if (el.hasAttribute(OPEN)) opened = true;
      else if (el.scrollHeight > el.clientHeight + FOLDED) {
        const { overflowY } = view.getComputedStyle(el);
        if (overflowY !== 'hidden' && overflowY !== 'clip') continue;
        el.setAttribute(OPEN, '');
        opened = true;
      }
    }
  }
  return opened
    ? controls.map((el) => ({ el, category: 'app', reason: 'its text is open already' }) as Planned)
    : [];
}

/**
 * Puts the main column in the middle when the column beside it is gone: only where it stands far from it,
 * where the body keeps its own width, and where the jump is small enough not to be felt.
 */
export function centre(page: Page): void {
  const { survey: s, body } = page;
  const view = s.doc.defaultView;
  const root = body && (s.els[body.roots[0] as number] as HTMLElement);
  if (!root || !view || s.doc.querySelector(`[${MIDDLE}]`)) return;
  const screen = s.doc.documentElement.clientWidth;
  const box = root.getBoundingClientRect();
  const off = Math.abs(box.left + box.width / 2 - screen / 2);
  if (screen < 800 || box.width < 300 || off < screen * 0.06) return;
  for (let el: HTMLElement | null = root.parentElement; el && el !== s.doc.body; el = el.parentElement) {
    const hidden = [...(el.parentElement?.children ?? [])].some(
      (x) => x !== el && !isClobbered(x) && x.getAttribute(MARK) !== null,
    );
    const own = el.getBoundingClientRect();
    if (!hidden || own.width > screen * 0.75) continue;
    // The share of the screen that moves, times how far: what the browser calls layout shift.
    const height = Math.min(own.bottom, view.innerHeight) - Math.max(own.top, 0);
    const share = Math.max(0, height) / view.innerHeight;
    if (view.scrollY < view.innerHeight && (share * (own.width + off) * off) / screen / screen > 0.09) return;
    el.setAttribute(MIDDLE, '');
    const now = root.getBoundingClientRect();
    const better = Math.abs(now.left + now.width / 2 - screen / 2) < off / 2;
    if (!better || Math.abs(now.width - box.width) > 2) el.removeAttribute(MIDDLE);
    return;
  }
}

/** Tells the page's own loader of pictures that what was below the fold may have come up: nothing was scrolled. */
export function nudge(doc: Document): void {
  const view = doc.defaultView;
  view?.dispatchEvent(new view.Event('scroll'));
}

/** Lets the page scroll again when what locked it is hidden. */
export function release(doc: Document, planned: readonly Planned[]): void {
  const view = doc.defaultView;
  const root = doc.documentElement;
  if (!view || !doc.body || root.hasAttribute(FREE)) return;
  if (!planned.some(({ category }) => category === 'popup' || category === 'app')) return;
  const locked = [root, doc.body].some((el) => {
    const style = view.getComputedStyle(el);
    return style.overflowY === 'hidden' || (el === doc.body && style.position === 'fixed');
  });
  if (locked) root.setAttribute(FREE, '');
}

/** What is to be hidden speaks of blocking advertisements, and little else: it may be a wall, if it is in sight. */
export function mayBeWall({ el }: Planned): boolean {
  const text = el.textContent ?? '';
  return text.length < 2000 && WALL.test(text);
}

/** What lies over the middle or the lower edge of the page: an overlay that came later. */
export function overlays(page: Page): { planned: Planned[]; wall: boolean } {
  const { survey: s, body } = page;
  const doc = s.doc;
  const view = doc.defaultView;
  const out: { planned: Planned[]; wall: boolean } = { planned: [], wall: false };
  if (!view || !body || typeof doc.elementFromPoint !== 'function') return out;
  const width = doc.documentElement.clientWidth;
  const height = view.innerHeight;
  const roots = body.roots.map((i) => s.els[i] as Element);
  for (const [x, y, least] of [
    [width / 2, height / 2, 0.25],
    [width / 2, height - 8, 0.02],
  ] as const) {
    let el = doc.elementFromPoint(x, y);
    let top: Element | undefined;
    for (; el && el !== doc.body && el !== doc.documentElement; el = parentOf(el)) {
      if (view.getComputedStyle(el).position === 'fixed') top = el;
    }
    if (!top || isClobbered(top) || top.nodeName.startsWith('QINGDU-') || roots.some((r) => top?.contains(r)))
      continue;
    const box = top.getBoundingClientRect();
    if ((box.width * box.height) / (width * height) < least) continue;
    const text = (top.textContent ?? '').slice(0, 2000);
    // A page that sells its text may: such a box is not ours to take away.
    if (SELLS.test(text)) continue;
    if (WALL.test(text)) out.wall = true;
    // A bar at the foot has to say what it is; a sheet over the whole page says it by lying there.
    else if (least > 0.1 || FOOT_BAR.test(text))
      out.planned.push({ el: top, category: 'popup', reason: 'lies over the page' });
  }
  return out;
}

const FOOT_BAR =
  /(?:打开|下载).{0,12}(?:APP|客户端)|立即打开|cookies?\b|consent|subscribe|newsletter|sign up|登录|关注/i;
