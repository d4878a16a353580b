// Builds a Reading from a text and the words in it, so that a sample cannot disagree with its own offsets.
import type {
  Article,
  Digest,
  Fact,
  Finding,
  RankedFact,
  Reading,
  SourceNote,
  Span,
} from '../../utils/model.ts';

/** A fact by its words: `at` is a phrase that contains them, when they stand in the text more than once. */
export type Draft = Omit<Fact, 'start' | 'end'> & { words: string; label: string; at?: string };

export interface Sample {
  url: string;
  title: string;
  lang: string;
  siteName?: string;
  byline?: string;
  publishedAt?: string;
  paragraphs: string[];
  summary: string[];
  facts: Draft[];
  source: Omit<SourceNote, 'findings'> & { findings: Finding[] };
  readingMinutes: number;
}

function locate(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`not in the text: ${words}`);
  return { start, end: start + words.length };
}

function sentenceAround(text: string, span: Span): Span {
  const stops = /[。！？\n]|[.!?](?=\s)/g;
  let start = 0;
  let end = text.length;
  for (const stop of text.matchAll(stops)) {
    const after = stop.index + 1;
    if (after <= span.start) start = after;
    else if (stop.index >= span.end) {
      end = stop[0] === '\n' ? stop.index : after;
      break;
    }
  }
  while (/\s/.test(text[start] ?? '')) start += 1;
  return { start, end };
}

export function buildReading(sample: Sample): Reading {
  const text = sample.paragraphs.join('\n');
  let offset = 0;
  const blocks: Article['blocks'] = sample.paragraphs.map((paragraph, i) => {
    const block = {
      id: `b${i}`,
      type: 'paragraph' as const,
      text: paragraph,
      start: offset,
      end: offset + paragraph.length,
    };
    offset += paragraph.length + 1;
    return block;
  });
  const facts: RankedFact[] = sample.facts.map(({ words, at, ...fact }, i) => {
    const base = at ? locate(text, at).start : 0;
    const start = text.indexOf(words, base);
    if (start < 0) throw new Error(`not in the text: ${words}`);
    const span = { start, end: start + words.length };
    return { ...fact, ...span, text: words, sentence: sentenceAround(text, span), salience: 1 - i / 40 };
  });
  const article: Article = { title: sample.title, lang: sample.lang, blocks, text };
  if (sample.siteName) article.siteName = sample.siteName;
  if (sample.byline) article.byline = sample.byline;
  if (sample.publishedAt) article.publishedAt = { iso: sample.publishedAt, from: 'visible' };
  const digest: Digest = {
    summary: sample.summary.map((line) => ({ ...locate(text, line), text: line })),
    facts,
    source: sample.source,
    readingMinutes: sample.readingMinutes,
  };
  return {
    url: sample.url,
    page: { kind: 'article', confidence: 0.98, reasons: ['article address'], lang: sample.lang },
    article,
    digest,
  };
}
