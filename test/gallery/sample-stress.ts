// A page that does everything too long: nothing may be cut, overlap or push the popup wider.
import { buildReading } from './build-reading.ts';

const word = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(2);

export const stress = buildReading({
  url: 'https://news.example.com/a',
  title: `独家｜关于进一步规范跨区域流域水资源统一调度管理工作并同步推进二〇二六年度汛期联合演练的若干情况说明（全文）${word}`,
  lang: 'zh-Hans',
  siteName: '某某市人民政府新闻办公室官方网站与融媒体中心联合发布平台',
  byline: '本报记者 欧阳若溪 上官明月 通讯员 司徒清和 编译组',
  publishedAt: '2025-12-19T23:59:00+08:00',
  paragraphs: [
    `据介绍，该工程总投资约为壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟元，${'涉及沿线十一个县区的灌溉、供水、发电与航运调度，'.repeat(6)}预计在2025年12月20日上午9时30分至2026年1月5日下午6时之间完成。`,
    `${word}${word} 1,234,567,890.12 cubic metres`,
  ],
  summary: [
    `据介绍，该工程总投资约为壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟元，${'涉及沿线十一个县区的灌溉、供水、发电与航运调度，'.repeat(6)}预计在2025年12月20日上午9时30分至2026年1月5日下午6时之间完成。`,
    `${word}${word} 1,234,567,890.12 cubic metres`,
  ],
  facts: [
    {
      words: '壹仟贰佰叁拾肆亿伍仟陆佰柒拾捌万玖仟元',
      kind: 'money',
      value: 1.23e11,
      unit: 'CNY',
      qual: 'about',
      label: '该工程沿线十一个县区灌溉供水发电与航运联合调度的总投资',
    },
    {
      words: '1,234,567,890.12 cubic metres',
      kind: 'measure',
      value: 1234567890.12,
      unit: 'm³',
      label: word,
    },
    { words: '十一个', kind: 'count', value: 11, unit: '个', label: '' },
    {
      words: '2025年12月20日上午9时30分至2026年1月5日下午6时',
      kind: 'period',
      iso: { start: '2025-12-20T09:30', end: '2026-01-05T18:00', grain: 'minute' },
      label: '工程预计完成的时间段，期间沿线各县区同步开展联合演练',
    },
  ],
  source: {
    carrier: { host: 'news.example.com', hostIdentity: 'unknown', siteKind: 'government' },
    origin: { kind: 'none' },
    people: {},
    time: { published: '2025-12-19T23:59:00+08:00', undatedEvents: [] },
    findings: [
      {
        id: 'host-identity',
        state: 'not-found',
        said: 'computed',
        values: {
          name: '某某市人民政府新闻办公室官方网站与融媒体中心联合发布平台',
          host: `${word.toLowerCase()}.example.com`,
        },
      },
    ],
    unknown: ['host-owner', 'source', 'author', 'image-origin'],
  },
  readingMinutes: 128,
});
