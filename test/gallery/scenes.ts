// Every state of the popup, by name, on sample data.
import type { CleanChoices, Standing } from '../../components/clean-choices.ts';
import type { NoteWording } from '../../components/digest/note-wording.ts';
import type { OptionsPort } from '../../components/options/options-port.ts';
import type { ReaderTab, ReadOutcome } from '../../components/reader-tab.ts';
import type { WelcomePort } from '../../components/welcome/welcome.tsx';
import { about } from '../../entrypoints/options/about.ts';
import type { CleanState, ClutterCategory, Reading } from '../../utils/model.ts';
import { CATEGORIES } from '../../utils/platform/settings.ts';
import { describeBlocks, moreBlocks } from '../../utils/source/blocks.ts';
import { wordFinding, wordUnknown } from '../../utils/source/wording.ts';
import { english } from './sample-en.ts';
import { stress } from './sample-stress.ts';
import { chinese } from './sample-zh.ts';

const counts: Partial<Record<ClutterCategory, number>> = {
  ads: 9,
  related: 5,
  hot: 3,
  comments: 2,
  sidebar: 2,
  app: 1,
};

const HIDDEN_TEXT: Partial<Record<ClutterCategory, string>> = {
  ads: '年中大促 · 满三百减四十，点击领取',
  related: '相关推荐 三家电池企业同日宣布扩产，谁在赌明年',
  hot: '热点排行 一 今晚看流星雨 二 老城墙下的新书店',
  comments: '网友评论 登录后发表你的看法',
};

export const cleaned: CleanState = {
  mode: 'clean',
  hidden: Object.entries(counts).flatMap(([category, count]) =>
    Array.from({ length: count }, (_, i) => ({
      selector: `.${category}-${i}`,
      category: category as ClutterCategory,
      reason: 'site rule',
      text: i === 0 ? (HIDDEN_TEXT[category as ClutterCategory] ?? '') : '',
    })),
  ),
};

const nothing: CleanState = { mode: 'clean', hidden: [] };

const bare: Reading = {
  ...chinese,
  digest: chinese.digest && {
    ...chinese.digest,
    summary: [],
    facts: [],
    source: { ...chinese.digest.source, findings: [] },
  },
};

const list: Reading = {
  url: 'https://news.example.com/',
  page: { kind: 'list', confidence: 0.9, reasons: ['many links'], lang: 'zh-Hans' },
  article: null,
  digest: null,
};

export const scenes: Readonly<Record<string, ReadOutcome | null>> = {
  reading: null,
  'still-loading': { status: 'loading' },
  ready: { status: 'ready', reading: chinese, clean: cleaned },
  english: { status: 'ready', reading: english, clean: nothing },
  peek: { status: 'ready', reading: chinese, clean: { ...cleaned, mode: 'peek' } },
  off: { status: 'ready', reading: chinese, clean: { mode: 'off', hidden: [] } },
  undone: {
    status: 'ready',
    reading: chinese,
    clean: { mode: 'off', hidden: [], undone: 'headline was hidden' },
  },
  stress: { status: 'ready', reading: stress, clean: cleaned },
  bare: { status: 'ready', reading: bare, clean: nothing },
  'not-article': { status: 'not-article', reading: list, clean: nothing },
  forbidden: { status: 'forbidden' },
  'closed-browser': { status: 'forbidden', message: 'Cannot access a chrome:// URL' },
  'closed-store': { status: 'forbidden', url: 'https://chromewebstore.google.com/' },
  'closed-file': { status: 'forbidden', url: 'https://news.example.com/report.pdf' },
  'no-access': { status: 'no-access' },
  empty: { status: 'empty' },
  error: { status: 'error', message: 'Could not establish connection.' },
  unloaded: { status: 'error', message: 'Frame with ID 0 is showing error page' },
};

export const sampleStanding: Standing = {
  tabId: 1,
  url: chinese.url,
  site: '163.com',
  access: 'known',
  off: 'no',
  until: 0,
};

/** Choices that remember what was asked, over a site that stands as given. */
export function sampleChoices(
  calls: unknown[][] = [],
  standing: Partial<Standing> = {},
): CleanChoices & { now: Standing } {
  const now = { ...sampleStanding, ...standing };
  return {
    now,
    standing: async () => ({ ...now }),
    setMode: async (mode, scope) => {
      calls.push(['setMode', mode, scope]);
      if (scope === 'everywhere') now.off = 'everywhere';
      return mode === 'off' ? { mode, hidden: [] } : { ...cleaned, mode };
    },
    keep: async (hidden) => {
      calls.push(['keep', hidden.selector]);
      return { mode: 'peek', hidden: cleaned.hidden.filter((one) => one.selector !== hidden.selector) };
    },
    show: async (category, on) => {
      calls.push(['show', category, on]);
      return { mode: 'clean', hidden: cleaned.hidden.filter((one) => one.category !== category) };
    },
    pick: async () => void calls.push(['pick']),
    pause: async () => {
      calls.push(['pause']);
      Object.assign(now, { off: 'paused', until: new Date('2025-12-20T18:42:00').getTime() });
    },
    always: async ({ site }) => {
      calls.push(['always', site]);
      now.access = 'added';
      return true;
    },
    state: async () => cleaned,
  };
}

/** A tab that answers with one outcome and remembers what it was asked. */
export function sampleTab(outcome: ReadOutcome | null): ReaderTab & { calls: unknown[][] } {
  const calls: unknown[][] = [];
  const choices = sampleChoices(calls);
  return {
    calls,
    read: (options) => {
      calls.push(['read', options]);
      return outcome ? Promise.resolve(outcome) : new Promise(() => {});
    },
    jump: async (target) => {
      calls.push(['jump', target]);
      return true;
    },
    setMode: async (mode) => {
      calls.push(['setMode', mode]);
      if (mode !== 'peek') choices.now.off = mode === 'off' ? 'site' : 'no';
      return mode === 'off' ? { mode, hidden: [] } : { ...cleaned, mode };
    },
    choices,
    openReader: async () => {
      calls.push(['openReader']);
    },
    copy: async (text) => {
      calls.push(['copy', text]);
    },
    clearJump: async () => {
      calls.push(['clearJump']);
    },
    openOptions: (...part) => {
      calls.push(['openOptions', ...part]);
    },
    openPanel: async () => {
      calls.push(['openPanel']);
    },
    sections: {
      load: async () => ({ order: ['summary', 'numbers', 'dates', 'source'], folded: [] }),
      save: async () => {},
    },
  };
}

export const sampleOptions: OptionsPort = {
  clean: {
    off: false,
    pausedUntil: 0,
    shown: ['comments', 'nav'],
    kinds: CATEGORIES,
    newer: false,
    change: () => {},
  },
  added: {
    sites: ['gazette.example.org', 'marrowbay.example.net'],
    denied: ['marrowbay.example.net'],
    remove: () => {},
    allow: () => {},
  },
  rules: {
    sites: {
      '163.com': {
        hide: [
          { selector: 'p.house-line', text: '本号每晚八点更新，欢迎常来坐坐', added: '2026-05-14' },
          { selector: '#weather > div.forecast', text: '今日天气 多云 18–26℃', added: '2026-05-12' },
        ],
        keep: [{ selector: 'div.post_topics', text: '专题：储能', added: '2026-05-13' }],
      },
      'gazette.example.org': {
        hide: [{ selector: 'div.promo-strip', text: 'Subscribe for £1 a week', added: '2026-05-10' }],
        keep: [],
      },
    },
    remove: () => {},
    add: () => {},
  },
  data: {
    export: async () => '{}',
    import: async () => async () => {},
    erase: async () => async () => {},
  },
  sitesOff: ['news.sina.com.cn', 'www.sohu.com'],
  setSiteOff: () => {},
  summaryLines: 3,
  chip: true,
  sectionOrder: ['summary', 'numbers', 'dates', 'source'],
  setSectionOrder: () => {},
  change: () => {},
  reader: {
    font: 'serif',
    theme: 'system',
    size: 19,
    width: 36,
    lineHeight: 1.8,
    indent: true,
    facts: true,
    digest: true,
  },
  setReader: () => {},
  scales: {
    size: { min: 16, max: 24, step: 1 },
    width: { min: 30, max: 44, step: 2 },
    lineHeight: { min: 1.5, max: 2.2, step: 0.1 },
  },
  shortcuts: [
    { command: '_execute_action', keys: 'Alt+Shift+Q' },
    { command: 'toggle-clean', keys: 'Alt+Shift+C' },
    { command: 'toggle-reader', keys: '' },
  ],
  openShortcuts: () => {},
  version: '0.1.0',
  about,
};

export const sampleWelcome: WelcomePort = {
  browser: 'chromium',
  keys: 'Alt+Shift+Q',
  openOptions: () => {},
  close: () => {},
};

/** The product's own words for findings, as the popup's shell brings them in. */
export const wording: NoteWording = { describeBlocks, moreBlocks, wordFinding, wordUnknown };
