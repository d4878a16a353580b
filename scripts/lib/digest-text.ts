// The digest as text for a terminal: pure, Chinese labels, columns that also hold for wide characters.
import { dateText } from '../../components/digest/date-text.ts';
import { qualified } from '../../components/digest/qualifier.ts';
import zh from '../../public/_locales/zh_CN/messages.json' with { type: 'json' };
import type {
  Article,
  CleanState,
  Digest,
  Hidden,
  PageKind,
  RankedFact,
  Reading,
} from '../../utils/model.ts';
import { provideMessages } from '../../utils/platform/i18n.ts';
import { formatMoment } from '../../utils/wording/calendar.ts';
import { changeOf } from '../../utils/wording/direction.ts';
import { pickDates, pickNumbers, SHOWN } from '../../utils/wording/pick-facts.ts';

/** The source note as the popup words it: name of the block, its lines. */
export interface NoteText {
  source: { block: string; lines: string[] }[];
  unknown: string;
}

const KINDS: Record<PageKind, string> = {
  article: '文章',
  list: '列表',
  home: '首页',
  video: '视频',
  forum: '论坛',
  product: '商品',
  other: '其他',
};

/** What the popup says where there is no digest. */
const STATES: Record<string, string> = {
  'not-article': '这不是一篇文章，没有摘要。',
  forbidden: '浏览器不允许扩展读取这个页面。',
  'no-access': '扩展没有读取这个页面的权限。',
  empty: '页面上没有可读的文字。',
  error: '读取页面时出了错。',
};

const CATEGORIES: Record<Hidden['category'], string> = {
  ads: '广告',
  related: '相关推荐',
  hot: '热榜',
  sidebar: '侧栏',
  comments: '评论',
  share: '分享',
  app: '应用推广',
  popup: '弹窗',
  next: '下一篇',
  promo: '推广',
  newsletter: '订阅',
  video: '视频',
  nav: '导航',
  own: '你收起的',
};

// East Asian Wide and Fullwidth (UAX #11), and emoji: two columns each.
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}|[\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mark}|[\u200b-\u200f\ufeff]/u;
/** Signs that must not begin a line. */
const NOT_FIRST = /^[，。、；：？！）》」』”’％%,.;:?!)\]}…]$/u;

/** Columns that one character takes. */
const columns = (sign: string) => (NO_WIDTH.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1);

/** Columns that a text takes in a terminal. */
export function width(text: string): number {
  let sum = 0;
  for (const sign of text) sum += columns(sign);
  return sum;
}

/** Fills up with spaces to so many columns. */
export const pad = (text: string, to: number) => text + ' '.repeat(Math.max(0, to - width(text)));

/** Breaks a text into lines of at most `to` columns: between Chinese characters, or at spaces. */
export function wrap(text: string, to: number): string[] {
  const pieces =
    text
      .replace(/\s+/g, ' ')
      .trim()
      .match(/[《〈（「『【“‘]*(?:[\u0021-\u024f]+|[^\u0021-\u024f])/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of pieces) {
    const size = width(piece);
    if (used + size > to && used > 0 && !NOT_FIRST.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
      used = 0;
      if (piece === ' ') continue;
    }
    line += piece;
    used += size;
  }
  if (line.trim()) lines.push(line.trimEnd());
  return lines;
}

/** Cuts to so many columns, with an ellipsis. */
export function cut(text: string, to: number): string {
  if (width(text) <= to) return text;
  let kept = '';
  let used = 0;
  for (const sign of text) {
    used += columns(sign);
    if (used > to - 1) break;
    kept += sign;
  }
  return `${kept.trimEnd()}…`;
}

/** A table of two or three columns; the last one is wrapped under itself. */
function table(rows: readonly string[][], total: number): string[] {
  const sizes = [0, 1].map((i) => Math.min(30, Math.max(0, ...rows.map((row) => width(row[i] ?? '')))));
  return rows.flatMap((row) => {
    const head = row.slice(0, -1).map((cell, i) => pad(cell, sizes[i] ?? 0));
    const indent = 2 + head.reduce((sum, cell) => sum + width(cell) + 2, 0);
    const [first = '', ...rest] = wrap(row.at(-1) ?? '', Math.max(20, total - indent));
    return [`  ${[...head, first].join('  ')}`.trimEnd(), ...rest.map((line) => ' '.repeat(indent) + line)];
  });
}

const section = (title: string, lines: string[]) => ['', title, ...(lines.length > 0 ? lines : ['  无'])];

function imprint(article: Article, digest: Digest | null): string {
  const { carrier, people } = digest?.source ?? {};
  const names = [carrier?.siteName ?? article.siteName, carrier?.account, article.byline ?? people?.byline];
  return [
    ...new Set(names.filter(Boolean)),
    article.publishedAt ? formatMoment(article.publishedAt.iso, 'zh-CN') : '没有发布时间',
    ...(digest ? [`约 ${Math.max(1, Math.round(digest.readingMinutes))} 分钟`] : []),
  ].join(' · ');
}

function number(text: string, fact: RankedFact, mentions: number): string[] {
  const change = changeOf(text, fact);
  const figure = `${qualified(text, fact)}${change === 'up' ? ' ↑' : change === 'down' ? ' ↓' : ''}`;
  const what = [fact.basis, fact.label].filter(Boolean).join(' ');
  return [figure, `${what}${mentions > 1 ? `（${mentions} 次）` : ''}`];
}

function date(fact: RankedFact): string[] {
  const when = dateText(fact);
  return [when.date, when.words ? `“${when.words}”` : '', fact.label];
}

function hiddenLines(hidden: readonly Hidden[], total: number): string[] {
  const groups = new Map<Hidden['category'], Hidden[]>();
  for (const one of hidden) groups.set(one.category, [...(groups.get(one.category) ?? []), one]);
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .flatMap(([category, all]) => [
      `  ${CATEGORIES[category]} ${all.length}`,
      ...all.map(({ text, reason }) => {
        const begins = cut(text || '（无文字）', Math.floor(total / 2));
        return `    ${pad(begins, Math.floor(total / 2))}  ${cut(reason, total - Math.floor(total / 2) - 6)}`;
      }),
    ]);
}

function noteLines({ source, unknown }: NoteText, total: number): string[] {
  const blocks = unknown ? [...source, { block: '没能确认的', lines: [unknown] }] : source;
  return blocks.flatMap(({ block, lines }) => [
    `  ${block}`,
    ...table(
      lines.map((line) => ['  ·', line]),
      total,
    ),
  ]);
}

/**
 * The whole report.
 * @param reading null when the page could not be read; `state` then says why.
 * @param total columns of the terminal.
 */
export function digestText(
  seen: {
    state: string;
    reading: Reading | null;
    note: NoteText;
    hidden: readonly Hidden[];
    mode?: CleanState['mode'];
  },
  total = 80,
): string {
  const { reading, note, hidden } = seen;
  provideMessages(zh);
  const lines: string[] = [];
  if (reading) {
    const { kind, confidence, lang } = reading.page;
    lines.push(
      `${KINDS[kind]} · 把握 ${Math.round(confidence * 100)}% · ${lang}`,
      ...wrap(reading.url, total),
    );
  }
  if (!reading?.article || seen.state !== 'ready') {
    return [...lines, STATES[seen.state] ?? `状态：${seen.state}`].join('\n');
  }
  const { article, digest } = reading;
  lines.push('', ...wrap(article.title, total), ...wrap(imprint(article, digest), total), '─'.repeat(total));
  if (digest) {
    const numbers = pickNumbers(digest.facts).slice(0, SHOWN);
    lines.push(
      ...section(
        '摘要',
        table(
          digest.summary.map(({ text }, i) => [`${i + 1}`, text]),
          total,
        ),
      ),
      ...section(
        '数字',
        table(
          numbers.map(({ fact, mentions }) => number(article.text, fact, mentions.length)),
          total,
        ),
      ),
      ...section(
        '日期',
        table(
          pickDates(digest.facts, SHOWN).map(({ fact }) => date(fact)),
          total,
        ),
      ),
    );
  }
  lines.push(...section('来源', noteLines(note, total)));
  lines.push(...section(`已隐藏 ${hidden.length} 处`, hiddenLines(hidden, total)));
  return lines.join('\n');
}
