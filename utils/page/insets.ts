// Insets: what stands inside the body's container and is not the article, kept as what it is.
import type { ClutterCategory, SiteRule } from '../model.ts';
import type { Body } from './body.ts';
import { type Fields, fieldsOf, isSection, judgeBox, promoPiece } from './boxes.ts';
import { AD_FRAME, AD_LABEL } from './clutter-words.ts';
import { isTeaserFeed } from './foreign.ts';
import type { Headline } from './headline.ts';
import { headingOf, isStoryLine, labelOf, leadsAway, roleOf } from './lines.ts';
import { categoryOf } from './names.ts';
import { sumsOf } from './sums.ts';
import { contains, type Run, runText, type Survey } from './survey.ts';
import { ASIDE, HEADING, PIECE } from './tags.ts';

export type InsetRole = ClutterCategory | 'credit' | 'notice' | 'head';

export interface Inset {
  /** Index of the element; for a bare line the block it stands in. */
  el: number;
  /** Runs covered. */
  from: number;
  to: number;
  role: InsetRole;
  /** English, for reports: `class recommend`, `heading 相关推荐`. */
  reason: string;
  /** Whether the element holds nothing else, so that hiding it hides only this. */
  whole: boolean;
  /** Set when it is a piece inside a line: `from` and `to` are then empty. */
  inline?: true;
}

/** These words in a class say little: a box so named goes only when it holds no prose. */
const WEAK = new Set<ClutterCategory>([
  'sidebar',
  'nav',
  'popup',
  'app',
  'promo',
  'next',
  'share',
  'video',
  'related',
  'hot',
]);

const bareLength = (el: Element): number => (el.textContent ?? '').replace(/\s+/g, '').length;

/** What a site rule names inside the body, by element: the last of the groups that matches. One pass over the body. */
function namedInBody<R>(s: Survey, body: Body, groups: [R, readonly string[] | undefined][]): Map<number, R> {
  const out = new Map<number, R>();
  const lists = groups.flatMap(([role, selectors]) =>
    selectors?.length ? [[role, selectors.join(',')] as const] : [],
  );
  if (lists.length === 0) return out;
  const all = lists.map(([, list]) => list).join(',');
  for (const root of body.roots) {
    for (const el of (s.els[root] as Element).querySelectorAll(all)) {
      const i = s.indexOf(el);
      const found = i < 0 ? undefined : lists.findLast(([, list]) => el.matches(list));
      if (found) out.set(i, found[0]);
    }
  }
  return out;
}

/** Finds the insets of a body, outermost first, in document order. */
export function findInsets(s: Survey, body: Body, headline: Headline, rule?: SiteRule): Inset[] {
  const insets: Inset[] = [];
  const named = namedInBody<InsetRole>(s, body, [
    ...(Object.entries(rule?.clutter ?? {}) as [ClutterCategory, readonly string[]][]),
    ['notice', rule?.notices],
    ['credit', rule?.credits],
  ]);

  const add = (el: number, role: InsetRole, reason: string) => {
    const run = s.runs[s.firstRun[el] as number];
    if (run && run.el < el && bareLength(s.els[el] as Element) < run.chars) {
      // An inline element is a piece of its line: the line stays, the piece goes.
      const at = s.firstRun[el] as number;
      insets.push({ el, from: at, to: at, role, reason, whole: true, inline: true });
      return;
    }
    insets.push({
      el,
      from: s.firstRun[el] as number,
      to: s.endRun[el] as number,
      role,
      reason,
      whole: true,
    });
  };

  const judge = (
    i: number,
    root: number,
    fields: Fields,
    storyAt: number,
  ): [InsetRole, string] | undefined => {
    const el = s.els[i] as Element;
    if (headline.el >= 0 && contains(s, i, headline.el))
      return i === headline.el ? ['head', 'headline'] : undefined;
    const byRule = named.get(i);
    if (byRule) return [byRule, 'site rule'];
    const runs = (s.endRun[i] as number) - (s.firstRun[i] as number);
    const tag = el.nodeName;
    if (tag === 'IFRAME') {
      const frame = `${el.getAttribute('src') ?? ''} ${el.id} ${el.getAttribute('name') ?? ''}`;
      return AD_FRAME.test(frame) ? ['ads', 'an advertising frame'] : undefined;
    }
    if (runs === 0) return undefined;
    const sum = sumsOf(s, i);
    const small = sum.prose < body.prose * 0.3;
    if ((s.tags[i] as number) & ASIDE) {
      if (small && (sum.prose < 160 || sum.link > sum.chars / 2))
        return [categoryOf(s, i) ?? 'sidebar', `<${tag.toLowerCase()}>`];
    }
    if (tag === 'FORM' && small) return ['newsletter', '<form>'];
    if (tag === 'BUTTON') return ['share', '<button>'];
    const category = categoryOf(s, i);
    const piece = ((s.tags[i] as number) & PIECE) !== 0;
    if (category && small && !piece) {
      const tight = sum.prose < 60 || sum.link * 2 > sum.chars || sum.titles >= 2;
      if (!WEAK.has(category) || tight) return [category, `named ${category}`];
    }
    if (piece || tag === 'TBODY' || tag === 'TR' || tag === 'TD') return undefined;
    const first = s.runs[s.firstRun[i] as number] as Run;
    if (runs > 1 && small) {
      const heading = headingOf(s, first);
      if (heading && (sum.titles > 0 || !hasStory(s, i))) return [heading, `heading ${runText(s, first)}`];
      if (isTeaserFeed(s, i)) return ['related', 'rows of teasers'];
      if (
        sum.prose === 0 &&
        (isLinkLine(first)
          ? sum.titles >= 3 && sum.link > sum.chars * 0.7
          : sum.titles >= 2 && sum.titles >= sum.runs - 1) &&
        !isSection(s, first)
      )
        return ['related', 'a list of links'];
    }
    if (small && i > root && first.el >= i) {
      const box = judgeBox(s, i, fields, (s.firstRun[i] as number) < storyAt);
      if (box) return box;
    }
    if (runs === 1 && i > root && small && !((s.tags[i] as number) & HEADING) && isLinkLine(first)) {
      // An inline element counts when the line is nothing but the link.
      const whole = first.el >= i || (tag === 'A' && bareLength(el) === first.chars);
      if (whole && leadsAway(s, first)) return ['related', 'a line that is only a link'];
    }
    return undefined;
  };

  for (const root of body.roots) {
    let skipTo = root + 1;
    // What stands above the first sentence may hold dateline and byline.
    let storyAt = Math.max(s.firstRun[root] as number, headline.run + 1);
    while (storyAt < (s.endRun[root] as number) && !isStoryLine(s, s.runs[storyAt] as Run)) storyAt++;
    const fields = fieldsOf(s, root);
    for (let i = root + 1; i < (s.end[root] as number); i++) {
      if (i < skipTo) continue;
      const found = judge(i, root, fields, storyAt);
      if (found) {
        add(i, ...found);
        skipTo = s.end[i] as number;
      }
    }
    lineInsets(s, root, insets);
  }
  insets.sort((a, b) => a.from - b.from || b.to - a.to);
  return insets;
}

/** Nearly all of the line is a link. */
const isLinkLine = (run: Run): boolean => run.link > run.chars * 0.9;

/** Some line of the element may be a sentence of the story. */
function hasStory(s: Survey, i: number): boolean {
  for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++)
    if (isStoryLine(s, s.runs[r] as Run)) return true;
  return false;
}

/** Single lines of credit, notice or promotion, and headings of boxes together with what they head. */
function lineInsets(s: Survey, root: number, insets: Inset[]) {
  const taken = new Uint8Array(s.runs.length);
  for (const x of insets) taken.fill(1, x.from, x.to);
  const first = s.firstRun[root] as number;
  const end = s.endRun[root] as number;
  for (let r = first; r < end; r++) {
    const run = s.runs[r] as Run;
    if (run.chars > 260 || taken[r]) continue;
    const text = runText(s, run);
    const piece = promoPiece(s, run);
    const role = piece ? undefined : lineRoleIn(s, r, end);
    if (piece)
      insets.push({
        ...piece,
        from: r,
        to: r,
        role: 'promo',
        reason: 'a link of promotion',
        whole: true,
        inline: true,
      });
    if (!role) continue;
    // Grow to the largest element that holds only this line.
    let el = run.el;
    while (
      (s.parent[el] as number) > root &&
      !(role === 'video' && holdsVideo(s, s.parent[el] as number)) &&
      (s.endRun[s.parent[el] as number] as number) - (s.firstRun[s.parent[el] as number] as number) === 1
    ) {
      el = s.parent[el] as number;
    }
    if (el === root || (s.endRun[el] as number) - (s.firstRun[el] as number) > 1) {
      // Bare among the paragraphs: an inline element that holds the whole line goes alone.
      const piece = inlineWhole(s, run);
      if (piece > 0) {
        insets.push({
          el: piece,
          from: r,
          to: r + 1,
          role,
          reason: `line: ${text.slice(0, 20)}`,
          whole: true,
        });
        continue;
      }
    }
    const alone = el > root && (s.endRun[el] as number) - (s.firstRun[el] as number) === 1;
    // A line of promotion may stand beside its QR code; a credit beside a picture of the article is another thing.
    const whole = alone && (s.images[el] as number) <= (role === 'promo' || role === 'ads' ? 2 : 0);
    insets.push({ el, from: r, to: r + 1, role, reason: `line: ${text.slice(0, 20)}`, whole });
  }
}

const holdsVideo = (s: Survey, i: number): boolean =>
  (s.els[i] as Element).querySelector('video,iframe') !== null;

/** The inline element that holds all of the line's words; -1 when there is none. */
function inlineWhole(s: Survey, run: Run): number {
  let at = (s.texts[run.from] as Text).parentElement;
  for (; at; at = at.parentElement) {
    const i = s.indexOf(at);
    if (i <= run.el) return -1;
    if (bareLength(at) === run.chars) return i;
  }
  return -1;
}

const LISTING =
  /^(?:更多(?:内容|阅读|新闻|资讯)?|相关(?:阅读|新闻|文章)?|延伸阅读|推荐阅读|专题|另见|see also|related|read(?: more)?|more|watch)\s*[:：]/i;
const TAGS = /^(?:标签|关键词|文章关键词|关键字|tags?|topics?|filed under)\s*[:：]?|^#\S+#?(?:\s|$)/i;

function lineRoleIn(s: Survey, r: number, end: number): InsetRole | undefined {
  const run = s.runs[r] as Run;
  if (run.link * 2 > run.chars) {
    const text = runText(s, run);
    if (AD_LABEL.test((s.texts[run.from] as Text).data.trim())) return 'ads';
    if (TAGS.test(text) || LISTING.test(text)) return 'related';
  }
  return roleOf(s, run) ?? labelOf(s, run) ?? boxRole(s, r, end);
}

/** A heading such as 相关阅读 whose next line is a link. */
function boxRole(s: Survey, r: number, end: number): InsetRole | undefined {
  const heading = headingOf(s, s.runs[r] as Run);
  if (!heading) return undefined;
  const next = r + 1 < end ? (s.runs[r + 1] as Run) : undefined;
  if (!next || next.link * 2 > next.chars) return heading;
  return undefined;
}
