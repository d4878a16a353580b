// Who publishes: account, class, host identity and lists of hosts.
import { describe, expect, it } from 'vitest';
import type { Finding, PageSigns, SourceNote } from '../../../utils/model.ts';
import { describeSource } from '../../../utils/source/index.ts';
import { article, sign, signs } from './pages.ts';

const note = (page: Partial<PageSigns>): SourceNote =>
  describeSource({
    url: `https://${page.host ?? 'a.example.com'}/`,
    article: article({}),
    page: signs(page),
  });
const found = (page: Partial<PageSigns>, id: string): Finding | undefined =>
  note(page).findings.find((finding) => finding.id === id);

describe('account', () => {
  it('is the source slot on a platform that prints it there', () => {
    const { carrier, origin } = note({
      host: 'www.163.com',
      path: '/dy/article/A.html',
      source: sign('河岸观察', 'head'),
    });
    expect(carrier.account).toBe('河岸观察');
    expect(origin).toEqual({ raw: '河岸观察', kind: 'self' });
  });

  it('is not the source slot of a newsroom page', () => {
    const { carrier, origin } = note({
      host: 'news.163.com',
      path: '/a.html',
      source: sign('新华社', 'head'),
    });
    expect(carrier.account).toBeUndefined();
    expect(origin).toEqual({ raw: '新华社', kind: 'named' });
  });

  it('is looked up in the list, because listed units post beside anyone else', () => {
    const match = found(
      { host: 'www.toutiao.com', path: '/article/1/', account: sign('新京报', 'head') },
      'account-list-match',
    );
    expect(match).toMatchObject({ state: 'found', said: 'list', list: { entry: '新京报', date: '2025-06' } });
  });

  it('keeps the class that a platform prints apart from what an account says of itself', () => {
    const page = { host: 'www.toutiao.com', path: '/article/1/', account: sign('新华社', 'head') };
    const official = { ...page, accountClass: sign('新华社官方账号', 'head') };
    expect(found(official, 'account-class')?.quote).toBe('新华社官方账号');
    const praise = { ...page, accountClass: sign('原创品牌第一媒体', 'head') };
    expect(found(praise, 'account-class')).toBeUndefined();
    expect(found(praise, 'self-description')?.quote).toBe('原创品牌第一媒体');
  });

  it('takes the class of a 澎湃号 from its source line', () => {
    const page = {
      host: 'www.thepaper.cn',
      path: '/newsDetail_forward_1',
      head: [sign('来源：澎湃新闻·澎湃号·政务', 'head')],
    };
    expect(note(page).carrier).toMatchObject({ platform: '澎湃号', accountClass: '政务' });
  });
});

describe('host identity', () => {
  it('is found where the host is recorded', () => {
    expect(note({ host: 'www.thepaper.cn', siteName: '澎湃新闻' }).carrier.hostIdentity).toBe('found');
    expect(note({ host: 'www.zjj.gov.cn', siteName: '某市人民政府' }).carrier).toMatchObject({
      hostIdentity: 'found',
      siteKind: 'government',
    });
  });

  it('is not found where a page wears the name of an outlet on a host that is none of its own', () => {
    const finding = found({ host: 'news.copied-pages.example', siteName: '中国日报网' }, 'host-identity');
    expect(finding).toMatchObject({
      state: 'not-found',
      said: 'computed',
      values: { name: '中国日报网', host: 'news.copied-pages.example' },
    });
  });

  it('reads the copyright line when the page gives no other name', () => {
    const page = {
      host: 'x.example',
      footer: [sign('版权所有 东南网 2024', 'footer'), sign('Copyright © 2024 人民网', 'footer')],
    };
    expect(note(page).carrier.hostIdentity).toBe('not-found');
  });

  it('does not take a longer host for a known one', () => {
    expect(note({ host: 'notbbc.com', siteName: 'BBC' }).carrier.hostIdentity).toBe('not-found');
    expect(note({ host: 'www.bbc.com.example.net', siteName: 'BBC News' }).carrier.hostIdentity).toBe(
      'not-found',
    );
  });

  it('is unknown where neither name nor host is recorded', () => {
    expect(note({ host: 'www.hean-daily.example', siteName: '河岸日报' }).carrier.hostIdentity).toBe(
      'unknown',
    );
    expect(note({ host: 'www.hean-daily.example' }).unknown).toContain('host-owner');
  });
});

describe('lists of hosts', () => {
  it('names the list and its date for a satire site', () => {
    expect(found({ host: 'babylonbee.com' }, 'satire')).toMatchObject({
      said: 'list',
      list: { date: '2021-05-17' },
    });
  });

  it('recognises a signatory of the IFCN code', () => {
    expect(found({ host: 'www.chequeado.com' }, 'fact-checker')?.list?.date).toBe('2026-01-31');
  });
});

describe('foot of the page', () => {
  const footer = [
    sign(
      '互联网新闻信息服务许可证编号：99120260001 | 京ICP备99999999号-1 | 京公网安备 99010102000001号',
      'footer',
    ),
  ];

  it.each([
    ['licence', '99120260001'],
    ['icp', '京ICP备99999999号-1'],
    ['police-record', '京公网安备 99010102000001号'],
  ])('prints the %s number as the page states it', (id, number) => {
    expect(found({ footer }, id)).toMatchObject({ said: 'page', quote: number, where: { part: 'footer' } });
  });

  it('lists the policies a publisher declares, and is silent where none are declared', () => {
    const declared = {
      publishingPrinciples: 'https://news.example.com/principles',
      correctionsPolicy: 'https://news.example.com/c',
    };
    expect(found({ declared }, 'policies')?.values).toEqual({
      names: 'publishingPrinciples, correctionsPolicy',
      count: 2,
    });
    expect(found({}, 'policies')).toBeUndefined();
  });
});
