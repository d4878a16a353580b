// ROUGE-1, -2 and -L (Lin 2004) for Chinese characters and stemmed English words, with Porter's stemmer (1980).

export interface Rouge {
  r1: number;
  r2: number;
  rl: number;
}

// ── Porter's stemmer, the rules of 1980 ─────────────────────────────────────

/** `c` and `v` for every letter; y is a vowel after a consonant. */
function shape(word: string): string {
  let s = '';
  for (const [i, ch] of [...word].entries()) {
    s += 'aeiou'.includes(ch) || (ch === 'y' && i > 0 && s[i - 1] === 'c') ? 'v' : 'c';
  }
  return s;
}
const measure = (w: string) => shape(w).match(/v+c+/g)?.length ?? 0;
const hasVowel = (w: string) => shape(w).includes('v');
const doubled = (w: string) => w.length > 1 && w.at(-1) === w.at(-2) && shape(w).endsWith('c');
const endsCvc = (w: string) => shape(w).endsWith('cvc') && !/[wxy]$/.test(w);

const table = (pairs: string) =>
  pairs.split(' ').map((p): [string, string] => [p.split('>')[0] ?? '', p.split('>')[1] ?? '']);
const STEP2 = table(
  'ational>ate tional>tion enci>ence anci>ance izer>ize abli>able alli>al entli>ent eli>e ousli>ous ization>ize ation>ate ator>ate alism>al iveness>ive fulness>ful ousness>ous aliti>al iviti>ive biliti>ble',
);
const STEP3 = table('icate>ic ative> alize>al iciti>ic ical>ic ful> ness>');
const STEP4 = table(
  'al> ance> ence> er> ic> able> ible> ant> ement> ment> ent> ion> ou> ism> ate> iti> ous> ive> ize>',
);

const longest = (w: string, list: [string, string][]) =>
  list.filter(([end]) => w.endsWith(end)).sort((a, b) => b[0].length - a[0].length)[0];

function step1(word: string): string {
  let w = word;
  if (w.endsWith('sses') || w.endsWith('ies')) w = w.slice(0, -2);
  else if (!w.endsWith('ss') && w.endsWith('s')) w = w.slice(0, -1);
  let cut = false;
  if (w.endsWith('eed')) {
    if (measure(w.slice(0, -3)) > 0) w = w.slice(0, -1);
  } else if (w.endsWith('ed') && hasVowel(w.slice(0, -2))) {
    w = w.slice(0, -2);
    cut = true;
  } else if (w.endsWith('ing') && hasVowel(w.slice(0, -3))) {
    w = w.slice(0, -3);
    cut = true;
  }
  if (cut) {
    if (/(?:at|bl|iz)$/.test(w)) w += 'e';
    else if (doubled(w) && !/[lsz]$/.test(w)) w = w.slice(0, -1);
    else if (measure(w) === 1 && endsCvc(w)) w += 'e';
  }
  return w.endsWith('y') && hasVowel(w.slice(0, -1)) ? `${w.slice(0, -1)}i` : w;
}

export function porter(word: string): string {
  if (word.length < 3) return word;
  let w = step1(word);
  for (const list of [STEP2, STEP3]) {
    const hit = longest(w, list);
    if (hit && measure(w.slice(0, -hit[0].length)) > 0) w = w.slice(0, -hit[0].length) + hit[1];
  }
  const last = longest(w, STEP4);
  if (last) {
    const base = w.slice(0, -last[0].length);
    if (measure(base) > 1 && (last[0] !== 'ion' || /[st]$/.test(base))) w = base;
  }
  if (w.endsWith('e')) {
    const base = w.slice(0, -1);
    if (measure(base) > 1 || (measure(base) === 1 && !endsCvc(base))) w = base;
  }
  return measure(w) > 1 && doubled(w) && w.endsWith('l') ? w.slice(0, -1) : w;
}

// ── Scores ──────────────────────────────────────────────────────────────────

const HAN_OR_RUN = /\p{Script=Han}|[a-z0-9]+(?:[.,][0-9]+)*%?/gu;

/** Chinese: every Han character, every run of letters or digits. English: words, stemmed from four letters on. */
export function rougeTokens(text: string, lang: 'zh' | 'en'): string[] {
  if (lang === 'zh') return text.normalize('NFKC').toLowerCase().match(HAN_OR_RUN) ?? [];
  return (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map((w) => (w.length > 3 ? porter(w) : w));
}

function f1(hits: number, candidate: number, reference: number): number {
  return hits === 0 ? 0 : (2 * hits) / (candidate + reference);
}

function grams(tokens: string[], n: number): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = 0; i + n <= tokens.length; i++) {
    const key = tokens.slice(i, i + n).join('\u0001');
    out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}

function overlapF1(reference: string[], candidate: string[], n: number): number {
  const a = grams(reference, n);
  let hits = 0;
  for (const [key, count] of grams(candidate, n)) hits += Math.min(count, a.get(key) ?? 0);
  return f1(hits, Math.max(0, candidate.length - n + 1), Math.max(0, reference.length - n + 1));
}

function lcs(a: string[], b: string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => {
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return row[b.length] ?? 0;
}

/** F1 of one candidate against one reference, each 0–1. */
export function rouge(reference: string, candidate: string, lang: 'zh' | 'en'): Rouge {
  const a = rougeTokens(reference, lang);
  const b = rougeTokens(candidate, lang);
  return { r1: overlapF1(a, b, 1), r2: overlapF1(a, b, 2), rl: f1(lcs(a, b), b.length, a.length) };
}
