// The digest as an outline to take away: what every format of it says, in the reader's language.
import type { RankedFact, Reading } from '../utils/model.ts';
import { locale, type MessageKey, t } from '../utils/platform/i18n.ts';
import { formatMoment } from '../utils/wording/calendar.ts';
import { pickDates, pickNumbers, SHOWN } from '../utils/wording/pick-facts.ts';
import { dateText } from './digest/date-text.ts';
import { findingText, mergeBlocks, type NoteWording, unknownTexts } from './digest/note-wording.ts';
import { qualified } from './digest/qualifier.ts';
import { linkTo } from './text-fragment.ts';

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
    [
      'section_summary',
      digest.summary.map((line) => ({ text: line.text, link: linkTo(url, article.text, line) })),
    ],
    [
      'section_numbers',
      pickNumbers(digest.facts)
        .slice(0, SHOWN)
        .map(({ fact }) => ({
          lead: qualified(article.text, fact),
          text: fact.label,
          sentence: sentence(fact),
          link: linkTo(url, article.text, fact.sentence),
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
          link: linkTo(url, article.text, fact.sentence),
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
