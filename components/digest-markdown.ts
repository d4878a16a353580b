// The digest as Markdown, to take away.
import type { Reading } from '../utils/model.ts';
import { t } from '../utils/platform/i18n.ts';
import type { NoteWording } from './digest/note-wording.ts';
import { digestOutline } from './digest-outline.ts';

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

/** An address fit for `<…>`. */
function escapeUrl(url: string): string {
  return url.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign));
}

/** The digest of a reading as Markdown; empty when there is no article. Headings are in the reader's language. */
export function digestMarkdown(reading: Reading, wording: NoteWording): string {
  const outline = digestOutline(reading, wording);
  if (!outline) return '';
  const head = [`- ${t('markdown_link')}: <${escapeUrl(outline.url)}>`].concat(
    outline.head.map(([name, value]) => `- ${name}: ${escapeMarkdown(value)}`),
  );
  const sections = outline.sections.flatMap(({ title, items }) => [
    `## ${escapeMarkdown(title)}`,
    items
      .map(({ lead, text, sentence, link }) => {
        const line = [
          lead && `**${escapeMarkdown(lead)}**`,
          escapeMarkdown(text),
          link && `[↗](<${escapeUrl(link)}>)`,
        ];
        const quote = sentence ? `\n  > ${escapeMarkdown(sentence)}` : '';
        return `- ${line.filter(Boolean).join(' ')}${quote}`;
      })
      .join('\n'),
  ]);
  const parts = [`# ${escapeMarkdown(outline.title)}`, head.join('\n'), ...sections, '---', outline.colophon];
  return `${parts.join('\n\n')}\n`;
}
