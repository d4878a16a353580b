// Foreign parts: elements whose prose is somebody else's — comments, recommendations, a second article, the foot of the page.
import { PRINTED_DATE } from './head.ts';
import type { Headline } from './headline.ts';
import { headingOf } from './lines.ts';
import { categoryOf, lookOf } from './names.ts';
import { proseBetween, sumsOf } from './sums.ts';
import { contains, type Run, runText, type Survey } from './survey.ts';
import { ASIDE, ROW } from './tags.ts';

/** Weighted prose after the headline that may well be a whole short article. */
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

/** Teasers that stand loose beside the headline's own part: four or more like children that open with a linked title. */
function looseTeasers(s: Survey, i: number): number[] {
  const rows = new Map<string, number[]>();
  for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
    const first = s.runs[s.firstRun[c] as number] as Run | undefined;
    const row = sumsOf(s, c);
    if (!first || row.runs < 2 || row.runs > 14 || row.titles === 0 || row.prose > 500) continue;
    if (first.link * 2 < first.chars || first.chars < 8) continue;
    const look = lookOf(s, c);
    const like = rows.get(look);
    if (like) like.push(c);
    else rows.set(look, [c]);
  }
  return [...rows.values()].filter((like) => like.length >= 4).flat();
}

/** Three or more pictures in a row, each with a caption and the same button under it: slides, cards. */
function isSlideRow(s: Survey, i: number): boolean {
  if ((s.images[i] as number) < 3) return false;
  const buttons = new Map<string, number>();
  let rows = 0;
  for (let c = i + 1; c < (s.end[i] as number); c = s.end[c] as number) {
    const from = s.firstRun[c] as number;
    const end = s.endRun[c] as number;
    if (end - from === 0) continue;
    rows++;
    const last = s.runs[end - 1] as Run;
    if (end - from > 8 || end - from < 2 || (s.images[c] as number) === 0 || last.chars > 12) continue;
    const label = runText(s, last);
    buttons.set(label, (buttons.get(label) ?? 0) + 1);
  }
  return rows >= 3 && Math.max(0, ...buttons.values()) >= Math.max(3, rows * 0.7);
}

/** For every element: whether its prose is somebody else's. */
export function foreignRoots(s: Survey, headline: Headline): boolean[] {
  const foreign: boolean[] = new Array(s.els.length).fill(false);
  const totalProse = proseBetween(s, 0, s.runs.length);
  for (let i = 0; i < s.els.length; i++) {
    if (i > 0 && foreign[s.parent[i] as number]) foreign[i] = true;
    const runCount = (s.endRun[i] as number) - (s.firstRun[i] as number);
    if (runCount === 0 || foreign[i]) continue;
    if (headline.el >= 0 && contains(s, i, headline.el)) {
      for (const row of looseTeasers(s, i)) foreign[row] = true;
      continue;
    }
    const follows =
      headline.run >= 0 &&
      (s.firstRun[i] as number) > headline.run &&
      proseBetween(s, headline.run + 1, s.firstRun[i] as number) > ENOUGH;
    foreign[i] =
      isNamedForeign(s, i, follows, totalProse) ||
      isTeaserFeed(s, i) ||
      isSlideRow(s, i) ||
      isHeadedBox(s, i, totalProse) ||
      (follows && runCount >= 4 && (isAnotherArticle(s, i, headline) || isReplies(s, i)));
  }
  return foreign;
}

/** Its class or tag says so. */
function isNamedForeign(s: Survey, i: number, follows: boolean, totalProse: number): boolean {
  const category = categoryOf(s, i);
  if (!category) return false;
  // A wrapper that holds nearly everything is the page, whatever its class says.
  const weak = category === 'sidebar' || category === 'nav' || category === 'app' || category === 'popup';
  return (
    ((s.tags[i] as number) & ASIDE) !== 0 ||
    (follows && !weak) ||
    sumsOf(s, i).prose < totalProse * (weak ? 0.5 : 0.75)
  );
}

/** A box that opens with a heading of its own: 相关推荐, Most read … */
function isHeadedBox(s: Survey, i: number, totalProse: number): boolean {
  const from = s.firstRun[i] as number;
  const first = s.runs[from] as Run;
  if ((s.endRun[i] as number) - from < 2 || first.chars > 24) return false;
  if ((s.tags[i] as number) & ROW) return false;
  return headingOf(s, first) !== undefined && sumsOf(s, i).prose < totalProse * 0.75;
}

/** How far below its title the date of an article stands, in lines. */
const HEAD_LINES = 7;

/** It opens with a title and a date of its own, as the next article of an endless page does. */
function isAnotherArticle(s: Survey, i: number, headline: Headline): boolean {
  const from = s.firstRun[i] as number;
  const end = s.endRun[i] as number;
  const first = s.runs[from] as Run;
  if (first.chars < 8 || first.chars > 120) return false;
  const heading = (s.els[first.el] as Element).closest('h1,h2,h3');
  if (!heading || s.indexOf(heading) < i || hasEarlierTwin(s, i, headline)) return false;
  for (let r = from + 1; r < Math.min(end, from + HEAD_LINES); r++) {
    const run = s.runs[r] as Run;
    if (run.chars <= 40 && PRINTED_DATE.test(runText(s, run))) return proseBetween(s, r + 1, end) > 0;
  }
  return false;
}

/** An element just like it stands before it and is no article of its own: entries of one story that is told as it happens. */
function hasEarlierTwin(s: Survey, i: number, headline: Headline): boolean {
  const el = s.els[i] as Element;
  const look = lookOf(s, i);
  for (let at = el.previousElementSibling; at; at = at.previousElementSibling) {
    const twin = at.nodeName === el.nodeName ? s.indexOf(at) : -1;
    if (twin >= 0 && lookOf(s, twin) === look && sumsOf(s, twin).prose > 0)
      return !(headline.el >= 0 && contains(s, twin, headline.el));
  }
  return false;
}

const REPLY = /(?:回复|回覆|举报|點讚|赞|顶|踩|\b(?:Reply|Report|Like|Upvote|Flag))\s*[(（]?\d*[)）]?$/i;

const isReplyLine = (s: Survey, run: Run): boolean => {
  run.reply ??= run.chars <= 40 && run.chars >= 1 && REPLY.test(runText(s, run));
  return run.reply;
};

/** Rows of short texts, each with its buttons to answer or to like. */
function isReplies(s: Survey, i: number): boolean {
  const sums = sumsOf(s, i);
  if (sums.lines * 2 > sums.runs) return false;
  let replies = 0;
  for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++)
    if (isReplyLine(s, s.runs[r] as Run)) replies++;
  return replies >= 2 && replies * 2 >= sums.lines;
}
