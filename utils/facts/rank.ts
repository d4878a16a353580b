// Salience: which facts a reader must see. A sum of small, named reasons; then no more than a few per sentence.
import type { Fact, FactKind, RankedFact, Span } from '../model.ts';
import { charSet } from '../text/char-set.ts';
import { fold } from './fold.ts';
import type { Language } from './language.ts';
import { clauseAt, sentenceAt } from './sentences.ts';

/** What ranking needs to know of the article. */
export interface RankContext {
  text: string;
  title: string;
}

const WEIGHT: Record<FactKind, number> = {
  money: 0.6,
  count: 0.5,
  percent: 0.44,
  multiple: 0.42,
  ratio: 0.46,
  rank: 0.5,
  measure: 0.42,
  temperature: 0.42,
  proportion: 0.42,
  points: 0.32,
  duration: 0.4,
  number: 0.4,
  ordinal: 0.12,
  age: 0.16,
  date: 0.42,
  period: 0.3,
};
const TEMPORAL = new Set<FactKind>(['date', 'period', 'duration']);
const RELATIVE =
  /^(?:今日|今天|昨日|昨天|明日|明天|前日|当日|当天|本周|本月|今年|去年|明年|全年|年内|目前|同日|次日|今早|今晚|昨晚|上周|上月|上年|近日|today|yesterday|tomorrow|this \w+|last \w+|next \w+|\w+day)$/i;

function grainWeight(f: Fact, text: string): number {
  if (!f.iso) return RELATIVE.test(text) ? -0.2 : -0.05;
  let w = 0;
  const g = f.iso.grain;
  if (g === 'day' || g === 'hour' || g === 'minute') w += 0.08;
  // 9月 alone sets a scene; a month with its year, or a part of one, is told for itself.
  else if (g === 'month') w += /^[^年初底]{1,3}月份?$/.test(text) ? -0.08 : 0.06;
  else if (g === 'year') w -= 0.12;
  if (RELATIVE.test(text)) w -= 0.16;
  if (/^[^\d一二三四五六七八九十]*$/.test(text)) w -= 0.05;
  return w;
}

const inBracket = charSet('（(');

const keyOf = (f: Fact): string => {
  if (f.iso) return `t${f.iso.start}/${f.iso.end}`;
  if (f.seconds !== undefined) return `s${f.seconds}`;
  return `${f.kind === 'number' || f.kind === 'money' || f.kind === 'count' ? 'n' : f.kind}${JSON.stringify(f.value)}${f.kind === 'count' ? '' : (f.unit ?? '')}`;
};

/**
 * Ranks facts for the reader.
 * @returns every fact with its words, label, sentence and salience (0–1), most telling first. A fact that
 * repeats another (the same amount or date) is merged into it: it comes last, with salience 0.
 */
export function rankIn(language: Language, facts: Fact[], context: RankContext): RankedFact[] {
  const { text } = context;
  const { cue, compared } = language;
  const s = fold(text);
  const title = fold(context.title);
  const counts = new Map<string, number>();
  const keys = facts.map(keyOf);
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);

  let sentence: Span = { start: 0, end: 0 };
  let before = '';
  let last = '';
  const ranked = facts.map((f, k): RankedFact => {
    if (f.start >= sentence.end) {
      sentence = sentenceAt(s, f.start, language.code);
      before = '';
    }
    // A date and its time may stand in two lines.
    if (f.end > sentence.end) sentence = { start: sentence.start, end: f.end };
    const words = text.slice(f.start, f.end);
    const folded = s.slice(f.start, f.end);
    const when = f.kind === 'date' || f.kind === 'period';
    const local = localFacts(facts, k, sentence);
    let label = when
      ? language.labelDate(s, f, sentence)
      : language.labelNumber(s, local.facts, local.at, sentence, before);
    // 0.2%、0.6%和1%: a list measures one thing.
    const prev = facts[k - 1];
    if (!label && !when && prev && /^(?:、|和|与|及|以及|, | and )$/.test(s.slice(prev.end, f.start)))
      label = last;
    if (!when && label && !f.dir) before = label;
    last = label;
    const clause = clauseAt(s, f, sentence);
    const near = s.slice(Math.max(clause.start, f.start - 30), Math.min(clause.end, f.end + 24));
    let score = WEIGHT[f.kind];
    if (TEMPORAL.has(f.kind) && f.kind !== 'duration') score += grainWeight(f, folded);
    score += Math.min(0.16, 0.08 * (near.match(cue)?.length ?? 0));
    // 明日 or 2025 in a headline tells little; 12月17日 or 2000亿 does.
    const coarse = when && (RELATIVE.test(folded) || !/^(?:day|hour|minute)$/.test(f.iso?.grain ?? ''));
    if (title && (title.includes(folded) || (f.value !== undefined && titleSays(title, f))))
      score += coarse ? 0.08 : 0.26;
    score += 0.14 * Math.exp(-f.start / Math.max(300, text.length / 4));
    if ((counts.get(keys[k] ?? '') ?? 0) > 1) score += 0.08;
    if (f.qual) score += 0.06;
    if (f.dir && !when) score += 0.03;
    if (!when && compared.test(s.slice(Math.max(clause.start, f.start - 16), f.start))) score -= 0.2;
    if (f.kind === 'count' && typeof f.value === 'number' && f.value <= 3) score -= 0.14;
    if (f.kind === 'count' && typeof f.value === 'number' && f.value >= 1000) score += 0.05;
    if (when && /[至到~-]|since|until/.test(folded)) score += 0.02;
    if (inBracket(s, f.start - 1)) score -= 0.06;
    return {
      ...f,
      text: words,
      label: cutFrom(text, s, label, sentence),
      sentence: { ...sentence },
      salience: clamp(score),
    };
  });
  return order(ranked);
}

/** Facts of the neighbourhood only, so that labelling stays linear. */
function localFacts(facts: Fact[], k: number, sentence: Span): { facts: Fact[]; at: number } {
  let a = k;
  while (a > 0 && k - a < 40 && (facts[a - 1]?.start ?? -1) >= sentence.start) a--;
  const list = facts.slice(a, k + 1);
  return { facts: list, at: k - a };
}

/** How far before its sentence the words of a label are looked for. */
const NEAR = 2000;

/** A label made of the text's own characters in the text's own script. */
function cutFrom(text: string, folded: string, label: string, { start, end }: Span): string {
  if (label === '' || text === folded) return label;
  // In the sentence, else a little before it: to search a long text for every fact would take its square.
  for (const from of [start, Math.max(0, start - NEAR)]) {
    const at = folded.slice(from, end).indexOf(label);
    if (at >= 0) return text.slice(from + at, from + at + label.length);
  }
  // Put together from two places: each character as the sentence writes it.
  const own = new Map<string, string>();
  for (let i = start; i < end; i++) own.set(folded.charAt(i), text.charAt(i));
  return Array.from({ length: label.length }, (_, i) => own.get(label.charAt(i)) ?? label.charAt(i)).join('');
}

/** 1,234,567.8: what `Intl.NumberFormat` gives, which takes longer to be made than an article to be read. */
function grouped(value: number): string {
  const short = Number.isInteger(value) ? value : Math.round(value * 1000) / 1000;
  const [whole = '', rest] = String(short).split('.');
  const marked = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return rest === undefined ? marked : `${marked}.${rest}`;
}

function titleSays(title: string, f: Fact): boolean {
  const v = Array.isArray(f.value) ? f.value[0] : f.value;
  if (v === null || v === undefined || v < 10 || !/\d/.test(title)) return false;
  const forms = [
    String(v),
    v >= 1e8 ? `${v / 1e8}亿` : '',
    v >= 1e4 ? `${v / 1e4}万` : '',
    v >= 1e9 ? `${v / 1e9} billion` : '',
    v >= 1e6 ? `${v / 1e6} million` : '',
    grouped(v),
  ];
  return forms.some((x) => x.length > 1 && title.includes(x));
}

const clamp = (v: number): number => Math.round(Math.max(0.01, Math.min(1, v)) * 1000) / 1000;

function order(ranked: RankedFact[]): RankedFact[] {
  const byScore = [...ranked].sort((a, b) => b.salience - a.salience || a.start - b.start);
  // Repeats stand for one fact: the earliest that says what it measures, with the best reasons of all of them.
  const groups = new Map<string, RankedFact[]>();
  for (const f of byScore) {
    const key = keyOf(f);
    const list = groups.get(key);
    if (list) list.push(f);
    else groups.set(key, [f]);
  }
  const perSentence = new Map<number, number>();
  const first: RankedFact[] = [];
  const repeats: RankedFact[] = [];
  for (const list of groups.values()) {
    const best = list[0]?.salience ?? 0;
    const inText = [...list].sort((a, b) => a.start - b.start);
    const rep =
      inText.find((f) => f.label !== '' && f.qual) ?? inText.find((f) => f.label !== '') ?? inText[0];
    for (const f of inText) {
      if (f !== rep) {
        repeats.push({ ...f, label: f.label || rep?.label || '', salience: 0 });
        continue;
      }
      const n = perSentence.get(f.sentence.start) ?? 0;
      perSentence.set(f.sentence.start, n + 1);
      first.push({ ...f, salience: n < 3 ? best : clamp(best - 0.05 * (n - 2)) });
    }
  }
  first.sort((a, b) => b.salience - a.salience || a.start - b.start);
  repeats.sort((a, b) => a.start - b.start);
  return [...first, ...repeats];
}
