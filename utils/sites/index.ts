// All site rules, and the one that belongs to a host.
import type { SiteRule } from '../model.ts';
import kr36 from './36kr.ts';
import apnews from './apnews.ts';
import baijiahao from './baijiahao.ts';
import bbc from './bbc.ts';
import cctv from './cctv.ts';
import chinanews from './chinanews.ts';
import chinaz from './chinaz.ts';
import cnbeta from './cnbeta.ts';
import cnn from './cnn.ts';
import guancha from './guancha.ts';
import guardian from './guardian.ts';
import huanqiu from './huanqiu.ts';
import huxiu from './huxiu.ts';
import ifeng from './ifeng.ts';
import ithome from './ithome.ts';
import kuai from './kuai.ts';
import metro from './metro.ts';
import msn from './msn.ts';
import mydrivers from './mydrivers.ts';
import netease from './netease.ts';
import nytimes from './nytimes.ts';
import people from './people.ts';
import qq from './qq.ts';
import reuters from './reuters.ts';
import sina from './sina.ts';
import sohu from './sohu.ts';
import standard from './standard.ts';
import techcrunch from './techcrunch.ts';
import thepaper from './thepaper.ts';
import theverge from './theverge.ts';
import toutiao from './toutiao.ts';
import washingtonpost from './washingtonpost.ts';
import wechat from './wechat.ts';
import xinhua from './xinhua.ts';
import yahoo from './yahoo.ts';
import yicai from './yicai.ts';

/** Every rule, sorted by id. */
export const siteRules: readonly SiteRule[] = [
  kr36,
  apnews,
  baijiahao,
  bbc,
  cctv,
  chinanews,
  chinaz,
  cnbeta,
  cnn,
  guancha,
  guardian,
  huanqiu,
  huxiu,
  ifeng,
  ithome,
  kuai,
  metro,
  msn,
  mydrivers,
  netease,
  nytimes,
  people,
  qq,
  reuters,
  sina,
  sohu,
  standard,
  techcrunch,
  thepaper,
  theverge,
  toutiao,
  washingtonpost,
  wechat,
  xinhua,
  yahoo,
  yicai,
];

const byHost = new Map<string, SiteRule>();
for (const rule of siteRules) for (const host of rule.hosts) byHost.set(host, rule);

/**
 * The rule of a host: the rule that names the longest suffix of it, cut at dots.
 * @param host a host name without port (`news.163.com`); case does not matter
 */
export function ruleFor(host: string): SiteRule | undefined {
  let rest = host.toLowerCase().replace(/\.$/, '');
  for (;;) {
    const rule = byHost.get(rest);
    if (rule) return rule;
    const dot = rest.indexOf('.');
    if (dot < 0) return undefined;
    rest = rest.slice(dot + 1);
  }
}
