// Numbers with what they count in Chinese: money, percent, measures, classifiers, ranges, fractions, scores.

import type { FactKind } from '../../model.ts';
import { type Numeral, readNumeral } from '../../text/numerals.ts';
import { COUNT_ZH, MONEY_BEFORE_ZH, MONEY_ZH, UNITS_ZH } from '../data/units-zh.ts';
import type { Found } from '../found.ts';
import { type UnitHit, UnitTable } from '../units.ts';
import { articleOne, isName, leftWord } from './traps.ts';

const UNITS = new UnitTable().addTable(UNITS_ZH).addTable(MONEY_ZH, 'money');
for (const c of COUNT_ZH.split(' '))
  if (c && !UNITS.has(c)) UNITS.add(c, { kind: 'count', unit: c, factor: 1 });
const BEFORE = new UnitTable().addTable(MONEY_BEFORE_ZH, 'money');

/** A signed numeral, or a fraction. */
interface Amount {
  start: number;
  end: number;
  lo: number;
  hi?: number;
  n: Numeral;
  /** 四分之一 */
  ratio?: boolean;
  percent?: boolean;
  signed?: boolean;
}

const SIGN = /(?:负\s?|零下\s?|-\s?(?=[\d.])|\+(?=\d)|±\s?)/y;

function tidy(v: number): number {
  return Number.isInteger(v) ? v : Number(v.toPrecision(14));
}

function readAmount(s: string, i: number): Amount | null {
  SIGN.lastIndex = i;
  const sign = SIGN.exec(s);
  let at = i;
  let neg = false;
  if (sign) {
    if (/^[-+]/.test(sign[0]) && /[\w)%℃.°年月日号时点万亿千百元个人级米]/.test(s.charAt(i - 1))) return null;
    at += sign[0].length;
    neg = /^[负零-]/.test(sign[0]);
  }
  const n = readNumeral(s, at);
  if (!n) return null;
  const k = neg ? -1 : 1;
  const out: Amount = { start: i, end: n.end, lo: k * n.value, n, ...(neg ? { signed: true } : {}) };
  if (n.hi !== undefined) out.hi = k * n.hi;
  // N分之M: 百分之 and 千分之 are percent, the rest ratios.
  const fr = /^\s{0,3}分\s{0,3}之\s{0,3}(负|-)?/.exec(s.slice(n.end, n.end + 9));
  if (fr) {
    const m = readNumeral(s, n.end + fr[0].length);
    if (m && n.value !== 0) {
      const v = ((fr[1] ? -1 : 1) * k * m.value) / n.value;
      const percent = n.bare || /^[百千万佰仟]$/.test(s.slice(at, n.end));
      out.end = m.end;
      out.n = m;
      out.lo = percent ? tidy(v * 100) : tidy(v);
      if (m.hi !== undefined) out.hi = tidy((k * m.hi * (percent ? 100 : 1)) / n.value);
      else if (m.pair) delete out.hi;
      if (percent) out.percent = true;
      else out.ratio = true;
      return out;
    }
  }
  const short = /^分([一二三])(?=[升加]|$)/.exec(s.slice(n.end, n.end + 3));
  if (short && n.style === 'han' && n.value <= 10) {
    out.end = n.end + 2;
    out.lo = (readNumeral(short[1] ?? '', 0)?.value ?? 1) / n.value;
    out.ratio = true;
    return out;
  }
  // 三百五十又三分之一
  const mix = /^\s?又\s?/.exec(s.slice(n.end, n.end + 3));
  if (mix) {
    const rest = readAmount(s, n.end + mix[0].length);
    if (rest?.ratio) return { ...out, end: rest.end, lo: tidy(out.lo + k * rest.lo) };
  }
  return out;
}

const blank = (s: string, i: number): number => {
  let j = i;
  while (j < i + 4 && s.charAt(j) === ' ') j++;
  return j;
};

/** Units that are words of their own in other places. */
function unitAt(s: string, i: number, n: Numeral): UnitHit | null {
  let j = blank(s, i);
  const from = j;
  if (j > i && n.style === 'han' && !/[个%美元人公千米成吨]/.test(s.charAt(j))) j = i;
  // 个 + noun spelled with blanks: 百 分 点
  const pp = /^个?\s{0,4}百\s{0,2}分\s{0,2}点/.exec(s.slice(from, from + 14));
  if (pp) return { kind: 'points', unit: '%', factor: 1, end: from + pp[0].length, surface: '个百分点' };
  const more = /^(?:多|余|来)\s?/.exec(s.slice(j, j + 2));
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

const NOT_AFTER: Record<string, RegExp> = {
  元: /^(?:旦|宵|月|素|器件|件|首|帅|老|朝|代|气|凶|宇)/,
  圆: /^(?:形|桌|满|柱|心|规|周)/,
  块: /^(?:头|茎)/,
  个: /^(?:人(?:信息|资料|养老|税|所得|账户|贷款|中心|主义|体|住房|赛|破产|消费|简历|独资|化|健康|数据|单项|电脑)|体(?:户|工商|经营)|性化|股|税)/,
  人: /^(?:工智|工|民|类|大|均|才|力|口|物|格|行|文|形机|机|权|寿|社|气|间|道|生|脸|事)/,
  家: /^(?:庭|长|电|具|乡|属|族|居|用|政|禽|畜|教|门(?!店|诊|户)|务|里|装|纺|装|园)/,
  位: /^(?:于|置|居|列|移|次)/,
  名: /^(?:单|额|称|义|字|人|列|胜|誉|气|牌|著|片|家|为|叫)/,
  台: /^(?:湾|风|北|词|阶|海|企|商|积|州|上|账)/,
  日: /^(?:本|报|志|常|用|前|益|程)/,
  条: /^(?:件|例|款|约)/,
  本: /^(?:地|次|周|月|年|报|人|身|科|来|国|土|届|赛季|轮|场|市|省|县|区|土|期|质|站)/,
  部: /^(?:分|门|委|队|署|长|级|落)/,
  期: /^(?:间|望|待|货|权|盼|末|刊)/,
  场: /^(?:景|地|馆|所|合|面|均|外|内)/,
  次: /^(?:元|日|年|月|要|序|贷|级|于|生|新)/,
  项: /^(?:目|链)/,
  所: /^(?:有|以|谓|在|需|长|致|得|属)/,
  处: /^(?:理|于|罚|置|在|长|方|分|以|女)/,
  段: /^(?:时间|落)/,
  支: /^(?:持|付|出|撑|援|部|柱|线|队伍)/,
  组: /^(?:织|成|合|建|委|长|团|装)/,
  队: /^(?:伍|员|友|长|医)/,
  班: /^(?:子|级|主任|组)/,
  种: /^(?:植|子|族|粮|业|田|地|养|类繁)/,
  类: /^(?:似|别|型|比)/,
  级: /^(?:别|联赛)/,
  层: /^(?:次|面|级)/,
  代: /^(?:表|码|理|替|价|言|工|谢|号|步|课|驾|际)/,
  门: /^(?:店|口|票|槛|户|将|诊|前|锋|外|类|下)/,
  起: /^(?:来|步|诉|点|义|源|初|草|飞|伏|到|售|码|家|价|薪|床|火|降|落|拍|征|涨|重)/,
  单: /^(?:位|位|车|元|身|日|品|价|季|月|独|打|纯|方|个|次|双|笔|笔|项|店|曲|反|边)/,
  首: /^(?:次|先|个|批|席|都|届|要|家|发|款|位|府|付|日|轮|季|尔|相|富|创|轮|套|播|映)/,
  字: /^(?:幕|体|典|符|母)/,
  句: /^(?:子)/,
  步: /^(?:行|骤|伐|入|枪|兵|道|履|态)/,
  回: /^(?:应|归|报|家|复|收|升|落|暖|购|国|顾|到|来|合|族|忆|调|款|填|流|乡|访|答|暖|温|撤|击|放|头)/,
  声: /^(?:明|音|称|誉|势|援|讨)/,
  下: /^(?:降|跌|午|月|周|滑|调|游|行|班|属|个|载|线|来|架|一|半|列|单|沉|达|发|放|同|探|乡|辖|注|设|旬|划|水|海|台)/,
  席: /^(?:位|卷|间)/,
  国: /^(?:家|内|际|产|有|企|民|庆|务|防|台|债|外|会|安|道|电|足|奥|标|货|宝|土|籍|军|网|资|画|葬|歌|旗|宴)/,
  省: /^(?:级|委|市|政|内|长|会|略|道|钱|力|下|心|电|油|去|城)/,
  市: /^(?:场|民|值|级|委|政|长|区|内|面|占|价|盈|售|净|辖|监|民)/,
  县: /^(?:级|委|政|长|城|域|区|内|里)/,
  区: /^(?:域|间|块|级|别|委|政|长|内|县|位)/,
  村: /^(?:民|庄|里|干部|委|支书|级|集体|落|居)/,
  城: /^(?:市|镇|乡|区|管|际|投|中村|墙|池)/,
  校: /^(?:园|长|友|内|方|企|区|准)/,
  店: /^(?:铺|主|员|内|家)/,
  站: /^(?:点|在|台|稳|长|上|内|住|队|位|出)/,
  团: /^(?:队|体|伙|购|员|长|结|圆|聚)/,
  军: /^(?:事|队|人|方|工|区|舰|机|演|官|用|民|委|品|售|备|运|营|训)/,
  师: /^(?:生|傅|范|资|父|德|长)/,
  连: /^(?:续|接|日|锁|任|夜|线|同|年|忙|带|云|通)/,
  员: /^(?:工)/,
  包: /^(?:括|含|装|容|裹|围|机|邮|车|揽|干|子|头|保|赔|销)/,
  车: /^(?:型|辆|企|主|间|道|站|展|市|速|身|祸|位|内|载|险|流|厢|队|次|机|联|上|票|手|规|牌|贷|窗|友)/,
  船: /^(?:舶|员|长|只|队|厂|东|体|载|级)/,
  机: /^(?:构|器|会|制|场|组|动|型|票|关|遇|长|身|上|床|械|密|油|房|能|电)/,
  道: /^(?:路|理|德|歉|具|琼|指|教|观|士|达)/,
  股: /^(?:份|票|价|市|东|权|指|民|灾|息|本)/,
  手: /^(?:机|术|段|续|工|里|中|动|持|上|册|表|球|臂|法|游|车|房|货|书)/,
  注: /^(?:册|意|重|入|定|射|资|明|销|水|视)/,
  分: /^(?:之|别|析|布|配|成|为|钟|享|公司|组|类|行|局|红|期|开|级|工|支|段|散|歧|手|明|辨|裂|拨|量|子|拣|区|店|时|院|批|阶|步|列|流|赴|获|属|管|解|泌|娩|化|众|发|离|担|摊)/,
  球: /^(?:员|队|迷|场|星|馆|门|权|面)/,
  环: /^(?:境|保|节|比|球|路|线|绕|卫|评|岛|氧|城)/,
  局: /^(?:面|势|长|部|限|点|中|地|域)/,
  盘: /^(?:点|中|后|前|面|活|踞|口|旋|子|整|初|查|锦|尾)/,
  胜: /^(?:利|出|任|负|率|诉|算|过|地|势)/,
  负: /^(?:责|担|面|荷|债|债|增|伤|于|数|压|能|反馈)/,
  平: /^(?:均|台|安|衡|方|时|等|稳|原|板|静|民|凡|行|整|息|价|局|坦|移|面|日|常|和|生|壤|顶|谷|江|度|川|凉)/,
  金: /^(?:额|融|属|价|牌|银|山|华|钱|秋|色|黄|砖|条|斯|马|沙|陵|鹰|正|城|昌|奖|球|句|龙|领)/,
  银: /^(?:行|保|河|川|牌|监|幕|杏|发|色)/,
  铜: /^(?:价|仁|牌|陵|矿|器|像|川)/,
  帽: /^(?:子)/,
  枪: /^(?:支|手|击|杀|战)/,
  炮: /^(?:弹|击|火|制|轰|兵)/,
  发: /^(?:展|布|生|现|放|表|出|电|货|行|射|起|言|挥|送|动|改|达|文|力|酵|明|掘|育|售|往|源|病|车|热|酵|布|酒|票|酵|型)/,
  弹: /^(?:性|窗|药|道|射|幕)/,
  核: /^(?:心|电|准|查|实|酸|武|对|算|污|能|燃|潜|桃|弹|试|检|准)/,
  参数: /^x/,
  用户: /^名/,
  粉丝: /^团/,
  孔: /^(?:子|庙|雀|径)/,
  跨: /^(?:越|境|界|海|年|国|区|省|江|部|行|度|过|市|县|栏|河)/,
  星: /^(?:期|球|巴|光|级|座|辰|途|舰|链|空|河|火)/,
  等: /^(?:待|于|级|地|[，。、一-鿿]{0}(?:多|方|人|国|行|产|系|领|问|因|重|相|部|城|企|单|情|工|内|新|主|机|项|活))/,
  强: /^(?:度|烈|调|化|势|降|制|国|大|劲|力|风|台|对|震|冷|行|者|敌|弱)/,
  楼: /^(?:市|盘|梯|主|道|宇|房|顶|上|下|面|板|体|层|兰)/,
  对: /^(?:于|方|此|手|外|华|抗|应|策|比|象|接|阵|话|阵|付|照|待|口|美|日|俄|欧|中|其|该|有|我|他|她|进|不|标)/,
  双: /^(?:方|边|重|向|休|十|11|12|创|碳|双|减|语|航母|打|人|手|眼|脚|面|面|轨|侧|轮|色|层|拼|赢|子|城)/,
  副: /^(?:总|主|书记|市|省|县|部|局|院|校|会|处|秘|研|教授|作用|所|董|理事|署|行长|厅|司|业|驾|热|中心)/,
  打: /^(?:造|击|开|破|印|车|工|响|算|通|折|包|架|卡|压|扮|扰|捞|赢|入|出|好|败|进|满|球|牌)/,
  死: /^(?:亡|者|刑|伤|缓|角|守|因|于|去|死)/,
  伤: /^(?:害|者|亡|势|口|员|情|病|残|停)/,
  亡: /^(?:命|者|故|羊)/,
  度: /^(?:假|过|数|量|高|日|小月|夏|春)/,
  出: /^(?:现|口|生|台|版|席|行|发|租|售|去|货|来|任|门|资|手|场|土|让|境|炉|轨|海|身|色|血|击|走|品|具|栏|清|演|众|厂|产|动|战|警|舱|院|具|诉|入|错|头)/,
  面: /^(?:积|对|临|向|前|世|粉|试|包|议|条|貌|料|子|部|孔|谈|目|上)/,
  顶: /^(?:部|级|尖|层|替|住|着|撞|峰|流)/,
  则: /^(?:为|是|会|需|将|可|有|由|在|不|以|表|达|下|上|从|占|成|分)/,
  眼: /^(?:睛|前|下|镜|科|看|球|泪|神|部)/,
  味: /^(?:道|精|觉|千)/,
  具: /^(?:有|备|体|身|象)/,
  基: /^(?:本|础|于|金|地|层|因|点|准|站|数|建|期|民|辅|辛|督|调|石|尔)/,
  柱: /^(?:子|状|石)/,
  招: /^(?:生|聘|商|标|募|股|收|行|呼|待|工|录|引|投|牌|租|才)/,
  版: /^(?:本|权|图|块|面|税)/,
  罪: /^(?:犯|名|行|责)/,
  案: /^(?:件|例|情|值|发|涉|卷|子)/,
  点: /^(?:评|燃|击|赞|心|亮|名|头|阵|球|状|滴|缀|出|对点|明|餐|开|射|票|多|钟|的)/,
  转: /^x/,
  届: /^(?:时|满|三中|二中|四中|一中|五中|六中|中央)/,
  节: /^(?:目|日|能|约|点|省|奏|假|水|后|前|气|食|庆|制|俭|外|选)/,
  只: /^(?:有|是|能|要|会|需|为|不|用|可|允|得|剩|占|见|在|差|做|想|身)/,
  口: /^(?:径|碑|岸|号|罩|味|腔|气|头|感|服|袋|供|粮|子)/,
  方: /^(?:面|案|式|向|法|便|能|才|可|言|针|舱|程|块|正|略|位|圆|形|队|阵|达|特|[，。、的有共将称均都签就同也会已在应]|共|针)/,
  卡: /^(?:车|片|位|塔|号|点|通|牌|住|口|友|里|尔|拉|斯|住|券|顿)/,
  两: /^(?:国|岸|会|地|市|个|人|年|天|家|次|项|者|大|党|院|侧|队|种|名|位|方|轮|省|边|款|场|条|套|栖|融|桶|级|周|月|位|高|用|江|广|湖|分|极|翼|难|成|架|块|辆|倍|半|户|座|头|只|届|部|点|型|组|端|代|起|支|连|网|区|口|不|重|度|类)/,
  担: /^(?:任|保|心|忧|当|负|架|责|纲)/,
  里: /^(?:程|斯|的|面|约|加|昂|奥|亚|巷|弄|尔|耶|皮|脊|弄|边|氏)/,
  尺: /^(?:寸|度|码)/,
  米: /^(?:兰|粉|饭|勒|其|高|歇|尔|德|哈|利|字)/,
  斤: /^x/,
  桶: /^(?:装|形)/,
  码: /^(?:头|农|字|洋|率|分)/,
  克: /^(?:服|罗|拉|里|隆|什|扣|莱|林|制|难|强|星|己)/,
  度电: /^x/,
  成: /^(?:立|为|功|员|本|都|果|长|品|交|绩|分|熟|年|人|型|就|效|批|立|因|份|像|语|套|[了新华县家]|渝|网|田|才|片|灾|色)/,
  倍: /^(?:增|感|受|加|耐|思|率|频|镜)/,
  番: /^(?:茄|号|禺|位|外|剧|努力|调查|话)/,
  升: /^(?:级|至|到|值|温|高|空|息|学|降|起|华|破|幅|为|任|腾|旗|职|国|旗|值)/,
  吨: /^x/,
  伏: /^(?:特加|击|尔|法|笔|地|案|明|天|牛|龙)/,
  瓦: /^(?:斯|解|格|尔|楞|片|房|伦|良|砾|努)/,
  帕: /^(?:金|特|克|尔|劳|累|拉|瓦|米|托|奎|斯)/,
  寸: /^(?:步|心|土)/,
  年: /^x/,
};
const MEASURE_M = /^(?:m|M|g|l|L|t|h|V|A|W|T|G|P|J|in|B)$/;

function guard(s: string, u: UnitHit, n: Numeral): boolean {
  const rest = s.slice(u.end, u.end + 3);
  const no = NOT_AFTER[u.surface];
  if (no?.test(rest)) {
    // 人民币 after 人, and so on, are longer units already; a large number keeps its classifier (1200人工作).
    return false;
  }
  if (u.surface.length === 1 && MEASURE_M.test(u.surface) && n.style === 'han') return false;
  if (/^[GTPM]$/.test(u.surface) && (n.value < 8 || n.value % 1 !== 0)) return false;
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
  // 2026款, 2023级: a model year.
  if (
    /^(?:款|版|级|届|赛季)$/.test(u.surface) &&
    n.style === 'arabic' &&
    n.value >= 1950 &&
    n.value <= 2050 &&
    n.scale === 1
  )
    return false;
  if (u.surface === '方' && n.style === 'han' && n.value < 100) return false;
  return true;
}

const TO = /^\s?(?:-{1,2}|~|至|到|或|、)\s?/;

const COINS: [RegExp, number][] = ['[角毛]', '分'].map((u, i) => [
  new RegExp(`^零?([\\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2})${u}钱?`),
  i ? 0.01 : 0.1,
]);

/** 123元1角1分, 三块四, 六斤八两, 1米75. */
function compound(s: string, u: UnitHit, v: number): { end: number; v: number } {
  const rest = s.slice(u.end, u.end + 12);
  if (u.kind === 'money' && /[元块圆]$/.test(u.surface)) {
    let end = u.end;
    let sum = v;
    for (const [re, f] of COINS) {
      const m = re.exec(s.slice(end, end + 5));
      const d = m ? readNumeral(m[1] ?? '', 0) : null;
      if (m && d) {
        sum += d.value * f;
        end += m[0].length;
      }
    }
    if (end === u.end && u.surface === '块') {
      const m = /^(零)?([\d一二两三四五六七八九])(?![\d个十百千万名人台])/.exec(rest);
      const d = m ? readNumeral(m[2] ?? '', 0) : null;
      if (m && d && !/^[一二三四五六七八九][一-鿿]/.test(rest)) {
        sum += d.value * (m[1] ? 0.01 : 0.1);
        end += m[0].length;
      }
    } else if (end > u.end && /^[五六七八九\d]$/.test(s.charAt(end)) && s.charAt(end - 1) === '毛') {
      sum += (readNumeral(s, end)?.value ?? 0) * 0.01;
      end++;
    }
    const sen = /^(\d{1,2})(?:日本銭|日本钱|美分|欧分|便士)/.exec(rest);
    if (sen && end === u.end) {
      sum += Number(sen[1]) / 100;
      end += sen[0].length;
    }
    if (/^[整正]/.test(s.slice(end)) && /[元圆角分]/.test(s.charAt(end - 1))) end++;
    else if (s.charAt(end) === '钱' && /[块角毛分]/.test(s.charAt(end - 1))) end++;
    const cny = /^(?:人民币)/.exec(s.slice(end, end + 3));
    if (cny && u.surface === '元') end += 3;
    return { end, v: tidy(sum) };
  }
  if (u.kind === 'money' && /^(?:日元|日圆)$/.test(u.surface)) {
    const sen = /^(\d{1,2})日本(?:銭|钱)/.exec(rest);
    if (sen) return { end: u.end + sen[0].length, v: v + Number(sen[1]) / 100 };
  }
  if (u.kind === 'measure') {
    const half = /^半(?!径|岛|个|年|天|决)/.exec(rest);
    if (half) return { end: u.end + 1, v: v + 0.5 };
    if (u.surface === '米') {
      const m = /^(\d{1,2}|[一二三四五六七八九]{1,2})(?![\d一二三四五六七八九十百千个米])/.exec(rest);
      if (m && v < 3) return { end: u.end + m[0].length, v: v + Number(`0.${readDigits(m[1] ?? '')}`) };
    }
    if (/^[市]?斤$/.test(u.surface)) {
      const m = /^([\d一二三四五六七八九]{1,2})两/.exec(rest);
      if (m) return { end: u.end + m[0].length, v: v + (readNumeral(m[1] ?? '', 0)?.value ?? 0) / 10 };
    }
  }
  if (u.kind === 'multiple' || u.surface === '成') {
    const half = /^半(?!径|岛|个|年|导)/.exec(rest);
    if (half) return { end: u.end + 1, v: v + 0.5 };
    const tenth = u.surface === '成' ? /^\s?([一二三四五六七八九])(?![一-鿿])/.exec(rest) : null;
    if (tenth)
      return { end: u.end + tenth[0].length, v: v + (readNumeral(tenth[1] ?? '', 0)?.value ?? 0) / 10 };
  }
  return { end: u.end, v };
}

function readDigits(t: string): string {
  return /^\d+$/.test(t) ? t : [...t].map((c) => readNumeral(c, 0)?.value ?? 0).join('');
}

/** Result of reading at a place: a fact or none, and where reading goes on. */
export interface Read {
  fact: Found | null;
  end: number;
}

function fact(
  start: number,
  end: number,
  kind: FactKind,
  lo: number,
  hi: number | undefined,
  unit?: string,
): Found {
  const value: Found['value'] = hi !== undefined && hi !== lo ? [Math.min(lo, hi), Math.max(lo, hi)] : lo;
  return { start, end, kind, value, ...(unit ? { unit } : {}) };
}

/** Currency word or sign at `i` with a number behind it. */
export function readMoneyBefore(s: string, i: number): Read | null {
  const c = BEFORE.at(s, i, true);
  if (!c) return null;
  const sign = /[$€£¥￥₩₹₽]/.test(c.surface);
  const at = blank(s, c.end);
  const a = readAmount(s, at);
  if (!a || (a.n.style === 'han' && sign) || a.signed) return null;
  if (!sign && !/[\d一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖几数]/.test(s.charAt(at))) return null;
  let lo = a.lo;
  let hi = a.hi;
  let end = a.end;
  const range = rangeEnd(s, a, a.end, true);
  if (range) {
    lo = range.lo;
    hi = range.hi;
    end = range.end;
  }
  const own = UNITS.at(s, blank(s, end));
  if (own && own.kind !== 'money' && own.kind !== 'count' && !sign) return null;
  if (own && own.kind === 'count' && !sign && a.n.scale < 1e4) return null;
  const k = /^\s?(?:[Bb]illion|[Mm]illion|[KkMBb])(?![A-Za-z])/.exec(s.slice(end, end + 9));
  let factor = 1;
  if (k) {
    end += k[0].length;
    factor = /b/i.test(k[0]) ? 1e9 : /m/i.test(k[0]) ? 1e6 : 1e3;
  }
  if (own?.kind === 'money') {
    const cmp = compound(s, own, lo);
    lo = cmp.v;
    end = cmp.end;
  }
  return {
    fact: fact(i, end, 'money', lo * factor, hi === undefined ? undefined : hi * factor, c.unit),
    end,
  };
}

interface Range {
  lo: number;
  hi: number;
  end: number;
  b: Amount;
  unit: UnitHit | null;
}

/** Reads `至 B unit` after an amount; the unit and the multiplier may stand once, at the end. */
function rangeEnd(s: string, a: Amount, from: number, bare: boolean, ua?: UnitHit): Range | null {
  const to = TO.exec(s.slice(from, from + 4));
  if (!to) return null;
  const comma = to[0].includes('、') || to[0].includes('或');
  if (to[0].includes('--') && !ua) return null;
  const cur = /^(?:[$€£¥￥]|US\$|HK\$)/.exec(s.slice(from + to[0].length, from + to[0].length + 3));
  const b = readAmount(s, from + to[0].length + (cur ? cur[0].length : 0));
  if (!b || b.ratio || b.percent !== a.percent) return null;
  if (b.hi !== undefined || a.hi !== undefined) return null;
  const ub = b.percent ? null : unitAt(s, b.end, b.n);
  if (ua && (!ub || ub.kind !== ua.kind || (ub.unit !== ua.unit && ub.kind !== 'money'))) return null;
  if (!ua && !ub && !bare) return null;
  let lo = a.lo;
  if (!ua && a.n.scale === 1 && b.n.scale > 10) {
    const coef = Math.abs(b.lo) / b.n.scale;
    const shared = b.n.scale >= 1e4 || a.n.style === 'han';
    if (shared && Math.abs(lo) <= coef) lo *= b.n.scale;
  } else if (!ua && a.n.scale > 1 && a.n.scale < 1e4 && b.n.scale >= 1e4) {
    // 一千到两千万
    const coef = Math.abs(b.lo) / b.n.scale;
    if (a.lo < b.lo / 100 && a.lo <= coef) lo *= b.n.scale;
  }
  // 零下10至5℃ and -5~3℃: a sign on the first only is its own; 零下5到10度 runs downward.
  let hi = b.lo;
  if (
    a.signed &&
    !b.signed &&
    /^零下/.test(s.slice(a.start, a.start + 2)) &&
    Math.abs(hi) > Math.abs(lo) &&
    to[0].trim() !== '~' &&
    !/零上/.test(s.slice(from, b.end))
  )
    hi = -hi;
  if (!(lo < hi) && !(a.signed || b.signed) && !/温|℃|度/.test(ub?.surface ?? '')) {
    if (ub?.kind !== 'temperature' && ub?.kind !== 'percent') return null;
  }
  if (
    comma &&
    !(
      hi === lo + 1 &&
      a.n.style === b.n.style &&
      (ub?.surface.length ?? 2) <= 2 &&
      hi < 100 &&
      to[0].includes('、') &&
      a.n.style === 'han'
    ) &&
    !(to[0].includes('或') && hi === lo + 1)
  )
    return null;
  return { lo: Math.min(lo, hi), hi: Math.max(lo, hi), end: ub ? ub.end : b.end, b, unit: ub };
}

const SCORE_WORDS =
  /比分|战胜|击败|负于|不敌|逆转|大胜|险胜|小胜|完胜|横扫|局|战平|获胜|取胜|打平|先下|扳平|领先|落后|晋级|连胜|总分|战成/;

/** Reads the number that starts at `i` of a folded text: what it counts, or that it counts nothing. */
export function readQuantity(s: string, i: number): Read | null {
  if (/^一半(?!路|身|径)/.test(s.slice(i, i + 3)))
    return { fact: fact(i, i + 2, 'ratio', 0.5, undefined), end: i + 2 };
  if (/^半[成折](?![立为功员本都年品交熟叠])/.test(s.slice(i, i + 3))) {
    return { fact: fact(i, i + 2, 'percent', s.charAt(i + 1) === '成' ? 5 : 50, undefined, '%'), end: i + 2 };
  }
  const a = readAmount(s, i);
  if (!a) return null;
  const skip = { fact: null, end: Math.max(a.end, i + 1) };
  if (isName(s, i, a.end)) return skip;
  const n = a.n;
  // 百分之 …
  if (a.percent) {
    if (n.pair) return skip;
    const range = rangeEnd(s, a, a.end, true);
    if (range && range.hi > range.lo)
      return { fact: fact(i, range.end, 'percent', range.lo, range.hi, '%'), end: range.end };
    const tail = /^至(?=[一二两三四五六七八九十百\d])/.exec(s.slice(a.end, a.end + 2));
    const b = tail ? readNumeral(s, a.end + 1) : null;
    if (b && b.value > a.lo) return { fact: fact(i, b.end, 'percent', a.lo, b.value, '%'), end: b.end };
    return { fact: fact(i, a.end, 'percent', a.lo, a.hi, '%'), end: a.end };
  }
  const version =
    /^\.\d/.test(s.slice(a.end, a.end + 2)) ||
    (n.style === 'arabic' && /^\d{1,3}(?:\.\d+){2,}/.test(s.slice(i, i + 20)));
  if (version) {
    const m = /^[\d.]+/.exec(s.slice(i, i + 60));
    return { fact: null, end: i + (m?.[0].length ?? 1) };
  }
  // 3比1, 2:1
  const score = /^\s?(?:比|:)\s?(?=[\d一二两三四五六七八九十零])/.exec(s.slice(a.end, a.end + 3));
  if (score && a.lo >= 0) {
    const b = readNumeral(s, a.end + score[0].length);
    const colon = score[0].includes(':');
    const near = s.slice(Math.max(0, i - 24), i + 24);
    if (
      b &&
      !/[上较去同前]/.test(s.charAt(b.end)) &&
      (!colon ||
        SCORE_WORDS.test(near) ||
        b.scale > 1 ||
        !/^[0-5]\d$/.test(s.slice(b.end - 2, b.end)) ||
        a.lo > 24)
    ) {
      if (n.style === 'arabic' || b.end - i <= 5)
        return { end: b.end, ...ratioPair(i, b.end, a.lo, b.value) };
    }
  }
  const dash = /^-(\d{1,3})(?!\d|-|[年月日号%万亿])/.exec(s.slice(a.end, a.end + 5));
  if (
    dash &&
    n.style === 'arabic' &&
    a.lo < 200 &&
    SCORE_WORDS.test(s.slice(Math.max(0, i - 16), i + 14)) &&
    !unitAt(s, a.end + dash[0].length, n)
  ) {
    const end = a.end + dash[0].length;
    return { end, ...ratioPair(i, end, a.lo, Number(dash[1])) };
  }
  if (a.ratio) {
    const unit = unitAt(s, a.end, n);
    if (unit && unit.kind === 'measure')
      return { fact: fact(i, unit.end, 'measure', a.lo * unit.factor, undefined, unit.unit), end: unit.end };
    return { fact: fact(i, a.end, 'ratio', a.lo, a.hi), end: a.end };
  }
  // N折: 7.5折, 七五折
  const off = /^\s?折(?!叠|射|扣|旧|断|腾|返|线|磨|中|合|戟|算|价|服|页)/.exec(s.slice(a.end, a.end + 4));
  if (off && a.lo > 0 && a.lo < 100) {
    const v = a.lo < 10 ? a.lo * 10 : a.lo === 10 ? 100 : a.lo;
    return {
      fact: fact(
        i,
        a.end + off[0].length,
        'percent',
        tidy(v),
        a.hi === undefined ? undefined : a.hi * 10,
        '%',
      ),
      end: a.end + off[0].length,
    };
  }
  const ua = unitAt(s, a.end, n);
  const range = rangeEnd(s, a, ua ? ua.end : a.end, false, ua ?? undefined) ?? (ua ? null : pairRange(s, a));
  if (range) {
    const u = range.unit;
    if (u) {
      const f = u.factor;
      const end = u.kind === 'money' ? compound(s, u, range.hi).end : u.end;
      return { fact: fact(i, end, u.kind, tidy(range.lo * f), tidy(range.hi * f), u.unit), end };
    }
    return { fact: fact(i, range.end, 'number', range.lo, range.hi), end: range.end };
  }
  if (ua) {
    if (articleOne(s, i, a, ua)) return { fact: null, end: ua.end };
    const cmp = a.hi === undefined && !n.pair ? compound(s, ua, a.lo) : { end: ua.end, v: a.lo };
    let lo = cmp.v;
    let hi = a.hi;
    if (
      n.bare &&
      !n.more &&
      a.hi === undefined &&
      !/(?:近|上|超过?|逾|过|约|破|达|以|成|不足|不到)$/.test(s.slice(Math.max(0, i - 2), i))
    ) {
      if (!(ua.kind === 'money' && n.value >= 1e5) && i > 0) return { fact: null, end: ua.end };
    }
    if (n.pair) {
      lo = n.pair[0];
      hi = n.pair[1];
    }
    if (ua.kind === 'money' && ua.unit === 'CNY' && /^\s?(?:人民币)/.test(s.slice(cmp.end))) cmp.end += 3;
    if (/^[℃°]/.test(ua.surface) === false && ua.unit === 'deg' && ua.surface === '度')
      return degrees(s, i, a, ua);
    const out = fact(
      i,
      cmp.end,
      ua.kind,
      tidy(lo * ua.factor),
      hi === undefined ? undefined : tidy(hi * ua.factor),
      ua.unit,
    );
    if (
      ua.unit === 'point' &&
      (lo < 100 || lo % 1 === 0) &&
      !/指|股|报|收|跌|涨|盘|点位|[，。]/.test(s.slice(Math.max(0, i - 14), i))
    )
      (out.kind = 'count'), (out.unit = '点');
    if (ua.unit === 'mag' && !/震|风|台|级/.test(s.slice(Math.max(0, i - 12), i + 12).replace(/\d级/, '')))
      (out.kind = 'count'), (out.unit = '级');
    if (out.kind === 'count' && !/[级]/.test(out.unit ?? '') && n.style === 'arabic' && leftWord(s, i))
      return { fact: null, end: ua.end };
    return { fact: out, end: cmp.end };
  }
  // 摄氏37度, 华氏 100
  const compared = comparison(s, i, a);
  if (compared) return compared;
  return bareNumber(s, i, a);
}

function ratioPair(start: number, end: number, a: number, b: number): { fact: Found } {
  return { fact: { start, end, kind: 'proportion', value: [a, b] } };
}

/** 七八个, 三五名: two digits and a unit. */
function pairRange(s: string, a: Amount): Range | null {
  if (!a.n.pair) return null;
  const u = unitAt(s, a.end, a.n);
  return u ? { lo: a.n.pair[0], hi: a.n.pair[1], end: u.end, b: a, unit: u } : null;
}

function degrees(s: string, i: number, a: Amount, u: UnitHit): Read {
  const left = s.slice(Math.max(0, i - 14), i);
  const scale = /(摄氏|华氏)(?:温度)?\s?$/.exec(left);
  const start = scale ? i - scale[0].length : i;
  const lo = a.lo;
  if (scale)
    return { fact: fact(start, u.end, 'temperature', lo, a.hi, scale[1] === '摄氏' ? 'C' : 'F'), end: u.end };
  const near = left + s.slice(u.end, u.end + 8);
  const warm = !/[经纬角转]/.test(near) && (/温|热|冷|烧|寒|降温|℃|零下|零上/.test(near) || s.length < 20);
  return {
    fact: fact(i, u.end, warm ? 'temperature' : 'measure', lo, a.hi, 'deg'),
    end: u.end,
  };
}

const MONEY_WORDS =
  /费用|费|投入|投资|营收|收入|利润|净利|亏损|销售额|成交额|交易额|支付额|总额|金额|融资|估值|市值|募资|募集|资金|年薪|月薪|薪酬|薪|预算|成本|造价|票房|资产|负债|债务|债券|贷款|存款|奖金|罚款|罚金|罚|赔偿|捐款|捐赠|耗资|斥资|注资|增资|出资|投向|补贴|财政|税|产值|增加值|GDP|gdp|消费|售价|价格|价值|房价|股价|身家|财富|余额|授信|营业额|流水|订单|合同额|回购|分红|转会费|违约金|保费|花费|花了|花|赚|亏|卖|买|报价|起拍价|拍出|工资|红包|补偿/;
const OTHER_WORDS = /用户|人口|观众|粉丝|阅读|播放|浏览|点击|下载|参数|次|销量|产量|人|台|辆/;

const EDGE = /[\s，。、；：！？,;:!?()（）“”"'‘’《》<>[\]【】…=·]/;

const GT =
  /(?:大于|高于|多于|长于|超过了?|不小于|不少于|不低于|大于(?:或)?等于|至少(?:是|有|为)?|最少(?:是|有|为)?)\s{0,2}$/;
const LT =
  /(?:小于|低于|少于|短于|不大于|不多于|不高于|不超过|小于(?:\s?或\s?)?等于|至多(?:是|有|为)?|最多(?:是|有|为)?|比)\s{0,2}$/;

/** 大于20, 在20和30之间, 位于一千到两千: a bare number that is compared states a range. */
function comparison(s: string, i: number, a: Amount): Read | null {
  if (a.n.scale >= 1e4 || a.hi !== undefined || a.n.bare) return null;
  const left = s.slice(Math.max(0, i - 8), i);
  const both = /^\s?(?:和|与|到|至)\s?/.exec(s.slice(a.end, a.end + 3));
  const b = both ? readAmount(s, a.end + both[0].length) : null;
  if (both && b && !b.ratio && /^\s?之?间/.test(s.slice(b.end, b.end + 3)) && b.lo > a.lo)
    return { fact: fact(i, b.end, 'number', a.lo, b.lo), end: b.end };
  const bound = (lo: number | null, hi: number | null, end: number): Read => ({
    fact: { start: i, end, kind: 'number', value: [lo, hi] },
    end,
  });
  const right = s.slice(a.end, a.end + 6);
  const up = GT.test(left) || /^\s?(?:及|或者?)?以上/.test(right);
  const down =
    (LT.test(left) && (!/比\s{0,2}$/.test(left) || /^\s?[低小少]/.test(right))) ||
    /^\s?(?:及|或者?)?(?:以下|之下)/.test(right);
  if (!up && !down) return null;
  // 大于10小于20: both bounds of one quantity.
  const next =
    /^\s?(?:个|岁)?[，、\s]{0,2}(?:并且?|且|的?同时|但|又)?\s?(大于|高于|超过|不小于|不低于|至少|最少|小于|低于|少于|不大于|不超过|最多|至多)(?:或?等于|有|为)?\s?/.exec(
      s.slice(a.end, a.end + 14),
    );
  const c = next ? readAmount(s, a.end + next[0].length) : null;
  if (next && c && !c.ratio && !unitAt(s, c.end, c.n)) {
    const less = /小于|低于|少于|不大于|不超过|最多|至多/.test(next[1] ?? '');
    if (up && less && c.lo > a.lo && !/^[，]?且/.test(s.slice(a.end, a.end + 2)))
      return bound(a.lo, c.lo, c.end);
    if (down && !less && c.lo < a.lo) return bound(c.lo, a.lo, c.end);
  }
  return up ? bound(a.lo, null, a.end) : bound(null, a.lo, a.end);
}

/** A number with no unit: money by context (2000亿研发费用), a plain number when it says something, else nothing. */
function bareNumber(s: string, i: number, a: Amount): Read {
  const open = a.n.style === 'han' || (a.n.scale > 1 && a.n.scale < 1e4);
  const pair = open && !a.n.bare ? rangeEnd(s, a, a.end, true) : null;
  if (pair && pair.hi > pair.lo && pair.lo >= 10 && !pair.unit && edge('', s.charAt(pair.end))) {
    return { fact: fact(i, pair.end, 'number', pair.lo, pair.hi), end: pair.end };
  }
  const slash = /^\/(\d{1,3})(?![\d/.])/.exec(s.slice(a.end, a.end + 5));
  if (
    slash &&
    a.n.style === 'arabic' &&
    edge(s.charAt(i - 1), '') &&
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
  const end = n.moreAt ?? a.end;
  const left = s.slice(Math.max(0, i - 16), i);
  const prev = s.charAt(i - 1);
  const next = s.charAt(end);
  const none = { fact: null, end: Math.max(end, i + 1) };
  const clause = /[^。！？；\n]*$/.exec(s.slice(Math.max(0, i - 40), i))?.[0] ?? '';
  const right = /^[^。！？；，,\n]{0,14}/.exec(s.slice(end))?.[0] ?? '';
  if (n.scale >= 1e4 && !n.bare && (n.style !== 'han' || n.value >= 1e4)) {
    const near = `${clause.slice(-24)}|${right}`;
    const own = /[^，,]*$/.exec(clause)?.[0] ?? '';
    const other =
      OTHER_WORDS.test(right.slice(0, 4)) ||
      /用户|人口|观众|粉丝|阅读|播放|浏览|点击|下载|参数|销量|产量|网民|人次|观看|话题/.test(own);
    if (MONEY_WORDS.test(near) && !other) {
      return { fact: { ...fact(i, end, 'money', a.lo, a.hi, 'CNY'), implied: true }, end };
    }
    return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  }
  if (n.bare && n.scale >= 1e4) {
    // 千万年薪: a bare word of magnitude counts where money is spoken of.
    if (n.value >= 1e5 && /^(?:年薪|薪|元|级?(?:奖金|投资|融资|罚款|保证金|大奖|资产|补贴))/.test(right)) {
      return { fact: { ...fact(i, end, 'money', a.lo, a.hi, 'CNY'), implied: true }, end };
    }
    if (/(?:超|逾|近|破|上|约|过)$/.test(left)) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
    return edge(prev, next) && n.value > 1e4 ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  }
  if (n.bare) return edge(prev, next) ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  const letters = /[A-Za-z_#@&/\\-]/;
  if (letters.test(prev) || (letters.test(next) && !/^-\D/.test(s.slice(end, end + 2)))) {
    const k = /^\s?([MG])(?![A-Za-z])/.exec(s.slice(end, end + 3));
    if (k && edge(prev, s.charAt(end + k[0].length)))
      return {
        fact: fact(i, end + k[0].length, 'number', a.lo * (k[1] === 'M' ? 1e6 : 1e9), undefined),
        end: end + k[0].length,
      };
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
  if (n.style === 'han') {
    // A Han numeral inside a word counts only when it is long enough not to be one.
    return end - i >= 3 && !n.pair && n.value > 20 ? { fact: fact(i, end, 'number', a.lo, a.hi), end } : none;
  }
  const said =
    /(?:为|达到?|至|到|是|报|约|超过?|近|突破|破|逾|升|降|跌|共计?|仅|得分?|指数|率|值|比|有|于|过)\s?$/.test(
      left,
    );
  if (said && (n.value % 1 !== 0 || n.value >= 10)) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  if (n.value >= 10000 && /,/.test(s.slice(i, end))) return { fact: fact(i, end, 'number', a.lo, a.hi), end };
  return none;
}

function edge(prev: string, next: string): boolean {
  return (prev === '' || EDGE.test(prev)) && (next === '' || EDGE.test(next) || next === '.');
}
