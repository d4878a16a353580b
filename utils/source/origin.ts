// Where the text came from: what kind of origin the page states, and what can be said about it.
import type { Finding, SourceNote } from '../model.ts';
import type { CarrierPart } from './carrier.ts';
import { hostOf, registrable } from './hosts.ts';
import { type Lists, namesOf } from './lookups.ts';
import { nameKey, sameName } from './names.ts';
import { clip, collapse } from './quote.ts';
import { type Context, findAtEdges, findInSigns, finding, having, placeOfWords, signsOf } from './signs.ts';
import { findStated, type Stated } from './stated-source.ts';

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

/** Whether a name is one of the outlet's whose host this is. */
function isOwnName(name: string, { page, lists }: Context, carrier: SourceNote['carrier']): boolean {
  const outlet = lists.outletOfHost(page.host);
  return (
    OWN.test(collapse(name)) ||
    sameName(name, carrier.siteName) ||
    sameName(name, page.site?.name) ||
    (outlet !== undefined && namesOf(outlet).some((alias) => sameName(name, alias)))
  );
}

function kindOf(
  name: string,
  context: Context,
  carrier: CarrierPart['carrier'],
): SourceNote['origin']['kind'] {
  if (sameName(name, carrier.account)) return 'self';
  if (VAGUE.test(collapse(name).replace(/等$/, ''))) return 'vague';
  if (!carrier.platform && isOwnName(name, context, carrier)) return 'self';
  const entry = context.lists.findEntry(name)?.entry;
  if (OFFICIAL_CATEGORY.test(entry?.category ?? '') || OFFICIAL_NAME.test(nameKey(name))) return 'official';
  return 'named';
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
  const differs = !sameName(title, article.title);
  const values = { title: clip(title), differs: differs ? 1 : 0 };
  return [
    finding('original-title', 'found', 'page', {
      quote: title,
      where: placeOfWords(article, hit, title),
      values,
    }),
  ];
}

const COMPILED = having(
  '整合 综合 整理 编辑 编译 汇编 改写',
  /(?:整合|综合|整理|编辑|编译|汇编|改写)(?:自|于)\s*[:：]?\s*([^。：:；;（(\n]{2,60}?)(?:等(?:媒体|报道|来源|公开资料)?)?(?=\s*(?:$|[。；;）)】\n]))/,
);

/** Sources that the text was put together from, beside the one in its source slot. */
function compiledFrom({ page, article }: Context, stated: Stated | undefined): Finding[] {
  const hit =
    findInSigns(signsOf(page, ['credits', 'tail', 'head']), [COMPILED]) ??
    findAtEdges(article, [COMPILED], { first: 1, last: 3, longest: 100 });
  const names = hit?.groups[0];
  if (!hit || !names || sameName(names, stated?.name)) return [];
  return [
    finding('compiled-from', 'found', 'page', {
      quote: hit.matched,
      where: hit.where,
      values: { names: clip(names) },
    }),
  ];
}

/** A search for the headline in quotation marks: where a text was before is found outside the page. */
function searchFor(title: string, tongue: Context['tongue']): string {
  const words = encodeURIComponent(
    `"${collapse(title)
      .slice(0, 120)
      .replace(/\p{Surrogate}/gu, '')}"`,
  );
  return tongue === 'zh' ? `https://www.baidu.com/s?wd=${words}` : `https://duckduckgo.com/?q=${words}`;
}

/** A link to the original: on the source's name, or a body link that says so. */
function originalLink({ page, article, tongue }: Context, stated: Stated): Finding {
  const named = page.links.find((link) =>
    /^(?:原文|阅读原文|原文链接|original|via)/i.test(collapse(link.text)),
  );
  const href = stated.href ?? named?.href;
  const away = href ? hostOf(href) : undefined;
  const values = { source: clip(stated.name) };
  if (!href || !away || registrable(away) === registrable(page.host)) {
    const lookup = searchFor(article.title, tongue);
    return finding('original-link', 'not-found', 'computed', { lookup, values });
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

/** 综合X、Y报道: the first of several names that the list holds, else the first. */
function listedName(raw: string, lists: Lists): string {
  const names = raw
    .replace(/^(?:本文)?综合(?:自)?/, '')
    .replace(/等?(?:综合)?(?:报道|消息|整理)?$/, '')
    .split(/[、，,]/)
    .map((name) => name.trim())
    .filter(Boolean);
  return names.find((name) => lists.findEntry(name)) ?? names[0] ?? raw;
}

/** Where the article came from and what there is to say about it. */
export function describeOrigin(context: Context, { carrier }: CarrierPart): OriginPart {
  const stated = findStated(context, carrier);
  if (!stated) {
    return {
      origin: { kind: 'none' },
      findings: [
        finding('stated-source', 'not-found', 'page', {
          lookup: searchFor(context.article.title, context.tongue),
        }),
        ...compiledFrom(context, undefined),
        ...originalTitle(context),
      ],
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
    const how = kind === 'self' && !sameName(stated.name, carrier.account) ? 'site' : kind;
    findings.push(
      finding('source-kind', 'found', 'computed', { ...place, values: { ...values, kind: how } }),
    );
  }
  // The account was looked up already when both are the same name.
  const alreadyListed = carrier.platform !== undefined && sameName(stated.name, carrier.account);
  if (context.tongue === 'zh' && kind !== 'vague' && !alreadyListed && !OWN.test(stated.name)) {
    const listed = context.lists.listFinding('list-match', listedName(stated.name, context.lists));
    // That a site is not on the list need not be said of its own name as the source.
    findings.push(...listed.filter(({ state }) => kind !== 'self' || state === 'found'));
  }
  if (kind === 'named' || kind === 'official') findings.push(originalLink(context, stated));
  return {
    origin: { raw: stated.name, kind },
    findings: [...findings, ...compiledFrom(context, stated), ...originalTitle(context)],
  };
}
