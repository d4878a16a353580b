// Where the text came from, as the page states it.
import type { Finding, Place, Sign, SourceNote } from '../model.ts';
import type { CarrierPart } from './carrier.ts';
import { listFinding } from './list-finding.ts';
import { findEntry, nameKey } from './match.ts';
import { namesOf, outletOfHost, registrable } from './outlets.ts';
import { clip, collapse } from './quote.ts';
import { type Context, findAtEdges, findInSigns, finding, type Hit, placeOfWords, signsOf } from './signs.ts';

/** A name ends where a separator, a bracket's end or the next credit begins; Latin words may follow a space. */
const NAME = '[“"《「]?([^\\s|｜丨，,。；;”"》」）)\\]】]{2,30}(?:[ ][A-Za-z][\\w.&\'’-]{1,20}){0,4})';

/** 来源：X, with or without 文章/本文 …, but not 图片来源 or 数据来源. */
const LABELLED: readonly RegExp[] = [
  new RegExp(
    `(?:^|[^一-龥]|文章|本文|稿件|新闻|消息|信息|内容)(?:来源|稿源|出处)(?:\\s*[:：|｜丨/]\\s*|于\\s*[:：]\\s*)${NAME}`,
  ),
  new RegExp(`(?:授权转载自|转载自|转载于|转自|摘自|原载于?|首发于|首发自)\\s*[:：|｜]?\\s*${NAME}`),
  /\b(?:Originally (?:published|appeared) (?:on|in|by|at)|(?:was )?(?:originally|first) (?:published|appeared) (?:on|in|by|at)|Republished (?:from|with permission (?:from|of))|Source\s*:)\s+((?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of|and|the|[A-Z&][\w.&'’-]*)){0,5})/,
];

/** 综合新华社、央视新闻报道 as a line of its own. */
const COMBINED =
  /^[（(]?\s*(?:本文)?综合(?:自)?\s*[:：]?\s*([^。！？]{2,50}?)(?:等)?(?:报道|消息|整理)?\s*[)）]?$/;

/** 新华社北京5月9日电: the agency that opens the text. The date keeps 举报电话 and the like out. */
const DATELINE =
  /^(?:[（(【[]\s*)?(本报|本网|[一-龥]{2,10}?(?:社|网|报|新闻|客户端))(?:讯)?\s*[一-龥·]{0,14}?\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:电|讯|消息|综合)/;

/** 据X报道 as the opening words. */
const ACCORDING =
  /^据\s*[“"《]?([一-龥A-Za-z0-9·]{2,16}?)[”"》]?\s*(?:\d{1,2}月\d{1,2}日|(?:今|昨)[天日])?\s*(?:报道|消息|援引)/;

/** LONDON (AP) — and BEIJING, May 9 (Xinhua) -- */
const WIRE = /^[A-Z][\w .,'’-]{0,50}\((AP|Reuters|AFP|UPI|Bloomberg|Xinhua|CNN|dpa|PA)\)\s*[—–-]/;

/** An agency as the byline: “Associated Press in Valencia”. */
const AGENCY_BYLINE =
  /^(?:By\s+)?(?:the\s+)?((?:Australian )?Associated Press|Reuters|Agence France-Presse|AFP|PA Media|Press Association|UPI|Xinhua|Bloomberg News)\b/i;

const NO_NAME = /^(?:据|悉|该|本|此|其|他|她|记者|报道|媒体|外媒|当地媒体|有关|相关|多家|网友|知情)/;

/** Origins that leave no traceable source (CAC notices on self-media of 2023 and 2025 name them). */
const VAGUE =
  /^(?:(?:来(?:源|自)|源自|综合|整理|转载|摘自)(?:于|自)?)?\s*(?:互联网|网络|网上|网友|自媒体|朋友圈|公开资料|网络公开资料|公开信息|综合报道|网络媒体|各大媒体|综合媒体|其他媒体|其他|未知|不详|佚名|the internet|internet|online|various|agencies|web)?(?:综合|整理|投稿|供稿|素材)?$/i;

const OWN = /^(?:本站|本网|本报|本刊|本台|本公众号|本号|原创|自采|本站原创|本网原创|原创首发|本报讯)$/;

/** Authorities, by the words their names end in; an outlet's name never does. */
const OFFICIAL_NAME =
  /(?:人民政府|政府|政府网|公安(?:厅|局|部|分局)?|交警(?:支队|大队)?|消防(?:救援)?(?:局|总队|支队|大队)?|人民法院|法院|检察院|委员会|统计局|监管局|管理局|税务局|气象(?:局|台)|地震局|应急管理(?:部|厅|局)|卫健委|发改委|教育(?:部|厅|局)|外交部|财政(?:部|厅|局)|商务部|司法(?:部|厅|局)|人社(?:部|厅|局)|海关总署|央行|中国人民银行|国务院(?:办公厅)?|纪委监委|宣传部|网信办|新闻办|退役军人事务(?:部|厅|局))$/;

const OFFICIAL_CATEGORY = /政务发布平台/;

export interface OriginPart {
  origin: SourceNote['origin'];
  findings: Finding[];
}

interface Stated {
  name: string;
  quote?: string;
  where?: Place;
  href?: string;
  /** Only declared for machines as the publisher; no line of the page names an origin. */
  declared?: boolean;
}

/** A name without the words that were printed after it on the same line. */
function trimName(text: string): string {
  const flat = collapse(text)
    .replace(/^(?:文章|本文|新闻|稿件|信息)?(?:来源|稿源|出处|Source)\s*[:：|｜丨]\s*/i, '')
    .replace(/\s+(?:作者|责任编辑|责编|编辑|记者|时间|发布于|发表于|举报|\d{4}[-年/.]).*$/, '');
  return clip(flat, 60);
}

function fromHit(hit: Hit | undefined): Stated | undefined {
  const name = hit?.groups.find((group) => group !== undefined);
  if (!hit || !name) return undefined;
  const trimmed = trimName(name);
  return trimmed ? { name: trimmed, quote: hit.matched, where: hit.where } : undefined;
}

/** 创业邦 → 创业邦(北京), when the line at the head prints it so. */
function withBracket(name: string, head: readonly Sign[]): string {
  if (name.length > 30 || /[(（]/.test(name)) return name;
  for (const sign of head) {
    const line = collapse(sign.text);
    const at = line.indexOf(name);
    const bracket =
      at < 0 ? undefined : /^[（(][^（()）\d]{1,12}[)）]/.exec(line.slice(at + name.length))?.[0];
    if (bracket) return name + bracket;
  }
  return name;
}

/** What the source slot of the page says. */
function fromSlot({ page }: Context): Stated | undefined {
  if (!page.source) return undefined;
  let name = trimName(page.source.text);
  if (!name) return undefined;
  // 石佳/中国青年报: what stands before the slash is the author.
  const outlet = /^[一-龥]{2,4}(?:[\s、][一-龥]{2,4})*\s*\/\s*([^/\s]{2,20})$/.exec(name)?.[1];
  if (outlet && findEntry(outlet)) name = outlet;
  name = withBracket(name, page.head);
  const stated: Stated = { name, quote: name, where: page.source.where };
  const href = page.source.href;
  return href ? { ...stated, href } : stated;
}

/** What the text credits: in its credits, its opening or its closing lines. */
function fromCredits({ page, article }: Context): Stated | undefined {
  const signs = signsOf(page, ['head', 'credits', 'tail', 'notices']);
  return (
    fromHit(findInSigns(signs, LABELLED)) ??
    fromHit(findAtEdges(article, LABELLED)) ??
    fromHit(findInSigns(page.credits, [COMBINED])) ??
    fromHit(findAtEdges(article, [COMBINED], { first: 1, last: 3, longest: 70 }))
  );
}

/** An agency's dateline or credit, or the words 据X报道 at the very beginning. */
function fromOpening({ page, article }: Context): Stated | undefined {
  const opening = { first: 2, last: 0, longest: 5000 };
  const wire = findAtEdges(article, [DATELINE, WIRE], opening);
  if (wire) return fromHit(wire);
  const byline = page.byline && findInSigns([page.byline], [AGENCY_BYLINE]);
  if (byline) return fromHit(byline);
  const declared = AGENCY_BYLINE.exec(collapse(article.byline ?? ''))?.[1];
  if (declared) return { name: declared, where: { part: 'meta' } };
  const said = fromHit(findAtEdges(article, [ACCORDING], { ...opening, first: 1 }));
  return said && !NO_NAME.test(said.name) ? said : undefined;
}

/** The publisher an English page declares for machines, when nothing in sight names an origin. */
function fromPublisher({ page, article, tongue }: Context): Stated | undefined {
  if (tongue === 'zh') return undefined;
  const name = page.siteName ?? article.siteName ?? page.declared.publisher;
  return name && collapse(name)
    ? { name: clip(name, 60), where: { part: 'meta' }, declared: true }
    : undefined;
}

function same(a: string, b: string | undefined): boolean {
  return b !== undefined && nameKey(a) === nameKey(b);
}

/** Whether a name is one of the outlet's whose host this is. */
function isOwnName(name: string, { page }: Context, carrier: SourceNote['carrier']): boolean {
  const outlet = outletOfHost(page.host);
  return (
    OWN.test(collapse(name)) ||
    same(name, carrier.siteName) ||
    same(name, page.site?.name) ||
    (outlet !== undefined && namesOf(outlet).some((alias) => same(name, alias)))
  );
}

function kindOf(
  name: string,
  context: Context,
  carrier: CarrierPart['carrier'],
): SourceNote['origin']['kind'] {
  if (same(name, carrier.account)) return 'self';
  if (VAGUE.test(collapse(name).replace(/等$/, ''))) return 'vague';
  if (!carrier.platform && isOwnName(name, context, carrier)) return 'self';
  const entry = findEntry(name)?.entry;
  if (OFFICIAL_CATEGORY.test(entry?.category ?? '') || OFFICIAL_NAME.test(nameKey(name))) return 'official';
  return 'named';
}

/**
 * The stated source. A credit inside the text beats a source slot that only repeats the account, because it
 * says more; an agency's dateline counts when nothing else is stated.
 */
function findStated(context: Context, carrier: SourceNote['carrier']): Stated | undefined {
  const slot = fromSlot(context);
  const credits = fromCredits(context);
  if (slot && (!credits || !same(slot.name, carrier.account) || same(credits.name, carrier.account)))
    return slot;
  const declared = context.page.declared.source;
  const account = carrier.platform ? undefined : context.page.account;
  return (
    credits ??
    slot ??
    (declared && collapse(declared)
      ? { name: trimName(declared), where: { part: 'meta' } }
      : account && collapse(account.text)
        ? { name: trimName(account.text), quote: account.text, where: account.where }
        : (fromOpening(context) ?? fromPublisher(context)))
  );
}

const ORIGINAL_TITLE = [
  /原(?:标题|题)(?:为)?\s*[:：]?\s*《([^》\n]{4,80})》/,
  /原(?:标题|题)(?:为)?\s*[:：]\s*([^）)\]\n]{4,80})/,
];

/** The original title, when the page prints one, and whether it differs from the title shown. */
function originalTitle({ page, article }: Context): Finding[] {
  const signs = signsOf(page, ['head', 'credits', 'tail']);
  const hit = findInSigns(signs, ORIGINAL_TITLE) ?? findAtEdges(article, ORIGINAL_TITLE);
  const title = hit?.groups[0];
  if (!hit || !title) return [];
  const differs = !same(title, article.title);
  const values = { title: clip(title), differs: differs ? 1 : 0 };
  return [
    finding('original-title', 'found', 'page', {
      quote: title,
      where: placeOfWords(article, hit, title),
      values,
    }),
  ];
}

/** A link to the original: on the source's name, or a body link that says so. */
function originalLink({ page }: Context, stated: Stated): Finding {
  const named = page.links.find((link) =>
    /^(?:原文|阅读原文|原文链接|original|via)/i.test(collapse(link.text)),
  );
  const href = stated.href ?? named?.href;
  const away = href ? hostOf(href) : undefined;
  const values = { source: clip(stated.name) };
  if (!href || !away || registrable(away) === registrable(page.host)) {
    return finding('original-link', 'not-found', 'computed', { values });
  }
  const where = named && !stated.href ? named.where : (stated.where ?? { part: 'head' });
  const quote = named && !stated.href ? named.text : stated.name;
  return finding('original-link', 'found', 'page', {
    quote,
    where,
    lookup: href,
    values: { ...values, host: away },
  });
}

/** The host of an http(s) address, or `undefined`. */
export function hostOf(href: string): string | undefined {
  const match = /^https?:\/\/(?:[^/?#@]*@)?([^/?#:]+)/i.exec(href.trim());
  return match?.[1]?.toLowerCase();
}

/** 综合X、Y报道: the first of several names that the list holds, else the first. */
function listedName(raw: string): string {
  const names = raw
    .replace(/^(?:本文)?综合(?:自)?/, '')
    .replace(/等?(?:综合)?(?:报道|消息|整理)?$/, '')
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return names.find((name) => findEntry(name)) ?? names[0] ?? raw;
}

/** Where the article came from and what there is to say about it. */
export function describeOrigin(context: Context, { carrier }: CarrierPart): OriginPart {
  const stated = findStated(context, carrier);
  if (!stated) {
    return {
      origin: { kind: 'none' },
      findings: [finding('stated-source', 'not-found', 'page'), ...originalTitle(context)],
    };
  }
  const kind = kindOf(stated.name, context, carrier);
  const values = { source: clip(stated.name) };
  const place = {
    ...(stated.quote ? { quote: stated.quote } : {}),
    ...(stated.where ? { where: stated.where } : {}),
  };
  const findings: Finding[] = [
    finding('stated-source', 'found', 'page', {
      ...place,
      values: { ...values, how: stated.declared ? 'declared' : 'printed' },
    }),
  ];
  if (kind !== 'named' && !stated.declared) {
    const how = kind === 'self' && !same(stated.name, carrier.account) ? 'site' : kind;
    findings.push(
      finding('source-kind', 'found', 'computed', { ...place, values: { ...values, kind: how } }),
    );
  }
  // The account was looked up already when both are the same name.
  const alreadyListed = carrier.platform !== undefined && same(stated.name, carrier.account);
  if (context.tongue === 'zh' && kind !== 'vague' && !alreadyListed && !OWN.test(stated.name)) {
    const listed = listFinding('list-match', listedName(stated.name));
    // That a site is not on the list need not be said of its own name as the source.
    if (kind !== 'self' || listed.state === 'found') findings.push(listed);
  }
  if (kind === 'named' || kind === 'official') findings.push(originalLink(context, stated));
  return { origin: { raw: stated.name, kind }, findings: [...findings, ...originalTitle(context)] };
}
