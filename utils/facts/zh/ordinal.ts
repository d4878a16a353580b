// Chinese ordinals: 第138届, 排名第三, 第二大, and those that name rather than count (第一次世界大战, 第二章).
import { readNumeral } from '../../text/numerals.ts';
import { COUNT_ZH } from '../data/units-zh.ts';
import type { Read } from './amount.ts';

const CLASSIFIERS = new Set(COUNT_ZH.split(' '));
const RANK_LEFT =
  /(?:排名?|排在|排|位居|位列|位于|名列|居|列|跃居|升至|降至|全球|世界|全国|亚洲|国内|行业|全省|全市|榜单?|获得?|夺得|位次|列为|稳居|跻身|蝉联|全班|小组|积分榜|总分|重返|升到|第几|名次|勇夺|荣获|并列|暂列|暂居|高居|仅次于)(?:得|了|于|在|到|为|的|[A-Z]组|全国|全球|世界|总|榜|前)*$/;

/** Reads 第 + numeral at `i`; a fact or none, and where reading goes on. */
export function readOrdinal(s: string, i: number): Read {
  let at = i + 1;
  while (s.charAt(at) === ' ') at++;
  const n = readNumeral(s, at);
  if (!n || n.value % 1 !== 0 || n.hi !== undefined) return { fact: null, end: i + 1 };
  const end = n.moreAt ?? n.end;
  const left = s.slice(Math.max(0, i - 10), i);
  const right = s.slice(end, end + 4);
  // 刑法第三百八十三条, 第二章: places in a text.
  if (/^(?:条|款|章|节(?!课)|页|行|附件|号楼)/.test(right)) return { fact: null, end: end + 1 };
  if (/^分钟|^号台/.test(right)) {
    const stop = end + (right.startsWith('号') ? 1 : 2);
    return {
      fact: { start: i, end: stop, kind: 'ordinal', value: n.value, unit: s.slice(end, stop) },
      end: stop,
    };
  }
  const rank = RANK_LEFT.test(left);
  const alone =
    (i === 0 || /[\s，。,“"]/.test(s.charAt(i - 1))) && (right === '' || /^[\s，。,”"]/.test(right));
  if (/^(?:名|位)/.test(right) && (rank || n.value > 1 || /^名(?:[^单额]|$)/.test(right)))
    return { fact: { start: i, end: end + 1, kind: 'rank', value: n.value }, end: end + 1 };
  if (rank && !/^(?:[届批次季轮款部集期章条项]|大经济|产业|时间)/.test(right))
    return { fact: { start: i, end, kind: 'rank', value: n.value }, end };
  if (/^大(?!会|学|厦|道|街|使|陆|队|赛)/.test(right))
    return { fact: { start: i, end: end + 1, kind: 'rank', value: n.value }, end: end + 1 };
  if (alone) return { fact: { start: i, end, kind: 'ordinal', value: n.value }, end };
  if (n.value === 1 && n.style === 'han') return { fact: null, end };
  if (
    /^(?:次世界大|方|者|产业|只眼|线|世界|国际|审|梯队|人称|把手|季|曲线|人民医院|医院|中学|小学|实验|师|军|集团军|舰队|三方|类|性|空间|故乡|炮兵)/.test(
      right,
    ) &&
    n.value <= 4
  )
    return { fact: null, end };
  for (let k = 2; k > 0; k--) {
    const u = right.slice(0, k);
    if (u.length === k && CLASSIFIERS.has(u) && !/^[号版楼单]/.test(u))
      return { fact: { start: i, end: end + k, kind: 'ordinal', value: n.value, unit: u }, end: end + k };
  }
  if (/^[年天日周月]/.test(right)) {
    const unit = right.charAt(0);
    return {
      fact: n.value > 2 ? { start: i, end: end + 1, kind: 'ordinal', value: n.value, unit } : null,
      end: end + 1,
    };
  }
  return {
    fact: n.style === 'arabic' || n.value > 1 ? { start: i, end, kind: 'ordinal', value: n.value } : null,
    end,
  };
}
