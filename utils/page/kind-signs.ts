// Signs in the text of a page that it is something else than an article: replies, prices, code, entries in rows.
import type { Body } from './body.ts';
import { PRINTED_DATE } from './head.ts';
import type { Headline } from './headline.ts';
import { nameOf } from './names.ts';
import { proseBetween } from './sums.ts';
import { type Run, runText, type Survey } from './survey.ts';
import { HEADING } from './tags.ts';

/** Rows of links with titles: the stuff of lists and home pages. */
export function teaserCount(s: Survey): number {
  let n = 0;
  for (const run of s.runs) if (run.link * 2 > run.chars && run.chars >= 8 + (run.han > 0 ? 0 : 10)) n++;
  return n;
}

/** Share of Han in the body's text. */
export function hanShare(s: Survey, body: Body): number {
  let han = 0;
  let chars = 0;
  for (const root of body.roots) {
    for (let r = s.firstRun[root] as number; r < (s.endRun[root] as number); r++) {
      han += (s.runs[r] as Run).han;
      chars += (s.runs[r] as Run).chars;
    }
  }
  return chars ? han / chars : 0;
}

/** Points against an article for posts or answers that follow each other, each with an author. */
export function forumSigns(s: Survey): number {
  const counts = new Map<string, number>();
  for (let i = 0; i < s.els.length; i++) {
    // Without prose it is no post, whatever its name; most elements have none.
    if (proseBetween(s, s.firstRun[i] as number, s.endRun[i] as number) < 40) continue;
    const name = nameOf(s, i);
    if (!name.post) continue;
    const key = `${s.parent[i]}|${(s.els[i] as Element).nodeName}|${name.cls.replace(/\d+/g, '')}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const talk = talkLines(s);
  return Math.max(most >= 8 ? 1.5 : most >= 4 ? 0.5 : 0, talk >= 5 ? 4.5 : talk >= 3 ? 3 : 0);
}

const TALK =
  /^(?:asked|answered|joined|registered)\s*:?\s.*\d|^\d+ (?:answers?|replies|votes?)$|^add a comment$|^\d+楼$|^(?:采纳|最佳答案|只看该作者|只看楼主)$/i;

/** Lines by which a forum or a question page frames what its members write. */
function talkLines(s: Survey): number {
  let lines = 0;
  for (const run of s.runs)
    if (run.chars >= 2 && run.chars <= 40 && run.marks < 3 && TALK.test(runText(s, run))) lines++;
  return lines;
}

/** Whether the page asks if it was of help: handbooks do, news does not. */
export const asksForHelpfulness = (s: Survey): boolean =>
  s.runs.some(
    (run) =>
      run.chars >= 10 &&
      run.chars <= 40 &&
      /^(?:was this .{0,12}(?:helpful|useful)\b|did this .{0,12}help|(?:这|本)篇?(?:文章|文档|内容)?(?:是否)?对(?:您|你)(?:有|是否)?.{0,4}帮助)/i.test(
        runText(s, run),
      ),
  );

export function codeShare(s: Survey, body: Body | null): number {
  if (!body) return 0;
  let code = 0;
  let all = 1;
  for (const root of body.roots) {
    for (let i = root; i < (s.end[root] as number); i++) {
      if ((s.els[i] as Element).nodeName !== 'PRE') continue;
      for (let r = s.firstRun[i] as number; r < (s.endRun[i] as number); r++)
        code += (s.runs[r] as Run).chars;
    }
    for (let r = s.firstRun[root] as number; r < (s.endRun[root] as number); r++)
      all += (s.runs[r] as Run).chars;
  }
  return code / all;
}

/** Labels of buttons that take an order. */
const BUY =
  /^(?:加入购物车|立即购买|立刻购买|马上抢|加入收藏|立即预订|add to (?:cart|basket|bag)|buy (?:it )?now|place bid|add to wish ?list|book (?:now|tickets|a room)|buy tickets|get tickets|reserve(?: now)?|call agent|email agent|apply now|enrol+ now|check availability)$/i;
/** A line that is only an amount: `£89.00`, `From $84 per night`, `¥59.00起`. */
const PRICE =
  /^(?:from |now |only |仅|现价|售价|价格)?\s*[:：]?\s*(?:[$£€¥￥]|US\$|RMB)\s?\d[\d,]*(?:\.\d{1,2})?(?:\s*(?:起|\/.{1,8}|per .{3,12}|a (?:night|month)))?$/i;

/** Points against an article for a price beside the headline or a button to buy anywhere. */
export function priceSigns(s: Survey, headline: Headline): number {
  for (const run of s.runs) {
    // A button's label stands alone in its line.
    if (run.chars > 16 || run.chars < 4 || run.marks > 0 || (run.han > 0 && run.chars > 5)) continue;
    if (BUY.test(runText(s, run))) return 3;
  }
  const from = Math.max(0, headline.run);
  for (let r = from; r < Math.min(s.runs.length, from + 10); r++) {
    const run = s.runs[r] as Run;
    if (run.chars <= 24 && PRICE.test(runText(s, run))) return 2.5;
  }
  return 0;
}

const ABOUT_SITE =
  /^(?:terms (?:of|and)\b|privacy (?:policy|notice)|cookie (?:policy|notice)|about us\b|our (?:story|team|company|mission)\b|contact us|frequently asked|faqs?$|change ?log|release notes|what[’']s new in\b|用户协议|隐私政策|服务条款|关于我们|联系我们|版权声明|免责声明|帮助中心|更新日志)/i;

/** A title of the pages a site writes about itself. */
export const isAboutSite = (title: string): boolean => title.length < 60 && ABOUT_SITE.test(title);

/** Points for a body of entries, each a heading with a date of its own: a list of posts, a change log. */
export function entrySigns(s: Survey, body: Body | null): number {
  if (!body) return 0;
  let entries = 0;
  for (const root of body.roots) {
    for (let i = root + 1; i < (s.end[root] as number); i++) {
      if (!((s.tags[i] as number) & HEADING) || !/^H[234]$/.test((s.els[i] as Element).nodeName)) continue;
      const next = s.runs[s.endRun[i] as number];
      if (next && next.chars <= 40 && PRINTED_DATE.test(runText(s, next))) entries++;
    }
  }
  return entries >= 4 ? 3 : 0;
}
