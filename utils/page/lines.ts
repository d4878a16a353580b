// What a single line of text is, told from its words: a credit, a notice, a promotion, the heading of a box.
import type { ClutterCategory } from '../model.ts';
import {
  ADDRESSED,
  ASKS,
  BOX_HEADINGS,
  CREDIT_LINE,
  HINTS,
  LABELS,
  LEGAL,
  NOTICE_LINE,
  PROMO_LINE,
  PROMO_LINE_EN,
  PROMO_SHORT,
  REPORTED,
} from './clutter-words.ts';
import { type Run, runText, type Survey } from './survey.ts';

export type LineRole = 'credit' | 'notice' | 'promo';

const LONGEST = 260;

/** The category of box that this line heads, when it is such a heading. */
export function boxHeading(text: string): ClutterCategory | undefined {
  if (text.length > 48 || text.length < 2) return undefined;
  return BOX_HEADINGS.find(([pattern]) => pattern.test(text))?.[1];
}

/** It ends like a sentence of the story. */
const SENTENCE = /[。！？!?；…][”’"』」）)]?$/;

/** The words stand in the line's first sentence; what follows a sentence of the story takes nothing with it. */
function opensWith(pattern: RegExp, text: string): boolean {
  const found = pattern.exec(text);
  if (!found) return false;
  const before = text.slice(0, found.index);
  return before.length < 16 || found[0].startsWith('【') || !/[。！？!?]/.test(before) || HINTS.test(before);
}

/** Credit, notice or promotion; `undefined` for everything that may be the article's own sentence. */
export function lineRole(text: string): LineRole | undefined {
  if (text.length > LONGEST) return (text.match(LEGAL)?.length ?? 0) > 1 ? 'promo' : undefined;
  const sentence = SENTENCE.test(text);
  // `记者：今年为什么早？` is a question of an interview, not a credit.
  if (text.length <= 90 && !(sentence && /^[^：:]{1,6}[：:]/.test(text)) && CREDIT_LINE.test(text))
    return 'credit';
  if (
    NOTICE_LINE.test(text) &&
    (text.length <= 60 || /声明|Notice|©|Copyright|reserved|[Ee]ditor|Correction|Clarification/i.test(text))
  )
    return 'notice';
  // What is said, and what is reported of others, is the story.
  const reported = sentence && REPORTED.test(text) && !ADDRESSED.test(text);
  if (text.length <= 140 && !reported && (opensWith(PROMO_LINE, text) || PROMO_LINE_EN.test(text)))
    return 'promo';
  if (PROMO_LINE_EN.test(text) && HINTS.test(text.slice(12))) return 'promo';
  if (text.length <= 36 && !sentence && PROMO_SHORT.test(text)) return 'promo';
  if (text.length <= 40 && !reported && (text.match(ASKS)?.length ?? 0) >= 2) return 'promo';
  return undefined;
}

/** The category of the control that this line labels: 立即打开, 返回顶部, 00:00 / 03:21. */
export function lineLabel(text: string): ClutterCategory | undefined {
  return text.length > 120 ? undefined : LABELS.find(([pattern]) => pattern.test(text))?.[1];
}

const SENTENCE_END = /[。！？!?；;….][”’"'」』）)]?$/;

/** It may be a sentence of the story: it ends like one, or is too long for a label. */
export function isStoryLine(s: Survey, run: Run): boolean {
  const han = run.han * 2 > run.chars;
  // A sentence that is mostly a link still has words of its own.
  if (run.link * 2 > run.chars)
    return run.chars >= 30 && run.chars - run.link >= (han ? 4 : 10) && SENTENCE_END.test(runText(s, run));
  if (run.chars >= (han ? 30 : 70)) return true;
  return run.chars >= (han ? 5 : 16) && SENTENCE_END.test(runText(s, run));
}

/** `lineLabel` of a run, worked out once: boxes that lie in each other ask about the same lines. */
export function labelOf(s: Survey, run: Run): ClutterCategory | undefined {
  if (run.label === undefined) run.label = run.chars > 110 ? null : (lineLabel(runText(s, run)) ?? null);
  return (run.label as ClutterCategory | null) ?? undefined;
}

/** The line carries a word of furniture; worked out once. */
export function hasHint(s: Survey, run: Run): boolean {
  run.hint ??= run.chars < 400 && HINTS.test(runText(s, run));
  return run.hint;
}

/** `lineRole` of a run, worked out once; lines longer than any role are not even read. */
export function roleOf(s: Survey, run: Run): LineRole | undefined {
  if (run.role === undefined) run.role = run.chars > 2 * LONGEST ? null : (lineRole(runText(s, run)) ?? null);
  return (run.role as LineRole | null) ?? undefined;
}

/** `boxHeading` of a run, worked out once. */
export function headingOf(s: Survey, run: Run): ClutterCategory | undefined {
  if (run.heads === undefined) run.heads = run.chars > 40 ? null : (boxHeading(runText(s, run)) ?? null);
  return (run.heads as ClutterCategory | null) ?? undefined;
}

/** Documents, and sentences that go on, are linked from the story itself; a title leads away from it. */
const DOCUMENT = /全文|原文|附件|文件|名单|通知|公告|\.(?:pdf|docx?|xlsx?)\b|[：:。；;，,]$/i;

/** A line that is only a link leads to another story: at least a short title long, and no document. */
export const leadsAway = (s: Survey, run: Run): boolean =>
  run.chars >= (run.han > 0 ? 9 : 16) && !DOCUMENT.test(runText(s, run));
