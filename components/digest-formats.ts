// The digest as plain text and as JSON, to take away; and a name for a file of it.
import type { RankedFact, Reading } from '../utils/model.ts';
import { isDate } from '../utils/wording/pick-facts.ts';
import type { NoteWording } from './digest/note-wording.ts';
import { digestOutline, publisherOf } from './digest-outline.ts';

/** The digest as plain text; empty when there is no article. */
export function digestText(reading: Reading, wording: NoteWording): string {
  const outline = digestOutline(reading, wording);
  if (!outline) return '';
  const flat = (text: string) => text.replace(/\s+/g, ' ').trim();
  const head = [
    flat(outline.title),
    outline.url,
    ...outline.head.map(([name, value]) => `${name}: ${flat(value)}`),
  ];
  const sections = outline.sections.map(({ title, items }) =>
    [
      title,
      ...items.map(({ lead, text, sentence }) => {
        const line = [lead, text].filter(Boolean).map((part) => flat(part ?? ''));
        return `· ${line.join('  ')}${sentence ? `\n    ${flat(sentence)}` : ''}`;
      }),
    ].join('\n'),
  );
  return `${[head.join('\n'), ...sections, outline.colophon].join('\n\n')}\n`;
}

/** The digest as JSON for other programs: all facts with their sentences, the whole note. `{}` without an article. */
export function digestJson(reading: Reading): string {
  const { article, digest, url } = reading;
  if (!article) return '{}\n';
  const fact = ({ start: _start, end: _end, sentence, salience: _salience, ...rest }: RankedFact) => ({
    ...rest,
    sentence: article.text.slice(sentence.start, sentence.end),
  });
  const facts = digest?.facts ?? [];
  const data = {
    title: article.title,
    url,
    publisher: publisherOf(reading) || undefined,
    byline: article.byline,
    published: article.publishedAt?.iso,
    summary: digest?.summary.map((line) => line.text) ?? [],
    numbers: facts.filter((one) => !isDate(one)).map(fact),
    dates: facts.filter(isDate).map(fact),
    source: digest?.source,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** A file name made of a title: no sign that a file system minds, not too long. */
export function fileName(title: string, extension: string): string {
  const bare = title
    .replace(/[\p{Cc}\p{Cs}/\\:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  return `${[...bare].slice(0, 60).join('').trim() || 'digest'}.${extension}`;
}
