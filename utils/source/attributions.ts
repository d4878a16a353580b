// Who is named as the origin of a statement inside the text, who is not named, and who is quoted.
import type { Finding } from '../model.ts';
import { findQuotations } from './quotations.ts';
import { clip } from './quote.ts';
import {
  allInText,
  type Context,
  finding,
  having,
  placeInText,
  type TextHit,
  type Wording,
} from './signs.ts';

export { speakerOf } from './speakers.ts';

const TELL = '(?:表示|透露|称|说|指出|认为|告诉|爆料|反映|估计|推测|猜测|感叹|质疑|分析|建议|提醒|担忧)';
/** Clause starts: 公布的数据显示 names its origin, 数据显示 does not. */
const AT_START = '(?<![一-龥A-Za-z0-9）)》”])';

/** Sources without a name. 疑似 is left out: courts, sports and medicine need the word. */
const UNNAMED = new RegExp(
  [
    '(?<![证依数占票论凭])(?:根据|据)(?:外电|外媒|媒体|网络|网上|坊间|公开|相关|有关|多家|当地|部分|国内|国外|不完全|业内|市场|内部|初步){0,3}(?:媒体|外媒)?(?:报道|消息|传言|传闻|传|悉|了解|称|说(?!明|法)|统计|估计|估算|测算|数据显示|数据|资料显示|爆料)(?![一-龥]{0,4}(?:局|部|所|院|社|法|学|工作))',
    `(?:根据|据)?(?:一位|一名|多位|多名|数位|数名|几位|部分|某|不愿(?:意)?(?:透露姓名|具名)的?)[^，。！？；：“”\\n]{0,14}?(?:专家|人士|分析师|学者|知情者|从业者|内部员工|高管|官员)${TELL}`,
    `(?:根据|据)(?:一位|多位|某)?(?:知情人(?:士)?|网友|消息人士|业内人士|内部人士|专家)(?:${TELL}|介绍)?`,
    '(?<![上从在于])网(?:传|曝|爆)(?![一-龥]{0,8}(?:不实|不属实|系谣|为假|均为假))|网(?:上|络)(?:传言|传闻|盛传|疯传)|(?<![在于经从])网络流传|坊间(?:传|盛传|传闻)',
    `有(?:消息|媒体|外媒|网友|传言|传闻|分析|分析人士|观点|人|专家|业内人士|知情人士|分析师|学者|研究)(?:还|也|就|曾|则|甚至)?(?:${TELL}|报道|传)`,
    '多家(?:外媒|媒体|国际媒体)(?:同时|先后|均|都|也)?报道',
    `(?:知情|消息|业内|内部|分析|市场|观察|圈内|行业)人士(?:普遍|均|也|还|则)?${TELL}`,
    `${AT_START}(?:公开|相关|有关|最新|行业|市场|权威|统计|有|一项|多项|另有|新){0,2}(?:数据|研究|报告|调查|资料|报道|信息|统计)(?:均|也|还)?(?:显示|表明|指出|发现)`,
    `${AT_START}(?:不少|许多|很多|有些|一些)?(?:专家|学者|业内|媒体|网友)(?:们)?(?:普遍|均|也|还)?${TELL}`,
  ].join('|'),
  'g',
);
const OUTLET_END =
  '(?:社|报|网|台|电视台|广播公司|广播电台|周刊|新闻|财经|日报|晚报|时报|客户端|卫视|通讯社|杂志)';
const PAPER =
  '(?:数据|报告|公告|简报|通报|统计|公报|财报|年报|研报|报表|消息|调查|声明|通知|文件|名单|研究|白皮书|指数)';
const BRACKET = '(?:[（(][^（()）\\n]{1,30}[)）])?';
const WHEN =
  '(?:\\d{1,2}月\\d{1,2}日|\\d{1,2}日|当地时间[^，。\\n]{0,10}|日前|近日|最新|最近|今[天日]|昨[天日])?';

/** Each with the name as its first group; the quote begins with the match. */
const NAMED: readonly Wording[] = [
  // 据X报道, 根据X的统计数据, 按照X的说法
  having(
    '据 按照',
    new RegExp(
      `(?<![依数证占票论凭])(?:根据|按照|据)[^\\S\\n]*[“"《]?([一-龥A-Za-z0-9·&]{2,24}?)${BRACKET}[”"》]?${BRACKET}[^\\S\\n]*${WHEN}[^\\S\\n]*(?:的?(?:消息|报道|通报|介绍|统计|披露|公告|透露|数据|报告|预测|测算|研报|发布|公布|援引|官网|调查|说法|监测|估算|估计|调研|声明|财报|年报)(?=[，,：:。；、\\s“"《]|称|显示|指出|说|的|数据|公布|发布|消息|报道|统计|$))`,
      'gm',
    ),
  ),
  // 路透社20日报道
  having(
    '报道 消息',
    new RegExp(
      `(?<=^|[，。；！？、“\\n和与]|另据)([一-龥A-Za-z·]{1,14}?${OUTLET_END})${BRACKET}${WHEN}(?:援引[^，。\\n]{1,30})?(?:报道|消息)(?=称|说|指出|，|,|:|：|。)`,
      'gm',
    ),
  ),
  // X发布的《…》显示, X公布的数据显示
  having(
    '公布 发布 披露 提供 出具 推出',
    new RegExp(
      `(?<=^|[，。；！？\\n])([一-龥A-Za-z0-9·]{2,30}?)(?:在[^，。\\n]{1,14})?${WHEN}(?:公布|发布|披露|提供|出具|推出)的[^，。！？\\n]{0,40}?${PAPER}》?(?:中)?(?:显示|表明|指出|称|认为|预计|提到)`,
      'gm',
    ),
  ),
  // X发布公告称, X公告称
  having(
    '公告 通报 声明 通告 消息 公报 说明',
    new RegExp(
      `(?<=^|[，。；！？\\n])([一-龥A-Za-z0-9·]{2,24}?)${WHEN}(?:[通经]过[^，。\\n]{2,16})?(?:(?:发布|发出|发表|刊发)[^，。！？\\n]{0,10}?(?:公告|通报|声明|通告|消息|公报|说明)|(?:公告|通报|声明))(?:称|表示|显示|指出|说)`,
      'gm',
    ),
  ),
  // 马强等人在《…》一文中分析
  having(
    '》',
    /(?<=^|[，。；！？\n])([一-龥A-Za-z·]{2,40}?)(?:等人?)?在(?:其)?《[^》\n]{2,60}》(?:一文|一书|报告)?中(?:分析|指出|写道|总结|认为|提到|表示)/gm,
  ),
  // A bank's report: X的一份报告中提到
  having(
    '的一份 的一项 的最新',
    /(?<=^|[，。；！？\n])([一-龥A-Za-z·]{2,20}?)的(?:一份|一项|最新)(?:报告|研究|调查|研报)(?:中)?(?:提到|指出|显示|认为|称|表明)/gm,
  ),
];

const NO_NAME =
  /^(?:此|该|其|他|她|它|这|那|本|不完全|有关|相关|最新|初步|公开|上述|记者|知情|网友|了解|外媒|外电|媒体|多家|当地|一位|一名|消息|警方|民警|协会|公司|平台|介绍|专家|统计|数据|目前|随后|对此|近期|官方|店家|商家|It|He|She|They|We|Police)/;

/** Institutions whose figures and ratings news cite by name alone. */
const INSTITUTION =
  /((?:高盛|摩根士丹利|摩根大通|大摩|小摩|花旗|瑞银|瑞信|野村|汇丰|巴克莱|美银|中金(?:公司)?|中信证券|中信建投|海通证券|华泰证券|国泰君安|招商证券|麦肯锡|普华永道|德勤|毕马威|安永|波士顿咨询|贝恩|标普|穆迪|惠誉|高德纳|盖洛普|尼尔森|艾瑞咨询|易观|奥维云网|国际数据公司|(?<![A-Za-z])(?:IDC|Canalys|Counterpoint|Gartner|QuestMobile|Omdia|TrendForce)(?![A-Za-z])))[^。！？；，\n]{0,24}?(?:预期|预计|预测|评级|报告|研报|认为|数据|统计|表示|指出|上调|下调|给出|显示|发布)/g;

/** 中国互联网联合辟谣平台: what was said of a claim by those who checked it. */
const RUMOUR_DESK = 'https://www.piyao.org.cn/';

function counted(
  id: string,
  hits: readonly TextHit[],
  values: Record<string, string | number> = {},
  lookup?: string,
): Finding[] {
  const first = hits[0];
  if (!first) return [];
  return [
    finding(id, 'found', 'computed', {
      quote: first.quote,
      where: first.where,
      ...(lookup ? { lookup } : {}),
      values: { count: hits.length, quote: clip(first.quote), ...values },
    }),
  ];
}

/** The name alone: not the next sentence, no possessive. */
function nameOf(hit: TextHit): string {
  const name = hit.groups.find((group) => group !== undefined) ?? hit.quote;
  return clip(
    name
      .replace(/(?<=[a-z]{3})\. .*$/, '')
      .replace(/[.,]$/, '')
      .replace(/[’']s?$/, ''),
  );
}

function names(hits: readonly TextHit[], comma: string): string {
  return [...new Set(hits.map(nameOf))].slice(0, 3).join(comma);
}

/** Hits in order of place, without those that overlap an earlier one or one of `taken`. */
function apart(hits: readonly TextHit[], taken: readonly TextHit[] = []): TextHit[] {
  const kept: TextHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && hit.start < last.end) continue;
    if (taken.some((other) => hit.start < other.end && other.start < hit.end)) continue;
    kept.push(hit);
  }
  return kept;
}

const NOTHING = /(?!)/g;

/** The hits behind the counts, for reports. */
export function findAttributions({
  article,
  tongue,
  english,
}: Pick<Context, 'article' | 'tongue' | 'english'>): {
  named: TextHit[];
  unnamed: TextHit[];
} {
  const zh = tongue === 'zh';
  const named = apart([
    ...(zh ? NAMED : (english?.named ?? []))
      .flatMap((pattern) => allInText(article, pattern))
      .filter((hit) => !NO_NAME.test(hit.groups[0] ?? '')),
    ...(zh ? allInText(article, INSTITUTION) : []),
  ]);
  return { named, unnamed: apart(allInText(article, zh ? UNNAMED : (english?.unnamed ?? NOTHING)), named) };
}

/** Counts of attributions: named, unnamed, and quoted speech with its speakers; each with its first place. */
export function describeAttributions(context: Context): Finding[] {
  const { article, tongue } = context;
  const { named, unnamed } = findAttributions(context);
  const spoken = findQuotations(article, tongue, context.english);
  const comma = tongue === 'zh' ? '、' : ', ';
  const speakers = [...new Set(spoken.map(({ speaker }) => speaker).filter(Boolean))];
  const hits = spoken.map(({ words, start, end }) => ({
    groups: [words],
    quote: clip(words),
    matched: words,
    where: placeInText(article, start),
    start,
    end,
  }));
  return [
    ...counted('named-attribution', named, { names: names(named, comma) }),
    ...counted('unnamed-attribution', unnamed, {}, tongue === 'zh' ? RUMOUR_DESK : undefined),
    ...counted('quoted-speech', hits, {
      speakers: speakers.length,
      who: speakers.slice(0, 3).join(comma),
    }),
  ];
}
