// Chinese numbers without a unit: money by context, a plain number when it says something, codes and numbering left out.
import { charSet, tailWithout } from '../../text/char-set.ts';
import { type Amount, edge, fact, type Read, tidy } from './amount.ts';
import { rangeEnd } from './range.ts';

const MONEY_WORDS =
  /费用|费|投入|投资|营收|收入|利润|净利|亏损|销售额|成交额|交易额|支付额|总额|金额|融资|估值|市值|募资|募集|资金|年薪|月薪|薪酬|薪|预算|成本|造价|票房|资产|负债|债务|债券|贷款|存款|奖金|罚款|罚金|罚|赔偿|捐款|捐赠|耗资|斥资|注资|增资|出资|投向|补贴|财政|税|产值|增加值|GDP|gdp|消费|售价|价格|价值|房价|股价|身家|财富|余额|授信|营业额|流水|成交(?!量)|订单|合同额|回购|分红|转会费|违约金|保费|花费|花了|花|赚|亏|卖|买|报价|起拍价|均价|单价|总价|挂牌价|拍出|工资|红包|补偿/;
const OTHER_WORDS = /用户|人口|观众|粉丝|阅读|播放|浏览|点击|下载|参数|次|销量|产量|人|台|辆/;

const endsPhrase = charSet('，,。！？；\n');

/** A number with no unit: money by context (2000亿研发费用), a plain number when it says something, else nothing. */
export function bareNumber(s: string, i: number, a: Amount): Read {
  const open = a.n.style === 'han' || (a.n.scale > 1 && a.n.scale < 1e4);
  const pair = open && !a.n.bare ? rangeEnd(s, a, a.end, true) : null;
  if (pair && pair.hi > pair.lo && pair.lo >= 10 && !pair.unit && edge('', s.charAt(pair.end))) {
    return { fact: fact(i, pair.end, 'number', pair.lo, pair.hi), end: pair.end };
  }
  const slash = s.charAt(a.end) === '/' ? /^\/(\d{1,3})(?![\d/.])/.exec(s.slice(a.end, a.end + 5)) : null;
  if (
    slash &&
    a.n.style === 'arabic' &&
    (edge(s.charAt(i - 1), '') || /(?:的|不到|不足|约|占|近|超)$/.test(s.slice(Math.max(0, i - 2), i))) &&
    /^(?:的|$|[，。、,\s])/.test(s.slice(a.end + slash[0].length)) &&
    Number(slash[1]) > 1 &&
    a.lo < 100
  ) {
    return {
      fact: fact(i, a.end + slash[0].length, 'ratio', tidy(a.lo / Number(slash[1])), undefined),
      end: a.end + slash[0].length,
    };
  }
  const { n } = a;
  if (n.style === 'arabic' && n.scale === 1) {
    // 1 4/3, -2.5 M
    const mixed =
      s.charAt(a.end) === ' ' ? /^ (\d{1,3})\/(\d{1,3})(?![\d/.])/.exec(s.slice(a.end, a.end + 9)) : null;
    if (mixed && Number(mixed[2]) > 1 && n.value % 1 === 0) {
      const end = a.end + mixed[0].length;
      return {
        fact: fact(i, end, 'ratio', tidy(a.lo + Number(mixed[1]) / Number(mixed[2])), undefined),
        end,
      };
    }
    const big = /^ ?([MG])(?![A-Za-z])/.exec(s.slice(a.end, a.end + 4));
    if (big && edge(s.charAt(i - 1), s.charAt(a.end + big[0].length))) {
      const end = a.end + big[0].length;
      return { fact: fact(i, end, 'number', a.lo * (big[1] === 'M' ? 1e6 : 1e9), undefined), end };
    }
  }
  if (s.charAt(a.end - 1) === 'k' || s.charAt(a.end - 1) === 'w')
    return { fact: fact(i, a.end, 'number', a.lo, a.hi), end: a.end };
  if (s.charAt(i) === '万' && s.slice(i, a.end).startsWith('万万')) return { fact: null, end: a.end };
  // 是五那是四: a digit that is named.
  if (
    n.style === 'han' &&
    n.end - i === 1 &&
    s.charAt(i - 1) === '是' &&
    /^(?:$|[那而却这，。])/.test(s.slice(n.end, n.end + 1))
  )
    return { fact: fact(i, n.end, 'number', a.lo, undefined), end: n.end };
  const large = n.scale >= 1e4 && !n.bare ? rangeEnd(s, a, a.end, true) : null;
  if (large && large.hi > large.lo && !large.unit && large.b.n.scale >= 1e4) {
    const one = bareNumber(s, large.b.start, large.b);
    if (one.fact) return { ...one, fact: { ...one.fact, start: i, value: [large.lo, large.hi] } };
  }
  const end = n.moreAt ?? a.end;
  const left = s.slice(Math.max(0, i - 16), i);
  const prev = s.charAt(i - 1);
  const next = s.charAt(end);
  const none = { fact: null, end: Math.max(end, i + 1) };
  // Stock codes, the year of a case number, the base of an index.
  if (n.style === 'arabic' && n.scale === 1) {
    const code = /^\d{5,6}(?=\.[A-Z]{2}|[)）])/.exec(s.slice(i, end + 3));
    if (code && (next === '.' || /[(（]$/.test(left))) return none;
    if (/[(（〔[]$/.test(left) && /^(?:19|20)\d\d[)）〕\]]/.test(s.slice(i, i + 5))) return none;
    if (/以[^，。]{1,8}为$/.test(left)) return none;
  }
  // Only what is said of ten thousands and more depends on the words around.
  const right = n.scale < 1e4 ? '' : (/^[^。！？；，,\n]{0,14}/.exec(s.slice(end, end + 14))?.[0] ?? '');
  if (n.scale >= 1e4 && !n.bare && (n.style !== 'han' || n.value >= 1e4)) {
    const own = tailWithout(endsPhrase, s, Math.max(0, i - 40), i);
    const other =
      OTHER_WORDS.test(right.slice(0, 4)) ||
      /用户|人口|观众|粉丝|阅读|播放|浏览|点[击赞]|评论|转发|关注|下载|参数|销量|产量|网民|人次|观看|话题|客流/.test(
        own,
      );
    if (MONEY_WORDS.test(`${own}|${right}`) && !other) {
      return { fact: { ...fact(i, end, 'money', a.lo, a.hi, 'CNY'), implied: true }, end };
    }
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  }
  if (n.bare && n.scale >= 1e4) {
    // 千万年薪: a bare word of magnitude counts where money is spoken of.
    if (n.value >= 1e5 && /^(?:年薪|薪|元|级?(?:奖金|投资|融资|罚款|保证金|大奖|资产|补贴))/.test(right)) {
      return { fact: { ...fact(i, end, 'money', a.lo, a.hi, 'CNY'), implied: true }, end };
    }
    if (/(?:超|逾|近|破|上|约|过)$/.test(left) && edge('', next))
      return { fact: fact(i, end, 'number', a.lo, a.hi), end };
    return edge(prev, next) && n.value > 1e4 ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  }
  if (n.bare) return edge(prev, next) ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  // 786.4/10万
  if (/^\/(?:1?[0十]{0,2}[千万])/.test(s.slice(end, end + 4)))
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  const letters = /[A-Za-z_#@&/\\-]/;
  if (letters.test(prev) || (letters.test(next) && !/^-\D/.test(s.slice(end, end + 2)))) {
    return none;
  }
  if (edge(prev, next)) {
    // 1. … 2、 … at the start of a line, or (3), are numbering; so is a run of digits after a word for codes.
    const lineStart = /(?:^|\n)\s*[(（]?$/.test(left);
    if (lineStart && /^[、.)）]/.test(next) && end < s.length) return none;
    if (/[(（]$/.test(left) && /^[)）]/.test(next) && n.value < 1000) return none;
    if (/(?:电话|热线|编号|编码|号码|代码|邮编|证号|号|QQ|微信|热线|拨打|传真)[:：\s]*$/i.test(left))
      return none;
    if (n.style === 'arabic' && /[A-Za-z]\s$/.test(left)) return none;
    if (/“|”|《|》|‘/.test(prev + next) && n.style === 'han' && n.value < 100) return none;
    if (n.style === 'han' && n.end - i === 1 && s.length > 30) return none;
    if (
      n.style === 'arabic' &&
      n.value < 100 &&
      n.value % 1 === 0 &&
      s.length > 60 &&
      !/[为达至到是]\s?$|^\s*$/.test(left.slice(-2))
    )
      return none;
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  }
  if (next === '号') return none;
  if (n.style === 'han') {
    // A Han numeral inside a word counts only when it is long enough not to be one.
    // 卖到八千。 and 九点九 are said like that, too.
    const free = edge('', next) && !n.pair && (n.value % 1 !== 0 || (n.scale >= 1000 && !n.bare));
    return free || (end - i >= 3 && !n.pair && n.value > 20)
      ? { fact: fact(i, end, 'number', a.lo, a.hi), end }
      : none;
  }
  const said =
    /(?:为|达到?|至|到|是|报|约|超过?|近|突破|破|逾|升|降|跌|共计?|仅|得分?|指数|率|值|比|有|于|过)\s?$/.test(
      left,
    );
  if (said && (n.value % 1 !== 0 || n.value >= 10)) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  if (n.value >= 10000 && /,/.test(s.slice(i, end))) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  return none;
}
