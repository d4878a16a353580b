// What an English number measures, or what happened on a date, in the article's own words.
import type { Fact, Span } from '../../model.ts';
import { carries, plural, SAYING, STOP } from './words.ts';

/** The clause around a fact: between commas, brackets, dashes and stops that are not inside a number or name. */
function clauseOf(s: string, f: Span, sentence: Span): Span {
  const breaks = (i: number): boolean =>
    /[,;:()—–“”"\n]/.test(s.charAt(i))
      ? !(/\d/.test(s.charAt(i - 1)) && /\d/.test(s.charAt(i + 1)))
      : s.charAt(i) === '-' && s.charAt(i - 1) === ' ' && s.charAt(i + 1) === ' ';
  let start = f.start;
  while (start > sentence.start && !breaks(start - 1)) start--;
  let end = f.end;
  while (end < sentence.end && !breaks(end)) end++;
  return { start, end };
}

const tokens = (t: string): string[] => t.split(/[\s“”"]+/).filter(Boolean);
const bare = (w: string): string => w.toLowerCase().replace(/['’]s?$/, '');
const AUXILIARY = /^(?:will|would|could|can|may|might|has|have|had|to|not)$/;

/** Whether the last word only leads to the number: said, to about, rose by. */
function leads(words: string[]): boolean {
  const w = words.at(-1) ?? '';
  const low = bare(w);
  const prev = words.at(-2) ?? '';
  if (
    STOP.has(low) ||
    (/[a-z]{3}ly$/.test(w) && !/^(?:family|supply|assembly|rally|monthly|weekly)$/.test(w)) ||
    /^[-$€£¥%]+$/.test(w)
  )
    return true;
  // Operating costs is a thing, Model 3 now costs is not.
  if (/^costs?$/.test(low)) return STOP.has(bare(prev)) === (low === 'costs') || /\d/.test(prev);
  return carries(low) && (words.length < 2 || !/^[A-Z]/.test(w));
}

/** The phrase that closes a stretch of text, without the words that lead to the number. */
function closing(t: string): string {
  const words = tokens(
    t.replace(/\b(?:year|month|quarter|week)[- ](?:on|over)[- ](?:year|month|quarter|week)\b/g, ''),
  );
  while (words.length && leads(words)) words.pop();
  let k = words.length;
  const joins = (w: string): boolean => /^(?:of|for|before|per|in|&)$/.test(w);
  while (k > 0 && words.length - k < 5) {
    const w = bare(words[k - 1] ?? '');
    if (SAYING.has(w) || (STOP.has(w) && !joins(w))) break;
    k--;
  }
  while (k < words.length && (joins(bare(words[k] ?? '')) || leads(words.slice(0, k + 1)))) k++;
  const label = words.slice(k).join(' ');
  if (words.length - k !== 1 || /^[A-Z]/.test(label)) return label;
  // A lone verb says little (missing, killing, to dump); with its subject it does.
  if (!AUXILIARY.test(words[k - 1] ?? ''))
    return /ed$/.test(label) || (/ing$/.test(label) && !/^(?:an?|the|its|their)$/i.test(words[k - 1] ?? ''))
      ? ''
      : label;
  const subject = words.slice(Math.max(0, k - 4), k - 1);
  while (STOP.has(bare(subject[0] ?? ''))) subject.shift();
  return subject.length && !subject.some((w) => STOP.has(bare(w)) || SAYING.has(bare(w)))
    ? [...subject, words[k - 1], label].join(' ')
    : '';
}

/** The noun phrase that follows: post-money valuation, new buses. */
function following(t: string, max: number): string {
  const out: string[] = [];
  for (const w of /^[\s-](?:[A-Za-z][\w.'’&-]*(?:\s|$|(?=[.,;:!?)])))+/
    .exec(t.slice(0, 60))?.[0]
    .trim()
    .replace(/^-/, '')
    .split(/\s/) ?? []) {
    const low = bare(w);
    if (STOP.has(low) || SAYING.has(low) || out.length === max || (out.length > 0 && carries(low))) break;
    if (/^(?:[a-z]{3,}(?:ed|ing)|led|cuts|away|south|north|east|west|long|tall|wide|high|deep)$/.test(w))
      break;
    out.push(w.replace(/[.]$/, ''));
    if (plural(low)) break;
  }
  return out.join(' ');
}

const PLAIN = /^(?:[A-Za-z&]|\d+-[a-z])[\w\s.'’&/-]*$/;
const checked = (label: string): string =>
  label.length > 2 &&
  label.length < 52 &&
  PLAIN.test(label) &&
  !/\.\s/.test(label.replace(/\b[A-Z]\.(?=\s|[A-Z])/g, ''))
    ? label
    : '';

/** Label of a number: the noun behind it where it counts or describes one, else the phrase before it, else the subject. */
export function labelNumberEn(s: string, all: Fact[], k: number, sentence: Span, before: string): string {
  const f = all[k];
  return f ? checked(labelOf(s, all, f, sentence, before)) : '';
}

function labelOf(s: string, all: Fact[], f: Fact, sentence: Span, before: string): string {
  const clause = clauseOf(s, f, sentence);
  const right = s.slice(f.end, clause.end);
  const close = s.slice(Math.max(sentence.start, f.start - 60), f.start);
  if (f.kind === 'age') {
    const name = /([A-Z][\w'’-]+(?:\s(?:[A-Z][\w'’-]+|[A-Z]\.)){0,2}),?\s(?:who\sis\s|aged\s)?$/.exec(close);
    const who =
      /^\s(?:(?:wo)?m[ae]n|boys?|girls?|officer|driver|teacher|player|student|son|daughter|mother|father|suspect|victim)\b/.exec(
        right,
      );
    return name && !STOP.has(bare(name[1] ?? '')) ? (name[1] ?? '') : (who?.[0].trim() ?? '');
  }
  const noun = following(right, f.kind === 'count' ? 4 : 3);
  if (f.kind === 'count')
    return noun || (f.unit === 'times' || /-/.test(s.slice(f.start, f.end)) ? '' : (f.unit ?? ''));
  const distance = /^(?:k?m|mi|ft|yd)$/.test(f.unit ?? '');
  const part = distance
    ? undefined
    : /^\s(?:of|in)\s(?:the\s|its\s|their\s|all\s|his\s|her\s)?/.exec(right)?.[0];
  if (
    part &&
    /^(?:percent|ratio|measure|duration)$/.test(f.kind) &&
    (f.kind === 'ratio' || /of/.test(part))
  ) {
    const of = following(` ${right.slice(part.length)}`, 3);
    if (of) return of;
  }
  if (f.kind === 'ratio' && noun) return noun;
  const adjective = /-/.test(s.slice(f.start, f.end)) && f.kind !== 'percent' && f.kind !== 'money';
  if (
    noun &&
    (adjective || /\b(?:an?|the|its|their|his|her|another|this|that)\s(?:[a-z-]+\s)?[$€£¥]?$/.test(close))
  )
    return noun;
  if (/^(?:rank|ordinal)$/.test(f.kind)) return noun;
  // Dates do not stand in the way; other numbers do.
  const inside = all.filter(
    (o) => o !== f && o.start >= clause.start && o.end <= f.start && !DATED.test(o.kind),
  );
  const last = inside.at(-1);
  const left = undated(s, last?.end ?? clause.start, f.start, all);
  const first = inside[0] ? undated(s, clause.start, inside[0].start, all) : '';
  // “… and 12GB”: another item.
  const own = /\b(?:and|or|plus)\s$/.test(left) ? '' : closing(left);
  // Behind another number a lone word is a verb: struck.
  if (own && !(first && /^[a-z]+$/.test(own) && !/\bof\b/.test(left)))
    return f.kind === 'duration' && /^(?:year|month|week|day|hour|[a-z]+$)/.test(own) ? '' : own;
  if (noun && f.kind !== 'number') return noun;
  const prev = all[all.indexOf(f) - 1];
  const gap = prev ? s.slice(prev.end, f.start) : '';
  if (/^\s?\($/.test(gap)) return before;
  if (!/^(?:money|percent|points|number)$/.test(f.kind) || tokens(left).length > 4) return '';
  if (first && f.kind !== 'number') return closing(first);
  // “…, or 0.7%, at $64.51” goes on; “…, and have gained 38%” returns to the subject of the sentence.
  if (before && f.kind !== 'number' && !/\band\s\w/.test(gap) && tokens(gap).length < 5) return before;
  const start = dateline(s, sentence);
  const end = all.find((o) => o.start >= start && !DATED.test(o.kind))?.start ?? f.start;
  return closing(undated(s, start, end, all).split(/[,;]/)[0] ?? '');
}

const DATED = /^(?:date|period)$/;

/** A stretch of text without the dates in it. */
function undated(s: string, from: number, to: number, all: Fact[]): string {
  let out = '';
  let at = from;
  for (const o of all)
    if (DATED.test(o.kind) && o.start >= at && o.end <= to) {
      out += s.slice(at, o.start);
      at = o.end;
    }
  return out + s.slice(at, to);
}

/** Where a sentence starts behind “LONDON (AP) — ” or “Oct 30 (Reuters) - ”. */
function dateline(s: string, sentence: Span): number {
  const m = /^[^.()]{0,50}\([A-Z][\w. ]{1,20}\)\s[—–-]\s/.exec(s.slice(sentence.start, sentence.start + 80));
  return sentence.start + (m?.[0].length ?? 0);
}

const LINK = /^(?:and|but|that|which|who|while|as|when|or|the|an?)\s/i;

/** What happened on a date: the clause without it. */
export function labelDateEn(s: string, f: Fact, sentence: Span): string {
  const start = dateline(s, sentence);
  const clause = clauseOf(s, f, { start: Math.min(start, f.start), end: sentence.end });
  const words = tokens(s.slice(clause.start, f.start));
  while (words.length && STOP.has(bare(words.at(-1) ?? ''))) words.pop();
  const left = words.slice(-7).join(' ').replace(LINK, '').replace(LINK, '');
  if (words.length > 2 && tidy(left)) return left;
  const right = tokens(
    s
      .slice(f.end, sentence.end)
      .replace(/^['’]s\s|^[,\s)]+/, '')
      .split(/(?<!\d)[,;:]|[,;:](?!\d)|[()—–\n]|\.(?:\s|$)/)[0] ?? '',
  )
    .slice(0, 8)
    .join(' ');
  if (right.split(' ').length > 1 && tidy(right)) return right.replace(LINK, '');
  return left.includes(' ') && tidy(left) ? left : '';
}

const tidy = (t: string): boolean =>
  /[A-Za-z]{3}/.test(t) &&
  !/[.!?]\s[A-Z]|["“”()]/.test(t.replace(/\b(?:[A-Z]|Mr|Ms|Dr|St|Sen|Gov|Rep)\.\s/g, ''));
