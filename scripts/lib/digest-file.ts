// The digest as Markdown outside an extension: the popup's own words, from the message files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestMarkdown } from '../../components/digest-markdown.ts';
import type { Reading } from '../../utils/model.ts';
import { type Messages, provideMessages } from '../../utils/platform/i18n.ts';
import { describeBlocks, moreBlocks } from '../../utils/source/blocks.ts';
import { wordFinding, wordUnknown } from '../../utils/source/wording.ts';
import { ROOT } from './build.ts';
import { Mendable } from './say.mjs';

const FILES: Record<string, string> = { 'zh-CN': 'zh_CN', 'zh-TW': 'zh_TW', en: 'en' };

/**
 * The digest in one of the extension's languages; empty when the page is no article.
 * @throws {Mendable} for a language it does not speak.
 */
export function markdownOf(reading: Reading, lang: string): string {
  const file = FILES[lang];
  if (!file) throw new Mendable(`There is no ${lang}: take ${Object.keys(FILES).join(', ')}.`);
  provideMessages(
    JSON.parse(readFileSync(join(ROOT, `public/_locales/${file}/messages.json`), 'utf8')) as Messages,
  );
  return digestMarkdown(reading, { describeBlocks, moreBlocks, wordFinding, wordUnknown });
}
