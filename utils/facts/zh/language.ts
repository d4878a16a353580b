// Chinese as the engine sees it.
import type { Language } from '../language.ts';
import { futureZh } from './future.ts';
import { labelDateZh, labelNumberZh } from './label.ts';
import { scanZh } from './scan.ts';

export const ZH: Language = {
  code: 'zh',
  scan: scanZh,
  future: futureZh,
  labelNumber: labelNumberZh,
  labelDate: labelDateZh,
  cue: /新高|新低|突破|目标|宣布|将于|达到?|首次|累计|总(?:额|计|投资|产值|数)|预计|创|纪录|上调|下调|启动|发布|正式|开售|上市|成立|亮相|开启|截至|完成|死亡|遇难|受伤|罚|投入|融资|收入|利润|交付|生效|施行|实施|举行|推送|新增|共/g,
  compared: /(?:较|比|由|从|上年|去年同期|上年同期|前值|此前的?|原来的?|相比)[^，。；]{0,6}$/,
};
