// Whether the site shows a part of the article only, and the words that say so.
import type { Page } from './index.ts';
import { type Run, runText } from './survey.ts';

/** So many lines before the end of the body and after it are read. */
const BEFORE = 6;
const AFTER = 12;
const LONGEST = 160;

/** These words mean it, wherever they stand near the end. */
const CLOSED =
  /(?:subscribe|sign up|sign in|log ?in|register|become a (?:member|subscriber)|start (?:your|a) (?:free )?trial).{0,40}\b(?:to|and) (?:continue|keep|read|unlock|finish|see|access)|(?:continue|keep) reading (?:with|by) (?:a |your )?(?:subscri|free|trial|account)|\b(?:this|the) (?:article|story|content|post) is (?:for|reserved for|available to|only for|exclusive to) (?:paying |paid |our )?(?:subscribers|members)|already a (?:subscriber|member)\?|to read the (?:full|whole|rest of (?:the|this)) (?:story|article)|(?:登[录陆錄]|注册|註冊|订阅|訂閱|付费|付費|购买|購買|开通会员|開通會員|成为会员|成為會員|打开.{0,8}(?:app|客户端)|下载.{0,8}(?:app|客户端)).{0,12}(?:后|後|即可|可|以|继续|繼續)?.{0,4}(?:阅读|閱讀|查看|解锁|解鎖|看)(?:全文|全部|完整|余下|剩余|更多内容|剩餘)|(?:本文|此文|文章)(?:为|為|系|是)?.{0,4}(?:付费|付費|会员专享|會員專享|订阅用户|試閱|试读)|(?:试读|試讀|试阅|試閱)(?:已?结束|已?結束|部分|内容)|(?:剩余|剩餘|余下|还有|還有).{0,3}\d{1,2}\s?[%％].{0,6}(?:未读|未讀|内容|內容|需|全文|付费)|(?:余下|剩余|剩餘)(?:内容|內容|全文|部分).{0,16}(?:付费|付費|订阅|訂閱|会员|會員|登录|登錄|购买|購買)/i;
/** These open the rest in place on most sites, where the whole text is in the page already. */
const UNFOLD =
  /^[\s.…·>»›▼↓]*(?:(?:点击|點擊|轻触)?(?:展开|展開|阅读|閱讀|查看|显示|顯示)(?:剩余|剩餘|全部|更多|余下)?(?:全文|内容|內容|\s?\d{1,3}\s?[%％])(?:内容|全文)?|read (?:the )?(?:full|whole|more of this) (?:story|article)|continue reading|read more|show (?:more|full (?:story|article)))[\s.…·>»›▼↓]*$/i;
/** A text that was told to its end. */
const ENDED = /[。！？!?.][\s”’"'」』）)】\]]*$/;
const BROKEN_OFF = /(?:…|\.{3,})[\s”"]*$/;

/**
 * The words on the page that say the article goes on elsewhere, or behind a payment; nothing when it is whole.
 *
 * "展开全文" alone says nothing, since the rest mostly stands folded in the page: it counts when the text breaks off,
 * or when it is a link to another address.
 *
 * @param text `Article.text`
 */
export function cutBySite(page: Page, text: string): string | undefined {
  const { survey: s, body } = page;
  if (!body) return undefined;
  const last = body.roots.reduce((most, root) => Math.max(most, s.endRun[root] as number), 0);
  // The button itself may stand in the text as its last line.
  const lines = text.trimEnd().split('\n');
  while (lines.length > 1 && UNFOLD.test(lines.at(-1) ?? '')) lines.pop();
  const end = lines.at(-1) ?? '';
  const brokenOff = BROKEN_OFF.test(end) || !ENDED.test(end);
  for (let r = Math.max(0, last - BEFORE); r < Math.min(s.runs.length, last + AFTER); r++) {
    const run = s.runs[r] as Run;
    if (run.chars > LONGEST) continue;
    const line = runText(s, run);
    if (CLOSED.test(line)) return line;
    if (!UNFOLD.test(line)) continue;
    // "Read more" that leads away is the heading of other stories.
    const whole = /全文|full|whole/i.test(line);
    if (brokenOff || (whole && leadsAway(s.els[run.el] as Element, s.url))) return line;
  }
  return undefined;
}

/** A link to an address that is not this page. */
function leadsAway(el: Element, here: URL): boolean {
  const link = el.closest('a[href]') ?? el.querySelector('a[href]');
  const href = link?.getAttribute('href') ?? '';
  if (href === '' || /^(?:#|javascript:)/i.test(href)) return false;
  try {
    const to = new URL(href, here);
    return to.host !== here.host || to.pathname !== here.pathname;
  } catch {
    return false;
  }
}
