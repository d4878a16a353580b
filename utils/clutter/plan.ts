// The plan: which elements beside and inside the article are hidden on a page, each with its reason.
import type { ClutterCategory } from '../model.ts';
import { type Fields, fieldsOf, judgeBox } from '../page/boxes.ts';
import { isTeaserFeed } from '../page/foreign.ts';
import { PRINTED_DATE } from '../page/head.ts';
import type { Page } from '../page/index.ts';
import type { InsetRole } from '../page/insets.ts';
import { headingOf, isStoryLine, labelOf, leadsAway, roleOf } from '../page/lines.ts';
import { categoryOf, isChrome, lookOf, nameOf } from '../page/names.ts';
import { sumsOf } from '../page/sums.ts';
import { contains, type Run, runText, type Survey } from '../page/survey.ts';
import { FLOW, HEADING, LIST, SHUT } from '../page/tags.ts';

export interface Planned {
  el: Element;
  category: ClutterCategory;
  /** English, for the report. */
  reason: string;
}

const NEUTRAL: ReadonlySet<InsetRole> = new Set(['credit', 'notice', 'head']);
/** Categories whose names are plain enough to be believed above the headline. */
const PLAIN: ReadonlySet<ClutterCategory> = new Set([
  'ads',
  'popup',
  'app',
  'share',
  'hot',
  'related',
  'newsletter',
  'promo',
  'comments',
]);
/** In a navigation bar these names belong to its own menus. */
const MENU: ReadonlySet<ClutterCategory> = new Set(['popup', 'app', 'share', 'comments']);
/** Where these stand, the article has ended. */
const OVER: ReadonlySet<ClutterCategory> = new Set(['related', 'hot', 'comments']);
const FOOT = /ICP|许可证|公网安备|版权所有|Copyright|©|All rights reserved/i;

/** Every line of the element is a credit, a notice, or white space. */
function isNeutral(s: Survey, i: number): boolean {
  const from = s.firstRun[i] as number;
  const to = s.endRun[i] as number;
  if (to - from === 0 || to - from > 8) return false;
  let neutral = 0;
  for (let r = from; r < to; r++) {
    const run = s.runs[r] as Run;
    const role = roleOf(s, run);
    if (role === 'credit' || role === 'notice') neutral += run.chars;
  }
  return neutral > 0 && neutral * 2 >= sumsOf(s, i).chars;
}

/** The foot of the page: rights, licences, the site's own links. Left alone. */
function isFoot(s: Survey, i: number): boolean {
  const el = s.els[i] as Element;
  if (el.nodeName === 'FOOTER' || nameOf(s, i).foot) {
    return sumsOf(s, i).chars < 3000 && !el.querySelector('article');
  }
  const from = s.firstRun[i] as number;
  const to = s.endRun[i] as number;
  // The foot ends the page; a column that happens to hold a copyright line does not.
  if (to === from || to - from > 40 || to < s.runs.length - 12 || sumsOf(s, i).titles > 6) return false;
  for (let r = Math.max(from, to - 6); r < to; r++) {
    const run = s.runs[r] as Run;
    if (run.chars < 400 && FOOT.test(runText(s, run))) return true;
  }
  return false;
}

/** What is known of the place a box stands in. */
interface Place {
  fields: Fields;
  /** A sibling of the body, or a box of its kind: the article may go on there. */
  near: boolean;
  /** Boxes that are plainly clutter stand between it and the body. */
  past: boolean;
}

/** Some line of the element reads like the story's own. */
function hasStory(s: Survey, i: number): boolean {
  for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++) {
    const run = s.runs[r] as Run;
    if (isStoryLine(s, run) && roleOf(s, run) === undefined) return true;
  }
  return false;
}

/** A heading belongs to the article when what it heads does; all else speaks for itself. */
function leadsOn(s: Survey, i: number): boolean {
  if (!((s.tags[i] as number) & HEADING)) return true;
  const next = s.end[i] as number;
  if (next >= s.els.length || s.parent[next] !== s.parent[i]) return false;
  return hasStory(s, next) && !isTeaserFeed(s, next) && sumsOf(s, next).link * 2 <= sumsOf(s, next).chars;
}

/** Rows below a field to search in: what others search for. */
function isSuggestions(s: Survey, i: number): boolean {
  if (!((s.tags[i] as number) & LIST)) return false;
  const el = s.els[i] as Element;
  const runs = (s.endRun[i] as number) - (s.firstRun[i] as number);
  if (runs < 4 || sumsOf(s, i).chars < runs * 5) return false;
  let up = el.parentElement;
  for (let n = 0; up && n < 3; n++, up = up.parentElement)
    if (up.querySelector(':scope > input, :scope > form, :scope > * > input')) return up.nodeName !== 'BODY';
  return false;
}

const holdsHeading = (s: Survey, i: number): boolean =>
  (s.els[i] as Element).querySelector('h1,h2,h3') !== null;

/** Which category a box beside the article belongs to, and why; `undefined`: leave it. */
function judgeBeside(
  s: Survey,
  i: number,
  where: 'before' | 'between' | 'after',
  at: Place,
): [ClutterCategory, string] | undefined {
  const el = s.els[i] as Element;
  const tag = el.nodeName;
  if (tag === 'IFRAME' || tag === 'OBJECT') return ['ads', 'a frame'];
  const total = sumsOf(s, i);
  const category = categoryOf(s, i);
  if (total.runs === 0) {
    if (category && category !== 'nav' && category !== 'video') return [category, `named ${category}`];
    if ((s.images[i] as number) > 0 && where === 'after') return ['ads', 'a picture without words'];
    return el.querySelector('iframe,ins.adsbygoogle') ? ['ads', 'holds a frame'] : undefined;
  }
  if (where !== 'before' && (isNeutral(s, i) || isFoot(s, i))) return undefined;
  if (where === 'before') {
    // The site's own head and navigation are left alone; what names itself an ad or a popup is not.
    if (category === 'ads' || category === 'popup' || category === 'app' || category === 'newsletter') {
      return total.prose < 400 ? [category, `named ${category}`] : undefined;
    }
    if (isChrome(s, i)) return undefined;
    if (category && category !== 'nav' && total.prose < 400) return [category, `named ${category}`];
    const first = s.runs[s.firstRun[i] as number] as Run;
    const heading = headingOf(s, first);
    return heading && total.runs > 2 ? [heading, `heading ${runText(s, first)}`] : undefined;
  }

  if (category && category !== 'nav') return [category, `named ${category}`];
  const first = s.runs[s.firstRun[i] as number] as Run;
  const heading = headingOf(s, first);
  if (heading) return [heading, `heading ${runText(s, first).slice(0, 24)}`];
  const box = total.prose < 300 ? judgeBox(s, i, at.fields, where === 'between') : undefined;
  if (box) return box;
  if (where === 'between') {
    if (tag === 'FORM' || tag === 'BUTTON') return ['share', `<${tag.toLowerCase()}>`];
    if (total.runs === 1 && roleOf(s, first) === 'promo') return ['promo', 'a line of promotion'];
    if (total.runs === 1 && first.chars >= 20 && first.link > first.chars * 0.9 && leadsAway(s, first))
      return ['related', 'a line that is only a link'];
    return undefined;
  }
  if (tag === 'ASIDE') return ['sidebar', '<aside>'];
  if (tag === 'FORM') return ['comments', '<form>'];
  if (isTeaserFeed(s, i)) return ['related', 'rows of teasers'];
  // The article may go on here, in a twin of its container or as its next paragraph.
  if (
    at.near &&
    (hasStory(s, i) || ((s.tags[i] as number) & FLOW && total.link * 2 <= total.chars && leadsOn(s, i)))
  )
    return undefined;
  if (total.link * 2 > total.chars) return ['related', 'a list of links'];
  if (category === 'nav') return total.prose < 100 ? ['nav', 'named nav'] : undefined;
  if (total.prose < 120) return ['sidebar', 'beside the article'];
  // Prose nobody explains may belong to the article, unless the article is over.
  return at.past && !at.near ? ['sidebar', 'after other clutter'] : undefined;
}

/**
 * Plans what to hide on an article page. Touches nothing.
 * @param shut what is hidden already and was not read, by category
 */
export function planClutter(page: Page, shut?: ReadonlyMap<Node, ClutterCategory>): Planned[] {
  const { survey: s, headline, body, head, insets } = page;
  const planned: Planned[] = [];
  if (!body) return planned;
  const kept = new Uint8Array(s.els.length);
  const keep = (i: number) => {
    for (let at = i; at >= 0 && !kept[at]; at = s.parent[at] as number) kept[at] = 1;
  };
  for (const root of body.roots) keep(root);
  if (headline.el >= 0) keep(headline.el);
  for (const r of [...head.dates, ...head.bylines]) {
    const run = s.runs[r] as Run;
    keep(run.el);
    // The words may stand in inline elements with names of their own (span.share-time).
    for (let k = run.from; k < run.to; k++) {
      const el = (s.texts[k] as Text).parentElement;
      const i = el && PRINTED_DATE.test((s.texts[k] as Text).data) ? s.indexOf(el) : -1;
      if (i >= 0) keep(i);
    }
  }
  const roots = new Set(body.roots);
  const fields = fieldsOf(s, 0);
  const isNamed = (i: number) => nameOf(s, i).words.trim() !== '';
  const looks = new Set(body.roots.filter(isNamed).map((i) => lookOf(s, i)));
  /** Clutter that only follows an article has been met. */
  let past = false;
  const firstBody = body.roots[0] as number;
  const lastBody = body.roots[body.roots.length - 1] as number;

  const add = (i: number, category: ClutterCategory, reason: string) =>
    planned.push({ el: s.els[i] as Element, category, reason });

  const visit = (i: number) => {
    for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
      if (kept[c]) {
        if (!roots.has(c)) visit(c);
        continue;
      }
      if ((s.tags[c] as number) & SHUT) {
        const el = s.els[c] as Element;
        past ||=
          c > lastBody &&
          OVER.has(shut?.get(el) as ClutterCategory) &&
          el.getElementsByTagName('*').length > 3;
        continue;
      }
      const where =
        c > lastBody
          ? 'after'
          : headline.el >= 0 && c > headline.el && c < firstBody
            ? 'between'
            : c < firstBody
              ? 'before'
              : 'after';
      const near =
        body.roots.some((root) => s.parent[root] === s.parent[c]) || (isNamed(c) && looks.has(lookOf(s, c)));
      const found = judgeBeside(s, c, where, { fields, near, past });
      if (found) {
        add(c, ...found);
        if (where === 'after' && c > lastBody && OVER.has(found[0]) && sumsOf(s, c).runs > 2) past = true;
      } else if (where !== 'after') visitNamed(c, isChrome(s, c));
      else if (isNeutral(s, c) || isFoot(s, c)) visitFoot(c);
      else visitMixed(c);
    }
  };
  // In the foot of the page only the labels of floating tools and forms that ask for an address go.
  const visitFoot = (i: number) => {
    for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
      const total = sumsOf(s, c);
      if (total.runs === 0) continue;
      const first = s.runs[s.firstRun[c] as number] as Run;
      const label = total.runs === 1 && first.el >= c ? labelOf(s, first) : undefined;
      const box = label || total.runs > 6 ? undefined : judgeBox(s, c, fields, true);
      if (label) add(c, label, `says ${runText(s, first)}`);
      else if (box && box[0] !== 'ads') add(c, ...box);
      else visitFoot(c);
    }
  };
  // Above the body only what names itself plainly goes; the menus of the site's own navigation stay.
  const visitNamed = (i: number, chrome: boolean) => {
    for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
      const category = categoryOf(s, c);
      const plain = category && PLAIN.has(category) && !(chrome && MENU.has(category));
      const floats = nameOf(s, c).floating && sumsOf(s, c).runs > 1;
      const first = s.runs[s.firstRun[c] as number];
      if (plain && sumsOf(s, c).prose < 300) add(c, category, `named ${category}`);
      else if (floats && holdsHeading(s, c)) add(c, 'popup', 'a floating box with a heading of its own');
      else if (isSuggestions(s, c)) add(c, 'hot', 'what others search for');
      else if (first && labelOf(s, first) === 'nav' && sumsOf(s, c).runs > 4)
        add(c, 'nav', `says ${runText(s, first)}`);
      else if ((s.els[c] as Element).nodeName === 'IFRAME') add(c, 'ads', 'a frame');
      else visitNamed(c, chrome || isChrome(s, c));
    }
  };
  // A box we cannot judge whole may hold boxes we can.
  const visitMixed = (i: number) => {
    for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
      const category = categoryOf(s, c);
      const first = s.runs[s.firstRun[c] as number];
      const runs = (s.endRun[c] as number) - (s.firstRun[c] as number);
      const heading = first && runs > 1 ? headingOf(s, first) : undefined;
      if (category && category !== 'nav') add(c, category, `named ${category}`);
      else if (heading) add(c, heading, 'its heading');
      else if (isTeaserFeed(s, c)) add(c, 'related', 'rows of teasers');
      else visitMixed(c);
    }
  };
  visit(0);

  for (const inset of insets) {
    if (NEUTRAL.has(inset.role) || !inset.whole) continue;
    if (kept[inset.el] && !body.roots.some((root) => contains(s, root, inset.el) && root !== inset.el))
      continue;
    add(inset.el, inset.role as ClutterCategory, inset.reason);
  }
  return planned;
}
