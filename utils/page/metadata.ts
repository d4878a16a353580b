// Metadata: byline, site name and the published and updated times, each from the most trustworthy place.
import type { SiteRule, Stated } from '../model.ts';
import { readByline } from './byline.ts';
import { PRINTED_DATE } from './head.ts';
import type { Page } from './index.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import { metaContent } from './metas.ts';
import { ruleText } from './rule-text.ts';
import { type Run, runText } from './survey.ts';
import { instant, readMachineTime, readTime, yearIn } from './times.ts';

export interface Metadata {
  title: string;
  byline?: string;
  siteName?: string;
  publishedAt?: Stated;
  updatedAt?: Stated;
  linked: LinkedData;
}

const DAY = 86_400_000;

/** Times in page scripts that some portals fill the page from. Read as text, never run. */
const SCRIPT_TIMES: [RegExp, RegExp][] = [
  [/(?:^|\.)mp\.weixin\.qq\.com$/, /(?:var\s+ct|createTime|ori_create_time)\s*[=:]\s*["']?(\d{10})/],
  [/(?:^|\.)qq\.com$/, /"pubtime"\s*:\s*"([^"]{10,25})"/],
  [/(?:^|\.)ifeng\.com$/, /"newsTime"\s*:\s*"([^"]{10,25})"/],
];

function scriptTime(doc: Document, host: string): string | undefined {
  for (const [site, pattern] of SCRIPT_TIMES) {
    if (!site.test(host)) continue;
    for (const script of doc.getElementsByTagName('script')) {
      if (script.hasAttribute('src')) continue;
      const found = pattern.exec((script.textContent ?? '').slice(0, 400_000));
      if (found) return found[1];
    }
  }
  return undefined;
}

/** The time with the year that a script of the page gives the same day and minute. */
function dated(doc: Document, iso: string): string {
  for (const script of doc.getElementsByTagName('script')) {
    if (script.hasAttribute('src')) continue;
    const year = yearIn((script.textContent ?? '').slice(0, 400_000), iso);
    if (year) return `${year}${iso.slice(4)}`;
  }
  return iso;
}

interface Candidate extends Stated {
  zoned: boolean;
  clock: boolean;
}

const LABELS =
  /\s*[|｜]\s*(?=\D*(?:更新|updated))|[\s,，　]+(?=(?:最后|最近)?(?:更新|修改|发布|發布|发表|刊发)(?:时间|日期|于|於)?\s*[:：]?)|(?<=\d)\s*[,，]?\s*(?=(?:last |first )?(?:updated|published|posted)\b)/i;
const UPDATED = /(?:更新|修改|updated|modified)/i;
const PUBLISHED = /(?:发布|發布|发表|刊发|published|posted|first published)/i;

function visibleTimes(page: Page, rule: SiteRule | undefined, offset: number, now: Date | undefined) {
  const s = page.survey;
  const lines: string[] = [];
  const ruled = ruleText(s.doc, rule?.time);
  if (ruled) lines.push(ruled.text);
  // Neighbouring short lines are read together as well: a date may be split over elements.
  const zone = page.head.zone.map((r) => runText(s, s.runs[r] as Run));
  for (const r of page.head.dates) lines.push(runText(s, s.runs[r] as Run));
  const joined = zone.filter((t) => t.length <= 12 && /\d/.test(t)).join(' ');
  if (joined) lines.push(joined);
  // Or over the elements of one line, with nothing between them.
  for (const r of page.head.zone) {
    const run = s.runs[r] as Run;
    if (run.chars > 40 || run.to - run.from < 2 || PRINTED_DATE.test(runText(s, run))) continue;
    const apart = s.texts
      .slice(run.from, run.to)
      .map((t) => t.data)
      .join(' ');
    if (PRINTED_DATE.test(apart)) lines.push(apart);
  }
  let published: ReturnType<typeof readTime>;
  let updated: ReturnType<typeof readTime>;
  let relative: ReturnType<typeof readTime>;
  for (const line of lines) {
    // `发布时间：… 更新时间：…` in either order: each label begins a part of its own.
    for (const part of line.split(LABELS)) {
      const found = readTime(part, offset, now);
      if (!found) continue;
      if (found.relative) relative ??= found;
      else if (UPDATED.test(part) && !PUBLISHED.test(part)) updated ??= found;
      else if (
        !published ||
        (!published.clock && found.clock && found.iso.startsWith(published.iso.slice(0, 10)))
      )
        published = found;
    }
  }
  return { published, updated, relative };
}

/** Reads the metadata of an article page. `now` serves only for times printed against the reader's clock. */
export function readMetadata(
  page: Page,
  lang: string,
  rule: SiteRule | undefined,
  now: Date | undefined,
): Metadata {
  const s = page.survey;
  const doc = s.doc;
  const linked = readLinkedData(doc);
  const chinese = lang.startsWith('zh');
  const offset = chinese ? 480 : 0;
  const visible = visibleTimes(page, rule, offset, now);

  const candidates: Candidate[] = [];
  const machine = (text: string | undefined | null, from: string) => {
    const found = text ? readMachineTime(text, offset) : undefined;
    if (found) candidates.push({ iso: found.iso, from, zoned: found.zoned, clock: found.clock });
  };
  machine(doc.documentElement?.getAttribute('data-publishtime'), 'attribute');
  machine(metaContent(doc, 'weibo: article:create_at'), 'meta');
  machine(
    metaContent(doc, 'article:published_time', 'og:published_time', 'og:release_date', 'datePublished'),
    'meta',
  );
  machine(linked.datePublished, 'json-ld');
  machine(
    metaContent(
      doc,
      'publishdate',
      'pubdate',
      'publish-date',
      'PubDate',
      'date',
      'DC.date.issued',
      'parsely-pub-date',
      'sailthru.date',
      'dateUpdate',
    ),
    'meta',
  );
  machine(scriptTime(doc, s.url.hostname), 'script');
  if (page.headline.el >= 0)
    machine(
      doc
        .querySelector('article time[datetime],time[pubdate],time[itemprop="datePublished"]')
        ?.getAttribute('datetime'),
      'meta',
    );

  let declared =
    candidates.find((c) => c.zoned && c.clock) ?? candidates.find((c) => c.clock) ?? candidates[0];
  const modifiedText =
    linked.dateModified ??
    metaContent(doc, 'article:modified_time', 'og:updated_time', 'dateModified', 'lastmod');
  const modified = modifiedText ? readMachineTime(modifiedText, offset) : undefined;

  const out: Metadata = { title: page.headline.title, linked };
  const published = visible.published;
  if (visible.relative && declared && modified && instant(modified.iso) - instant(declared.iso) > 30 * DAY) {
    // "1 day ago" beside an explainer first dated years back: the page speaks of its latest edition.
    out.publishedAt = { iso: modified.iso, printed: visible.relative.printed, from: 'json-ld' };
    declared = undefined;
  } else if (published && !published.year && declared) {
    out.publishedAt = { iso: declared.iso, printed: published.printed, from: declared.from };
  } else if (published) {
    const sameDay = declared && Math.abs(instant(declared.iso) - instant(published.iso)) < 1.5 * DAY;
    // A printed day without a clock is completed by a declared time of the same day; a printed clock stands.
    const complete = declared?.clock && sameDay && (!published.clock || !chinese);
    out.publishedAt =
      complete && declared
        ? { iso: declared.iso, printed: published.printed, from: declared.from }
        : {
            iso: published.year ? published.iso : dated(doc, published.iso),
            printed: published.printed,
            from: 'visible',
          };
    if (published.clock && chinese && declared && declared.iso.slice(0, 16) === published.iso.slice(0, 16)) {
      out.publishedAt.iso = declared.iso;
    }
  } else if (declared) {
    out.publishedAt = { iso: declared.iso, from: declared.from };
    if (visible.relative) out.publishedAt.printed = visible.relative.printed;
  } else if (visible.relative) {
    out.publishedAt = { iso: visible.relative.iso, printed: visible.relative.printed, from: 'visible' };
  }
  if (!out.publishedAt && !visible.updated) {
    // The address is the last to be asked: many portals keep the day in it.
    const day = /\/((?:19|20)\d{2})[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?:\/|[-_]|$)/.exec(
      s.url.pathname,
    );
    const iso = day ? readMachineTime(`${day[1]}-${day[2]}-${day[3]}`, offset)?.iso : undefined;
    if (iso) out.publishedAt = { iso, from: 'url' };
  }
  const updatedIso = visible.updated?.iso ?? modified?.iso;
  if (updatedIso && (!out.publishedAt || instant(updatedIso) - instant(out.publishedAt.iso) > 5 * 60_000)) {
    out.updatedAt = { iso: updatedIso, from: visible.updated ? 'visible' : 'meta' };
    if (visible.updated) out.updatedAt.printed = visible.updated.printed;
  }
  const siteName = metaContent(doc, 'og:site_name', 'application-name') ?? linked.publisher;
  if (rule) out.siteName = chinese ? rule.name.zh : (siteName ?? rule.name.en);
  else if (siteName) out.siteName = siteName;
  const byline = readByline(page, chinese, rule, linked);
  if (byline) out.byline = byline;
  return out;
}
