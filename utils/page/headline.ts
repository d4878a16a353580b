// The headline: which words on the page are its title, agreeing with what the page declares.
import { metaContent } from './metas.ts';
import { categoryOf, nameOf } from './names.ts';
import { type Run, runText, type Survey } from './survey.ts';
import { HEADING } from './tags.ts';

export interface Headline {
  title: string;
  /** Index of the element that shows it; -1 when the title is only declared. */
  el: number;
  /** Index of its (first) run; -1 likewise. */
  run: number;
  /** 0–1: how well what is shown agrees with what is declared. */
  agreement: number;
}

/** Whether what is shown is what the page declares: such a headline is where the page says it is. */
export const agrees = (headline: Pick<Headline, 'agreement'>): boolean => headline.agreement >= 0.5;

/** Letters, digits and Han only: what two spellings of one title share. */
export const bare = (text: string): string => {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x4e00 && c <= 0x9fff) || (c >= 97 && c <= 122) || (c >= 48 && c <= 57)) out += text[i];
    else if (c >= 65 && c <= 90) out += String.fromCharCode(c + 32);
    // Anything but the commonest letters and marks needs Unicode's own tables.
    else if (c >= 128 && c !== 0x3002 && c !== 0xff0c && c !== 0x201c && c !== 0x201d && c !== 0x3001)
      return bareAny(text);
  }
  return out;
};

const bareAny = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

/** Cuts `标题|词|词_网易订阅`, `Title - Site`, `标题_网易新闻` down to the title. */
export function stripSuffix(title: string, siteName?: string): string {
  let out = title.replace(/\s+/g, ' ').trim();
  if (siteName) {
    const at = out.toLowerCase().lastIndexOf(siteName.toLowerCase());
    if (at > 3) out = out.slice(0, at).replace(/[\s\-–—_|｜·:：,，]+$/, '');
  }
  const cut = out.split(
    /\s*[|｜_]\s*|\s+[-–—]{1,2}\s+|-{2,}|(?<=[\u4e00-\u9fff”》])-(?=[\u4e00-\u9fff]{2,8}$)/,
  );
  const first = cut[0]?.trim() ?? '';
  return bare(first).length >= 4 ? first : out;
}

/** The title the page declares for itself, best first. */
export function declaredTitles(doc: Document): string[] {
  const found = [
    metaContent(doc, 'og:title'),
    metaContent(doc, 'twitter:title'),
    doc.title?.trim() || undefined,
  ];
  return found.filter((t): t is string => !!t && bare(t).length >= 2);
}

/** Share of the shorter title's character pairs that the longer one has too: the same words in another order. */
function shared(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 8) return 0;
  const pairs = short.length - 1;
  let hits = 0;
  for (let i = 0; i < pairs; i++) {
    if (long.includes(short.slice(i, i + 2))) hits++;
    // Too few can still agree.
    else if ((i + 1 - hits) * 3 > pairs) return 0;
  }
  return hits / pairs;
}

/** How well a shown title agrees with the declared ones; all of them `bare`. */
function agree(s: string, declared: readonly string[]): number {
  let best = 0;
  if (s.length < 4) return 0;
  for (const d of declared) {
    if (d === s) return 1;
    if (d.startsWith(s)) best = Math.max(best, s.length >= 6 ? 0.9 : 0.5);
    else if (s.length >= 8 && d.includes(s)) best = Math.max(best, 0.7);
    else if (d.length >= 8 && s.includes(d)) best = Math.max(best, 0.6);
    else {
      // A shortened or lightly edited title: the longest common beginning decides.
      let n = 0;
      while (n < s.length && n < d.length && s[n] === d[n]) n++;
      if (n >= 8 && n / Math.min(s.length, d.length) > 0.6) best = Math.max(best, 0.5);
      else if (shared(s, d) > 0.7) best = Math.max(best, 0.5);
    }
  }
  return best;
}

/** The lines of a heading as one title. A first line that is the declared title is all of it: the rest are buttons. */
function shownTitle(s: Survey, i: number, declared: readonly string[]): string {
  let title = '';
  const from = s.firstRun[i] as number;
  const end = Math.min(s.endRun[i] as number, from + 4);
  for (let r = from; r < end; r++) {
    title = `${title} ${runText(s, s.runs[r] as Run)}`.trim();
    if (r + 1 < end && declared.includes(bare(title))) return title;
  }
  return title;
}

/** Finds the headline; `selectors` of a site rule come first. */
export function findHeadline(s: Survey, selectors: readonly string[] = []): Headline {
  const titles = declaredTitles(s.doc);
  const siteName = metaContent(s.doc, 'og:site_name');
  const declared = [...new Set(titles.flatMap((t) => [bare(t), bare(stripSuffix(t, siteName))]))];
  for (const selector of selectors) {
    for (const el of s.doc.querySelectorAll(selector)) {
      const i = s.indexOf(el);
      const title = i < 0 ? '' : shownTitle(s, i, declared);
      if (title) {
        return {
          title,
          el: i,
          run: s.firstRun[i] as number,
          agreement: Math.max(agree(bare(title), declared), 0.5),
        };
      }
    }
  }
  let best: Headline | null = null;
  let bestScore = 0;
  for (let i = 0; i < s.els.length; i++) {
    const runs = (s.endRun[i] as number) - (s.firstRun[i] as number);
    if (runs < 1 || runs > 4) continue;
    const run = s.runs[s.firstRun[i] as number] as Run;
    if (run.chars > 200) continue;
    const heading = ((s.tags[i] as number) & HEADING) !== 0;
    if (!heading && !nameOf(s, i).title) continue;
    const el = s.els[i] as Element;
    let score = heading ? (el.nodeName === 'H1' ? 3 : el.nodeName === 'H2' ? 1.5 : 0.5) : 0.5;
    // Whole agreement gives 6: without a chance to win nothing more is asked.
    if (score + 6 <= bestScore) continue;
    const title = shownTitle(s, i, declared);
    const words = bare(title);
    const agreement = agree(words, declared);
    score += agreement * 6;
    if (words.length < 4) score -= 3;
    if (run.link > run.chars / 2 && agreement < 1) score -= 2;
    if (score <= bestScore + 0.01 || score < 2) continue;
    if (el.closest('aside,nav,footer')) score -= 4;
    else if (isInClutter(s, i)) score -= 2;
    if (score > bestScore + 0.01 && score >= 2) {
      bestScore = score;
      best = { title, el: i, run: s.firstRun[i] as number, agreement };
    }
  }
  if (best && agrees(best)) return best;
  const plain = plainHeadline(s, declared);
  if (plain) return plain;
  if (best) return best;
  const title = stripSuffix(titles[0] ?? '', siteName);
  return { title, el: -1, run: -1, agreement: 0 };
}

/** A headline that no tag and no name marks: the first line of text, no link, that says what the page declares. */
function plainHeadline(s: Survey, declared: readonly string[]): Headline | undefined {
  for (const run of s.runs) {
    if (run.chars < 8 || run.chars > 120 || run.link > 0) continue;
    const title = runText(s, run);
    const agreement = agree(bare(title), declared);
    if (agreement >= 0.9 && !isInClutter(s, run.el)) return { title, el: run.el, run: run.index, agreement };
  }
  return undefined;
}

function isInClutter(s: Survey, i: number): boolean {
  for (let up = s.parent[i] as number, n = 0; up > 0 && n < 6; up = s.parent[up] as number, n++) {
    const category = categoryOf(s, up);
    if (category && category !== 'nav') return true;
  }
  return false;
}
