// The data of the note: one edit with a mistake in it fails here.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkSourceData } from '../../../scripts/source-data-checks.ts';
import { registrable } from '../../../utils/source/hosts.ts';
import { outletOfHost, outletOfName } from '../../../utils/source/outlets.ts';

const folder = fileURLToPath(new URL('../../../utils/source/data', import.meta.url));

describe('data files', () => {
  it('have schema, source, date and licence, no repeats, are sorted and small', () => {
    expect(checkSourceData(folder).problems).toEqual([]);
  });
});

describe('outlets', () => {
  it.each([
    ['www.thepaper.cn', '澎湃新闻', 'online-media'],
    ['news.163.com', '网易新闻', 'portal'],
    ['baijiahao.baidu.com', '百度(百家号)', 'self-media-platform'],
    ['finance.people.com.cn', '人民日报/人民网', 'central-media'],
    ['www.chinaz.com', '站长之家', 'tech-aggregator'],
    ['www.bbc.co.uk', 'BBC', 'broadcaster'],
  ])('%s is %s', (host, name, kind) => {
    expect(outletOfHost(host)).toMatchObject({ name, kind });
  });

  it('are found by any of their names, exactly', () => {
    expect(outletOfName('人民网')?.domains).toContain('people.com.cn');
    expect(outletOfName('AP News')?.name).toBe('Associated Press');
    expect(outletOfName('人民')).toBeUndefined();
  });
});

it.each([
  ['news.example.com.cn', 'example.com.cn'],
  ['www.bbc.co.uk', 'bbc.co.uk'],
  ['a.b.example.com', 'example.com'],
  ['example.cn', 'example.cn'],
])('%s was registered as %s', (host, domain) => {
  expect(registrable(host)).toBe(domain);
});
