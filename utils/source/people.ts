// Who wrote, reported and edited, as the page prints it.
import type { Finding, Sign, SourceNote } from '../model.ts';
import { SURNAMES } from '../text/surnames.ts';
import { namesOf } from './lookups.ts';
import { nameKey } from './names.ts';
import { clip, collapse } from './quote.ts';
import {
  type Context,
  findAtEdges,
  findInSigns,
  finding,
  type Hit,
  having,
  placeInText,
  placeOfWords,
  signsOf,
  type Wording,
} from './signs.ts';

/** Words of the next credit, which may stand after a name with only a space between. */
const NEXT_CREDIT =
  '来源|稿源|编辑|责编|责任|记者|通讯员|图片|图源|摄影|摄像|校对|审核|审校|监制|出品|发布|时间|原创|作者|实习|举报|值班|统筹|编审|美编|视频|综合|报道|表示|告诉|了解';
/** Two to four characters, a spaced name of two (方 敏) or one with a middle dot; several joined by space, 、 or &. */
const ZH_NAME = `(?!${NEXT_CREDIT})(?:[一-龥]\\s[一-龥](?![一-龥])|[一-龥]{2,4}(?:·[一-龥]{1,6})?)`;
const ZH_NAMES = `${ZH_NAME}(?:(?:\\s|、|，|,|&|和)+${ZH_NAME}){0,4}`;
/** What follows a name: the end, a separator, or the next credit. */
const END = '(?=\\s*(?:$|[\\s)）(（\\]】|｜丨/／，,。；;_]))';

/** What may stand between a role and its name. */
const MARK = '\\s*[:：|｜丨/／]\\s*';
const START = '(?:^|[\\s（(【|｜丨/／])';
const OFFICE =
  '(?:研究员|教授|副教授|讲师|博士|博士后|院士|主任|院长|所长|部长|会长|秘书长|总裁|总经理|董事长|首席[一-龥]{1,6}|专家|评论员|分析师|律师|学者|主编|总编辑|记者|委员|代表|作家|顾问|理事|硕士生?|研究生)';

const BYLINE: readonly Wording[] = [
  having(
    '作者 撰文 撰稿 采写 文',
    new RegExp(`${START}(?:本文)?(?:作者|撰文|撰稿|采写|文)${MARK}(${ZH_NAMES})${END}`),
  ),
  having(
    '图 文字',
    new RegExp(`${START}(?:文[、/／·]?图|图[、/／·]?文|文字)(?:${MARK}|\\s+)(${ZH_NAMES})${END}`),
  ),
  // 作者：某研究院研究员林知白
  having(
    '作者',
    new RegExp(
      `${START}(?:本文)?作者(?:\\s*[:：]\\s*|系|为|是)[^。；;\\n（(）)]{2,80}?${OFFICE}\\s*([一-龥]{2,4})(?=\\s*(?:[)）。]|$))`,
    ),
  ),
  having(
    '作者 撰文 撰稿 采写',
    new RegExp(
      `${START}(?:本文)?(?:作者|撰文|撰稿|采写)\\s*[:：|｜丨/／]\\s*([^\\s|｜丨，,。；;:：）)”“/／]{2,16})${END}`,
    ),
  ),
  having('作者 文', new RegExp(`^(?:作者|撰文|文)\\s+(${ZH_NAMES})(?=$|\\s+(?:${NEXT_CREDIT}))`)),
  having(
    '评论员 撰稿 作家',
    new RegExp(
      `${START}(?:[一-龥]{0,6}评论员|特约撰稿人?|撰稿人|专栏作家)(?:${MARK}|\\s+)(${ZH_NAMES})${END}`,
    ),
  ),
  having(
    'By',
    /^By\s+([A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|de|van|von|der|al|bin)){1,3}(?:(?:,| and| &) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,4})/,
  ),
];

const HOUSE = '[一-龥A-Za-z0-9·]{0,20}?';
const REPORTER: readonly Wording[] = [
  having('记者 通讯员', new RegExp(`(?:记者|通讯员)\\s*[:：|｜丨/／]\\s*(${ZH_NAMES})${END}`)),
  // （记者 林知白 通讯员 方敏）
  having(
    '记者 通讯员',
    new RegExp(
      `[（(【]${HOUSE}(?:记者|通讯员)\\s*[:：]?\\s*(${ZH_NAMES})(?=\\s*(?:[)）】]|通讯员|实习|摄影|报道|编辑|综合))`,
    ),
  ),
  having('记者 通讯员', new RegExp(`${START}${HOUSE}(?:记者|通讯员)\\s+(${ZH_NAMES})(?!\\s*[摄供])${END}`)),
  // Without a space only on a line of its own: 记者会 and 记者表示 are none.
  having(
    '记者',
    new RegExp(
      `^(?:${HOUSE}(?:社|报|网|台|新闻|本报|本网|报道|财经|周刊))?记者(${ZH_NAMES})(?:\\s+[一-龥]{2,6}报道)?$`,
    ),
  ),
  having(
    'Reporting',
    /\bReporting by ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,4})/,
  ),
];

const EDITOR: readonly Wording[] = [
  having(
    '责任编辑 责编 值班',
    /(?:责任编辑|责编|值班编辑|值班主编)\s*[:：|｜丨/／]?\s*((?:[一-龥]{2,4}|[A-Za-z][\w .]{1,20}?)(?:\s*[、，,\s]\s*(?!审核|校对|来源|编辑|监制|主编)[一-龥]{2,4}){0,3}(?:[_\s]?[A-Z]{1,4}\d{2,7})?)(?=\s*(?:$|[)）\]】|｜丨，,。；;]|[\s_]))/,
  ),
  having(
    '编辑',
    new RegExp(
      `${START}(?:每经|本文|值班|实习|新媒体|执行|栏目|文字)?编辑(?:${MARK}|\\s+)(${ZH_NAMES})${END}`,
    ),
  ),
  having(
    'diting dited',
    /\b(?:[Ee]diting by|Edited by) ([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}(?:(?:,| and) [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}){0,3})/,
  ),
];

/** A role or a place of reporting that was taken for one of several names, and what follows it. */
const NEXT_ROLE =
  /[\s、，,&和]+(?:[一-龥]{0,6}(?:编辑|责编|记者|摄影|通讯员|实习生|校对|统筹|审核|报道|视频|设计|制图|监制|主编|供图|剪辑))(?:[\s、，,].*)?$/;

/** （林知白） at the very end is a signature, （完） and （图） are none. */
const SIGNATURE = [new RegExp(`[。！？”…]\\s*[（(]([${SURNAMES}][一-龥]{1,2})[)）]\\s*$`)];

const NOT_A_NAME =
  /(?:记者|编辑|通讯员|评论员|编译)$|^(?:本文|来源|编辑|记者|作者|责任|网易|新浪|搜狐|腾讯|本报|本网|本站|发布|时间|举报|报道|综合|原创|佚名|未知|匿名|表示|从|在|获悉|了解)/;

/** A byline without the word before it and the credits behind it. */
function cleanByline(text: string): string {
  return clip(
    collapse(text)
      .replace(/^[|｜丨·•\s]+/, '')
      .replace(/^(?:作者|文|撰文|撰稿|采写|By|BY|by|Author)(?:\s*[:：|｜丨/]\s*|\s+(?=[A-Z]))/, '')
      .split(/\s*(?:[|｜丨]\s*)?(?:来源|责任编辑|责编|编辑|发布时间|\d{4}[-年/.]\d)/)[0] ?? '',
    160,
  )
    .replace(/,\s*(?:[A-Z][\w&-]+ ){0,4}(?:[Ee]ditor|[Cc]orrespondent|[Rr]eporter|[Ww]riter)$/, '')
    .replace(/[\s|｜丨·,，、]+$/, '');
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

/** 林知白 方敏 每经编辑 欧阳晓 → 林知白 方敏; 林知白报道 → 林知白 */
function cleanNames(names: string | undefined): string {
  const flat = collapse(names ?? '').replace(NEXT_ROLE, '');
  return flat.replace(/(?<=[一-龥]{2})(?:报道|摄影|文)$/, '').trim();
}

interface Person {
  name: string;
  hit: Pick<Hit, 'quote' | 'where'>;
}

function search(
  context: Context,
  signs: readonly Sign[],
  patterns: readonly Wording[],
  inText = true,
): Person | undefined {
  const { article } = context;
  const candidates = [findInSigns(signs, patterns)];
  if (inText) candidates.push(findAtEdges(article, patterns, { longest: 120 }));
  if (patterns === REPORTER) {
    candidates.push(findAtEdges(article, IN_LONG_TEXT, { first: 2, last: 2, longest: 20_000 }));
  }
  for (const hit of candidates) {
    const name = cleanNames(hit?.groups.find((group) => group !== undefined));
    if (hit && name && !isNoPerson(name)) return { name, hit: { quote: hit.matched, where: hit.where } };
  }
  return undefined;
}

/** The outlet, the portal and the account are no authors, though some pages print them in that slot. */
function isCarrierName(
  name: string,
  { page, lists }: Context,
  note: Pick<SourceNote, 'carrier' | 'origin'>,
): boolean {
  const outlet = lists.outletOfHost(page.host);
  const taken = [
    note.carrier.account,
    note.carrier.siteName,
    note.origin.raw,
    page.site?.name,
    ...(outlet ? namesOf(outlet) : []),
  ];
  return taken.some((other) => other !== undefined && nameKey(other) === nameKey(name));
}

/** Where the page shows a name that it declares: beside the headline, in its credits, or at the text's ends. */
function placeOfName({ page, article }: Context, name: string): Person['hit'] {
  for (const sign of signsOf(page, ['head', 'credits', 'tail'])) {
    if (sign.text.length <= 200 && collapse(sign.text).includes(name))
      return { quote: name, where: sign.where };
  }
  const { text } = article;
  const first = text.slice(0, 400).indexOf(name);
  const at = first >= 0 ? first : text.indexOf(name, Math.max(0, text.length - 400));
  return at < 0 ? { quote: '', where: { part: 'meta' } } : { quote: name, where: placeInText(article, at) };
}

function byline(context: Context, note: Pick<SourceNote, 'carrier' | 'origin'>): Person | undefined {
  const { page, article } = context;
  const slot = page.byline;
  if (slot) {
    const said = search(context, [slot], BYLINE, false)?.name ?? cleanByline(slot.text);
    const name = withoutOutlet(said, note.origin.raw);
    if (name && !isNoPerson(name) && !isCarrierName(name, context, note)) {
      return { name, hit: { quote: name, where: slot.where } };
    }
  }
  const signs = signsOf(page, ['head', 'credits', 'tail']);
  const printed = search(context, signs, BYLINE);
  if (printed && !isCarrierName(printed.name, context, note)) return printed;
  const declared = withoutOutlet(cleanByline(article.byline ?? ''), note.origin.raw);
  if (declared && !isNoPerson(declared) && !isCarrierName(declared, context, note)) {
    return { name: declared, hit: placeOfName(context, declared) };
  }
  const signed = findAtEdges(article, SIGNATURE, { first: 0, last: 1, longest: 20_000 });
  const name = signed?.groups[0];
  return signed && name
    ? { name, hit: { quote: name, where: placeOfWords(article, signed, name) } }
    : undefined;
}

/** The press cards of the People's Republic can be looked up by name. */
const PRESS_CARDS = 'https://press.nppa.gov.cn/';

function personFinding(id: string, person: Person | undefined, lookup?: string): Finding {
  if (!person) return finding(id, 'not-found', 'page');
  return finding(id, 'found', 'page', {
    quote: person.hit.quote,
    where: person.hit.where,
    ...(lookup ? { lookup } : {}),
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
  const reporter = search(context, withByline, REPORTER);
  // Who reported is who wrote, when the page names nobody else.
  const author = byline(context, note) ?? reporter;
  const editor = search(context, signs, EDITOR);
  const people: SourceNote['people'] = {};
  if (author) people.byline = author.name;
  if (reporter) people.reporter = reporter.name;
  if (editor) people.editor = editor.name;
  const findings = [
    personFinding('byline', author),
    personFinding('reporter', reporter, context.tongue === 'zh' ? PRESS_CARDS : undefined),
    personFinding('editor', editor),
  ];
  return { people, findings };
}
