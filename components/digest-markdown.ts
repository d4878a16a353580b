// The digest as Markdown, to take away: title, link, publisher, date, summary, facts with sentences, note.
import type { RankedFact, Reading } from '../utils/model.ts';
import { locale, type MessageKey, t } from '../utils/platform/i18n.ts';
import { formatMoment, formatSpan } from './digest/calendar.ts';
import { BLOCKS, noteLines, unknownLines } from './digest/note-lines.ts';
import { pickDates, pickNumbers, SHOWN } from './digest/pick-facts.ts';

/** Text that Markdown shows as it is: its signs escaped, white space on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** An address fit for `<…>` in a Markdown link. */
function escapeUrl(url: string): string {
  return url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}

/** The digest of a reading as Markdown; empty when there is no article. Uses the reader's language for headings. */
export function digestMarkdown(reading: Reading): string {
  const { article, digest } = reading;
  if (!article) return '';
  const published = article.publishedAt?.iso;
  const carrier = digest?.source.carrier;
  const publisher = [carrier?.platform ?? article.siteName ?? carrier?.host, carrier?.account]
    .filter((name, i, all) => name && all.indexOf(name) === i)
    .join(' · ');
  const head = [
    [t('markdown_link'), `<${escapeUrl(reading.url)}>`],
    [t('markdown_source'), escapeMarkdown(publisher)],
    [t('markdown_published'), published ? formatMoment(published, locale()) : t('no_publish_date')],
  ].filter((pair) => pair[1]);

  const parts = [
    `# ${escapeMarkdown(article.title)}`,
    head.map(([name, value]) => `- ${name}: ${value}`).join('\n'),
  ];
  const section = (key: MessageKey, lines: string[]) => {
    if (lines.length > 0) parts.push(`## ${t(key)}`, lines.join('\n'));
  };
  if (digest) {
    const sentence = (fact: RankedFact) =>
      `  > ${escapeMarkdown(article.text.slice(fact.sentence.start, fact.sentence.end))}`;
    section(
      'section_summary',
      digest.summary.map((line) => `- ${escapeMarkdown(line.text)}`),
    );
    section(
      'section_numbers',
      pickNumbers(digest.facts)
        .slice(0, SHOWN)
        .flatMap(({ fact }) => [
          `- **${qualified(fact)}** ${escapeMarkdown(fact.label)}`.trimEnd(),
          sentence(fact),
        ]),
    );
    section(
      'section_dates',
      pickDates(digest.facts, SHOWN).flatMap(({ fact }) => {
        const when = fact.iso ? formatSpan(fact.iso, locale())?.text : undefined;
        const words = escapeMarkdown(fact.text);
        const label = escapeMarkdown(fact.label);
        return [
          `- **${when ?? words}** ${[when && when !== fact.text && words, label].filter(Boolean).join(' · ')}`.trimEnd(),
          sentence(fact),
        ];
      }),
    );
    const { first, rest } = noteLines(digest.source);
    const lines = BLOCKS.flatMap((block) => [...first, ...rest].filter((line) => line.block === block));
    section('section_source', [
      ...lines.map((line) => `- ${escapeMarkdown(line.text)}`),
      `- ${t('block_unknown')}: ${unknownLines(digest.source).map(escapeMarkdown).join(t('list_separator'))}`,
    ]);
  }
  parts.push('---', t('markdown_made_by'));
  return `${parts.join('\n\n')}\n`;
}

function qualified(fact: RankedFact): string {
  const words = escapeMarkdown(fact.text);
  if (!fact.qual) return words;
  // Chinese joins the qualifier to the number; English parts them.
  return `${t(`qual_${fact.qual}` satisfies MessageKey)}${locale() === 'en' ? ' ' : ''}${words}`;
}
