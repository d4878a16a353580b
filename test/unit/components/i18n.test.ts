// Messages by key, with named values.
import { afterEach, describe, expect, it } from 'vitest';
import { findMessage, locale, provideMessages, t } from '../../../utils/platform/i18n.ts';
import { speak } from './mount.ts';

afterEach(() => provideMessages(undefined));

describe('messages', () => {
  it('are in the language provided', () => {
    speak('zh_TW');
    expect(t('section_summary')).toBe('摘要');
    expect(locale()).toBe('zh-TW');
  });

  it('take their values by name', () => {
    speak('en');
    expect(t('clean_on_count', { count: 22 })).toBe('22 distractions hidden');
  });

  it('show a value that was forgotten', () => {
    speak('en');
    expect(t('clean_on_count')).toBe('{count} distractions hidden');
  });

  it('take a value as it is, whatever signs it holds', () => {
    provideMessages({ site: { message: 'on {site}' } });
    expect(findMessage('site', { site: '$& {site} $1' })).toBe('on $& {site} $1');
  });

  it('take ordered values where the browser’s own placeholders stand', () => {
    provideMessages({
      list: {
        message: '“$NAME$” was found: $ENTRY$ costs $$5.',
        placeholders: { name: { content: '$1' }, entry: { content: '$3' } },
      },
    });
    expect(findMessage('list', ['a {b}', 'unused', 'c'])).toBe('“a {b}” was found: c costs $5.');
  });

  it('fall back to the key where there are none', () => {
    expect(t('section_summary')).toBe('section_summary');
    expect(findMessage('finding_nothing_found')).toBeUndefined();
    expect(locale()).toBe('en');
  });
});
