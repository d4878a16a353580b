// The digest as an outline to take away: what every format of it says, in the reader's language.
import type { RankedFact, Reading } from '../utils/model.ts';
import { locale, type MessageKey, t } from '../utils/platform/i18n.ts';
import { formatMoment } from './digest/calendar.ts';
import { dateText } from './digest/date-text.ts';
import { findingText, mergeBlocks, type NoteWording, unknownTexts } from './digest/note-wording.ts';
import { pickDates, pickNumbers, SHOWN } from './digest/pick-facts.ts';
import { qualified } from './digest/qualifier.ts';

export interface OutlineItem {
  /** What stands out: the number, the date. */
  lead?: string;
  text: string;
  /** The sentence of the article behind it. */
  sentence?: string;
  /** An address that opens the article at these words. */
  link?: string;
}

export interface Outline {
  title: string;
  url: string;
  /** Name and value: who publishes it, when. */
  head: [name: string, value: string][];
  sections: { title: string; items: OutlineItem[] }[];
  /** How it was made. */
  colophon: string;
}

/** Longest text that is put into a link whole; of longer ones only the ends are, at least this long each. */
const WHOLE = 40;
const END = 10;

/** The first or last few words: browsers find a fragment only where words begin and end. */
function ends(text: string): [first: string, last: string] {
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map(
    (one) => one.segment,
  );
  const gather = (order: string[], join: (all: string, next: string) => string) => {
    let all = '';
    for (const word of order) {
      if (all.trim().length >= END) break;
      all = join(all, word);
    }
    return all.trim();
  };
  return [gather(words, (all, next) => all + next), gather(words.reverse(), (all, next) => next + all)];
}

/** The address of an article at some of its words (URL fragment text directive, WICG scroll-to-text-fragment). */
export function linkToWords(url: string, words: string): string {
  // A lone surrogate cannot be put into an address.
  const encode = (text: string) =>
    encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('-', '%2D');
  const flat = words.replace(/\s+/g, ' ').trim();
  const directive = flat.length <= WHOLE ? encode(flat) : ends(flat).map(encode).join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Who publishes an article, as the digest names them. */
export function publisherOf({ article, digest }: Reading): string {
  const carrier = digest?.source.carrier;
  return [carrier?.platform ?? article?.siteName ?? carrier?.host, carrier?.account]
    .filter((name, i, all) => name && all.indexOf(name) === i)
    .join(' · ');
}

/** The outline of a reading; nothing when there is no article. */
export function digestOutline(reading: Reading, wording: NoteWording): Outline | null {
  const { article, digest, url } = reading;
  if (!article) return null;
  const published = article.publishedAt?.iso;
  const head: Outline['head'] = [
    [t('markdown_source'), publisherOf(reading)],
    [t('markdown_published'), published ? formatMoment(published, locale()) : t('no_publish_date')],
  ];
  const outline: Outline = {
    title: article.title,
    url,
    head: head.filter(([, value]) => value),
    sections: [],
    colophon: t('markdown_made_by'),
  };
  if (!digest) return outline;

  const sentence = (fact: RankedFact) => article.text.slice(fact.sentence.start, fact.sentence.end);
  const note = digest.source;
  const findings = mergeBlocks(wording.describeBlocks(note), wording.moreBlocks(note)).flatMap(
    (block) => block.findings,
  );
  const sections: [MessageKey, OutlineItem[]][] = [
    ['abstract_title', digest.abstract ? [{ text: digest.abstract.text.replaceAll('\n', ' ') }] : []],
    ['section_summary', digest.summary.map(({ text }) => ({ text, link: linkToWords(url, text) }))],
    [
      'section_numbers',
      pickNumbers(digest.facts)
        .slice(0, SHOWN)
        .map(({ fact }) => ({
          lead: qualified(article.text, fact),
          text: fact.label,
          sentence: sentence(fact),
        })),
    ],
    [
      'section_dates',
      pickDates(digest.facts, SHOWN).map(({ fact }) => {
        const { date, words } = dateText(fact);
        return {
          lead: date,
          text: [words, fact.label].filter(Boolean).join(' · '),
          sentence: sentence(fact),
        };
      }),
    ],
    [
      'source_title',
      [
        ...findings.flatMap((finding) => findingText(wording, finding) ?? []).map((text) => ({ text })),
        { text: `${t('source_block_unknown')}: ${unknownTexts(wording, note).join(t('list_separator'))}` },
      ],
    ],
  ];
  for (const [key, items] of sections) if (items.length > 0) outline.sections.push({ title: t(key), items });
  return outline;
}
