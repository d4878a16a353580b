// Amounts in two units: 123元1角1分, 三块四, 六斤八两, 1米75, 两倍半.
import { readNumeral } from '../../text/numerals.ts';
import type { UnitHit } from '../units.ts';
import { tidy } from './amount.ts';

const COINS: [RegExp, number][] = ['[角毛]', '分'].map((u, i) => [
  new RegExp(`^零?([\\d一二两三四五六七八九壹贰叁肆伍陆柒捌玖]{1,2})${u}钱?`),
  i ? 0.01 : 0.1,
]);

/** 123元1角1分, 三块四, 六斤八两, 1米75. */
export function compound(s: string, u: UnitHit, v: number): { end: number; v: number } {
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
