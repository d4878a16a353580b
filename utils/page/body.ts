// The body: the smallest element that holds the prose, found as the subtree of greatest value.
// A tree form of maximum-subsequence segmentation (Pasternack & Roth, WWW 2009): prose counts for an
// element, lists of links against it; what a subtree loses is capped, so that one bad child spoils nothing.
import { foreignRoots } from './foreign.ts';
import { agrees, type Headline } from './headline.ts';
import { roleOf } from './lines.ts';
import { nameOf } from './names.ts';
import { runValue, sumsOf } from './sums.ts';
import { contains, type Run, runText, type Survey } from './survey.ts';

export interface Body {
  /** Indexes of the containers, in document order; none lies in another. */
  roots: number[];
  /** Weighted prose characters (a Han character counts 2). */
  prose: number;
  /** No run before this one is the body's, though a container may hold it: the headline stands there. */
  start: number;
  /** `rule` when a site rule named it. */
  from: 'rule' | 'value';
}

const CAP = 30;

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
    if (held.length > 0 && chars >= 40) return { roots: held, prose, start: 0, from: 'rule' };
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
    if (v > 0 && r < start) v = agrees(headline) ? 0 : v * 0.3;
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
  const tight = tighten(s, best, value, foreign);
  return {
    roots: tight === best ? [best] : withPieces(s, tight, best, prose, foreign),
    prose: total,
    start: agrees(headline) ? headline.run : 0,
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

/** Descends while one child holds the body: what it leaves behind is little, or not like a part of a story. */
function tighten(s: Survey, from: number, value: Float64Array, foreign: boolean[]): number {
  let at = from;
  for (;;) {
    let child = -1;
    for (let c = at + 1; c < (s.end[at] as number); c = s.end[c] as number) {
      if (child < 0 || (value[c] as number) > (value[child] as number)) child = c;
    }
    const runs = child < 0 ? 0 : (s.endRun[child] as number) - (s.firstRun[child] as number);
    const share = (value[child] as number) / (value[at] as number);
    if (runs < 2 || share < 0.5) return at;
    if (share < 0.85 && likeStory(s, at, child, foreign) > 0.1 * sumsOf(s, at).prose) return at;
    at = child;
  }
}

/** Lines before the main part that are still only a lede: it joins as a piece of its own. */
const LEDE_LINES = 2;

/** Prose of the children beside `child` that could be parts of the same story. */
function likeStory(s: Survey, at: number, child: number, foreign: boolean[]): number {
  const name = nameKey(s, child);
  let before = 0;
  let linesBefore = 0;
  let behind = 0;
  for (let c = at + 1; c < (s.end[at] as number); c = s.end[c] as number) {
    if (c === child || foreign[c]) continue;
    const sums = sumsOf(s, c);
    // Captions, biographies and replies stand among as many labels; paragraphs do not.
    if (sums.lines * 2 <= sums.runs && !(name && nameKey(s, c) === name)) continue;
    if (c < child) {
      before += sums.prose;
      linesBefore += sums.lines;
    } else behind += sums.prose;
  }
  return behind + (linesBefore > LEDE_LINES ? before : 0);
}

/** Tag, id and class of an element; empty when there is only the tag. */
function nameKey(s: Survey, i: number): string {
  const { id, cls } = nameOf(s, i);
  return id || cls ? `${(s.els[i] as Element).nodeName}#${id}.${cls}` : '';
}

/** The body together with what tightening left behind between headline and body, or in twins of the container. */
function withPieces(s: Survey, root: number, top: number, prose: Float64Array, foreign: boolean[]): number[] {
  const roots = [root];
  for (let at = root; at !== top; at = s.parent[at] as number) {
    const up = s.parent[at] as number;
    const name = nameKey(s, at);
    for (let c = up + 1; c < (s.end[up] as number); c = s.end[c] as number) {
      if (c === at || foreign[c] || (prose[c] as number) < 40) continue;
      const lede = c < at && (s.end[c] as number) === at && sumsOf(s, c).lines * 2 > sumsOf(s, c).runs;
      if (lede || (name && nameKey(s, c) === name)) roots.push(c);
    }
  }
  return roots.sort((a, b) => a - b);
}
