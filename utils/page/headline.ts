// The headline: which words on the page are its title, agreeing with what the page declares.
import { namesOf } from './names.ts';
import { categoryOf } from './sums.ts';
import { type Run, runText, type Survey } from './survey.ts';

export interface Headline {
  title: string;
  /** Index of the element that shows it; -1 when the title is only declared. */
  el: number;
  /** Index of its (first) run; -1 likewise. */
  run: number;
  /** 0–1: how well what is shown agrees with what is declared. */
  agreement: number;
}

/** Letters, digits and Han only: what two spellings of one title share. */
export const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

const meta = (doc: Document, ...names: string[]): string | undefined => {
  for (const name of names) {
    const el = doc.querySelector(`meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`);
    const content = el?.getAttribute('content')?.replace(/\s+/g, ' ').trim();
    if (content) return content;
  }
  return undefined;
};

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
  const found = [meta(doc, 'og:title'), meta(doc, 'twitter:title'), doc.title?.trim() || undefined];
  return found.filter((t): t is string => !!t && bare(t).length >= 2);
}

/** Share of the shorter title's character pairs that the longer one has too: the same words in another order. */
function shared(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 8) return 0;
  let hits = 0;
  for (let i = 0; i + 2 <= short.length; i++) if (long.includes(short.slice(i, i + 2))) hits++;
  return hits / (short.length - 1);
}

function agree(shown: string, declared: string[]): number {
  let best = 0;
  const s = bare(shown);
  if (s.length < 4) return 0;
  for (const title of declared) {
    const d = bare(title);
    if (!d) continue;
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

const HEADING = /^H[1-6]$/;

function shownTitle(s: Survey, i: number): string {
  const parts: string[] = [];
  for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number) && parts.length < 4; r++) {
    parts.push(runText(s, s.runs[r] as Run));
  }
  return parts.join(' ').trim();
}

/** Finds the headline; `selectors` of a site rule come first. */
export function findHeadline(s: Survey, selectors: readonly string[] = []): Headline {
  const declared = declaredTitles(s.doc);
  for (const selector of selectors) {
    for (const el of s.doc.querySelectorAll(selector)) {
      const i = s.indexOf(el);
      const title = i < 0 ? '' : shownTitle(s, i);
      if (title) {
        return {
          title,
          el: i,
          run: s.firstRun[i] as number,
          agreement: Math.max(agree(title, declared), 0.5),
        };
      }
    }
  }
  let best: Headline | null = null;
  let bestScore = 0;
  for (let i = 0; i < s.els.length; i++) {
    const el = s.els[i] as Element;
    const heading = HEADING.test(el.nodeName);
    const named = !heading && /title|headline|h1/i.test(namesOf(el));
    if (!heading && !named) continue;
    const runs = (s.endRun[i] as number) - (s.firstRun[i] as number);
    if (runs < 1 || runs > 4) continue;
    const run = s.runs[s.firstRun[i] as number] as Run;
    if (run.chars > 200) continue;
    const title = shownTitle(s, i);
    const agreement = agree(title, declared);
    const level = heading ? Number(el.nodeName[1]) : 7;
    let score = agreement * 6 + (level === 1 ? 3 : level === 2 ? 1.5 : heading ? 0.5 : 0) + (named ? 0.5 : 0);
    if (bare(title).length < 4) score -= 3;
    if (run.link > run.chars / 2 && agreement < 1) score -= 2;
    if (el.closest('aside,nav,footer')) score -= 4;
    else if (isInClutter(s, i)) score -= 2;
    if (score > bestScore + 0.01 && score >= 2) {
      bestScore = score;
      best = { title, el: i, run: s.firstRun[i] as number, agreement };
    }
  }
  if (best) return best;
  const title = stripSuffix(declared[0] ?? '', meta(s.doc, 'og:site_name'));
  return { title, el: -1, run: -1, agreement: 0 };
}

function isInClutter(s: Survey, i: number): boolean {
  for (let up = s.parent[i] as number, n = 0; up > 0 && n < 6; up = s.parent[up] as number, n++) {
    const category = categoryOf(s, up);
    if (category && category !== 'nav') return true;
  }
  return false;
}
