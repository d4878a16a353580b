// The head of the article: the lines around the headline that say when and by whom.
import type { Body } from './body.ts';
import type { Headline } from './headline.ts';
import { type Run, runText, type Survey } from './survey.ts';

export const PRINTED_DATE =
  /(?:19|20)\d{2}\s*(?:[-/.]|年)\s*\d{1,2}\s*(?:[-/.]|月)\s*\d{1,2}|(?:19|20)\d{2}\s+\d{1,2}\/\d{1,2}|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d{2}\b|\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?,?\s+(?:19|20)\d{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d{2}|\d{1,2}-\d{1,2}\s*\d{1,2}:\d{2}|\d{1,2}月\d{1,2}日|\d+\s*(?:秒|分钟|分鐘|小时|小時|天|日|周|个月)前|\b(?:an?|\d+)\s*(?:sec|min|minute|hour|hr|day|week|month|year)s?\s+ago\b|(?:昨天|今天|前天|刚刚)\s*(?:\d{1,2}:\d{2})?/i;

const BYLINE =
  /^(?:by\b|written by\b|words by\b|from\b|source\s*:|来源|稿源|來源|作者|记者|記者|文\s*[|｜/丨:：]|撰文|编辑|本报|出处|发布于|原创|published|updated|posted|最后更新|更新时间|发布时间|Associated Press|Reuters)/i;

export interface HeadLines {
  /** Indexes of runs. */
  dates: number[];
  bylines: number[];
  /** All runs of the head zone. */
  zone: number[];
}

/** `Wednesday, Jan. 15`, `Published May 3 at 10:20`: no year, so no time is read from it. */
const DAY_OF_MONTH =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}\b|\b\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b/;

/** Whether a line reads like a dateline or a byline. */
export const isDateline = (text: string): boolean =>
  text.length <= 120 && (PRINTED_DATE.test(text) || (text.length <= 50 && DAY_OF_MONTH.test(text)));
export const isByline = (text: string): boolean =>
  text.length <= 120 && (BYLINE.test(text) || /(?:来源|稿源|來源|作者)\s*[:：|]/.test(text));

/** The first run of the body that is a sentence of its own. */
function firstBodyRun(s: Survey, body: Body, headline: Headline): number {
  let first = Number.POSITIVE_INFINITY;
  for (const root of body.roots) {
    for (let r = s.firstRun[root] as number; r < (s.endRun[root] as number); r++) {
      const run = s.runs[r] as Run;
      // A question for a headline, inside the body's box, is still the headline.
      if (r === headline.run) continue;
      if (run.chars >= 30 && run.marks > 0 && run.link * 2 < run.chars) {
        first = Math.min(first, r);
        break;
      }
    }
  }
  return Number.isFinite(first) ? first : (s.firstRun[body.roots[0] as number] as number);
}

/** A line of the story rather than of its head: it ends like a sentence, or opens with a wire's dateline. */
const isSentence = (text: string): boolean =>
  /[。！？!?；;]["”’」』）)]?$|[^A-Z.]\.(?<!\b[ap]\.?m\.)$/.test(text) ||
  /(?:日|月)(?:电|電|讯|訊)/.test(text) ||
  (text.length > 60 && !/(?:published|updated|posted)\s|发布于|更新(?:于|时间)/i.test(text));

/** Finds date and byline between (and just around) headline and body. */
export function findHead(s: Survey, headline: Headline, body: Body | null): HeadLines {
  const out: HeadLines = { dates: [], bylines: [], zone: [] };
  if (!body) return out;
  const end = firstBodyRun(s, body, headline);
  const start = headline.run >= 0 && headline.run < end ? headline.run : end;
  for (let r = Math.max(0, start - 6); r < Math.min(end, start + 40); r++) {
    const run = s.runs[r] as Run;
    if (r === headline.run || run.chars > 140) continue;
    out.zone.push(r);
    const text = runText(s, run);
    const inBody = body.roots.some(
      (root) => r >= (s.firstRun[root] as number) && r < (s.endRun[root] as number),
    );
    if (inBody && isSentence(text)) continue;
    if (isDateline(text)) out.dates.push(r);
    else if (isByline(text)) out.bylines.push(r);
  }
  return out;
}
