// Boxes told by what their lines are, not by their names: call-outs, price cards, player chrome, forms, polls.
import type { ClutterCategory } from '../model.ts';
import { PROMO_LINE } from './clutter-words.ts';
import { isByline, isDateline } from './head.ts';
import { hasHint, headingOf, isStoryLine, labelOf, roleOf } from './lines.ts';
import { contains, type Run, runText, type Survey } from './survey.ts';
import { HEADING } from './tags.ts';

const MOST_LINES = 40;
const MOST_CHARS = 900;
/** Pictures in boxes of these kinds belong to the box. */
const WITH_PICTURES: ReadonlySet<ClutterCategory> = new Set([
  'ads',
  'app',
  'promo',
  'related',
  'hot',
  'newsletter',
]);

export interface Fields {
  email: number[];
  choice: number[];
}

/** A heading inside the story: nothing else is set as one. */
export const isSection = (s: Survey, run: Run): boolean =>
  ((s.tags[run.el] as number) & HEADING) !== 0 && run.link * 2 <= run.chars;

/** Where the reader could type or choose, as indexes of the elements around the fields. */
export function fieldsOf(s: Survey, root: number): Fields {
  const out: Fields = { email: [], choice: [] };
  const el = s.els[root] as Element;
  for (const field of el.getElementsByTagName('input')) {
    const type = (field.getAttribute('type') ?? 'text').toLowerCase();
    const kind =
      type === 'email' ? out.email : type === 'radio' || type === 'checkbox' ? out.choice : undefined;
    const at = kind ? s.indexOf(field) : -1;
    if (at >= 0) kind?.push(at);
  }
  return out;
}

/**
 * Reads the lines of a small box and tells its category when they are furniture.
 * A box goes when something in it says what it is and nothing in it reads like the story,
 * or when most of its lines are of that kind.
 * @param head the box stands above the first sentence of the story: it may be what holds dateline and byline
 */
export function judgeBox(
  s: Survey,
  i: number,
  fields: Fields,
  head: boolean,
): [category: ClutterCategory, reason: string] | undefined {
  const from = s.firstRun[i] as number;
  const to = s.endRun[i] as number;
  const lines = to - from;
  if (lines === 0 || lines > MOST_LINES) return undefined;
  const email = fields.email.some((f) => contains(s, i, f));
  const choice = !email && fields.choice.filter((f) => contains(s, i, f)).length > 1;
  let category: ClutterCategory | undefined = email ? 'newsletter' : choice ? 'promo' : undefined;
  let reason = email ? 'asks for an address' : choice ? 'a poll' : '';
  let signs = category ? 1 : 0;
  let hints = 0;
  let story = 0;
  let storyChars = 0;
  let other = 0;
  let linked = 0;
  let byHeading = false;
  let storyFirst = false;
  let chars = 0;
  for (let r = from; r < to; r++) {
    const run = s.runs[r] as Run;
    chars += run.chars;
    if (head && (isDateline(runText(s, run)) || isByline(runText(s, run)))) return undefined;
    if (run.link > 0) linked++;
    const piece = promoPiece(s, run) !== undefined;
    const said = piece ? undefined : roleOf(s, run) === 'promo' ? 'promo' : labelOf(s, run);
    const sign = said ?? headingOf(s, run);
    if (sign) {
      byHeading = said === undefined;
      signs++;
      if (!category || category === 'promo') {
        category = sign;
        reason = `says ${runText(s, run).slice(0, 20)}`;
      }
    } else if (!piece && hasHint(s, run)) {
      hints++;
      if (isStoryLine(s, run)) {
        story += 0.5;
      }
    } else if (isStoryLine(s, run) || isSection(s, run)) {
      story++;
      storyChars += run.chars;
      if (r === from) storyFirst = true;
    } else if (run.link * 2 <= run.chars) other++;
  }
  if (chars > MOST_CHARS) return undefined;
  // Nothing says what it is, but line after line asks something of the reader and links to it.
  if (!category && hints >= 3 && linked >= hints && (hints + 1) * 5 >= lines * 4) category = 'promo';
  if (!category) return undefined;
  if ((s.images[i] as number) > 0 && !WITH_PICTURES.has(category)) return undefined;
  // A picture with a caption is the story's, whatever stands below it.
  if ((s.images[i] as number) > 0 && other > 0 && (category === 'promo' || category === 'newsletter'))
    return undefined;
  const found: [ClutterCategory, string] = [category, reason];
  // The question of a poll, the pitch of a form; never what stands above them.
  if ((email || choice) && storyChars <= (email ? 140 : 80) && (choice || !storyFirst) && !head) return found;
  // Nothing that may be a sentence of the story goes with a box.
  if (storyChars > 0) return undefined;
  if (lines === 1 && byHeading) return undefined;
  if (story === 0)
    return other <= (head ? 0 : (category === 'ads' ? 3 : 2) * (signs + hints) + 1) ? found : undefined;
  // Most lines are furniture, and two say so plainly.
  return signs + hints >= 3 && (signs + hints) * 0.6 >= lines - signs - hints && story * 2 <= signs + hints
    ? found
    : undefined;
}

/** A link or span at the end of a sentence that is promotion: 返回搜狐，查看更多. */
export function promoPiece(s: Survey, run: Run): { el: number } | undefined {
  if (run.link === 0 || run.link > 30 || run.link === run.chars) return undefined;
  const last = s.texts[run.to - 1]?.parentElement?.closest('a');
  const i = last ? s.indexOf(last) : -1;
  return i > run.el && contains(s, run.el, i) && PROMO_LINE.test((last?.textContent ?? '').trim())
    ? { el: i }
    : undefined;
}
