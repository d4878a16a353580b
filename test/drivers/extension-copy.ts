// A copy of the built extension that speaks one language, whatever language packs the browser has.
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './temporary.ts';

/**
 * Browsers without a language pack keep `i18n.getMessage` English although they are asked for Chinese, so the
 * wanted messages are laid over every `_locales` folder of a copy.
 * @param lang `zh-CN`, `zh-TW` or `en`.
 * @returns the folder to load; the given one when it has no such messages.
 */
export function inLanguage(extensionDir: string, lang: string): string {
  const locales = join(extensionDir, '_locales');
  const wanted = join(locales, lang.replace('-', '_'), 'messages.json');
  if (!existsSync(wanted)) return extensionDir;
  const copy = temporaryFolder('extension');
  cpSync(extensionDir, copy, { recursive: true });
  for (const name of readdirSync(locales)) cpSync(wanted, join(copy, '_locales', name, 'messages.json'));
  return copy;
}
