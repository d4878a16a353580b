// Closed pages: which kind it is.
import { describe, expect, it } from 'vitest';
import { forbiddenKind, isFile } from '../../../components/popup/forbidden-kind.ts';

describe('a closed page', () => {
  it.each([
    ['chrome://settings/', '', 'browser'],
    ['about:addons', '', 'browser'],
    ['moz-extension://5c4f3b1e/options.html', '', 'browser'],
    ['https://chromewebstore.google.com/detail/x', '', 'store'],
    ['https://addons.mozilla.org/zh-CN/firefox/', '', 'store'],
    ['https://example.org/report.pdf', '', 'file'],
    ['https://example.org/data', '', 'file'],
    [undefined, 'Cannot access a chrome:// URL', 'browser'],
    [undefined, 'The extensions gallery cannot be scripted.', 'store'],
    [undefined, 'Missing host permission for the tab', 'unknown'],
    [undefined, undefined, 'unknown'],
  ])('%s (%s) is of the kind %s', (url, message, kind) => {
    expect(forbiddenKind(url, message)).toBe(kind);
  });

  it('knows a file by its ending, not by a word in the query', () => {
    expect(isFile('https://example.org/a/2026.PDF?page=2')).toBe(true);
    expect(isFile('https://example.org/view?file=a.pdf')).toBe(false);
    expect(isFile(undefined)).toBe(false);
  });
});
