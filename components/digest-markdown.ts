// The digest as Markdown, to take away: title, link, publisher, date, summary, facts with sentences, note.
import type { RankedFact, Reading } from '../utils/model.ts';
import { locale, type MessageKey, t } from '../utils/platform/i18n.ts';
import { formatMoment } from './digest/calendar.ts';
import { dateText } from './digest/date-text.ts';
import { findingText, mergeBlocks, type NoteWording, unknownTexts } from './digest/note-wording.ts';
import { pickDates, pickNumbers, SHOWN } from './digest/pick-facts.ts';

/** Text that Markdown shows as it is: its signs escaped, white space on one line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~#]/g, '\\$&')
    .replace(/^(\d+)([.)])(?=\s)/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** An address fit for `<…>` in a Markdown link. */
function escapeUrl(url: string): string {
  return url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}

/** The digest of a reading as Markdown; empty when there is no article. Uses the reader's language for headings. */
export function digestMarkdown(reading: Reading, wording: NoteWording): string {
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
        const { date, words } = dateText(fact);
        const beside = [words ?? '', fact.label].filter(Boolean).map(escapeMarkdown).join(' · ');
        return [`- **${date}** ${beside}`.trimEnd(), sentence(fact)];
      }),
    );
    const note = digest.source;
    const blocks = mergeBlocks(wording.describeBlocks(note), wording.moreBlocks(note));
    const lines = blocks.flatMap(({ findings }) =>
      findings.flatMap((one) => findingText(wording, one) ?? []),
    );
    section('source_title', [
      ...lines.map((line) => `- ${escapeMarkdown(line)}`),
      `- ${t('source_block_unknown')}: ${unknownTexts(wording, note).map(escapeMarkdown).join(t('list_separator'))}`,
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
