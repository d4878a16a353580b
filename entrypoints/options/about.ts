// What the options page says of the parts inside. Written out, since the lists themselves would make the page six times as
// heavy; test/rules/about.test.ts holds it against the packages and the lists.
import type { OptionsPort } from '../../components/options/options-port.ts';

export const about: OptionsPort['about'] = {
  libraries: [
    { name: '@mozilla/readability', version: '0.6.0', licence: 'Apache-2.0' },
    { name: 'react, react-dom', version: '19.3.1', licence: 'MIT' },
    { name: 'zustand', version: '5.1.0', licence: 'MIT' },
  ],
  lists: [
    { id: 'cac', name: '互联网新闻信息稿源单位名单', date: '2025-06', page: 'https://www.cac.gov.cn/' },
    {
      id: 'ifcn',
      name: 'IFCN verified signatories',
      date: '2026-01-31',
      page: 'https://ifcncodeofprinciples.poynter.org/signatories',
      licence: 'CC0-1.0',
    },
    {
      id: 'satire',
      name: 'misinformation_domains (satire)',
      date: '2021-05',
      page: 'https://github.com/JanaLasser/misinformation_domains',
      licence: 'CC-BY-SA-4.0',
    },
    {
      id: 'rsp',
      name: 'Wikipedia: Perennial sources',
      date: '2026-06',
      page: 'https://en.wikipedia.org/wiki/Wikipedia:Reliable_sources/Perennial_sources',
      licence: 'CC-BY-SA-4.0',
      optional: true,
    },
    { id: 'outlets', date: '2026-11', licence: 'MIT', byHand: true },
    { id: 'platforms', date: '2026-11', licence: 'MIT', byHand: true },
    { id: 'aliases', date: '2026-11', licence: 'MIT', byHand: true },
  ],
};
