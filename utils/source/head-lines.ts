// Lines at the head of the page that name an account or a source without saying so.
import type { PageSigns, Sign } from '../model.ts';
import type { Lists } from './lookups.ts';
import { collapse } from './quote.ts';
import { isNavigation } from './signs.ts';

const DATE = '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*\\d{1,2}:\\d{2}(?::\\d{2})?)?';
const NAME = '([^\\s·|｜:：\\d][^\\s·|｜:：]{1,19})';
/** 2019-05-17 · 河岸观察 and 河岸观察 2024-05-18 16:56 */
const BY_DATE = [
  new RegExp(`^${DATE}\\s*[·|｜]\\s*${NAME}$`),
  new RegExp(`^${NAME}\\s+${DATE}(?:\\s|发布|$)`),
];
const NO_NAME =
  /^(?:来源|时间|发布|更新|发表|举报|阅读|评论|编辑|责任|作者|记者|首页|原创|published|updated|posted)/i;

/** The name that stands beside the date, in a line with nothing else. */
export function nameByDate({ head }: PageSigns): Sign | undefined {
  for (const sign of head) {
    const line = collapse(sign.text);
    if (line.length > 60 || isNavigation(sign)) continue;
    for (const pattern of BY_DATE) {
      const name = pattern.exec(line)?.[1];
      if (name && !NO_NAME.test(name)) return { ...sign, text: name };
    }
  }
  return undefined;
}

/**
 * A line at the head of the page that is nothing but the name of a unit: where no slot is known for account or
 * source, it is one of them. The site's own name is not meant.
 */
export function unitAtHead({ head, host }: PageSigns, lists: Lists): Sign | undefined {
  const own = lists.outletOfHost(host);
  return head.find((sign) => {
    const line = collapse(sign.text);
    if (line.length > 20 || isNavigation(sign)) return false;
    const found = lists.findEntry(line);
    return (
      found !== undefined && found.how !== 'part' && !own?.aliases.includes(line) && !own?.name.includes(line)
    );
  });
}
