// What stands behind a Chinese number: units and classifiers, and the words that only begin like one.
import { BLANKS, charSet } from '../../text/char-set.ts';
import { type Numeral, readNumeral } from '../../text/numerals.ts';
import { COUNT_ZH, MONEY_ZH, PREFIXED_ZH, UNITS_ZH } from '../data/units-zh.ts';
import { type UnitHit, UnitTable } from '../units.ts';

export const UNITS = new UnitTable().addTable(UNITS_ZH).addTable(MONEY_ZH, 'money');
const PREFIXES = ['', '千', '兆', '吉', '太'];
for (const pair of PREFIXED_ZH.split(' ')) {
  const [code = '', name = ''] = pair.split(':');
  PREFIXES.forEach((prefix, k) => {
    const unit = (k === 1 && code === 'B' ? 'K' : (['', 'k', 'M', 'G', 'T'][k] ?? '')) + code;
    for (const surface of [prefix + name, unit]) UNITS.add(surface, { kind: 'measure', unit, factor: 1 });
  });
}
/** What a rate counts against besides units: 公里/小时, 立方米每秒. */
const PER = /^(?:\/|每)(小时|时|h|秒|s|分钟?|min)(?![A-Za-z间])/;
const PER_CODES: Record<string, string> = { 小: 'h', 时: 'h', h: 'h', 秒: 's', s: 's', 分: 'min', m: 'min' };
for (const c of COUNT_ZH.split(' '))
  if (c && !UNITS.has(c)) UNITS.add(c, { kind: 'count', unit: c, factor: 1 });
/** The place after up to three blanks. */
export const blank = (s: string, i: number): number => {
  let j = i;
  while (j < i + 4 && s.charAt(j) === ' ') j++;
  return j;
};

const tellsRate = charSet('/每');

/** The unit behind the numeral `n` that ends at `i`, with what it is counted against when that follows (公里/小时). */
export function unitAt(s: string, i: number, n: Numeral): UnitHit | null {
  const u = plainUnit(s, i, n);
  if (u?.kind !== 'measure' || !tellsRate(s, u.end)) return u;
  const time = PER.exec(s.slice(u.end, u.end + 5));
  if (time)
    return {
      ...u,
      end: u.end + time[0].length,
      unit: `${u.unit}/${PER_CODES[time[1]?.charAt(0) ?? ''] ?? ''}`,
    };
  const v = UNITS.at(s, u.end + 1);
  return v?.kind === 'measure' ? { ...u, end: v.end, unit: `${u.unit}/${v.unit}` } : u;
}

const opensPoints = charSet(`个百${BLANKS}`);
const tellsMore = charSet('多余来');

function plainUnit(s: string, i: number, n: Numeral): UnitHit | null {
  let j = blank(s, i);
  const from = j;
  if (j > i && n.style === 'han' && !/[个%美元人公千米成吨]/.test(s.charAt(j))) j = i;
  // 个 + noun spelled with blanks: 百 分 点
  const pp = opensPoints(s, from) ? /^个?\s{0,4}百\s{0,2}分\s{0,2}点/.exec(s.slice(from, from + 14)) : null;
  if (pp) return { kind: 'points', unit: '%', factor: 1, end: from + pp[0].length, surface: '个百分点' };
  const more = tellsMore(s, j) ? /^(?:多|余|来)\s?/.exec(s.slice(j, j + 2)) : null;
  if (more && !n.more && (n.style !== 'arabic' || n.value >= 10)) {
    const u = UNITS.at(s, j + more[0].length);
    if (u && guard(s, u, n)) return u;
  }
  const u = UNITS.at(s, j);
  if (u && guard(s, u, n)) {
    if (
      j > i &&
      u.kind === 'count' &&
      u.surface.length === 1 &&
      n.style === 'arabic' &&
      /[一-鿿]/.test(s.charAt(i - 1)) &&
      !/[个名人家台辆次万亿元]/.test(u.surface)
    )
      return null;
    return u;
  }
  return null;
}

/** Common words that begin with a character that is also a unit: in 小米17发布 or 12306平台 nothing is counted. */
const WORD_AHEAD =
  /^(?:元[旦宵素器件]|个(?:人(?:信息|养老|所得|账户|贷款|住房|消费)|体(?:户|工商))|人(?:工|民|类|大[代常]|均|才|力|口|形)|家[庭长电具乡]|位[于置]|名[单额称]|台[湾风北]|条[件例]|本[地次周月年身科来轮市省赛报]|部[分门委队署]|期[间货待望]|场[景地馆均]|次[日年月元要]|项目|所[有以谓]|处[理于罚置]|段时|支[持付出]|组[织成建]|队[伍员]|班[子级]|种植|类似|级别|层[次面]|代[表码理]|门[口票槛]|起[来步诉点源售]|单[位价日独品]|任[何务命意职期教]|首[次先个批届家发席]|字节跳|步行|回[应归报家复升落收]|声[明音称]|下[降跌午半旬调滑]|席位|国[家内际产企]|省[级委份]|市[场民值级委政长占]|县[级委]|区[域间块]|村民|城[市镇]|校[园长]|站[点在]|团[队体]|军[事队]|师[生傅]|连[续接]|包[括含装]|车[型辆企]|机[构器会制]|道[路理]|股[份票价市东]|手[机术段]|注[册意重]|分[别析布为公析红]|球[员队迷]|环[境保节比]|局[面势]|盘[中点]|胜[利出]|负[责担]|平[均台安衡方]|金[额融属]|银行|发[展布生现放表动行]|核[心电]|对[于此外手比]|双[方边十1]|副[总主书]|打[造击]|死[亡者]|伤[害者]|度[假过]|出[现口生台]|面[积对临向]|方[面案式向法]|成[立为功本都果员长品交绩]|倍[增感]|升[级至到]|点[击评燃赞亮]|届[时三四五六]|节[目日能约]|只[有是能]|等(?:待|于|级))/;
const MEASURE_M = /^(?:m|M|g|l|L|t|h|V|A|W|T|G|P|J|in|B)$/;

function guard(s: string, u: UnitHit, n: Numeral): boolean {
  if (u.surface.length === 1 && WORD_AHEAD.test(s.slice(u.end - 1, u.end + 5))) return false;
  const latin = u.surface.charAt(0) <= 'z';
  if (latin && u.surface.length === 1 && MEASURE_M.test(u.surface) && n.style === 'han') return false;
  if (latin && /^[GTPM]$/.test(u.surface) && (n.value < 8 || n.value % 1 !== 0)) return false;
  if (u.unit === 'deg' && u.surface === '度' && n.style === 'han' && n.value <= 3 && !n.hi) return false;
  if (u.surface === '一' || (u.surface === '号' && n.style === 'han')) return false;
  if (u.surface === '成' && (n.value > 10 || (n.style === 'arabic' && n.value === 0))) return false;
  if (
    (u.surface === '号' ||
      u.surface === '版' ||
      u.surface === '楼' ||
      u.surface === '号楼' ||
      u.surface === '单元') &&
    !n.hi
  )
    return false;
  if (u.surface === '环' && n.style === 'han') return false;
  if (u.surface === '强' && /^(?:赛|企|品|房|战)/.test(s.charAt(u.end))) return false;
  // 2026款, 2023级: a model year.
  if (
    n.style === 'arabic' &&
    n.value >= 1950 &&
    n.value <= 2050 &&
    n.scale === 1 &&
    /^(?:款|版|级|届|赛季)$/.test(u.surface)
  )
    return false;
  if (u.surface === '方' && n.style === 'han' && n.value < 100) return false;
  return true;
}

/** 元/平方米, 80mg/100ml, 786.4/10万: what a number is counted against is no fact of its own. */
export function perTail(s: string, end: number): number {
  if (s.charAt(end) !== '/') return end;
  const n = readNumeral(s, end + 1);
  const at = blank(s, n ? n.end : end + 1);
  return UNITS.at(s, at)?.end ?? (n && n.scale >= 1e3 ? n.end : end);
}
