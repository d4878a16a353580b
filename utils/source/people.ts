// Who wrote, reported and edited, as the page prints it.
import type { Finding, Sign, SourceNote } from '../model.ts';
import { nameKey } from './match.ts';
import { namesOf, outletOfHost } from './outlets.ts';
import { clip, collapse } from './quote.ts';
import { type Context, findAtEdges, findInSigns, finding, type Hit, signsOf } from './signs.ts';

/** Words of the next credit, which may stand after a name with only a space between. */
const NEXT_CREDIT =
  '来源|稿源|编辑|责编|责任|记者|通讯员|图片|图源|摄影|摄像|校对|审核|审校|监制|出品|发布|时间|原创|作者|实习|举报|值班|统筹|编审|美编|视频|综合|报道|表示|告诉|了解';
/** Two to four characters, a spaced name of two (方 敏) or one with a middle dot; several joined by space, 、 or &. */
const ZH_NAME = `(?!${NEXT_CREDIT})(?:[一-龥]\\s[一-龥](?![一-龥])|[一-龥]{2,4}(?:·[一-龥]{1,6})?)`;
const ZH_NAMES = `${ZH_NAME}(?:(?:\\s|、|，|,|&|和)+${ZH_NAME}){0,4}`;
/** What follows a name: the end, a separator, or the next credit. */
const END = '(?=\\s*(?:$|[\\s)）\\]】|｜丨/，,。；;_]))';

const BYLINE: readonly RegExp[] = [
  new RegExp(`(?:^|[\\s（(【|｜丨])(?:作者|撰文|撰稿|采写|文)\\s*[:：|｜丨/]\\s*(${ZH_NAMES})${END}`),
  new RegExp(
    `(?:^|[\\s（(【|｜丨])(?:作者|撰文|撰稿|采写)\\s*[:：|｜丨/]\\s*([^\\s|｜丨，,。；;:：）)”“]{2,16})${END}`,
  ),
  new RegExp(`^(?:作者|撰文|文)\\s+(${ZH_NAMES})$`),
  /^By\s+([A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin)){1,3}(?:(?:,| and| &) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,4})/,
];

const REPORTER: readonly RegExp[] = [
  new RegExp(`(?:记者|通讯员)\\s*[:：|｜]\\s*(${ZH_NAMES})${END}`),
  new RegExp(`[（(【](?:[一-龥]{0,12})(?:记者|通讯员)\\s*(${ZH_NAMES})\\s*[)）】]`),
  new RegExp(`(?:^|[\\s（(|｜丨])(?:[一-龥]{0,12})(?:记者|通讯员)\\s+(${ZH_NAMES})${END}`),
  // Without a space only on a line of its own: 记者会 and 记者表示 are none.
  new RegExp(`^(?:[一-龥]{0,10}(?:社|报|网|台|新闻|本报|本网))?记者(${ZH_NAMES})$`),
  /\bReporting by ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,4})/,
];

const EDITOR: readonly RegExp[] = [
  /(?:责任编辑|责编|值班编辑)\s*[:：|｜丨/]?\s*((?:[一-龥]{2,4}|[A-Za-z][\w .]{1,20}?)(?:\s*[、，,\s]\s*[一-龥]{2,4}){0,3}(?:[_\s]?[A-Z]{1,4}\d{2,7})?)(?=\s*(?:$|[)）\]】|｜丨，,。；;]|[\s_]))/,
  new RegExp(`(?:^|[\\s（(【|｜丨/])编辑\\s*[:：|｜丨/]\\s*(${ZH_NAMES})${END}`),
  /\b(?:[Ee]diting by|Edited by) ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3})/,
];

const NOT_A_NAME =
  /^(?:本文|来源|编辑|记者|作者|责任|网易|新浪|搜狐|腾讯|本报|本网|本站|发布|时间|举报|报道|综合|原创|佚名|未知|匿名|表示|从|在|获悉|了解)/;

/** A byline without the word before it and the credits behind it. */
function cleanByline(text: string): string {
  return clip(
    collapse(text)
      .replace(/^[|｜丨·•\s]+/, '')
      .replace(/^(?:作者|文|撰文|撰稿|采写|By|BY|by|Author)(?:\s*[:：|｜丨/]\s*|\s+(?=[A-Z]))/, '')
      .split(/\s*(?:[|｜丨]\s*)?(?:来源|责任编辑|责编|编辑|发布时间|\d{4}[-年/.]\d)/)[0] ?? '',
    160,
  ).replace(/[\s|｜丨·,，、]+$/, '');
}

/** （记者邹伟） and 新华社记者邹多为、唐诗凝 open or close a text of any length. */
const IN_LONG_TEXT = REPORTER.slice(1, 3);

/** 石佳/中国青年报 → 石佳, when the outlet is the stated source. */
function withoutOutlet(name: string, source: string | undefined): string {
  const cut = name.lastIndexOf('/');
  const same = cut > 0 && source !== undefined && nameKey(name.slice(cut + 1)) === nameKey(source);
  return same ? name.slice(0, cut).trim() : name;
}

/** More than ten characters in a row are an office or a house, or the half of one. */
function isNoPerson(name: string): boolean {
  return NOT_A_NAME.test(name) || /[一-龥]{11,}/.test(name);
}

interface Person {
  name: string;
  hit: Pick<Hit, 'quote' | 'where'>;
}

function search(context: Context, signs: readonly Sign[], patterns: readonly RegExp[]): Person | undefined {
  const { article } = context;
  const candidates = [findInSigns(signs, patterns), findAtEdges(article, patterns, { longest: 120 })];
  if (patterns === REPORTER) {
    candidates.push(findAtEdges(article, IN_LONG_TEXT, { first: 2, last: 2, longest: 20_000 }));
  }
  for (const hit of candidates) {
    const name = hit?.groups.find((group) => group !== undefined)?.trim();
    if (hit && name && !isNoPerson(name))
      return { name: collapse(name), hit: { quote: hit.matched, where: hit.where } };
  }
  return undefined;
}

/** The outlet, the portal and the account are no authors, though some pages print them in that slot. */
function isCarrierName(
  name: string,
  { page }: Context,
  note: Pick<SourceNote, 'carrier' | 'origin'>,
): boolean {
  const outlet = outletOfHost(page.host);
  const taken = [
    note.carrier.account,
    note.carrier.siteName,
    note.origin.raw,
    page.site?.name,
    ...(outlet ? namesOf(outlet) : []),
  ];
  return taken.some((other) => other !== undefined && nameKey(other) === nameKey(name));
}

function byline(context: Context, note: Pick<SourceNote, 'carrier' | 'origin'>): Person | undefined {
  const { page, article } = context;
  const slot = page.byline;
  if (slot) {
    const name = withoutOutlet(cleanByline(slot.text), note.origin.raw);
    if (name && !isNoPerson(name) && !isCarrierName(name, context, note)) {
      return { name, hit: { quote: name, where: slot.where } };
    }
  }
  const signs = signsOf(page, ['head', 'credits', 'tail']);
  const printed = search(context, signs, BYLINE);
  if (printed && !isCarrierName(printed.name, context, note)) return printed;
  const declared = withoutOutlet(cleanByline(article.byline ?? ''), note.origin.raw);
  if (declared && !isNoPerson(declared) && !isCarrierName(declared, context, note)) {
    return { name: declared, hit: { quote: '', where: { part: 'meta' } } };
  }
  return undefined;
}

function personFinding(id: string, person: Person | undefined): Finding {
  if (!person) return finding(id, 'not-found', 'page');
  return finding(id, 'found', 'page', {
    quote: person.hit.quote,
    where: person.hit.where,
    values: { name: clip(person.name, 160) },
  });
}

/** The people the page names, and a finding for each role. */
export function describePeople(
  context: Context,
  note: Pick<SourceNote, 'carrier' | 'origin'>,
): { people: SourceNote['people']; findings: Finding[] } {
  const signs = signsOf(context.page, ['credits', 'head', 'notices', 'tail']);
  const withByline = context.page.byline ? [context.page.byline, ...signs] : signs;
  const author = byline(context, note);
  const reporter = search(context, withByline, REPORTER);
  const editor = search(context, signs, EDITOR);
  const people: SourceNote['people'] = {};
  if (author) people.byline = author.name;
  if (reporter) people.reporter = reporter.name;
  if (editor) people.editor = editor.name;
  const findings = [
    personFinding('byline', author),
    personFinding('reporter', reporter),
    personFinding('editor', editor),
  ];
  return { people, findings };
}
