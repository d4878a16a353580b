// The publisher's own abstract: 摘要, 核心提示, a standfirst, key points, or a description that is one.
import type { Abstract } from '../model.ts';
import { bare } from './headline.ts';
import type { Page } from './index.ts';
import { metaContent } from './metas.ts';
import { contains, type Run, runText } from './survey.ts';

const SHORTEST = 15;
const LONGEST = 600;
/** An abstract stands above the story: so many lines below the headline, or into the body. */
const REACH = 40;
const INTO_BODY = 3;

/** `摘要：…`, `[核心提示] …`, `【导读：…】` */
const LABEL =
  /^[[【［〔(（]?\s*(?:内容提要|内容摘要|文章摘要|摘\s?要|核心提示|核心提要|核心阅读|导\s?语|导\s?读|提\s?要|內容提要|內容摘要|導\s?語|導\s?讀|summary|abstract|in short|the gist)\s*(?:[】\]］〕)）]\s*[:：]?|[:：])\s*/i;
/** A label in an element of its own: the next lines are the abstract. */
const LABEL_ALONE =
  /^[[【［〔]?\s*(?:内容提要|内容摘要|文章摘要|摘\s?要|核心提示|核心提要|导\s?语|导\s?读|內容提要|導\s?語|導\s?讀|summary|in short|the gist)\s*[】\]］〕]?[:：]?$/i;
const POINTS =
  /^(?:key (?:points|takeaways|facts)|story highlights|highlights|at a glance|in brief|要点|本文要点|核心要点|新闻要点|划重点|劃重點|重點摘要)[:：]?$/i;
/** What publishers call the box, in a class or a data attribute: `ep-summary`, `article__standfirst`, `dek`. */
const BOX =
  /(?:^|[\s_-])(?:standfirst|dek|daodu|zhaiyao|abstract|summary)(?:$|[\s_-]|--)|(?:article|news|post|ep|story)[-_]?(?:summary|abstract|standfirst|dek)(?![a-z])/i;
/** Summaries of something else: of the comments, of a card in a list. */
const NOT_BOX = /comment|related|card|item|list|share|social|toc|author|product|review/i;
/** An ellipsis at the end: cut by a machine, not written as an abstract. */
const CUT_OFF = /(?:…|\.{3})[”"]?$/;
const BRACKET_END = /\s*[】\]］〕)）]$/;

const fits = (text: string): boolean => text.length >= SHORTEST && text.length <= LONGEST;

/** Whether `[from, to)` of the runs is mostly links. */
function linked(page: Page, from: number, to: number): boolean {
  let chars = 0;
  let link = 0;
  for (let r = from; r < to; r++) {
    chars += (page.survey.runs[r] as Run).chars;
    link += (page.survey.runs[r] as Run).link;
  }
  return link * 3 > chars;
}

/** The lines in which an abstract may stand: from the headline to the first sentences of the body. */
function zone({ survey: s, headline, body }: Page): [from: number, to: number] {
  let first = body ? (s.firstRun[body.roots[0] as number] as number) : 0;
  const from = headline.run >= 0 && headline.run < first + REACH ? headline.run + 1 : first;
  first = Math.max(first, from);
  const isProse = (run: Run | undefined) => run !== undefined && run.chars >= 30 && run.marks > 0;
  while (first < from + REACH && first < s.runs.length && !isProse(s.runs[first])) first++;
  return [from, Math.min(s.runs.length, first + INTO_BODY)];
}

function labelled(page: Page): string | undefined {
  const { survey: s } = page;
  const [from, to] = zone(page);
  for (let r = from; r < to; r++) {
    const run = s.runs[r] as Run;
    const text = runText(s, run);
    if (run.chars > LONGEST || run.link * 3 > run.chars) continue;
    if (LABEL_ALONE.test(text) && r + 1 < to) {
      const next = runText(s, s.runs[r + 1] as Run);
      if (fits(next) && !linked(page, r + 1, r + 2)) return next;
    }
    const label = LABEL.exec(text);
    if (!label) continue;
    const rest = text.slice(label[0].length);
    const whole =
      /^[[【［〔(（]/.test(text) && !/[】\]］〕)）]/.test(label[0]) ? rest.replace(BRACKET_END, '') : rest;
    if (fits(whole)) return whole;
  }
  return undefined;
}

/** The list behind a heading like "Key points". */
function keyPoints(page: Page): string | undefined {
  const { survey: s } = page;
  const [from, to] = zone(page);
  for (let r = from; r < to; r++) {
    const run = s.runs[r] as Run;
    if (run.chars > 24 || !POINTS.test(runText(s, run))) continue;
    const box = s.els[run.el] as Element;
    const near = [box.nextElementSibling, box.parentElement?.nextElementSibling, box.closest('ul,ol')];
    const list = near.find((el) => el && /^[UO]L$/.test(el.nodeName)) ?? near[0]?.querySelector('ul,ol');
    if (!list) continue;
    const items = [...list.querySelectorAll('li')]
      .map((li) => (li.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter((item) => item && !POINTS.test(item));
    const text = items.join('\n');
    const i = s.indexOf(list);
    if (
      items.length > 1 &&
      fits(text) &&
      i >= 0 &&
      !linked(page, s.firstRun[i] as number, s.endRun[i] as number)
    )
      return text;
  }
  return undefined;
}

/** The names an element goes by. */
const namesOf = (el: Element): string =>
  `${el.getAttribute('class') ?? ''} ${el.getAttribute('data-testid') ?? ''} ${el.getAttribute('data-gu-name') ?? ''} ${el.getAttribute('data-component') ?? ''}`.slice(
    0,
    300,
  );

function boxed(page: Page): string | undefined {
  const { survey: s, headline, body } = page;
  const [from, to] = zone(page);
  // Elements come in document order: only those around the zone are asked for their names.
  const begin = Math.max(0, headline.el, (s.runs[from]?.el ?? 0) - 12);
  const stop = s.runs[to - 1]?.el ?? -1;
  for (let i = begin; i <= stop; i++) {
    const el = s.els[i] as Element;
    const names = namesOf(el);
    if (!BOX.test(names) || NOT_BOX.test(names)) continue;
    if (body && contains(s, i, body.roots.at(-1) as number)) continue;
    const [first, end] = [s.firstRun[i] as number, s.endRun[i] as number];
    if (end <= first || first < from || end > to || linked(page, first, end)) continue;
    const lines: string[] = [];
    for (let r = first; r < end; r++) lines.push(runText(s, s.runs[r] as Run));
    const text = lines
      .join('\n')
      .replace(LABEL, '')
      .replace(/^[[【［〔]\s*/, '')
      .replace(BRACKET_END, '')
      .trim();
    if (fits(text) && !CUT_OFF.test(text)) return text;
  }
  return undefined;
}

/** Shingles of `n` letters; every one of them. */
function shingles(text: string, n: number): Set<string> {
  const out = new Set<string>();
  for (let i = 0; i + n <= text.length; i++) out.add(text.slice(i, i + n));
  return out;
}

const shareIn = (set: Set<string>, text: string): number => {
  if (set.size === 0) return 0;
  let hits = 0;
  for (const one of set) if (text.includes(one)) hits++;
  return hits / set.size;
};

/**
 * The page's description, when it is an abstract: whole sentences about this article in words of its own. Two in five
 * descriptions copy the body, one in three is the title with keywords, and many of the rest praise the site.
 */
function described(page: Page, text: string): string | undefined {
  const found = metaContent(page.survey.doc, 'og:description', 'description', 'twitter:description');
  if (!found || CUT_OFF.test(found)) return undefined;
  const han = /\p{Script=Han}/u.test(found);
  // Torn out of a text: it speaks of somebody named before.
  if (/^(?:he|she|it|they|but|and|this|these|those|他|她|它|这|但|而|此)(?![a-z])/i.test(found))
    return undefined;
  if (found.length < (han ? 25 : 60) || found.length > 300) return undefined;
  // Keywords: many short pieces and no sentence; a sentence has a stop at its end.
  if (
    !/[。！？!?.][”"』」)）]?$/.test(found) ||
    found.split(/[,，、;；|_]/).length > (han ? found.length / 6 : 12)
  )
    return undefined;
  const own = bare(found);
  const body = bare(text.slice(0, 60_000));
  const title = bare(page.headline.title);
  if (title && (own.includes(title) || title.includes(own))) return undefined;
  // About this article: most pairs of characters (short words in Latin) are in it. Not a copy: few long runs are.
  const about = shareIn(shingles(own, han ? 2 : 5), body + title);
  const copied = shareIn(shingles(own, han ? 8 : 24), body);
  return about >= 0.6 && copied <= 0.4 ? found : undefined;
}

/**
 * What the publisher says its article says.
 *
 * @param page the page as looked at; only its head and the first lines of its body are searched
 * @param text `Article.text`: an abstract that stands in it comes with its offsets
 * @returns the best abstract there is (labelled, key points, standfirst, description), or nothing. Never throws.
 */
export function findAbstract(page: Page, text: string): Abstract | undefined {
  const ways: [Abstract['from'], () => string | undefined][] = [
    ['label', () => labelled(page)],
    ['points', () => keyPoints(page)],
    ['standfirst', () => boxed(page)],
    ['meta', () => described(page, text)],
  ];
  for (const [from, find] of ways) {
    const found = find();
    if (!found) continue;
    const start = text.indexOf(found);
    // The first paragraph under another name is no abstract; a labelled one may stand in the text.
    if (from === 'standfirst' && start < 0 && text.slice(0, 400).includes(found.slice(0, 30))) continue;
    return start < 0 ? { text: found, from } : { text: found, from, start, end: start + found.length };
  }
  return undefined;
}
