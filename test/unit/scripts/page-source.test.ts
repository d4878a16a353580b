// What `npm start` opens: a live address, or a saved page at the address it came from.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageSource, SAMPLE } from '../../../scripts/lib/page-source.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qingdu-pages-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, content: string | Uint8Array) => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('an address', () => {
  it('is opened live', () => {
    expect(pageSource('https://www.163.com/dy/article/A.html')).toEqual({
      url: 'https://www.163.com/dy/article/A.html',
    });
  });
});

describe('a saved page', () => {
  it('is shown at the address given', () => {
    const file = save('a.html', '<p>新闻');
    expect(pageSource(file, 'https://example.org/a')).toEqual({
      url: 'https://example.org/a',
      html: '<p>新闻',
    });
  });

  it('knows its own address when it is a golden page', () => {
    expect(pageSource(SAMPLE).url).toMatch(/^https:\/\/www\.163\.com\/dy\/article\//);
  });

  it('without an address is refused with the way to mend it', () => {
    expect(() => pageSource(save('b.html', '<p>'))).toThrow('--url');
    expect(() => pageSource(save('b.html', '<p>'), 'ftp://example.org')).toThrow('--url');
  });

  it('that does not exist is named', () => {
    expect(() => pageSource(join(folder, 'no.html'), 'https://example.org/')).toThrow('no.html');
  });

  it('in GBK stays bytes, so that the browser finds the encoding', () => {
    const gbk = Uint8Array.of(0x3c, 0x70, 0x3e, 0xd0, 0xc2, 0xce, 0xc5);
    expect(pageSource(save('c.html', gbk), 'https://example.org/').html).toBeInstanceOf(Uint8Array);
  });
});
