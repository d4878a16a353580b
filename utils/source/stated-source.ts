// The stated source: where on the page, and in which wording, an origin is named.
import type { Article, Place, Sign, SourceNote } from '../model.ts';
import { nameByDate, unitAtHead } from './head-lines.ts';
import { sameName } from './names.ts';
import { clip, collapse } from './quote.ts';
import {
  type Context,
  findAtEdges,
  findInSigns,
  type Hit,
  having,
  placeOfWords,
  signsOf,
  type Wording,
} from './signs.ts';

/** A name ends where a separator, a bracket's end or the next credit begins; Latin words may follow a space. */
const NAME = '[“"《「]?([^\\s|｜丨，,。；;”"》」）)\\]】]{2,30}(?:[ ][A-Za-z][\\w.&\'’-]{1,20}){0,4})';

/** 来源：X, with or without 文章/本文 …, but not 图片来源 or 数据来源. */
const LABELLED: readonly Wording[] = [
  having(
    '来源 稿源 出处',
    new RegExp(
      `(?:^|[^一-龥]|文章|本文|稿件|新闻|消息|信息|内容)(?:来源|稿源|出处)(?:\\s*[:：|｜丨/]\\s*|于\\s*[:：]\\s*)${NAME}`,
    ),
  ),
  having(
    '转载 转自 摘自 摘编自 编译自 整理自 综合自 载 首发',
    new RegExp(
      `(?:授权转载自|转载自|转载于|转自|摘自|摘编自|编译自|整理自|综合自|原载于?|首发于|首发自)\\s*[:：|｜]?\\s*${NAME}`,
    ),
  ),
  having(
    'ublished ppeared Source',
    /\b(?:Originally (?:published|appeared) (?:on|in|by|at)|(?:was )?(?:originally|first) (?:published|appeared) (?:on|in|by|at)|Republished (?:from|with permission (?:from|of))|Source\s*:)\s+((?:[Tt]he )?[A-Z][\w.&'’-]*(?: (?:of|and|the|[A-Z&][\w.&'’-]*)){0,5})/,
  ),
  having(
    '来自 转载自 首发于',
    new RegExp(
      `(?:本文|文章|内容)(?:来自|转载自|首发于)(?:微信)?(?:公众号|订阅号|视频号)\\s*[:：]?\\s*${NAME}`,
    ),
  ),
];

/** 综合新华社、央视新闻报道 as a line of its own. */
const COMBINED = having(
  '综合',
  /^[（(]?\s*(?:本文)?综合(?:自)?\s*[:：]?\s*([^。！？]{2,50}?)(?:等)?(?:报道|消息|整理)?\s*[)）]?$/,
);

/** 新华社北京5月9日电: the agency that opens the text. The date keeps 举报电话 and the like out. */
const DATELINE = having(
  '月',
  /^(?:[（(【[]\s*)?(本报|本网|[一-龥]{2,10}?(?:社|网|报|新闻|客户端))(?:讯)?\s*[一-龥·]{0,14}?\s*(?:\d{4}年)?\d{1,2}月\d{1,2}日\s*(?:电|讯|消息|综合)/,
);

/** （河岸社讯） and 【河岸时报综合报道】 */
const BY_HOUSE =
  /^[（(【[]\s*([一-龥A-Za-z]{2,12}?(?:社|网|报|新闻|客户端|在线))(?:讯|消息|综合报道|特约报道|报道)\s*[)）】\]]/;

/** IT之家 5 月 9 日消息 */
const HOUSE_DAY = having('月', /^([一-龥A-Za-z]{2,10}?)\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*(?:消息|讯|电|报道)/);

/** 据X报道 as the opening words. */
const ACCORDING = having(
  '据',
  /^据\s*[“"《]?([一-龥A-Za-z0-9·]{2,16}?)[”"》]?\s*(?:\d{1,2}月\d{1,2}日|(?:今|昨)[天日])?\s*(?:报道|消息|援引)/,
);

/** LONDON (AP) — and BEIJING, May 9 (Xinhua) -- */
const WIRE = having(
  '(',
  /^[A-Z][\w .,'’-]{0,50}\((AP|Reuters|AFP|UPI|Bloomberg|Xinhua|CNN|dpa|PA)\)\s*[—–-]/,
);

/** An agency as the byline: “Associated Press in Valencia”. */
const AGENCY_BYLINE =
  /^(?:By\s+)?(?:the\s+)?((?:Australian )?Associated Press|Reuters|Agence France-Presse|AFP|PA Media|Press Association|UPI|Xinhua|Bloomberg News)\b/i;

/** The same as a line of its own at the head. */
const AGENCY_LINE = new RegExp(`${AGENCY_BYLINE.source}(?: in [A-Z][A-Za-z ]{2,30})?$`, 'i');

const NO_NAME = /^(?:据|悉|该|本|此|其|他|她|记者|报道|媒体|外媒|当地媒体|有关|相关|多家|网友|知情)/;

export interface Stated {
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
  return clip(flat.replace(/(?<=[a-z]{3})[.,]$/, ''), 60);
}

function fromHit(hit: Hit | undefined): Stated | undefined {
  const name = hit?.groups.find((group) => group !== undefined);
  if (!hit || !name) return undefined;
  const trimmed = trimName(name);
  return trimmed ? { name: trimmed, quote: hit.matched, where: hit.where } : undefined;
}

/** 石佳/中国青年报 */
const SLASH = /^[一-龥]{2,4}(?:[\s、][一-龥]{2,4})*\s*\/\s*([^/\s]{2,20})$/;

/** 创业邦 → 创业邦(北京), when the line at the head prints it so; that line is then the place. */
function withBracket(name: string, where: Place, head: readonly Sign[]): { name: string; where: Place } {
  if (name.length > 30 || /[(（]/.test(name)) return { name, where };
  for (const sign of head) {
    const line = collapse(sign.text);
    const at = line.indexOf(name);
    const bracket =
      at < 0 ? undefined : /^[（(][^（()）\d]{1,12}[)）]/.exec(line.slice(at + name.length))?.[0];
    if (bracket) return { name: name + bracket, where: sign.where };
  }
  return { name, where };
}

/** What the source slot of the page says. */
function fromSlot({ page, lists }: Context): Stated | undefined {
  if (!page.source) return undefined;
  let name = trimName(page.source.text);
  if (!name) return undefined;
  // 石佳/中国青年报: what stands before the slash is the author.
  const outlet = SLASH.exec(name)?.[1];
  if (outlet && lists.findEntry(outlet)) name = outlet;
  const whole = withBracket(name, page.source.where, page.head);
  const stated: Stated = { ...whole, quote: whole.name };
  const href = page.source.href;
  return href ? { ...stated, href } : stated;
}

/** 林知白/河岸日报 as a line at the head, when the list holds what stands after the slash. */
function fromSlash({ page, lists }: Context): Stated | undefined {
  for (const sign of page.head) {
    const outlet = SLASH.exec(collapse(sign.text))?.[1];
    if (outlet && lists.findEntry(outlet)) return { name: outlet, quote: outlet, where: sign.where };
  }
  return undefined;
}

/** The name beside the date, or that of a unit as a line of its own at the head. */
function fromUnitLine({ page, lists }: Context): Stated | undefined {
  const sign = nameByDate(page) ?? unitAtHead(page, lists);
  return sign && { name: collapse(sign.text), quote: sign.text, where: sign.where };
}

/** （河岸发布） behind the last sentence: a house by the word it ends in; （完） and （林知白） are none. */
const TRAILING =
  /[。！？”…]\s*[（(]([^（()）。，：\d]{2,16}(?:报|网|社|台|局|委|办|中心|公众号|发布|客户端|之家|新闻|频道|周刊|杂志|观察|快讯|融媒体?|电视))[)）]\s*$/;

function fromTrailing(article: Article): Stated | undefined {
  const hit = findAtEdges(article, [TRAILING], { first: 0, last: 1, longest: 20_000 });
  const name = hit?.groups[0]?.trim();
  return hit && name ? { name, quote: name, where: placeOfWords(article, hit, name) } : undefined;
}

/** What the text credits: in its credits, its opening or its closing lines. */
function fromCredits({ page, article }: Context): Stated | undefined {
  const signs = signsOf(page, ['head', 'credits', 'tail', 'notices']);
  return (
    fromHit(findInSigns(signs, LABELLED)) ??
    fromHit(findAtEdges(article, LABELLED)) ??
    fromHit(findInSigns(page.credits, [COMBINED])) ??
    fromHit(findAtEdges(article, [COMBINED], { first: 1, last: 3, longest: 70 })) ??
    fromTrailing(article)
  );
}

/** An agency's dateline or credit, or the words 据X报道 at the very beginning. */
function fromOpening({ page, article }: Context): Stated | undefined {
  const opening = { first: 2, last: 0, longest: 5000 };
  const wire = findAtEdges(article, [DATELINE, WIRE], opening);
  if (wire) return fromHit(wire);
  const house = fromHit(findAtEdges(article, [BY_HOUSE, HOUSE_DAY], opening));
  if (house && !NO_NAME.test(house.name)) return { ...house, quote: house.name };
  const byline = page.byline && findInSigns([page.byline], [AGENCY_BYLINE]);
  if (byline) return fromHit(byline);
  const line = findInSigns(page.head, [AGENCY_LINE]);
  if (line) return fromHit(line);
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

/** What the page declares for machines: meta source, mediaid. */
function fromDeclared({ page }: Context): Stated | undefined {
  const name = trimName(page.declared.source ?? '');
  return name ? { name, where: { part: 'meta' } } : undefined;
}

/** On a newsroom's page the name in an account's place is where the text came from. */
function fromAccount({ page }: Context, carrier: SourceNote['carrier']): Stated | undefined {
  if (carrier.platform || !page.account) return undefined;
  const name = trimName(page.account.text);
  return name ? { name, quote: page.account.text, where: page.account.where } : undefined;
}

/**
 * The stated source: the source slot, unless it only repeats the account and the text credits someone else;
 * then whatever else names an origin, from the plainest statement to the most general.
 */
export function findStated(context: Context, carrier: SourceNote['carrier']): Stated | undefined {
  const slot = fromSlot(context);
  const credits = fromCredits(context);
  const repeats = slot !== undefined && sameName(slot.name, carrier.account);
  if (repeats && credits && !sameName(credits.name, carrier.account)) return credits;
  return (
    slot ??
    credits ??
    fromDeclared(context) ??
    fromAccount(context, carrier) ??
    fromSlash(context) ??
    fromUnitLine(context) ??
    fromOpening(context) ??
    fromPublisher(context)
  );
}
