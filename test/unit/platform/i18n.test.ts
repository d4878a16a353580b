// @vitest-environment node
// Messages in the reader's language: named holes, the browser's placeholders, and keys that are missing.
import { afterEach, describe, expect, it } from 'vitest';
import { findMessage, provideMessages, t } from '../../../utils/platform/i18n.ts';

afterEach(() => provideMessages(undefined));

describe('a message', () => {
  it('has its named holes filled', () => {
    provideMessages({ chip_hidden: { message: '已收起 {count} 处' } });
    expect(t('chip_hidden', { count: 21 })).toBe('已收起 21 处');
  });

  it('leaves a hole standing whose value is not given', () => {
    provideMessages({ a: { message: '{who} 于 {when}' } });
    expect(findMessage('a', { who: '临河日报' })).toBe('临河日报 于 {when}');
  });

  it('has the browser’s placeholders filled in order', () => {
    provideMessages({
      a: { message: '$WHO$ 说：$WHAT$', placeholders: { who: { content: '$1' }, what: { content: '$2' } } },
    });
    expect(findMessage('a', ['他', '水来了'])).toBe('他 说：水来了');
  });

  it('that does not exist is nothing, and its key where one must be shown', () => {
    provideMessages({});
    expect(findMessage('no_such_key')).toBeUndefined();
    expect(t('chip_hidden', { count: 1 })).toBe('chip_hidden');
  });

  it('fills a hole with what looks like a hole as it is', () => {
    provideMessages({ a: { message: '{x}' } });
    expect(findMessage('a', { x: '{y} $1 $&' })).toBe('{y} $1 $&');
  });
});
