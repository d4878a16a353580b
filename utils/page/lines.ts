// What a single line of text is, told from its words: a credit, a notice, a promotion, the heading of a box.
import type { ClutterCategory } from '../model.ts';
import {
  BOX_HEADINGS,
  CREDIT_LINE,
  NOTICE_LINE,
  PROMO_LINE,
  PROMO_LINE_EN,
  PROMO_SHORT,
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

/** Credit, notice or promotion; `undefined` for everything that may be the article's own sentence. */
export function lineRole(text: string): LineRole | undefined {
  if (text.length > LONGEST) return undefined;
  const sentence = SENTENCE.test(text);
  // `记者：今年为什么早？` is a question of an interview, not a credit.
  if (text.length <= 90 && !(sentence && /^[^：:]{1,6}[：:]/.test(text)) && CREDIT_LINE.test(text))
    return 'credit';
  if (
    NOTICE_LINE.test(text) &&
    (text.length <= 60 || /声明|Notice|©|Copyright|reserved|[Ee]ditor|Correction|Clarification/i.test(text))
  )
    return 'notice';
  if (text.length <= 140 && (PROMO_LINE.test(text) || PROMO_LINE_EN.test(text))) return 'promo';
  if (text.length <= 36 && !sentence && PROMO_SHORT.test(text)) return 'promo';
  return undefined;
}

/** `lineRole` of a run, worked out once; lines longer than any role are not even read. */
export function roleOf(s: Survey, run: Run): LineRole | undefined {
  if (run.role === undefined) run.role = run.chars > LONGEST ? null : (lineRole(runText(s, run)) ?? null);
  return (run.role as LineRole | null) ?? undefined;
}

/** `boxHeading` of a run, worked out once. */
export function headingOf(s: Survey, run: Run): ClutterCategory | undefined {
  if (run.heads === undefined) run.heads = run.chars > 40 ? null : (boxHeading(runText(s, run)) ?? null);
  return (run.heads as ClutterCategory | null) ?? undefined;
}
