// The body: the smallest element that holds the prose, found as the subtree of greatest value.
// A tree form of maximum-subsequence segmentation (Pasternack & Roth, WWW 2009): prose counts for an
// element, lists of links against it; what a subtree loses is capped, so that one bad child spoils nothing.
import type { Headline } from './headline.ts';
import { headingOf, roleOf } from './lines.ts';
import { categoryOf, proseBetween, runValue, sumsOf } from './sums.ts';
import { contains, type Run, runText, type Survey } from './survey.ts';

export interface Body {
  /** Indexes of the containers, in document order; none lies in another. */
  roots: number[];
  /** Weighted prose characters (a Han character counts 2). */
  prose: number;
  /** `rule` when a site rule named it. */
  from: 'rule' | 'value';
}

const CAP = 30;
/** Prose after the headline that may well be a whole short article. */
const ENOUGH = 120;

/** Three or more rows of one kind, each a linked title with a picture, a time or an excerpt. */
export function isTeaserFeed(s: Survey, i: number): boolean {
  const runs = (s.endRun[i] as number) - (s.firstRun[i] as number);
  if (runs < 6) return false;
  let rows = 0;
  let rowRuns = 0;
  for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
    const row = sumsOf(s, c);
    if (row.runs < 2 || row.runs > 14) continue;
    if (row.titles > 0 && row.prose < 500) {
      rows++;
      rowRuns += row.runs;
    }
  }
  return rows >= 3 && rowRuns >= runs * 0.7;
}

/** Elements whose prose is somebody else's: comments, recommendations, sidebars, the foot of the page. */
export function foreignRoots(s: Survey, headline: Headline): boolean[] {
  const foreign: boolean[] = new Array(s.els.length).fill(false);
  const totalProse = proseBetween(s, 0, s.runs.length);
  for (let i = 1; i < s.els.length; i++) {
    const up = s.parent[i] as number;
    if (foreign[up]) {
      foreign[i] = true;
      continue;
    }
    const el = s.els[i] as Element;
    const holdsHeadline = headline.el >= 0 && contains(s, i, headline.el);
    if (holdsHeadline) continue;
    const category = categoryOf(s, i);
    if (category) {
      // A wrapper that holds nearly everything is the page, whatever its class says.
      const weak = category === 'sidebar' || category === 'nav' || category === 'app' || category === 'popup';
      const tag = el.nodeName;
      const follows =
        !weak && headline.run >= 0 && proseBetween(s, headline.run + 1, s.firstRun[i] as number) > ENOUGH;
      if (
        tag === 'ASIDE' ||
        tag === 'NAV' ||
        tag === 'FOOTER' ||
        follows ||
        sumsOf(s, i).prose < totalProse * (weak ? 0.5 : 0.75)
      ) {
        foreign[i] = true;
        continue;
      }
    }
    if (isTeaserFeed(s, i)) {
      foreign[i] = true;
      continue;
    }
    // A box that opens with a heading of its own: 相关推荐, Most read …
    const first = s.runs[s.firstRun[i] as number];
    const runCount = (s.endRun[i] as number) - (s.firstRun[i] as number);
    if (first && runCount > 1 && first.chars <= 24 && !/^(?:P|LI|TD|TR)$/.test(el.nodeName)) {
      if (headingOf(s, first) && sumsOf(s, i).prose < totalProse * 0.75) foreign[i] = true;
    }
  }
  return foreign;
}

/** Finds the body; a site rule's selectors win when they hold enough text. */
export function findBody(s: Survey, headline: Headline, selectors: readonly string[] = []): Body | null {
  for (const selector of selectors) {
    const roots: number[] = [];
    for (const el of s.doc.querySelectorAll(selector)) {
      const i = s.indexOf(el);
      if (i >= 0 && !roots.some((r) => contains(s, r, i))) roots.push(i);
    }
    roots.sort((a, b) => a - b);
    const held = roots.filter(
      (i) => (s.endRun[i] as number) > (s.firstRun[i] as number) || (s.images[i] as number) > 0,
    );
    let prose = 0;
    let chars = 0;
    for (const i of held) {
      const sum = sumsOf(s, i);
      prose += sum.prose;
      chars += sum.chars - sum.link;
    }
    if (held.length > 0 && chars >= 40) return { roots: held, prose, from: 'rule' };
  }
  const foreign = foreignRoots(s, headline);
  const value = new Float64Array(s.els.length);
  const prose = new Float64Array(s.els.length);
  const start = headline.run;
  for (let r = 0; r < s.runs.length; r++) {
    const run = s.runs[r] as Run;
    if (foreign[run.el] || r === headline.run) continue;
    let v = runValue(run);
    if (v > 0 && run.chars < 260 && isNoProse(s, run)) v = 0;
    // What stands before a headline we are sure of is not the body.
    if (v > 0 && r < start) v = headline.agreement >= 0.5 ? 0 : v * 0.3;
    value[run.el] = (value[run.el] as number) + v;
    if (v > 0) prose[run.el] = (prose[run.el] as number) + v;
  }
  let best = -1;
  for (let i = s.els.length - 1; i >= 0; i--) {
    const v = value[i] as number;
    // Children come after their parent, so this element's sum is complete here.
    if (v > 0 && (best < 0 || v > (value[best] as number) + 0.5)) best = i;
    const up = s.parent[i] as number;
    if (up >= 0) {
      value[up] = (value[up] as number) + Math.max(v, -CAP);
      prose[up] = (prose[up] as number) + (prose[i] as number);
    }
  }
  if (best < 0) return null;
  const total = prose[best] as number;
  const tight = tighten(s, best, value);
  return {
    roots: tight === best ? [best] : withPieces(s, tight, best, prose, foreign),
    prose: total,
    from: 'value',
  };
}

/** A credit, a notice, a promotion, or a dateline: long enough to be a sentence, and none. */
function isNoProse(s: Survey, run: Run): boolean {
  if (roleOf(s, run) !== undefined) return true;
  return (
    run.chars <= 90 &&
    /^(?:(?:first |last )?(?:published|updated|posted)\b|发布时间|更新时间)/i.test(runText(s, run))
  );
}

/** Descends while one child holds nearly all of the value: stray lines far away do not widen the body. */
function tighten(s: Survey, from: number, value: Float64Array): number {
  let at = from;
  for (;;) {
    let child = -1;
    for (let c = at + 1; c < (s.end[at] as number); c = s.end[c] as number) {
      if (child < 0 || (value[c] as number) > (value[child] as number)) child = c;
    }
    const runs = child < 0 ? 0 : (s.endRun[child] as number) - (s.firstRun[child] as number);
    if (runs < 2 || (value[child] as number) < (value[at] as number) * 0.85) return at;
    at = child;
  }
}

/** The body together with what tightening left behind between headline and body, or in twins of the container. */
function withPieces(s: Survey, root: number, top: number, prose: Float64Array, foreign: boolean[]): number[] {
  const roots = [root];
  const key = (i: number) => {
    const el = s.els[i] as Element;
    return `${el.nodeName}#${el.id}.${el.getAttribute('class') ?? ''}`;
  };
  for (let at = root; at !== top; at = s.parent[at] as number) {
    const up = s.parent[at] as number;
    for (let c = up + 1; c < (s.end[up] as number); c = s.end[c] as number) {
      if (c === at || foreign[c] || (prose[c] as number) < 40) continue;
      const twin = key(c) === key(at) && key(c).length > (s.els[c] as Element).nodeName.length + 2;
      const lede = c < at && (s.end[c] as number) === at;
      if (twin || lede) roots.push(c);
    }
  }
  return roots.sort((a, b) => a - b);
}
