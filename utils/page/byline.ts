// Bylines: the names the page gives for whoever wrote the article, from its head, its text and its credits.
import type { SiteRule } from '../model.ts';
import { bodyRuns, type Page } from './index.ts';
import type { LinkedData } from './json-ld.ts';
import { metaContent } from './metas.ts';
import { ruleText } from './rule-text.ts';
import { type Run, runText, type Survey } from './survey.ts';

const NOT_A_NAME = /^(?:https?:|www\.|admin|editor|staff|网易|新浪|腾讯|搜狐|\d+$|.*[@{}<>])/i;

/** The hundred commonest family names and a few more: nine names of ten open with one of them. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭許韓馮鄧蕭葉蘇呂盧鍾譚陸範賈韋鄒齐路乔温';

/** A Chinese personal name, told by its family name: looser lists of characters need it. */
const isPersonName = (name: string): boolean =>
  /^[\u4e00-\u9fff]{2,3}$/.test(name.replace(/ /g, '')) && SURNAMES.includes(name[0] ?? '-');

/** Names one after another, all of them personal names: `邹远、唐诗`, `王言 高然`. */
function personNames(text: string): string | undefined {
  const names = text.trim().split(/[ 　、，,]+/);
  return names.length <= 8 && names.every(isPersonName) ? text.trim() : undefined;
}

const NAMES = String.raw`[\u4e00-\u9fff]{2,4}(?:[·•][\u4e00-\u9fff]{1,6})?(?:[ 　、，,]+[\u4e00-\u9fff]{1,4}(?![\u4e00-\u9fff])){0,6}`;
/** `（记者 路远）`, `新京报记者 白露 通讯员 石青`, `本报记者 王 乐`. */
const WIRE = new RegExp(
  String.raw`[（(](?:[\u4e00-\u9fff]{0,10})记者\s*[:：]?\s*(${NAMES})\s*(?:[)）]|通讯员|摄影|报道)`,
);
const WIRE_LINE = new RegExp(
  String.raw`^[\u4e00-\u9fff·]{0,12}记者\s*[:：]?\s+(${NAMES})(?:\s*(?:通讯员|编辑|实习|摄影|校对|报道).*)?$`,
);

/** `临河社记者路远、白露`: outlet, role and names run together. */
const RUN_TOGETHER = /^[\u4e00-\u9fff·]{1,12}(?:社|报|网|台|刊|客户端)记者([\u4e00-\u9fff、 ]{2,40})$/;
/** `路远/临河日报`, `路远 | 临河日报`: the name before its paper. */
const NAME_AND_PAPER =
  /^([\u4e00-\u9fff]{2,3}(?:[ 、][\u4e00-\u9fff]{2,3}){0,4})\s*[/／|｜]\s*[\u4e00-\u9fff]{2,10}(?:报|网|社|新闻|周刊|客户端|电视台|广播|杂志)$/;
/** `作者 王言 高然`: a role and names without a colon. */
const ROLE_AND_NAMES = /^(?:作者|文|撰文|撰稿|采写|采访|记者)\s+([\u4e00-\u9fff、 ]{2,40})$/;

function plainReporter(line: string): string | undefined {
  if (line.length > 60) return undefined;
  const found =
    RUN_TOGETHER.exec(line)?.[1] ?? NAME_AND_PAPER.exec(line)?.[1] ?? ROLE_AND_NAMES.exec(line)?.[1];
  return found ? personNames(found) : undefined;
}

/** A line that is only the reporter's name: `南浦日报记者 白露`. */
export const isReporterLine = (line: string): boolean =>
  line.length < 60 && (WIRE_LINE.test(line) || plainReporter(line) !== undefined);

/** The name at the end of `（作者：某研究所所长、研究员路远）`: office and rank stand before it. */
const OFFICE_AND_NAME =
  /[(（【].{0,40}作者\s*(?:[:：]|系|为)\s*[^)）】]{4,80}?(?:研究员|教授|主任|部长|院长|所长|会长|秘书长|评论员|记者|博士|学者|专家|律师|工程师|编辑|主编|总监|分析师|经济学家)([\u4e00-\u9fff]{2,3})\s*[)）】]/;

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
    const plain = plainReporter(line);
    if (plain) return plain;
    if (/^[(（【].*作者\s*(?:[:：]|系|为)/.test(line)) {
      const named = nameIn(line.slice(-200));
      if (named && !NOT_A_NAME.test(named)) return named;
    }
  }
  return undefined;
}

/** `…, Harrow Times`: the paper after the name. */
const OUTLET_TAIL =
  /,\s*(?:[A-Z][\w.’'-]*\s+){0,4}(?:Times|Post|News|Herald|Tribune|Press|Journal|Gazette|Telegraph|Chronicle|Reuters|Today|Mail|Standard|Observer|Mirror|Guardian|Examiner|Courier)$/;

/** Names as the page gives them: `作者 | 李`, `文｜王`, `By Jane Doe`. */
export function nameIn(line: string): string | undefined {
  const officer = OFFICE_AND_NAME.exec(line.slice(-200))?.[1];
  if (officer && isPersonName(officer)) return officer;
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

/** The byline of the article page: by the site rule, the head, the reporter the text names, the credits, then what is declared. */
export function readByline(
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
