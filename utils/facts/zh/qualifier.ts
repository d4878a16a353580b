// Words around a Chinese number that say how exact it is (超 近 约 至少 不足 …), which way it changed and against what.
import { BLANKS, charSet, tailWithout } from '../../text/char-set.ts';
import type { Found } from '../found.ts';

type Qual = NonNullable<Found['qual']>;

const LEFT: [RegExp, Qual][] = [
  [/(?:跌破|失守|未超过?|没有超过|未超出)$/, 'under'],
  [
    /(?:不超过|不高于|不多于|不大于|不得超过|至多|最多|上限为?|顶多|不逾|最高不超过|最长不超过|小于等于|小于或等于)$/,
    'atmost',
  ],
  [/(?:不少于|不低于|不小于|至少|最少|起码|最低|不下|下限为?|低至|大于等于|大于或等于)$/, 'atleast'],
  [/(?:超过|超出|超|逾|突破|破|多于|高于|大于|不止|远超|冲破|越过|高出|站上|上|过)$/, 'over'],
  [/(?:接近|将近|逼近|临近|近|直逼|几近|差不多有?|几乎|快)$/, 'nearly'],
  [/(?:大约|约合|约为|大概|大致|约|估计|估算|平均约|左右|上下|粗略)$/, 'about'],
  [/(?:不足|不到|未满|不满|低于|少于|小于|未达|跌破|不及|未超过|未超|没有超过|短于|弱于|未超出)$/, 'under'],
];
const GLUE =
  /(?:[\s“”"'：:]|人民币|美元|了|达到?|为|至|到|有|是|其中|价值|总额|一次性|可(?:达|省|享|减|获|领|得|抵)?|的)$/;
/** Characters that can end a qualifier or the words between it and its number. */
const mayEnd = charSet(
  `过高于多大逾限顶至超破出止越上近平逼直乎快约为概致算均右下到足满少小达跌及短弱低了币元有是中值额性可的省享减获领得抵“”"'：:${BLANKS}`,
);
const RIGHT: [RegExp, Qual][] = [
  [/^(?:左右|上下|前后|许|光景|不等)/, 'about'],
  [/^(?:以上|及以上|之上|起(?![诉源点步飞伏码义])|或以上|或更多|之多|开外|往上|[，、]?上不封顶)/, 'atleast'],
  [/^(?:以内|之内|及以下|或以下|封顶|为限)/, 'atmost'],
  [/^(?:以下|之下|不到|不足)/, 'under'],
  [/^(?:多(?![少数么样年次功元])|余(?![，。、]?[杭姚额]))/, 'over'],
];

/** The first characters of the words on the right. */
const opensRight = charSet('左上前许光不以及之起或多开往，、封为下余');

/** The qualifier of a number, from the words left and right of it. */
export function qualifierOf(s: string, f: Found): Qual | undefined {
  const text = s.slice(f.start, f.end);
  const looks = mayEnd(s, f.start - 1);
  let left = s.slice(Math.max(0, f.start - 10), f.start);
  for (let i = 0; looks && i < 3; i++) {
    for (const [re, q] of LEFT) {
      const m = re.exec(left);
      if (!m) continue;
      if (m[0] === '上' && !/^[百千万亿]/.test(text)) continue;
      if (m[0] === '过' && !/^(?:半|[百千万亿])/.test(text) && !/(?:已|突|数|早)过$/.test(left)) continue;
      if (m[0] === '破' && /(?:打|突|冲)破$/.test(left) && q !== 'over') continue;
      if (m[0] === '近' && /(?:最|附|远|邻)近$/.test(left)) continue;
      if (m[0] === '约' && /(?:合|节|签|预|公|条|契|大|协)约$/.test(left)) {
        if (!/大约$/.test(left)) continue;
      }
      if (m[0] === '最低' && f.kind !== 'money' && f.kind !== 'count') continue;
      if (m[0] === '快' || m[0] === '估计') {
        if (m[0] === '快' && !/[已都就]快$/.test(left)) continue;
      }
      if (m[0] === '超' && /(?:英|中|德|西|意|法|反)超$/.test(left)) continue;
      if (m[0] === '突破' && /技术突破$/.test(left)) continue;
      // 比去年高出2.4个百分点 is the difference, not more than it.
      if (m[0] === '高出' && /^(?:points|percent|multiple)$/.test(f.kind)) continue;
      return q;
    }
    const g = GLUE.exec(left);
    if (!g) break;
    left = left.slice(0, -g[0].length);
  }
  if (
    looks &&
    /(?:最高|最多|最大|高达)(?:可|能)(?:达|省|享|减|获|领|得|抵|优惠|补贴?|返)?(?:到)?$/.test(
      s.slice(Math.max(0, f.start - 8), f.start),
    )
  )
    return 'atmost';
  const right = s.slice(f.end, f.end + 4);
  if (opensRight(right, 0)) for (const [re, q] of RIGHT) if (re.test(right)) return q;
  if ((text.includes('多') || text.includes('余')) && !/多个|余额/.test(text)) return 'over';
  if (
    Array.isArray(f.value) &&
    /[几数]|[一二三四五六七八九][二三四五六七八九]/.test(text) &&
    !/[至到~-]/.test(text)
  )
    return 'about';
  if (/^[几数]/.test(text)) return 'about';
  return undefined;
}

const UP =
  '增长|上涨|增加|提升|提高|上升|上扬|攀升|增幅|涨幅|扩大|加快|提速|回升|上调|新增|净增|多增|激增|猛增|大增|飙升|上浮|暴涨|大涨|拉升|走高|高出|涨|升|增|再开|翻';
const DOWN =
  '下降|下跌|减少|降低|下滑|缩减|收窄|回落|下调|缩短|直降|降幅|跌幅|骤降|锐减|暴跌|大跌|走低|下挫|下探|下浮|减亏|裁减|裁员|减|降|跌';
const BETWEEN = '(?:[\\s了约近超逾达]|超过|将近|接近|大约|幅度?为?|最多|最高可?|速?度?为)*$';
const UP_RE = new RegExp(`(?:${UP})${BETWEEN}`);
const DOWN_RE = new RegExp(`(?:${DOWN})${BETWEEN}`);
const MORE_RE = /[比较][^，。；]{1,12}[多高](?:出|了)?$/;
const LESS_RE = /[比较][^，。；]{1,12}[少低](?:了)?$/;
const CLAUSE = charSet('，。；！？\n,;');
const LEVEL = /(?:至|到|为|达)\s?$/;
const MOVES = /[增涨升高减降跌少低落缩提扩加收翻探浮滑调挫快速回新多再直拉扬攀裁]/;
const BASIS =
  /(同比|环比|较?比?(?:上年|去年|前年|上月|上季度|上一季度|前一年|前一交易日|上一交易日|前日|昨日|上周|前值)(?:同期|同月|同季)?|(?:较|比(?![例重率分赛如较亚特利]))[^，。；,;\d不]{1,10}?(?=增|上|提|下|减|降|高|低|多|少|涨|跌|翻|升|回|收|扩))/g;

/** Direction of a change and what it is measured against. */
export function changeOf(s: string, f: Found): { dir?: 'up' | 'down'; basis?: string } {
  const left = tailWithout(CLAUSE, s, Math.max(0, f.start - 20), f.start);
  const out: { dir?: 'up' | 'down'; basis?: string } = {};
  const near = left.slice(-10);
  const level = LEVEL.test(near) && !/(?:幅|速)度?(?:达到?|为)\s?$/.test(near);
  if (!level && MOVES.test(left)) {
    const down = DOWN_RE.exec(near) ?? LESS_RE.exec(left);
    const up = UP_RE.exec(near) ?? MORE_RE.exec(left);
    if (up && /负$/.test(near.slice(0, up.index))) out.dir = 'down';
    else if (
      down &&
      (!up ||
        down.index > up.index ||
        /负增长/.test(near) ||
        down.index + down[0].length > up.index + up[0].length)
    )
      out.dir = 'down';
    else if (
      up &&
      !/不高|不多|最高|最多|至多|高达|提高标准|涉及/.test(up[0]) &&
      !/(?:最|至|不|更|许|众|很|太)(?:多|高|低|少)/.test(near.slice(Math.max(0, up.index - 1)))
    )
      out.dir = 'up';
  }
  if (f.kind === 'multiple' && /^(?:增|提)/.test(s.slice(f.end, f.end + 1))) out.dir ??= 'up';
  const bases = /[同环较比上去前昨]/.test(left) ? [...left.matchAll(BASIS)] : [];
  const basis = bases.at(-1)?.[1];
  // 同比增长14%至1.7万亿元: the level reached is no change.
  const reached = level && /[增涨升减降跌]/.test(left);
  if (basis && !reached && (out.dir || /同比|环比/.test(basis)))
    out.basis = basis.replace(/^[较比](?=[上去前昨])/, '');
  else if (f.kind === 'multiple' && /提速|提高|提升|增长|增加|上涨/.test(left)) out.dir ??= 'up';
  return out;
}
