// Metadata: byline, site name and the published and updated times, each from the most trustworthy place.
import type { SiteRule, Stated } from '../model.ts';
import { PRINTED_DATE } from './head.ts';
import { bodyRuns, type Page } from './index.ts';
import { type LinkedData, readLinkedData } from './json-ld.ts';
import { metaContent } from './metas.ts';
import { type Run, runText, type Survey } from './survey.ts';
import { instant, readMachineTime, readTime } from './times.ts';

export interface Metadata {
  title: string;
  byline?: string;
  siteName?: string;
  publishedAt?: Stated;
  updatedAt?: Stated;
  linked: LinkedData;
}

const DAY = 86_400_000;

/** The text a rule's selectors show; elements side by side are joined by a space (dates split over several). */
export function ruleText(
  doc: Document,
  selectors: readonly string[] | undefined,
): { text: string; el: Element; selector: string } | undefined {
  for (const selector of selectors ?? []) {
    for (const el of doc.querySelectorAll(selector)) {
      const content = el.nodeName === 'META' ? (el.getAttribute('content') ?? '') : spaced(el);
      const text = content.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
      if (text) return { text: text.slice(0, 300), el, selector };
    }
  }
  return undefined;
}

/** Text content with a space between elements, so that 2024 and 05/09 stay apart. */
function spaced(el: Element): string {
  let out = '';
  const walk = (node: Node) => {
    for (let c = node.firstChild; c; c = c.nextSibling) {
      if (c.nodeType === 3) out += (c as Text).data;
      else if (c.nodeType === 1 && !/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|SVG)$/i.test(c.nodeName)) {
        out += ' ';
        walk(c);
        out += ' ';
      }
    }
  };
  walk(el);
  return out;
}

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
        : { iso: published.iso, printed: published.printed, from: 'visible' };
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

const NOT_A_NAME = /^(?:https?:|www\.|admin|editor|staff|网易|新浪|腾讯|搜狐|\d+$|.*[@{}<>])/i;

const NAMES = String.raw`[\u4e00-\u9fff]{2,4}(?:[·•][\u4e00-\u9fff]{1,6})?(?:[ 　、，,]+[\u4e00-\u9fff]{1,4}(?![\u4e00-\u9fff])){0,6}`;
/** `（记者 路远）`, `新京报记者 白露 通讯员 石青`, `本报记者 王 乐`. */
const WIRE = new RegExp(
  String.raw`[（(](?:[\u4e00-\u9fff]{0,10})记者\s*[:：]?\s*(${NAMES})\s*(?:[)）]|通讯员|摄影|报道)`,
);
const WIRE_LINE = new RegExp(
  String.raw`^[\u4e00-\u9fff·]{0,12}记者\s*[:：]?\s+(${NAMES})(?:\s*(?:通讯员|编辑|实习|摄影|校对|报道).*)?$`,
);

/** A line that is only the reporter's name: `南浦日报记者 白露`. */
export const isReporterLine = (line: string): boolean => line.length < 60 && WIRE_LINE.test(line);

/** The reporter that the first or last lines of the body name. */
function wireReporter(page: Page): string | undefined {
  const s = page.survey;
  const lines = [...bodyRuns(s, page.body, page.insets)];
  const around = [...page.head.zone.map((r) => s.runs[r] as Run), ...lines.slice(0, 3), ...lines.slice(-3)];
  for (const run of around) {
    const line = runText(s, run);
    const found =
      WIRE.exec(line.slice(0, 200)) ??
      WIRE.exec(line.slice(-120)) ??
      (line.length < 60 ? WIRE_LINE.exec(line) : null);
    if (found?.[1]) return found[1].trim();
  }
  return undefined;
}

/** `…, Harrow Times`: the paper after the name. */
const OUTLET_TAIL =
  /,\s*(?:[A-Z][\w.’'-]*\s+){0,4}(?:Times|Post|News|Herald|Tribune|Press|Journal|Gazette|Telegraph|Chronicle|Reuters|Today|Mail|Standard|Observer|Mirror|Guardian|Examiner|Courier)$/;

/** Names as the page gives them: `作者 | 李`, `文｜王`, `By Jane Doe`. */
export function nameIn(line: string): string | undefined {
  const zh =
    /(?:^|[\s(（|｜·])(?:作者|文|撰文|采写|撰稿|本报记者|记者)\s*[:：|｜/丨]\s*([^\s|｜/丨，,。:：()（）]{2,16}(?:[ 、]\s*(?!来源|编辑|责编|摄影|图片|出品|发布|稿源)[\u4e00-\u9fff]{2,4}(?![\u4e00-\u9fff:：|｜])){0,4})/.exec(
      line,
    );
  if (zh) return zh[1]?.trim();
  const en = /^(?:written\s+)?by:?\s+(.{3,100})$/i.exec(line);
  if (en)
    return en[1]
      ?.split(
        /\s+(?:[|•·]|updated|published|in\s+[A-Z])|,\s*(?=\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d)/i,
      )[0]
      ?.replace(OUTLET_TAIL, '')
      .replace(/,\s*(?:\w+\s+)?(?:reporter|correspondent|editor|writer).*$/i, '')
      .trim();
  return undefined;
}

/** A name without the words around it: labels before, outlets and roles after. */
const cleanName = (text: string): string =>
  text
    .replace(
      /^(?:by|written by|作者|文|撰文|(?:本报|本刊|特约|见习|实习|[\u4e00-\u9fff]{2,8})?记者)\s*[:：|｜/丨]?\s+/i,
      '',
    )
    .replace(/^(?:by|作者|文)\s*[:：|｜/丨]\s*/i, '')
    .replace(/\s*(?:来源|编辑|责编|责任编辑|摄影|图片)(?:\s*[:：|｜].*)?$/, '')
    .replace(/\s*[/／|｜]\s*\S{2,12}(?:报|网|社|新闻|周刊|客户端|日报|晚报)$/, '')
    .replace(/\s*,\s*[A-Z][A-Za-z. ]{1,20}$/, (tail) => (/^\s*,\s*[A-Z]{2,5}$/.test(tail) ? '' : tail))
    .replace(/\s+,/g, ',')
    .trim();

function readByline(
  page: Page,
  chinese: boolean,
  rule: SiteRule | undefined,
  linked: LinkedData,
): string | undefined {
  const s: Survey = page.survey;
  const ruled = ruleText(s.doc, rule?.author)?.text;
  if (ruled) {
    const stated = nameIn(ruled) ?? (/来源\s*[:：]|稿源/.test(ruled) ? '' : ruled);
    const name = cleanName(stated);
    if (name && name.length <= 80 && !NOT_A_NAME.test(name)) return name;
  }
  const lines = [...page.head.bylines, ...page.head.dates].map((r) => runText(s, s.runs[r] as Run));
  for (const line of lines) {
    const name = cleanName(nameIn(line) ?? '');
    if (name && !NOT_A_NAME.test(name)) return name;
  }
  const wire = wireReporter(page);
  if (wire) return wire;
  for (const inset of page.insets) {
    if (inset.role !== 'credit') continue;
    for (let r = inset.from; r < inset.to; r++) {
      const name = cleanName(nameIn(runText(s, s.runs[r] as Run)) ?? '');
      if (name && !NOT_A_NAME.test(name)) return name;
    }
  }
  const declared = linked.authors.filter((a) => !NOT_A_NAME.test(a) && a.length <= 60);
  if (declared.length > 0) return declared.join(', ');
  if (chinese) return undefined;
  const meta = metaContent(s.doc, 'author', 'article:author', 'parsely-author', 'byl')?.replace(
    /^by\s+/i,
    '',
  );
  return meta && meta.length <= 80 && !NOT_A_NAME.test(meta) ? meta : undefined;
}
