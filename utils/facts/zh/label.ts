// What a Chinese number measures, or what happened on a date, in the article's own words: deterministic cuts of the clause.

import type { Fact, Span } from '../../model.ts';
import { dictionaryWords } from '../../text/dictionary-words.ts';
import { clauseAt } from '../sentences.ts';

/** Verbs of measure, adverbs and qualifiers between the thing measured and its number. */
const MEASURE_TAIL =
  /(?:高达|多达|达成|达|突破|超过|超出|超|逾|接近|近|将近|大约|约合|约|不足|不到|不低于|不高于|不超过|不少于|不大于|不小于|至少|最多|最高可|最高|最低|最长|最快|仅|只|共计|共|总计|合计|有|为|是|至|到|以|以来|已经|已|将|会|可|能|预计将?|有望|预计|就|又|也|还|都|均|则|分别|(?<![累合共总估统])计|累计达|报收|收于|收报|报|占比为|破|过|在|了|用|需|价格为|其中|于|按|从|由|被|把|等|的|并处|处|约占|(?<!站|跃|赶)占|(?<![造组构达形收提完建])成|(?<![所获取])得|出|每|之|以内|左右|不[得能可]|首次|一度|连续|再次|拥有|设有|覆盖|实现|完成|获得?|录得|涉及|给出|投入|支付|使用|耗资|斥资|后来|随后|目前|现有|现|并|且|而|但|较|(?<![别占同环对配差分例])比|还有|另有|“|"|”|\s|:|：|—|-)$/;
/** Verbs that carry sense and stay in the label, though they end it. */
const KEEP = /(?:投入|支付|完成|覆盖|获得|占|占比|实现|涉及|拥有|使用|耗资|斥资|新增|直降|计划|让利|优惠)$/;
const LEAD =
  /^(?:(?:北京|当地|美东)时间|而|但|并|且|也|又|还|则|其中|即(?!时|将|便|使|日)|这意味着|意味着|据了解|据悉|数据显示|此外|同时|目前|截至目前|记者|该|这|那|让(?!利)|使(?!用|馆|命)|对(?!华|外|口|手)|在(?!线|建|售|职|校|野|研|轨)|从(?!业)|自(?!动|主|营|然|贸|身|由)|于|以(?![上下内外来])|由|被(?!告|害)|当(?![地年日天时前局选期])|其(?!他)|与此同时|不过|据|预计|显示|获悉|称|表示|指出|认为|介绍|说|—|-|\s|[“"”、])+/;
const CHANGE =
  /^(?:一路|一度|大幅|小幅|同比|环比|较|比|年均|平均|累计|再|直|净|仅|约|实际|名义)?(?:去年同期|上年同期|上年|去年|上月|前值)?(?:增长|增加|上涨|下降|下跌|减少|提升|提高|回落|上升|降低|下滑|收窄|扩大|涨|跌|增|降|升|减|占比?|增幅|降幅|涨幅|跌幅|增速|缩量|放量|上调|下调)*$/;
const NOUN_STOP =
  /[，。；！？、,;!?\n：:（）()《》“”"/\d]|(?:在|将|已|被|于|从|向|对|让|使|均|都|共同|正在|进行|参(?=会|加|与|展)|开启|完成|覆盖|超过|不等|左右|以上|以下|以内|等|可|并|但|而|(?<![临小及按同])时|中|(?<!先)后|前|起|内|里|上|下|是|为|有|获|受(?![访众益试])|因|和|与|及|抵|达|占|能|(?<![运大协博年晚交])会|到|至|创|刷|同比|环比|增长|减少|下降|死亡|受伤|遇难|失踪|失联|重伤|轻伤|转移|受灾|仅|只|提速|近|超(?![充市算导声级])|约|表示|认为|愿意|选择|大关|预计|入场|当选|通过|赞成|反对|弃权|以来)/;

const clean = (t: string): string =>
  t
    .replace(/[“”"'‘’《》【】（()）]+/g, '')
    .replace(/\s+(?![A-Za-z0-9])|(?<![A-Za-z0-9])\s+/g, '')
    .replace(/^(?:的(?![士确])|[、和与及或])+|[的、和与及或：:]+$/g, '');

/** 28人遇难, 167票赞成: what became of them, or how they voted, is the measure. */
const FATE = /^(?:以上)?(死亡|遇难|受伤|失踪|失联|重伤|轻伤|获救|生还|被困|感染|赞成|反对|弃权)/;

/** The noun right of the number: 424家门店, 1000个体验家庭, 2000亿的研发投入. */
function rightNoun(s: string, f: Span, end: number): string {
  let t = s
    .slice(f.end, Math.min(end, f.end + 16))
    .replace(/^(?:以上|以下|以内|左右|多|余|上下|以内|起|以?来(?!自|源)|的|“|\s)+/, '');
  const stop = NOUN_STOP.exec(t);
  if (stop) t = t.slice(0, stop.index);
  const of = t.lastIndexOf('的');
  if (of > 0) t = t.length - of > 2 ? t.slice(of + 1) : t.slice(0, of);
  // 由11.3%提高至14.6%: how it moved is not what it measures.
  return t.length >= 2 && t.length <= 12 && !CHANGE.test(t) ? t : '';
}

/** The words left of the number without measure verbs; `others` are the facts before it in the clause. */
function leftPhrase(s: string, from: number, to: number, dates: Span[]): string {
  let a = from;
  for (const d of dates)
    if (d.end <= to && d.end > a) a = /^(?:及|或)?以[上下]/.test(s.slice(d.end, d.end + 3)) ? d.start : d.end;
  let t = s.slice(a, to);
  for (let k = 0; k < 8; k++) {
    const m = MEASURE_TAIL.exec(t);
    if (!m || (KEEP.test(t) && t.length > m[0].length)) break;
    t = t.slice(0, -m[0].length);
    // 税率降至10%: the level is the rate's, not the fall's.
    if (/^(?:[至到为]|破)$/.test(m[0]))
      t = t.replace(
        /(?:提高|提升|攀升|增长|增加|扩大|上升|上涨|上调|升级|回升|下降|下调|下滑|回落|减少|缩减|收窄|调整|加|升|降|增|减|跌|涨)$/,
        '',
      );
  }
  t = t.replace(LEAD, '');
  return t;
}

/** The last words that fit: what begins within a word (池企业 of 电池企业) names nothing. */
function lastWords(t: string, max: number): string {
  const words = dictionaryWords(t);
  let out = '';
  while (out.length + (words.at(-1)?.length ?? max + 1) <= max) out = words.pop() + out;
  return out;
}

function short(t: string, max: number): string {
  let x = clean(t);
  if (x.length <= max) return x;
  // Cut at a break of the phrase; the end of the phrase is what is measured.
  const parts = x.split(
    /(?<=的|在|对|为|将|使|让|把|被|向|从|与|和|通过|实现|进行|已|就|等|以(?![上下内外]))/,
  );
  let tail = '';
  while (parts.length > 0 && (parts.at(-1) ?? '').length + tail.length <= max)
    tail = (parts.pop() ?? '') + tail;
  x = tail.length >= 3 ? tail : lastWords(x, max);
  return x.replace(/^[的地和与对在为]+/, '');
}

/** From one value to the next. */
const REACHED =
  /^(?:大幅|逐步|一路|小幅)?(?:提高|提升|增加|增长|上升|上调|升|增|扩大|下降|下调|降低|回落|收窄|减少|降|减|缩)[至到为]$/;

/** What a share goes to or does: 其中40%将投向早期项目. */
const SHARE =
  /^(?:左右|以上|多)?(?:的[一-鿿]{1,4}?)?(?:都|将|均|会|则|已|被)*(?:[为是]([一-鿿]{2,8})|(?=投向|用于|来自|流向|投入|属于)([一-鿿A-Za-z]{3,12}))/;

/** Words that only say how the number before goes on: 前五个月累计突破9万辆. */
const GOES_ON = /^(?:累计|持续|单月|合计|再)*$/;
const PERIOD_LEAD =
  /^(?:\d{4}年|今年|去年|全年|第?[一二三四]季度|[上下]半年|前[一-鿿]{1,3}?(?:季度|个?月)|\d{1,2}月份?)+/;

/** Head phrase of a clause: up to the first verb-like break. */
function subject(s: string, from: number, to: number, spans: Span[]): string {
  let b = to;
  for (const f of spans) if (f.start >= from && f.start < b) b = f.start;
  return leftPhrase(s, from, b, []);
}

/**
 * Label of a number.
 * @param s folded text; the label is cut from `text` at the same places
 * @param all every fact of the text in order; @param k index of the fact
 */
export function labelNumberZh(s: string, all: Fact[], k: number, sentence: Span, before: string): string {
  const f = all[k];
  if (!f) return '';
  const clause = clauseAt(s, f, sentence);
  const fate = FATE.exec(s.slice(f.end, f.end + 8));
  if (f.kind === 'count' && fate) return fate[1] ?? '';
  const inside = all.filter((o) => o !== f && o.start >= clause.start && o.end <= f.start);
  let left = leftPhrase(s, clause.start, f.start, inside);
  const right = rightNoun(s, f, clause.end);
  const dates = inside.filter((o) => o.iso !== undefined || o.kind === 'date' || o.kind === 'period');
  const [earlier, later] = dates.slice(-2);
  // 第三季度研发占比由上年同期的11.3%提高至14.6%: what stands between the dates, and what it has become.
  if (clean(left).length < 2 && earlier && later && later.end > f.start - 3)
    left = leftPhrase(s, earlier.end, later.start, []);
  const prior = all[k - 1];
  if (before && prior && prior.kind === f.kind && REACHED.test(s.slice(prior.end, f.start)))
    return before.replace(/^(?:上年|去年|此前|上月|上季度)(?:同期)?的?/, '');
  const numbers = inside.filter((o) => !dates.includes(o));
  const lead =
    dates.length > 0 && numbers.length === 0 ? s.slice(dates.at(-1)?.start ?? 0, dates.at(-1)?.end ?? 0) : '';
  if (f.implied) {
    // 千万年薪, 2000亿的研发投入: the word of money behind the number.
    const m =
      /^(?:的|“|")*([一-鿿]{0,4}?(?:费用|投入|投资|年薪|月薪|资金|贷款|补贴|奖金|订单|市值|估值|收入|营收|利润|布局|罚款))/.exec(
        s.slice(f.end, f.end + 10),
      );
    if (m?.[1]) return short((lead && !/^[今去昨本]/.test(lead) ? lead : '') + m[1], 16);
  }
  // 后20万台仅用232天
  const took =
    f.kind === 'duration'
      ? /^(.*?[^费使信采备作利])(?:仅|只|共|一共|前后)*(?:用|花)[了时]?$/.exec(s.slice(clause.start, f.start))
      : null;
  if (took?.[1] && clean(took[1]).length >= 2) return `${short(took[1].replace(LEAD, ''), 10)}用时`;
  const share = f.kind === 'percent' || f.kind === 'ratio' ? SHARE.exec(s.slice(f.end, clause.end)) : null;
  const part = share?.[1] ?? share?.[2];
  if (part && !f.dir && clean(left).length < 2) return part;
  const same = all.slice(0, k).findLast((o) => o.kind === f.kind);
  const past = before.replace(PERIOD_LEAD, '');
  if (lead && !right && same && same.unit === f.unit && past.length >= 2 && GOES_ON.test(clean(left)))
    return short(lead + clean(left).replace(/持续|再/g, '') + past, 18);
  const change = f.kind === 'percent' || f.kind === 'points' || f.kind === 'multiple';
  if (CHANGE.test(clean(left)) && (change || f.dir) && (clean(left) || f.dir || !right)) {
    const own = numbers.length > 0 ? '' : subject(s, clause.start, f.start, inside);
    const head = CHANGE.test(clean(own)) ? before || lead : own;
    return short(head + clean(left), 18);
  }
  if (
    (f.kind === 'count' || f.implied || f.kind === 'money') &&
    right &&
    (clean(left).length < 2 || f.kind === 'count')
  ) {
    const verb = /(?:新增|招募|计划新增|新建|培育|售出|交付|举办|投用|覆盖|拓展|关闭|裁员|招聘|建成)$/.exec(
      left,
    );
    const own = clean(left).replace(/了?[上超近约逾破]$/, '');
    const few = own.length >= 2 && own.length <= 4 && right.length <= 5 && /^[一-鿿]+$/.test(own);
    return short((verb ? verb[0] : few ? own : lead && right.length < 5 ? lead : '') + right, 14);
  }
  if (
    clean(left).length >= 2 &&
    !(f.kind === 'age' && right) &&
    !/^[一两三][名个位]$/.test(clean(left)) &&
    !/^(?:仅用|价值|规模|其中|仅需|价格|单价|累计|共计|总计|合计|平均|日均|人均|年均|另|多|只)$/.test(
      clean(left),
    )
  )
    return short((lead && left.length < 8 ? lead : '') + left, 18);
  if (right) return short(right, 14);
  const first = subject(s, clause.start, f.start, inside);
  const verb = /(?:覆盖|投入|支付|完成|获得|实现|涉及|耗资|斥资|新增|让利|优惠|占)$/.exec(
    s.slice(Math.max(clause.start, f.start - 4), f.start).replace(/(?:超过?|达到?|约|近|了|逾)+$/, ''),
  );
  if (verb && clean(first).length >= 2 && !clean(first).endsWith(verb[0]))
    return short(clean(first) + verb[0], 16);
  if (clean(first).length >= 2 && !/^(?:较前|较|此前|其中|[一两三][名个位])$/.test(clean(first)))
    return short(first, 16);
  // What the number before measures goes on only in a list (14.5%和21%) or with a word of its own (规模, 人均).
  const prev = all[k - 1];
  const gap = prev ? s.slice(prev.end, f.start) : '';
  const own = /^(?:价值|规模|平均|日均|人均|年均)$/.test(clean(left)) ? clean(left) : '';
  if (own === '价值' && prev && gap.length < 5) return s.slice(prev.start, prev.end) + own;
  const listed = gap.length < 5 && /^[、和与及或至到,（(]/.test(gap);
  const label = before && (listed || own) ? before + own : clean(left);
  return label.length < 2 ? '' : short(label, 16);
}

/** What happened on a date: the words that follow it, or those before when it closes its clause. */
export function labelDateZh(s: string, f: Fact, sentence: Span): string {
  const clause = clauseAt(s, f, sentence);
  const cut = (t: string): string => {
    // A clause that only says where (在 …,) is passed over.
    const y = t.replace(
      /^(?:起)?[，,\s]*在[^，,。；\d]{2,22}(?<!幕|行|开|动|布|相|办|世|业|署|立|展|赛|成|产|作|车|结|束|火|故)[，,](?=.)/,
      '',
    );
    const x = y.replace(
      /^[，,、：:\s]*(?:[（(][^）)]{0,8}[）)])?(?:期间|左右|许|起|前后|之?前|以来|当天|当日|凌晨|上午|下午|晚间?|正式|将|在|于|的(?![士确])|，|,|\s)*/,
      '',
    );
    const m = /^(?:[^，。；！？\n,;]|,(?=\d{3}))*/.exec(x);
    let out = clean(m?.[0] ?? '');
    if (/^从?\d+[年月日]/.test(out)) return '';
    out = out.replace(/将?(?:从|由)(?:现在|目前|此前|原来)?的?(?=\d|$)/, '');
    // A number after the words has a card of its own.
    const number = /(?<=^.{3,})(?<![\dA-Za-z.·-]|[A-Za-z] )\d/.exec(out);
    if (number)
      out = out
        .slice(0, number.index)
        .replace(/(?:突破|超过?|达到?|约|近|逾|为|至|到|了|有望|接近|将|共|第)+$/, '');
    return out.slice(0, /[A-Za-z0-9]{3}/.test(out) ? 22 : 14);
  };
  const left = s
    .slice(clause.start, f.start)
    .replace(LEAD, '')
    .replace(
      /(?:是|在|于|自|从|到|至|将于|将|截至|最终还是在|还是在|就|又|也|定于|预计|计划|直到|早在)+$/,
      '',
    );
  let right = cut(s.slice(f.end, Math.min(sentence.end, f.end + 60)));
  const subject = clean(left);
  const closes = /^[起止]?[，。；,;]/.test(s.slice(f.end, f.end + 2)) && subject.length >= 3;
  if (right.length < 2 || closes) {
    if (/^\d+[年月日].*[年月日]$/.test(subject)) return '';
    if (subject.length >= 2) return lastWords(subject, 14);
    right = cut(s.slice(clause.end + 1, Math.min(sentence.end, clause.end + 60)));
  }
  if (subject.length >= 2 && subject.length <= 6 && right.length <= 14 && !/[\d]/.test(subject))
    return subject + right;
  // 新一代芯片将于3月6日发布: the end of a long subject says what.
  if (subject.length > 6 && right.length <= 6 && !/\d[年月日]/.test(subject))
    return short(subject, 10) + right;
  return right;
}
