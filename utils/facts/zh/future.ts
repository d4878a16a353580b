// Whether a Chinese clause speaks of the future.

import { charSet, tailWithout } from '../../text/char-set.ts';

const CUE =
  /(?<![主重必只首摘概简纪次紧])要(?![求闻点素件约塞道么是])|将(?=[于在会有迎举开正全对是达继进出启召实执发推上首陆投建为到成面从与由再不可按以通根])|预计|计划|拟(?!合)|有望|即将|届时|起施行|起实施|起执行|预期|预告|定于|截止报名|力争|目标|规划|准备|打算|开售|明年|未来|会在|要在|预售|到期|起售|起正式/;

const CLAUSE = charSet('，。；！？\n,;');

/** Looks at the clause around a date. */
export function futureZh(s: string, start: number, end: number): boolean {
  const left = tailWithout(CLAUSE, s, Math.max(0, start - 24), start);
  const right = /^[^，。；！？\n;]*/.exec(s.slice(end, end + 24))?.[0] ?? '';
  if (/已[于在经]|曾[于在]/.test(left.slice(-6))) return false;
  return CUE.test(left.slice(-14)) || CUE.test(right);
}
