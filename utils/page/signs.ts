// Signs: what the page itself says about its source, gathered as plain data for the source note.
import type { PagePart, PageSigns, Sign, SiteRule } from '../model.ts';
import { nameIn } from './byline.ts';
import { PRINTED_DATE } from './head.ts';
import { bodyRuns, type Page } from './index.ts';
import type { LinkedData } from './json-ld.ts';
import { roleOf } from './lines.ts';
import { metaContent } from './metas.ts';
import { ruleText } from './rule-text.ts';
import { selectorOf } from './selector.ts';
import { type Run, runText } from './survey.ts';
import { readTime } from './times.ts';

const MAX_SIGNS = 40;

/** What follows 来源 / 稿源 / Source in a line, without the word itself. */
const SOURCE_WORD =
  /(?:^|[\s(（|｜·\d】])(?:来源|稿源|來源|文章来源|本文来源|信息来源|出处|来自|转载自|转自|Source)(?:\s*[于自]\s*|\s*[:：|｜]\s*)([^\s|｜，,。；;()（）【】>]{2,30}(?:\s*(?:[·•－-]\s*)[^\s|｜，,。；;()（）]{2,20})?)/i;

export function sourceIn(line: string): string | undefined {
  const found = SOURCE_WORD.exec(line)?.[1]?.trim();
  if (!found || /^(?:\d|作者|责任编辑|编辑|责编|IP|举报|评论|阅读)/.test(found)) return undefined;
  return found.replace(/(?:作者|责任编辑|编辑|责编)[:：].*$/, '').trim() || undefined;
}

/** Gathers the signs. `text` is `Article.text`: quotes that stand in it get an offset. */
export function readSigns(
  page: Page,
  rule: SiteRule | undefined,
  text: string,
  linked: LinkedData,
  siteName?: string,
): PageSigns {
  const s = page.survey;
  const doc = s.doc;
  const unique = new Map<string, boolean>();
  const sign = (t: string, part: PagePart, el?: Element | null, href?: string): Sign => {
    const where: Sign['where'] = { part };
    if (el && part !== 'meta') where.selector = selectorOf(el, unique);
    return href ? { text: t, where, href } : { text: t, where };
  };
  const runSign = (r: number, part: PagePart): Sign => {
    const run = s.runs[r] as Run;
    return sign(runText(s, run), part, s.els[run.el]);
  };

  const head = [...new Set([...page.head.dates, ...page.head.bylines, ...page.head.zone])]
    .sort((a, b) => a - b)
    .map((r) => runSign(r, 'head'));
  const credits: Sign[] = [];
  const notices: Sign[] = [];
  const tail: Sign[] = [];
  for (const inset of page.insets) {
    if (inset.role === 'credit' || inset.role === 'notice') {
      for (let r = inset.from; r < inset.to; r++)
        (inset.role === 'credit' ? credits : notices).push(runSign(r, 'tail'));
    } else if (inset.role === 'promo') {
      for (let r = inset.from; r < inset.to; r++) tail.push(runSign(r, 'tail'));
    }
  }
  // Credits and notices also stand after the body's container, some before it.
  const bodyRunIndexes = new Set<number>();
  let lastBody = 0;
  for (const run of bodyRuns(s, page.body, page.insets)) {
    bodyRunIndexes.add(run.index);
    lastBody = run.index;
  }
  const ruled = (selectors: readonly string[] | undefined, into: Sign[]) => {
    for (const selector of selectors ?? []) {
      for (const el of doc.querySelectorAll(selector)) {
        const line = (el.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (line && line.length < 600 && !into.some((x) => x.text === line))
          into.push(sign(line, 'tail', el));
      }
    }
  };
  ruled(rule?.credits, credits);
  ruled(rule?.notices, notices);
  for (let r = 0; r < s.runs.length; r++) {
    const run = s.runs[r] as Run;
    if (bodyRunIndexes.has(r) || run.chars > 260 || run.chars < 4) continue;
    if (r < page.headline.run - 10 || r > lastBody + 40) continue;
    const role = roleOf(s, run);
    if (!role || role === 'promo') continue;
    const line = runText(s, run);
    if (role === 'credit' && !credits.some((x) => x.text.includes(line))) credits.push(runSign(r, 'tail'));
    else if (role === 'notice' && !notices.some((x) => x.text.includes(line)))
      notices.push(runSign(r, 'tail'));
  }

  const footer: Sign[] = [];
  for (let r = s.runs.length - 1; r >= 0 && footer.length < 8; r--) {
    const run = s.runs[r] as Run;
    const line = run.chars < 600 ? runText(s, run) : '';
    if (/ICP|许可证|公网安备|版权所有|Copyright|©/i.test(line)) footer.unshift(runSign(r, 'footer'));
    if (r < lastBody) break;
  }

  const links: Sign[] = [];
  for (const root of page.body?.roots ?? []) {
    for (const a of (s.els[root] as Element).querySelectorAll('a[href]')) {
      if (links.length >= MAX_SIGNS) break;
      const i = s.indexOf(a);
      if (i < 0 || page.insets.some((x) => x.whole && x.el <= i && i < (s.end[x.el] as number))) continue;
      const label = (a.textContent ?? '').replace(/\s+/g, ' ').trim();
      const href = (a as HTMLAnchorElement).href;
      if (label && /^https?:/.test(href)) links.push(sign(label.slice(0, 80), 'body', a, href));
    }
  }

  const nearbyDates: string[] = [];
  const inBody = (r: number) => bodyRunIndexes.has(r);
  for (let r = lastBody + 1; r < s.runs.length && nearbyDates.length < 60; r++) {
    const run = s.runs[r] as Run;
    if (inBody(r) || run.chars > 60 || run.chars < 8) continue;
    const line = runText(s, run);
    const found = PRINTED_DATE.test(line) ? readTime(line, 480) : undefined;
    if (found?.year) nearbyDates.push(found.iso.slice(0, 10));
  }

  const declared: Record<string, string> = {};
  const declare = (key: string, value: string | undefined) => {
    if (value) declared[key] = value;
  };
  declare('publisher', linked.publisher);
  declare('publishingPrinciples', linked.publishingPrinciples);
  declare('correctionsPolicy', linked.correctionsPolicy);
  declare('section', linked.section ?? metaContent(doc, 'article:section'));
  declare('source', metaContent(doc, 'source', 'mediaid', 'og:article:source'));
  declare('author', metaContent(doc, 'author', 'article:author'));
  declare('copyright', metaContent(doc, 'copyright'));
  declare('title', doc.title?.trim());
  if (linked.isAccessibleForFree === false) declared.isAccessibleForFree = 'false';

  const out: PageSigns = {
    host: s.url.hostname,
    path: s.url.pathname,
    head: head.slice(0, MAX_SIGNS),
    credits: credits.slice(0, MAX_SIGNS),
    notices: notices.slice(0, MAX_SIGNS),
    tail: tail.slice(0, MAX_SIGNS),
    footer,
    links,
    nearbyDates,
    declared,
  };
  if (rule)
    out.site = { id: rule.id, name: rule.name.zh, ...(rule.platform ? { platform: rule.platform } : {}) };
  const name = metaContent(doc, 'og:site_name') ?? linked.publisher ?? siteName;
  if (name) out.siteName = name;

  const one = (selectors: readonly string[] | undefined): Sign | undefined => {
    const found = ruleText(doc, selectors);
    if (!found) return undefined;
    const part: PagePart = found.el.nodeName === 'META' ? 'meta' : 'head';
    const href = found.el.nodeName === 'A' ? (found.el as HTMLAnchorElement).href : '';
    return sign(found.text, part, found.el, /^https?:/.test(href) ? href : undefined);
  };
  const account = one(rule?.account);
  if (account) out.account = account;
  const accountClass = one(rule?.accountClass);
  if (accountClass) out.accountClass = accountClass;
  const source = one(rule?.source);
  if (source) {
    source.text =
      sourceIn(source.text) ?? source.text.replace(/^.*?(?:来源|稿源|來源)\s*[:：]?\s*/, '').trim();
    // `石佳/中国青年报`: a reporter and the paper.
    source.text =
      /^[\u4e00-\u9fff]{2,4}(?:\s[\u4e00-\u9fff]{2,4})*\s*[/／]\s*(\S{2,20})$/.exec(source.text)?.[1] ??
      source.text;
    if (source.text && source.text.length <= 60 && !PRINTED_DATE.test(source.text)) out.source = source;
  }
  if (!out.source) {
    for (const line of [...head, ...credits]) {
      const found = sourceIn(line.text);
      if (found) {
        out.source = { ...line, text: found };
        break;
      }
    }
  }
  for (const line of [...head, ...credits]) {
    const found = nameIn(line.text);
    if (found) {
      out.byline = { ...line, text: found };
      break;
    }
  }
  for (const list of [out.tail, out.notices, out.credits]) {
    for (const item of list) {
      const at = text.indexOf(item.text);
      if (at >= 0) item.where.offset = at;
    }
  }
  return out;
}
